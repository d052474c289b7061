/** How a case begins: from a report or a finding, and what else of the same matter is joined to it. */
import { z } from 'zod';
import { reportKind } from '../intake/report.ts';
import { plainDay } from '../intake/report-acts.ts';
import type { ReportState } from '../intake/report-state.ts';
import { formatNumber, numberingIn } from '../offices/numbers.ts';
import { type OfficeState, officeKind } from '../offices/office.ts';
import { handlerOf, type Matter } from '../offices/recusal.ts';
import { type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import {
  type Append,
  type Context,
  defineCommand,
  type Loaded,
  type Moment,
  type NewAct,
  newAct,
  type Refusal,
  type SeriesKey,
  stateOf,
} from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import { actorKinds, REGIMES, type Source } from './case-acts.ts';
import { type CaseRefusal, isClosed, isRunning, type OpenedCase } from './case-state.ts';
import { type FindingState, findingKind } from './finding.ts';
import { TRACKS } from './tracks.ts';

const no = (refusal: CaseRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

const tracks = z
  .array(z.enum(TRACKS))
  .min(1, 'tracks-required')
  .refine(list => new Set(list).size === list.length, 'tracks-twice');

const opening = {
  office: refSchema,
  tracks,
  actorKind: actorKinds,
  unit: z
    .string()
    .trim()
    .max(200, 'too-long')
    .nullish()
    .transform(written => written || null),
  reported: text(400),
  /** The officer's own account of the matter; where the report's account is sealed it is the only one there is. */
  summary: z.string().trim().max(8_000, 'too-long'),
  conductOn: plainDay.nullable(),
};
type Opening = z.infer<z.ZodObject<typeof opening>> & { readonly regime: (typeof REGIMES)[number] };

/** What a case begins with: the source's own record, and what it says of itself. */
interface Begins {
  readonly source: Source;
  readonly matter: Matter;
  readonly receivedOn: string;
  readonly place: OpenedCase['place'];
}

/** None where the office gives no second number: a case then bears the number of its first source. */
const caseSeries = (office: OfficeState, ref: RecordRef, { today }: Moment): readonly SeriesKey[] =>
  numbersCases(office, yearOf(today))
    ? [{ region: ref.region, office: ref.id, series: 'case', year: yearOf(today) }]
    : [];

/** Refuses `other-office`, `summary-required`, `day-in-future`. */
function begin(
  loaded: readonly Loaded[],
  { source, matter, receivedOn, place }: Begins,
  input: Opening,
  context: Context,
): Result<{ readonly number: string; readonly append: Append }, Refusal> {
  const begun = stateOf(loaded, 1, caseKind);
  const office = stateOf(loaded, 2, officeKind);
  if (office.state.phase !== 'standing' || !sameRef(office.ref, handlerOf(matter)))
    return no({ code: 'other-office', field: 'office' });
  if (input.summary === '') return no({ code: 'summary-required', field: 'summary' });
  if (input.conductOn && input.conductOn > context.today) return no({ code: 'day-in-future', field: 'conductOn' });
  const on = context.today;
  const number = numbersCases(office.state, yearOf(on))
    ? formatNumber(office.state, 'case', nextOf(context), on, input.regime)
    : source.number;
  const { regime, actorKind, unit, reported, summary, conductOn } = input;
  const registered = newAct(caseKind, 'registered', {
    ...{ number, regime, actorKind, unit, reported, summary, conductOn, place },
    office: input.office,
    officeName: office.state.name,
    sources: [source],
    // Registered before the office's next opening, a report was received by that deed.
    receivedOn: receivedOn < on ? receivedOn : on,
    registeredOn: on,
  });
  const opened = input.tracks.map(track => newAct(caseKind, 'track-opened', { track, on }));
  return ok({ number, append: { ref: begun.ref, acts: [registered, ...opened, ...keptApart(matter)] } });
}

/** Whoever stepped back from a source stays away from what became of it. */
const keptApart = ({ apart: { recused, quorum } }: Matter): readonly NewAct[] =>
  recused.map(({ person, on, because }) =>
    newAct(caseKind, 'recused', { person, on, because: because ?? '-', quorum }),
  );

/**
 * Makes a new case with the report as its source, under a number of the office's own series where it gives one.
 * Refuses `report-not-open` and what `begin` refuses; whether the report was found complete, `allowed` says.
 */
export const registerCase = defineCommand({
  name: 'case.register',
  summary: { id: 'Registrasi laporan menjadi perkara', en: 'Register a report as a case' },
  input: z.object({ report: refSchema, regime: z.enum(REGIMES), ...opening }),
  touches: input => [
    { kind: 'report', ref: input.report },
    // In the region of the office that registers: where one above took the report over, no office below sees the case.
    { kind: 'case', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  series: (loaded, input, moment) => caseSeries(stateOf(loaded, 2, officeKind).state, input.office, moment),
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind);
    if (state.phase !== 'received') return refuse({ code: 'report-not-open' });
    const source = { kind: 'report' as const, ref, number: state.number };
    const begun = begin(loaded, { source, matter: state, ...state }, input, context);
    if (!begun.ok) return begun;
    const { number, append } = begun.value;
    return ok({ appends: [append, { ref, acts: becameCase(append.ref, number, context) }] });
  },
});

const becameCase = (made: RecordRef, number: string, { today: on }: Context): readonly NewAct[] => [
  newAct(reportKind, 'registered', { case: made, number }),
  newAct(reportKind, 'informed', { step: 'registered', on }),
];

/** Makes a new case of a finding. Refuses `finding-not-open` and what `begin` refuses. */
export const registerFinding = defineCommand({
  name: 'case.register-finding',
  summary: { id: 'Registrasi temuan menjadi perkara', en: 'Register a finding as a case' },
  input: z.object({ finding: refSchema, ...opening }),
  touches: input => [
    { kind: 'finding', ref: input.finding },
    { kind: 'case', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  series: (loaded, input, moment) => caseSeries(stateOf(loaded, 2, officeKind).state, input.office, moment),
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, findingKind);
    if (state.phase !== 'set') return refuse({ code: 'finding-not-open' });
    const source = { kind: 'finding' as const, ref, number: state.number };
    const given = { ...input, regime: state.regime };
    const begun = begin(loaded, { source, matter: state, receivedOn: state.on, place: state.place }, given, context);
    if (!begun.ok) return begun;
    const { number, append } = begun.value;
    const registered = newAct(findingKind, 'registered', { case: append.ref, number, on: context.today });
    return ok({ appends: [append, { ref, acts: [registered] }] });
  },
});

const why = text(2_000);

/** What a case must be so that something else is joined to it: running, and at the same office. */
function joinable(
  state: ReturnType<typeof caseKind.apply> | { phase: 'none' },
  source: Matter,
): Result<OpenedCase, Refusal> {
  if (state.phase === 'none') return no({ code: 'case-missing' });
  const running = isRunning(state);
  if (!running.ok) return running;
  if (isClosed(state)) return no({ code: 'case-closed' });
  return sameRef(handlerOf(state), handlerOf(source)) ? ok(state) : no({ code: 'other-office', field: 'case' });
}

/** Another report of the same matter: it keeps its own reporter, receipt, number and answers. */
export const joinReport = defineCommand({
  name: 'case.join-report',
  summary: { id: 'Gabungkan laporan ke perkara', en: 'Join a report to a case' },
  input: z.object({ report: refSchema, case: refSchema, why }),
  touches: input => [
    { kind: 'report', ref: input.report },
    { kind: 'case', ref: input.case },
  ],
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, reportKind) as { ref: RecordRef; state: ReportState };
    const found = stateOf(loaded, 1, caseKind);
    if (state.phase !== 'received') return refuse({ code: 'report-not-open' });
    const into = joinable(found.state, state);
    if (!into.ok) return into;
    const source = { kind: 'report' as const, ref, number: state.number };
    const joined = newAct(caseKind, 'joined', { source, on: context.today, why: input.why });
    return ok({
      appends: [
        { ref: found.ref, acts: [joined, ...fresh(into.value, state)] },
        { ref, acts: becameCase(found.ref, into.value.number, context) },
      ],
    });
  },
});

/** Another finding of the same matter. */
export const joinFinding = defineCommand({
  name: 'case.join-finding',
  summary: { id: 'Gabungkan temuan ke perkara', en: 'Join a finding to a case' },
  input: z.object({ finding: refSchema, case: refSchema, why }),
  touches: input => [
    { kind: 'finding', ref: input.finding },
    { kind: 'case', ref: input.case },
  ],
  decide(loaded, input, { today: on }) {
    const { ref, state } = stateOf(loaded, 0, findingKind) as { ref: RecordRef; state: FindingState };
    const found = stateOf(loaded, 1, caseKind);
    if (state.phase !== 'set') return refuse({ code: 'finding-not-open' });
    const into = joinable(found.state, state);
    if (!into.ok) return into;
    const source = { kind: 'finding' as const, ref, number: state.number };
    const joined = newAct(caseKind, 'joined', { source, on, why: input.why });
    const registered = newAct(findingKind, 'registered', { case: found.ref, number: into.value.number, on });
    return ok({
      appends: [
        { ref: found.ref, acts: [joined, ...fresh(into.value, state)] },
        { ref, acts: [registered] },
      ],
    });
  },
});

/** Those who stepped back from the source and are not kept from the case yet; the case's own count of who is left stays. */
const fresh = ({ apart }: OpenedCase, source: Matter): readonly NewAct[] =>
  keptApart({
    ...source,
    apart: {
      ...source.apart,
      recused: source.apart.recused.filter(({ person }) => !apart.recused.some(one => sameRef(one.person, person))),
      quorum: source.apart.quorum ?? apart.quorum,
    },
  });

export const registeringCommands = [registerCase, registerFinding, joinReport, joinFinding] as const;

const numbersCases = (office: OfficeState, year: number): boolean =>
  office.phase === 'standing' && numberingIn(office.numbering, year).patterns.case !== null;

function nextOf({ numbers: [seq] }: Context): number {
  if (seq === undefined) throw new Error('a case is registered under the next number of its series');
  return seq;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
