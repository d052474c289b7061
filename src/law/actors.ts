import type { Condition } from './inputs.ts';
import type { ActorKind } from './receivers.ts';
import { type Row, type Words, words } from './row.ts';
import type { SanctionId } from './sanctions.ts';

/**
 * Pelaku: hukum yang mengikat mereka, larangannya, dan sanksinya sendiri. Penerimanya ada di `receivers.ts`.
 * PNS, CPNS, PPPK, lurah, dan penjabat kepala daerah adalah ASN; kepala desa dan perangkat desa bukan.
 */
export type Actor = Row & {
  readonly kind: ActorKind;
  readonly label: Words;
  readonly bans: readonly Words[];
  /** Sanctions of their own; those of PP 94/2021 come with the forms of violation. */
  readonly sanctions: readonly SanctionId[];
  readonly crimes: readonly string[];
  /** When the actor's own law is itself the provision. Empty for those whom the catalogue of forms covers. */
  readonly when: readonly Condition[];
};

const UU_DESA = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/6.md';
const PP_49 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2018/49.md';
const KOMPASTV =
  'https://kompas.tv/nasional/212923/kemenpan-rb-sebut-aturan-disiplin-pns-juga-berlaku-bagi-cpns?page=2';
const KEPAHIANG =
  'https://harianrakyatbengkulu.bacakoran.co/read/23326/bawaslu-kepahiang-usut-indikasi-kades-gerakkan-perangkat-desa-dan-warga-di-pilkada-2024/15';
const RADARUTARA =
  'https://radarutara.bacakoran.co/amp/9276/pilkada-serentak-2024-bawaslu-warning-kades-perangkat-desa/32';
const DEMAK =
  'https://demak.inews.id/read/369570/tni-dan-polri-jadi-alat-negara-dilarang-berpolitik-praktis-ini-aturan-hukumnya/all';
const FLORES =
  'https://flores.pikiran-rakyat.com/nasional/pr-2976994534/ancaman-pidana-tni-dan-polri-yang-terlibat-politik?page=2';

const asPns = words('Seluruh daftar bentuk, seperti PNS', 'The whole catalogue, as for PNS');

/** What counts as taking sides for those who must keep out of politics altogether. */
const SIDING = [
  'put-up-props',
  'online-campaign',
  'attend-event',
  'social-media-interaction',
  'publish-photo',
  'take-part-in-campaign',
  'organise-activity',
  'campaign-team',
  'support-letter',
  'decision-or-act',
  'party-membership',
  'speak-at-party',
  'attend-party-event',
  'declare-self',
  'approach-party',
  'self-banner',
] as const;

const inVillageCampaign = [
  'take-part-in-campaign',
  'attend-event',
  'campaign-team',
  'online-campaign',
  'put-up-props',
  'organise-activity',
] as const;

/** The three bans of the village Act: (b) partisan decisions, (g) party official, (j) taking part in a campaign. */
const villageBans = (actor: 'kades' | 'perangkat-desa'): readonly Condition[] => [
  { actor: [actor], conduct: ['decision-or-act', 'use-programme'] },
  { actor: [actor], conduct: ['biased-service'], favours: ['yes'] },
  { actor: [actor], conduct: ['party-membership'], partyRole: ['official'] },
  { actor: [actor], conduct: inVillageCampaign, stage: ['campaign'] },
];

const villageBanWords = [
  words(
    'Membuat keputusan yang menguntungkan diri, orang lain, atau golongan (huruf b)',
    'Decisions that benefit self, others or groups (letter b)',
  ),
  words('Menjadi pengurus partai politik (huruf g)', 'Being a party official (letter g)'),
  words(
    'Ikut serta atau terlibat dalam kampanye Pemilu atau Pilkada (huruf j)',
    'Taking part in the campaign of an election (letter j)',
  ),
];

export const actors = [
  // ASN
  {
    id: 'A-PNS',
    kind: 'pns',
    label: words('PNS', 'Civil servant'),
    bans: [words('Seluruh daftar bentuk', 'The whole catalogue')],
    sanctions: [],
    crimes: ['C-P494', 'C-L71-1'],
    when: [],
    inForce: { from: '2004-10-18', until: null },
    under: ['PP 42/2004'],
    cite: 'UU 20/2023 Pasal 9 ayat (2), 24 ayat (1) huruf d, 52 ayat (3) huruf j, (4); PP 94/2021; PP 42/2004; SKB 2022',
    source: [
      'https://intra62.com/bawaslu-limpahkan-penanganan-400-laporan-dugaan-pelanggaran-asn-ke-bkn/',
      'https://sultengraya.com/read/202751/penegak-kehormatan-asn',
      'https://bukamatanews.id/read/2025/10/21/mk-perintahkan-pemerintah-bentuk-lembaga-independen-baru-awasi-asn',
      'https://kronologi.id/2024/02/09/marten-taha-minta-asn-jaga-netralitas-di-pemilu-2024-ungkap-banyak-dasar-hukumnya',
    ],
    confidence: 'high',
  },
  {
    id: 'A-CPNS',
    kind: 'cpns',
    label: words('CPNS', 'Probationary civil servant'),
    bans: [asPns],
    sanctions: [],
    crimes: ['C-P494'],
    when: [],
    inForce: { from: '2021-08-31', until: null },
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 (berlaku juga bagi CPNS)',
    source: [KOMPASTV],
    confidence: 'high',
  },
  {
    id: 'A-PPPK',
    kind: 'pppk',
    label: words('PPPK', 'Contract civil servant'),
    bans: [words('Seperti PNS: SKB mencakup PNS dan PPPK', 'As PNS: the joint decree covers both')],
    sanctions: ['S-PPPK-INSTANSI', 'S-PPPK-PUTUS', 'S-PPPK-PARPOL'],
    crimes: ['C-P494'],
    when: [],
    inForce: { from: '2018-01-01', until: null },
    under: ['PP 49/2018'],
    cite: 'UU 20/2023; PP 49/2018 Pasal 51-53, 59, 63, 74; SKB 2022',
    source: [
      PP_49,
      'https://samiyanto.smkn9surakarta.sch.id/tim-manajemen/kedisiplinan-asn',
      'https://warnabengkulu.co.id/2024/02/09/ini-sanksi-bagi-asn-tak-netral-dalam-pemilu-terberat-pdth',
    ],
    confidence: 'high',
    note: words(
      'PP 94/2021 hanya untuk PNS dan CPNS; disiplin PPPK ditetapkan instansinya. SE MenPANRB 11/2023: sedang. PPPK paruh waktu (sejak 2025) belum dipastikan.',
      'PP 94/2021 is for PNS and CPNS only; discipline of PPPK is set by the agency. SE MenPANRB 11/2023: medium. Part-time PPPK (since 2025) not confirmed.',
    ),
  },
  {
    id: 'A-LURAH',
    kind: 'lurah',
    label: words('Lurah dan perangkat kelurahan', 'Urban ward head and staff'),
    bans: [asPns],
    sanctions: [],
    crimes: ['C-L71-1'],
    when: [],
    inForce: { from: '2016-07-01', until: null },
    under: ['UU 10/2016'],
    cite: 'Seperti PNS; UU 10/2016 Pasal 70 ayat (1) huruf c, 71 ayat (1)',
    source: [
      KEPAHIANG,
      'https://www.kabarnyata.com/hukum/hati-hati-mahkamah-konstitusi-tegaskan-pejabat-negara-hingga-kepala-desa-bisa-dipidana-bila-langgar-netralitas-dalam-pilkada/',
    ],
    confidence: 'high',
  },
  {
    id: 'A-PJ',
    kind: 'pj',
    label: words('Penjabat kepala daerah', 'Acting regional head'),
    bans: [asPns, words('C-L71-1, C-L71-2, C-L71-3', 'C-L71-1, C-L71-2, C-L71-3')],
    sanctions: ['S-PJ'],
    crimes: ['C-L71-1', 'C-L71-2', 'C-L71-3'],
    when: [],
    inForce: { from: '2016-07-01', until: null },
    under: ['UU 10/2016'],
    cite: 'Seperti PNS; UU 10/2016 Pasal 71 ayat (4) (meliputi ayat (1)-(3))',
    source: [
      'https://www.metrotvnews.com/read/bzGCz9WG-pj-bupati-muna-barat-langgar-netralitas-asn',
      'https://papua-barat.wahananews.co/utama/tekankan-netralitas-asn-dalam-pemilu-sekjen-kemendagri-jaga-kepercayaan-publik-u04pYeev6j/2',
      'https://github.com/mblonyox/data-peraturan/blob/main/uu/2016/10.md',
    ],
    confidence: 'medium',
    note: words(
      'Lima penjabat diganti karena tidak netral pada Pemilu 2024.',
      'Five were replaced for partisanship in Pemilu 2024.',
    ),
  },

  // Pegawai pemerintah yang bukan ASN
  {
    id: 'A-PPNPN',
    kind: 'ppnpn',
    label: words('Pegawai honorer atau non-ASN (PPNPN)', 'Staff who are not civil servants'),
    bans: [words('Bentuk pelanggaran sama dengan ASN', 'The same forms of violation as civil servants')],
    sanctions: ['S-PPNPN-KONTRAK'],
    crimes: [],
    when: [
      { actor: ['ppnpn'], conduct: SIDING, object: ['bakal_calon', 'calon', 'calon_terpilih', 'party', 'self'] },
      {
        actor: ['ppnpn'],
        conduct: ['mobilise-staff', 'use-state-facility', 'accompany-spouse', 'run-without-resigning'],
      },
    ],
    inForce: { from: '2023-01-03', until: null },
    under: ['SE MenPANRB 1/2023'],
    cite: 'SE MenPANRB 01/2023',
    source: ['https://deras.id/pegawai-pemerintah-non-pns-bisa-kena-phk-jika-tak-jaga-netralitas-di-tahun-politik'],
    confidence: 'high',
    note: words(
      'Empat upaya: sosialisasi, suasana kondusif, pengawasan, tindak lanjut.',
      'Four efforts: socialisation, conducive climate, supervision, follow-up.',
    ),
  },

  // TNI dan Polri
  {
    id: 'A-TNI',
    kind: 'tni',
    label: words('Anggota TNI', 'Soldier'),
    bans: [
      words('Anggota partai', 'Party membership'),
      words('Politik praktis', 'Practical politics'),
      words('Bisnis', 'Business'),
      words(
        'Dipilih menjadi anggota legislatif atau jabatan politik lain; tidak memilih',
        'Being elected to a legislature or political office; no vote',
      ),
    ],
    sanctions: ['S-TNI'],
    crimes: ['C-P494', 'C-L71-1'],
    when: [
      {
        actor: ['tni'],
        conduct: [...SIDING, 'use-programme', 'use-state-facility', 'finger-pose', 'photo-not-published'],
      },
    ],
    inForce: { from: '2004-10-16', until: null },
    under: ['UU 34/2004'],
    cite: 'UU 34/2004 Pasal 39; UU 7/2017 Pasal 200, 280 ayat (2) huruf g, (3); UU 10/2016 Pasal 70 ayat (1) huruf b, 71 ayat (1)',
    source: [
      DEMAK,
      FLORES,
      'https://mataram.antaranews.com/berita/308541/tni-buka-posko-aduan-masyarakat-temukan-prajurit-tak-netral',
      'https://sultra.tribunnews.com/2023/12/21/cara-laporkan-prajurit-tni-ad-di-sultra-jika-langgar-netralitas-pemilu-2024-bawa-bukti-fotovideo',
    ],
    confidence: 'high',
    note: words(
      'Alur 2024: posko ke Bawaslu dalam 1 x 24 jam; bila pelanggaran pemilihan, POM memeriksa paling lama 14 hari, paling lama 5 hari ke oditur militer. Akibat UU 3/2025 atas Pasal 39 belum dipastikan.',
      'Flow of 2024: the post passes it to Bawaslu in 1 x 24 hours; if an election violation, military police up to 14 days, up to 5 days to the military prosecutor. The effect of Law 3/2025 on Article 39 is unverified.',
    ),
  },
  {
    id: 'A-POLRI',
    kind: 'polri',
    label: words('Anggota Polri', 'Police officer'),
    bans: [
      words('Wajib netral dan tidak berpolitik praktis', 'Neutral, no practical politics'),
      words('Tidak memilih dan tidak dipilih', 'Neither votes nor stands'),
      words(
        'Foto bersama pasangan atau caleg, pose jari (perintah 2023)',
        'Photos with pairs or candidates, finger poses (orders of 2023)',
      ),
    ],
    sanctions: ['S-POLRI'],
    crimes: ['C-P494', 'C-L71-1'],
    when: [
      {
        actor: ['polri'],
        conduct: [...SIDING, 'use-programme', 'use-state-facility', 'finger-pose', 'photo-not-published'],
      },
    ],
    inForce: { from: '2002-01-08', until: null },
    under: ['UU 2/2002'],
    cite: 'UU 2/2002 Pasal 28 ayat (1), (2), (3); Perpol 7/2022 Pasal 4 huruf h, Pasal 8; PP 1/2003 Pasal 12 ayat (1); UU 7/2017 Pasal 200, 280 ayat (2) huruf g, (3)',
    source: [
      DEMAK,
      FLORES,
      'https://sumateraekspres.bacakoran.co/read/28706/catat-anggota-polri-dilarang-foto-bersama-paslon-caleg-pose-jari-propam-pantau-ini/15',
      'https://wahananews.co/nasional/propam-polri-siapkan-sanksi-bagi-anggota-yang-abaikan-netralitas-dalam-pemilu-2024-9acai2WlIQ/2',
    ],
    confidence: 'high',
    note: words(
      'Proses kode etik sekitar 14 hari (ASN Polri 7 hari).',
      'Code-of-ethics process about 14 days (civil servants of the police 7 days).',
    ),
  },

  // Desa
  {
    id: 'A-KADES',
    kind: 'kades',
    label: words('Kepala desa', 'Village head'),
    bans: villageBanWords,
    sanctions: ['S-KADES-TEGUR', 'S-KADES-HENTI'],
    crimes: ['C-P490', 'C-P494', 'C-L71-1'],
    when: villageBans('kades'),
    inForce: { from: '2014-01-15', until: null },
    under: ['UU 6/2014'],
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 29 huruf b, g, j, Pasal 30; UU 7/2017 Pasal 280 ayat (2) huruf h, (3), 282, 490, 494; UU 10/2016 Pasal 70 ayat (1) huruf c, 71 ayat (1)',
    source: [
      RADARUTARA,
      'https://indokalbar.com/2024/08/bawaslu-ajak-masarakat-awasi-pemilukada.html',
      'https://www.metrotvnews.com/read/NQACq9M5-kades-di-semarang-disanksi-usai-bonceng-pendukung-paslon',
      KEPAHIANG,
      UU_DESA,
    ],
    confidence: 'high',
    note: words('Bukan ASN: jangan diteruskan ke BKN.', 'Not a civil servant: never refer to BKN.'),
  },
  {
    id: 'A-PERANGKAT',
    kind: 'perangkat-desa',
    label: words('Perangkat desa', 'Village official'),
    bans: villageBanWords,
    sanctions: ['S-KADES-TEGUR', 'S-KADES-HENTI'],
    crimes: ['C-P494'],
    when: villageBans('perangkat-desa'),
    inForce: { from: '2014-01-15', until: null },
    under: ['UU 6/2014'],
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 51 huruf b, g, j, Pasal 52; UU 7/2017 Pasal 280 ayat (2) huruf i, (3), 494',
    source: [RADARUTARA, UU_DESA],
    confidence: 'high',
  },
  {
    id: 'A-BPD',
    kind: 'bpd',
    label: words('Anggota BPD', 'Village council member'),
    bans: [
      words('Pelaksana atau tim kampanye', 'Campaign executor or team'),
      words('Pengurus partai politik', 'Party official'),
    ],
    sanctions: [],
    crimes: ['C-P494'],
    when: [{ actor: ['bpd'], conduct: ['party-membership'], partyRole: ['official'] }],
    inForce: { from: '2014-01-15', until: null },
    under: ['UU 6/2014'],
    cite: 'UU 6/2014 Pasal 64 huruf h; UU 7/2017 Pasal 280 ayat (2) huruf j, (3), 494',
    source: [
      'https://radarlambar.bacakoran.co/read/681/dilarang-lakukan-politik-praktis-peratin-terlibat-kampanye-bisa-disanksi-pidana/15',
      UU_DESA,
    ],
    confidence: 'high',
    note: words(
      'UU Desa sendiri tidak melarang anggota BPD ikut kampanye.',
      'The village Act itself has no campaign ban for council members.',
    ),
  },

  // Badan usaha dan penyelenggara
  {
    id: 'A-BUMN',
    kind: 'bumn',
    label: words('Pejabat atau karyawan BUMN/BUMD', 'Officer or employee of a state or regional company'),
    bans: [words('Pelaksana atau tim kampanye', 'Campaign executor or team')],
    sanctions: [],
    crimes: ['C-P522', 'C-L70'],
    when: [{ actor: ['bumn'], election: ['pemilu'], conduct: ['campaign-team'], stage: ['campaign'] }],
    inForce: { from: '2017-08-16', until: null },
    under: ['UU 7/2017', 'UU 10/2016'],
    cite: 'UU 7/2017 Pasal 280 ayat (2) huruf d, (3), 522; UU 10/2016 Pasal 70 ayat (1) huruf a, 189',
    source: [
      'https://newsmaker.tribunnews.com/amp/2023/11/28/hati-hati-golongan-warga-ini-dilarang-ikut-kampanye-ada-sanksi-berat-jika-berani-melanggar?page=2',
      'https://www.zonatengah.com/2024/10/pasal-pidana-yang-rawan-dilanggar-dalam.html',
    ],
    confidence: 'high',
    note: words(
      'Dalam Pilkada yang dilarang adalah calon yang melibatkannya (C-L70).',
      'In a local election the ban is on the candidate who involves them (C-L70).',
    ),
  },
  {
    id: 'A-PENYELENGGARA',
    kind: 'penyelenggara',
    label: words('Penyelenggara pemilihan', 'Election organiser or supervisor'),
    bans: [words('Kode etik penyelenggara: ke DKPP', "Organisers' code of ethics: to DKPP")],
    sanctions: [],
    crimes: [],
    when: [{ actor: ['penyelenggara'], conduct: [...SIDING, 'use-programme', 'use-state-facility', 'biased-service'] }],
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 1/2015'],
    cite: 'UU 1/2015 Pasal 135 ayat (1); UU 7/2017 Pasal 455',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/1.md'],
    confidence: 'medium',
    note: words(
      'Jajaran ad hoc ditangani menurut tingkatnya. Teks UU 7/2017 Pasal 455 belum dibaca.',
      'Ad hoc staff is handled by level. The text of Law 7/2017 Article 455 was not read.',
    ),
  },
] as const satisfies readonly Actor[];
