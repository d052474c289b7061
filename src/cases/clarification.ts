/**
 * Clarification in a case: who was summoned, served, came or not, and what was asked and answered. The acts, the part of a
 * case's state that they make, and where each step can be taken. Pure.
 *
 * A reporter stands here by the report alone, never by name: the identity is sealed, and what this file would let in could
 * be read by everybody who reads the case. Minutes are never edited; what was wrong in them is said by a later act.
 */
import { z } from 'zod';
import { legalDay } from '../offices/acting.ts';
import { keptRef, type RecordRef } from '../record/ids.ts';
import { type ActOf, field, orNull, personal, type Verdict } from '../record/kind.ts';
import { ok, refuse, unreachable } from '../result.ts';

export const CAPACITIES = ['reporter', 'reported', 'witness', 'expert'] as const;
export const MODES = ['in-person', 'online'] as const;
/** What a hearing may be held online for (Perbawaslu 9/2024 Pasal 26). */
export const ONLINE_BECAUSE = ['geography', 'security', 'facilities', 'disaster'] as const;
/** How a summons reaches somebody: the first three as Perbawaslu 7/2022 Pasal 29 names them, post as offices do. */
export const CHANNELS = ['in-person', 'sigaplapor', 'telecommunication', 'post'] as const;
export const PRESENCES = ['present', 'absent', 'refused'] as const;
/** Refusing the oath stops nothing. */
export const OATHS = ['sworn', 'refused', 'not-asked'] as const;
export const SIGNATURES = ['signed', 'refused'] as const;
export type Capacity = (typeof CAPACITIES)[number];

export const clock = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'time');
const words = z.string().min(1);
const nth = z.number().int().min(1);
export const answer = z.object({ question: words, answer: words });

/** Of a reporter only the report that is the source; of everybody else the name. */
const whom = {
  capacity: field(z.enum(CAPACITIES)),
  report: field(keptRef.nullable()),
  name: personal(words.nullable()),
};
const where = {
  mode: field(z.enum(MODES)),
  onlineBecause: field(z.enum(ONLINE_BECAUSE).nullable()),
  place: personal(words),
};
/** `lawyer` is null where none came, and always beside a reporter: it would tell who that is. */
const company = { accompanied: field(z.boolean()), lawyer: personal(words.nullable()) };

export const clarificationActs = {
  summoned: {
    version: 1,
    summary: { id: 'Undangan klarifikasi dibuat', en: 'Summoned for clarification' },
    fields: {
      n: field(nth),
      ...whom,
      ...where,
      /** The summons that nobody came to; null for a first call. */
      after: field(nth.nullable()),
      issuedOn: field(legalDay),
      letter: personal(words),
      on: field(legalDay),
      /** Local time of the handling office. */
      time: field(clock),
      channel: field(z.enum(CHANNELS)),
      servedOn: field(legalDay.nullable()),
    },
  },
  served: {
    version: 1,
    summary: { id: 'Undangan klarifikasi disampaikan', en: 'Summons served' },
    fields: { n: field(nth), on: field(legalDay), channel: field(z.enum(CHANNELS)) },
  },
  attended: {
    version: 1,
    summary: { id: 'Kehadiran klarifikasi dicatat', en: 'Attendance recorded' },
    fields: {
      n: field(nth),
      on: field(legalDay),
      presence: field(z.enum(PRESENCES)),
      told: personal(words.nullable()),
      oath: field(z.enum(OATHS).nullable()),
      ...company,
    },
  },
  clarified: {
    version: 1,
    summary: { id: 'Berita acara klarifikasi dibuat', en: 'Minutes of clarification' },
    fields: {
      n: field(nth),
      /** Null for somebody who came unsummoned. */
      summons: field(nth.nullable()),
      ...whom,
      ...where,
      on: field(legalDay),
      oath: field(z.enum(OATHS)),
      ...company,
      askedBy: field(z.array(keptRef).min(1)),
      answers: personal(z.array(answer).min(1)),
      signature: field(z.enum(SIGNATURES)),
      unsignedBecause: personal(words.nullable()),
    },
  },
  'clarification-corrected': {
    version: 1,
    summary: { id: 'Berita acara klarifikasi diralat', en: 'Minutes of clarification corrected' },
    fields: { n: field(nth), on: field(legalDay), words: personal(words), because: personal(words) },
  },
} as const;
type ClarificationAct = ActOf<typeof clarificationActs>;

/** Somebody who is heard; `name` is null for a reporter, and once erased. */
export interface Heard {
  readonly capacity: Capacity;
  readonly report: RecordRef | null;
  readonly name: string | null;
}
interface Where {
  readonly mode: (typeof MODES)[number];
  readonly onlineBecause: (typeof ONLINE_BECAUSE)[number] | null;
  readonly place: string | null;
}
export interface Attendance {
  readonly on: string;
  readonly presence: (typeof PRESENCES)[number];
  readonly told: string | null;
  readonly oath: (typeof OATHS)[number] | null;
  readonly accompanied: boolean;
  readonly lawyer: string | null;
}
export interface Summons extends Heard, Where {
  readonly n: number;
  readonly call: 1 | 2;
  readonly after: number | null;
  readonly issuedOn: string;
  readonly letter: string | null;
  readonly on: string;
  readonly time: string;
  readonly channel: (typeof CHANNELS)[number];
  readonly servedOn: string | null;
  readonly attendance: Attendance | null;
}
export interface Correction {
  readonly on: string;
  readonly words: string | null;
  readonly because: string | null;
}
export interface Minutes extends Heard, Where {
  readonly n: number;
  readonly summons: number | null;
  readonly on: string;
  readonly oath: (typeof OATHS)[number];
  readonly accompanied: boolean;
  readonly lawyer: string | null;
  readonly askedBy: readonly RecordRef[];
  /** Null once erased. */
  readonly answers: readonly z.infer<typeof answer>[] | null;
  readonly signature: (typeof SIGNATURES)[number];
  readonly unsignedBecause: string | null;
  readonly corrections: readonly Correction[];
}
/** Numbers of both lists are dense from 1, in the order of the acts. */
export interface Clarification {
  readonly summonses: readonly Summons[];
  readonly minutes: readonly Minutes[];
}
export const NOBODY_HEARD: Clarification = { summonses: [], minutes: [] };

export function clarificationAfter(state: Clarification, act: ClarificationAct): Clarification {
  const { summonses, minutes } = state;
  switch (act.type) {
    case 'summoned': {
      const { name, place, letter, ...rest } = act.fields;
      const call = rest.after === null ? 1 : 2;
      const said = { name: orNull(name), place: orNull(place), letter: orNull(letter) };
      const summons: Summons = { ...rest, ...said, call, attendance: null };
      return { minutes, summonses: [...summonses, unnamed(inOrder(summons, summonses))] };
    }
    case 'served': {
      const { n, on, channel } = act.fields;
      return { minutes, summonses: changed(summonses, n, one => ({ ...one, channel, servedOn: on })) };
    }
    case 'attended': {
      const { n, told, lawyer, ...rest } = act.fields;
      const attendance = { ...rest, told: orNull(told), lawyer: orNull(lawyer) };
      return { minutes, summonses: changed(summonses, n, one => unnamed({ ...one, attendance })) };
    }
    case 'clarified': {
      const { name, place, lawyer, answers, unsignedBecause, ...rest } = act.fields;
      const said = { name: orNull(name), place: orNull(place), lawyer: orNull(lawyer) };
      const heard = { answers: orNull(answers), unsignedBecause: orNull(unsignedBecause), corrections: [] };
      return { summonses, minutes: [...minutes, unnamed(inOrder({ ...rest, ...said, ...heard }, minutes))] };
    }
    case 'clarification-corrected': {
      const { n, on, words: said, because } = act.fields;
      const correction = { on, words: orNull(said), because: orNull(because) };
      const corrected = (one: Minutes) => ({ ...one, corrections: [...one.corrections, correction] });
      return { summonses, minutes: changed(minutes, n, corrected) };
    }
    default:
      return unreachable(act);
  }
}

/** What would name a reporter was let in by a bug, and must be read by nobody. */
function unnamed<H extends Heard & { readonly lawyer?: string | null; readonly attendance?: Attendance | null }>(
  one: H,
): H {
  if (one.capacity === 'reporter' && (one.name ?? one.lawyer ?? one.attendance?.lawyer ?? null) !== null)
    throw new Error('an act of a case names a reporter');
  return one;
}
function inOrder<N extends { readonly n: number }>(one: N, before: readonly unknown[]): N {
  if (one.n !== before.length + 1) throw new Error(`number ${one.n} where ${before.length + 1} is next`);
  return one;
}
function changed<N extends { readonly n: number }>(list: readonly N[], n: number, change: (one: N) => N): readonly N[] {
  if (!list.some(one => one.n === n)) throw new Error(`a step of number ${n}, which is not there`);
  return list.map(one => (one.n === n ? change(one) : one));
}

export const isUnserved = (one: Summons): boolean => one.servedOn === null;
/** Served, and nobody has said whether the person came. */
export const isAwaited = (one: Summons): boolean => one.servedOn !== null && one.attendance === null;
/** Stayed away or refused to come. */
export const wasMissed = ({ attendance }: Summons): boolean => attendance !== null && attendance.presence !== 'present';
/** Missed at the first call, and not called again yet. */
export const mayCallAgain = ({ summonses }: Clarification, one: Summons): boolean =>
  one.call === 1 && wasMissed(one) && !summonses.some(({ after }) => after === one.n);
/** After the second absence the handling goes on without the person (`pemilu.undangan`; Pilkada by analogy). */
export const goesOn = (one: Summons): boolean => one.call === 2 && wasMissed(one);
export const minutesOf = ({ minutes }: Clarification, { n }: Summons): Minutes | undefined =>
  minutes.find(({ summons }) => summons === n);
/** Came, and was not heard yet. */
export const isToHear = (state: Clarification, one: Summons): boolean =>
  one.attendance?.presence === 'present' && minutesOf(state, one) === undefined;

/** The command that a summons waits for; null where nothing more comes of it. */
export function nextOf(state: Clarification, one: Summons): keyof typeof clarificationRules | null {
  if (isUnserved(one)) return 'case.serve-summons';
  if (isAwaited(one)) return 'case.record-attendance';
  if (isToHear(state, one)) return 'case.clarify';
  return mayCallAgain(state, one) ? 'case.summon-again' : null;
}

export type ClarificationRefusal =
  | { readonly code: 'day-in-future'; readonly field: string }
  | { readonly code: 'day-before-step'; readonly field: string; readonly detail: string }
  /** A summons to a day that is more than a year away: a slip of the pen. */
  | { readonly code: 'day-far-off'; readonly field: string }
  | { readonly code: 'summons-missing' }
  | { readonly code: 'summons-served' }
  | { readonly code: 'summons-not-served' }
  /** On a day after the one it calls to: a new summons is the way. `detail`: that day. */
  | { readonly code: 'served-too-late'; readonly field: string; readonly detail: string }
  | { readonly code: 'attendance-known' }
  | { readonly code: 'attendance-unknown' }
  /** A second call needs an absence at the first, and there is no third. */
  | { readonly code: 'no-absence' }
  | { readonly code: 'was-absent' }
  | { readonly code: 'already-heard' }
  | { readonly code: 'minutes-missing' }
  /** A name where the reporter's identity is sealed. */
  | { readonly code: 'reporter-sealed'; readonly field: string }
  /** Not one of the reports that this case came from. */
  | { readonly code: 'source-missing'; readonly field: 'report' }
  /** Initial information without an identity: there is nobody to call. */
  | { readonly code: 'no-reporter'; readonly field: 'report' }
  /** Who stepped back from the case asks nothing in it. */
  | { readonly code: 'asker-recused'; readonly field: 'askedBy' }
  | { readonly code: 'person-left' };

const no = (refusal: ClarificationRefusal): Verdict => refuse(refusal);

/** Where each step can be taken at all; of one summons the command asks the same again. */
export const clarificationRules = {
  'case.summon': () => ok(true),
  'case.summon-again': state =>
    state.summonses.some(one => mayCallAgain(state, one)) ? ok(true) : no({ code: 'no-absence' }),
  'case.serve-summons': ({ summonses }) =>
    summonses.some(isUnserved) ? ok(true) : no({ code: summonses.length > 0 ? 'summons-served' : 'summons-missing' }),
  'case.record-attendance': ({ summonses }) => {
    if (summonses.some(isAwaited)) return ok(true);
    return no({ code: summonses.some(isUnserved) ? 'summons-not-served' : 'summons-missing' });
  },
  'case.clarify': state => {
    if (state.summonses.some(one => isToHear(state, one))) return ok(true);
    return no({ code: state.summonses.some(isAwaited) ? 'attendance-unknown' : 'summons-missing' });
  },
  'case.clarify-unsummoned': () => ok(true),
  'case.correct-clarification': ({ minutes }) => (minutes.length > 0 ? ok(true) : no({ code: 'minutes-missing' })),
} as const satisfies { readonly [command: string]: (state: Clarification) => Verdict };
