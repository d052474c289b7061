import type { Temporal } from 'temporal-polyfill';
import { unreachable } from '../result.ts';
import { type Calendar, type Holiday, holidaysOn, offDay, yearsNotCovered } from './calendar.ts';
import type { Counted, Part } from './count.ts';
import { formatDay, plainDate } from './days.ts';
import { type CalendarRefusal, refusalText } from './refusal.ts';
import type { CountingRule, Text } from './rule.ts';

/** How many days before a limit people are warned who chose nothing else. Ours, for a working week's end: no rule names one. */
export const WARN_DAYS = 3;

/** What a person must know before trusting a deadline. A warning never blocks and never changes the date. */
export type DeadlineWarning =
  | { readonly code: 'outside-holiday-table'; readonly years: readonly number[] }
  | { readonly code: 'ends-on-closed-day'; readonly day: Temporal.PlainDate; readonly holidays: readonly Holiday[] }
  | { readonly code: 'voting-day-not-declared'; readonly day: Temporal.PlainDate; readonly holiday: Holiday }
  | {
      readonly code: 'reading-ends-earlier';
      readonly reading: string;
      readonly day: Temporal.PlainDate;
      readonly basis: Text;
    }
  | { readonly code: 'reading-needs-start'; readonly reading: string; readonly startsOn: string }
  | { readonly code: 'reading-refused'; readonly reading: string; readonly refusal: CalendarRefusal };

/** A reading as it was counted, with its days still numbers. */
export type Read = {
  readonly id: string;
  readonly basis: Text;
  readonly unit: Part['unit'];
  readonly counted: Counted;
};

export function warningsOf(
  main: Read,
  others: readonly Read[],
  rule: CountingRule,
  calendar: Calendar,
  region: string,
): readonly DeadlineWarning[] {
  const warnings: DeadlineWarning[] = [];
  let from = main.counted.from;
  let to = from;
  for (const { counted } of [main, ...others]) {
    from = Math.min(from, counted.from, counted.day);
    to = Math.max(to, counted.from, counted.day);
  }
  const years = yearsNotCovered(calendar, from, to);
  if (years.length > 0) warnings.push({ code: 'outside-holiday-table', years });
  const doubtful = new Set([main, ...others].flatMap(({ counted }) => counted.doubtful));
  for (const holiday of doubtful) warnings.push({ code: 'voting-day-not-declared', day: holiday.day, holiday });

  const { day, exact, milliseconds } = main.counted;
  if (!exact && rule.closesAt !== 0 && offDay(calendar, day, region).off !== false) {
    const holidays = holidaysOn(calendar, day, region);
    warnings.push({ code: 'ends-on-closed-day', day: plainDate(day), holidays });
  }
  for (const { id, basis, counted } of others) {
    if (counted.milliseconds < milliseconds) {
      warnings.push({ code: 'reading-ends-earlier', reading: id, day: plainDate(counted.day), basis });
    }
  }
  return warnings;
}

export function warningText(warning: DeadlineWarning): Text {
  switch (warning.code) {
    case 'outside-holiday-table':
      return {
        id: `Daftar hari libur tahun ${warning.years.join(', ')} belum lengkap: periksa tanggal ini sendiri.`,
        en: `The table of holidays does not cover ${warning.years.join(', ')}: check this date yourself.`,
      };
    case 'ends-on-closed-day':
      return {
        id: `Hari terakhir, ${formatDay(warning.day, 'id', 'long')}, adalah hari tutup. Tidak ditemukan aturan yang memundurkannya: selesaikan sebelumnya.`,
        en: `The last day, ${formatDay(warning.day, 'en', 'long')}, is a closed day. No rule was found that moves it: finish before.`,
      };
    case 'voting-day-not-declared':
      return {
        id: `${formatDay(warning.day, 'id', 'long')} adalah hari ${warning.holiday.name.id}. Belum ada sumber bahwa hari itu diliburkan, jadi dihitung sebagai hari kerja.`,
        en: `${formatDay(warning.day, 'en', 'long')} is the day of the ${warning.holiday.name.en}. No source declares it a day off, so it counts as a working day.`,
      };
    case 'reading-ends-earlier':
      return {
        id: `Menurut bacaan lain (${warning.basis.id}) batas berakhir lebih awal: ${formatDay(warning.day, 'id', 'long')}.`,
        en: `By another reading (${warning.basis.en}) the limit ends earlier: ${formatDay(warning.day, 'en', 'long')}.`,
      };
    case 'reading-needs-start':
      return {
        id: `Bacaan lain dihitung dari peristiwa "${warning.startsOn}"; isi waktunya untuk melihatnya.`,
        en: `Another reading counts from "${warning.startsOn}"; give its time to see it.`,
      };
    case 'reading-refused': {
      const why = refusalText(warning.refusal);
      return {
        id: `Bacaan lain tidak dapat dihitung. ${why.id}`,
        en: `Another reading cannot be counted. ${why.en}`,
      };
    }
    default:
      return unreachable(warning);
  }
}
