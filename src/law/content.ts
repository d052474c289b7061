import type { Condition } from './inputs.ts';
import { type Row, type Words, words } from './row.ts';

/**
 * Konten: hoaks, ujaran kebencian, SARA. Sistem mengelompokkan, menyimpan bukti, dan menyusun *permintaan* penurunan; ia
 * tidak menyatakan sebuah unggahan pidana ITE tanpa penasihat hukum, karena batas ITE/KUHP berubah pada 2026.
 */
export type ContentRule = Row & {
  readonly topic: 'definition' | 'hate-speech' | 'false-news' | 'campaign' | 'takedown' | 'numbers';
  readonly label: Words;
  readonly rule: Words;
  /** How it stands in 2026; null where nothing changed. */
  readonly standing2026: Words | null;
  readonly needsLegalReview: boolean;
  readonly when: readonly Condition[];
};

const HUKUMONLINE = 'https://www.hukumonline.com/klinik/a/pasal-28-ayat-2-uu-ite-2024-lt65a6950b71ccc';
const PUTRAINDO = 'https://putraindonews.com/politik/mahasiswa-minta-mk-cabut-aturan-penyebaran-kebencian';
const RADARPENA =
  'https://radarpena.disway.id/amp/163253/masa-kampanye-pemilu-2024-bawaslu-temukan-124-konten-ujaran-kebencian';
const REPUBLIKA =
  'https://fbeta.republika.co.id/berita/s5jugx436/temuan-bawaslu-konten-ujaran-kebencian-paling-banyak-menyasar-prabowogibran';
const DATABOKS =
  'https://databoks.katadata.co.id/datapublish/2024/01/05/terdapat-204-konten-pelanggaran-pemilu-2024-terbanyak-di-instagram';
const WARTANETT = 'https://wartanett.com/threads/prabowo-resmi-teken-uu-tentang-penyesuaian-pidana.24692/post-375673';

export const contentRules = [
  {
    id: 'K-SARA',
    topic: 'definition',
    label: words('SARA', 'SARA'),
    rule: words(
      'Suku, agama, ras, antargolongan. UU 1/2024 memakai daftar tertutup: ras, kebangsaan, etnis, warna kulit, agama, kepercayaan, jenis kelamin, disabilitas mental, disabilitas fisik. UU pemilihan tetap: agama, suku, ras, golongan.',
      'Ethnicity, religion, race, group. Law 1/2024 uses a closed list: race, nationality, ethnicity, skin colour, religion, belief, sex, mental and physical disability. Election laws still say religion, ethnicity, race, group.',
    ),
    standing2026: words('Pakai kedua daftar sebagai penanda.', 'Use both lists as tags.'),
    needsLegalReview: false,
    when: [],
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 8/2015', 'UU 1/2024'],
    cite: 'UU 1/2024 (UU ITE); UU 1/2015 jo. UU 8/2015 Pasal 69',
    source: [
      PUTRAINDO,
      HUKUMONLINE,
      'https://sragen.inews.id/read/395562/laporan-dandim-sukoharjo-gugur-tak-penuhi-syarat-formil-pelanggaran-pemilu/3',
    ],
    confidence: 'high',
  },
  {
    id: 'K-ITE-28-2',
    topic: 'hate-speech',
    label: words('Ujaran kebencian (UU ITE)', 'Hate speech (ITE Act)'),
    rule: words(
      'Dengan sengaja tanpa hak menyebarkan konten yang menghasut kebencian atau permusuhan atas dasar yang didaftar. Paling lama 6 tahun dan/atau Rp1.000.000.000.',
      'Deliberately and without right spreading content that incites hatred or hostility on a listed ground. At most 6 years and/or Rp1,000,000,000.',
    ),
    standing2026: words(
      'UU 1/2026 merujuk ke KUHP Pasal 243 (paling lama 4 tahun atau kategori IV). Seorang pengajar kepolisian (Januari 2026) menyebut ITE masih menjangkau. Belum pasti: perlu tinjauan hukum.',
      'Law 1/2026 refers to KUHP Article 243 (at most 4 years or category IV). A police lecturer said in January 2026 that ITE still reaches. Unsettled: needs legal review.',
    ),
    needsLegalReview: true,
    when: [{ conduct: ['insult-sara'] }],
    inForce: { from: '2024-01-01', until: null },
    under: ['UU 1/2024'],
    cite: 'UU ITE (UU 1/2024) Pasal 28 ayat (2) jo. Pasal 45A ayat (2)',
    source: [
      HUKUMONLINE,
      PUTRAINDO,
      'https://wahananews.co/polhukam/uu-penyesuaian-pidana-diteken-prabowo-hukuman-mati-hingga-ite-diubah-416NfAg46V/3',
      WARTANETT,
      'https://news.okezone.com/read/2026/01/10/337/3194668/awas-uu-ite-dinilai-masih-bisa-pidanakan-penyebar-hoaks-dan-ujaran-kebencian',
    ],
    confidence: 'high',
  },
  {
    id: 'K-ITE-28-3',
    topic: 'false-news',
    label: words('Berita bohong yang menimbulkan kerusuhan (UU ITE)', 'False news that causes riot (ITE Act)'),
    rule: words(
      'Informasi bohong yang menimbulkan kerusuhan. Putusan MK 115/PUU-XXII/2024: kerusuhan hanya di ruang fisik. Ancamannya (6 tahun/Rp1 miliar) diingat, belum dibaca.',
      'False information that causes riot. MK 115/PUU-XXII/2024: riot in physical space only. The penalty (6 years/Rp1 billion) is recalled, not read.',
    ),
    standing2026: words(
      'Dirujuk ke KUHP Pasal 263-264 (angkanya belum terlihat).',
      'Referred to KUHP Articles 263-264 (amounts not seen).',
    ),
    needsLegalReview: true,
    when: [{ conduct: ['false-news'] }],
    inForce: { from: '2024-01-01', until: null },
    under: ['UU 1/2024'],
    cite: 'UU ITE (UU 1/2024) Pasal 28 ayat (3) jo. Pasal 45A ayat (3); Putusan MK 115/PUU-XXII/2024',
    source: [
      'https://katasatu.co.id/putusan-mk-sebut-kerusuhan-dalam-ruang-siber-tidak-tergolong-tindak-pidana/5',
      WARTANETT,
      'https://fin.co.id/read/121053/kuhp-baru-jadi-uu-no-1-tahun-2023-ada-pasal-kontroversial-lho-klik-link-download-kuhp-lengkap-hanya-di-sini/30',
    ],
    confidence: 'medium',
  },
  {
    id: 'K-ITE-28-1',
    topic: 'false-news',
    label: words('Berita menyesatkan dalam transaksi (UU ITE)', 'Misleading information in transactions (ITE Act)'),
    rule: words(
      'Informasi menyesatkan yang merugikan konsumen dalam transaksi elektronik; Bawaslu 2023 memakainya sebagai pasal hoaks.',
      'Misleading information that harms consumers in electronic transactions; Bawaslu used it in 2023 as the hoax article.',
    ),
    standing2026: words(
      'Jangan dipakai untuk hoaks politik tanpa penasihat hukum.',
      'Do not use for political hoax without counsel.',
    ),
    needsLegalReview: true,
    when: [],
    inForce: { from: '2024-01-01', until: null },
    under: ['UU 1/2024'],
    cite: 'UU ITE Pasal 28 ayat (1)',
    source: [RADARPENA, DATABOKS],
    confidence: 'medium',
  },
  {
    id: 'K-P280-1',
    topic: 'campaign',
    label: words('Larangan kampanye Pemilu', 'Campaign ban, general election'),
    rule: words(
      'Pelaku kampanye dilarang menghina atas dasar SARA, menghasut, mengadu domba, mengganggu ketertiban. Paling lama 2 tahun dan Rp24 juta.',
      'Campaign actors may not insult on SARA grounds, incite, set against each other or disturb order. At most 2 years and Rp24 million.',
    ),
    standing2026: words('Lihat C-P521.', 'See C-P521.'),
    needsLegalReview: false,
    when: [],
    inForce: { from: '2017-08-16', until: null },
    under: ['UU 7/2017'],
    cite: 'UU 7/2017 Pasal 280 ayat (1) huruf c, d, e jo. Pasal 521',
    source: [
      'https://madurapers.com/jelang-pemilu-2024-bawaslu-ajak-pemuka-agama-gotong-royong-awasi-hasutan-kebencian/2',
      'http://aceh.tribunnews.com/2018/12/03/larangan-dalam-kampanye-dari-bawaslu-aceh',
    ],
    confidence: 'high',
  },
  {
    id: 'K-P69',
    topic: 'campaign',
    label: words('Larangan kampanye Pilkada', 'Campaign ban, local election'),
    rule: words(
      'Padanan Pilkada: menghina atas dasar SARA; menghasut, memfitnah, mengadu domba. 3-18 bulan dan/atau Rp0,6-6 juta.',
      'Local twin: insult on SARA grounds; incite, slander, set against each other. 3-18 months and/or Rp0.6-6 million.',
    ),
    standing2026: words('Lihat C-L69-187-2.', 'See C-L69-187-2.'),
    needsLegalReview: false,
    when: [],
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 1/2015', 'UU 8/2015'],
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf b, c jo. Pasal 187 ayat (2)',
    source: [
      'https://pontianakinfo.disway.id/amp/7094/mengenal-pasal-pidana-yang-rawan-dilanggar-saat-kampanye',
      'https://sragen.inews.id/read/395562/laporan-dandim-sukoharjo-gugur-tak-penuhi-syarat-formil-pelanggaran-pemilu/3',
    ],
    confidence: 'high',
  },
  {
    id: 'K-BAWASLU-FLOW',
    topic: 'takedown',
    label: words('Alur konten Bawaslu', 'Content flow of Bawaslu'),
    rule: words(
      'Masukan: patroli siber, pemantauan media, aduan masyarakat. Keluaran: kajian, lalu surat meminta kementerian membatasi atau menurunkan. Bawaslu meminta; kementerian atau platform bertindak.',
      'Input: cyber patrol, media monitoring, complaints. Output: a study, then a letter asking the ministry to restrict or take down. Bawaslu asks; the ministry or platform acts.',
    ),
    standing2026: words(
      'Kominfo menjadi Komdigi pada Oktober 2024 (diingat, belum dibaca).',
      'Kominfo became Komdigi in October 2024 (recalled, not read).',
    ),
    needsLegalReview: false,
    when: [],
    inForce: { from: '2023-01-01', until: null },
    cite: 'Praktik Bawaslu 2023-2024',
    source: [REPUBLIKA, RADARPENA, DATABOKS],
    confidence: 'high',
  },
  {
    id: 'K-KOMINFO-SATGAS',
    topic: 'takedown',
    label: words('Satgas konten hoaks Pilkada 2024', 'Hoax content task force, Pilkada 2024'),
    rule: words(
      'Kominfo, KPU, Bawaslu dan platform; hal pidana diserahkan ke penegak hukum.',
      'Kominfo, KPU, Bawaslu and platforms; criminal matters go to law enforcement.',
    ),
    standing2026: null,
    needsLegalReview: false,
    when: [],
    inForce: { from: '2024-01-01', until: null },
    cite: 'Satgas konten hoaks Pilkada 2024',
    source: ['https://politik.eranasional.com/79670/kominfo-bentuk-satgas-konten-hoaks-pilkada/amp'],
    confidence: 'high',
  },
  {
    id: 'K-STAT',
    topic: 'numbers',
    label: words('Angka konten Pemilu 2024', 'Content figures, Pemilu 2024'),
    rule: words(
      '80 konten sampai 11 Desember 2023, 204 sampai 2 Januari 2024, 185 diteruskan. Kominfo sampai 6 November 2023: 97 isu hoaks, 425 konten diturunkan.',
      '80 items to 11 December 2023, 204 to 2 January 2024, 185 forwarded. Kominfo to 6 November 2023: 97 hoax issues, 425 items taken down.',
    ),
    standing2026: null,
    needsLegalReview: false,
    when: [],
    inForce: { from: '2023-01-01', until: null },
    cite: 'Bawaslu dan Kominfo, 2023-2024',
    source: [
      REPUBLIKA,
      RADARPENA,
      DATABOKS,
      'https://viva.co.id/berita/nasional/1654588-kominfo-takedown-425-konten-hoaks-terkait-pemilu-2024-trennya-terus-meningkat',
    ],
    confidence: 'high',
  },
] as const satisfies readonly ContentRule[];
