/** What the plenary sets as a finding, from initial information or from a supervision report. */
import { z } from 'zod';
import { plainDay } from '../intake/report-acts.ts';
import { asideCommands } from '../offices/aside-commands.ts';
import { levelOf } from '../offices/levels.ts';
import { formatNumber } from '../offices/numbers.ts';
import { type OfficeState, officeKind } from '../offices/office.ts';
import { handlerOf, type Matter, OPEN } from '../offices/recusal.ts';
import { apartCommands } from '../offices/recusal-commands.ts';
import { liesIn } from '../offices/routing.ts';
import { type RecordRef, type Region, refSchema, regionSchema, sameRef } from '../record/ids.ts';
import {
  type Context,
  defineCommand,
  type Moment,
  type NewAct,
  newAct,
  type Refusal,
  stateOf,
} from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { REGIMES } from './case-acts.ts';
import type { CaseRefusal } from './case-state.ts';
import { type FindingRefusal, findingKind, supervisionReport } from './finding.ts';
import { type LeadRefusal, leadKind } from './lead.ts';
import { carried, type PlenaryRefusal, SITTINGS, sat, VOTES } from './plenary.ts';

const no = (refusal: CaseRefusal | FindingRefusal | LeadRefusal | PlenaryRefusal): Result<never, Refusal> =>
  refuse(refusal as Refusal);

const setting = {
  office: refSchema,
  regime: z.enum(REGIMES),
  on: plainDay,
  foundOn: plainDay,
  reported: text(400),
  account: text(8_000),
  happenedOn: plainDay.nullable(),
  sitting: z.enum(SITTINGS),
  chair: refSchema,
  present: z.array(refSchema).min(1, 'required'),
  votes: z.array(
    z.object({ person: refSchema, vote: z.enum(VOTES), reason: z.string().trim().max(4_000, 'too-long').default('') }),
  ),
};
type Setting = z.infer<z.ZodObject<typeof setting>>;

const findingSeries = ({ region, id }: RecordRef, { today }: Moment) => [
  { region, office: id, series: 'finding', year: Number(today.slice(0, 4)) },
];

interface Comes {
  readonly lead: RecordRef | null;
  readonly supervision: z.infer<typeof supervisionReport> | null;
  readonly place: Region;
  readonly matter: Matter;
  /** No finding is set before this day. */
  readonly since: string;
}

/** The plenary that sets a finding, checked as that of a case is. Refuses what `sat` and `carried` refuse, and wrong days. */
function settle(
  office: OfficeState,
  input: Setting,
  { lead, supervision, place, matter, since }: Comes,
  { today, people: [serving = []], numbers: [seq] }: Context,
): Result<{ readonly act: NewAct; readonly number: string }, Refusal> {
  if (office.phase !== 'standing' || !sameRef(input.office, handlerOf(matter)))
    return no({ code: 'other-office', field: 'office' });
  const { on, foundOn, happenedOn, regime, reported, account, sitting, chair, present, votes } = input;
  if (on > today) return no({ code: 'day-in-future', field: 'on' });
  if (happenedOn && happenedOn > foundOn) return no({ code: 'day-before-step', field: 'foundOn', detail: happenedOn });
  const first = foundOn > since ? foundOn : since;
  if (on < first) return no({ code: 'day-before-step', field: 'on', detail: first });
  const recused = matter.apart.recused.map(({ person }) => person);
  const seated = sat({ chair, present }, { level: levelOf(input.office.region), serving }, recused);
  if (!seated.ok) return no(seated.refusal);
  const vote = carried({ chair, present }, votes, 'votes');
  if (!vote.ok) return no(vote.refusal);
  if (seq === undefined) throw new Error('a finding is set under the next number of its series');
  const number = formatNumber(office, 'finding', seq, today, regime);
  const cast = votes.map(({ person, vote: how }) => ({ person, vote: how }));
  const dissents = votes.flatMap(({ person, vote: how, reason }) => (how === 'against' ? [{ person, reason }] : []));
  const act = newAct(findingKind, 'set', {
    ...{ number, on, foundOn, office: input.office, officeName: office.name, place, regime, lead, supervision },
    ...{ reported, account, happenedOn, plenary: { sitting, chair, present, votes: cast, ...seated.value }, dissents },
  });
  return ok({ act, number });
}

/** From a supervision report (Form A). */
export const setFinding = defineCommand({
  name: 'finding.set',
  summary: { id: 'Tetapkan temuan dari laporan hasil pengawasan', en: 'Set a finding from a supervision report' },
  input: z
    .object({ place: regionSchema, supervision: supervisionReport, ...setting })
    .refine(({ office, place }) => liesIn(place, office.region), { path: ['place'], error: 'place-of-another-office' }),
  touches: input => [
    { kind: 'finding', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  people: (_loaded, { office }) => [office],
  series: (_loaded, { office }, moment) => findingSeries(office, moment),
  decide(loaded, input, context) {
    const finding = stateOf(loaded, 0, findingKind);
    const { actor } = context;
    if (actor.kind === 'officer' && !(actor.office && sameRef(actor.office, input.office)))
      return no({ code: 'other-office', field: 'office' });
    const { supervision, place } = input;
    if (supervision.on < input.foundOn)
      return no({ code: 'day-before-step', field: 'supervisionOn', detail: input.foundOn });
    const comes = {
      lead: null,
      supervision,
      place,
      matter: { office: input.office, apart: OPEN },
      since: supervision.on,
    };
    const set = settle(stateOf(loaded, 1, officeKind).state, input, comes, context);
    return set.ok ? ok({ appends: [{ ref: finding.ref, acts: [set.value.act] }] }) : set;
  },
});

/** From initial information that was traced. The source stays with the lead, and whoever stepped back from it away. */
export const adoptLead = defineCommand({
  name: 'finding.adopt',
  summary: { id: 'Jadikan informasi awal temuan', en: 'Adopt initial information as a finding' },
  input: z.object({ lead: refSchema, supervision: supervisionReport.nullish(), ...setting }),
  touches: input => [
    { kind: 'lead', ref: input.lead },
    { kind: 'finding', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  people: (_loaded, { office }) => [office],
  series: (_loaded, { office }, moment) => findingSeries(office, moment),
  decide(loaded, input, context) {
    const lead = stateOf(loaded, 0, leadKind);
    const finding = stateOf(loaded, 1, findingKind);
    if (lead.state.phase !== 'tracing') return no({ code: 'lead-closed' });
    const { on: since, place, apart } = lead.state;
    const comes = { lead: lead.ref, supervision: input.supervision ?? null, place, matter: lead.state, since };
    const set = settle(stateOf(loaded, 2, officeKind).state, input, comes, context);
    if (!set.ok) return set;
    const { act, number } = set.value;
    const away = apart.recused.map(({ person, on, because }) =>
      newAct(findingKind, 'recused', { person, on, because: because ?? '-', quorum: apart.quorum }),
    );
    const adopted = newAct(leadKind, 'adopted', { on: input.on, finding: finding.ref, number }, { dayOnly: true });
    return ok({
      appends: [
        { ref: finding.ref, acts: [act, ...away] },
        { ref: lead.ref, acts: [adopted] },
      ],
    });
  },
});

export const setFindingAside = defineCommand({
  name: 'finding.set-aside',
  summary: { id: 'Temuan tidak diregistrasi', en: 'Set a finding aside' },
  input: z.object({ finding: refSchema, reason: text(4_000), cite: text(400) }),
  touches: input => [{ kind: 'finding', ref: input.finding }],
  decide(loaded, { reason, cite }, { today: on }) {
    const { ref } = stateOf(loaded, 0, findingKind);
    return ok({ appends: [{ ref, acts: [newAct(findingKind, 'set-aside', { on, reason, cite })] }] });
  },
});

const FINDING = { kind: 'finding', words: { id: 'temuan', en: 'finding' } } as const;

export const findingCommands = [
  ...apartCommands(FINDING),
  ...asideCommands(FINDING, findingKind.acts),
  setFinding,
  adoptLead,
  setFindingAside,
];
