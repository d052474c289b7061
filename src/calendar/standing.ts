/** The stretches of time in which the clock of a deadline stands: suspensions, checked, merged and in order. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../result.ts';
import { dayStart, type EpochDay, FIRST_DAY, LAST_DAY, localEpochDay, type Start, startDay } from './days.ts';
import type { CalendarRefusal } from './refusal.ts';
import type { Text } from './rule.ts';
import type { Zone } from './zones.ts';

/**
 * A stretch in which the clock stands. A bare day stands as a whole, the first and the last day included; a moment as it
 * is. `until: null`: not resumed yet. A count of days leaves out every local day that is touched, also in part: no rule
 * was found, and this reading never takes from a limit.
 */
export type Suspension = { readonly from: Start; readonly until: Start | null; readonly reason: Text };

export type Standing = {
  /** Milliseconds since the epoch; `to` is excluded, Infinity while not resumed. */
  readonly from: number;
  readonly to: number;
  readonly firstDay: EpochDay;
  readonly lastDay: EpochDay;
  readonly reason: Text;
};

const RUNNING: readonly Standing[] = [];

export function standings(
  suspensions: readonly Suspension[] | undefined,
  zone: Zone,
): Result<readonly Standing[], CalendarRefusal> {
  if (suspensions === undefined || suspensions.length === 0) return ok(RUNNING);
  const found: Standing[] = [];
  for (const [i, { from, until, reason }] of suspensions.entries()) {
    for (const [start, name] of [
      [from, 'from'],
      [until, 'until'],
    ] as const) {
      if (start === null) continue;
      const day = startDay(start, zone);
      if (day < FIRST_DAY || day > LAST_DAY) {
        return refuse({ code: 'out-of-range', field: `suspensions[${i}].${name}`, given: String(start) });
      }
    }
    const begins = from instanceof Temporal.Instant ? from.epochMilliseconds : dayStart(startDay(from, zone), zone);
    const ends = until === null ? Number.POSITIVE_INFINITY : endOf(until, zone);
    if (ends < begins) {
      return refuse({
        code: 'end-before-start',
        field: `suspensions[${i}].until`,
        given: String(until),
        start: String(from),
      });
    }
    if (ends === begins) continue;
    found.push({
      from: begins,
      to: ends,
      firstDay: localEpochDay(begins, zone),
      lastDay: ends === Number.POSITIVE_INFINITY ? Number.POSITIVE_INFINITY : localEpochDay(ends - 1, zone),
      reason,
    });
  }
  return ok(found.sort((a, b) => a.from - b.from));
}

function endOf(until: Start, zone: Zone): number {
  return until instanceof Temporal.Instant ? until.epochMilliseconds : dayStart(startDay(until, zone) + 1, zone);
}

export function standingOn(all: readonly Standing[], day: EpochDay): Standing | undefined {
  for (const standing of all) if (standing.firstDay <= day && day <= standing.lastDay) return standing;
  return undefined;
}
