/** Days as registers write them: `2024-10-14`, `14/10/2024`, `14 Oktober 2024`, and the serial numbers of spreadsheets. Pure. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../result.ts';

/** `form`: not written as a day, or with a year of two digits; `impossible`: no calendar has it. */
export type DayProblem = 'day-form' | 'day-impossible';

const MONTHS: readonly (readonly string[])[] = [
  ['januari', 'jan', 'january'],
  ['februari', 'feb', 'pebruari', 'february'],
  ['maret', 'mar', 'march'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['agustus', 'agu', 'agt', 'ags', 'august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov', 'nopember', 'nop'],
  ['desember', 'des', 'december', 'dec'],
];
const MIDNIGHT = String.raw`(?:[T ]+\d{1,2}[:.]\d{2}(?:[:.]\d{2}(?:\.\d+)?)?Z?)?`;
const ISO = new RegExp(`^(\\d{4})-(\\d{1,2})-(\\d{1,2})${MIDNIGHT}$`);
const NUMBERS = new RegExp(`^(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})${MIDNIGHT}$`);
const WORDS = /^(?:\p{L}+['’]?\p{L}*,?\s+)?(\d{1,2})\s+(\p{L}+)\.?\s+(\d{4})$/u;
/** Counted from 1899-12-30, as spreadsheets do since they took 1900 for a leap year; between 1954 and 2119. */
const SERIAL = /^(\d{5})(?:\.\d+)?$/;
const SERIAL_ZERO = Temporal.PlainDate.from('1899-12-30');
const SERIAL_1904 = Temporal.PlainDate.from('1904-01-01');

/** The day as `YYYY-MM-DD`. Numbers alone are read as day, month, year. */
export function readDay(text: string, from1904 = false): Result<string, DayProblem> {
  const iso = ISO.exec(text);
  if (iso) return dayOf(iso[1], iso[2], iso[3]);
  const numbers = NUMBERS.exec(text);
  if (numbers) return dayOf(numbers[4], numbers[3], numbers[1]);
  const words = WORDS.exec(text);
  const month = words ? MONTHS.findIndex(names => names.includes(words[2]?.toLowerCase() ?? '')) + 1 : 0;
  if (words && month > 0) return dayOf(words[3], String(month), words[1]);
  const serial = Number(SERIAL.exec(text)?.[1] ?? 0);
  if (serial >= 20_000 && serial <= 80_000)
    return ok((from1904 ? SERIAL_1904 : SERIAL_ZERO).add({ days: serial }).toString());
  return refuse('day-form');
}

function dayOf(year?: string, month?: string, day?: string): Result<string, DayProblem> {
  try {
    const parts = { year: Number(year), month: Number(month), day: Number(day) };
    return ok(Temporal.PlainDate.from(parts, { overflow: 'reject' }).toString());
  } catch {
    return refuse('day-impossible');
  }
}
