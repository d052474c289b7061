import { type Row, type Words, words } from './row.ts';

/**
 * Sanctions, from a moral statement to dismissal, and who they are for. The medium kinds stand twice: those of PP
 * 53/2010 apply until the regulation on pay and allowances exists; those of PP 94/2021 are deferred until then. The
 * official chooses; the default is PP 53/2010. Criminal penalties stand with the crimes (`crimes.ts`).
 */
export type Sanction = Row & {
  readonly category:
    | 'moral'
    | 'ringan'
    | 'sedang'
    | 'berat'
    | 'undang-undang'
    | 'penegakan'
    | 'pidana'
    | 'kontrak'
    | 'desa'
    | 'institusi'
    | 'usang';
  readonly label: Words;
  readonly standing?: 'deferred' | 'transitional' | 'superseded';
  readonly months?: number;
  readonly percent?: number;
  /** KUHP categories in rupiah. */
  readonly amounts?: Readonly<Record<string, number>>;
};

const GEMPITA = 'https://gempita.co/tidak-netral-saat-pemilu-pns-bakal-kena-pecat';
const ANTARA_KALTENG = 'https://kalteng.antaranews.com/berita/505285/jokowi-tetapkan-pp-tentang-disiplin-pns';
const PP_94 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2021/94.md';
const PP_53 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2010/53.md';
const PP_49 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2018/49.md';
const UU_DESA = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/6.md';
const VIVA =
  'https://jatim.viva.co.id/kabar/7408-ada-sanksi-bagi-asn-yang-tanggapi-unggahan-apapun-di-medsos-capres?page=2';
const BLOOMBERG =
  'https://bloombergtechnoz.com/detail-news/16196/asn-terlarang-masuk-grup-komentar-like-capres-caleg-cakada/2';
const NTBSATU =
  'https://ntbsatu.com/2024/02/06/dari-denda-hingga-pidana-penjara-ini-sanksi-bagi-asn-yang-langgar-netralitas.html/4';
const FAJARSUMBAR = 'https://www.fajarsumbar.com/2024/05/asn-diminta-tetap-netral-dalam-pilkada.html';

const sincePP94 = { from: '2021-08-31', until: null };

const deferred = words(
  'Ditunda: baru berlaku setelah PP Gaji dan Tunjangan berlaku (PP 94/2021 Pasal 42 ayat (1)). Sampai saat itu pakai jenis PP 53/2010. Unggahan BKN 2024 sudah menyebutnya; apakah PP itu ada pada November 2026 tidak diketahui.',
  'Deferred until the regulation on pay and allowances is in force (PP 94/2021 Article 42 (1)); until then the kinds of PP 53/2010. Posts of BKN in 2024 already list it; whether that regulation exists in November 2026 is not known.',
);
const transitional = words(
  'Jenis sedang yang berlaku sementara, sampai PP Gaji dan Tunjangan berlaku. Pejabat memilih; ini pilihan bawaan.',
  'The medium kind for the time being, until the regulation on pay and allowances. The official chooses; this is the default.',
);

export const sanctions = [
  // Moral
  {
    id: 'S-MORAL-TERTUTUP',
    category: 'moral',
    label: words('Pernyataan secara tertutup', 'Moral sanction, closed statement'),
    inForce: { from: '2004-10-18', until: null },
    under: ['PP 42/2004'],
    cite: 'PP 42/2004 Pasal 15 ayat (1)-(3) huruf a',
    source: [VIVA, BLOOMBERG, NTBSATU],
    confidence: 'high',
    note: words(
      'Tertulis, oleh pejabat pembina kepegawaian; tertutup berarti di ruang yang hanya diketahui pihak terkait (diingat).',
      'In writing, by the personnel authority; closed means in a room known only to the parties (recalled).',
    ),
  },
  {
    id: 'S-MORAL-TERBUKA',
    category: 'moral',
    label: words('Pernyataan secara terbuka', 'Moral sanction, open statement'),
    inForce: { from: '2004-10-18', until: null },
    under: ['PP 42/2004'],
    cite: 'PP 42/2004 Pasal 15 ayat (1)-(3) huruf b',
    source: [VIVA, BLOOMBERG, NTBSATU],
    confidence: 'high',
    note: words(
      'Terbuka: saat upacara, papan pengumuman, atau media (diingat). Tindakan administratif tambahan: Pasal 16 (diingat, rendah).',
      'Open: at a ceremony, notice board or media (recalled). Further administrative action: Article 16 (recalled, low).',
    ),
  },

  // Disiplin ringan
  {
    id: 'S-RIN-LISAN',
    category: 'ringan',
    label: words('Teguran lisan', 'Oral reprimand'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf a, ayat (2)',
    source: [GEMPITA],
    confidence: 'high',
    note: words('Tidak melekat pada bentuk SKB 2022 mana pun.', 'Not attached to any form of SKB 2022.'),
  },
  {
    id: 'S-RIN-TULIS',
    category: 'ringan',
    label: words('Teguran tertulis', 'Written reprimand'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf a, ayat (2)',
    source: [GEMPITA],
    confidence: 'high',
    note: words('Tidak melekat pada bentuk SKB 2022 mana pun.', 'Not attached to any form of SKB 2022.'),
  },
  {
    id: 'S-RIN-TIDAKPUAS',
    category: 'ringan',
    label: words('Pernyataan tidak puas secara tertulis', 'Written statement of dissatisfaction'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf a, ayat (2)',
    source: [GEMPITA],
    confidence: 'high',
    note: words('Tidak melekat pada bentuk SKB 2022 mana pun.', 'Not attached to any form of SKB 2022.'),
  },

  // Disiplin sedang: jenis yang berlaku sementara (PP 53/2010)
  {
    id: 'S-PP53-SED-GAJI',
    category: 'sedang',
    standing: 'transitional',
    months: 12,
    label: words('Penundaan kenaikan gaji berkala 1 tahun', 'Periodic pay raise delayed for 1 year'),
    inForce: { from: '2010-06-06', until: null },
    under: ['PP 53/2010'],
    cite: 'PP 53/2010 Pasal 7 ayat (3) huruf a jo. PP 94/2021 Pasal 42 ayat (2), Pasal 45 angka 3',
    source: [PP_94, PP_53],
    confidence: 'high',
    note: transitional,
  },
  {
    id: 'S-PP53-SED-PANGKAT',
    category: 'sedang',
    standing: 'transitional',
    months: 12,
    label: words('Penundaan kenaikan pangkat 1 tahun', 'Promotion in rank delayed for 1 year'),
    inForce: { from: '2010-06-06', until: null },
    under: ['PP 53/2010'],
    cite: 'PP 53/2010 Pasal 7 ayat (3) huruf b jo. PP 94/2021 Pasal 42 ayat (2), Pasal 45 angka 3',
    source: [PP_94, PP_53],
    confidence: 'high',
    note: transitional,
  },
  {
    id: 'S-PP53-SED-TURUN',
    category: 'sedang',
    standing: 'transitional',
    months: 12,
    label: words('Penurunan pangkat setingkat lebih rendah 1 tahun', 'Rank lowered one level for 1 year'),
    inForce: { from: '2010-06-06', until: null },
    under: ['PP 53/2010'],
    cite: 'PP 53/2010 Pasal 7 ayat (3) huruf c jo. PP 94/2021 Pasal 42 ayat (2), Pasal 45 angka 3',
    source: [PP_94, PP_53],
    confidence: 'high',
    note: transitional,
  },

  // Disiplin sedang: jenis PP 94/2021, ditunda
  {
    id: 'S-SED-6',
    category: 'sedang',
    standing: 'deferred',
    percent: 25,
    months: 6,
    label: words('Pemotongan tunjangan kinerja 25% selama 6 bulan', '25% performance-allowance cut for 6 months'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf b, ayat (3)',
    source: [GEMPITA, ANTARA_KALTENG, PP_94, FAJARSUMBAR],
    confidence: 'high',
    note: deferred,
  },
  {
    id: 'S-SED-9',
    category: 'sedang',
    standing: 'deferred',
    percent: 25,
    months: 9,
    label: words('Pemotongan tunjangan kinerja 25% selama 9 bulan', '25% performance-allowance cut for 9 months'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf b, ayat (3)',
    source: [GEMPITA, ANTARA_KALTENG, PP_94, FAJARSUMBAR],
    confidence: 'high',
    note: deferred,
  },
  {
    id: 'S-SED-12',
    category: 'sedang',
    standing: 'deferred',
    percent: 25,
    months: 12,
    label: words('Pemotongan tunjangan kinerja 25% selama 12 bulan', '25% performance-allowance cut for 12 months'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf b, ayat (3)',
    source: [GEMPITA, ANTARA_KALTENG, PP_94, FAJARSUMBAR],
    confidence: 'high',
    note: deferred,
  },

  // Disiplin berat
  {
    id: 'S-BER-TURUN',
    category: 'berat',
    months: 12,
    label: words('Penurunan jabatan setingkat lebih rendah 12 bulan', 'Demotion one level for 12 months'),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (1) huruf c, ayat (4) huruf a',
    source: [GEMPITA, ANTARA_KALTENG],
    confidence: 'high',
  },
  {
    id: 'S-BER-BEBAS',
    category: 'berat',
    months: 12,
    label: words(
      'Pembebasan dari jabatan menjadi pelaksana 12 bulan',
      'Relieved of post to executor post for 12 months',
    ),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (4) huruf b',
    source: [GEMPITA, ANTARA_KALTENG],
    confidence: 'high',
  },
  {
    id: 'S-BER-PDHTAPS',
    category: 'berat',
    label: words(
      'Pemberhentian dengan hormat tidak atas permintaan sendiri',
      'Honourable dismissal not at own request',
    ),
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 8 ayat (4) huruf c',
    source: [GEMPITA, ANTARA_KALTENG],
    confidence: 'high',
  },

  // Akibat undang-undang dan penegakan
  {
    id: 'S-PTDH',
    category: 'undang-undang',
    label: words('Pemberhentian tidak dengan hormat (PTDH)', 'Dishonourable dismissal'),
    inForce: { from: '2014-01-15', until: null },
    under: ['UU 5/2014', 'UU 20/2023'],
    cite: 'UU 20/2023 Pasal 52 ayat (3) huruf j, ayat (4) (dahulu UU 5/2014 Pasal 87 ayat (4) huruf c)',
    source: [
      'https://tvonenews.com/amp/daerah/jatim/252399-pegawai-yang-dibayar-uang-negara-harus-netral-pj-bupati-nganjuk-jika-melanggar-sanksi-copot-jabatan-sesuai-uu?page=2',
      'https://www.kompas.com/tren/read/2023/11/06/133000265/potong-gaji-dan-pemberhentian-ini-jenis-pelanggaran-asn-tidak-netral-jelang?amp=1&page=2',
    ],
    confidence: 'high',
    note: words(
      'Bukan jenis hukuman disiplin PP 94/2021, melainkan akibat undang-undang dari keanggotaan partai.',
      'Not a discipline kind of PP 94/2021: the statutory result of party membership.',
    ),
  },
  {
    id: 'S-BLOKIR',
    category: 'penegakan',
    label: words(
      'Peringatan, teguran, atau pemblokiran data SIASN',
      'Warning, reprimand or blocking of SIASN data by BKN',
    ),
    inForce: { from: '2022-01-01', until: null },
    under: ['Perpres 116/2022'],
    cite: 'Perpres 116/2022 Pasal 20 ayat (4); Peraturan BKN 1/2023',
    source: [
      'https://dutanusantaramerdeka.com/2024/09/18-DNM-9902-netralitas-asn-jelang-pilkada-serentak-2024-bkn-awasi-peran-ppk-instansi-lewat-sistem-informasi.html',
      'https://id.scribd.com/document/680845260/Peraturan-BKN-Nomor-1-Tahun-2023',
    ],
    confidence: 'high',
    note: words(
      'Ditujukan kepada instansi yang tidak menindaklanjuti. Hukuman berat dicatat dalam I’DIS.',
      'Aimed at an agency that does not act. Heavy discipline is recorded in I’DIS.',
    ),
  },

  // Pidana: kategori denda dan penyesuaian
  {
    id: 'S-FINE-CAT',
    category: 'pidana',
    label: words('Kategori denda KUHP', 'Fine categories of the criminal code'),
    amounts: {
      I: 1_000_000,
      II: 10_000_000,
      III: 50_000_000,
      IV: 200_000_000,
      V: 500_000_000,
      VI: 2_000_000_000,
      VII: 5_000_000_000,
      VIII: 50_000_000_000,
    },
    inForce: { from: '2026-01-02', until: null },
    under: ['UU 1/2023'],
    cite: 'UU 1/2023 (KUHP) Pasal 79 ayat (1)',
    source: ['https://id.m.wikisource.org/wiki/Halaman:UU_1_2023.pdf/29'],
    confidence: 'high',
    note: words(
      'Bila tidak ada minimum khusus, denda paling sedikit Rp50.000 (Pasal 78 ayat (2)).',
      'Without a special minimum the fine is at least Rp50,000 (Article 78 (2)).',
    ),
  },
  {
    id: 'S-UU1-2026',
    category: 'pidana',
    label: words('Penyesuaian pidana sejak 2 Januari 2026', 'Adjustment of criminal sanctions since 2 January 2026'),
    inForce: { from: '2026-01-02', until: null },
    under: ['UU 1/2026'],
    cite: 'UU 1/2026 Pasal I, II, IX; UU 1/2023 (KUHP) Pasal 613-618',
    source: [
      'https://pasal.id/en/peraturan/uu/uu-no-1-tahun-2026/koreksi/5823504',
      'https://titiknol.id/2026/01/03/uu-penyesuaian-pidana-resmi-berlaku-hukuman-mati-kini-disertai-masa-percobaan-10-tahun/',
      'https://jepara.bawaslu.go.id/berita/bawaslu-jepara-ikuti-selasa-menyapa-bahas-implikasi-uu-penyesuaian-pidana-terhadap-penegak',
      'https://github.com/mblonyox/data-peraturan/blob/main/uu/2023/1.md',
    ],
    confidence: 'high',
    note: words(
      'Kurungan dihapus; minimum khusus gugur kecuali untuk kejahatan berat tertentu; denda menurut kategori KUHP. Teksnya tinggi, penerapannya pada perkara pemilihan belum jelas: tunjukkan kepada Gakkumdu sebagai tanda, bukan hasil.',
      'Light custody abolished; special minimums dropped except for listed grave crimes; fines by category. Text high, use in election cases unclear: show it to Gakkumdu as a flag, not as an outcome.',
    ),
  },
  {
    id: 'S-PP53-OLD',
    category: 'usang',
    standing: 'superseded',
    label: words('Jenis berat PP 53/2010 (tidak berlaku lagi)', 'Heavy kinds of PP 53/2010 (superseded)'),
    inForce: { from: '2010-06-06', until: '2021-08-31' },
    under: ['PP 53/2010'],
    cite: 'PP 53/2010 Pasal 7 ayat (4); peralihan PP 94/2021 Pasal 40 ayat (3)-(4)',
    source: [
      'https://m.tribunnews.com/nasional/2020/11/30/bkn-melaporkan-sebanyak-1005-aparatur-sipil-negara-melanggar-netralitas?page=3',
      PP_94,
      PP_53,
    ],
    confidence: 'high',
    note: words(
      'Turun pangkat 3 tahun, pemindahan dengan penurunan jabatan, pembebasan jabatan, pemberhentian dengan hormat. Masih disalin pers 2023-2024.',
      'Rank down 3 years, transfer with demotion, relief of post, honourable dismissal. Still copied by the press of 2023-2024.',
    ),
  },

  // Pelaku yang tidak di bawah PP 94/2021
  {
    id: 'S-PPPK-INSTANSI',
    category: 'kontrak',
    label: words('Disiplin menurut aturan instansinya', 'Discipline by the rules of the agency'),
    inForce: { from: '2018-01-01', until: null },
    under: ['PP 49/2018'],
    cite: 'PP 49/2018 Pasal 51-52; SE MenPANRB 11/2023',
    source: [PP_49, 'https://samiyanto.smkn9surakarta.sch.id/tim-manajemen/kedisiplinan-asn'],
    confidence: 'medium',
    note: words(
      'Jenis ringan dan sedang berbeda di tiap instansi: ditetapkan kantor, dengan dasar hukumnya.',
      'Light and medium kinds differ by agency: set by the office, with its legal basis.',
    ),
  },
  {
    id: 'S-PPPK-PUTUS',
    category: 'kontrak',
    label: words(
      'Pemutusan perjanjian kerja dengan hormat tidak atas permintaan sendiri',
      'Contract ended with honour, not at own request',
    ),
    inForce: { from: '2018-01-01', until: null },
    under: ['PP 49/2018'],
    cite: 'PP 49/2018 Pasal 53 ayat (2) huruf b, Pasal 59',
    source: [PP_49],
    confidence: 'high',
  },
  {
    id: 'S-PPPK-PARPOL',
    category: 'kontrak',
    label: words('Pemutusan perjanjian kerja tidak dengan hormat', 'Contract ended without honour'),
    inForce: { from: '2018-01-01', until: null },
    under: ['PP 49/2018'],
    cite: 'PP 49/2018 Pasal 53 ayat (3) huruf c, Pasal 63',
    source: [PP_49],
    confidence: 'high',
  },
  {
    id: 'S-PPNPN-KONTRAK',
    category: 'kontrak',
    label: words(
      'Menurut perjanjian kerja tahunan, sampai pemutusan',
      'By the yearly work contract, up to termination',
    ),
    inForce: { from: '2023-01-03', until: null },
    under: ['SE MenPANRB 1/2023'],
    cite: 'SE MenPANRB 01/2023',
    source: ['https://deras.id/pegawai-pemerintah-non-pns-bisa-kena-phk-jika-tak-jaga-netralitas-di-tahun-politik'],
    confidence: 'high',
  },
  {
    id: 'S-KADES-TEGUR',
    category: 'desa',
    label: words('Teguran lisan dan/atau tertulis', 'Oral and/or written warning'),
    inForce: { from: '2014-01-15', until: null },
    under: ['UU 6/2014'],
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 30 ayat (1) (kades), Pasal 52 (perangkat)',
    source: [UU_DESA],
    confidence: 'high',
  },
  {
    id: 'S-KADES-HENTI',
    category: 'desa',
    label: words(
      'Pemberhentian sementara, dapat dilanjutkan pemberhentian',
      'Temporary dismissal, which may go on to dismissal',
    ),
    inForce: { from: '2014-01-15', until: null },
    under: ['UU 6/2014'],
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 30 ayat (2) (kades), Pasal 52 (perangkat)',
    source: [UU_DESA],
    confidence: 'high',
  },
  {
    id: 'S-PJ',
    category: 'institusi',
    label: words(
      'Peringatan, penurunan jabatan, pemberhentian; penggantian penjabat',
      'Warning, demotion, dismissal; replacement of the acting head',
    ),
    inForce: { from: '2015-03-18', until: null },
    cite: 'Praktik Kemendagri, Pemilu 2024',
    source: [
      'https://papua-barat.wahananews.co/utama/tekankan-netralitas-asn-dalam-pemilu-sekjen-kemendagri-jaga-kepercayaan-publik-u04pYeev6j/2',
    ],
    confidence: 'medium',
  },
  {
    id: 'S-TNI',
    category: 'institusi',
    label: words('Menurut hukum pidana dan disiplin militer', 'By military criminal and disciplinary law'),
    inForce: { from: '2004-10-16', until: null },
    under: ['UU 34/2004'],
    cite: 'UU 34/2004 Pasal 39',
    source: [
      'https://mataram.antaranews.com/berita/308541/tni-buka-posko-aduan-masyarakat-temukan-prajurit-tak-netral',
    ],
    confidence: 'high',
  },
  {
    id: 'S-POLRI',
    category: 'institusi',
    label: words(
      'Menurut kode etik Polri: ringan, sedang, berat sampai PTDH',
      'By the police code of ethics: light, medium, heavy up to dismissal',
    ),
    inForce: { from: '2022-01-01', until: null },
    under: ['Perpol 7/2022'],
    cite: 'Perpol 7/2022 Pasal 4 huruf h, Pasal 8',
    source: [
      'https://wahananews.co/nasional/propam-polri-siapkan-sanksi-bagi-anggota-yang-abaikan-netralitas-dalam-pemilu-2024-9acai2WlIQ/2',
    ],
    confidence: 'high',
  },
] as const satisfies readonly Sanction[];

export type SanctionId = (typeof sanctions)[number]['id'];
