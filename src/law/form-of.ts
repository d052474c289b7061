import type { Form } from './forms.ts';
import { type Law, sureness } from './law.ts';
import { inForceOn, type Row } from './row.ts';

/**
 * Formulir mana yang dipakai untuk apa, menurut peraturan yang berlaku pada suatu hari. Kodenya hanya dicetak bila terlihat di
 * sumber atau dikonfirmasi dengan rujukan; yang lain dicetak dengan judulnya saja.
 */
export const PURPOSES = [
  'supervision',
  'report',
  'finding',
  'receipt',
  'initial-review',
  'completion',
  'transfer',
  'summons',
  'oath',
  'expert-oath',
  'minutes',
  'study',
  'referral',
  'status',
] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Satu baris untuk tiap peraturan; kosong bila tabel tidak punya formulirnya. */
const ROWS: Readonly<Record<Purpose, readonly string[]>> = {
  supervision: ['form.A'],
  report: ['form.A.1', 'form.B.1'],
  finding: ['form.A.2', 'form.B.2'],
  receipt: ['form.A.3', 'form.B.3'],
  'initial-review': ['form.A.4'],
  completion: ['form.A.5'],
  transfer: ['form.A.6'],
  summons: ['form.A.7', 'form.B.9'],
  oath: ['form.A.8', 'form.B.10'],
  'expert-oath': ['form.A.9', 'form.B.11'],
  minutes: ['form.A.10', 'form.B.12'],
  study: ['form.A.11', 'form.B.13'],
  referral: ['form.A.12-A.16', 'form.B.15-B.18'],
  status: ['form.A.17', 'form.B.15-B.18'],
};

export interface FormOf {
  readonly code: string;
  readonly cite: string;
  readonly confidence: Row['confidence'] | 'confirmed';
  /** Apakah kodenya boleh dicetak. */
  readonly printed: boolean;
}

/** Formulir untuk suatu keperluan pada hari itu (YYYY-MM-DD); null bila pemilihannya belum diketahui atau barisnya tidak ada. */
export function formOf(law: Law, purpose: Purpose | null, regime: Form['regime'] | null, day: string): FormOf | null {
  if (purpose === null) return null;
  const row = law.forms.find(one => ROWS[purpose].includes(one.id) && one.regime === regime && inForceOn(one, day));
  if (!row) return null;
  const confidence = sureness(law, 'forms', row);
  const { code, cite } = row;
  // A range of codes names no single form, however sure.
  const printed = (confidence === 'high' || confidence === 'confirmed') && !/-[A-Z]/.test(code);
  return { code, cite, confidence, printed };
}
