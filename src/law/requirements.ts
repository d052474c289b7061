import { type Words, words } from './row.ts';

/**
 * Syarat sebuah laporan, satu per satu, menurut baris hukum yang memuatnya (`pilkada.syarat.formal` dan saudaranya). Yang diuji
 * satu per satu dalam kajian awal; nomor pasalnya diingat dan belum dibaca, seperti tertulis pada barisnya.
 */
export const REQUIREMENTS = [
  'reporter',
  'reported',
  'in-time',
  'signature',
  'time-place',
  'account',
  'evidence',
] as const;
export type Requirement = (typeof REQUIREMENTS)[number];
export type Part = 'formal' | 'material';

export const REQUIREMENT_WORDS: Readonly<Record<Requirement, Words>> = {
  reporter: words('Identitas pelapor yang berhak melapor', 'Identity of a reporter who may report'),
  reported: words('Identitas terlapor', 'Identity of the reported party'),
  'in-time': words('Disampaikan dalam 7 hari sejak diketahui', 'Filed within 7 days of knowing'),
  signature: words('Tanda tangan sesuai kartu identitas', 'Signature as on the identity document'),
  'time-place': words('Waktu dan tempat kejadian', 'Time and place of the event'),
  account: words('Uraian kejadian', 'Description of the event'),
  evidence: words('Bukti', 'Evidence'),
};

const MATERIAL: readonly Requirement[] = ['time-place', 'account', 'evidence'];

/** What a report needs under each regime, and the row of the law that says so. */
const OF_REGIME = {
  pilkada: { formal: ['reporter', 'reported', 'in-time', 'signature'], material: MATERIAL },
  pemilu: { formal: ['reporter', 'reported', 'in-time'], material: MATERIAL },
} as const satisfies Readonly<Record<string, Readonly<Record<Part, readonly Requirement[]>>>>;
export type RequirementRegime = keyof typeof OF_REGIME;

export const requirementsOf = (
  regime: RequirementRegime,
): readonly { readonly id: Requirement; readonly part: Part; readonly rule: string }[] =>
  (['formal', 'material'] as const).flatMap(part =>
    OF_REGIME[regime][part].map(id => ({
      ...{ id, part, rule: `${regime}.syarat.${part === 'formal' ? 'formal' : 'materiel'}` },
    })),
  );
