import { unreachable } from '../result.ts';
import type { Text } from './rule.ts';

/** Why the calendar refuses: a code, the field at fault and what was given. The words are in `refusalText`. */
export type CalendarRefusal =
  | { readonly code: 'day-impossible'; readonly field: string; readonly given: string }
  | { readonly code: 'moment-impossible'; readonly field: string; readonly given: string }
  | { readonly code: 'region-unknown'; readonly field: string; readonly given: string }
  | { readonly code: 'zone-unknown'; readonly field: string; readonly given: string }
  | { readonly code: 'limit-invalid'; readonly field: string; readonly given: string }
  | { readonly code: 'closing-invalid'; readonly field: string; readonly given: string }
  | { readonly code: 'out-of-range'; readonly field: string; readonly given: string }
  | { readonly code: 'moment-needed'; readonly field: string; readonly given: string }
  | { readonly code: 'end-before-start'; readonly field: string; readonly given: string; readonly start: string }
  | { readonly code: 'not-before-event'; readonly field: 'extensions' | 'suspensions'; readonly given: string }
  | { readonly code: 'clock-stands'; readonly field: 'suspensions'; readonly given: string; readonly left: number }
  | { readonly code: 'text-missing'; readonly field: string; readonly given: string }
  | { readonly code: 'scope-missing'; readonly field: string; readonly given: string }
  | { readonly code: 'already-there'; readonly field: string; readonly given: string }
  | { readonly code: 'not-there'; readonly field: string; readonly given: string };

/** One sentence that names the field, the reason and a way on. */
export function refusalText(refusal: CalendarRefusal): Text {
  const { field, given } = refusal;
  switch (refusal.code) {
    case 'day-impossible':
      return {
        id: `${field}: "${given}" bukan tanggal yang ada. Tulis tahun-bulan-hari, misalnya 2024-09-13.`,
        en: `${field}: "${given}" is not a day that exists. Write year-month-day, for example 2024-09-13.`,
      };
    case 'moment-impossible':
      return {
        id: `${field}: "${given}" bukan waktu yang ada. Tulis misalnya 2024-09-13T10:00.`,
        en: `${field}: "${given}" is not a moment that exists. Write for example 2024-09-13T10:00.`,
      };
    case 'region-unknown':
      return {
        id: `${field}: kode wilayah "${given}" tidak dikenal. Pakai kode Kemendagri, misalnya 17 atau 17.02.`,
        en: `${field}: the region code "${given}" is unknown. Use the Kemendagri code, for example 17 or 17.02.`,
      };
    case 'zone-unknown':
      return {
        id: `${field}: zona waktu "${given}" tidak dikenal. Pakai Asia/Jakarta, Asia/Makassar atau Asia/Jayapura.`,
        en: `${field}: the time zone "${given}" is unknown. Use Asia/Jakarta, Asia/Makassar or Asia/Jayapura.`,
      };
    case 'limit-invalid':
      return {
        id: `${field}: batas "${given}" tidak dapat dihitung. Batas adalah bilangan bulat dari 0 sampai 36.600.`,
        en: `${field}: the limit "${given}" cannot be counted. A limit is a whole number from 0 to 36,600.`,
      };
    case 'closing-invalid':
      return {
        id: `${field}: "${given}" bukan menit dalam sehari. Pakai bilangan bulat dari 0 sampai 1440.`,
        en: `${field}: "${given}" is not a minute of a day. Use a whole number from 0 to 1440.`,
      };
    case 'out-of-range':
      return {
        id: `${field}: ${given} di luar tahun yang dapat dihitung (1988 sampai 2200).`,
        en: `${field}: ${given} is outside the years that can be counted (1988 to 2200).`,
      };
    case 'moment-needed':
      return {
        id: `${field}: batas dalam jam perlu jam mulainya, bukan hanya tanggal ${given}.`,
        en: `${field}: a limit in hours needs the time at which it starts, not only the day ${given}.`,
      };
    case 'end-before-start':
      return {
        id: `${field}: akhirnya (${given}) mendahului awalnya (${refusal.start}).`,
        en: `${field}: it ends (${given}) before it starts (${refusal.start}).`,
      };
    case 'not-before-event':
      return {
        id: `${field}: batas yang dihitung mundur dari suatu peristiwa tidak dapat diperpanjang atau dihentikan (${given}).`,
        en: `${field}: a limit counted back from an event cannot be extended or suspended (${given}).`,
      };
    case 'clock-stands':
      return {
        id: `${field}: hitungan berhenti sejak ${given} dan belum dilanjutkan; sisa ${refusal.left}. Catat kapan dilanjutkan.`,
        en: `${field}: the clock stands since ${given} and has not resumed; ${refusal.left} left. Record when it resumes.`,
      };
    case 'text-missing':
      return {
        id: `${field}: isian ini kosong. Tulis nama dan sumbernya.`,
        en: `${field}: this is empty. Write the name and its source.`,
      };
    case 'scope-missing':
      return {
        id: `${field}: sebutkan wilayahnya, atau seluruh Indonesia.`,
        en: `${field}: name the regions, or the whole country.`,
      };
    case 'already-there':
      return {
        id: `${field}: "${given}" sudah ada di kalender.`,
        en: `${field}: "${given}" is in the calendar already.`,
      };
    case 'not-there':
      return { id: `${field}: "${given}" tidak ada di kalender.`, en: `${field}: "${given}" is not in the calendar.` };
    default:
      return unreachable(refusal);
  }
}
