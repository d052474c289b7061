import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { BASE_CALENDAR } from './calendar.ts';
import { parseStart } from './days.ts';
import { type DeadlineOptions, deadline } from './deadline.ts';
import type { CountingRule } from './rule.ts';
import { sentence } from './trace.ts';
import { warningText } from './warning.ts';

function counted(rule: CountingRule, text: string, options: DeadlineOptions = {}) {
  const start = parseStart(text, 'Asia/Jakarta');
  if (!start.ok) throw new Error('a start that is no start');
  const found = deadline(rule, start.value, 'Asia/Jakarta', BASE_CALENDAR, options);
  if (!found.ok) throw new Error(found.refusal.code);
  return found.value;
}
const words = (language: 'id' | 'en', ...of: Parameters<typeof counted>) =>
  counted(...of).trace.map(entry => sentence(entry, language));

test('a holiday is named, and said not to be counted', () => {
  expect(words('id', { limit: 1, unit: 'working-day' }, '2024-09-13T10:00')).toEqual([
    'Jumat 13 September 2024: hari mulai, tidak dihitung',
    'Sabtu 14 September 2024: akhir pekan, tidak dihitung',
    'Minggu 15 September 2024: akhir pekan, tidak dihitung',
    'Senin 16 September 2024: libur nasional, Maulid Nabi Muhammad, tidak dihitung',
    'Selasa 17 September 2024: hari ke-1, dihitung',
  ]);
  expect(words('en', { limit: 1, unit: 'working-day' }, '2024-09-15T10:00')).toEqual([
    'Sunday 15 September 2024: start day, not counted',
    'Monday 16 September 2024: national holiday, Birthday of the Prophet Muhammad, not counted',
    'Tuesday 17 September 2024: day 1, counted',
  ]);
});

test('a calendar day that is a holiday is counted, and still named', () => {
  expect(words('id', { limit: 1, unit: 'calendar-day' }, '2024-09-15')[1]).toBe(
    'Senin 16 September 2024: hari ke-1, dihitung (libur nasional, Maulid Nabi Muhammad)',
  );
});

test('hours, months, extensions, suspensions and moved days have words in both languages', () => {
  const suspensions = [
    {
      from: Temporal.PlainDate.from('2024-09-17'),
      until: Temporal.PlainDate.from('2024-09-17'),
      reason: { id: 'menunggu ahli', en: 'waiting for an expert' },
    },
  ];
  const extensions = [{ limit: 3, unit: 'calendar-day' }] as const;
  expect(words('id', { limit: 1, unit: 'month' }, '2024-08-13', { suspensions, extensions }).slice(1)).toEqual([
    'Jumat 13 September 2024: genap bulan ke-1, dihitung',
    'Sabtu 14 September 2024: perpanjangan, hari ke-1, dihitung',
    'Minggu 15 September 2024: perpanjangan, hari ke-2, dihitung',
    'Senin 16 September 2024: perpanjangan, hari ke-3, dihitung (libur nasional, Maulid Nabi Muhammad)',
  ]);
  const carried: CountingRule = { limit: 2, unit: 'calendar-day', ifLastDayClosed: 'next-working-day' };
  expect(words('en', carried, '2024-09-14', { suspensions }).slice(-3)).toEqual([
    'Monday 16 September 2024: day 2, counted (national holiday, Birthday of the Prophet Muhammad)',
    'Tuesday 17 September 2024: the clock stands (waiting for an expert), not counted',
    'Wednesday 18 September 2024: next working day, the limit moves here',
  ]);
  expect(words('en', { limit: 2, unit: 'hour' }, '2024-09-13T23:29:30')).toEqual([
    'Friday 13 September 2024: 30 minutes 30 seconds, counted',
    'Saturday 14 September 2024: 1 hour 29 minutes 30 seconds, counted',
  ]);
  expect(words('id', { limit: 1, unit: 'calendar-day', direction: 'before' }, '2024-11-27')).toEqual([
    'Rabu 27 November 2024: hari peristiwa yang menjadi patokan, tidak dihitung',
    'Selasa 26 November 2024: hari ke-1, dihitung',
  ]);
});

test('a warning says what is in doubt and what to do', () => {
  const [warning] = counted({ limit: 3, unit: 'working-day' }, '2026-12-30').warnings;
  expect(warning && warningText(warning).id).toBe(
    'Daftar hari libur tahun 2027 belum lengkap: periksa tanggal ini sendiri.',
  );
});
