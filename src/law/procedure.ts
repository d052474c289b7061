import { laterProcedure } from './procedure-asn.ts';
import { preventionProcedure } from './procedure-prevention.ts';
import { type Period, type Row, type Words, words } from './row.ts';

/**
 * Aturan prosedur yang bukan batas waktu: siapa boleh melapor, syarat laporan, klarifikasi, hasil, pelimpahan. Bagian
 * Gakkumdu, ASN, penomoran, arsip, dan identitas ada di `procedure-asn.ts`. Angka statistik tidak di sini.
 */
export type ProcedureRule = Row & { readonly topic: string; readonly rule: Words };

const UU_1_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/1.md';
const UU_8_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/8.md';
const UU_10_2016 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2016/10.md';
const UU_7_454 = 'https://online.flipbuilder.com/cmvf/wgnv/files/basic-html/page312.html';
const PERBAWASLU_7 = 'https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-7-tahun-2022';
const UNREAD = 'Perbawaslu 8/2020, diingat, belum dibaca';

const since = (from: string): Period => ({ from, until: null });
const law = { inForce: since('2015-03-18'), under: ['UU 1/2015', 'UU 8/2015'] };
const perbawaslu8 = { inForce: since('2020-01-01'), under: ['Perbawaslu 8/2020'] };
const perbawaslu9 = { inForce: since('2024-09-30'), under: ['Perbawaslu 9/2024'] };
const uu7 = { inForce: since('2017-08-16'), under: ['UU 7/2017'] };
const perbawaslu7 = { inForce: since('2022-01-01'), under: ['Perbawaslu 7/2022'] };
const PASAL_134 = 'UU 1/2015 jo. UU 8/2015 jo. UU 10/2016 jo. UU 6/2020 Pasal 134';

const pilkada = [
  // Pelapor, penerima, syarat
  {
    ...law,
    id: 'pilkada.pelapor.wni',
    topic: 'pelapor',
    rule: words(
      'WNI yang punya hak pilih pada pemilihan itu boleh melapor.',
      'An Indonesian citizen with the right to vote in that election may report.',
    ),
    cite: `${PASAL_134} ayat (2) huruf a`,
    source: [UU_8_2015],
    confidence: 'high',
  },
  {
    ...law,
    id: 'pilkada.pelapor.pemantau',
    topic: 'pelapor',
    rule: words('Pemantau Pemilihan boleh melapor.', 'An election monitor may report.'),
    cite: `${PASAL_134} ayat (2) huruf b`,
    source: [UU_8_2015],
    confidence: 'high',
  },
  {
    ...law,
    id: 'pilkada.pelapor.peserta',
    topic: 'pelapor',
    rule: words('Peserta Pemilihan (pasangan calon) boleh melapor.', 'An election participant (the pair) may report.'),
    cite: `${PASAL_134} ayat (2) huruf c`,
    source: [UU_8_2015],
    confidence: 'high',
  },
  {
    ...perbawaslu9,
    id: 'pilkada.pelapor.kuasa',
    topic: 'pelapor',
    rule: words('Pelapor boleh diwakili kuasa.', 'The reporter may be represented by a proxy.'),
    cite: 'Perbawaslu 9/2024 (pasal belum dilihat)',
    source: [
      'https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-9-tahun-2024',
      'merahputih.com, 15 Oktober 2024',
    ],
    confidence: 'high',
  },
  {
    ...law,
    id: 'pilkada.penerima',
    topic: 'penerima',
    rule: words(
      'Laporan diterima Bawaslu, Bawaslu Provinsi, Bawaslu Kabupaten/Kota, Panwaslu Kecamatan, PKD (PPL), Pengawas TPS.',
      'Reports are received by Bawaslu at every level down to polling-station supervisors.',
    ),
    cite: `${PASAL_134} ayat (1); Putusan MK 48/PUU-XVII/2019`,
    source: [UU_8_2015, 'https://puspanlakuu.dpr.go.id/produk/detail-resume/id/193'],
    confidence: 'high',
    note: words(
      'Dalam praktik PTPS dan PKD meneruskan ke Panwascam, dan Panwascam ke Kabupaten/Kota (sedang).',
      'In practice polling-station and village supervisors pass it up (medium).',
    ),
  },
  {
    ...law,
    id: 'pilkada.isi.minimum',
    topic: 'syarat',
    rule: words(
      'Isi laporan: nama dan alamat pelapor; pihak terlapor; waktu dan tempat kejadian; uraian kejadian.',
      'A report holds: name and address of reporter; reported party; time and place; description.',
    ),
    cite: `${PASAL_134} ayat (3)`,
    source: [UU_8_2015],
    confidence: 'high',
  },
  {
    ...perbawaslu8,
    id: 'pilkada.syarat.formal',
    topic: 'syarat',
    rule: words(
      'Syarat formal: identitas pelapor; identitas terlapor; dalam 7 hari kalender sejak diketahui; tanda tangan sesuai identitas.',
      'Formal: identity of reporter and reported; within 7 calendar days of knowing; signature as on the identity document.',
    ),
    cite: 'Perbawaslu 8/2020 jo. 9/2024 Pasal 9 (nomor diingat, belum dibaca)',
    source: [
      'https://linggaupos.bacakoran.co/amp/21742/bawaslu-muratara-ajak-masyarakat-ada-bukti-kades-tidak-netral-segera-lapor/16',
      'kabarmakassar.com (Bawaslu Jeneponto, Agustus 2024)',
    ],
    confidence: 'medium',
  },
  {
    ...perbawaslu8,
    id: 'pilkada.syarat.materiel',
    topic: 'syarat',
    rule: words(
      'Syarat materiel: waktu dan tempat; uraian kejadian; bukti.',
      'Material: time and place; description; evidence.',
    ),
    cite: 'Perbawaslu 8/2020 jo. 9/2024 Pasal 9 (nomor diingat, belum dibaca)',
    source: [
      'https://linggaupos.bacakoran.co/amp/21742/bawaslu-muratara-ajak-masyarakat-ada-bukti-kades-tidak-netral-segera-lapor/16',
    ],
    confidence: 'medium',
  },
  {
    ...perbawaslu9,
    id: 'pilkada.jampenerimaan',
    topic: 'penerima',
    rule: words(
      'Laporan diterima Senin-Kamis 08.00-16.00, Jumat 08.00-16.30 waktu setempat; 24 jam pada masa tenang, hari pemungutan, dan rekapitulasi.',
      'Reports are received Mon-Thu 08.00-16.00, Fri 08.00-16.30 local time; round the clock in the quiet period, on voting day and during recapitulation.',
    ),
    cite: 'Perbawaslu 9/2024 Pasal 5 ayat (2a)',
    source: [
      'https://beritasulsel.com/baca/siapkan-layanan-pelaporan-selama-tahapan-pemilihan-bawaslu-bantaeng-atur-jam-khusus-untuk-penyampaian-laporan-dugaan-pelanggaran',
      'https://kabarbaik.co/bawaslu-kota-batu-tetapkan-jadwal-laporan-pelanggaran-bagi-paslon-dan-tim-ini-hari-dan-jamnya',
      'https://antaranews.com/berita/4353459/',
    ],
    confidence: 'high',
    note: words(
      'Dua kantor sepakat; teks pasalnya belum dilihat. Bila hari ke-7 jatuh saat kantor tutup, aturannya tidak ditemukan.',
      'Two offices agree; the article was not seen. No rule was found for a 7th day on which the office is shut.',
    ),
  },

  // Penanganan
  {
    ...perbawaslu8,
    id: 'pilkada.alur',
    topic: 'alur',
    rule: words(
      'Terima (A.1), tanda bukti, kajian awal, perbaikan, registrasi atau tolak atau teruskan, Gakkumdu I, klarifikasi bersumpah, Gakkumdu II, kajian, pleno, penerusan, umumkan status.',
      'Receive (A.1), receipt, initial review, repair, register or reject or forward, Gakkumdu I, clarification under oath, Gakkumdu II, study, plenary, forward, announce.',
    ),
    cite: 'Perbawaslu 8/2020 jo. 9/2024 (susunannya)',
    source: ['https://online.flipbuilder.com/nuht/fjrd/files/basic-html/page326.html'],
    confidence: 'medium',
  },
  {
    ...perbawaslu9,
    id: 'pilkada.klarifikasi',
    topic: 'klarifikasi',
    rule: words(
      'Pelapor, terlapor, saksi, ahli diminta hadir; keterangan di bawah sumpah (A.7-A.9); boleh daring karena geografi, keamanan, sarana, bencana; boleh didampingi kuasa hukum; berita acara A.10; penolakan tanda tangan dicatat.',
      'Parties, witnesses, experts are asked to attend, under oath (A.7-A.9); online for geography, security, facilities or disaster; a lawyer may accompany; minutes A.10; refusal to sign is recorded.',
    ),
    cite: 'Perbawaslu 9/2024 Pasal 26 (perubahan)',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-9-tahun-2024/koreksi/7977319'],
    confidence: 'high',
  },
  {
    ...perbawaslu7,
    id: 'pilkada.undangan.kedua',
    topic: 'klarifikasi',
    rule: words(
      'Untuk Pilkada tidak terlihat apakah perlu undangan kedua; aturan Pemilu hanya sebagai bawaan.',
      'For local elections it was not seen whether a second invitation is needed; the Pemilu rule is only a default.',
    ),
    cite: 'Perbawaslu 7/2022 Pasal 29 (analogi)',
    source: [PERBAWASLU_7],
    confidence: 'low',
  },
  {
    ...law,
    id: 'pilkada.hasil',
    topic: 'hasil',
    rule: words(
      'Kode etik penyelenggara ke DKPP; administrasi ke KPU; pidana ke Polri lewat Gakkumdu; hukum lain (netralitas ASN, TNI, Polri, kades) ke instansi berwenang; bukan pelanggaran dihentikan. Satu perkara dapat punya beberapa hasil.',
      'Organiser ethics to DKPP; administrative to KPU; crime to police through Gakkumdu; other law (neutrality) to the competent body; no violation is stopped. One case may have several results.',
    ),
    cite: 'UU 1/2015 jo. UU 8/2015 jo. UU 10/2016 jo. UU 6/2020 Pasal 135 ayat (1); Perbawaslu 8/2020',
    source: [UU_1_2015, 'Perbawaslu 8/2020'],
    confidence: 'high',
    note: words(
      'Tiga yang pertama tinggi (UU); yang keempat sedang (Perbawaslu dan praktik).',
      'The first three high (the Act); the fourth medium (Perbawaslu and practice).',
    ),
  },
  {
    ...perbawaslu8,
    id: 'pilkada.tempat',
    topic: 'pelimpahan',
    rule: words(
      'Ditangani di tingkat tempat kejadian; lintas kabupaten oleh Provinsi, lintas provinsi oleh RI.',
      'Handled at the level where it took place; across regencies by the province, across provinces by the nation.',
    ),
    cite: UNREAD,
    source: [UNREAD],
    confidence: 'low',
  },
  {
    ...perbawaslu8,
    id: 'pilkada.tempat.status',
    topic: 'pelimpahan',
    rule: words(
      'Catat kantor penerima, kantor penangan, dan arah: ditangani tempat melapor, dilimpahkan, ditangani di tempat dilimpahkan, diambil alih.',
      'Keep the office of filing, the office of handling and the direction: handled where filed, passed on, handled where passed, taken over.',
    ),
    cite: 'Register SigapLapor',
    source: ['https://sigaplapor.bawaslu.go.id/kajianawal'],
    confidence: 'high',
    note: words(
      '"Diambil alih" tidak terlihat di register (rendah).',
      '"Taken over" was not seen in the register (low).',
    ),
  },
  {
    ...perbawaslu8,
    id: 'pilkada.pelimpahan',
    topic: 'pelimpahan',
    rule: words(
      'Laporan di tingkat atau tempat yang salah dilimpahkan; tingkat atas dapat mengambil alih; keduanya meninggalkan dokumen.',
      'A report at the wrong level or place is passed on; a higher level may take over; both leave a document.',
    ),
    cite: 'Perbawaslu 8/2020 (diingat); bandingkan Perbawaslu 7/2022 Pasal 20',
    source: [PERBAWASLU_7],
    confidence: 'medium',
  },
  {
    inForce: since('2022-01-01'),
    under: ['Perbawaslu 5/2022'],
    id: 'pilkada.temuan',
    topic: 'temuan',
    rule: words(
      'Setiap pengawasan ditulis dalam Form A; dugaan pelanggaran menjadi saran perbaikan atau temuan yang diputus pleno dengan berita acara.',
      'Every supervision is written in Form A; a suspicion becomes advice or a finding decided in plenary with minutes.',
    ),
    cite: 'Perbawaslu 5/2022 Pasal 18',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-5-tahun-2022/koreksi/8030757'],
    confidence: 'high',
  },
  {
    ...perbawaslu8,
    id: 'pilkada.informasiawal',
    topic: 'temuan',
    rule: words(
      'Informasi lisan, media, media sosial, telepon, atau dari laporan yang ditolak adalah informasi awal: ditelusuri, menjadi temuan atau dicatat.',
      'Oral, media, social-media, phone or rejected-report information is initial information: traced, then a finding or a record.',
    ),
    cite: 'Perbawaslu 8/2020 jo. 9/2024 (praktik)',
    source: ['babelpos, butir 7887'],
    confidence: 'medium',
  },
  {
    ...perbawaslu8,
    id: 'pilkada.pencabutan',
    topic: 'laporan',
    rule: words(
      'Laporan hanya dapat dicabut sebelum registrasi; sesudahnya penanganan berlanjut.',
      'A report may be withdrawn only before registration; afterwards the handling goes on.',
    ),
    cite: 'Praktik Bawaslu Mojokerto dan Lebong 2020',
    source: [
      'https://radarindonesiaonline.com/timses-cabut-laporan-kasus-penyebar-brosur-pamflet-kampanye-hitam/',
      'https://rmol.id/politik/read/2020/12/22/466980/laporan-sudah-dicabut-bawaslu-lebong-masih-proses-aduan-warga',
    ],
    confidence: 'medium',
  },
  {
    ...perbawaslu8,
    id: 'pilkada.status',
    topic: 'laporan',
    rule: words(
      'Status diberitahukan kepada pelapor dan ditempel di papan pengumuman atau laman, dengan alasan bila dihentikan.',
      'The status is told to the reporter and put on the board or website, with the reason when stopped.',
    ),
    cite: 'Perbawaslu 8/2020 (pasal belum dilihat); praktik',
    source: [
      'https://radarbangsa.co.id/diduga-langgar-pilkada-oknum-asn-di-kab-kediri-diproses-ke-bkn/',
      'https://news.detik.com/berita-jawa-timur/d-5237362/bawaslu-pasuruan-hentikan-proses-laporan-perusakan-baliho-gus-ipul-mas-adi',
    ],
    confidence: 'medium',
    note: words(
      'Surat kepada pelapor sedang; papan pengumuman sebagai aturan rendah.',
      'Letter to the reporter medium; the notice board as a rule low.',
    ),
  },
  {
    ...perbawaslu8,
    id: 'pilkada.identitas',
    topic: 'identitas',
    rule: words(
      'Identitas pelapor, pemberi informasi, saksi adalah informasi dikecualikan; tidak rahasia dalam sidang administrasi dan di hadapan polisi, jaksa, hakim.',
      'The identity of informant, reporter, witness is excluded information; not secret in an administrative hearing nor before police, prosecutor, court.',
    ),
    cite: 'Perbawaslu 10/2019 jo. 1/2022 Pasal 18 ayat (2)',
    source: ['https://galuh.id/ada-laporan-dugaan-money-politik-bawaslu-ciamis-akan-proses-sesuai-aturan/2'],
    confidence: 'medium',
  },

  // Norma netralitas dan pidananya
  {
    inForce: since('2016-07-01'),
    under: ['UU 10/2016'],
    id: 'pilkada.netralitas.norma',
    topic: 'norma',
    rule: words(
      'Pasal 71 ayat (1): pejabat negara, pejabat daerah, pejabat ASN, anggota TNI/Polri, kades/lurah dilarang memutus atau bertindak untuk atau melawan pasangan. Pidana Pasal 188.',
      'Article 71 (1): state and regional officials, office holders, soldiers, police, village and ward heads may not decide or act for or against a pair. Penalty: Article 188.',
    ),
    cite: 'UU 10/2016 Pasal 71; UU 1/2015 Pasal 188; Putusan MK 136/PUU-XXII/2024',
    source: [
      UU_10_2016,
      UU_1_2015,
      'https://sinpo.id/detail/84880/mk-pejabat-daerah-tni-dan-polri-bisa-dipidana-jika-langgar-netralitas-pilkada',
    ],
    confidence: 'high',
    note: words('Lihat C-L71-1.', 'See C-L71-1.'),
  },
  {
    inForce: since('2016-07-01'),
    under: ['UU 10/2016'],
    id: 'pilkada.pidana.paslon',
    topic: 'norma',
    rule: words(
      'Pasal 70 ayat (1): pasangan dilarang melibatkan pejabat BUMN/BUMD, ASN, Polri, TNI, kades/lurah dan perangkatnya. Pidana Pasal 189.',
      'Article 70 (1): a pair may not involve company officials, civil servants, police, soldiers, village and ward staff. Penalty: Article 189.',
    ),
    cite: 'UU 10/2016 Pasal 70 ayat (1); UU 8/2015 Pasal 189',
    source: [UU_10_2016, UU_8_2015],
    confidence: 'high',
    note: words('Lihat C-L70.', 'See C-L70.'),
  },
  {
    inForce: since('2016-07-01'),
    under: ['UU 1/2015'],
    id: 'pilkada.pidana.mutasi',
    topic: 'norma',
    rule: words(
      'Pasal 190: pejabat yang melanggar Pasal 71 ayat (2) atau 162 ayat (3), ancaman sama.',
      'Article 190: an official who breaks Article 71 (2) or 162 (3), same penalty.',
    ),
    cite: 'UU 1/2015 Pasal 190',
    source: [UU_1_2015],
    confidence: 'high',
    note: words('Lihat C-L71-2.', 'See C-L71-2.'),
  },
  {
    inForce: since('2020-01-29'),
    under: ['MK 48/PUU-XVII/2019'],
    id: 'pilkada.panwas.baca',
    topic: 'norma',
    rule: words(
      '"Panwas Kabupaten/Kota" dalam UU Pilkada dibaca Bawaslu Kabupaten/Kota.',
      '"Panwas" of a regency in the Act is read as Bawaslu.',
    ),
    cite: 'Putusan MK 48/PUU-XVII/2019',
    source: ['https://puspanlakuu.dpr.go.id/produk/detail-resume/id/193'],
    confidence: 'high',
  },
] as const satisfies readonly ProcedureRule[];

const pemilu = [
  {
    ...uu7,
    id: 'pemilu.pelapor.wni',
    topic: 'pelapor',
    rule: words('WNI yang punya hak pilih boleh melapor.', 'An Indonesian citizen with the right to vote may report.'),
    cite: 'UU 7/2017 Pasal 454 ayat (3)',
    source: ['UU 7/2017 Pasal 454 ayat (3)'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.pelapor.peserta',
    topic: 'pelapor',
    rule: words(
      'Peserta Pemilu (partai, calon DPD, pasangan presiden) boleh melapor.',
      'A participant (party, DPD candidate, presidential pair) may report.',
    ),
    cite: 'UU 7/2017 Pasal 454 ayat (3)',
    source: ['UU 7/2017 Pasal 454 ayat (3)'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.pelapor.pemantau',
    topic: 'pelapor',
    rule: words('Pemantau Pemilu boleh melapor.', 'An election monitor may report.'),
    cite: 'UU 7/2017 Pasal 454 ayat (3)',
    source: ['UU 7/2017 Pasal 454 ayat (3)'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.penerima',
    topic: 'penerima',
    rule: words(
      'Laporan diterima Bawaslu semua tingkat, Panwaslu LN, sampai Pengawas TPS.',
      'Reports are received by Bawaslu of every level, abroad, and down to polling stations.',
    ),
    cite: 'UU 7/2017 Pasal 454',
    source: [UU_7_454],
    confidence: 'high',
  },
  {
    ...uu7,
    id: 'pemilu.isi.minimum',
    topic: 'syarat',
    rule: words(
      'Isi laporan: nama dan alamat pelapor; terlapor; waktu dan tempat; uraian.',
      'A report holds: name and address of reporter; reported; time and place; description.',
    ),
    cite: 'UU 7/2017 Pasal 454 ayat (4)',
    source: ['UU 7/2017 Pasal 454 ayat (4)'],
    confidence: 'medium',
  },
  {
    ...perbawaslu7,
    id: 'pemilu.syarat.formal',
    topic: 'syarat',
    rule: words(
      'Syarat formal: identitas pelapor; terlapor; dalam batas 7 hari.',
      'Formal: identity of reporter; reported party; within the 7 days.',
    ),
    cite: 'Perbawaslu 7/2022 Pasal 15 ayat (3)',
    source: ['harianrakyatbengkulu, butir 16752'],
    confidence: 'medium',
  },
  {
    ...perbawaslu7,
    id: 'pemilu.syarat.materiel',
    topic: 'syarat',
    rule: words(
      'Syarat materiel: waktu dan tempat; uraian kejadian; bukti.',
      'Material: time and place; description; evidence.',
    ),
    cite: 'Perbawaslu 7/2022 Pasal 15 ayat (4)',
    source: ['harianrakyatbengkulu, butir 16752'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.hasil',
    topic: 'hasil',
    rule: words(
      'Kode etik ke DKPP; administratif diputus Bawaslu dalam sidang; pidana ke Polri lewat Gakkumdu; hukum lain ke instansi berwenang.',
      'Ethics to DKPP; administrative decided by Bawaslu in hearing; crime to police through Gakkumdu; other law to the competent body.',
    ),
    cite: 'UU 7/2017 Pasal 455',
    source: ['UU 7/2017 Pasal 455'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.panwascam',
    topic: 'hasil',
    rule: words(
      'Panwascam tidak memutus pelanggaran administratif: mengirim rekomendasi ke atas.',
      'Sub-district supervisors do not decide administrative violations: they send a recommendation upward.',
    ),
    cite: 'UU 7/2017 Pasal 461',
    source: ['https://online.flipbuilder.com/cmvf/wgnv/files/basic-html/page316.html'],
    confidence: 'high',
  },
  {
    ...perbawaslu7,
    id: 'pemilu.etik.bawah',
    topic: 'pelimpahan',
    rule: words(
      'Dugaan kode etik Panwascam, PKD, PTPS diregistrasi dan ditangani Bawaslu Kabupaten/Kota, lewat pelimpahan atau pengambilalihan.',
      'Ethics of ad hoc supervisors is registered and handled by the regency, by passing on or taking over.',
    ),
    cite: 'Perbawaslu 7/2022 Pasal 20',
    source: [PERBAWASLU_7],
    confidence: 'high',
  },
  {
    ...perbawaslu7,
    id: 'pemilu.klarifikasi',
    topic: 'klarifikasi',
    rule: words(
      'Langsung atau daring; dapat dilimpahkan ke tingkat bawah; sumpah B.10, B.11; menolak sumpah tidak menghentikan; berita acara B.12.',
      'In person or online; may be delegated down; oath B.10, B.11; refusal of oath does not stop it; minutes B.12.',
    ),
    cite: 'Perbawaslu 7/2022 Pasal 28-30',
    source: [PERBAWASLU_7],
    confidence: 'high',
  },
  {
    ...perbawaslu7,
    id: 'pemilu.tsm',
    topic: 'hasil',
    rule: words(
      'Dugaan TSM mengikuti peraturan pelanggaran administratif.',
      'A TSM suspicion follows the administrative-violation regulation.',
    ),
    cite: 'Perbawaslu 7/2022 Pasal 19',
    source: [PERBAWASLU_7],
    confidence: 'high',
  },
  {
    ...uu7,
    id: 'pemilu.pidana.kades',
    topic: 'norma',
    rule: words(
      'Kades yang menguntungkan atau merugikan peserta: sampai 1 tahun, denda sampai Rp12 juta. Lihat C-P490.',
      'A village head who favours or harms a participant: up to 1 year, fine to Rp12 million. See C-P490.',
    ),
    cite: 'UU 7/2017 Pasal 490',
    source: ['UU 7/2017 Pasal 490'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.pidana.asn',
    topic: 'norma',
    rule: words(
      'ASN, TNI/Polri, kades, perangkat, BPD sebagai pelaksana atau tim: sampai 1 tahun, denda sampai Rp12 juta. Lihat C-P494.',
      'Civil servants, soldiers, police, village staff as executor or team: up to 1 year, fine to Rp12 million. See C-P494.',
    ),
    cite: 'UU 7/2017 Pasal 280 ayat (2)-(3), 494',
    source: ['UU 7/2017 Pasal 280, 494'],
    confidence: 'medium',
  },
  {
    ...uu7,
    id: 'pemilu.pidana.pejabat',
    topic: 'norma',
    rule: words(
      'Pejabat yang memutus atau bertindak untuk atau melawan peserta: larangan Pasal 282, pidana Pasal 547 (sampai 3 tahun, Rp36 juta). Lihat C-P547.',
      'Officials who decide or act for or against a participant: Article 282, penalty Article 547 (up to 3 years, Rp36 million). See C-P547.',
    ),
    cite: 'UU 7/2017 Pasal 282, 283, 547',
    source: ['UU 7/2017 Pasal 282, 283, 547'],
    confidence: 'low',
  },
  {
    ...uu7,
    id: 'pemilu.pencabutan',
    topic: 'laporan',
    rule: words(
      'Laporan yang dicabut atau tidak diregistrasi pernah dipakai sebagai informasi awal.',
      'A withdrawn or unregistered report has been used as initial information.',
    ),
    cite: 'Praktik 2022',
    source: ['alinea.id, butir b2fqF9GXa'],
    confidence: 'medium',
  },
] as const satisfies readonly ProcedureRule[];

export const procedureRules: readonly ProcedureRule[] = [
  ...pilkada,
  ...pemilu,
  ...laterProcedure,
  ...preventionProcedure,
];
