import { type Confidence, type Period, type Row, type Words, words } from './row.ts';

/**
 * The regulations, court decisions and circulars that the rows stand on, by their short citation.
 *
 * `dated` says how sure the first day is: `day` was seen in a source, `recalled` is the day of promulgation as
 * remembered and not read, `year` means that only the year is certain and 1 January stands for it.
 */
export type Instrument = Row & { readonly about: Words; readonly dated: 'day' | 'recalled' | 'year' };

const TEXTS = 'https://github.com/mblonyox/data-peraturan/blob/main';

type Entry = {
  id: string;
  about: Words;
  inForce: Period;
  dated: Instrument['dated'];
  source: readonly string[];
  confidence?: Confidence;
  note?: Words;
};

const since = (from: string): Period => ({ from, until: null });

const entries: readonly Entry[] = [
  // Undang-undang pemilihan
  {
    id: 'UU 1/2015',
    about: words('Pemilihan gubernur, bupati, wali kota', 'Election of governors, regents, mayors'),
    inForce: since('2015-02-02'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2015/1.md`],
  },
  {
    id: 'UU 8/2015',
    about: words(
      'Perubahan UU 1/2015; "hari" menjadi hari kalender',
      'Amends Law 1/2015; "hari" becomes a calendar day',
    ),
    inForce: since('2015-03-18'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2015/8.md`],
  },
  {
    id: 'UU 10/2016',
    about: words('Perubahan kedua UU 1/2015', 'Second amendment of Law 1/2015'),
    inForce: since('2016-07-01'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2016/10.md`],
  },
  {
    id: 'UU 6/2020',
    about: words('Perubahan ketiga UU 1/2015 (penetapan Perppu 2/2020)', 'Third amendment of Law 1/2015'),
    inForce: since('2020-01-01'),
    dated: 'year',
    source: ['UU 6/2020, disebut dalam rujukan UU Pilkada'],
    confidence: 'medium',
  },
  {
    id: 'UU 7/2017',
    about: words('Pemilihan umum', 'General elections'),
    inForce: since('2017-08-16'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2017/7.md`, 'https://id.scribd.com/document/503958751/pasal-476-554'],
  },

  // Aparatur sipil negara
  {
    id: 'UU 5/2014',
    about: words('Aparatur sipil negara (lama)', 'Civil service (old)'),
    inForce: { from: '2014-01-15', until: '2023-10-31' },
    dated: 'day',
    source: [`${TEXTS}/uu/2014/5.md`],
    note: words(
      'Hari berakhirnya, 31 Oktober 2023, diingat dan belum dibaca.',
      'Its end, 31 October 2023, is recalled and not read.',
    ),
  },
  {
    id: 'UU 20/2023',
    about: words('Aparatur sipil negara', 'Civil service'),
    inForce: since('2023-10-31'),
    dated: 'recalled',
    source: [
      'https://kronologi.id/2024/02/09/marten-taha-minta-asn-jaga-netralitas-di-pemilu-2024-ungkap-banyak-dasar-hukumnya',
      'en.mkri.id',
    ],
  },
  {
    id: 'PP 42/2004',
    about: words('Jiwa korps dan kode etik PNS', 'Esprit de corps and code of ethics of civil servants'),
    inForce: since('2004-10-18'),
    dated: 'recalled',
    source: [`${TEXTS}/pp/2004/42.md`],
  },
  {
    id: 'PP 53/2010',
    about: words(
      'Disiplin PNS (lama); jenis sedang masih berlaku sementara',
      'Discipline of civil servants (old); its medium kinds live on',
    ),
    inForce: since('2010-06-06'),
    dated: 'recalled',
    source: [`${TEXTS}/pp/2010/53.md`],
    note: words(
      'Jenis ringan dan berat dicabut PP 94/2021; jenis sedang (Pasal 7 ayat (3)) hidup terus menurut PP 94/2021 Pasal 42 ayat (2) dan 45 angka 3.',
      'Light and heavy kinds are repealed by PP 94/2021; the medium kinds (Article 7 (3)) live on by PP 94/2021 Articles 42 (2) and 45 number 3.',
    ),
  },
  {
    id: 'PP 94/2021',
    about: words('Disiplin PNS', 'Discipline of civil servants'),
    inForce: since('2021-08-31'),
    dated: 'day',
    source: [`${TEXTS}/pp/2021/94.md`],
  },
  {
    id: 'PP 49/2018',
    about: words('Manajemen PPPK', 'Management of contract civil servants'),
    inForce: since('2018-01-01'),
    dated: 'year',
    source: [`${TEXTS}/pp/2018/49.md`],
  },
  {
    id: 'PP 11/2017',
    about: words('Manajemen PNS (jo. PP 17/2020)', 'Management of civil servants (as amended)'),
    inForce: since('2017-01-01'),
    dated: 'year',
    source: ['PP 11/2017 jo. 17/2020 Pasal 225, disebut dalam surat edaran daerah'],
    confidence: 'medium',
  },
  {
    id: 'Perpres 116/2022',
    about: words(
      'Pengawasan dan pengendalian norma manajemen ASN',
      'Supervision of the norms of civil service management',
    ),
    inForce: since('2022-01-01'),
    dated: 'year',
    source: ['https://kabartangsel.com/aturan-pengawasan-dan-pengendalian-nspk-manajemen-asn/?amp=1'],
  },
  {
    id: 'Perpres 92/2024',
    about: words('Badan Kepegawaian Negara', 'National Civil Service Agency'),
    inForce: since('2024-01-01'),
    dated: 'year',
    source: ['Perpres 92/2024 (BKN) dan 91/2024 (PANRB)'],
  },
  {
    id: 'Peraturan BKN 1/2023',
    about: words('Pengawasan oleh BKN', 'Supervision by BKN'),
    inForce: since('2023-01-01'),
    dated: 'year',
    source: ['https://id.scribd.com/document/680845260/Peraturan-BKN-Nomor-1-Tahun-2023'],
  },
  {
    id: 'SKB 2020',
    about: words(
      'Keputusan bersama netralitas ASN, 10 September 2020',
      'Joint decree on neutrality, 10 September 2020',
    ),
    inForce: { from: '2020-09-10', until: '2022-09-22' },
    dated: 'day',
    source: [
      'https://dokumen.tips/documents/keputusan-bersama-a-menteri-dalam-negeri-ketua-komisi-aparatur-sipil-2020-9.html',
    ],
    confidence: 'medium',
  },
  {
    id: 'SKB 2022',
    about: words(
      'Keputusan bersama lima lembaga tentang netralitas ASN',
      'Joint decree of five institutions on neutrality',
    ),
    inForce: since('2022-09-22'),
    dated: 'day',
    source: ['https://www.scribd.com/document/602350661/SKB-Netralitas-ASN-22-September-2022'],
    note: words(
      'Penggantinya tidak ditemukan sampai November 2026; belum dipastikan masih berlaku. Lampirannya tidak dapat dibaca utuh.',
      'No replacement was found up to November 2026; that it is still in force is unverified. Its annex could not be read whole.',
    ),
  },
  {
    id: 'SE MenPANRB B/71/2017',
    about: words(
      'Surat edaran B/71/M.SM.00.00/2017: netralitas pada Pilkada 2018, Pemilu 2019',
      'Circular B/71/M.SM.00.00/2017 on the polls of 2018-2019',
    ),
    inForce: since('2017-12-27'),
    dated: 'recalled',
    source: ['https://savanaparadise.com/asn-yang-mencalonkan-diri-dalam-pilkada-2020'],
  },
  {
    id: 'SE MenPANRB B/36/2018',
    about: words('Pasangan ASN yang maju (lama)', 'Civil servants whose spouse stands (old)'),
    inForce: { from: '2018-02-02', until: '2023-09-01' },
    dated: 'day',
    source: ['https://www.kordanews.com/36255/asn-istri-suami-peserta-pilkada-serentak-2018-boleh-hadiri-kampanye/2'],
    confidence: 'medium',
  },
  {
    id: 'SE MenPANRB 18/2023',
    about: words('Pasangan ASN yang maju', 'Civil servants whose spouse stands'),
    inForce: since('2023-09-01'),
    dated: 'recalled',
    source: ['https://medan.bkn.go.id/?p=7882'],
    confidence: 'medium',
    note: words(
      'September 2023; harinya belum dilihat. Teks lengkap tidak dapat dibaca.',
      'September 2023; the day was not seen. The full text could not be read.',
    ),
  },
  {
    id: 'SE MenPANRB 11/2023',
    about: words('Disiplin PPPK', 'Discipline of contract civil servants'),
    inForce: since('2023-01-01'),
    dated: 'year',
    source: ['https://samiyanto.smkn9surakarta.sch.id/tim-manajemen/kedisiplinan-asn'],
    confidence: 'medium',
  },
  {
    id: 'SE MenPANRB 1/2023',
    about: words('Netralitas pegawai non-ASN', 'Neutrality of staff who are not civil servants'),
    inForce: since('2023-01-03'),
    dated: 'day',
    source: ['https://deras.id/pegawai-pemerintah-non-pns-bisa-kena-phk-jika-tak-jaga-netralitas-di-tahun-politik'],
  },
  {
    id: 'SE MenPANRB 4/2024',
    about: words('Peralihan pengawasan KASN', 'Transfer of the supervision of KASN'),
    inForce: since('2024-09-04'),
    dated: 'day',
    source: ['https://intra62.com/bawaslu-limpahkan-penanganan-400-laporan-dugaan-pelanggaran-asn-ke-bkn/'],
    confidence: 'medium',
  },

  // Pelaku lain
  {
    id: 'UU 34/2004',
    about: words('TNI', 'Armed forces'),
    inForce: since('2004-10-16'),
    dated: 'recalled',
    source: [
      'https://demak.inews.id/read/369570/tni-dan-polri-jadi-alat-negara-dilarang-berpolitik-praktis-ini-aturan-hukumnya/all',
    ],
    note: words(
      'Akibat UU 3/2025 atas Pasal 39 belum dipastikan.',
      'The effect of Law 3/2025 on Article 39 is unverified.',
    ),
  },
  {
    id: 'UU 2/2002',
    about: words('Polri', 'Police'),
    inForce: since('2002-01-08'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2002/2.md`],
  },
  {
    id: 'Perpol 7/2022',
    about: words('Kode etik Polri', 'Code of ethics of the police'),
    inForce: since('2022-01-01'),
    dated: 'year',
    source: [
      'https://wahananews.co/nasional/propam-polri-siapkan-sanksi-bagi-anggota-yang-abaikan-netralitas-dalam-pemilu-2024-9acai2WlIQ/2',
    ],
  },
  {
    id: 'UU 6/2014',
    about: words('Desa (jo. UU 3/2024)', 'Villages (as amended by Law 3/2024)'),
    inForce: since('2014-01-15'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2014/6.md`],
  },

  // Pidana
  {
    id: 'UU 1/2023',
    about: words('Kitab Undang-Undang Hukum Pidana', 'Criminal code'),
    inForce: since('2026-01-02'),
    dated: 'recalled',
    source: [`${TEXTS}/uu/2023/1.md`],
  },
  {
    id: 'UU 1/2026',
    about: words('Penyesuaian pidana', 'Adjustment of criminal sanctions'),
    inForce: since('2026-01-02'),
    dated: 'day',
    source: ['https://pasal.id/en/peraturan/uu/uu-no-1-tahun-2026/koreksi/5823504'],
  },
  {
    id: 'UU 20/2025',
    about: words('Hukum acara pidana (KUHAP baru)', 'Criminal procedure (new)'),
    inForce: since('2026-01-02'),
    dated: 'day',
    source: ['dandapala.com (UU 20/2025)'],
  },
  {
    id: 'UU 1/2024',
    about: words('Perubahan kedua UU ITE', 'Second amendment of the ITE Act'),
    inForce: since('2024-01-01'),
    dated: 'year',
    source: ['https://www.hukumonline.com/klinik/a/pasal-28-ayat-2-uu-ite-2024-lt65a6950b71ccc'],
  },

  // Peraturan Bawaslu dan Gakkumdu
  {
    id: 'Perbawaslu 14/2017',
    about: words(
      'Penanganan pelanggaran Pilkada (lama); formulir A.1-A.13',
      'Handling in local elections (old); forms A.1-A.13',
    ),
    inForce: { from: '2017-01-01', until: '2020-01-01' },
    dated: 'year',
    source: ['Perbawaslu 14/2017, digantikan Perbawaslu 8/2020'],
    confidence: 'medium',
  },
  {
    id: 'Perbawaslu 8/2020',
    about: words('Penanganan pelanggaran Pilkada', 'Handling of violations in local elections'),
    inForce: since('2020-01-01'),
    dated: 'year',
    source: ['Perbawaslu 8/2020; teks lengkap belum terlihat'],
  },
  {
    id: 'Perbawaslu 9/2020',
    about: words('Pelanggaran administrasi TSM Pilkada', 'Structured, systematic, massive violations'),
    inForce: since('2020-01-01'),
    dated: 'year',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-9-tahun-2020/koreksi/8108714'],
  },
  {
    id: 'Perbawaslu 9/2024',
    about: words('Perubahan Perbawaslu 8/2020 (BN 2024 No. 636)', 'Amends Perbawaslu 8/2020'),
    inForce: since('2024-09-30'),
    dated: 'day',
    source: ['https://peraturanpedia.com/?p=367089'],
    note: words(
      'Tanggal penetapan; tanggal pengundangan belum dilihat.',
      'Day of adoption; the day of promulgation was not seen.',
    ),
  },
  {
    id: 'Perbawaslu 7/2018',
    about: words('Penanganan pelanggaran Pemilu (lama)', 'Handling in general elections (old)'),
    inForce: { from: '2018-01-01', until: '2022-01-01' },
    dated: 'year',
    source: ['Perbawaslu 7/2018, digantikan Perbawaslu 7/2022'],
    confidence: 'medium',
  },
  {
    id: 'Perbawaslu 7/2022',
    about: words('Temuan dan laporan pelanggaran Pemilu', 'Findings and reports in general elections'),
    inForce: since('2022-01-01'),
    dated: 'year',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-7-tahun-2022'],
  },
  {
    id: 'Perbawaslu 8/2022',
    about: words('Pelanggaran administratif Pemilu', 'Administrative violations in general elections'),
    inForce: since('2022-01-01'),
    dated: 'year',
    source: ['Perbawaslu 8/2022'],
    confidence: 'medium',
  },
  {
    id: 'Perbawaslu 5/2022',
    about: words('Pengawasan Pemilu, Form A', 'Supervision, Form A'),
    inForce: since('2022-01-01'),
    dated: 'year',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-5-tahun-2022/koreksi/8030757'],
  },
  {
    id: 'Keputusan Bawaslu 169/2023',
    about: words('Petunjuk teknis Perbawaslu 7/2022 (169/PP.00.00/K1/05/2023)', 'Technical guide to Perbawaslu 7/2022'),
    inForce: since('2023-05-01'),
    dated: 'recalled',
    source: ['Keputusan Bawaslu 169/PP.00.00/K1/05/2023'],
    confidence: 'medium',
    note: words('Bulannya terbaca dari nomornya.', 'The month is read from its number.'),
  },
  {
    id: 'Perbawaslu 5/2018',
    about: words('Rapat pleno', 'Plenary meetings'),
    inForce: since('2018-01-01'),
    dated: 'year',
    source: ['https://pasal.id/peraturan/perban/peraturan-bawaslu-no-5-tahun-2018'],
    note: words(
      'Daftar pelatihan 2023 menyebutnya berlaku; sesudah itu belum dipastikan.',
      'A training list of 2023 has it in force; not confirmed since.',
    ),
  },
  {
    id: 'Perbawaslu 3/2023',
    about: words('Sentra Gakkumdu Pemilu', 'Gakkumdu centre, general elections'),
    inForce: since('2023-01-01'),
    dated: 'year',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-3-tahun-2023/koreksi/8013135'],
  },
  {
    id: 'Peraturan Bersama Gakkumdu 2020',
    about: words(
      'Sentra Gakkumdu Pilkada (Bawaslu 5/2020, Polri 1/2020, Kejaksaan 14/2020)',
      'Gakkumdu centre, local elections',
    ),
    inForce: since('2020-07-20'),
    dated: 'day',
    source: [
      'https://mino77-news.com/berita/d-5100430/efektifkan-sentra-gakkumdu-polri-bawaslu-teken-peraturan-bersama-pilkada-2020',
    ],
    confidence: 'medium',
    note: words('Nomornya tidak terbaca dalam sumber (rendah).', 'Its numbers could not be read in a source (low).'),
  },

  // Putusan Mahkamah Konstitusi
  {
    id: 'MK 48/PUU-XVII/2019',
    about: words('"Panwas Kabupaten/Kota" dibaca Bawaslu Kabupaten/Kota', '"Panwas" of a regency is read as Bawaslu'),
    inForce: since('2020-01-29'),
    dated: 'day',
    source: ['https://puspanlakuu.dpr.go.id/produk/detail-resume/id/193'],
  },
  {
    id: 'MK 65/PUU-XXI/2023',
    about: words(
      'Kampanye di fasilitas pemerintah dan tempat pendidikan dengan izin',
      'Campaign in government and education venues with permission',
    ),
    inForce: since('2023-01-01'),
    dated: 'year',
    source: [
      'https://www.grahamedia.id/berita/1843336925/bawaslu-minta-peserta-patuhi-pasal-280-dalam-kampanye-berikut-penjelasannya?page=3',
    ],
  },
  {
    id: 'MK 136/PUU-XXII/2024',
    about: words(
      'Pasal 188 mencakup pejabat daerah dan anggota TNI/Polri',
      'Article 188 covers regional officials, soldiers and police',
    ),
    inForce: since('2024-11-14'),
    dated: 'day',
    source: [
      'https://sinpo.id/detail/84880/mk-pejabat-daerah-tni-dan-polri-bisa-dipidana-jika-langgar-netralitas-pilkada',
    ],
  },
  {
    id: 'MK 115/PUU-XXII/2024',
    about: words('"Kerusuhan" dalam UU ITE hanya di ruang fisik', '"Riot" in the ITE Act is physical only'),
    inForce: since('2025-04-29'),
    dated: 'day',
    source: ['https://katasatu.co.id/putusan-mk-sebut-kerusuhan-dalam-ruang-siber-tidak-tergolong-tindak-pidana/5'],
    confidence: 'medium',
  },
  {
    id: 'MK 104/PUU-XXIII/2025',
    about: words(
      '"Rekomendasi" administrasi Pilkada dibaca "putusan"',
      'A Pilkada "recommendation" is read as a "decision"',
    ),
    inForce: since('2025-07-30'),
    dated: 'day',
    source: [
      'https://rmol.id/politik/read/2025/07/31/674588/putusan-mk-kpu-wajib-patuhi-hasil-sidang-bawaslu-terkait-pilkada',
    ],
  },
  {
    id: 'MK 121/PUU-XXII/2024',
    about: words(
      'Lembaga independen pengawas ASN, paling lambat 16 Oktober 2027',
      'Independent supervisor of the civil service by 16 October 2027',
    ),
    inForce: since('2025-10-16'),
    dated: 'day',
    source: [
      'https://www.bloombergtechnoz.com/detail-news/87507/mk-pemerintah-harus-bentuk-lembaga-independen-pengawas-asn',
    ],
  },
];

export const instruments: readonly Instrument[] = entries.map(entry => ({
  confidence: 'high',
  ...entry,
  cite: entry.id,
}));
