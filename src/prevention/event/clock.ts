/**
 * When something was scanned, by a telephone whose clock may be wrong. It says what its clock showed when it was prepared and when
 * it sends; the server's clock was asked at the same two moments. A clock that is wrong by the same at both is corrected; one that
 * was changed in between leaves two readings, of which the one within the event's time counts, and the time is marked. Pure.
 */
import { ok, type Result, refuse } from '../../result.ts';
import type { Window } from './window.ts';

/** What both clocks showed at one moment: instants. */
export interface Compared {
  readonly server: string;
  readonly phone: string;
}
export const CLOCKS = ['agreed', 'corrected', 'doubtful'] as const;
export type ClockSaid = (typeof CLOCKS)[number];
export interface ScanTime {
  readonly at: string;
  readonly clock: ClockSaid;
}
export type ClockRefusal =
  /** Outside the event's time by every reading; `at` is the likeliest. */
  { readonly code: 'scan-outside'; readonly at: string };

/** A clock that is off by less is right enough to say a time of day. */
const RIGHT = 90_000;
/** The way to the server and back, and a slow drift, between two comparisons. */
const SAME = 120_000;

const offset = ({ server, phone }: Compared): number => Date.parse(server) - Date.parse(phone);

export function scanTime(
  shown: string,
  prepared: Compared | null,
  sent: Compared,
  window: Window,
): Result<ScanTime, ClockRefusal> {
  const now = offset(sent);
  const before = prepared ? offset(prepared) : now;
  const by = (shift: number) => new Date(Date.parse(shown) + shift).toISOString();
  const within = (at: string) =>
    at >= iso(window.from) && at <= iso(window.until) && Date.parse(at) <= Date.parse(sent.server) + RIGHT;
  const steady = Math.abs(now - before) <= SAME;
  const right = steady && Math.abs(now) <= RIGHT && Math.abs(before) <= RIGHT;
  const readings = right ? [by(0)] : steady ? [by(now)] : [by(before), by(now)];
  const fitting = readings.filter(within);
  const [at] = fitting;
  if (at === undefined) return refuse({ code: 'scan-outside', at: readings.at(-1) ?? by(0) });
  return ok({ at, clock: right ? 'agreed' : steady ? 'corrected' : 'doubtful' });
}

const iso = (instant: string): string => new Date(instant).toISOString();
