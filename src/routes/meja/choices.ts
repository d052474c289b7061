/** What the forms of the desk show, without the application behind it. */
import type { DateParts } from '../../ui/forms.ts';

/** Choices of a question from its words: the keys are the domain's own. */
export const optionsOf = (words: Readonly<Record<string, string>>) =>
  Object.entries(words).map(([value, text]) => ({ value, text }));

/** The room of the desk in which a matter has its page. */
export const HOMES = { report: 'laporan', lead: 'informasi', finding: 'temuan', case: 'perkara' } as const;

/** Notes that stand. */
export const countNotes = (
  notes: readonly { readonly withdrawnOn: string | null; readonly correctedBy: number | null }[],
): number => notes.filter(({ withdrawnOn, correctedBy }) => withdrawnOn === null && correctedBy === null).length;

/** A day in three boxes; empty ones where there is none. */
export const partsOf = (day: string | null): DateParts => {
  const [year = '', month = '', date = ''] = (day ?? '').split('-');
  return { day: date, month, year };
};

/** The words of each step's page, by its address. */
export const STEP_WORDS = {
  teruskan: 'refer',
  'tindak-lanjut': 'follow-up',
  tutup: 'close',
  'buka-kembali': 'reopen',
  umumkan: 'announce',
  ralat: 'correct',
  'buka-jalur': 'open-track',
  tangguhkan: 'suspend',
  lanjutkan: 'resume',
} as const;
