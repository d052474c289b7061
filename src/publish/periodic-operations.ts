/** What an officer may ask of figures and periodic reports, in the own scope. */

import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { WARN_DAYS } from '../calendar/warning.ts';
import { toldOfReports } from '../cases/reminders/told.ts';
import { type OfficeState, officeKind } from '../offices/office.ts';
import { type Office, standingOffices } from '../offices/places.ts';
import { scopeOfOffice, scopeWithin } from '../offices/roles.ts';
import { formatRef, type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import type { Loaded, Refusal } from '../record/kind.ts';
import { type Asked, defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { countFigures } from './counting.ts';
import { owedBy, standingOf } from './lateness.ts';
import { countedTo } from './measures.store.ts';
import { asSent, type Figure, sameFigures } from './measures.ts';
import { checkPeriod, formatPeriod, type Named, PERIOD_KINDS, parsePeriod, periodsOver } from './period.ts';
import { type PeriodicRow, sentBy, sentFor, sentTo } from './periodic.store.ts';
import { lastEdition, type PeriodicRefusal, type PeriodicState, periodicKind, type SentPeriodic } from './periodic.ts';
import { asRef, foundedOn, officeAbove, owedOf, periodOf, standingAt } from './periodic-owed.ts';

const no = (refusal: PeriodicRefusal): Result<never, Refusal> => refuse(refusal);
const notFound = (field: string): Result<never, Refusal> => refuse({ code: 'not-found', field });

/** A period as it stands in an address. */
export const periodText = z.string().transform((given, context) => {
  const period = parsePeriod(given);
  if (period) return period;
  context.addIssue({ code: 'custom', message: 'period' });
  return z.NEVER;
});

/** The whole of the office lies in the scope: a part of it would be counted as if it were all. */
const seesAll = ({ actor }: Asked, office: RecordRef): boolean =>
  actor.kind === 'system' || (actor.kind === 'officer' && scopeWithin(scopeOfOffice(office.region), actor.scope));

/**
 * What counts at an office can lie in the region of another, which passed it on: rows are found by the office where they count, and
 * not by where their records stand. Only for an office whose whole is the asker's to see (`seesAll`); rows hold kinds and days alone.
 */
const wherever = ({ database }: Asked): Pick<Asked, 'read'> => ({
  read: fn => database.transaction({ role: 'netra_app', scope: '*', name: 'figures' }, fn),
});

/**
 * The figures of an office and of all below it for a period that is over, as of an entry of the ledger; without one, as of the
 * newest that everything is counted to. The same entry gives the same figures, whenever it is asked.
 */
export const countMeasures = defineOperation({
  name: 'measure.figures',
  summary: { id: 'Angka sebuah kantor untuk satu masa', en: 'Figures of an office for a period' },
  for: 'officer',
  input: z.object({ office: refSchema, period: periodText, asOf: z.coerce.number().int().min(0).optional() }),
  async run(asked, { office, period: given, asOf: wanted }) {
    if (!seesAll(asked, office)) return no({ code: 'scope-too-narrow' });
    const { today } = asked.engine.moment(office.region, asked.actor);
    const known = await asked.read(tx => asked.engine.known(tx));
    const period = checkPeriod(given, today, office.region, known.calendar);
    if (period === 'unknown') return no({ code: 'period-unknown', field: 'period' });
    if (period === 'running') return no({ code: 'period-running', field: 'period', detail: given.to });
    const newest = await asked.read(countedTo);
    if (wanted !== undefined && wanted > newest)
      return no({ code: 'entry-in-future', field: 'asOf', detail: String(newest) });
    const asOf = wanted ?? newest;
    const { from, to } = period;
    const figures = await countFigures(wherever(asked), { region: office.region, from, to, asOf });
    return ok({ period, asOf, figures });
  },
});

const MOST = 100;
const shown = (row: PeriodicRow) => ({
  ref: formatRef({ region: row.region, id: row.record }),
  office: formatRef({ region: row.region, id: row.office }),
  officeName: row.officeName,
  period: periodOf(row),
  phase: row.phase,
  version: row.version,
  sentOn: row.sentOn,
  firstSentOn: row.firstSentOn,
});
type Shown = ReturnType<typeof shown>;

/** What an office sent, the periods it can report on, and which of them the level above asks for by when. */
export const listPeriodic = defineOperation({
  name: 'periodic.list',
  summary: { id: 'Laporan berkala sebuah kantor', en: 'Periodic reports of an office' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office }) {
    const state = await asked.read(tx => asked.engine.load(tx, office));
    const own = state?.kind === officeKind.name ? (state as Loaded<OfficeState>).state : undefined;
    if (!own || own.phase === 'none') return notFound('office');
    const { today } = asked.engine.moment(office.region, asked.actor);
    const known = await asked.read(tx => asked.engine.known(tx));
    const sent = (await asked.read(tx => sentBy(tx, office, MOST))).map(shown);
    const above = own.phase === 'standing' ? officeAbove(await standingOffices(asked.database), office) : undefined;
    const owed = await owedOf(asked, office, today);
    const isSent = (period: Named) => sent.some(one => formatPeriod(one.period) === formatPeriod(period));
    return ok({
      dissolved: own.phase === 'dissolved' ? own.on : null,
      above: above ? { ref: formatRef(asRef(above)), name: above.name } : null,
      sent,
      owed: owed.map(({ period, dueOn }) => ({ period, dueOn, standing: standingOf(dueOn, null, today) })),
      choices: PERIOD_KINDS.flatMap(kind =>
        periodsOver(kind, today, office.region, known.calendar)
          .slice(0, 12)
          .map(period => ({ period, sent: isSent(period) })),
      ),
    });
  },
});

/** One report with all its versions, its figures counted again as of the same entry. */
export const showPeriodic = defineOperation({
  name: 'periodic.show',
  summary: { id: 'Satu laporan berkala', en: 'One periodic report' },
  for: 'officer',
  input: z.object({ periodic: refSchema }),
  async run(asked, { periodic: ref }) {
    const record = await asked.read(tx => asked.engine.load(tx, ref));
    if (record?.kind !== periodicKind.name) return notFound('periodic');
    const { state } = record as Loaded<PeriodicState>;
    if (state.phase === 'none') return notFound('periodic');
    const { today } = asked.engine.moment(ref.region, asked.actor);
    const known = await asked.read(tx => asked.engine.known(tx));
    const named = checkPeriod(state.period, today, ref.region, known.calendar);
    return ok({
      ref: formatRef(ref),
      version: record.version,
      ...state,
      period: typeof named === 'string' ? { ...state.period, name: null } : named,
      recounted: await recount(asked, state),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

/**
 * Whether the acts give what was sent. `not-yet`: this installation has not counted so far. `unseen`: whoever asks sees only a
 * part of the office.
 */
async function recount(asked: Asked, state: SentPeriodic): Promise<'same' | 'differs' | 'not-yet' | 'unseen'> {
  if (!seesAll(asked, state.office)) return 'unseen';
  const { asOf, figures } = lastEdition(state);
  if ((await asked.read(countedTo)) < asOf) return 'not-yet';
  const { from, to } = state.period;
  const again: readonly Figure[] = await countFigures(wherever(asked), { region: state.office.region, from, to, asOf });
  return sameFigures(figures, asSent(figures, again)) ? 'same' : 'differs';
}

/** What the offices directly below owe and sent, and how late: for the office that asked for it. */
export const listBelow = defineOperation({
  name: 'periodic.below',
  summary: { id: 'Laporan berkala kantor di bawah', en: 'Periodic reports of the offices below' },
  for: 'officer',
  input: z.object({ office: refSchema }),
  async run(asked, { office }) {
    const record = await asked.read(tx => asked.engine.load(tx, office));
    const own = record?.kind === officeKind.name ? (record as Loaded<OfficeState>).state : undefined;
    if (!record || own?.phase !== 'standing') return notFound('office');
    const { today } = asked.engine.moment(office.region, asked.actor);
    const known = await asked.read(tx => asked.engine.known(tx));
    const all = await standingOffices(asked.database);
    const { duties, cite } = own.reporting;
    const below: { ref: string; name: string; rows: ReturnType<typeof rowOf>[] }[] = [];
    for (const one of all.filter(other => isDirectlyBelow(all, other, office))) {
      const ref = asRef(one);
      const state = await standingAt(asked, ref);
      if (!state) continue;
      const owed = owedBy(
        { region: ref.region, foundedOn: foundedOn(state, ref.region) },
        duties,
        today,
        known.calendar,
      );
      const rows = [];
      for (const { period, dueOn } of owed) {
        const sent = await asked.read(tx => sentFor(tx, ref, period));
        rows.push(rowOf(period, dueOn, sent && shown(sent), today));
      }
      below.push({ ref: formatRef(ref), name: one.name, rows });
    }
    return ok({
      version: record.version,
      ...{ duties, cite, today, below },
      received: (await asked.read(tx => sentTo(tx, office, yearBefore(today), MOST))).map(shown),
      offers: asked.engine.offers(record, asked.actor).map(({ command, verdict }) => ({ name: command.name, verdict })),
    });
  },
});

const yearBefore = (today: string): string => Temporal.PlainDate.from(today).subtract({ years: 1 }).toString();
const rowOf = (period: Named, dueOn: string, sent: Shown | undefined, today: string) => ({
  ...{ period, dueOn, sent: sent ?? null },
  standing: standingOf(dueOn, sent?.firstSentOn ?? null, today),
});
const isDirectlyBelow = (all: readonly Office[], one: Office, office: RecordRef): boolean => {
  const above = officeAbove(all, asRef(one));
  return above !== undefined && sameRef(asRef(above), office);
};

/** What the line above the queue says of periodic reports that the own office owes, to whoever may send them. */
export const remindOfPeriodic = defineOperation({
  name: 'periodic.reminders',
  summary: {
    id: 'Laporan berkala kantor sendiri yang mendekat dan yang lewat',
    en: 'Periodic reports of the own office that come near and that are overdue',
  },
  for: 'officer',
  input: z.object({ days: z.number().int().min(1).max(14).default(WARN_DAYS) }),
  async run(asked, { days }) {
    const { actor } = asked;
    const office = actor.kind === 'officer' ? actor.office : null;
    if (actor.kind !== 'officer' || !office) return ok({ ahead: null, late: null });
    const { today } = asked.engine.moment(office.region, actor);
    const owed = await owedOf(asked, office, today);
    return ok(
      toldOfReports(
        { roles: actor.roles, days },
        owed.map(({ dueOn }) => dueOn),
        today,
      ),
    );
  },
});

export const periodicOperations = [countMeasures, listPeriodic, showPeriodic, listBelow, remindOfPeriodic] as const;
