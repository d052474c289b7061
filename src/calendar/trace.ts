import type { Temporal } from 'temporal-polyfill';
import { unreachable } from '../result.ts';
import type { Holiday } from './calendar.ts';
import { formatDay } from './days.ts';
import type { Text } from './rule.ts';

type Entry = {
  readonly day: Temporal.PlainDate;
  /** 0 for the limit itself, 1 and up for its extensions in their order. */
  readonly part: number;
};

/**
 * One line of the working of a deadline. The entries with `counted: true` are the limit: as many days or months as it
 * has, or hours whose milliseconds add up to it. A count in months names only the days on which a month is full.
 */
export type TraceDay =
  | (Entry & { readonly why: 'start' | 'event' | 'weekend' | 'carried'; readonly counted: false })
  | (Entry & { readonly why: 'holiday'; readonly counted: false; readonly holidays: readonly Holiday[] })
  | (Entry & { readonly why: 'suspended'; readonly counted: false; readonly reason: Text })
  | (Entry & {
      readonly why: 'day';
      readonly counted: true;
      readonly nth: number;
      readonly holidays: readonly Holiday[];
    })
  | (Entry & { readonly why: 'month'; readonly counted: true; readonly nth: number })
  | (Entry & { readonly why: 'hours'; readonly counted: true; readonly milliseconds: number });

const KIND: Record<Holiday['kind'], Text> = {
  national: { id: 'libur nasional', en: 'national holiday' },
  'joint-leave': { id: 'cuti bersama', en: 'joint leave' },
  voting: { id: 'hari pemungutan suara', en: 'voting day' },
  local: { id: 'libur daerah', en: 'local holiday' },
};

function named(holidays: readonly Holiday[], language: 'id' | 'en'): string {
  return holidays.map(({ kind, name }) => `${KIND[kind][language]}, ${name[language]}`).join('; ');
}

/** "14 jam 30 menit", "14 hours 30 minutes"; seconds only where there are some. */
export function duration(milliseconds: number, language: 'id' | 'en'): string {
  const whole = Math.floor(milliseconds / 1000);
  const parts: [number, string, string][] = [
    [Math.floor(whole / 3600), 'jam', 'hour'],
    [Math.floor(whole / 60) % 60, 'menit', 'minute'],
    [whole % 60, 'detik', 'second'],
  ];
  const shown = parts
    .filter(([n]) => n > 0)
    .map(([n, id, en]) => (language === 'id' ? `${n} ${id}` : `${n} ${en}${n === 1 ? '' : 's'}`));
  return shown.length === 0 ? (language === 'id' ? '0 jam' : '0 hours') : shown.join(' ');
}

/** "Senin 16 September 2024: libur nasional, Maulid Nabi Muhammad, tidak dihitung". Worked out only when it is shown. */
export function sentence(entry: TraceDay, language: 'id' | 'en'): string {
  return `${formatDay(entry.day, language, 'long')}: ${language === 'id' ? indonesian(entry) : english(entry)}`;
}

function indonesian(entry: TraceDay): string {
  const extra = entry.part > 0 ? 'perpanjangan, ' : '';
  switch (entry.why) {
    case 'start':
      return 'hari mulai, tidak dihitung';
    case 'event':
      return 'hari peristiwa yang menjadi patokan, tidak dihitung';
    case 'weekend':
      return 'akhir pekan, tidak dihitung';
    case 'holiday':
      return `${named(entry.holidays, 'id')}, tidak dihitung`;
    case 'suspended':
      return `hitungan dihentikan (${entry.reason.id}), tidak dihitung`;
    case 'carried':
      return 'hari kerja berikutnya, batas berpindah ke hari ini';
    case 'day':
      return `${extra}hari ke-${entry.nth}, dihitung${entry.holidays.length === 0 ? '' : ` (${named(entry.holidays, 'id')})`}`;
    case 'month':
      return `${extra}genap bulan ke-${entry.nth}, dihitung`;
    case 'hours':
      return `${extra}${duration(entry.milliseconds, 'id')}, dihitung`;
    default:
      return unreachable(entry);
  }
}

function english(entry: TraceDay): string {
  const extra = entry.part > 0 ? 'extension, ' : '';
  switch (entry.why) {
    case 'start':
      return 'start day, not counted';
    case 'event':
      return 'day of the event it is counted from, not counted';
    case 'weekend':
      return 'weekend, not counted';
    case 'holiday':
      return `${named(entry.holidays, 'en')}, not counted`;
    case 'suspended':
      return `the clock stands (${entry.reason.en}), not counted`;
    case 'carried':
      return 'next working day, the limit moves here';
    case 'day':
      return `${extra}day ${entry.nth}, counted${entry.holidays.length === 0 ? '' : ` (${named(entry.holidays, 'en')})`}`;
    case 'month':
      return `${extra}month ${entry.nth} complete, counted`;
    case 'hours':
      return `${extra}${duration(entry.milliseconds, 'en')}, counted`;
    default:
      return unreachable(entry);
  }
}
