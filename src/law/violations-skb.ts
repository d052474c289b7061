import { words } from './row.ts';
import { type LegalBase, SKB_ACTORS, type Violation } from './violation.ts';

/**
 * Keputusan bersama lima lembaga, 22 September 2022 (SKB 2022), Lampiran II: 7 bentuk kode etik dan 12 bentuk disiplin.
 *
 * Aturan intinya: perbuatan yang sama terhadap *bakal calon* adalah pelanggaran kode etik (KE), terhadap *calon* yang
 * sudah ditetapkan KPU adalah pelanggaran disiplin (D). Untuk PP 94/2021 hal ini pasti (hanya menyebut "calon"); untuk
 * bunyi SKB sedang, karena lampirannya tidak dapat dibaca utuh dan sebagian pers mencetak "bakal calon" di kedua tabel.
 */
const KOMPAS_1 =
  'https://www.kompas.com/tren/read/2023/11/06/133000265/potong-gaji-dan-pemberhentian-ini-jenis-pelanggaran-asn-tidak-netral-jelang?amp=1&page=1';
const KOMPAS_2 =
  'https://www.kompas.com/tren/read/2023/11/06/133000265/potong-gaji-dan-pemberhentian-ini-jenis-pelanggaran-asn-tidak-netral-jelang?amp=1&page=2';
const BLOOMBERG =
  'https://bloombergtechnoz.com/detail-news/16196/asn-terlarang-masuk-grup-komentar-like-capres-caleg-cakada/2';
const INFOSEMARANG =
  'https://infosemarang.com/umum/9548/03112023/amp/waspada-19-jenis-pelanggaran-kode-etik-dan-displin-asn-tak-netral-di-pemilu-2024';
const VIVA =
  'https://jatim.viva.co.id/kabar/7408-ada-sanksi-bagi-asn-yang-tanggapi-unggahan-apapun-di-medsos-capres?page=2';
const BKN_MEDAN =
  'https://medan.bkn.go.id/2023/10/apa-pelanggaran-disiplin-dan-jenis-sanksi-atas-pelanggaran-netralitas-pegawai-asn';
const NTBSATU =
  'https://ntbsatu.com/2024/02/06/dari-denda-hingga-pidana-penjara-ini-sanksi-bagi-asn-yang-langgar-netralitas.html/3';
const TRIBUN =
  'https://m.tribunnews.com/mata-lokal-memilih/2023/11/15/sederet-sanksi-bagi-pns-tak-netral-di-pemilu-2024-like-pun-bisa-kena-hukuman?page=3';
const IDNTIMES =
  'https://www.idntimes.com/news/indonesia/bawaslu-sebut-ujaran-kebencian-paling-banyak-menyasar-prabowo-gibran-00-jkxzp-qsyt8d/amp';
const PP_94 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2021/94.md';

const sinceSkb = { from: '2022-09-22', until: null };

const MORAL = ['S-MORAL-TERTUTUP', 'S-MORAL-TERBUKA'] as const;
const SEDANG = ['S-PP53-SED-GAJI', 'S-PP53-SED-PANGKAT', 'S-PP53-SED-TURUN', 'S-SED-6', 'S-SED-9', 'S-SED-12'] as const;
const BERAT = ['S-BER-TURUN', 'S-BER-BEBAS', 'S-BER-PDHTAPS'] as const;

const ethicsBases: readonly LegalBase[] = [
  { cite: 'PP 42/2004 Pasal 11 huruf c', role: 'prohibition', confidence: 'medium' },
  { cite: 'PP 42/2004 Pasal 15 ayat (1), (2), (3)', role: 'sanction', confidence: 'medium' },
];

/** The duty of neutrality: the Act of 2014 until 30 October 2023, that of 2023 since. */
const dutyReported = (confidence: 'high' | 'medium'): readonly LegalBase[] => [
  { cite: 'UU 5/2014 Pasal 9 ayat (2)', role: 'principle', confidence, until: '2023-10-31' },
  { cite: 'UU 20/2023 Pasal 9 ayat (2)', role: 'principle', confidence, from: '2023-10-31' },
  { cite: 'UU 20/2023 Pasal 24 ayat (1) huruf d', role: 'principle', confidence: 'high', from: '2023-10-31' },
];
const duty = dutyReported('medium');

const supportsDecided: LegalBase = {
  cite: 'PP 94/2021 Pasal 5 huruf n angka 5 (dan/atau 6; disimpulkan dari rujukan sanksinya)',
  role: 'prohibition',
  confidence: 'medium',
};
const heavy34: LegalBase = { cite: 'PP 94/2021 Pasal 14 huruf i angka 3 dan 4', role: 'sanction', confidence: 'high' };

const pressPrintsBoth = words(
  'BKN Medan menulis "calon"; beberapa salinan pers mencetak "bakal calon" juga di sini.',
  'BKN Medan writes "calon"; several press copies print "bakal calon" here too.',
);

const ethics = {
  group: 'skb-kode-etik',
  type: 'kode_etik',
  level: 'moral',
  phases: ['pre_candidacy'],
  object: 'bakal_calon',
  phaseConfidence: 'high',
  bases: ethicsBases,
  sanctions: MORAL,
  crimes: [],
  inForce: sinceSkb,
  under: ['SKB 2022', 'PP 42/2004'],
  confidence: 'high',
} as const;

const discipline = {
  group: 'skb-disiplin',
  type: 'disiplin',
  level: 'berat',
  phases: ['candidate', 'campaign'],
  object: 'calon',
  phaseConfidence: 'medium',
  sanctions: BERAT,
  crimes: [],
  inForce: sinceSkb,
  under: ['SKB 2022', 'PP 94/2021'],
  confidence: 'high',
} as const;

const asn = { actor: SKB_ACTORS };
const determined = ['candidate', 'campaign'] as const;
const fromDetermination = ['candidate', 'campaign', 'post_campaign'] as const;

export const skbViolations = [
  // Kode etik: yang didukung masih bakal calon
  {
    ...ethics,
    id: 'KE-01',
    number: 1,
    label: words(
      'Memasang spanduk, baliho, atau alat peraga bakal calon',
      'Putting up banners, billboards or props for a prospective candidate',
    ),
    twin: 'D-01',
    when: [{ ...asn, conduct: ['put-up-props'], object: ['bakal_calon'] }],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 1',
    source: [KOMPAS_1, BLOOMBERG, INFOSEMARANG],
    note: words(
      'Pemilu dan Pilkada. Setelah penetapan calon, perbuatan yang sama menjadi D-01.',
      'General and local elections. Once the person is a candidate the same act is D-01.',
    ),
  },
  {
    ...ethics,
    id: 'KE-02',
    number: 2,
    label: words('Sosialisasi atau kampanye daring untuk bakal calon', 'Online promotion of a prospective candidate'),
    twin: 'D-02',
    when: [{ ...asn, conduct: ['online-campaign'], object: ['bakal_calon'] }],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 2',
    source: [KOMPAS_1, BLOOMBERG, INFOSEMARANG],
    note: words(
      'Jabatan yang disebut: presiden, DPR, DPD, DPRD, gubernur, bupati, wali kota dan wakilnya.',
      'Offices named: president, parliament, councils, governor, regent, mayor and deputies.',
    ),
  },
  {
    ...ethics,
    id: 'KE-03',
    number: 3,
    label: words(
      'Menghadiri deklarasi atau kampanye bakal pasangan dan memberi dukungan aktif',
      "Attending a prospective pair's declaration or campaign with active support",
    ),
    twin: 'D-04',
    when: [{ ...asn, conduct: ['attend-event'], object: ['bakal_calon'], activeSupport: ['yes'] }],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 3',
    source: [INFOSEMARANG, KOMPAS_1],
    note: words('Unsurnya dukungan aktif, bukan sekadar hadir.', 'The element is active support, not mere presence.'),
  },
  {
    ...ethics,
    id: 'KE-04',
    number: 4,
    label: words(
      'Posting, komentar, membagikan, menyukai, bergabung, atau mengikuti akun pemenangan bakal calon',
      "Posting, commenting, sharing, liking, joining or following a prospective candidate's campaign account",
    ),
    twin: 'D-06',
    when: [{ ...asn, conduct: ['social-media-interaction'], object: ['bakal_calon'] }],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 4',
    source: [VIVA, INFOSEMARANG, BLOOMBERG],
    note: words('Satu interaksi saja sudah cukup.', 'Any one of the interactions suffices.'),
  },
  {
    ...ethics,
    id: 'KE-05',
    number: 5,
    label: words(
      'Mengunggah foto bersama (a) bakal calon, (b) tim sukses bersimbol, atau (c) alat peraga',
      'Publishing photos with (a) a prospective candidate, (b) a signalling campaign team, or (c) props',
    ),
    twin: 'D-07',
    when: [{ ...asn, conduct: ['publish-photo'], object: ['bakal_calon'] }],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 5',
    source: [VIVA, BLOOMBERG, INFOSEMARANG],
    note: words('Medianya harus dapat diakses publik.', 'The medium must be open to the public.'),
  },
  {
    ...ethics,
    id: 'KE-06',
    number: 6,
    label: words(
      'Ikut kegiatan kampanye, sosialisasi, atau pengenalan bakal calon',
      'Taking part in campaign, socialisation or introduction of a prospective candidate',
    ),
    crimes: ['C-P494'],
    when: [
      { ...asn, conduct: ['take-part-in-campaign', 'organise-activity'], object: ['bakal_calon'] },
      { ...asn, conduct: ['take-part-in-campaign'], object: ['party'], stage: ['pre_candidacy'] },
    ],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 6',
    source: [
      INFOSEMARANG,
      IDNTIMES,
      'https://jatim.tribunnews.com/2023/11/15/pns-wajib-waspada-sekadar-like-atau-comment-bisa-kena-sanksi-jelang-pemilu-2024-simak-aturannya?page=2',
    ],
    note: words(
      'Salindia Kemendagri (Maret 2024) menyebut bakal calon atau partai. Padanan disiplin tidak ada; dalam masa kampanye pakai P-1 atau P-2.',
      'A Home Affairs slide (March 2024) names prospective candidate or party. There is no discipline twin; during the campaign use P-1 or P-2.',
    ),
  },
  {
    ...ethics,
    id: 'KE-07',
    number: 7,
    label: words(
      'Ikut deklarasi atau kampanye suami/istri calon tanpa cuti di luar tanggungan negara',
      "Joining a candidate spouse's declaration or campaign without unpaid leave",
    ),
    phases: ['pre_candidacy', 'candidate', 'campaign'],
    object: 'calon_spouse',
    bases: [...ethicsBases, { cite: 'SE MenPANRB 18/2023', role: 'related', confidence: 'medium', from: '2023-09-01' }],
    when: [
      { ...asn, conduct: ['accompany-spouse'], onLeave: ['no'], stage: ['pre_candidacy', 'candidate', 'campaign'] },
    ],
    cite: 'SKB 2022 Lampiran II, kode etik nomor 7; SE MenPANRB 18/2023',
    source: [
      INFOSEMARANG,
      'https://medan.bkn.go.id/?p=7882',
      'https://batam.tribunnews.com/2023/11/23/bkpsdm-anambas-blak-blakan-soal-aturan-cuti-asn-pasangan-caleg-di-masa-kampanye',
      'https://batam.inews.id/amp/384507/bkpsdm-lingga-bolehkan-pasangan-caleg-asn-tidak-ambil-cuti-ini-syaratnya/all',
      'https://news.detik.com/berita-jawa-timur/d-5230279/beda-aturan-kasn-dan-bawaslu-jatim-soal-aturan-istrisuami-asn-maju-pilkada',
      'https://realitasbali.com/2024/09/suami-atau-istri-peserta-pilkada-yang-berstatus-asn-wajib-cuti-saat-kampanye/',
    ],
    note: words(
      'Boleh: mendampingi saat pendaftaran dan perkenalan, hadir pasif, berfoto tanpa simbol tangan. Dilarang: atribut, dukungan di media sosial, menjadi pembicara. Apakah CLTN wajib masih diperselisihkan (rendah): BKN Medan "dapat", Bawaslu Bali 2024 "wajib".',
      'Allowed: to accompany at registration and introduction, passive presence, photo without hand sign. Barred: attributes, support online, speaking. Whether the leave is a must is disputed (low): BKN Medan "may", Bawaslu Bali 2024 "must".',
    ),
  },

  // Disiplin: yang didukung sudah calon
  {
    ...discipline,
    id: 'D-01',
    number: 1,
    label: words(
      'Memasang spanduk, baliho, atau alat peraga calon',
      'Putting up banners, billboards or props for a candidate',
    ),
    twin: 'KE-01',
    bases: [...duty, supportsDecided, heavy34],
    when: [{ ...asn, conduct: ['put-up-props'], object: ['calon'], stage: determined }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 1; PP 94/2021 Pasal 14 huruf i angka 3 dan 4',
    source: [BKN_MEDAN, KOMPAS_2],
    note: pressPrintsBoth,
  },
  {
    ...discipline,
    id: 'D-02',
    number: 2,
    label: words('Sosialisasi atau kampanye daring untuk calon', 'Online campaign for a candidate'),
    twin: 'KE-02',
    bases: [...duty, supportsDecided, heavy34],
    when: [{ ...asn, conduct: ['online-campaign'], object: ['calon'], stage: determined }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 2; PP 94/2021 Pasal 14 huruf i angka 3 dan 4',
    source: [BKN_MEDAN, KOMPAS_2],
    note: pressPrintsBoth,
  },
  {
    ...discipline,
    id: 'D-03',
    number: 3,
    label: words(
      'Pendekatan ke partai atau masyarakat sebagai bakal calon tanpa CLTN',
      'Approaching a party or the public to become a prospective candidate without unpaid leave',
    ),
    level: 'sedang',
    levelByImpact: { unit_kerja: 'ringan', instansi: 'sedang', negara: 'berat' },
    phases: ['pre_candidacy'],
    object: 'self_as_bakal_calon',
    phaseConfidence: 'high',
    sanctions: SEDANG,
    bases: [
      ...duty,
      { cite: 'PP 94/2021 Pasal 10 ayat (1) huruf b dan c', role: 'sanction', confidence: 'medium' },
      { cite: 'PP 94/2021 Pasal 3 huruf c dan d', role: 'prohibition', confidence: 'medium' },
      { cite: 'PP 11/2017 jo. PP 17/2020 Pasal 225 ayat (2), (3)', role: 'related', confidence: 'medium' },
      { cite: 'PP 94/2021 Pasal 3 huruf c, e dan Pasal 4 huruf c', role: 'related', confidence: 'medium' },
    ],
    when: [{ ...asn, conduct: ['approach-party'], onLeave: ['no'], stage: ['pre_candidacy'] }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 3',
    source: [BKN_MEDAN, KOMPAS_2, PP_94],
    note: words(
      'Pelakunya ASN yang hendak maju. Tingkat menurut dampak: unit kerja ringan (Pasal 9 ayat (1) huruf a, b), instansi sedang, negara berat (Pasal 11 ayat (1) huruf c, d). Rujukan pers "angka 3 dan 4" di pasal ini tidak ada.',
      'The actor is the aspiring civil servant. Level by impact: work unit light (Article 9 (1) a, b), agency medium, state heavy (Article 11 (1) c, d). The "numbers 3 and 4" of the press do not exist there.',
    ),
  },
  {
    ...discipline,
    id: 'D-04',
    number: 4,
    label: words(
      'Menghadiri deklarasi atau kampanye pasangan dan menunjukkan keberpihakan',
      "Attending a pair's declaration or campaign and acting partisan",
    ),
    twin: 'KE-03',
    bases: [...duty, supportsDecided, heavy34],
    when: [{ ...asn, conduct: ['attend-event'], object: ['calon'], activeSupport: ['yes'], stage: determined }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 4; PP 94/2021 Pasal 14 huruf i angka 3 dan 4',
    source: [
      BKN_MEDAN,
      KOMPAS_2,
      'https://beta.tvonenews.com/daerah/sulawesi/183877-bawaslu-sulsel-ingatkan-asn-tidak-boleh-berkampanye-tapi-boleh-hadiri-kampanye?page=2',
      PP_94,
    ],
    note: words(
      'Sekadar hadir dianggap boleh oleh sebagian kantor bila tanpa fasilitas negara, uang, atau seragam: ini soal fakta. Hadir mendengarkan tanpa atribut adalah angka 1 (P-1), jangan memakai Pasal 14 huruf i.',
      'Mere attendance is treated as allowed by some offices without state facility, money or uniform: a question of fact. Listening without attributes is number 1 (P-1): do not use Article 14 i for it.',
    ),
  },
  {
    ...discipline,
    id: 'D-05',
    number: 5,
    label: words('Menjadi anggota dan/atau pengurus partai politik', 'Being a party member and/or official'),
    level: 'ptdh',
    phases: ['any'],
    object: 'party',
    phaseConfidence: 'high',
    sanctions: ['S-PTDH'],
    bases: [{ cite: 'UU 5/2014 Pasal 9 ayat (2), Pasal 87 ayat (4) huruf c', role: 'prohibition', confidence: 'high' }],
    when: [{ ...asn, conduct: ['party-membership'] }],
    inForce: { from: '2022-09-22', until: '2023-10-31' },
    under: ['SKB 2022', 'UU 5/2014'],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 5; UU 5/2014 Pasal 87 ayat (4) huruf c',
    source: [
      KOMPAS_2,
      NTBSATU,
      'https://tvonenews.com/amp/daerah/jatim/252399-pegawai-yang-dibayar-uang-negara-harus-netral-pj-bupati-nganjuk-jika-melanggar-sanksi-copot-jabatan-sesuai-uu?page=2',
    ],
    note: words(
      'PNS dan PPPK. Untuk perbuatan sebelum UU 20/2023 berlaku.',
      'PNS and PPPK. For acts before Law 20/2023 took effect.',
    ),
  },
  {
    ...discipline,
    id: 'D-05',
    number: 5,
    label: words('Menjadi anggota dan/atau pengurus partai politik', 'Being a party member and/or official'),
    level: 'ptdh',
    phases: ['any'],
    object: 'party',
    phaseConfidence: 'high',
    sanctions: ['S-PTDH'],
    bases: [{ cite: 'UU 20/2023 Pasal 52 ayat (3) huruf j dan ayat (4)', role: 'prohibition', confidence: 'high' }],
    when: [{ ...asn, conduct: ['party-membership'] }],
    inForce: { from: '2023-10-31', until: null },
    under: ['SKB 2022', 'UU 20/2023'],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 5; UU 20/2023 Pasal 52 ayat (3) huruf j dan ayat (4)',
    source: [
      KOMPAS_2,
      NTBSATU,
      'https://tvonenews.com/amp/daerah/jatim/252399-pegawai-yang-dibayar-uang-negara-harus-netral-pj-bupati-nganjuk-jika-melanggar-sanksi-copot-jabatan-sesuai-uu?page=2',
    ],
    note: words(
      'PNS dan PPPK. Hari berlakunya UU 20/2023 (31 Oktober 2023) diingat, belum dibaca.',
      'PNS and PPPK. The day Law 20/2023 took effect (31 October 2023) is recalled, not read.',
    ),
  },
  {
    ...discipline,
    id: 'D-06',
    number: 6,
    label: words(
      'Posting, komentar, membagikan, menyukai, bergabung, atau mengikuti akun pemenangan calon',
      "Posting, commenting, sharing, liking, joining or following a candidate's campaign account",
    ),
    twin: 'KE-04',
    bases: [
      ...dutyReported('high'),
      { cite: 'PP 94/2021 Pasal 5 huruf n angka 5', role: 'prohibition', confidence: 'high' },
      heavy34,
    ],
    when: [{ ...asn, conduct: ['social-media-interaction'], object: ['calon'], stage: determined }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 6; PP 94/2021 Pasal 5 huruf n angka 5, Pasal 14 huruf i angka 3 dan 4',
    source: [
      BKN_MEDAN,
      BLOOMBERG,
      'https://radarlebong.bacakoran.co/read/9141/ingat-ya-asn-dilarang-like-and-comment-akun-medsos-parpol-dan-cakada',
      'https://rakyat.news/read/106275/diduga-belum-mundur-dari-asn-nursami-maju-sebagai-cawabup-di-polman-106275/2/amp',
    ],
    note: words(
      'Pasal 5 huruf n angka 5 terlihat di tiga sumber. BKN Medan menulis "calon"; sebagian pers "bakal calon".',
      'Article 5 n number 5 was seen in three sources. BKN Medan writes "calon"; some press "bakal calon".',
    ),
  },
  {
    ...discipline,
    id: 'D-07',
    number: 7,
    label: words(
      'Mengunggah foto bersama (a) calon, (b) tim sukses bersimbol, atau (c) alat peraga untuk mendukung',
      'Publishing photos with (a) a candidate, (b) a signalling campaign team, or (c) props in order to support',
    ),
    twin: 'KE-05',
    bases: [
      ...duty,
      { cite: 'PP 94/2021 Pasal 5 huruf n angka 5', role: 'prohibition', confidence: 'high' },
      { cite: 'PP 94/2021 Pasal 14 huruf i angka 3', role: 'sanction', confidence: 'high' },
    ],
    when: [{ ...asn, conduct: ['publish-photo'], object: ['calon'], stage: determined }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 7; PP 94/2021 Pasal 5 huruf n angka 5, Pasal 14 huruf i angka 3',
    source: [
      BKN_MEDAN,
      'https://lubuklinggau.pikiran-rakyat.com/nasional/pr-2917370614/hati-hati-jelang-pemilu-2024-asn-dilarang-unggah-foto-bersama-pihak-tertentu-bisa-kena-sanksi-turun-jabatan',
      'https://paradapos.com/politik/pr-4510/jika-melakukan-kena-sanksi-berat-ini-daftar-pose-foto-yang-dilarang-dilakukan-asn-jelang-pemilu-2024-jangan-sampai-bocor-di-medsos',
      KOMPAS_2,
    ],
    note: words(
      'BKN Medan menambah unsur tujuan: untuk memberi dukungan. Sebagian pers mencetak "bakal calon" juga di sini.',
      'BKN Medan adds a purpose: to give support. Some press prints "bakal calon" here too.',
    ),
  },
  {
    ...discipline,
    id: 'D-08',
    number: 8,
    label: words(
      'Mengadakan kegiatan yang berpihak pada partai, calon, atau pasangan',
      'Organising activity that favours a party, candidate or pair',
    ),
    phases: fromDetermination,
    object: 'calon_or_party',
    phaseConfidence: 'high',
    bases: [
      ...duty,
      { cite: 'PP 94/2021 Pasal 5 huruf n angka 6', role: 'prohibition', confidence: 'medium' },
      heavy34,
      { cite: 'UU 7/2017 Pasal 283 ayat (1)', role: 'related', confidence: 'high' },
    ],
    when: [
      { ...asn, conduct: ['organise-activity'], object: ['calon'], stage: fromDetermination },
      { ...asn, conduct: ['organise-activity'], object: ['party'], stage: ['pre_candidacy', ...fromDetermination] },
      {
        ...asn,
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['appeal'],
        object: ['calon'],
        stage: fromDetermination,
      },
      {
        ...asn,
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['appeal'],
        object: ['party'],
        stage: ['pre_candidacy', ...fromDetermination],
      },
    ],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 8; PP 94/2021 Pasal 14 huruf i angka 3 dan 4',
    source: [BKN_MEDAN, KOMPAS_2, NTBSATU, IDNTIMES, PP_94],
    note: words(
      'Pertemuan, ajakan, imbauan, seruan, pemberian barang kepada pegawai, keluarga, atau masyarakat. Sebelum penetapan hanya partai yang dapat menjadi objek. Tingkatnya berbeda di pers; berat sesuai PP 94/2021.',
      'Meeting, invitation, appeal, call, gifts to staff, family or public. Before determination only a party can be the object. The press differs on the level; heavy follows PP 94/2021.',
    ),
  },
  {
    ...discipline,
    id: 'D-09',
    number: 9,
    label: words(
      'Menjadi tim ahli, tim pemenangan, atau konsultan sebelum penetapan peserta',
      'Serving as expert, campaign team or consultant before candidates are determined',
    ),
    level: 'sedang',
    phases: ['pre_candidacy'],
    object: 'bakal_calon_or_party',
    phaseConfidence: 'high',
    sanctions: SEDANG,
    bases: duty,
    twin: 'D-10',
    when: [{ ...asn, conduct: ['campaign-team'], object: ['bakal_calon', 'party'], stage: ['pre_candidacy'] }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 9 (rujukan pasalnya belum dilihat)',
    source: [NTBSATU, KOMPAS_2, PP_94],
    note: words(
      'PP 94/2021 Pasal 13 huruf g dan 14 huruf i hanya menyebut "calon", jadi sebelum penetapan hanya Pasal 3 dengan 9-11, atau kode etik, yang cocok; tingkat sedang seperti ditulis pers.',
      'PP 94/2021 Articles 13 g and 14 i name only a "calon", so before determination only Article 3 with 9-11, or ethics, would fit; medium stays as the press reports it.',
    ),
  },
  {
    ...discipline,
    id: 'D-10',
    number: 10,
    label: words(
      'Menjadi tim ahli, tim pemenangan, atau konsultan sesudah penetapan peserta',
      'Serving as expert, campaign team or consultant after candidates are determined',
    ),
    object: 'calon_or_party',
    phaseConfidence: 'high',
    bases: duty,
    crimes: ['C-P494'],
    twin: 'D-09',
    when: [{ ...asn, conduct: ['campaign-team'], object: ['calon', 'party'], stage: determined }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 10 (rujukan pasalnya belum dilihat)',
    source: [NTBSATU],
    note: words(
      'Dalam Pemilu perbuatan ini juga tindak pidana C-P494.',
      'In a general election this is also the crime C-P494.',
    ),
  },
  {
    ...discipline,
    id: 'D-11',
    number: 11,
    label: words(
      'Memberi dukungan calon perseorangan (surat dukungan, mengumpulkan KTP)',
      'Supporting an independent candidate (support letter, collecting ID copies)',
    ),
    phases: ['pre_candidacy'],
    object: 'bakal_calon_perseorangan',
    phaseConfidence: 'high',
    bases: [
      ...duty,
      { cite: 'PP 94/2021 Pasal 5 huruf n angka 7', role: 'prohibition', confidence: 'medium' },
      { cite: 'PP 94/2021 Pasal 14 huruf i angka 5', role: 'sanction', confidence: 'high' },
    ],
    when: [{ ...asn, conduct: ['support-letter'], stage: ['pre_candidacy'] }],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 11; PP 94/2021 Pasal 14 huruf i angka 5',
    source: [
      NTBSATU,
      TRIBUN,
      'https://rmol.id/amp/2021/09/14/504341/lewat-pp-94-2021-jokowi-beri-sanksi-pemecatan-bagi-pns-yang-menjadi-pendukung-di-pemilu-dan-pilkada',
      PP_94,
    ],
    note: words(
      'Surat dukungan hanya ada sebelum penetapan, jadi di sini tidak perlu calon yang sudah ditetapkan. Data dukungan hanya boleh dicocokkan bila diserahkan KPU secara sah.',
      'The support letter exists only before determination, so no determined candidate is needed. Support data may be matched only if lawfully supplied by KPU.',
    ),
  },
  {
    ...discipline,
    id: 'D-12',
    number: 12,
    label: words(
      'Membuat keputusan atau tindakan yang menguntungkan atau merugikan partai, calon, atau pasangan',
      'Decision or act that benefits or harms a party, candidate or pair',
    ),
    phases: fromDetermination,
    object: 'calon_or_party',
    phaseConfidence: 'high',
    bases: [
      ...duty,
      { cite: 'PP 94/2021 Pasal 5 huruf n angka 5', role: 'prohibition', confidence: 'medium' },
      { cite: 'PP 94/2021 Pasal 14 huruf i angka 3', role: 'sanction', confidence: 'high' },
      { cite: 'UU 10/2016 Pasal 71 ayat (1)', role: 'related', confidence: 'high' },
      { cite: 'UU 7/2017 Pasal 282', role: 'related', confidence: 'high' },
    ],
    crimes: ['C-L71-1', 'C-P547', 'C-P490'],
    when: [
      { ...asn, conduct: ['decision-or-act', 'use-programme'], object: ['calon'], stage: fromDetermination },
      {
        ...asn,
        conduct: ['decision-or-act', 'use-programme'],
        object: ['party'],
        stage: ['pre_candidacy', ...fromDetermination],
      },
      {
        ...asn,
        conduct: ['biased-service', 'replace-officials'],
        favours: ['yes'],
        object: ['calon'],
        stage: fromDetermination,
      },
      {
        ...asn,
        conduct: ['biased-service', 'replace-officials'],
        favours: ['yes'],
        object: ['party'],
        stage: ['pre_candidacy', ...fromDetermination],
      },
      {
        ...asn,
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['position'],
        object: ['calon'],
        stage: fromDetermination,
      },
      {
        ...asn,
        conduct: ['pressure-by-superior', 'pressure-on-voters'],
        pressureForm: ['position'],
        object: ['party'],
        stage: ['pre_candidacy', ...fromDetermination],
      },
    ],
    cite: 'SKB 2022 Lampiran II, disiplin nomor 12; PP 94/2021 Pasal 14 huruf i angka 3',
    source: [
      NTBSATU,
      TRIBUN,
      'https://harianrakyatbengkulu.bacakoran.co/amp/22314/bawaslu-pastikan-proses-2-asn-kepahiang-terindikasi-langgar-netralitas/16',
      PP_94,
    ],
    note: words(
      'Pejabat ASN dalam Pilkada: uji juga C-L71-1. Dalam Pemilu: uji Pasal 282. Sebelum penetapan hanya partai yang dapat menjadi objek.',
      'Office holders in a local election: test C-L71-1 too. In a general election: test Article 282. Before determination only a party can be the object.',
    ),
  },
] as const satisfies readonly Violation[];
