/** Summoning, serving, attendance and minutes: what may be asked of the clarification in a case. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { ReportState } from '../intake/report-state.ts';
import { legalDay } from '../offices/acting.ts';
import { type PersonState, personKind } from '../offices/person.ts';
import { isRecused } from '../offices/recusal.ts';
import { formatRef, refSchema, sameRef } from '../record/ids.ts';
import { type Loaded, newAct, type Refusal } from '../record/kind.ts';
import { maybe, text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import type { OpenedCase } from './case-state.ts';
import {
  CAPACITIES,
  CHANNELS,
  type Clarification,
  type ClarificationRefusal,
  clock,
  type Heard,
  isUnserved,
  MODES,
  mayCallAgain,
  minutesOf,
  OATHS,
  ONLINE_BECAUSE,
  PRESENCES,
  SIGNATURES,
  type Summons,
  wasMissed,
} from './clarification.ts';
import { among, checkDay, onRunningCase, reportsOf, sourcesRead } from './on-running.ts';

const no = (refusal: ClarificationRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const nth = z.number().int().min(1);

/** A field that another answer makes needed. */
const need = (context: z.RefinementCtx, field: string, given: unknown): void => {
  if (given === null || given === undefined) context.addIssue({ code: 'custom', message: 'required', path: [field] });
};

const where = { mode: z.enum(MODES), onlineBecause: z.enum(ONLINE_BECAUSE).nullish(), place: text(400) };
type Where = z.infer<z.ZodObject<typeof where>>;
const sayWhyOnline = (given: Where, context: z.RefinementCtx): void => {
  if (given.mode === 'online') need(context, 'onlineBecause', given.onlineBecause);
};
const placed = ({ mode, onlineBecause, place }: Where) => ({
  mode,
  onlineBecause: mode === 'online' ? (onlineBecause ?? null) : null,
  place,
});

/** Whom a form names: of a reporter the report, of everybody else the name. */
const whom = { capacity: z.enum(CAPACITIES), report: refSchema.nullish(), name: maybe(200) };
type Named = z.infer<z.ZodObject<typeof whom>>;
const sayName = (given: Named, context: z.RefinementCtx): void => {
  if (given.capacity !== 'reporter') need(context, 'name', given.name);
};

/** Refuses a name for a reporter: the identity is opened on the report's own page and written nowhere else. */
function heardIn(
  state: OpenedCase,
  { capacity, report, name }: Named,
  beside: readonly Loaded[],
): Result<Heard, Refusal> {
  if (capacity !== 'reporter') return ok({ capacity, report: null, name });
  if (name !== null) return no({ code: 'reporter-sealed', field: 'name' });
  // A case from a running register has no reports: its reporter is known to its paper file alone.
  if (state.sources.length === 0) return ok({ capacity, report: null, name: null });
  const reports = reportsOf(state);
  const [only, ...others] = reports;
  // The office's own finding has nobody who reported it.
  if (!only) return no({ code: 'no-reporter', field: 'report' });
  const source = report ? reports.find(one => sameRef(one, report)) : others.length === 0 ? only : undefined;
  if (!source) return no({ code: 'source-missing', field: 'report' });
  const found = among(beside, source)?.state as ReportState | undefined;
  if (found && found.phase !== 'none' && found.identity === null) return no({ code: 'no-reporter', field: 'report' });
  return ok({ capacity, report: source, name: null });
}

/** The name of a reporter's lawyer would tell who the reporter is. */
const lawyerOf = (
  { capacity }: Heard,
  given: { readonly accompanied: boolean; readonly lawyer: string | null },
): Result<{ readonly accompanied: boolean; readonly lawyer: string | null }, Refusal> => {
  const { accompanied, lawyer } = given;
  if (capacity === 'reporter' && lawyer !== null) return no({ code: 'reporter-sealed', field: 'lawyer' });
  return ok({ accompanied, lawyer: accompanied ? lawyer : null });
};
const company = { accompanied: z.boolean(), lawyer: maybe(200) };

const letter = {
  ...where,
  issuedOn: legalDay,
  letter: text(200),
  on: legalDay,
  time: clock,
  channel: z.enum(CHANNELS),
  servedOn: legalDay.nullish(),
};
type Letter = z.infer<z.ZodObject<typeof letter>>;

/** A summons of somebody, if its days can be: issued once there is something to clarify, served between that and the hearing. */
function summons(state: OpenedCase, heard: Heard, after: Summons | null, given: Letter, today: string) {
  const earliest = after?.attendance?.on ?? state.registeredOn;
  const issued = checkDay('issuedOn', given.issuedOn, earliest, today);
  if (!issued.ok) return issued;
  if (given.on < given.issuedOn) return no({ code: 'day-before-step', field: 'on', detail: given.issuedOn });
  if (given.on > yearAfter(given.issuedOn)) return no({ code: 'day-far-off', field: 'on' });
  const servedOn = given.servedOn ?? null;
  const served = servedOn === null ? ok(true as const) : inTime('servedOn', servedOn, given, today);
  if (!served.ok) return served;
  const { issuedOn, letter: number, on, time, channel } = given;
  return ok(
    newAct(caseKind, 'summoned', {
      n: state.clarification.summonses.length + 1,
      ...heard,
      ...placed(given),
      after: after?.n ?? null,
      ...{ issuedOn, letter: number, on, time, channel, servedOn },
    }),
  );
}

const yearAfter = (day: string): string => Temporal.PlainDate.from(day).add({ years: 1 }).toString();

/** A summons can be served late, and is then warned of; after the day it calls to it calls to nothing. */
function inTime(
  field: string,
  servedOn: string,
  called: { readonly issuedOn: string; readonly on: string },
  today: string,
) {
  const day = checkDay(field, servedOn, called.issuedOn, today);
  if (!day.ok) return day;
  return servedOn > called.on ? no({ code: 'served-too-late', field, detail: called.on }) : ok(true as const);
}

const summonsIn = ({ summonses }: Clarification, n: number): Summons | undefined => summonses.find(one => one.n === n);

/**
 * Calls somebody to be heard. Refuses `reporter-sealed`, `source-missing`, `no-reporter`, `day-in-future`,
 * `day-before-step`, `day-far-off`, `served-too-late`. A short notice is warned of on the page (`pemilu.undangan`) and never refused.
 */
export const summon = onRunningCase({
  name: 'case.summon',
  summary: { id: 'Undang klarifikasi', en: 'Summon for clarification' },
  input: z.object({ case: refSchema, ...whom, ...letter }).superRefine((given, context) => {
    sayName(given, context);
    sayWhyOnline(given, context);
  }),
  also: sourcesRead,
  step(state, input, { today }, beside) {
    const heard = heardIn(state, input, beside);
    return heard.ok ? summons(state, heard.value, null, input, today) : heard;
  },
});

/** The second call, of the one who did not come to the first. Refuses `summons-missing`, `no-absence` and what `case.summon` does. */
export const summonAgain = onRunningCase({
  name: 'case.summon-again',
  summary: { id: 'Undang klarifikasi kedua kali', en: 'Summon a second time' },
  input: z.object({ case: refSchema, n: nth, ...letter }).superRefine(sayWhyOnline),
  step(state, input, { today }) {
    const first = summonsIn(state.clarification, input.n);
    if (!first) return no({ code: 'summons-missing' });
    if (!mayCallAgain(state.clarification, first)) return no({ code: 'no-absence' });
    const { capacity, report, name } = first;
    return summons(state, { capacity, report, name }, first, input, today);
  },
});

export const serveSummons = onRunningCase({
  name: 'case.serve-summons',
  summary: { id: 'Catat penyampaian undangan', en: 'Record that a summons was served' },
  input: z.object({ case: refSchema, n: nth, on: legalDay, channel: z.enum(CHANNELS) }),
  step({ clarification }, { n, on, channel }, { today }) {
    const called = summonsIn(clarification, n);
    if (!called) return no({ code: 'summons-missing' });
    if (!isUnserved(called)) return no({ code: 'summons-served' });
    const served = inTime('on', on, called, today);
    return served.ok ? ok(newAct(caseKind, 'served', { n, on, channel })) : served;
  },
});

/**
 * Whether somebody came. Of one who did not, what was told; of one who did, the oath: refusing it stops nothing. Refuses
 * `summons-missing`, `summons-not-served`, `attendance-known`, `reporter-sealed`, `day-in-future`, `day-before-step`.
 */
export const recordAttendance = onRunningCase({
  name: 'case.record-attendance',
  summary: { id: 'Catat kehadiran', en: 'Record attendance' },
  input: z
    .object({
      ...{ case: refSchema, n: nth, on: legalDay, presence: z.enum(PRESENCES), told: maybe(2_000) },
      ...{ oath: z.enum(OATHS).nullish(), ...company },
    })
    .superRefine((given, context) => {
      if (given.presence === 'present') need(context, 'oath', given.oath);
      else need(context, 'told', given.told);
    }),
  step({ clarification }, { n, on, presence, told, oath, ...given }, { today }) {
    const called = summonsIn(clarification, n);
    if (!called) return no({ code: 'summons-missing' });
    if (called.attendance) return no({ code: 'attendance-known' });
    if (called.servedOn === null) return no({ code: 'summons-not-served' });
    const came = presence === 'present';
    // Nobody is absent before the day of the call; who comes earlier or refuses to come has been served before that.
    const day = checkDay('on', on, presence === 'absent' ? called.on : called.servedOn, today);
    if (!day.ok) return day;
    const company = lawyerOf(called, came ? given : { accompanied: false, lawyer: null });
    if (!company.ok) return company;
    const said = { presence, told: came ? null : told, oath: came ? (oath ?? null) : null };
    return ok(newAct(caseKind, 'attended', { n, on, ...said, ...company.value }));
  },
});

const heardInput = {
  case: refSchema,
  ...where,
  on: legalDay,
  askedBy: z
    .array(refSchema)
    .min(1, 'required')
    .max(10, 'too-long')
    .refine(list => new Set(list.map(formatRef)).size === list.length, 'twice'),
  answers: z
    .array(z.object({ question: text(2_000), answer: text(8_000) }))
    .min(1, 'questions-required')
    .max(100, 'too-long'),
  signature: z.enum(SIGNATURES),
  unsignedBecause: maybe(2_000),
};
type HeardInput = z.infer<z.ZodObject<typeof heardInput>>;
const sayWhyUnsigned = (given: HeardInput, context: z.RefinementCtx): void => {
  sayWhyOnline(given, context);
  if (given.signature === 'refused') need(context, 'unsignedBecause', given.unsignedBecause);
};
const askers = ({ askedBy }: HeardInput) => askedBy.map(ref => ({ kind: 'person', ref, reads: true as const }));

/** The minutes of what one person said, asked by people who serve and have not stepped back from the case. */
function minutes(
  state: OpenedCase,
  about: Pick<
    Clarification['minutes'][number],
    'summons' | 'capacity' | 'report' | 'name' | 'oath' | 'accompanied' | 'lawyer'
  >,
  { on, askedBy, answers, signature, unsignedBecause, ...given }: HeardInput,
  beside: readonly Loaded[],
): Result<ReturnType<typeof newAct>, Refusal> {
  const asking = beside.filter(one => one.kind === personKind.name) as readonly Loaded<PersonState>[];
  if (asking.some(one => one.state.phase !== 'serving')) return no({ code: 'person-left' });
  if (askedBy.some(ref => isRecused(state.apart, formatRef(ref))))
    return no({ code: 'asker-recused', field: 'askedBy' });
  return ok(
    newAct(caseKind, 'clarified', {
      n: state.clarification.minutes.length + 1,
      ...about,
      ...placed(given),
      ...{ on, askedBy, answers, signature },
      unsignedBecause: signature === 'refused' ? unsignedBecause : null,
    }),
  );
}

/**
 * The minutes of one who was summoned and came. Refuses `summons-missing`, `attendance-unknown`, `was-absent`,
 * `already-heard`, `person-left`, `asker-recused`, `day-in-future`, `day-before-step`.
 */
export const clarify = onRunningCase({
  name: 'case.clarify',
  summary: { id: 'Catat klarifikasi', en: 'Record a clarification' },
  input: z.object({ ...heardInput, n: nth }).superRefine(sayWhyUnsigned),
  also: (_state, input) => askers(input),
  step(state, input, { today }, beside) {
    const called = summonsIn(state.clarification, input.n);
    if (!called) return no({ code: 'summons-missing' });
    if (!called.attendance) return no({ code: 'attendance-unknown' });
    if (wasMissed(called)) return no({ code: 'was-absent' });
    if (minutesOf(state.clarification, called)) return no({ code: 'already-heard' });
    const { capacity, report, name, attendance } = called;
    const day = checkDay('on', input.on, attendance.on, today);
    if (!day.ok) return day;
    const { accompanied, lawyer } = attendance;
    const about = {
      summons: called.n,
      capacity,
      report,
      name,
      oath: attendance.oath ?? 'not-asked',
      accompanied,
      lawyer,
    };
    return minutes(state, about, input, beside);
  },
});

/** The minutes of one who came unsummoned; that they did is said. Refuses what `case.summon` and `case.clarify` do of theirs. */
export const clarifyUnsummoned = onRunningCase({
  name: 'case.clarify-unsummoned',
  summary: { id: 'Catat klarifikasi tanpa undangan', en: 'Record a clarification without a summons' },
  input: z.object({ ...heardInput, ...whom, oath: z.enum(OATHS), ...company }).superRefine((given, context) => {
    sayName(given, context);
    sayWhyUnsigned(given, context);
  }),
  also: (state, input) => [...sourcesRead(state), ...askers(input)],
  step(state, input, { today }, beside) {
    const heard = heardIn(state, input, beside);
    if (!heard.ok) return heard;
    const company = lawyerOf(heard.value, input);
    if (!company.ok) return company;
    const day = checkDay('on', input.on, state.registeredOn, today);
    if (!day.ok) return day;
    return minutes(state, { summons: null, ...heard.value, oath: input.oath, ...company.value }, input, beside);
  },
});

/** What was wrong in minutes, said beside them: they themselves stay as they were. Refuses `minutes-missing`. */
export const correctClarification = onRunningCase({
  name: 'case.correct-clarification',
  summary: { id: 'Ralat berita acara', en: 'Correct minutes' },
  input: z.object({ case: refSchema, n: nth, words: text(8_000), because: text(2_000) }),
  step({ clarification }, { n, words, because }, { today }) {
    if (!clarification.minutes.some(one => one.n === n)) return no({ code: 'minutes-missing' });
    return ok(newAct(caseKind, 'clarification-corrected', { n, on: today, words, because }));
  },
});

export const clarificationCommands = [
  summon,
  summonAgain,
  serveSummons,
  recordAttendance,
  clarify,
  clarifyUnsummoned,
  correctClarification,
];
