import type { ProcedureRule } from './procedure.ts';
import { type Period, words } from './row.ts';

/** Gakkumdu, kewajiban setelah putusan, penomoran, arsip, dan identitas: bagian kedua dari aturan prosedur. */
const UU_1_2015 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2015/1.md';
const UU_10_2016 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2016/10.md';
const PP_94 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2021/94.md';
const PP_53 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2010/53.md';
const UU_43 = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2009/43.md';
const PDP = 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2022/27.md';
const SIGAP = 'https://sigaplapor.bawaslu.go.id/kajianawal';

const since = (from: string): Period => ({ from, until: null });
const pp94 = { inForce: since('2021-08-31'), under: ['PP 94/2021'], source: [PP_94], confidence: 'high' } as const;

export const laterProcedure = [
  // Sentra Gakkumdu
  {
    id: 'gakkumdu.unsur',
    topic: 'gakkumdu',
    rule: words(
      'Pusat: Bawaslu, Bareskrim, Kejaksaan Agung. Provinsi: Bawaslu Provinsi, Polda, Kejati. Kabupaten/kota: Bawaslu, Polres, Kejari. Melekat pada Bawaslu; tidak ada di kecamatan.',
      'Nation: Bawaslu, Bareskrim, Attorney General. Province: Bawaslu, Polda, Kejati. Regency: Bawaslu, Polres, Kejari. Attached to Bawaslu; none in sub-districts.',
    ),
    inForce: since('2016-07-01'),
    under: ['UU 10/2016'],
    cite: 'UU 10/2016 Pasal 152; UU 7/2017 Pasal 486',
    source: [UU_10_2016],
    confidence: 'high',
  },
  {
    id: 'gakkumdu.penerusan.berkas',
    topic: 'gakkumdu',
    rule: words(
      'Berkas penerusan: surat pengantar, surat tugas, formulir, kajian, laporan penyelidikan, undangan dan berita acara klarifikasi, sumpah, pembahasan, daftar saksi, ahli, terlapor, barang bukti, administrasi penyelidikan.',
      'The file: cover letter, assignment, form, study, inquiry report, invitation and minutes of clarification, oath, meetings, lists of witnesses, experts, reported, evidence, inquiry papers.',
    ),
    inForce: since('2023-01-01'),
    under: ['Perbawaslu 3/2023'],
    cite: 'Perbawaslu 3/2023 Pasal 27',
    source: ['https://pasal.id/en/peraturan/perban/peraturan-bawaslu-no-3-tahun-2023/koreksi/8013135'],
    confidence: 'high',
    note: words(
      'Ke SPKT, didampingi penyidik dan jaksa; pelapor sebagai pengadu, pengawas boleh menggantikan.',
      'To the police desk, with investigator and prosecutor; the reporter is complainant, a supervisor may stand in.',
    ),
  },
  {
    id: 'gakkumdu.penyelidikan',
    topic: 'gakkumdu',
    rule: words(
      'Polisi di Gakkumdu boleh menyelidiki sejak Bawaslu menerima laporan; geledah dan sita tanpa izin pengadilan.',
      'Police in Gakkumdu may inquire from receipt; search and seizure without court permit.',
    ),
    inForce: since('2016-07-01'),
    under: ['UU 10/2016'],
    cite: 'UU 10/2016 Pasal 146 ayat (1)-(2)',
    source: [UU_10_2016],
    confidence: 'high',
  },
  {
    id: 'gakkumdu.majelis',
    topic: 'gakkumdu',
    rule: words(
      'Majelis khusus, hakim dengan masa kerja paling sedikit 3 tahun.',
      'A special panel of judges with at least 3 years of service.',
    ),
    inForce: since('2015-02-02'),
    under: ['UU 1/2015'],
    cite: 'UU 1/2015 Pasal 147, 151',
    source: [UU_1_2015],
    confidence: 'high',
  },
  {
    id: 'gakkumdu.gagal',
    topic: 'gakkumdu',
    rule: words(
      'Perkara berakhir bila tersangka tidak dapat dihadapkan pada penyerahan tahap dua dalam batasnya (Karawang).',
      'The case ends if the suspect cannot be produced at the stage-2 handover within the limits (Karawang).',
    ),
    inForce: since('2020-07-20'),
    under: ['Peraturan Bersama Gakkumdu 2020'],
    cite: 'Peraturan Bersama Pasal 22 ayat (4), 25 (menurut pers)',
    source: ['https://karawangbekasi.disway.id/amp/48082'],
    confidence: 'medium',
  },
  {
    id: 'gakkumdu.kuhap',
    topic: 'gakkumdu',
    rule: words(
      'Hukum acara umum adalah UU 20/2025 sejak 2 Januari 2026; KUHP UU 1/2023 juga berlaku.',
      'General procedure is Law 20/2025 from 2 January 2026; the criminal code of Law 1/2023 applies too.',
    ),
    inForce: since('2026-01-02'),
    under: ['UU 20/2025'],
    cite: 'UU 20/2025',
    source: ['dandapala.com (UU 20/2025)'],
    confidence: 'high',
  },

  // Setelah putusan: kewajiban instansi
  {
    ...pp94,
    id: 'asn.larangan',
    topic: 'asn',
    rule: words(
      'Pasal 5 huruf n menyebut tujuh cara mendukung calon (P-1 sampai P-7). Objeknya selalu "calon".',
      'Article 5 n lists seven ways of supporting a candidate (P-1 to P-7). The object is always a "calon".',
    ),
    cite: 'PP 94/2021 Pasal 5 huruf n',
  },
  {
    ...pp94,
    id: 'asn.sanksi.sedang',
    topic: 'asn',
    rule: words(
      'Huruf n angka 2: disiplin sedang; jenisnya PP 53/2010 Pasal 7 ayat (3) sampai PP Gaji dan Tunjangan berlaku.',
      'Letter n number 2: medium; the kinds of PP 53/2010 Article 7 (3) until the regulation on pay.',
    ),
    cite: 'PP 94/2021 Pasal 13 huruf g; PP 53/2010 Pasal 7 ayat (3)',
    source: [PP_94, PP_53],
  },
  {
    ...pp94,
    id: 'asn.sanksi.berat',
    topic: 'asn',
    rule: words(
      'Huruf n angka 3-7: disiplin berat (Pasal 14 huruf i angka 1-5). Angka 1 tidak punya tingkat.',
      'Letter n numbers 3-7: heavy (Article 14 i numbers 1-5). Number 1 has no level.',
    ),
    cite: 'PP 94/2021 Pasal 14 huruf i',
  },
  {
    ...pp94,
    id: 'asn.tim',
    topic: 'asn',
    rule: words(
      'Disiplin berat: tim pemeriksa wajib; sedang: boleh.',
      'Heavy: an examination team is mandatory; medium: optional.',
    ),
    cite: 'PP 94/2021 Pasal 29',
  },
  {
    ...pp94,
    id: 'asn.pejabatlalai',
    topic: 'asn',
    rule: words(
      'Pejabat yang tidak menghukum dihukum atasannya.',
      'An official who does not punish is punished by his superior.',
    ),
    cite: 'PP 94/2021 Pasal 24',
  },
  {
    id: 'asn.etik',
    topic: 'asn',
    rule: words(
      'Kode etik: sanksi moral, terbuka atau tertutup, oleh pejabat pembina kepegawaian atas keputusan Majelis Kode Etik.',
      'Ethics: moral sanction, open or closed, by the personnel authority on the decision of the ethics panel.',
    ),
    inForce: since('2004-10-18'),
    under: ['PP 42/2004'],
    cite: 'PP 42/2004 Pasal 15-20',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/pp/2004/42.md'],
    confidence: 'high',
  },
  {
    id: 'asn.ppkpejabat',
    topic: 'asn',
    rule: words(
      'Pejabat pembina kepegawaian: menteri, kepala lembaga, sekretaris jenderal lembaga negara, gubernur, bupati/wali kota.',
      'Personnel authority: minister, head of agency, secretary-general of a state body, governor, regent or mayor.',
    ),
    inForce: since('2014-01-15'),
    under: ['UU 5/2014'],
    cite: 'UU 5/2014 Pasal 53',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/5.md'],
    confidence: 'high',
    note: words(
      'Bila ia sendiri petahana atau terlapor: tandai benturan kepentingan.',
      'If this is the incumbent or the reported person: flag the conflict.',
    ),
  },
  {
    id: 'asn.blokir',
    topic: 'asn',
    rule: words(
      'BKN dapat memblokir data dan layanan kepegawaian orang atau instansi; gaji tetap; dibuka setelah ditindaklanjuti.',
      'BKN may block personnel data and services of a person or agency; salary goes on; lifted when acted upon.',
    ),
    inForce: since('2022-01-01'),
    under: ['Perpres 116/2022'],
    cite: 'Perpres 116/2022 Pasal 8, 10, 20; Peraturan BKN 1/2023',
    source: ['Perpres 116/2022', 'bkn.go.id (Peraturan BKN 1/2023)'],
    confidence: 'high',
    note: words('Pembukaan blokir dan gaji: sedang (pers 2020).', 'Lifting and salary: medium (press of 2020).'),
  },
  {
    id: 'asn.skb2022',
    topic: 'asn',
    rule: words(
      'SKB 22 September 2022: MenPANRB 2/2022, Mendagri 800-5474/2022, BKN 246/2022, KASN 30/2022, Bawaslu 1447.1/PM.01/K.1/09/2022.',
      'Joint decree of 22 September 2022, under five numbers.',
    ),
    inForce: since('2022-09-22'),
    under: ['SKB 2022'],
    cite: 'SKB 2022',
    source: ['https://id.scribd.com/document/602350661'],
    confidence: 'high',
  },
  {
    id: 'asn.skb2020',
    topic: 'asn',
    rule: words(
      'SKB 10 September 2020: 05/2020, 800-2836/2020, 167/KEP/2020, 6/SKB/KASN/9/2020, 0314/2020.',
      'Joint decree of 10 September 2020, under five numbers.',
    ),
    inForce: { from: '2020-09-10', until: '2022-09-22' },
    under: ['SKB 2020'],
    cite: 'SKB 2020',
    source: ['SKB 2020'],
    confidence: 'medium',
  },

  // Pelaku lain
  {
    id: 'asn.tni',
    topic: 'pelaku-lain',
    rule: words(
      'TNI: Bawaslu meneruskan ke TNI; TNI memutus sanksi.',
      'Soldiers: Bawaslu forwards to the armed forces, which decide.',
    ),
    inForce: since('2004-10-16'),
    under: ['UU 34/2004'],
    cite: 'Praktik 2023',
    source: ['radarpena, 19 Desember 2023'],
    confidence: 'medium',
  },
  {
    id: 'asn.polri',
    topic: 'pelaku-lain',
    rule: words(
      'Polri: netral, tidak memilih dan tidak dipilih; diteruskan ke atasan atau Propam.',
      'Police: neutral, neither vote nor stand; forwarded to the superior or Propam.',
    ),
    inForce: since('2002-01-08'),
    under: ['UU 2/2002'],
    cite: 'UU 2/2002 Pasal 28 ayat (1)-(2)',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2002/2.md'],
    confidence: 'medium',
    note: words(
      'Aturannya tinggi; jalur Propam sedang. PP 2/2003 dan Perpol 7/2022 diingat.',
      'The rule high; the Propam route medium. PP 2/2003 and Perpol 7/2022 recalled.',
    ),
  },
  {
    id: 'asn.kades',
    topic: 'pelaku-lain',
    rule: words(
      'Kades Pasal 29 dan perangkat Pasal 51 huruf b, g, j; sanksi Pasal 30 dan 52. Bukan ASN: jangan ke BKN. Lurah adalah ASN.',
      'Village heads Article 29 and staff Article 51 b, g, j; sanctions Articles 30 and 52. Not civil servants: never to BKN. Ward heads are.',
    ),
    inForce: since('2014-01-15'),
    under: ['UU 6/2014'],
    cite: 'UU 6/2014 jo. UU 3/2024 Pasal 29-30, 51-52',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/uu/2014/6.md'],
    confidence: 'high',
  },
  {
    id: 'asn.pppk',
    topic: 'pelaku-lain',
    rule: words(
      'PPPK adalah ASN: jalurnya BKN juga. Disiplin ditetapkan instansi; berat: kontrak diputus dengan hormat; partai: diputus tidak dengan hormat. Keputusan dalam 14 hari kerja sejak usul atau bukti.',
      'Contract staff are civil servants: BKN route too. Discipline is set by the agency; heavy: contract ended with honour; party: without honour. Decision within 14 working days of proposal or proof.',
    ),
    inForce: since('2018-01-01'),
    under: ['PP 49/2018'],
    cite: 'PP 49/2018 Pasal 51-53, 59, 63, 74; SE MenPANRB 11/2023',
    source: [
      'https://github.com/mblonyox/data-peraturan/blob/main/pp/2018/49.md',
      'https://samiyanto.smkn9surakarta.sch.id/tim-manajemen/kedisiplinan-asn',
    ],
    confidence: 'high',
    note: words('SE MenPANRB 11/2023: sedang.', 'SE MenPANRB 11/2023: medium.'),
  },

  // Penomoran
  {
    id: 'numbering.format',
    topic: 'penomoran',
    rule: words(
      'Laporan: NNN/LP/pemilihan/tingkat/pp.kk/bulan Romawi/tahun; temuan: TM. Urutan tiga angka per kantor; bulan laporan. Sidang administrasi menambah ADM.',
      'Report: NNN/LP/election/level/pp.kk/ROMAN month/year; finding: TM. Three digits per office; month of the report. Administrative hearings add ADM.',
    ),
    inForce: since('2023-01-01'),
    cite: 'Register SigapLapor',
    source: [SIGAP, 'https://bawaslu.go.id/id/berita/daluwarsa-bawaslu-tak-terima-dua-laporan-pelanggaran'],
    confidence: 'high',
    note: words('Nomor lama boleh dua angka saat impor.', 'Accept two digits when importing older numbers.'),
  },
  {
    id: 'numbering.kode.terlihat',
    topic: 'penomoran',
    rule: words(
      'Terlihat: LP, TM; PB (Pilkada 2024), PL (Pemilu 2024); RI, Kab.',
      'Seen: LP, TM; PB (2024 local), PL (2024 general); RI, Kab.',
    ),
    inForce: since('2023-01-01'),
    cite: 'Register SigapLapor',
    source: [SIGAP],
    confidence: 'high',
  },
  {
    id: 'numbering.kode.lain',
    topic: 'penomoran',
    rule: words(
      'Belum terlihat: PG, PW, PP; Prov, Kota, Cam; "Reg". Simpan sebagai data yang dapat diubah.',
      'Not seen: PG, PW, PP; Prov, Kota, Cam; "Reg". Keep as editable data.',
    ),
    inForce: since('2023-01-01'),
    cite: 'Tidak terlihat di register',
    source: ['Tidak terlihat di register'],
    confidence: 'low',
  },
  {
    id: 'numbering.kantor',
    topic: 'penomoran',
    rule: words(
      'Kode kantor dua bagian dua angka; RI 00.00; tabel Bawaslu sendiri, bukan Kemendagri: jangan diturunkan.',
      'Office code of two two-digit parts; RI 00.00; Bawaslu’s own table, not Kemendagri: never derive it.',
    ),
    inForce: since('2023-01-01'),
    cite: 'Register SigapLapor',
    source: [
      SIGAP,
      'https://matacakrawala.co/567/bawaslu-lamteng-segera-tindaklanjuti-laporan-tim-paslon-01-dugaan-pelanggaran-masuk-tahap-kajian/',
    ],
    confidence: 'high',
    note: words('Urutan provinsi adalah kesimpulan: rendah.', 'The order of provinces is an inference: low.'),
  },
  {
    id: 'numbering.sistem',
    topic: 'penomoran',
    rule: words(
      'SigapLapor berdasar Keputusan Bawaslu 0207.1/PP.00.00/K1/01/2023 dan Perbawaslu 7/2022 Pasal 10 ayat (2).',
      'SigapLapor rests on Bawaslu decision 0207.1/PP.00.00/K1/01/2023 and Perbawaslu 7/2022 Article 10 (2).',
    ),
    inForce: since('2023-01-01'),
    cite: 'Keputusan Bawaslu 0207.1/PP.00.00/K1/01/2023',
    source: ['https://id.scribd.com/document/658340178/Sk-0207-1-Sigaplapor'],
    confidence: 'high',
  },

  // Arsip
  {
    id: 'records.jra',
    topic: 'arsip',
    rule: words(
      'Arsip Bawaslu: Perbawaslu 10, 11, 12, 13, 14/2020. Masa simpan per jenis belum terbaca: kosong, ditetapkan kantor.',
      'Archive set: Perbawaslu 10 to 14/2020. Terms per type could not be read: empty, set by the office.',
    ),
    inForce: since('2020-01-01'),
    cite: 'Perbawaslu 14/2020 (JRA)',
    source: [
      'https://apakalbar.com/urgensi-penataan-dan-pengelolaan-arsip-pada-bawaslu-provinsi-kalimantan-barat',
      'https://bawaslu.go.id/id/berita/arsip-bawaslu-rekaman-sejarah-pengawasan-pemilu',
    ],
    confidence: 'high',
  },
  {
    id: 'records.praktik',
    topic: 'arsip',
    rule: words(
      'Pesisir Selatan (Januari 2026) memakai 14/2020: berkas 2017-2020 inaktif lebih dari 4 tahun, daftar ke Bawaslu RI.',
      'Pesisir Selatan (January 2026) works by 14/2020: papers of 2017-2020 inactive over 4 years, list to the nation.',
    ),
    inForce: since('2020-01-01'),
    cite: 'Praktik Bawaslu Pesisir Selatan',
    source: [
      'https://www.harianhaluan.id/baca/151496/bawaslu-pessel-pilah-arsip-2017-2020-persiapan-penyusutan-dan-pemusnahan-dokumen',
    ],
    confidence: 'medium',
  },
  {
    id: 'records.wajib',
    topic: 'arsip',
    rule: words(
      'JRA wajib; Bawaslu setiap tingkat menyimpan arsip menurut JRA.',
      'A retention schedule is mandatory; every level keeps its records by it.',
    ),
    inForce: since('2017-08-16'),
    cite: 'UU 43/2009 Pasal 48; UU 7/2017 Pasal 93',
    source: [UU_43, 'https://github.com/mblonyox/data-peraturan/blob/main/uu/2017/7.md'],
    confidence: 'high',
  },
  {
    id: 'records.musnah.syarat',
    topic: 'arsip',
    rule: words(
      'Musnahkan hanya yang tidak bernilai guna, habis masa simpan, berketerangan musnah, tidak dilarang, tidak terkait perkara berjalan.',
      'Destroy only what has no use value, whose term is over, marked destroy, not forbidden, not linked to a running case.',
    ),
    inForce: since('2009-01-01'),
    cite: 'UU 43/2009 Pasal 51',
    source: [UU_43],
    confidence: 'high',
  },
  {
    id: 'records.musnah.tata',
    topic: 'arsip',
    rule: words(
      'Panitia penilai, daftar, keputusan pimpinan, persetujuan tertulis Kepala ANRI, musnah total, dua saksi, berita acara.',
      'Panel, list, decision of the leader, written approval of ANRI, total destruction, two witnesses, minutes.',
    ),
    inForce: since('2012-01-01'),
    cite: 'PP 28/2012 Pasal 66-68',
    source: ['https://github.com/mblonyox/data-peraturan/blob/main/pp/2012/28.md'],
    confidence: 'high',
  },
  {
    id: 'records.pidana',
    topic: 'arsip',
    rule: words(
      'Pidana: memberi arsip kepada yang tidak berhak (3 tahun), membuka arsip tertutup (5 tahun), memusnahkan tidak sah (10 tahun).',
      'Crimes: giving records to the unentitled (3 years), breaking closed records (5 years), wrong destruction (10 years).',
    ),
    inForce: since('2009-01-01'),
    cite: 'UU 43/2009 Pasal 82, 85, 86',
    source: [UU_43],
    confidence: 'high',
  },

  // Identitas dan data pribadi
  {
    id: 'identity.dikecualikan',
    topic: 'identitas',
    rule: words(
      'PPID wajib mengecualikan yang mengganggu penanganan, membuka identitas pemberi informasi, pelapor, saksi, atau membahayakan mereka.',
      'The information officer must exclude what disturbs handling, reveals informant, reporter or witness, or endangers them.',
    ),
    inForce: since('2019-01-01'),
    cite: 'Perbawaslu 10/2019 jo. 1/2022 Pasal 18 ayat (2)',
    source: [
      'https://galuh.id/ada-laporan-dugaan-money-politik-bawaslu-ciamis-akan-proses-sesuai-aturan/2',
      'https://babel.antaranews.com/nasional/berita/1760305/bawaslu-sulteng-lindungi-indentitas-pelapor-dugaan-pelanggaran-pilkada',
    ],
    confidence: 'medium',
  },
  {
    id: 'identity.batas',
    topic: 'identitas',
    rule: words(
      'Kerahasiaan menurut tahap, tidak mutlak: sidang administrasi mempertemukan; dalam pidana penegak hukum mengetahui; pengawas dapat menjadi pengadu; LPSK dapat melindungi.',
      'Secrecy is by stage, not absolute: a hearing brings them together; in a crime the law learns it; a supervisor may be complainant; LPSK may protect.',
    ),
    inForce: since('2019-01-01'),
    cite: 'Pernyataan Bawaslu RI, 31 Maret 2023',
    source: [
      'https://m.tribunnews.com/mata-lokal-memilih/2023/03/31/bawaslu-ri-jamin-keamanan-data-masyarakat-yang-laporkan-dugaan-pelanggaran-pemilu',
      'https://www.balisharing.com/2024/09/09/jangan-takut-melapor-bawaslu-bali-sebut-pelapor-dilindungi-identitasnya/',
    ],
    confidence: 'medium',
  },
  {
    id: 'identity.pdp',
    topic: 'identitas',
    rule: words(
      'Data pribadi: dasar hukum (20), kerahasiaan (36), pengawasan (37), pemberitahuan kebocoran 3 x 24 jam kepada orangnya dan lembaga (46).',
      'Personal data: legal basis (20), confidentiality (36), supervision (37), breach notice within 3 x 24 hours to person and authority (46).',
    ),
    inForce: since('2022-01-01'),
    cite: 'UU 27/2022 Pasal 20, 36, 37, 46',
    source: [PDP],
    confidence: 'high',
  },
  {
    id: 'identity.pdp.pengecualian',
    topic: 'identitas',
    rule: words(
      'Untuk penegakan hukum Pasal 50 mengangkat sebagian kewajiban, tidak termasuk pemberitahuan kebocoran kepada lembaga (46 ayat (1) huruf b).',
      'For law enforcement Article 50 lifts some duties, not the breach notice to the authority (46 (1) b).',
    ),
    inForce: since('2022-01-01'),
    cite: 'UU 27/2022 Pasal 50',
    source: [PDP],
    confidence: 'high',
  },
] as const satisfies readonly ProcedureRule[];
