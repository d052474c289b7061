import type { Condition } from './inputs.ts';
import { type Confidence, type Row, type Words, words } from './row.ts';

/**
 * Tindak pidana dan larangan tanpa pidana dalam UU Pilkada dan UU Pemilu, dengan ancaman menurut teks dan menurut
 * penyesuaian sejak 2 Januari 2026 (UU 1/2026, KUHP). Penyesuaian itu kesimpulan dari aturan umum (sedang): tunjukkan
 * kepada Gakkumdu sebagai tanda, bukan hasil. Kesengajaan dan unsur lain dibuktikan di Sentra Gakkumdu, bukan di sini.
 */
export type Penalty = {
  readonly kind: 'penjara' | 'kurungan';
  readonly minMonths: number;
  readonly maxMonths: number;
  /** Rupiah. */
  readonly minFine: number;
  readonly maxFine: number;
  readonly conjunction: 'and' | 'and/or';
};

/** What Law 1/2026 seems to make of it, for sentences since `from`. */
export type Adjustment = {
  readonly effect: 'minimum-dropped' | 'fine-only' | 'prison-stays';
  readonly from: string;
  readonly words: Words;
  readonly confidence: Confidence;
};

export type Crime = Row & {
  readonly election: 'pilkada' | 'pemilu';
  readonly prohibition: string;
  /** The article that punishes, in words where none was found. */
  readonly penaltyArticle: Words;
  readonly actors: Words;
  readonly act: Words;
  readonly penalty: Penalty | null;
  readonly penaltyConfidence: Confidence;
  readonly adjusted: Adjustment | null;
  /** `crime` goes to Gakkumdu, `administrative` to KPU; `none`: forbidden, but no penalty was found. */
  readonly leadsTo: 'crime' | 'administrative' | 'none';
  readonly when: readonly Condition[];
};

const minimumDropped: Adjustment = {
  effect: 'minimum-dropped',
  from: '2026-01-02',
  confidence: 'medium',
  words: words(
    'Minimum khusus gugur sejak 2 Januari 2026; denda menurut kategori KUHP (kategorinya belum terlihat). Kesimpulan, perlu tinjauan hukum.',
    'The special minimum lapses since 2 January 2026; the fine goes by KUHP category (category not seen). Inference, needs legal review.',
  ),
};
const fineOnly: Adjustment = {
  effect: 'fine-only',
  from: '2026-01-02',
  confidence: 'medium',
  words: words(
    'Hanya denda, paling banyak kategori II (Rp10.000.000): KUHP Pasal 615 ayat (1) huruf b dan UU 1/2026 Pasal II ayat (3). Penuntutan gugur bila denda tertinggi dibayar sukarela (KUHP Pasal 132 ayat (1) huruf d). Penerapannya sedang, penasihat hukum memastikan.',
    'Fine only, at most category II (Rp10,000,000): KUHP Article 615 (1) b and Law 1/2026 Article II (3). Prosecution lapses when the highest fine is paid voluntarily (KUHP Article 132 (1) d). Application medium, counsel to confirm.',
  ),
};
const prisonStays: Adjustment = {
  effect: 'prison-stays',
  from: '2026-01-02',
  confidence: 'medium',
  words: words(
    'Penjara tetap; denda beralih ke kategori KUHP (belum terlihat). Kesimpulan, perlu tinjauan hukum.',
    'Prison stays; the fine moves to a KUHP category (not seen). Inference, needs legal review.',
  ),
};

const oneToSix: Penalty = {
  kind: 'penjara',
  minMonths: 1,
  maxMonths: 6,
  minFine: 600_000,
  maxFine: 6_000_000,
  conjunction: 'and/or',
};
const kurunganTwelve: Penalty = {
  kind: 'kurungan',
  minMonths: 0,
  maxMonths: 12,
  minFine: 0,
  maxFine: 12_000_000,
  conjunction: 'and',
};
const upTo = (months: number): Penalty => ({
  kind: 'penjara',
  minMonths: 0,
  maxMonths: months,
  minFine: 0,
  maxFine: months * 1_000_000,
  conjunction: 'and',
});

const UU_1_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/1.md';
const UU_8_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/8.md';
const UU_10_2016 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2016/10.md';
const KUHP = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2023/1.md';
const UU_1_2026 = 'https://pasal.id/en/peraturan/uu/uu-no-1-tahun-2026/koreksi/5823504';
const KABARNYATA =
  'https://www.kabarnyata.com/hukum/hati-hati-mahkamah-konstitusi-tegaskan-pejabat-negara-hingga-kepala-desa-bisa-dipidana-bila-langgar-netralitas-dalam-pilkada/';
const SINPO =
  'https://sinpo.id/detail/84880/mk-pejabat-daerah-tni-dan-polri-bisa-dipidana-jika-langgar-netralitas-pilkada';
const KUPANG =
  'https://kupang.tribunnews.com/2020/01/08/pilkada-serentak-tahun-2020-petahana-di-ntt-dilarang-lakukan-mutasi-pejabat?page=2';
const JURNAL = 'https://journal.ipts.ac.id/index.php/MathEdu/article/view/5455';
const PONTIANAK = 'https://pontianakinfo.disway.id/amp/7094/mengenal-pasal-pidana-yang-rawan-dilanggar-saat-kampanye';
const NEWSMAKER =
  'https://newsmaker.tribunnews.com/amp/2023/11/28/hati-hati-golongan-warga-ini-dilarang-ikut-kampanye-ada-sanksi-berat-jika-berani-melanggar?page=2';
const GRAHAMEDIA =
  'https://www.grahamedia.id/berita/1843336925/bawaslu-minta-peserta-patuhi-pasal-280-dalam-kampanye-berikut-penjelasannya?page=3';
const ACEH = 'http://aceh.tribunnews.com/2018/12/03/larangan-dalam-kampanye-dari-bawaslu-aceh';
const NGANJUK =
  'https://tvonenews.com/amp/daerah/jatim/252399-pegawai-yang-dibayar-uang-negara-harus-netral-pj-bupati-nganjuk-jika-melanggar-sanksi-copot-jabatan-sesuai-uu?page=2';
const LINTASBABEL =
  'https://lintasbabel.inews.id/amp/353202/asn-dan-perangkat-pemdes-dilarang-menyukai-postingan-terkait-pemilu-ancamannya-1-tahun-penjara/2';

const pilkada = {
  election: 'pilkada',
  confidence: 'high',
  penaltyConfidence: 'high',
  leadsTo: 'crime',
  adjusted: minimumDropped,
  penalty: oneToSix,
} as const;

const pemilu = {
  election: 'pemilu',
  confidence: 'high',
  penaltyConfidence: 'high',
  leadsTo: 'crime',
  inForce: { from: '2017-08-16', until: null },
  under: ['UU 7/2017'],
} as const;

const inPilkada = { election: ['pilkada'] } as const;
const inPemilu = { election: ['pemilu'] } as const;
const campaign = { stage: ['campaign'] } as const;
const civilServants = ['pns', 'cpns', 'pppk'] as const;
const regionalHeads = ['kepala-daerah', 'pj'] as const;

/** The ways of deciding or acting for or against a pair, for one kind of actor. */
const decidesForPair = (who: Condition): readonly Condition[] => [
  { ...inPilkada, ...who, conduct: ['decision-or-act'], object: ['calon'] },
  { ...inPilkada, ...who, conduct: ['biased-service', 'replace-officials'], favours: ['yes'], object: ['calon'] },
  {
    ...inPilkada,
    ...who,
    conduct: ['pressure-by-superior', 'pressure-on-voters'],
    pressureForm: ['position'],
    object: ['calon'],
  },
];
const favoursParticipant = (who: Condition): readonly Condition[] => [
  { ...inPemilu, ...campaign, ...who, conduct: ['decision-or-act'], object: ['calon', 'party'] },
  { ...inPemilu, ...campaign, ...who, conduct: ['biased-service'], favours: ['yes'], object: ['calon', 'party'] },
];

export const crimes = [
  // Pilkada: keputusan dan tindakan pejabat
  {
    ...pilkada,
    id: 'C-L71-1',
    prohibition: 'UU 10/2016 Pasal 71 ayat (1)',
    penaltyArticle: words('UU 1/2015 Pasal 188', 'Law 1/2015 Article 188'),
    actors: words(
      'Pejabat negara, pejabat ASN, kepala desa atau lurah',
      'State officials, civil-service office holders, village or ward heads',
    ),
    act: words(
      'Dengan sengaja membuat keputusan atau tindakan yang menguntungkan atau merugikan satu pasangan',
      'Deliberate decision or act that benefits or harms one pair',
    ),
    when: [
      ...decidesForPair({ actor: ['pejabat-negara', 'kepala-daerah', 'pj', 'kades', 'lurah'] }),
      ...decidesForPair({ actor: civilServants, officeHolder: ['yes'] }),
    ],
    inForce: { from: '2016-07-01', until: '2024-11-14' },
    under: ['UU 1/2015', 'UU 10/2016'],
    cite: 'UU 10/2016 Pasal 71 ayat (1); UU 1/2015 Pasal 188',
    source: [KABARNYATA, SINPO, UU_10_2016, UU_1_2015],
    note: words(
      'Pelakunya "pejabat" ASN, bukan setiap ASN. Sebelum Putusan MK 136/PUU-XXII/2024 pejabat daerah dan TNI/Polri tidak ada di Pasal 188. Pasal 71 ayat (1) tidak menyebut tahapan.',
      'The actor is an office holder, not every civil servant. Before MK 136/PUU-XXII/2024 regional officials, soldiers and police were not in Article 188. Article 71 (1) carries no stage words.',
    ),
  },
  {
    ...pilkada,
    id: 'C-L71-1',
    prohibition: 'UU 10/2016 Pasal 71 ayat (1)',
    penaltyArticle: words(
      'UU 1/2015 Pasal 188 menurut Putusan MK 136/PUU-XXII/2024 (14 November 2024)',
      'Law 1/2015 Article 188 as read by MK 136/PUU-XXII/2024 (14 November 2024)',
    ),
    actors: words(
      'Pejabat negara, pejabat daerah, pejabat ASN, anggota TNI/Polri, kepala desa atau lurah',
      'State and regional officials, civil-service office holders, soldiers, police, village or ward heads',
    ),
    act: words(
      'Dengan sengaja membuat keputusan atau tindakan yang menguntungkan atau merugikan satu pasangan',
      'Deliberate decision or act that benefits or harms one pair',
    ),
    when: [
      ...decidesForPair({
        actor: ['pejabat-negara', 'pejabat-daerah', 'kepala-daerah', 'pj', 'tni', 'polri', 'kades', 'lurah'],
      }),
      ...decidesForPair({ actor: civilServants, officeHolder: ['yes'] }),
    ],
    inForce: { from: '2024-11-14', until: null },
    under: ['UU 1/2015', 'UU 10/2016', 'MK 136/PUU-XXII/2024'],
    cite: 'UU 10/2016 Pasal 71 ayat (1); UU 1/2015 Pasal 188; Putusan MK 136/PUU-XXII/2024',
    source: [
      KABARNYATA,
      SINPO,
      'https://haluan.co/putusan-mengejutkan-mk-pejabat-daerah-tni-polri-bisa-dipenjara-jika-tak-netral-di-pilkada',
      'https://radarutara.bacakoran.co/amp/11883/jelang-masa-tenang-hati-hati-rawan-politik-uang/16',
      UU_10_2016,
      UU_1_2015,
    ],
    note: words(
      'Pelakunya "pejabat" ASN, bukan setiap ASN. Pasal 71 ayat (1) tidak menyebut tahapan.',
      'The actor is an office holder, not every civil servant. Article 71 (1) carries no stage words.',
    ),
  },
  {
    ...pilkada,
    id: 'C-L71-2',
    prohibition: 'UU 10/2016 Pasal 71 ayat (2)',
    penaltyArticle: words('UU 10/2016 Pasal 190', 'Law 10/2016 Article 190'),
    actors: words(
      'Gubernur, bupati, wali kota dan wakilnya, juga penjabat',
      'Governor, regent, mayor and deputies, acting heads too',
    ),
    act: words(
      'Mengganti pejabat sejak 6 bulan sebelum penetapan calon sampai akhir masa jabatan tanpa persetujuan tertulis Menteri',
      "Replacing officials from 6 months before determination to the end of the term without the Minister's written approval",
    ),
    when: [
      {
        ...inPilkada,
        actor: regionalHeads,
        conduct: ['replace-officials'],
        ministerConsent: ['no'],
        banWindow: ['yes'],
      },
    ],
    inForce: { from: '2016-07-01', until: null },
    under: ['UU 10/2016'],
    cite: 'UU 10/2016 Pasal 71 ayat (2), Pasal 190',
    source: [
      'https://radarutara.disway.id/read/664650/mutasi-pejabat-jelang-pilkada-bisa-dipenjara-dan-didenda',
      KUPANG,
      JURNAL,
    ],
    note: words(
      'Pilkada 2024: larangan sejak 22 Maret 2024 (aturan pilkada.mutasi.larangan). Juga Pasal 162 ayat (3).',
      'Pilkada 2024: since 22 March 2024 (rule pilkada.mutasi.larangan). Also Article 162 (3).',
    ),
  },
  {
    ...pilkada,
    id: 'C-L71-3',
    prohibition: 'UU 10/2016 Pasal 71 ayat (3)',
    penaltyArticle: words(
      'UU 1/2015 Pasal 188 (rujukan umum ke Pasal 71)',
      'Law 1/2015 Article 188 (general reference to Article 71)',
    ),
    actors: words('Gubernur, bupati, wali kota dan wakilnya', 'Governor, regent, mayor and deputies'),
    act: words(
      'Memakai kewenangan, program, atau kegiatan untuk menguntungkan atau merugikan pasangan, di dalam atau di luar daerahnya',
      'Using powers, programmes or activities to benefit or harm a pair, in or outside the own region',
    ),
    when: [{ ...inPilkada, actor: regionalHeads, conduct: ['use-programme'], banWindow: ['yes'] }],
    inForce: { from: '2016-07-01', until: null },
    under: ['UU 10/2016'],
    cite: 'UU 10/2016 Pasal 71 ayat (3); UU 1/2015 Pasal 188',
    source: [KABARNYATA, KUPANG, UU_10_2016, UU_1_2015],
    note: words(
      'Menurut teks: sejak 6 bulan sebelum penetapan calon sampai penetapan calon terpilih; ayat (4) memperluas ayat (1)-(3) ke penjabat.',
      'By the text: from 6 months before determination until determination of the elected; paragraph (4) extends (1)-(3) to acting heads.',
    ),
  },
  {
    ...pilkada,
    id: 'C-L71-5',
    prohibition: 'UU 10/2016 Pasal 71 ayat (5), (6)',
    penaltyArticle: words('Administratif', 'Administrative'),
    actors: words('Petahana yang menjadi calon', 'Incumbent who is a candidate'),
    act: words('Melanggar ayat (2) atau (3)', 'Breach of paragraph (2) or (3)'),
    penalty: null,
    adjusted: null,
    leadsTo: 'administrative',
    when: [
      {
        ...inPilkada,
        actor: ['kepala-daerah'],
        incumbent: ['yes'],
        conduct: ['replace-officials'],
        ministerConsent: ['no'],
        banWindow: ['yes'],
      },
      { ...inPilkada, actor: ['kepala-daerah'], incumbent: ['yes'], conduct: ['use-programme'], banWindow: ['yes'] },
    ],
    inForce: { from: '2016-07-01', until: null },
    under: ['UU 10/2016'],
    cite: 'UU 10/2016 Pasal 71 ayat (5), (6)',
    source: [JURNAL, KUPANG],
    note: words(
      'Ayat (5): KPU membatalkannya sebagai calon; ayat (6): bukan petahana menurut peraturan umum.',
      'Paragraph (5): KPU cancels the candidacy; (6): others are sanctioned under general law.',
    ),
  },

  // Pilkada: kampanye
  {
    ...pilkada,
    id: 'C-L70',
    prohibition: 'UU 10/2016 Pasal 70 ayat (1) huruf a-c',
    penaltyArticle: words(
      'UU 1/2015 Pasal 189 sebagaimana diubah UU 8/2015',
      'Law 1/2015 Article 189 as amended by Law 8/2015',
    ),
    actors: words('Calon gubernur, bupati, wali kota atau wakilnya', 'Candidate for governor, regent, mayor or deputy'),
    act: words(
      'Dengan sengaja melibatkan pejabat BUMN/BUMD, ASN, Polri, TNI, kepala desa atau lurah dan perangkatnya',
      'Deliberately involving company officials, civil servants, police, soldiers, village or ward heads and their staff',
    ),
    when: [{ ...inPilkada, ...campaign, actor: ['calon'], conduct: ['involve-barred-person'] }],
    inForce: { from: '2016-07-01', until: null },
    under: ['UU 1/2015', 'UU 10/2016'],
    cite: 'UU 10/2016 Pasal 70 ayat (1) huruf a-c; UU 1/2015 jo. UU 8/2015 Pasal 189',
    source: [
      'https://ntbsatu.com/2024/02/06/dari-denda-hingga-pidana-penjara-ini-sanksi-bagi-asn-yang-langgar-netralitas.html/4',
      'https://www.zonatengah.com/2024/10/pasal-pidana-yang-rawan-dilanggar-dalam.html',
      'https://harianrakyatbengkulu.bacakoran.co/read/23326/bawaslu-kepahiang-usut-indikasi-kades-gerakkan-perangkat-desa-dan-warga-di-pilkada-2024/15',
      UU_1_2015,
      UU_8_2015,
    ],
    note: words(
      '"dan/atau" di kedua teks; satu ringkasan Bawaslu mencetak "dan".',
      '"dan/atau" in both texts; one Bawaslu digest prints "and".',
    ),
  },
  {
    ...pilkada,
    id: 'C-L69-187-2',
    prohibition: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf a-f',
    penaltyArticle: words('UU 1/2015 Pasal 187 ayat (2)', 'Law 1/2015 Article 187 (2)'),
    actors: words('Setiap orang', 'Anyone'),
    act: words(
      'Kampanye yang mempersoalkan Pancasila atau konstitusi, menghina orang, agama, suku, ras, golongan, menghasut, memfitnah, mengadu domba, memakai kekerasan atau ancaman, mengganggu ketertiban, atau menyerukan penggulingan',
      'Campaign that attacks Pancasila or the constitution, insults persons, religion, ethnicity, race or group, incites, slanders, pits groups, uses violence or threats, disturbs order or urges overthrow',
    ),
    penalty: {
      kind: 'penjara',
      minMonths: 3,
      maxMonths: 18,
      minFine: 600_000,
      maxFine: 6_000_000,
      conjunction: 'and/or',
    },
    when: [{ ...inPilkada, ...campaign, conduct: ['insult-sara', 'incite'] }],
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 1/2015', 'UU 8/2015'],
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf a-f, Pasal 187 ayat (2)',
    source: [
      PONTIANAK,
      'https://sragen.inews.id/read/395562/laporan-dandim-sukoharjo-gugur-tak-penuhi-syarat-formil-pelanggaran-pemilu/3',
      'https://tribratanews.babel.polri.go.id/2020/10/17/larangan-dalam-kampanye-pemilihan-serentak-2020',
    ],
    note: words(
      'Huruf c: menghasut, memfitnah, mengadu domba ("kampanye hitam").',
      'Letter c: incite, slander, set against each other ("black campaign").',
    ),
  },
  {
    ...pilkada,
    id: 'C-L69-187-3',
    prohibition: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf g-j',
    penaltyArticle: words('UU 1/2015 Pasal 187 ayat (3)', 'Law 1/2015 Article 187 (3)'),
    actors: words('Setiap orang', 'Anyone'),
    act: words(
      'Merusak alat peraga, memakai fasilitas atau anggaran pemerintah, tempat ibadah atau pendidikan, pawai di jalan',
      'Damaging props, using government facilities or budget, worship or education venues, street convoy',
    ),
    penalty: {
      kind: 'penjara',
      minMonths: 1,
      maxMonths: 6,
      minFine: 100_000,
      maxFine: 1_000_000,
      conjunction: 'and/or',
    },
    when: [
      { ...inPilkada, ...campaign, conduct: ['damage-props', 'use-state-facility'] },
      { ...inPilkada, ...campaign, conduct: ['take-part-in-campaign', 'attend-event'], stateFacility: ['yes'] },
    ],
    inForce: { from: '2015-03-18', until: null },
    under: ['UU 1/2015', 'UU 8/2015'],
    cite: 'UU 1/2015 jo. UU 8/2015 Pasal 69 huruf g-j, Pasal 187 ayat (3)',
    source: [PONTIANAK, UU_1_2015],
    note: words(
      'Pasal 187 ayat (3) hanya menyebut kampanye bupati/wali kota: periksa untuk pemilihan gubernur. Huruf k masuk Pasal 187 ayat (1).',
      'Article 187 (3) names the regent/mayor campaign only: check for governor elections. Letter k falls under Article 187 (1).',
    ),
  },

  // Pemilu: tim kampanye
  {
    ...pemilu,
    id: 'C-P493',
    prohibition: 'UU 7/2017 Pasal 280 ayat (2)',
    penaltyArticle: words('UU 7/2017 Pasal 493', 'Law 7/2017 Article 493'),
    actors: words('Pelaksana dan/atau tim kampanye', 'Campaign executor and/or team'),
    act: words(
      'Mengikutsertakan pihak huruf a-k: hakim, BPK, BI, BUMN/BUMD, pejabat negara bukan partai, ASN, TNI/Polri, kepala desa, perangkat desa, BPD, bukan pemilih',
      'Including persons of letters a-k: judges, BPK, BI, companies, non-party state officials, civil servants, soldiers, police, village heads, officials, councils, non-voters',
    ),
    penalty: kurunganTwelve,
    adjusted: fineOnly,
    when: [{ ...inPemilu, ...campaign, actor: ['tim-kampanye'], conduct: ['involve-barred-person'] }],
    cite: 'UU 7/2017 Pasal 280 ayat (2), Pasal 493',
    source: [
      'https://wahananews.co/polhukam/kepala-desa-yang-bantu-pemenangan-capres-cawapres-pada-pemilu-2024-bisa-dipenjara-U4zgPjWluy',
      NEWSMAKER,
      GRAHAMEDIA,
      ACEH,
      KUHP,
      UU_1_2026,
    ],
  },
  {
    ...pemilu,
    id: 'C-P494',
    prohibition: 'UU 7/2017 Pasal 280 ayat (3)',
    penaltyArticle: words('UU 7/2017 Pasal 494', 'Law 7/2017 Article 494'),
    actors: words(
      'ASN, TNI, Polri, kepala desa, perangkat desa, anggota BPD',
      'Civil servants, soldiers, police, village heads, officials, council members',
    ),
    act: words('Menjadi pelaksana atau tim kampanye', 'Serving as campaign executor or team'),
    penalty: kurunganTwelve,
    adjusted: fineOnly,
    when: [
      {
        ...inPemilu,
        ...campaign,
        actor: [...civilServants, 'lurah', 'pj', 'tni', 'polri', 'kades', 'perangkat-desa', 'bpd'],
        conduct: ['campaign-team'],
      },
    ],
    cite: 'UU 7/2017 Pasal 280 ayat (3), Pasal 494',
    source: [
      'https://radarlambar.bacakoran.co/read/681/dilarang-lakukan-politik-praktis-peratin-terlibat-kampanye-bisa-disanksi-pidana/15',
      'https://flores.pikiran-rakyat.com/nasional/pr-2976994534/ancaman-pidana-tni-dan-polri-yang-terlibat-politik?page=2',
      KUHP,
      UU_1_2026,
    ],
    note: words(
      'Pidana inti bagi setiap ASN dalam Pemilu.',
      'The core criminal rule for any civil servant in a general election.',
    ),
  },
  {
    ...pemilu,
    id: 'C-P522',
    prohibition: 'UU 7/2017 Pasal 280 ayat (3)',
    penaltyArticle: words('UU 7/2017 Pasal 522', 'Law 7/2017 Article 522'),
    actors: words(
      'Hakim, BPK, BI, direksi, komisaris, pengawas, karyawan BUMN/BUMD',
      'Judges, BPK, BI, directors, commissioners, supervisors, employees of companies',
    ),
    act: words('Menjadi pelaksana atau tim kampanye', 'Serving as campaign executor or team'),
    penalty: upTo(24),
    adjusted: prisonStays,
    when: [{ ...inPemilu, ...campaign, actor: ['bumn'], conduct: ['campaign-team'] }],
    cite: 'UU 7/2017 Pasal 280 ayat (3), Pasal 522',
    source: [NEWSMAKER],
  },
  {
    ...pemilu,
    id: 'C-P521',
    prohibition: 'UU 7/2017 Pasal 280 ayat (1) huruf a-j',
    penaltyArticle: words('UU 7/2017 Pasal 521', 'Law 7/2017 Article 521'),
    actors: words('Pelaksana, peserta, dan/atau tim kampanye', 'Campaign executor, participant and/or team'),
    act: words(
      'Larangan kampanye, antara lain menghina (c), menghasut (d), memakai fasilitas pemerintah, tempat ibadah, tempat pendidikan (h)',
      'Prohibited campaign conduct, among it insulting (c), inciting (d), government facilities, worship and education venues (h)',
    ),
    penalty: upTo(24),
    adjusted: prisonStays,
    when: [
      {
        ...inPemilu,
        ...campaign,
        actor: ['calon', 'tim-kampanye'],
        conduct: ['insult-sara', 'incite', 'damage-props', 'use-state-facility'],
      },
      {
        ...inPemilu,
        ...campaign,
        campaignRole: ['yes'],
        conduct: ['insult-sara', 'incite', 'damage-props', 'use-state-facility'],
      },
      {
        ...inPemilu,
        ...campaign,
        campaignRole: ['yes'],
        conduct: ['take-part-in-campaign', 'attend-event'],
        stateFacility: ['yes'],
      },
    ],
    cite: 'UU 7/2017 Pasal 280 ayat (1) huruf a-j, Pasal 521',
    source: [
      ACEH,
      'https://madurapers.com/jelang-pemilu-2024-bawaslu-ajak-pemuka-agama-gotong-royong-awasi-hasutan-kebencian/2',
      GRAHAMEDIA,
    ],
    note: words(
      'Pasal 280 ayat (4) hanya menyebut huruf c, f, g, i, j sebagai pidana, Pasal 521 lebih banyak: Gakkumdu memutuskan. Huruf h dilonggarkan Putusan MK 65/PUU-XXI/2023 dengan izin dan tanpa atribut.',
      'Article 280 (4) names only letters c, f, g, i, j as crimes, Article 521 more: let Gakkumdu decide. Letter h is relaxed by MK 65/PUU-XXI/2023 with permission and no attributes.',
    ),
  },

  // Pemilu: keputusan dan tindakan pejabat
  {
    ...pemilu,
    id: 'C-P490',
    prohibition: 'UU 7/2017 Pasal 282',
    penaltyArticle: words('UU 7/2017 Pasal 490', 'Law 7/2017 Article 490'),
    actors: words('Kepala desa', 'Village head'),
    act: words(
      'Dengan sengaja membuat keputusan atau tindakan yang menguntungkan atau merugikan peserta',
      'Deliberate decision or act that benefits or harms a participant',
    ),
    penalty: upTo(12),
    adjusted: prisonStays,
    when: favoursParticipant({ actor: ['kades'] }),
    cite: 'UU 7/2017 Pasal 282, Pasal 490',
    source: [
      'https://www.slideshare.net/slideshow/pasal-tindak-pidana/256348134',
      'https://wahananews.co/polhukam/kepala-desa-yang-bantu-pemenangan-capres-cawapres-pada-pemilu-2024-bisa-dipenjara-U4zgPjWluy',
      LINTASBABEL,
    ],
  },
  {
    ...pemilu,
    id: 'C-P547',
    prohibition: 'UU 7/2017 Pasal 282',
    penaltyArticle: words('UU 7/2017 Pasal 547', 'Law 7/2017 Article 547'),
    actors: words('Pejabat negara', 'State official'),
    act: words(
      'Dengan sengaja membuat keputusan atau tindakan yang menguntungkan atau merugikan peserta',
      'Deliberate decision or act that benefits or harms a participant',
    ),
    penalty: upTo(36),
    penaltyConfidence: 'low',
    adjusted: prisonStays,
    when: favoursParticipant({ actor: ['pejabat-negara', 'kepala-daerah'] }),
    cite: 'UU 7/2017 Pasal 282, Pasal 547',
    source: ['https://id.scribd.com/presentation/445627580/DIM-Pidana-Tenang-dan-tungsura-pptx'],
    note: words(
      'Pasalnya terlihat; angkanya (3 tahun, Rp36 juta) diingat, belum dibaca.',
      'Offence seen; the amounts (3 years, Rp36 million) are recalled, not read.',
    ),
  },

  // Pemilu: larangan yang pidananya tidak ditemukan
  {
    ...pemilu,
    id: 'C-P282',
    prohibition: 'UU 7/2017 Pasal 282',
    penaltyArticle: words(
      'Tidak ditemukan bagi pejabat struktural/fungsional ASN (hanya Pasal 490 dan 547)',
      'None found for structural or functional officials (only 490 and 547)',
    ),
    actors: words(
      'Pejabat negara, pejabat struktural/fungsional, kepala desa',
      'State officials, structural or functional officials, village heads',
    ),
    act: words(
      'Keputusan atau tindakan yang menguntungkan atau merugikan peserta',
      'Decision or act that benefits or harms a participant',
    ),
    penalty: null,
    penaltyConfidence: 'medium',
    adjusted: null,
    leadsTo: 'none',
    confidence: 'medium',
    when: [
      ...favoursParticipant({ actor: ['pejabat-negara', 'kepala-daerah', 'kades', 'pj', 'lurah'] }),
      ...favoursParticipant({ actor: civilServants, officeHolder: ['yes'] }),
    ],
    cite: 'UU 7/2017 Pasal 282',
    source: [NGANJUK, LINTASBABEL],
    note: words('Untuk pejabat ASN tempuh jalur disiplin (D-12).', 'For civil servants go by discipline (D-12).'),
  },
  {
    ...pemilu,
    id: 'C-P283',
    prohibition: 'UU 7/2017 Pasal 283 ayat (1), (2)',
    penaltyArticle: words('Tidak ditemukan', 'None found'),
    actors: words(
      'Pejabat negara, pejabat struktural/fungsional, dan ASN lain',
      'State officials, structural or functional officials and other civil servants',
    ),
    act: words(
      'Kegiatan berpihak sebelum, selama, sesudah kampanye: pertemuan, ajakan, imbauan, seruan, pemberian barang',
      'Partisan activity before, during, after the campaign: meeting, invitation, appeal, call, gifts',
    ),
    penalty: null,
    penaltyConfidence: 'medium',
    adjusted: null,
    leadsTo: 'none',
    confidence: 'medium',
    when: [
      {
        ...inPemilu,
        actor: [...civilServants, 'lurah', 'pj', 'pejabat-negara', 'kepala-daerah'],
        conduct: ['organise-activity'],
        object: ['calon', 'party'],
      },
      {
        ...inPemilu,
        actor: [...civilServants, 'lurah', 'pj', 'pejabat-negara', 'kepala-daerah'],
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['appeal'],
        object: ['calon', 'party'],
      },
    ],
    cite: 'UU 7/2017 Pasal 283 ayat (1), (2)',
    source: [NGANJUK, 'https://jabarnews.com/daerah/pemilu-2024-bawaslu-purwakarta-ingatkan-asn-dan-kades-soal-ini/2'],
    note: words(
      'Ditangani sebagai kode etik atau disiplin (D-08). Pasal 490 dan 494 tidak merujuk Pasal 283.',
      'Handled as ethics or discipline (D-08). Articles 490 and 494 do not cite 283.',
    ),
  },
  {
    ...pemilu,
    id: 'C-P304',
    prohibition: 'UU 7/2017 Pasal 304-305',
    penaltyArticle: words(
      'Tidak ditemukan yang khusus; uji C-P521 huruf h',
      'No dedicated penalty found; test C-P521 letter h',
    ),
    actors: words(
      'Presiden/Wakil Presiden, pejabat negara, pejabat daerah',
      'President, Vice President, state and regional officials',
    ),
    act: words('Memakai fasilitas negara dalam kampanye', 'Using state facilities in a campaign'),
    penalty: null,
    adjusted: null,
    leadsTo: 'none',
    when: [
      {
        ...inPemilu,
        ...campaign,
        actor: ['pejabat-negara', 'pejabat-daerah', 'kepala-daerah'],
        conduct: ['use-state-facility'],
      },
    ],
    cite: 'UU 7/2017 Pasal 304-305',
    source: [
      'https://kabarkibar.id/dengan-uu-pemilu-bolehkah-pejabat-negara-ikut-kampanye/2/amp',
      'https://www.klikaktual.com/news/6611682646/apakah-presiden-dan-wakil-presiden-boleh-kampanye-ini-aturannya?page=2',
    ],
    note: words(
      'Pasal 305 mengecualikan pengamanan, kesehatan, protokoler Presiden/Wakil Presiden; yang disewakan untuk umum dikecualikan (304 ayat (3)).',
      'Article 305 exempts security, health and protocol of the president; facilities rented to the public are exempt (304 (3)).',
    ),
  },
  {
    ...pemilu,
    id: 'C-P306',
    prohibition: 'UU 7/2017 Pasal 306',
    penaltyArticle: words('Tidak diketahui', 'Unknown'),
    actors: words('Pemerintah sampai desa, TNI, Polri', 'Government down to the village, soldiers, police'),
    act: words(
      'Kewajiban memberi kesempatan sama dan tidak menguntungkan atau merugikan peserta',
      'Duty to give equal opportunity and not to favour or harm a participant',
    ),
    penalty: null,
    penaltyConfidence: 'low',
    adjusted: null,
    leadsTo: 'none',
    confidence: 'low',
    when: favoursParticipant({
      actor: ['kepala-daerah', 'pj', 'pejabat-daerah', 'tni', 'polri', 'kades', 'perangkat-desa', 'lurah'],
    }),
    cite: 'UU 7/2017 Pasal 306',
    source: [
      'https://radarpena.disway.id/amp/163253/masa-kampanye-pemilu-2024-bawaslu-temukan-124-konten-ujaran-kebencian',
    ],
    note: words(
      'Isinya diingat, belum dibaca; Bawaslu mendaftar Pasal 306 di antara pasal pelanggaran konten.',
      'Content recalled, not read; Bawaslu lists Article 306 among content articles.',
    ),
  },
] as const satisfies readonly Crime[];
