import type { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../result.ts';
import { inForceOn, type Row, type Words, words } from './row.ts';

/**
 * Who receives a referral, on which day, for whom and on which track.
 *
 * Neutrality of civil servants goes to the supervisor of the day: KASN, since 4 September 2024 BKN, later the
 * independent body that the Constitutional Court ordered by 16 October 2027. That body has no row in force: nobody has
 * seen it exist, so from its due day the answer still names BKN and warns. An administrator's act puts it in force.
 * Village heads are not civil servants and never go to BKN; urban ward heads (lurah) are and do.
 */
export type TrackKind = 'neutrality' | 'crime' | 'administrative' | 'ethics' | 'other-law';

export type ActorKind =
  | 'pns'
  | 'cpns'
  | 'pppk'
  | 'ppnpn'
  | 'pj'
  | 'lurah'
  | 'tni'
  | 'polri'
  | 'kades'
  | 'perangkat-desa'
  | 'bpd'
  | 'bumn'
  | 'pejabat-negara'
  | 'pejabat-daerah'
  | 'kepala-daerah'
  | 'calon'
  | 'tim-kampanye'
  | 'penyelenggara'
  | 'warga';

export type Receiver = Row & {
  readonly name: Words;
  /** `asn-supervisor` is the seat that changes hands over the years; the others are one body each. */
  readonly seat: 'asn-supervisor' | 'own';
};

const UU_ASN_2014 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/5.md';
const UU_PILKADA_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/1.md';

export const receivers = [
  // Pengawas netralitas ASN, berganti menurut tanggal
  {
    id: 'kasn',
    seat: 'asn-supervisor',
    name: words('Komisi Aparatur Sipil Negara (KASN)', 'Civil Service Commission (KASN)'),
    inForce: { from: '2014-01-15', until: '2024-09-04' },
    cite: 'UU 5/2014 Pasal 30-33',
    source: [UU_ASN_2014],
    confidence: 'high',
    note: words(
      'Hari berakhirnya kira-kira: Bawaslu menyebut 24 Agustus 2024, surat edaran MenPANRB bertanggal 4 September 2024.',
      'Its last day is approximate: Bawaslu named 24 August 2024, the circular of the Minister is dated 4 September 2024.',
    ),
  },
  {
    id: 'bkn',
    seat: 'asn-supervisor',
    name: words('Badan Kepegawaian Negara (BKN)', 'National Civil Service Agency (BKN)'),
    inForce: { from: '2024-09-04', until: null },
    cite: 'UU 20/2023 Pasal 26 ayat (2) huruf d dan Pasal 70 ayat (3); Perpres 92/2024; SE MenPANRB 4/2024',
    source: [
      'en.mkri.id (UU 20/2023)',
      'https://intra62.com/bawaslu-limpahkan-penanganan-400-laporan-dugaan-pelanggaran-asn-ke-bkn/',
      'lampost.co (SE MenPANRB 4/2024, 4 September 2024)',
    ],
    confidence: 'high',
    note: words(
      'Berkas KASN yang belum selesai beralih ke Kepala BKN.',
      'Unfinished files of KASN passed to the head of BKN.',
    ),
  },

  // Penerima lain, satu badan masing-masing
  {
    id: 'personnel-authority',
    seat: 'own',
    name: words('Pejabat Pembina Kepegawaian instansinya', 'Personnel authority of the agency'),
    inForce: { from: '2014-01-15', until: null },
    cite: 'UU 5/2014 Pasal 53',
    source: [UU_ASN_2014],
    confidence: 'high',
    note: words(
      'Bila ia sendiri petahana atau terlapor, ada benturan kepentingan: tandai.',
      'If this authority is the incumbent or the reported person there is a conflict of interest: flag it.',
    ),
  },
  {
    id: 'authorised-official',
    seat: 'own',
    name: words('Pejabat yang Berwenang (PyB) di instansinya', 'Authorised official (PyB) of the agency'),
    inForce: { from: '2023-01-03', until: null },
    cite: 'SE MenPANRB 01/2023',
    source: ['https://deras.id/pegawai-pemerintah-non-pns-bisa-kena-phk-jika-tak-jaga-netralitas-di-tahun-politik'],
    confidence: 'high',
  },
  {
    id: 'home-affairs',
    seat: 'own',
    name: words('Kementerian Dalam Negeri', 'Ministry of Home Affairs'),
    inForce: { from: '2015-03-18', until: null },
    cite: 'Praktik penjabat kepala daerah, Pemilu 2024',
    source: ['https://www.metrotvnews.com/read/bzGCz9WG-pj-bupati-muna-barat-langgar-netralitas-asn'],
    confidence: 'medium',
  },
  {
    id: 'military-police',
    seat: 'own',
    name: words('Polisi Militer TNI (Puspom/POM)', 'Military police (Puspom/POM)'),
    inForce: { from: '2004-10-16', until: null },
    cite: 'UU 34/2004 Pasal 39; praktik posko TNI 2023',
    source: [
      'https://mataram.antaranews.com/berita/308541/tni-buka-posko-aduan-masyarakat-temukan-prajurit-tak-netral',
    ],
    confidence: 'high',
    note: words(
      'Perkara ringan ke atasan yang berhak menghukum (Ankum). Akibat UU 3/2025 atas Pasal 39 belum dipastikan.',
      'Minor matters go to the superior with power to punish (Ankum). The effect of Law 3/2025 on Article 39 is unverified.',
    ),
  },
  {
    id: 'propam',
    seat: 'own',
    name: words('Divisi Propam Polri', 'Internal affairs division of the police (Propam)'),
    inForce: { from: '2002-01-08', until: null },
    cite: 'UU 2/2002 Pasal 28; Perpol 7/2022',
    source: [
      'https://github.com/mblonyox/data-peraturan/blob/main/uu/2002/2.md',
      'https://wahananews.co/nasional/propam-polri-siapkan-sanksi-bagi-anggota-yang-abaikan-netralitas-dalam-pemilu-2024-9acai2WlIQ/2',
    ],
    confidence: 'medium',
    note: words(
      'Aturannya tinggi (teks dibaca); jalur Propam sedang.',
      'The rule is of high confidence (text read); the Propam route is medium.',
    ),
  },
  {
    id: 'regent',
    seat: 'own',
    name: words('Bupati/Wali Kota', 'Regent or mayor'),
    inForce: { from: '2014-01-15', until: null },
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 30',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/6.md'],
    confidence: 'high',
  },
  {
    id: 'village-head',
    seat: 'own',
    name: words('Kepala desa', 'Village head'),
    inForce: { from: '2014-01-15', until: null },
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 52',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/6.md'],
    confidence: 'high',
    note: words(
      'Dengan rekomendasi camat (diingat, belum dibaca).',
      'On the recommendation of the sub-district head (recalled, not read).',
    ),
  },
  {
    id: 'company',
    seat: 'own',
    name: words('Perusahaan (BUMN/BUMD) atau kementeriannya', 'The state or regional company, or its ministry'),
    inForce: { from: '2015-03-18', until: null },
    cite: 'UU 7/2017 Pasal 280; UU 10/2016 Pasal 70 ayat (1) huruf a',
    source: [
      'https://newsmaker.tribunnews.com/amp/2023/11/28/hati-hati-golongan-warga-ini-dilarang-ikut-kampanye-ada-sanksi-berat-jika-berani-melanggar?page=2',
    ],
    confidence: 'high',
  },
  {
    id: 'gakkumdu',
    seat: 'own',
    name: words('Polri melalui Sentra Gakkumdu', 'Police, through the Gakkumdu centre'),
    inForce: { from: '2015-03-18', until: null },
    cite: 'UU 1/2015 jo. UU 10/2016 Pasal 135 dan 152; UU 7/2017 Pasal 476 dan 486',
    source: [UU_PILKADA_2015, 'https://id.scribd.com/document/503958751/pasal-476-554'],
    confidence: 'high',
  },
  {
    id: 'kpu',
    seat: 'own',
    name: words('Komisi Pemilihan Umum (KPU)', 'Election commission (KPU)'),
    inForce: { from: '2015-03-18', until: null },
    cite: 'UU 1/2015 Pasal 135 ayat (1) dan Pasal 140; Putusan MK 104/PUU-XXIII/2025',
    source: [UU_PILKADA_2015],
    confidence: 'high',
  },
  {
    id: 'dkpp',
    seat: 'own',
    name: words('Dewan Kehormatan Penyelenggara Pemilu (DKPP)', 'Ethics council of election organisers (DKPP)'),
    inForce: { from: '2015-03-18', until: null },
    cite: 'UU 1/2015 Pasal 135 ayat (1); UU 7/2017 Pasal 455',
    source: [UU_PILKADA_2015],
    confidence: 'high',
  },
] as const satisfies readonly Receiver[];

export type ReceiverId = (typeof receivers)[number]['id'];

/** Ordered, not yet seen: it receives nothing until an administrator's act puts it in force. */
export const awaitedSupervisor = {
  id: 'lembaga-independen',
  dueBy: '2027-10-16',
  name: words(
    'Lembaga independen pengawas ASN (belum terbentuk)',
    'Independent supervisor of the civil service (not yet formed)',
  ),
  cite: 'Putusan MK 121/PUU-XXII/2024, dibacakan 16 Oktober 2025',
  source: [
    'https://www.bloombergtechnoz.com/detail-news/87507/mk-pemerintah-harus-bentuk-lembaga-independen-pengawas-asn',
  ],
  confidence: 'high',
} as const;

export type Referral = {
  /** The first address: usually one body, two where the sources name two. Never empty. */
  readonly to: readonly Receiver[];
  /** Who acts after it: the personnel authority after BKN. */
  readonly onward: readonly Receiver[];
  readonly copy: readonly Receiver[];
  readonly warnings: readonly Words[];
};

export type NoReceiver = { readonly code: 'no-receiver'; readonly field: 'day' | 'actor'; readonly reason: Words };

type Route = {
  to: readonly (ReceiverId | 'asn-supervisor')[];
  onward?: readonly ReceiverId[];
  copy?: readonly ReceiverId[];
};

const asn: Route = { to: ['asn-supervisor'], onward: ['personnel-authority'] };

/** The neutrality or other-law route of each actor. `null`: no source names an address for them on this track. */
const routes: Record<ActorKind, Route | null> = {
  pns: asn,
  cpns: { to: ['personnel-authority'] },
  pppk: asn,
  lurah: asn,
  pj: { ...asn, copy: ['home-affairs'] },
  ppnpn: { to: ['personnel-authority', 'authorised-official'] },
  tni: { to: ['military-police'] },
  polri: { to: ['propam'] },
  kades: { to: ['regent'] },
  'perangkat-desa': { to: ['village-head', 'regent'] },
  bpd: { to: ['regent'] },
  bumn: { to: ['company'] },
  'pejabat-negara': null,
  'pejabat-daerah': null,
  'kepala-daerah': null,
  calon: null,
  'tim-kampanye': null,
  penyelenggara: null,
  warga: null,
};

const ASN_ACTORS: readonly ActorKind[] = ['pns', 'cpns', 'pppk', 'pj', 'lurah'];

/** Whether this person is a civil servant (ASN): lurah and acting regional heads are, village heads are not. */
export const isCivilServant = (actor: ActorKind): boolean => ASN_ACTORS.includes(actor);

/** The track on which a breach of neutrality by this actor runs: civil servants have their own, others "other law". */
export const neutralityTrackOf = (actor: ActorKind): TrackKind => (isCivilServant(actor) ? 'neutrality' : 'other-law');

function routeOf(actor: ActorKind, track: TrackKind): Route | null {
  if (track === 'crime') return { to: ['gakkumdu'] };
  if (track === 'administrative') return { to: ['kpu'] };
  if (track === 'ethics') return { to: ['dkpp'] };
  return routes[actor];
}

/**
 * Who receives the referral of this actor on this track when it leaves on `day` (the local day of sending, not of the
 * conduct). Refused when no body had the task on that day, or when no source names an address for this actor.
 * Source: the rows above; the date chain of supervisors follows UU 5/2014, SE MenPANRB 4/2024, MK 121/PUU-XXII/2024.
 */
export function receiverOn(
  day: Temporal.PlainDate,
  actor: ActorKind,
  track: TrackKind = neutralityTrackOf(actor),
  table: readonly Receiver[] = receivers,
): Result<Referral, NoReceiver> {
  const route = routeOf(actor, track);
  if (route === null) {
    return refuse({
      code: 'no-receiver',
      field: 'actor',
      reason: words(
        'Tidak ada sumber yang menyebut penerima untuk pelaku ini.',
        'No source names a receiver for this actor.',
      ),
    });
  }
  const on = day.toString();
  const named = (id: string) =>
    table.filter(row => (id === 'asn-supervisor' ? row.seat === id : row.id === id) && inForceOn(row, on));
  const to = route.to.flatMap(named);
  if (to.length === 0) {
    return refuse({
      code: 'no-receiver',
      field: 'day',
      reason: words(
        `Pada ${on} belum ada badan yang menerima penerusan ini.`,
        `On ${on} no body had the task of receiving this referral.`,
      ),
    });
  }
  return ok({
    to,
    onward: (route.onward ?? []).flatMap(named),
    copy: (route.copy ?? []).flatMap(named),
    warnings: warningsFor(route, to, on),
  });
}

function warningsFor(route: Route, to: readonly Receiver[], on: string): readonly Words[] {
  if (!route.to.includes('asn-supervisor')) return [];
  if (on >= awaitedSupervisor.dueBy && to.some(row => row.id === 'bkn')) {
    return [
      words(
        'Lembaga independen pengawas ASN seharusnya sudah ada sejak 16 Oktober 2027 (Putusan MK 121/PUU-XXII/2024). Pastikan penerimanya; sampai dikonfirmasi, tetap BKN.',
        'The independent supervisor was due by 16 October 2027 (MK 121/PUU-XXII/2024). Confirm who receives; until then BKN stays.',
      ),
    ];
  }
  if (on >= '2024-08-24' && on < '2024-09-04') {
    return [
      words(
        'Masa peralihan KASN ke BKN: sumber menyebut 24 Agustus dan 4 September 2024. Pastikan penerimanya.',
        'KASN was handing over to BKN: sources name 24 August and 4 September 2024. Confirm who receives.',
      ),
    ];
  }
  return [];
}
