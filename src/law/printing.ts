import { type Row, type Words, words } from './row.ts';

export type Language = 'id' | 'en';

/** What a command gives: `data` for `--json`, `text` for people. */
export type Report<Data> = { readonly data: Data; readonly text: (language: Language) => string };

/** A refusal as every command prints it: the field at fault, and a sentence with a way on. */
export type ReportRefusal = {
  readonly code: string;
  readonly field: string;
  readonly with?: string;
  readonly reason: Words;
};

/** How sure a row is, in words; shown wherever the row is. */
export const SURE: Record<Row['confidence'] | 'confirmed', Words> = {
  high: words('terlihat di sumber', 'seen in a source'),
  medium: words('sedang, periksa', 'medium, check'),
  low: words('RENDAH: diingat, belum dibaca', 'LOW: recalled, not read'),
  confirmed: words('dikonfirmasi dengan rujukan', 'confirmed with a citation'),
};
