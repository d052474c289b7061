/**
 * Election stages (tahapan) that ship: Pemilu 2024, Pilkada 2024, the repeat votes and repeated elections of 2025, and
 * what is known of the next cycle. Each row says where its dates come from and how sure they are; what has no dated
 * source has no row (the establishment of the elected of 2024 hangs on notices of the Constitutional Court: left out).
 *
 * `scope`: region prefixes, `['']` the whole country, `[]` the source names no regions: such a row is shown in lists but
 * applies nowhere until an administrator of a region adds the stage for it. `held: false`: planned, never happened.
 */

export type StageKind =
  | 'monitors'
  | 'voter-data'
  | 'independent-support'
  | 'party-registration'
  | 'announcement'
  | 'nomination'
  | 'requirements-check'
  | 'candidates-set'
  | 'numbers-drawn'
  | 'campaign'
  | 'silence'
  | 'voting'
  | 'count'
  | 'recapitulation'
  | 'court-decision'
  | 'repeat-vote-deadline'
  | 'second-round';

export type StageRow = {
  readonly id: string;
  readonly election: string;
  readonly regime: 'pemilu' | 'pilkada';
  readonly kind: StageKind;
  readonly name: { readonly id: string; readonly en: string };
  readonly from: string;
  readonly to: string;
  readonly scope: readonly string[];
  readonly held: boolean;
  readonly source: string;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly note?: string;
};

const PKPU_2_2024 = { source: 'PKPU 2/2024 (detik d-7653182; okezone; harnasnews)', confidence: 'high' } as const;
const pilkada2024 = (id: string, kind: StageKind, from: string, to: string, nameId: string, nameEn: string) =>
  ({
    id: `pilkada2024.${id}`,
    election: 'pilkada2024',
    regime: 'pilkada',
    kind,
    name: { id: nameId, en: nameEn },
    from,
    to,
    scope: [''],
    held: true,
    ...PKPU_2_2024,
  }) satisfies StageRow;

const PKPU_3_2022 = { source: 'PKPU 3/2022 (voi.id)', confidence: 'high' } as const;
const pemilu2024 = (id: string, kind: StageKind, from: string, to: string, nameId: string, nameEn: string) =>
  ({
    id: `pemilu2024.${id}`,
    election: 'pemilu2024',
    regime: 'pemilu',
    kind,
    name: { id: nameId, en: nameEn },
    from,
    to,
    scope: [''],
    held: true,
    ...PKPU_3_2022,
  }) satisfies StageRow;

/** The source gives the days by which repeat votes had to be held, not which regions voted on which. */
const psu2025 = (days: number, on: string) =>
  ({
    id: `psu2025.${days}`,
    election: 'psu2025',
    regime: 'pilkada',
    kind: 'repeat-vote-deadline',
    name: {
      id: `Batas pemungutan suara ulang (putusan MK dengan tenggat ${days} hari)`,
      en: `Limit for repeat votes (court orders of ${days} days)`,
    },
    from: on,
    to: on,
    scope: [],
    held: true,
    source: 'intimediafocus',
    confidence: 'medium',
    note: 'Regions not named by the source: add the voting day for each region concerned.',
  }) satisfies StageRow;

const BANGKA = { scope: ['19.01', '19.71'], held: true, confidence: 'high' } as const;
const ulang2025 = (id: string, kind: StageKind, from: string, to: string, nameId: string, nameEn: string) =>
  ({
    id: `ulang2025.${id}`,
    election: 'ulang2025',
    regime: 'pilkada',
    kind,
    name: { id: nameId, en: nameEn },
    from,
    to,
    ...BANGKA,
    source: id === 'pemungutan' ? 'PKPU 19/2024; Pasal 54D UU 10/2016; MK 126/PUU-XXII/2024' : 'PKPU 19/2024',
  }) satisfies StageRow;

export const STAGES: readonly StageRow[] = [
  {
    ...pemilu2024(
      'parpol',
      'party-registration',
      '2022-07-29',
      '2022-12-13',
      'Pendaftaran dan verifikasi partai politik',
      'Party registration and verification',
    ),
    confidence: 'medium',
    note: 'Start disagrees: one source prints 29 June, others 29 July or 1 August 2022.',
  },
  pemilu2024('pemilih', 'voter-data', '2022-10-14', '2023-06-21', 'Pemutakhiran data pemilih', 'Voter data'),
  pemilu2024(
    'penetapanparpol',
    'candidates-set',
    '2022-12-14',
    '2022-12-14',
    'Penetapan peserta Pemilu',
    'Parties set',
  ),
  pemilu2024(
    'capres',
    'nomination',
    '2023-10-19',
    '2023-11-25',
    'Pencalonan presiden dan wakil presiden',
    'Presidential nomination',
  ),
  pemilu2024('kampanye', 'campaign', '2023-11-28', '2024-02-10', 'Masa kampanye', 'Campaign'),
  pemilu2024('tenang', 'silence', '2024-02-11', '2024-02-13', 'Masa tenang', 'Period of silence'),
  pemilu2024('pemungutan', 'voting', '2024-02-14', '2024-02-14', 'Pemungutan suara', 'Voting'),
  pemilu2024('hitung', 'count', '2024-02-14', '2024-02-15', 'Penghitungan suara', 'Count'),
  pemilu2024('rekap', 'recapitulation', '2024-02-15', '2024-03-20', 'Rekapitulasi hasil', 'Recapitulation'),
  {
    ...pemilu2024('putaran2', 'second-round', '2024-06-26', '2024-06-26', 'Putaran kedua', 'Second round'),
    held: false,
    note: 'Planned, not held; its campaign was planned for 2 to 22 June 2024.',
  },
  pilkada2024('pemantau', 'monitors', '2024-02-27', '2024-11-16', 'Pendaftaran pemantau', 'Registration of monitors'),
  pilkada2024('dp4', 'voter-data', '2024-04-24', '2024-05-31', 'Penyerahan DP4', 'Handover of voter base data (DP4)'),
  pilkada2024(
    'perseorangan',
    'independent-support',
    '2024-05-05',
    '2024-08-19',
    'Pemenuhan dukungan calon perseorangan',
    'Support for independent candidates',
  ),
  pilkada2024(
    'pemutakhiran',
    'voter-data',
    '2024-05-31',
    '2024-09-23',
    'Pemutakhiran data pemilih',
    'Voter data update',
  ),
  pilkada2024(
    'pengumuman',
    'announcement',
    '2024-08-24',
    '2024-08-26',
    'Pengumuman pendaftaran pasangan calon',
    'Announcement of candidate registration',
  ),
  pilkada2024(
    'pendaftaran',
    'nomination',
    '2024-08-27',
    '2024-08-29',
    'Pendaftaran pasangan calon',
    'Registration of pairs',
  ),
  pilkada2024(
    'penelitian',
    'requirements-check',
    '2024-08-27',
    '2024-09-21',
    'Penelitian persyaratan calon',
    'Check of requirements',
  ),
  pilkada2024(
    'penetapan',
    'candidates-set',
    '2024-09-22',
    '2024-09-22',
    'Penetapan pasangan calon',
    'Candidate pairs set',
  ),
  pilkada2024('nomorurut', 'numbers-drawn', '2024-09-23', '2024-09-23', 'Pengundian nomor urut', 'Draw of numbers'),
  pilkada2024('kampanye', 'campaign', '2024-09-25', '2024-11-23', 'Masa kampanye', 'Campaign'),
  {
    ...pilkada2024('tenang', 'silence', '2024-11-24', '2024-11-26', 'Masa tenang', 'Period of silence'),
    note: 'One newspaper printed 23 to 26 November: wrong.',
  },
  pilkada2024('pemungutan', 'voting', '2024-11-27', '2024-11-27', 'Pemungutan suara', 'Voting'),
  pilkada2024(
    'rekap',
    'recapitulation',
    '2024-11-27',
    '2024-12-16',
    'Penghitungan dan rekapitulasi',
    'Count and recapitulation',
  ),
  {
    id: 'psu2025.mk',
    election: 'psu2025',
    regime: 'pilkada',
    kind: 'court-decision',
    name: {
      id: 'Putusan MK: 24 daerah diperintahkan pemungutan suara ulang',
      en: 'Constitutional Court orders repeat votes in 24 cases',
    },
    from: '2025-02-24',
    to: '2025-02-24',
    scope: [''],
    held: true,
    source: 'intimediafocus',
    confidence: 'medium',
  },
  psu2025(30, '2025-03-22'),
  psu2025(45, '2025-04-05'),
  psu2025(60, '2025-04-19'),
  psu2025(90, '2025-05-24'),
  psu2025(180, '2025-08-09'),
  ulang2025(
    'pendaftaran',
    'nomination',
    '2025-06-26',
    '2025-06-28',
    'Pendaftaran pasangan calon Pilkada ulang',
    'Registration of pairs, repeated election',
  ),
  ulang2025(
    'penetapan',
    'candidates-set',
    '2025-07-22',
    '2025-07-22',
    'Penetapan pasangan calon Pilkada ulang',
    'Candidate pairs set, repeated election',
  ),
  ulang2025(
    'pemungutan',
    'voting',
    '2025-08-27',
    '2025-08-27',
    'Pemungutan suara Pilkada ulang',
    'Voting, repeated election',
  ),
];

/**
 * The next cycle: what has been said, without a day that could be counted from. When a calendar is set, its stages are
 * rows above, or acts of an administrator.
 */
export const NEXT_CYCLE = [
  {
    id: 'next.mk135',
    text: {
      id: 'Pemilu nasional (DPR, DPD, Presiden) lebih dahulu; Pemilu daerah 2 sampai 2,5 tahun setelah pelantikan: nasional 2029, daerah sekitar 2031 sampai pertengahan 2032.',
      en: 'National election (DPR, DPD, President) first; local election 2 to 2.5 years after inauguration: national 2029, local about 2031 to mid-2032.',
    },
    source: 'Putusan MK 135/PUU-XXII/2024, dibacakan 26 Juni 2025',
    confidence: 'high',
  },
  {
    id: 'next.2029',
    text: {
      id: 'Tahapan 2029 diperkirakan mulai 2027 (20 bulan sebelumnya); belum terlihat PKPU jadwal.',
      en: 'Stages of 2029 are expected to begin in 2027 (20 months before); no calendar by KPU regulation seen.',
    },
    source: 'Pernyataan DPR, Februari 2026',
    confidence: 'medium',
  },
  {
    id: 'next.ruu',
    text: {
      id: 'RUU Pemilu masuk Prolegnas 2026; pada 23 Februari 2026 disebut dibahas Juli sampai Agustus 2026. Keadaan sesudahnya belum diketahui.',
      en: 'The election bill is in the 2026 programme; on 23 February 2026 talks were announced for July to August 2026. Its state since is not known.',
    },
    source: 'Komisi II DPR, 20 Januari 2026 (amp.suara.com); DPR, 23 Februari 2026 (news.okezone.com)',
    confidence: 'medium',
  },
] as const;
