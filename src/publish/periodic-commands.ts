/** Sending a periodic report, sending it again corrected, and what the level above says to it. */
import { z } from 'zod';
import { officeKind } from '../offices/office.ts';
import { isAbove } from '../offices/routing.ts';
import { formatRef, refSchema, sameRef } from '../record/ids.ts';
import { type Actor, type Context, defineCommand, type Loaded, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { checkPeriod, periodSchema } from './period.ts';
import {
  figureSchema,
  lastEdition,
  type PeriodicRefusal,
  periodicKind,
  reportWords,
  type SentPeriodic,
} from './periodic.ts';

const no = (refusal: PeriodicRefusal): Result<never, Refusal> => refuse(refusal);
const said = {
  asOf: z.number().int().min(0),
  figures: z.array(figureSchema).max(600),
  obstacles: reportWords,
  plans: reportWords,
};

/** The office as it stands now: a body that was dissolved reports nothing, whoever carries on does. */
function standing(loaded: readonly Loaded[], at: number): Result<string, Refusal> {
  const { state } = stateOf(loaded, at, officeKind);
  if (state.phase === 'none') return refuse({ code: 'not-found', field: 'office' });
  return state.phase === 'dissolved' ? no({ code: 'office-dissolved', detail: state.on }) : ok(state.name);
}

/** The last day of the period lies before today, in the zone of the office. */
function isOver(
  period: z.infer<typeof periodSchema>,
  region: string,
  { today, known }: Context,
): Result<true, Refusal> {
  const checked = checkPeriod(period, today, region, known.calendar);
  if (checked === 'unknown') return no({ code: 'period-unknown', field: 'period' });
  return checked === 'running' ? no({ code: 'period-running', field: 'period', detail: period.to }) : ok(true);
}

/**
 * The figures are those that the server counted as of `asOf` (periodic-file.ts), and whoever looks at the report counts them
 * again: a page says where they differ. What the database alone can know, that no other report is of this period, its index says.
 */
export const sendPeriodic = defineCommand({
  name: 'periodic.send',
  summary: { id: 'Kirim laporan berkala', en: 'Send a periodic report' },
  input: z.object({ office: refSchema, to: refSchema, period: periodSchema, ...said }),
  touches: ({ office, to }) => [
    { kind: 'periodic', region: office.region },
    { kind: 'office', ref: office, reads: true },
    { kind: 'office', ref: to, reads: 'beyond-scope' },
  ],
  // A double click is one report, also where the ledger grew between the two.
  identity: ({ office, period, obstacles, plans }) => [formatRef(office), period, obstacles, plans],
  decide(loaded, { office, to, period, ...given }, context) {
    const { ref } = stateOf(loaded, 0, periodicKind);
    const [own, above] = [standing(loaded, 1), standing(loaded, 2)];
    if (!own.ok) return own;
    if (!above.ok) return above;
    if (!isOf(context.actor, office)) return no({ code: 'other-office' });
    if (!isAbove(to, office)) return no({ code: 'periodic-not-above', field: 'to' });
    const over = isOver(period, office.region, context);
    if (!over.ok) return over;
    const names = { officeName: own.value, toName: above.value };
    const sent = { edition: 1, period, office, to, ...names, on: context.today, ...given, because: null };
    return ok({ appends: [{ ref, acts: [newAct(periodicKind, 'sent', sent)] }] });
  },
});

const isOf = (actor: Actor, office: z.output<typeof refSchema>): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && actor.office !== null && sameRef(actor.office, office));

/** The next version, whole: figures counted anew, the words as they are to read now, and why. */
export const correctPeriodic = defineCommand({
  name: 'periodic.correct',
  summary: { id: 'Kirim ulang laporan berkala yang dibetulkan', en: 'Send a periodic report again, corrected' },
  input: z.object({ periodic: refSchema, ...said, because: reportWords }),
  touches: ({ periodic }) => [{ kind: 'periodic', ref: periodic }],
  also: loaded => {
    const { state } = stateOf(loaded, 0, periodicKind);
    return state.phase === 'none' ? [] : [{ kind: 'office', ref: state.office, reads: true }];
  },
  identity: ({ periodic, obstacles, plans, because }) => [formatRef(periodic), obstacles, plans, because],
  decide(loaded, { periodic: _, because, ...given }, { today }) {
    const { ref, state } = sentAt(loaded);
    const own = standing(loaded, 1);
    if (!own.ok) return own;
    if (because === '') return no({ code: 'correction-without-reason', field: 'because' });
    const last = lastEdition(state);
    if (given.asOf < last.asOf) return no({ code: 'entry-older', field: 'asOf', detail: String(last.asOf) });
    const { period, office, officeName, to, toName } = state;
    const again = { edition: last.edition + 1, period, office, officeName, to, toName, on: today, ...given, because };
    return ok({ appends: [{ ref, acts: [newAct(periodicKind, 'sent', again)] }] });
  },
});

export const acknowledgePeriodic = defineCommand({
  name: 'periodic.acknowledge',
  summary: { id: 'Nyatakan laporan berkala diterima', en: 'Acknowledge a periodic report' },
  input: z.object({ periodic: refSchema, note: reportWords.default('') }),
  touches: ({ periodic }) => [{ kind: 'periodic', ref: periodic }],
  decide(loaded, { note }, { today }) {
    const { ref, state } = sentAt(loaded);
    const { edition } = lastEdition(state);
    return ok({ appends: [{ ref, acts: [newAct(periodicKind, 'acknowledged', { edition, on: today, note })] }] });
  },
});

export const returnPeriodic = defineCommand({
  name: 'periodic.return',
  summary: { id: 'Kembalikan laporan berkala dengan catatan', en: 'Return a periodic report with remarks' },
  input: z.object({ periodic: refSchema, remarks: reportWords.min(1, 'required') }),
  touches: ({ periodic }) => [{ kind: 'periodic', ref: periodic }],
  decide(loaded, { remarks }, { today }) {
    const { ref, state } = sentAt(loaded);
    const { edition } = lastEdition(state);
    return ok({ appends: [{ ref, acts: [newAct(periodicKind, 'returned', { edition, on: today, remarks })] }] });
  },
});

function sentAt(loaded: readonly Loaded[]) {
  const { ref, state } = stateOf(loaded, 0, periodicKind);
  if (state.phase === 'none') throw new Error('allowed has let a report pass that was never sent');
  return { ref, state: state satisfies SentPeriodic };
}

export const periodicCommands = [sendPeriodic, correctPeriodic, acknowledgePeriodic, returnPeriodic] as const;
