/**
 * Dates in Indonesian news: `Kamis (20/6)`, `Rabu malam (7/12/2022)`, `Selasa 17 September 2024`, `(20/06/24)`, `Minggu`.
 *
 * A year that isn't written is inferred: from the day of publication, else from other full dates and the named election
 * year, and always such that the weekday agrees; without any of these it stays unknown. A weekday that contradicts a full
 * date doesn't change it: the date stays as written and is flagged.
 */
import { type Passage, passageOf } from './passage.ts';

export type YearSource = 'written' | 'published' | 'other-date' | 'election-year' | 'weekday';

export type DateMention = {
  readonly passage: Passage;
  /** ISO day, null while the year (or the day) can't be known. */
  readonly iso: string | null;
  readonly yearFrom: YearSource | null;
  readonly weekday: number | null;
  readonly weekdayContradicts: boolean;
};

type Found = {
  readonly start: number;
  readonly end: number;
  readonly weekday: number | null;
  readonly day: number | null;
  readonly month: number | null;
  readonly year: number | null;
};

const WEEKDAYS = ['minggu', 'senin', 'selasa', 'rabu', 'kamis', 'jumat', 'sabtu'];
const MONTHS = 'januari februari maret april mei juni juli agustus september oktober november desember'.split(' ');
const MONTH_SHORTS = 'jan feb mar apr mei jun jul agu sep okt nov des'.split(' ');

const DAY_NAME = `(?:Senin|Selasa|Rabu|Kamis|Jum['’]?at|Sabtu|Minggu|Ahad)`;
/** Of `Senin-Selasa` the first. */
const WEEKDAY = String.raw`(?<weekday>${DAY_NAME})(?:\s*(?:-|–|dan|hingga|sampai|s/d)\s*${DAY_NAME})?`;
const PART = String.raw`(?:\s+(?:pagi|siang|sore|petang|malam|dini hari))?`;
const MONTH = `(?<month>Januari|Februari|Pebruari|Maret|April|Mei|Juni|Juli|Agustus|September|Oktober|November|Nopember|Desember|Jan|Feb|Mar|Apr|Jun|Jul|Agu|Agt|Sep|Sept|Okt|Nov|Des)`;
const RANGE = String.raw`(?:\d{1,2}\s*(?:-|–|hingga|sampai|dan|s\/d)\s*)??`;

const WORDED = new RegExp(
  String.raw`(?<![\p{L}\d])(?:${WEEKDAY}${PART},?\s+(?:tanggal\s+)?)?\(?(?<day>${RANGE}\d{1,2})\s+${MONTH}\b\.?(?:\s+(?<year>(?:19|20)\d{2}))?\)?`,
  'gu',
);
const NUMBERED = new RegExp(
  String.raw`(?<![\p{L}\d])${WEEKDAY}${PART},?\s*(?:tanggal\s+)?\(?\s*(?<day>${RANGE}\d{1,2})\s*[/.-]\s*(?<month>\d{1,2})(?:\s*[/.-]\s*(?<year>\d{4}|\d{2}))?(?![/.-]?\d)\s*\)?`,
  'gu',
);
const BRACKETED = /\(\s*(?<day>\d{1,2})\s*[/-]\s*(?<month>\d{1,2})(?:\s*[/-]\s*(?<year>\d{4}|\d{2}))?\s*\)/gu;
const SLASHED = /(?<![\d/.-])(?<day>\d{1,2})[/-](?<month>\d{1,2})[/-](?<year>\d{4})(?![\d/])/gu;
const ALONE = new RegExp(String.raw`(?<![\p{L}\d])${WEEKDAY}${PART}(?![\p{L}\d])`, 'gu');

const daysIn = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const two = (n: number): string => String(n).padStart(2, '0');
const isoOf = (year: number, month: number, day: number): string => `${year}-${two(month)}-${two(day)}`;

/** Days since 1970 of an ISO day; NaN when it is none. */
export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 86_400_000;
const weekdayOf = (iso: string): number => new Date(`${iso}T00:00:00Z`).getUTCDay();
const isIsoDay = (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(dayNumber(text));

const weekdayNumber = (name: string): number => {
  const key = name.toLowerCase().replace(/['’]/g, '');
  return key === 'ahad' ? 0 : WEEKDAYS.indexOf(key);
};

const monthNumber = (name: string): number => {
  if (/^\d+$/.test(name)) return Number(name);
  const key = name.toLowerCase().replace('pebruari', 'februari').replace('nopember', 'november').replace('agt', 'agu');
  const long = MONTHS.indexOf(key);
  return (long >= 0 ? long : MONTH_SHORTS.indexOf(key.slice(0, 3))) + 1;
};

function findDates(text: string): readonly Found[] {
  const found: Found[] = [];
  for (const pattern of [WORDED, NUMBERED, BRACKETED, SLASHED, ALONE]) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const groups = match.groups ?? {};
      const day = groups.day === undefined ? null : Number(/^\d+/.exec(groups.day)?.[0]);
      const month = groups.month === undefined ? null : monthNumber(groups.month);
      if (day !== null && (day < 1 || day > 31 || month === null || month < 1 || month > 12)) continue;
      const end = start + trimmedLength(match[0]);
      if (found.some(other => start < other.end && end > other.start)) continue;
      const year = groups.year === undefined ? null : Number(groups.year) + (groups.year.length === 2 ? 2000 : 0);
      found.push({
        start,
        end,
        weekday: groups.weekday === undefined ? null : weekdayNumber(groups.weekday),
        day,
        month,
        year,
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A bracket belongs to the date only as a pair. */
const trimmedLength = (quote: string): number => {
  const trimmed = quote.trimEnd();
  return trimmed.endsWith(')') && !trimmed.includes('(') ? trimmed.length - 1 : trimmed.length;
};

export type DateContext = {
  /** ISO day of publication, if known. */
  readonly published?: string | undefined;
  /** ISO day on which the article is read, in the zone of the reader; no event lies after it. */
  readonly today?: string | undefined;
};

/** All dates of a text, in order, with years inferred. */
export function datesOf(text: string, context: DateContext): readonly DateMention[] {
  const found = findDates(text);
  const published = context.published !== undefined && isIsoDay(context.published) ? context.published : undefined;
  const written = found.flatMap(date => (date.year === null ? [] : [date.year]));
  const elections = Array.from(
    text.matchAll(
      /\b(?:pilkada|pemilu|pemilihan|pilpres|pileg|pilgub|pilbup|pilwalkot|tahun|serentak)(?:\s+\p{L}+){0,3}?\s+(20\d{2})\b/giu,
    ),
    match => Number(match[1]),
  );
  return found.map(date => {
    const passage = passageOf(text, date.start, date.end);
    const none = { passage, weekday: date.weekday, weekdayContradicts: false };
    if (date.day === null || date.month === null) {
      const iso = date.weekday === null || published === undefined ? null : lastWeekday(published, date.weekday);
      return { ...none, iso, yearFrom: iso === null ? null : 'published' };
    }
    const { day, month } = date;
    if (date.year !== null) {
      if (day > daysIn(date.year, month)) return { ...none, iso: null, yearFrom: null };
      const iso = isoOf(date.year, month, day);
      return {
        ...none,
        iso,
        yearFrom: 'written',
        weekdayContradicts: date.weekday !== null && weekdayOf(iso) !== date.weekday,
      };
    }
    const inferred = inferYear(month, day, date.weekday, published, written, elections, context.today);
    return inferred === null ? { ...none, iso: null, yearFrom: null } : { ...none, ...inferred };
  });
}

const lastWeekday = (published: string, weekday: number): string => {
  const back = (weekdayOf(published) - weekday + 7) % 7;
  return new Date(Date.parse(`${published}T00:00:00Z`) - back * 86_400_000).toISOString().slice(0, 10);
};

/** A date of the last fortnight is today's news; an older one without a year is likeliest of an election's season. */
const FRESH_DAYS = 14;
/** Years of general and regional voting, and 2023, when the 2024 election was contested. */
const ELECTION_YEARS = new Set([2015, 2017, 2018, 2019, 2020, 2023, 2024]);

type Inferred = { readonly iso: string; readonly yearFrom: YearSource; readonly weekdayContradicts: boolean };

function inferYear(
  month: number,
  day: number,
  weekday: number | null,
  published: string | undefined,
  written: readonly number[],
  elections: readonly number[],
  today: string | undefined,
): Inferred | null {
  const fits = (year: number): boolean =>
    day <= daysIn(year, month) && (weekday === null || weekdayOf(isoOf(year, month, day)) === weekday);
  const result = (year: number | undefined, yearFrom: YearSource): Inferred | null =>
    year === undefined ? null : { iso: isoOf(year, month, day), yearFrom, weekdayContradicts: !fits(year) };
  const past = (year: number): boolean => today === undefined || isoOf(year, month, day) <= today;
  if (published !== undefined) {
    const at = Number(published.slice(0, 4));
    const distance = (year: number): number => Math.abs(dayNumber(isoOf(year, month, day)) - dayNumber(published));
    const near = [at - 1, at, at + 1]
      .filter(year => day <= daysIn(year, month))
      .sort((a, b) => distance(a) - distance(b));
    return result(near.find(fits) ?? near[0], 'published');
  }
  const anchored = written.flatMap(year => [year, year - 1, year + 1]).filter(fits);
  const nearest = written.find(fits) ?? (weekday === null ? undefined : anchored[0]);
  if (nearest !== undefined) return result(nearest, 'other-date');
  // News on an election is written in its year, or in the two before it, or in the one after.
  const election = elections
    .flatMap(year => [year, year - 1, year - 2, year + 1])
    .find(year => fits(year) && past(year));
  if (election !== undefined) return result(election, 'election-year');
  if (weekday === null || today === undefined) return null;
  // A weekday returns to a date after 5, 6 or 11 years: the latest past one is the likeliest by far.
  const last = Number(today.slice(0, 4));
  const agreeing = Array.from({ length: 12 }, (_, i) => last - i).filter(year => fits(year) && past(year));
  const fresh = agreeing.find(year => dayNumber(today) - dayNumber(isoOf(year, month, day)) <= FRESH_DAYS);
  return result(fresh ?? agreeing.find(year => ELECTION_YEARS.has(year)) ?? agreeing[0], 'weekday');
}
