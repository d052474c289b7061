/**
 * Passing a matter on (pelimpahan): the office that has it hands it to another level or to an office beside, which acknowledges it
 * or sends it back with a reason. One record stays one record: its number, its acts and its region of origin stay those of the
 * office that gave them, and only who handles it changes, with the lists in which it is found. All kinds of matter have these acts.
 *
 *   (handled) --passed-on--> awaiting --passing-acknowledged--> acknowledged: the receiver handles it
 *                                     \--passing-sent-back--> with whoever had it, as --passing-recalled--> by whoever passed it on
 *
 * While it is awaited nobody takes a step of it, and every clock runs on: no source says that one stops. What the sources do say
 * stands in law/procedure.ts under `pelimpahan`. What must never happen here: an office that receives what is about itself. Pure.
 */
import { z } from 'zod';
import { keptRef, type RecordRef, type Region, sameRef } from '../record/ids.ts';
import {
  type ActOf,
  type Actor,
  field,
  type Kind,
  orNull,
  personal,
  type Rule,
  type Standing,
  type Verdict,
} from '../record/kind.ts';
import { ok, refuse } from '../result.ts';
import { scopeOfOffice, scopeWithin } from './roles.ts';
import { isAbove, liesIn } from './routing.ts';

/** Where it took place, which level is to handle it, an order, or what the note says. */
export const PASSING_REASONS = ['place', 'level', 'ordered', 'other'] as const;
export type PassingReason = (typeof PASSING_REASONS)[number];

const day = z.iso.date();
const words = z.string().min(1);

export const passingActs = {
  'passed-on': {
    version: 1,
    summary: { id: 'Dilimpahkan ke kantor lain', en: 'Passed on to another office' },
    fields: {
      to: field(keptRef),
      toName: field(words),
      from: field(keptRef),
      fromName: field(words),
      why: field(z.enum(PASSING_REASONS)),
      cite: field(words),
      on: field(day),
      note: personal(words.nullable()),
      /** Whether the office that passes it on may read it afterwards, too. */
      stays: field(z.boolean()),
    },
  },
  'passing-acknowledged': {
    version: 1,
    summary: { id: 'Limpahan diterima', en: 'What was passed on is acknowledged' },
    fields: { on: field(day) },
  },
  'passing-sent-back': {
    version: 1,
    summary: { id: 'Limpahan dikembalikan', en: 'What was passed on is sent back' },
    fields: { on: field(day), because: personal(words) },
  },
  'passing-recalled': {
    version: 1,
    summary: { id: 'Pelimpahan ditarik kembali', en: 'Passing on recalled' },
    fields: { on: field(day), because: personal(words) },
  },
} as const;
type PassingAct = ActOf<typeof passingActs>;

export interface Passing {
  readonly to: RecordRef;
  readonly toName: string;
  readonly from: RecordRef;
  readonly fromName: string;
  readonly why: PassingReason;
  readonly cite: string;
  readonly on: string;
  /** Null where there is none, and once erased. */
  readonly note: string | null;
  readonly stays: boolean;
  readonly phase: 'awaiting' | 'acknowledged' | 'sent-back' | 'recalled';
  readonly answeredOn: string | null;
  /** Why it was sent back or recalled. */
  readonly because: string | null;
}
/** A matter as far as it can be passed on: all that was, in order, and how many of them a take-over from above has ended. */
export interface Passed {
  readonly passings: readonly Passing[];
  readonly takenAfter: number;
}
export const NEVER_PASSED: Passed = { passings: [], takenAfter: 0 };

export function passedAfter(before: readonly Passing[], act: PassingAct): readonly Passing[] {
  if (act.type === 'passed-on') {
    const { note, ...given } = act.fields;
    return [...before, { ...given, note: orNull(note), phase: 'awaiting', answeredOn: null, because: null }];
  }
  const last = before.at(-1);
  if (last?.phase !== 'awaiting') throw new Error(`${act.type}, of something that nobody passed on`);
  const answered = { answeredOn: act.fields.on, because: 'because' in act.fields ? orNull(act.fields.because) : null };
  return [...before.slice(0, -1), { ...last, ...answered, phase: PHASES[act.type] }];
}
const PHASES = {
  'passing-acknowledged': 'acknowledged',
  'passing-sent-back': 'sent-back',
  'passing-recalled': 'recalled',
} as const;

const live = ({ passings, takenAfter }: Passed): readonly Passing[] =>
  passings.slice(takenAfter).filter(({ phase }) => phase === 'awaiting' || phase === 'acknowledged');

/** The passing by which the matter is where it is, acknowledged or not. */
export const passingNow = (passed: Passed): Passing | undefined => live(passed).at(-1);
/** By which a matter left, or is leaving, whoever had it on that day: the letter of the passing itself is still theirs. */
export const passedSince = (passed: Passed, day: string): Passing | undefined =>
  live(passed).find(({ on }) => on >= day);
/** What waits for the receiver's answer. */
export const awaited = (passed: Passed): Passing | undefined => {
  const last = passingNow(passed);
  return last?.phase === 'awaiting' ? last : undefined;
};
/**
 * Whose scopes reach a matter: at first the one office that has it, `null` where its region alone says who sees it; then each receiver,
 * alone or beside those before it, as whoever passed it on said; and whoever is asked to take it on.
 */
export function readersOf(passed: Passed, first: RecordRef | null): readonly (RecordRef | null)[] {
  let readers = [first];
  for (const { to, stays, phase } of live(passed)) {
    if (!stays && phase === 'acknowledged') readers = [];
    readers.push(to);
  }
  return readers;
}

/** In whose lists a matter is that was ever passed on. A matter begins in the region of its office. */
export function standingOf(passed: Passed, office: RecordRef): Standing | undefined {
  const before = [...new Set(passed.passings.map(({ to }) => to.region))];
  return before.length > 0 ? { region: passingNow(passed)?.to.region ?? office.region, before } : undefined;
}

export type PassingRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  /** It waits for the receiver's answer, which `detail` names: nobody takes a step meanwhile, nor passes it on again. */
  | { readonly code: 'passing-awaited'; readonly detail: string }
  /** This office may read it, and the one that `detail` names handles it. */
  | { readonly code: 'handled-elsewhere'; readonly detail: string }
  | { readonly code: 'nothing-passed-on' }
  | { readonly code: 'not-the-receiver' }
  | { readonly code: 'not-the-sender' }
  | { readonly code: 'not-the-handler' }
  | { readonly code: 'passed-to-itself'; readonly field: 'to' }
  | { readonly code: 'receiver-gone'; readonly field: 'to' }
  /** The matter is about that office, or was taken from it. */
  | { readonly code: 'office-kept-apart'; readonly field: 'to' }
  /** Something sealed goes along, and nothing can be sealed to that office. */
  | { readonly code: 'receiver-without-key'; readonly field: 'to' }
  /** `detail`: how many sealed items are not closed for the receiver yet. */
  | { readonly code: 'still-sealed'; readonly detail: string }
  | { readonly code: 'already-decided' }
  /** Told in confidence, it stays with its custodians. */
  | { readonly code: 'kept-in-confidence' };

const no = (refusal: PassingRefusal): Verdict => refuse(refusal);

const withRole = (actor: Actor, ...roles: readonly string[]): Verdict =>
  actor.kind === 'officer' && roles.some(role => actor.roles.includes(role))
    ? ok(true)
    : no({ code: 'role-missing', detail: roles.join(', ') });
const isOwn = (actor: Actor, office: RecordRef): boolean =>
  actor.kind === 'officer' && actor.office !== null && sameRef(actor.office, office);

/** By a commissioner; that the own office has it, the command checks. */
export const mayPassOn = (actor: Actor): Verdict => withRole(actor, 'commissioner');

/** The receiver takes it on by whoever receives or handles matters there, and sends it back by a commissioner. */
export function mayAcknowledge(passed: Passed, actor: Actor): Verdict {
  const role = withRole(actor, 'intake', 'reviewer', 'commissioner');
  if (!role.ok) return role;
  const waits = awaited(passed);
  if (!waits) return no({ code: 'nothing-passed-on' });
  return isOwn(actor, waits.to) ? ok(true) : no({ code: 'not-the-receiver' });
}
export function maySendBack(passed: Passed, actor: Actor): Verdict {
  const role = withRole(actor, 'commissioner');
  return role.ok ? mayAcknowledge(passed, actor) : role;
}
export function mayRecall(passed: Passed, actor: Actor): Verdict {
  const role = withRole(actor, 'commissioner');
  if (!role.ok) return role;
  const waits = awaited(passed);
  if (!waits) return no({ code: 'nothing-passed-on' });
  return isOwn(actor, waits.from) ? ok(true) : no({ code: 'not-the-sender' });
}

/** Rows of a kind's table: the answers to what was passed on. `on` says of which states they can be asked at all. */
export const answerRules = <S>(kind: string, on: (rule: (passed: Passed, actor: Actor) => Verdict) => Rule<S>) => ({
  [`${kind}.acknowledge-passing`]: on(mayAcknowledge),
  [`${kind}.send-back`]: on(maySendBack),
  [`${kind}.recall-passing`]: on(mayRecall),
});

/** What can be done of a matter that waits for its receiver: the answers, and closing anew what is sealed. */
const MEANWHILE = ['acknowledge-passing', 'send-back', 'recall-passing', 'take-over', 'reseal'];

/** Puts before each rule of a kind whether this office handles the matter at all. */
export function whileHandled<S>(
  passedIn: (state: S) => Passed | undefined,
  rules: Kind<S>['allowed'],
): Kind<S>['allowed'] {
  return Object.fromEntries(
    Object.entries(rules).map(([command, rule]) => [
      command,
      (state: S, actor: Actor, moment: Parameters<typeof rule>[2]) => {
        const held = isHandled(passedIn(state), actor, command.split('.')[1] ?? '');
        return held.ok ? rule(state, actor, moment) : held;
      },
    ]),
  );
}

function isHandled(passed: Passed | undefined, actor: Actor, step: string): Verdict {
  const last = passed && passingNow(passed);
  if (!last || actor.kind === 'system' || MEANWHILE.includes(step)) return ok(true);
  if (last.phase === 'awaiting') return no({ code: 'passing-awaited', detail: last.toName });
  const within = actor.kind === 'officer' && scopeWithin(scopeOfOffice(last.to.region), actor.scope);
  return within ? ok(true) : no({ code: 'handled-elsewhere', detail: last.toName });
}

/**
 * The highest region that a report is about which concerns the office that would have received it: below the office that received it
 * instead, on the way down to the place. Undefined where the place lies no lower.
 */
export function accusedRegion(receivedBy: Region, place: Region): Region | undefined {
  const depth = receivedBy === '' ? 0 : receivedBy.split('.').length;
  const parts = place === '' ? [] : place.split('.');
  return parts.length > depth ? (parts.slice(0, depth + 1).join('.') as Region) : undefined;
}

/** Whether a matter is kept apart from an office: it is about it, or about one above it; or it was taken from there. */
export function isKeptApart(
  to: RecordRef,
  about: readonly Region[],
  takenFrom: { readonly from: RecordRef; readonly by: RecordRef } | null,
): boolean {
  if (about.some(region => liesIn(to.region, region))) return true;
  return takenFrom !== null && liesIn(to.region, takenFrom.from.region) && isAbove(takenFrom.by, to);
}
