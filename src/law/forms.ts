import { type Row, type Words, words } from './row.ts';

/**
 * Kode formulir menurut peraturan dan versinya. Yang `verified: false` belum dapat dipastikan: dalam cetakan tampilkan
 * judulnya saja. Seri A berubah antara Perbawaslu 14/2017, 8/2020, dan 9/2024; maka kode adalah data, bukan tetapan.
 */
export type Form = Row & {
  readonly code: string;
  readonly regime: 'pilkada' | 'pemilu';
  readonly title: Words;
  readonly verified: boolean;
};

const A = {
  regime: 'pilkada',
  inForce: { from: '2020-01-01', until: null },
  under: ['Perbawaslu 8/2020'],
  cite: 'Perbawaslu 8/2020 jo. Perbawaslu 9/2024 (Formulir Model A)',
} as const;
const B = {
  regime: 'pemilu',
  inForce: { from: '2022-01-01', until: null },
  under: ['Perbawaslu 7/2022'],
  cite: 'Perbawaslu 7/2022 (Formulir Model B)',
} as const;

const KLARIFIKASI = 'https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-9-tahun-2024/koreksi/7977319';
const PERBAWASLU_7 = 'https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-7-tahun-2022';
const seen = { confidence: 'high', verified: true } as const;
const likely = { confidence: 'medium', verified: true } as const;
const unseen = { confidence: 'low', verified: false, source: ['Diingat, belum dibaca'] } as const;

export const forms = [
  // Seri A: Pilkada
  {
    ...A,
    ...seen,
    id: 'form.A',
    code: 'A',
    title: words('Laporan hasil pengawasan (Form A)', 'Supervision report (Form A)'),
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-5-tahun-2022/koreksi/8030757'],
  },
  {
    ...A,
    ...seen,
    id: 'form.A.1',
    code: 'A.1',
    title: words('Formulir laporan', 'Report form'),
    source: ['Perbawaslu 8/2020 jo. 9/2024, Formulir Model A.1'],
  },
  { ...A, ...unseen, id: 'form.A.2', code: 'A.2', title: words('Formulir temuan', 'Finding form') },
  {
    ...A,
    ...unseen,
    id: 'form.A.3',
    code: 'A.3',
    title: words('Tanda bukti penyampaian laporan', 'Receipt of a report'),
  },
  { ...A, ...unseen, id: 'form.A.4', code: 'A.4', title: words('Kajian awal', 'Initial review') },
  {
    ...A,
    ...unseen,
    id: 'form.A.5',
    code: 'A.5',
    title: words('Pemberitahuan kelengkapan atau perbaikan laporan', 'Notice on completeness or repair'),
  },
  {
    ...A,
    ...unseen,
    id: 'form.A.6',
    code: 'A.6',
    title: words('Pelimpahan atau pengambilalihan', 'Passing on or taking over'),
  },
  {
    ...A,
    ...likely,
    id: 'form.A.7',
    code: 'A.7',
    title: words('Klarifikasi, Pasal 26 (kemungkinan undangan)', 'Clarification, Article 26 (probably the invitation)'),
    source: [KLARIFIKASI],
  },
  {
    ...A,
    ...likely,
    id: 'form.A.8',
    code: 'A.8',
    title: words(
      'Klarifikasi, Pasal 26 (kemungkinan sumpah pelapor, terlapor, saksi)',
      'Clarification, Article 26 (probably the oath of parties and witnesses)',
    ),
    source: [KLARIFIKASI],
  },
  {
    ...A,
    ...likely,
    id: 'form.A.9',
    code: 'A.9',
    title: words(
      'Klarifikasi, Pasal 26 (kemungkinan sumpah ahli)',
      'Clarification, Article 26 (probably the oath of experts)',
    ),
    source: [KLARIFIKASI],
  },
  {
    ...A,
    ...seen,
    id: 'form.A.10',
    code: 'A.10',
    title: words('Berita acara klarifikasi', 'Minutes of clarification'),
    source: [KLARIFIKASI],
  },
  {
    ...A,
    ...unseen,
    id: 'form.A.11',
    code: 'A.11',
    title: words('Kajian dugaan pelanggaran', 'Study of the suspected violation'),
  },
  {
    ...A,
    ...unseen,
    id: 'form.A.12-A.16',
    code: 'A.12-A.16',
    title: words(
      'Penerusan: administrasi, kode etik, pidana, hukum lain (pembagiannya belum diketahui)',
      'Forwarding: administrative, ethics, crime, other law (split unknown)',
    ),
  },
  {
    ...A,
    ...unseen,
    id: 'form.A.17',
    code: 'A.17',
    title: words('Pemberitahuan status laporan atau temuan', 'Notice of status'),
  },
  { ...A, ...unseen, id: 'form.A.18', code: 'A.18', title: words('Belum diketahui', 'Unknown') },
  {
    ...A,
    ...likely,
    id: 'form.TSM.GBW-1',
    code: 'TSM.GBW-1',
    title: words('Laporan TSM', 'TSM report'),
    under: ['Perbawaslu 9/2020'],
    cite: 'Perbawaslu 9/2020',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-9-tahun-2020/koreksi/8108714'],
  },

  // Seri B: Pemilu
  { ...B, ...seen, id: 'form.B.1', code: 'B.1', title: words('Laporan', 'Report'), source: [PERBAWASLU_7] },
  {
    ...B,
    ...likely,
    id: 'form.B.2',
    code: 'B.2',
    title: words('Temuan (terlihat untuk Perbawaslu 7/2018)', 'Finding (seen for Perbawaslu 7/2018)'),
    source: ['Perbawaslu 7/2018'],
  },
  {
    ...B,
    ...unseen,
    id: 'form.B.3',
    code: 'B.3',
    title: words('Tanda bukti penyampaian laporan', 'Receipt of a report'),
  },
  {
    ...B,
    ...seen,
    id: 'form.B.9',
    code: 'B.9',
    title: words('Undangan klarifikasi', 'Invitation to clarification'),
    source: [PERBAWASLU_7],
  },
  {
    ...B,
    ...seen,
    id: 'form.B.10',
    code: 'B.10',
    title: words('Berita acara sumpah pelapor, terlapor, saksi', 'Minutes of oath of parties and witnesses'),
    source: [PERBAWASLU_7],
  },
  {
    ...B,
    ...seen,
    id: 'form.B.11',
    code: 'B.11',
    title: words('Berita acara sumpah ahli', 'Minutes of oath of experts'),
    source: [PERBAWASLU_7],
  },
  {
    ...B,
    ...seen,
    id: 'form.B.12',
    code: 'B.12',
    title: words('Berita acara klarifikasi', 'Minutes of clarification'),
    source: [PERBAWASLU_7],
  },
  { ...B, ...unseen, id: 'form.B.13', code: 'B.13', title: words('Kajian', 'Study') },
  {
    ...B,
    ...unseen,
    id: 'form.B.15-B.18',
    code: 'B.15-B.18',
    title: words('Penerusan dan status (pembagiannya belum diketahui)', 'Forwarding and status (split unknown)'),
  },
] as const satisfies readonly Form[];
