/** Who owes which periodic report, and how late it is: from the schedule that the level above set, and nothing else. Pure. */

import { Temporal } from 'temporal-polyfill';
import type { Calendar } from '../calendar/calendar.ts';
import { daysBetween } from '../cases/follow-up-days.ts';
import type { ReportingDuty } from '../offices/reporting.ts';
import { type Named, periodsOver } from './period.ts';

export interface Owed {
  readonly period: Named;
  /** The last day on which it is in time. */
  readonly dueOn: string;
}

/** What an office owes, the latest period first. A period that was over before the office was founded is none of its. */
export function owedBy(
  office: { readonly region: string; readonly foundedOn: string },
  duties: readonly ReportingDuty[],
  today: string,
  calendar: Calendar,
): readonly Owed[] {
  return duties.flatMap(({ period: kind, days, since }) =>
    periodsOver(kind, today, office.region, calendar, since)
      .filter(({ to }) => to >= office.foundedOn)
      .map(period => ({ period, dueOn: Temporal.PlainDate.from(period.to).add({ days }).toString() })),
  );
}

export type Standing =
  | { readonly how: 'sent' }
  | { readonly how: 'sent-late' | 'missing-late'; readonly days: number }
  | { readonly how: 'awaited' };

/** In time by the first version that was sent, whatever was corrected later. */
export function standingOf(dueOn: string, firstSentOn: string | null, today: string): Standing {
  const by = firstSentOn ?? today;
  const days = daysBetween(dueOn, by);
  if (firstSentOn !== null) return days > 0 ? { how: 'sent-late', days } : { how: 'sent' };
  return days > 0 ? { how: 'missing-late', days } : { how: 'awaited' };
}
