/** `docs/forms.md`: which form has which code in the tables of law, how sure that is, and what is a blank on it and why. */
import { formOf, type Purpose } from '../../law/form-of.ts';
import type { Law } from '../../law/law.ts';
import type { FormName } from './paper.ts';

interface Described {
  readonly called: string;
  readonly purposes: readonly Purpose[];
  readonly docx: boolean;
  readonly blank: string;
}

const DESCRIBED: Readonly<Record<FormName, Described>> = {
  report: {
    called: 'Formulir laporan, report form',
    purposes: ['report'],
    docx: false,
    blank: 'the reporter (sealed), address and telephone of the reported party, witnesses, signatures',
  },
  receipt: {
    called: 'Tanda bukti penyampaian laporan, receipt of a report',
    purposes: ['receipt'],
    docx: false,
    blank: 'the reporter (sealed), who received it, signatures',
  },
  'initial-review': {
    called: 'Kajian awal, initial review',
    purposes: ['initial-review'],
    docx: false,
    blank: 'who reviewed',
  },
  completion: {
    called: 'Permintaan melengkapi laporan, request to complete',
    purposes: ['completion'],
    docx: true,
    blank: 'the reporter (sealed); the last day, until a source confirms the limit',
  },
  'report-status': {
    called: 'Pemberitahuan status laporan, status of a report',
    purposes: ['status'],
    docx: true,
    blank: 'the reporter (sealed), number and day of the letter; the office’s own words of a reason are never on it',
  },
  supervision: {
    called: 'Laporan hasil pengawasan, supervision report (Form A)',
    purposes: ['supervision'],
    docx: false,
    blank: 'supervisor, office held, letter of assignment; the election is not known of a lead, so no code',
  },
  finding: {
    called: 'Formulir temuan, finding',
    purposes: ['finding'],
    docx: false,
    blank: 'who found it; of a lead nothing but that there was one',
  },
  transfer: {
    called: 'Pengambilalihan, take-over by the level above',
    purposes: ['transfer'],
    docx: true,
    blank: 'number of the letter',
  },
  passing: {
    called: 'Pelimpahan, passing on to another office',
    purposes: ['transfer'],
    docx: true,
    blank: 'number of the letter',
  },
  summons: {
    called: 'Undangan klarifikasi, summons',
    purposes: ['summons'],
    docx: true,
    blank: 'a reporter’s name (sealed); who took it',
  },
  oath: {
    called: 'Berita acara sumpah, oath',
    purposes: ['oath', 'expert-oath'],
    docx: false,
    blank:
      'birth, religion, occupation, address; a reporter’s name (sealed). **The words of the oath are not confirmed by any source**',
  },
  minutes: {
    called: 'Berita acara klarifikasi, minutes of clarification',
    purposes: ['minutes'],
    docx: false,
    blank: 'birth, occupation, address; a reporter’s name (sealed)',
  },
  study: {
    called: 'Kajian dugaan pelanggaran, study',
    purposes: ['study'],
    docx: false,
    blank: 'who checked it',
  },
  plenary: {
    called: 'Berita acara rapat pleno, minutes of a plenary',
    purposes: [],
    docx: false,
    blank: 'number, where the office gives none; the days of those who have not confirmed',
  },
  referral: {
    called: 'Surat penerusan, referral to each receiver',
    purposes: ['referral'],
    docx: true,
    blank: 'NIP; the citation of a receiver’s competence, until a source confirms it',
  },
  'case-status': {
    called: 'Pemberitahuan status laporan atau temuan, status of a case',
    purposes: ['status'],
    docx: true,
    blank: 'the reporter (sealed), number and day of the letter',
  },
};

const REGIMES = ['pilkada', 'pemilu'] as const;
type Regime = (typeof REGIMES)[number];

function codes(law: Law, purposes: readonly Purpose[], regime: Regime, day: string): string {
  const rows = purposes.flatMap(purpose => formOf(law, purpose, regime, day) ?? []);
  if (rows.length === 0) return '–';
  return rows
    .map(({ code, confidence, printed }) => `${code} (${confidence}${printed ? '' : ', not printed'})`)
    .join('; ');
}

export function formsDocument(law: Law, day: string): string {
  const rows = Object.values(DESCRIBED).map(({ called, purposes, docx, blank }) => {
    const cells = REGIMES.map(regime => codes(law, purposes, regime, day));
    return `| ${called} | ${cells.join(' | ')} | ${docx ? 'PDF, DOCX' : 'PDF'} | ${blank} |`;
  });
  return `# Forms

Made from \`src/cases/forms/\` by its test; codes as of ${day}. A code is printed where a source shows it (confidence high) or where an
administrator of the legal unit has confirmed its row with a citation; of the others the title alone is printed, and the desk says so
beside the form. Layout and fields of the regulations' annexes were not seen but for A.1: what the
forms ask for beyond it is what the record holds.

On every form the office's address, the place of signing and the signatory's name are blanks: no record of the office has them. Forms
are in Indonesian, whatever the desk's language. \`say\` in \`paper.ts\` is the one door by which typed words enter.

| form | Pilkada | Pemilu | as | blank, and why |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
