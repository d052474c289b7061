import type { Temporal } from 'temporal-polyfill';
import type { StageRow } from '../../data/stages.ts';
import { ok, type Result, unreachable } from '../result.ts';
import {
  type Calendar,
  type Confidence,
  type Holiday,
  withCoveredYear,
  withHoliday,
  withoutHoliday,
  withStage,
} from './calendar.ts';
import { epochDay, parseDay, plainDate } from './days.ts';
import type { Deadline } from './deadline.ts';
import type { CalendarRefusal } from './refusal.ts';
import type { Text } from './rule.ts';

/**
 * What an act of an administrator says about the calendar, as it is stored: days are `YYYY-MM-DD`. The calendar at an
 * index of the ledger is `BASE_CALENDAR` with the additions up to it, one after the other.
 */
export type CalendarAddition =
  | {
      readonly add: 'holiday';
      readonly id?: string;
      readonly day: string;
      readonly kind: Holiday['kind'];
      readonly name: Text;
      readonly scope: readonly string[];
      readonly source: string;
      readonly confidence: Confidence;
    }
  | { readonly add: 'holiday-removed'; readonly id: string }
  | { readonly add: 'stage'; readonly stage: StageRow }
  | { readonly add: 'year-complete'; readonly year: number };

/** The calendar with one addition, or why it cannot be: an impossible day, an unknown region, an end before its start. */
export function withAddition(calendar: Calendar, addition: CalendarAddition): Result<Calendar, CalendarRefusal> {
  switch (addition.add) {
    case 'holiday': {
      const { add: _, day, ...rest } = addition;
      const parsed = parseDay(day, 'holiday.day');
      return parsed.ok ? withHoliday(calendar, { ...rest, day: parsed.value }) : parsed;
    }
    case 'holiday-removed':
      return withoutHoliday(calendar, addition.id);
    case 'stage': {
      const from = parseDay(addition.stage.from, 'stage.from');
      if (!from.ok) return from;
      const to = parseDay(addition.stage.to, 'stage.to');
      return to.ok ? withStage(calendar, { ...addition.stage, from: from.value, to: to.value }) : to;
    }
    case 'year-complete':
      return withCoveredYear(calendar, addition.year);
    default:
      return unreachable(addition);
  }
}

/** `withAddition`, one after the other; stops at the first that is refused. */
export function withAdditions(
  calendar: Calendar,
  additions: readonly CalendarAddition[],
): Result<Calendar, CalendarRefusal> {
  let result: Result<Calendar, CalendarRefusal> = ok(calendar);
  for (const addition of additions) {
    if (!result.ok) return result;
    result = withAddition(result.value, addition);
  }
  return result;
}

/**
 * The first and the last day that a deadline looked at, in all its readings. A holiday added or taken out on any other
 * day cannot move it: open cases whose deadlines must be counted again are found by this range.
 */
export function spanOf({ trace, last, readings }: Deadline): {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
} {
  const days = [{ trace, last }, ...readings].flatMap(one => [...one.trace.map(({ day }) => day), one.last.localDay]);
  const numbers = days.map(epochDay);
  return { from: plainDate(Math.min(...numbers)), to: plainDate(Math.max(...numbers)) };
}
