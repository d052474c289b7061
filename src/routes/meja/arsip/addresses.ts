import type { KindOfMatter } from '../../../offices/recusal.ts';

/** Where the page of a matter is. */
export const HOME_OF: { readonly [K in KindOfMatter]: string } = {
  case: 'perkara',
  report: 'laporan',
  finding: 'temuan',
  lead: 'informasi',
};

/** A whole number as it was typed; null where nothing was, and NaN where it is none. */
export const wholeOf = (text: string): number | null =>
  text.trim() === '' ? null : /^\d{1,6}$/.test(text.trim()) ? Number(text) : Number.NaN;
