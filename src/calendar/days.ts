/**
 * Local days. Inside the calendar a day is its number since 1970-01-01 (`EpochDay`, plain integers, fast to count);
 * at the edges it is a `Temporal.PlainDate`, read in one of the three zones. Only this file turns one into the other.
 */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../result.ts';
import type { CalendarRefusal } from './refusal.ts';
import { ZONES, type Zone } from './zones.ts';

export type EpochDay = number;
/** A start event: its moment where that is known, else its local day. */
export type Start = Temporal.Instant | Temporal.PlainDate;

export const DAY_MILLISECONDS = 86_400_000;
/** 1 January 1988, when today's three zones came into force, and the end of 2200: what the calendar can count. */
export const FIRST_DAY: EpochDay = 6_574;
export const LAST_DAY: EpochDay = 84_370;

/** Days of the proleptic Gregorian calendar, counted in eras of 400 years that begin on 1 March. */
function numberOf(year: number, month: number, day: number): EpochDay {
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

export function epochDay(date: Temporal.PlainDate): EpochDay {
  return numberOf(date.year, date.month, date.day);
}

/**
 * The same day of the month so many months later (or, below 0, earlier); in a month too short to have it, its last day.
 * As `Temporal.PlainDate.add` with `constrain`, in integers.
 */
export function monthsFrom(origin: Temporal.PlainDate, months: number): EpochDay {
  const index = origin.year * 12 + origin.month - 1 + months;
  const firstOf = (month: number) => numberOf(Math.floor(month / 12), (((month % 12) + 12) % 12) + 1, 1);
  const first = firstOf(index);
  return first + Math.min(origin.day, firstOf(index + 1) - first) - 1;
}

// A PlainDate never changes, so one object serves every trace that shows the day; at most 77,797 are ever kept.
const dates = new Array<Temporal.PlainDate | undefined>(LAST_DAY + 1);
const EPOCH = Temporal.PlainDate.from('1970-01-01');

export function plainDate(day: EpochDay): Temporal.PlainDate {
  const kept = dates[day];
  if (kept !== undefined) return kept;
  const date = EPOCH.add({ days: day });
  if (day >= FIRST_DAY && day <= LAST_DAY) dates[day] = date;
  return date;
}

/** 0 Sunday to 6 Saturday, for days since 1970-01-01, a Thursday. */
export function weekday(day: EpochDay): number {
  return (day + 4) % 7;
}

export function localEpochDay(milliseconds: number, zone: Zone): EpochDay {
  return Math.floor((milliseconds + ZONES[zone].offsetMilliseconds) / DAY_MILLISECONDS);
}

/** Milliseconds since the epoch at which the local day begins. */
export function dayStart(day: EpochDay, zone: Zone): number {
  return day * DAY_MILLISECONDS - ZONES[zone].offsetMilliseconds;
}

/** The local day of a moment: at 23:30 UTC on the 22nd it is the 23rd in Jakarta. */
export function localDay(instant: Temporal.Instant, zone: Zone): Temporal.PlainDate {
  return plainDate(localEpochDay(instant.epochMilliseconds, zone));
}

const WEEKDAYS = {
  id: ['Minggu', 'Senin', 'Selasa', 'Rabu', 'Kamis', 'Jumat', 'Sabtu'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
const MONTHS = {
  id: 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
} as const;
const SHORT_MONTHS = {
  id: 'Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des'.split(' '),
  en: 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' '),
} as const;

/** `long`: "Senin 16 September 2024"; `chip`: "Sen 16 Sep 2024". */
export function formatDay(date: Temporal.PlainDate, language: 'id' | 'en', style: 'long' | 'chip'): string {
  const name = WEEKDAYS[language][date.dayOfWeek % 7] ?? '';
  const months = style === 'long' ? MONTHS : SHORT_MONTHS;
  const month = months[language][date.month - 1];
  return `${style === 'long' ? name : name.slice(0, 3)} ${date.day} ${month} ${date.year}`;
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?$/;

/** `2024-09-13`. Refuses what is not a day (31 April) and what the calendar cannot count. */
export function parseDay(text: string, field = 'day'): Result<Temporal.PlainDate, CalendarRefusal> {
  if (!DAY.test(text)) return refuse({ code: 'day-impossible', field, given: text });
  try {
    return inRange(Temporal.PlainDate.from(text, { overflow: 'reject' }), field, text);
  } catch {
    return refuse({ code: 'day-impossible', field, given: text });
  }
}

/**
 * `2024-09-13T10:00`, read in the zone, or with an offset (`Z`, `+07:00`) as written. `2024-09-13` alone is a day: it
 * starts any limit but one in hours.
 */
export function parseStart(text: string, zone: Zone, field = 'start'): Result<Start, CalendarRefusal> {
  if (DAY.test(text)) return parseDay(text, field);
  const found = MOMENT.exec(text);
  if (found === null) return refuse({ code: 'moment-impossible', field, given: text });
  try {
    // Temporal reads a leap second as :59; the calendar refuses what no clock here shows.
    if (text.slice(16, 19) === ':60') return refuse({ code: 'moment-impossible', field, given: text });
    const instant = Temporal.Instant.from(found[3] === undefined ? text + ZONES[zone].offset : text);
    return inRange(instant, field, text, zone);
  } catch {
    return refuse({ code: 'moment-impossible', field, given: text });
  }
}

function inRange<S extends Start>(start: S, field: string, given: string, zone: Zone = 'Asia/Jakarta') {
  const day = startDay(start, zone);
  if (day < FIRST_DAY || day > LAST_DAY) return refuse({ code: 'out-of-range' as const, field, given });
  return ok(start);
}

/** The local day on which a start event falls. */
export function startDay(start: Start, zone: Zone): EpochDay {
  return start instanceof Temporal.Instant ? localEpochDay(start.epochMilliseconds, zone) : epochDay(start);
}
