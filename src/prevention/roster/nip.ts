/**
 * The number of a civil servant (NIP; of a PPPK, NI PPPK): 18 digits. Day of birth (8), year and month of appointment (6; of a
 * PPPK the year and 21 or more for the number of the contract), 1 for a man or 2 for a woman, number in the series from 001.
 * A spreadsheet that takes it for a quantity keeps 15 digits: what is lost can't be computed back, so it is asked for again.
 * Peraturan Kepala BKN 22/2007, Peraturan BKN 18/2020. Pure.
 */
import { ok, type Result, refuse } from '../../result.ts';

export type NipProblem =
  | 'nip-rounded'
  | 'nip-fraction'
  | 'nip-letters'
  | 'nip-of-a-citizen'
  | 'nip-length'
  | 'nip-born'
  | 'nip-appointed'
  | 'nip-sex';

const OLDEST = 1940;
/** Nobody is appointed younger. */
const YOUNGEST_AT_WORK = 15;

/**
 * @param text as the cell has it; spaces, hyphens and the marks by which spreadsheets keep a text a text are no part of it.
 * @param year of today: who was appointed later than the next one is a slip.
 */
export function readNip(text: string, year: number): Result<string, NipProblem> {
  const bare = text.replaceAll(/[\s\u00a0'’`-]/g, '');
  if (/^\d([.,]\d+)?e\+?\d+$/i.test(bare)) return refuse('nip-rounded');
  if (/^\d+[.,]0+$/.test(bare)) return refuse('nip-fraction');
  const digits = bare.replaceAll('.', '');
  if (!/^\d+$/.test(digits)) return refuse('nip-letters');
  if (digits.length === 16) return refuse('nip-of-a-citizen');
  if (digits.length !== 18) return refuse('nip-length');
  const part = (from: number, to: number) => Number(digits.slice(from, to));
  const born = part(0, 4);
  if (born < OLDEST || !isDay(born, part(4, 6), part(6, 8))) return refuse('nip-born');
  const [appointed, month] = [part(8, 12), part(12, 14)];
  const known = (month >= 1 && month <= 12) || (month >= 21 && month <= 39);
  if (!known || appointed < born + YOUNGEST_AT_WORK || appointed > year + 1) return refuse('nip-appointed');
  if (!['1', '2'].includes(digits[14] ?? '')) return refuse('nip-sex');
  // The series begins with 001: three zeros are what a spreadsheet leaves of it.
  if (part(15, 18) === 0) return refuse('nip-rounded');
  return ok(digits);
}

const LONGEST = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isDay(year: number, month: number, day: number): boolean {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const last = month === 2 && !leap ? 28 : (LONGEST[month - 1] ?? 0);
  return day >= 1 && day <= last;
}
