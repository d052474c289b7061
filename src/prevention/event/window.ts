/** When attendance is scanned: from some hours before an event begins until some after it ends. Pure. */
import { Temporal } from 'temporal-polyfill';
import type { Plan } from './plan.ts';

const HOURS = 3;

export interface Window {
  /** Instants. */
  readonly from: string;
  readonly until: string;
}

export function windowOf({ day, from, until }: Pick<Plan, 'day' | 'from' | 'until'>, zone: string): Window {
  const at = (time: string) => Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant();
  return {
    from: at(from).subtract({ hours: HOURS }).toString(),
    until: at(until).add({ hours: HOURS }).toString(),
  };
}

/** Whether an event has begun, by the clocks of its region. */
export const hasBegun = ({ day, from }: Pick<Plan, 'day' | 'from'>, zone: string, now: string): boolean =>
  Temporal.Instant.compare(
    Temporal.Instant.from(now),
    Temporal.PlainDateTime.from(`${day}T${from}`).toZonedDateTime(zone).toInstant(),
  ) >= 0;
