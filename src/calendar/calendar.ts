/**
 * The calendar: which days are off, which stage of an election a day belongs to, and how the days of a legal limit are
 * counted, each with its reason.
 *
 * A `Calendar` is a value: the tables that ship (`data/`) plus what an administrator added by an act. It never changes;
 * `withHoliday`, `withoutHoliday`, `withStage` and `withCoveredYear` give a new one, so a case can be counted again on the
 * calendar it was once counted on. `deadline.ts` counts, `count.ts` walks the days, `trace.ts` puts them into words.
 *
 * What must never happen here: reading the wall clock, a file or the database; an article of law (that is a row of
 * `law/`, which calls the calendar, never the reverse); a day outside the table of holidays passing without a warning.
 */
import type { Temporal } from 'temporal-polyfill';
import {
  COMPILED_SOURCE,
  FEASTS,
  type Feast,
  HOLIDAY_NOTES,
  HOLIDAY_YEARS,
  LOCAL_VOTING_DAYS,
  OTHER_SOURCES,
} from '../../data/holidays.ts';
import { STAGES, type StageRow } from '../../data/stages.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type EpochDay, epochDay, FIRST_DAY, LAST_DAY, parseDay, plainDate, weekday } from './days.ts';
import type { CalendarRefusal } from './refusal.ts';
import type { Text } from './rule.ts';
import { inScope, zoneOf } from './zones.ts';

export type Confidence = 'high' | 'medium' | 'low';

export type Holiday = {
  readonly id: string;
  readonly day: Temporal.PlainDate;
  readonly kind: 'national' | 'joint-leave' | 'voting' | 'local';
  readonly name: Text;
  /** Region prefixes for which the day is off; `['']` is the whole country. */
  readonly scope: readonly string[];
  /** False: a voting day without a source for its being declared a day off. It counts, and the deadline warns. */
  readonly declared: boolean;
  readonly source: string;
  readonly confidence: Confidence;
  readonly note?: string;
};

export type Stage = Omit<StageRow, 'from' | 'to'> & {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
};

export type Calendar = {
  readonly holidays: readonly Holiday[];
  readonly stages: readonly Stage[];
  /** Years whose holidays are all in the table. */
  readonly years: ReadonlySet<number>;
  /** The holidays by day, and the stretches of days that `years` covers; derived, never edited alone. */
  readonly byDay: ReadonlyMap<EpochDay, readonly Holiday[]>;
  readonly covered: readonly (readonly [first: EpochDay, last: EpochDay])[];
};

const NONE: readonly Holiday[] = [];

function shippedDay(text: string): Temporal.PlainDate {
  const parsed = parseDay(text);
  if (!parsed.ok) throw new Error(`data: "${text}" is not a day`);
  return parsed.value;
}

function* shippedHolidays(): Generator<Holiday> {
  for (const [year, { national, jointLeave, voting }] of Object.entries(HOLIDAY_YEARS)) {
    for (const [kind, feasts] of [
      ['national', national],
      ['joint-leave', jointLeave],
      ['voting', voting],
    ] as const) {
      for (const [feast, days] of Object.entries(feasts)) {
        for (const monthDay of days.split(' ')) yield shippedHoliday(`${year}-${monthDay}`, kind, feast as Feast);
      }
    }
  }
  for (const row of LOCAL_VOTING_DAYS) {
    yield {
      ...row,
      id: `${row.day}.voting.${row.scope[0]}`,
      day: shippedDay(row.day),
      kind: 'voting',
      declared: false,
    };
  }
}

function shippedHoliday(day: string, kind: 'national' | 'joint-leave' | 'voting', feast: Feast): Holiday {
  const note = HOLIDAY_NOTES[day];
  return {
    id: `${day}.${kind}.${feast}`,
    day: shippedDay(day),
    kind,
    name: FEASTS[feast],
    scope: [''],
    declared: true,
    source: OTHER_SOURCES[day] ?? COMPILED_SOURCE,
    confidence: 'medium',
    ...(note === undefined ? {} : { note }),
  };
}

function calendarOf(parts: Omit<Calendar, 'byDay' | 'covered'>): Calendar {
  const byDay = new Map<EpochDay, readonly Holiday[]>();
  const ordered = [...parts.holidays].sort((a, b) => epochDay(a.day) - epochDay(b.day) || (a.id < b.id ? -1 : 1));
  for (const holiday of ordered) {
    const day = epochDay(holiday.day);
    byDay.set(day, [...(byDay.get(day) ?? NONE), holiday]);
  }
  return { ...parts, holidays: ordered, byDay, covered: stretches(parts.years) };
}

function stretches(years: ReadonlySet<number>): readonly (readonly [EpochDay, EpochDay])[] {
  const found: [EpochDay, EpochDay][] = [];
  for (const year of [...years].sort((a, b) => a - b)) {
    const first = epochDay(shippedDay(`${year}-01-01`));
    const last = epochDay(shippedDay(`${year}-12-31`));
    const open = found.at(-1);
    if (open !== undefined && open[1] === first - 1) open[1] = last;
    else found.push([first, last]);
  }
  return found;
}

/** The tables that ship, without any act of an administrator. */
export const BASE_CALENDAR: Calendar = calendarOf({
  holidays: [...shippedHolidays()],
  stages: STAGES.map(row => ({ ...row, from: shippedDay(row.from), to: shippedDay(row.to) })),
  years: new Set(Object.keys(HOLIDAY_YEARS).map(Number)),
});

/** The holidays of a day for a region, declared or not, in a fixed order. */
export function holidaysOn(calendar: Calendar, day: EpochDay, region: string): readonly Holiday[] {
  const all = calendar.byDay.get(day);
  return all === undefined ? NONE : all.filter(({ scope }) => scope.some(prefix => inScope(prefix, region)));
}

export type OffDay = { readonly off: 'weekend' | 'holiday' | false; readonly holidays: readonly Holiday[] };
const WORKING: OffDay = { off: false, holidays: NONE };
const WEEKEND: OffDay = { off: 'weekend', holidays: NONE };

/**
 * Whether a day is off for a region, and by which holidays (counting.kerja): Saturday, Sunday, national holidays, joint
 * leave, and voting days and local holidays declared for the region. A holiday on a weekend is named as the holiday.
 */
export function offDay(calendar: Calendar, day: EpochDay, region: string): OffDay {
  const wd = weekday(day);
  const weekend = wd === 0 || wd === 6;
  if (!calendar.byDay.has(day)) return weekend ? WEEKEND : WORKING;
  const holidays = holidaysOn(calendar, day, region);
  if (holidays.some(holiday => holiday.declared)) return { off: 'holiday', holidays };
  return { off: weekend ? 'weekend' : false, holidays };
}

/** A working day for the region ('' for the national offices). Days outside `calendar.years` know only their weekends. */
export function isWorkingDay(calendar: Calendar, date: Temporal.PlainDate, region: string): boolean {
  return offDay(calendar, epochDay(date), region).off === false;
}

/** The years between two days of which the table of holidays does not hold everything. */
export function yearsNotCovered(calendar: Calendar, from: EpochDay, to: EpochDay): readonly number[] {
  for (const [first, end] of calendar.covered) if (first <= from && to <= end) return [];
  const missing: number[] = [];
  const last = plainDate(to).year;
  for (let year = plainDate(from).year; year <= last; year += 1) {
    if (!calendar.years.has(year)) missing.push(year);
  }
  return missing;
}

/** Adds one day off: a late decree, a local holiday, a local voting day declared a day off. */
export function withHoliday(
  calendar: Calendar,
  added: Omit<Holiday, 'id' | 'declared'> & { readonly id?: string; readonly declared?: boolean },
): Result<Calendar, CalendarRefusal> {
  const flaw =
    dayFlaw(added.day, 'holiday.day') ??
    textFlaw(
      [added.name.id, 'holiday.name.id'],
      [added.name.en, 'holiday.name.en'],
      [added.source, 'holiday.source'],
    ) ??
    scopeFlaw(added.scope, 'holiday.scope');
  if (flaw !== null) return refuse(flaw);
  const id = added.id ?? `${added.day}.${added.kind}.${added.scope.join('+')}.${added.name.id}`;
  if (calendar.holidays.some(holiday => holiday.id === id)) {
    return refuse({ code: 'already-there', field: 'holiday.id', given: id });
  }
  const holiday: Holiday = { ...added, id, declared: added.declared ?? true };
  return ok(calendarOf({ ...calendar, holidays: [...calendar.holidays, holiday] }));
}

/** Takes a day off out again: a decree changed it. */
export function withoutHoliday(calendar: Calendar, id: string): Result<Calendar, CalendarRefusal> {
  const holidays = calendar.holidays.filter(holiday => holiday.id !== id);
  if (holidays.length === calendar.holidays.length) {
    return refuse({ code: 'not-there', field: 'holiday.id', given: id });
  }
  return ok(calendarOf({ ...calendar, holidays }));
}

/** Adds a stage; a stage with the same id moves. */
export function withStage(calendar: Calendar, stage: Stage): Result<Calendar, CalendarRefusal> {
  const flaw =
    dayFlaw(stage.from, 'stage.from') ??
    dayFlaw(stage.to, 'stage.to') ??
    textFlaw([stage.id, 'stage.id'], [stage.name.id, 'stage.name.id'], [stage.source, 'stage.source']) ??
    scopeFlaw(stage.scope, 'stage.scope');
  if (flaw !== null) return refuse(flaw);
  if (epochDay(stage.to) < epochDay(stage.from)) {
    return refuse({ code: 'end-before-start', field: 'stage.to', given: String(stage.to), start: String(stage.from) });
  }
  return ok({ ...calendar, stages: [...calendar.stages.filter(({ id }) => id !== stage.id), stage] });
}

/** Declares that all holidays of a year are in the table now, so that counting through it no longer warns. */
export function withCoveredYear(calendar: Calendar, year: number): Result<Calendar, CalendarRefusal> {
  if (!Number.isInteger(year) || year < 1988 || year > 2200) {
    return refuse({ code: 'out-of-range', field: 'year', given: String(year) });
  }
  return ok(calendarOf({ ...calendar, years: new Set([...calendar.years, year]) }));
}

function dayFlaw(day: Temporal.PlainDate, field: string): CalendarRefusal | null {
  const number = epochDay(day);
  return number < FIRST_DAY || number > LAST_DAY ? { code: 'out-of-range', field, given: String(day) } : null;
}

function textFlaw(...texts: readonly (readonly [string, string])[]): CalendarRefusal | null {
  const empty = texts.find(([text]) => text.trim() === '');
  return empty === undefined ? null : { code: 'text-missing', field: empty[1], given: empty[0] };
}

function scopeFlaw(scope: readonly string[], field: string): CalendarRefusal | null {
  if (scope.length === 0) return { code: 'scope-missing', field, given: '' };
  for (const region of scope) {
    const zone = zoneOf(region, field);
    if (!zone.ok) return zone.refusal;
  }
  return null;
}
