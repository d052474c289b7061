/**
 * How often somebody may guess: a number, and a one-time code. Pure: what is kept of an attempt goes in, what is to be kept comes
 * out. Instants are ISO text with Z.
 */
import { ok, type Result, refuse } from '../../result.ts';
import type { Attempt } from './attempt.store.ts';

/** Wrong numbers before it waits, and how long; a day without any forgets them. */
export const NUMBER_TRIES = 5;
export const NUMBER_WAIT_MINUTES = 15;
/** A one-time code: how long it is good, how often it may be mistyped, how many are sent in an hour. */
export const CODE_MINUTES = 10;
export const CODE_TRIES = 5;
export const CODES_AN_HOUR = 5;

export type AttemptRefusal =
  | { readonly code: 'nip-wrong'; readonly field: 'nip' }
  /** `detail`: minutes to wait. */
  | { readonly code: 'tries-over'; readonly field: 'nip'; readonly detail: string }
  | { readonly code: 'one-time-wrong'; readonly field: 'once' }
  | { readonly code: 'one-time-over'; readonly field: 'once' }
  | { readonly code: 'too-many-codes' };

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const after = (instant: string, ms: number): string => new Date(Date.parse(instant) + ms).toISOString();
const no = (refusal: AttemptRefusal): Result<never, AttemptRefusal> => refuse(refusal);

/** Whether a number may be tried now, and what is kept once it was: wrong ones are counted before they are looked at. */
export function tryNumber(attempt: Attempt, now: string): Result<Attempt, AttemptRefusal> {
  const since = Date.parse(now) - Date.parse(attempt.wrong_at);
  const wrong = since > DAY ? 0 : attempt.wrong;
  const wait = NUMBER_WAIT_MINUTES * MINUTE - since;
  if (wrong >= NUMBER_TRIES && wait > 0)
    return no({ code: 'tries-over', field: 'nip', detail: String(Math.ceil(wait / MINUTE)) });
  return ok({ ...attempt, wrong: wrong + 1, wrong_at: now });
}

export const numberRight = (attempt: Attempt): Attempt => ({ ...attempt, wrong: 0 });

/** A new code in the place of the one before, which is good no more. */
export function sendCode(
  attempt: Attempt,
  given: { readonly code: Uint8Array; readonly purpose: string; readonly now: string },
): Result<Attempt, AttemptRefusal> {
  const { code, purpose, now } = given;
  const fresh = attempt.sent_since === null || Date.parse(now) - Date.parse(attempt.sent_since) >= 60 * MINUTE;
  const sent = fresh ? 0 : attempt.sent;
  if (sent >= CODES_AN_HOUR) return no({ code: 'too-many-codes' });
  return ok({
    ...attempt,
    ...{ code, code_for: purpose, code_until: after(now, CODE_MINUTES * MINUTE), code_tries: 0, sent: sent + 1 },
    sent_since: fresh ? now : attempt.sent_since,
  });
}

/** Looks at a code that was typed: right once, and then never again. What is to be kept comes either way. */
export function tryCode(
  attempt: Attempt,
  typed: { readonly code: Uint8Array; readonly purpose: string; readonly now: string },
): { readonly kept: Attempt; readonly result: Result<true, AttemptRefusal> } {
  const { code, code_for, code_until, code_tries } = attempt;
  const gone = { ...attempt, code: null, code_for: null, code_until: null };
  if (!code || code_for !== typed.purpose || code_until === null || typed.now >= code_until || code_tries >= CODE_TRIES)
    return { kept: attempt, result: no({ code: 'one-time-over', field: 'once' }) };
  if (Buffer.from(code).equals(Buffer.from(typed.code))) return { kept: gone, result: ok(true) };
  const kept = { ...attempt, code_tries: code_tries + 1 };
  return {
    kept,
    result: no(
      kept.code_tries >= CODE_TRIES
        ? { code: 'one-time-over', field: 'once' }
        : { code: 'one-time-wrong', field: 'once' },
    ),
  };
}
