import type { DeadlineRule } from './deadline-rule.ts';
import { words } from './row.ts';

/** Batas waktu setelah putusan Bawaslu: verifikasi SBT, tindak lanjut pejabat pembina kepegawaian, disiplin PNS. */
const PP_94_2021 = 'https://github.com/mblonyox/data-peraturan/blob/main/pp/2021/94.md';
const SBT = 'https://koran-jakarta.com/aplikasi-pelaporan-netralitas-asn-siap-digunakan';

const sinceBkn = { from: '2024-09-04', until: null };
const sincePP94 = { from: '2021-08-31', until: null };

export const asnDeadlines = [
  // Laporan yang berawal di SBT
  {
    id: 'asn.sbt.verifikasi',
    regime: 'both',
    startsOn: 'report-in-sbt',
    start: words('Laporan masuk SBT', 'The report enters SBT'),
    action: words(
      'Satgas Netralitas (BKN, KemenPANRB, Kemendagri, Bawaslu) memverifikasi',
      'The neutrality task force (BKN, KemenPANRB, Kemendagri, Bawaslu) verifies',
    ),
    limit: 7,
    unit: 'day-plain',
    inForce: sinceBkn,
    under: ['SE MenPANRB 4/2024'],
    cite: 'Pernyataan BKN, Oktober 2024 (bukan peraturan)',
    source: [
      'https://kabarnusa24.com/2024/10/11/bkn-siapkan-aplikasi-pengaduan-asn-yang-tak-netral-pada-pilkada-2024-begini-cara-lapornya',
      SBT,
    ],
    confidence: 'high',
    note: words(
      'Batas layanan BKN, bukan batas dari peraturan yang terlihat.',
      'A service limit of BKN, not of a regulation that was seen.',
    ),
  },
  {
    id: 'asn.sbt.bawaslu',
    regime: 'both',
    startsOn: 'sbt-verified',
    start: words('Verifikasi Satgas selesai', 'The task force has verified'),
    action: words('Bawaslu mengkaji, memverifikasi, memvalidasi', 'Bawaslu reviews, verifies and validates'),
    limit: 3,
    unit: 'working-day',
    inForce: sinceBkn,
    under: ['SE MenPANRB 4/2024'],
    cite: 'Pernyataan BKN, Oktober 2024 (bukan peraturan)',
    source: [
      'https://harianbengkuluekspress.bacakoran.co/read/19978/netralitas-asn-diawali-gunakan-aplikasi-bkn-ketahuan-langgar-data-asn-bisa-diblokir',
      SBT,
    ],
    confidence: 'high',
    note: words(
      'Setelah itu BKN mengirim hasilnya ke pejabat pembina kepegawaian; auditor manajemen ASN memantau.',
      'BKN then sends the result to the personnel authority; its auditors follow it.',
    ),
  },

  // Pejabat pembina kepegawaian
  {
    id: 'asn.ppk.tindaklanjut',
    regime: 'both',
    startsOn: 'result-received',
    start: words(
      'Pejabat pembina kepegawaian menerima hasil BKN',
      'The personnel authority receives the result of BKN',
    ),
    action: words('Menindaklanjuti rekomendasi', 'Follow the recommendation'),
    limit: null,
    unit: null,
    instead: words(
      'Tidak ada batas hari yang ditemukan. Ditetapkan kantor, dengan dasar hukumnya.',
      'No count of days was found. Set by the office, with its legal basis.',
    ),
    inForce: { from: '2022-01-01', until: null },
    under: ['Perpres 116/2022'],
    cite: 'Perpres 116/2022 (ringkasannya tidak menyebut hitungan hari: Pasal 10 ayat (6), Pasal 20)',
    source: [
      'https://kabartangsel.com/aturan-pengawasan-dan-pengendalian-nspk-manajemen-asn/?amp=1',
      'https://lampung.tribunnews.com/amp/2020/11/01/26-asn-di-lampung-diduga-tak-netral-di-pilkada-serentak-2020-2-asn-tunggu-rekomendasi-kasn?page=2',
    ],
    confidence: 'low',
    consequence: words(
      'Teguran; data dan layanan SIASN diblokir sampai ditindaklanjuti.',
      'Reprimand; SIASN data and services are blocked until it acts.',
    ),
    note: words(
      'Angka di pers berbeda-beda: 3 hari, 10 hari (surat Kemendagri 2020), 14 hari kerja (diingat).',
      'Figures in the press disagree: 3 days, 10 days (letters of 2020), 14 working days (recalled).',
    ),
  },

  // Pemeriksaan dan keputusan disiplin PNS
  {
    id: 'asn.panggilan',
    regime: 'both',
    startsOn: 'summons-dated',
    start: words('Tanggal surat panggilan', 'The date of the summons'),
    action: words('Pemeriksaan disiplin dilakukan', 'The disciplinary examination is held'),
    limit: 7,
    unit: 'working-day',
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 26 ayat (2)',
    source: [PP_94_2021],
    confidence: 'high',
    extension: words(
      'Panggilan kedua, juga paling lama 7 hari kerja.',
      'A second summons, again at most 7 working days.',
    ),
    consequence: words(
      'Dua kali tidak hadir: diputus dari bukti yang ada.',
      'Absent twice: decided on the evidence at hand.',
    ),
  },
  {
    id: 'asn.keputusan.penyampaian',
    regime: 'both',
    startsOn: 'discipline-decided',
    start: words('Keputusan ditetapkan', 'The decision is set'),
    action: words('Keputusan disiplin disampaikan kepada PNS', 'The decision is delivered to the civil servant'),
    limit: 14,
    unit: 'working-day',
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 37 ayat (3)',
    source: [PP_94_2021],
    confidence: 'high',
  },
  {
    id: 'asn.keputusan.berlaku',
    regime: 'both',
    startsOn: 'discipline-received',
    start: words('Keputusan diterima', 'The decision is received'),
    action: words('Keputusan berlaku pada hari ke-15', 'The decision takes effect on day 15'),
    limit: 15,
    unit: 'day-plain',
    inForce: sincePP94,
    under: ['PP 94/2021'],
    cite: 'PP 94/2021 Pasal 38 ayat (1)',
    source: [PP_94_2021],
    confidence: 'high',
    extension: words(
      'Bila ada upaya administratif: menurut hasilnya.',
      'When contested: by the result of the administrative remedy.',
    ),
  },
] as const satisfies readonly DeadlineRule[];
