import type { ReceiptRefusal } from '../../../intake/receipt.ts';
import type { ReportMode, STEPS } from '../../../intake/report-acts.ts';
import type { ReportState } from '../../../intake/report-state.ts';
import type { Confidence } from '../../../law/row.ts';

export type StatusRefusalCode = ReceiptRefusal['code'] | 'receipt-unknown' | 'invalid-input';

export const status = {
  title: 'Status laporan',
  heading: 'Sampai di mana laporan Anda?',
  lead: 'Masukkan kode tanda terima yang Anda catat saat melapor.',
  code: 'Kode tanda terima',
  codeHint: 'Enam kelompok empat huruf atau angka. Spasi, tanda hubung, dan huruf besar atau kecil tidak berpengaruh.',
  check: 'Lihat status',
  privacyTitle: 'Kode Anda tidak kami simpan',
  privacyText:
    'Kode tidak masuk ke alamat halaman dan tidak kami catat. Di ponsel bersama, tutup halaman ini setelah selesai.',
  lostTitle: 'Kode hilang?',
  lostText: 'Laporan Anda tetap ditangani. Tanpa kode, statusnya tidak bisa ditampilkan, juga tidak oleh petugas.',
  refusals: {
    'receipt-empty': 'Kode tanda terima: tulis kodenya.',
    'receipt-length':
      'Kode tanda terima: kode terdiri dari 24 huruf dan angka. Periksa apakah ada yang kurang atau lebih.',
    'receipt-character':
      'Kode tanda terima: ada tanda yang tidak dipakai dalam kode. Kode hanya berisi huruf dan angka, tanpa huruf U.',
    'receipt-mistyped':
      'Kode tanda terima: ada yang salah ketik, atau dua huruf tertukar. Cocokkan lagi dengan catatan Anda.',
    'receipt-unknown':
      'Kode tanda terima: tidak ada laporan dengan kode ini. Kodenya tertulis benar; mungkin laporannya belum jadi terkirim.',
    'invalid-input': 'Kode tanda terima: tulisan ini terlalu panjang untuk sebuah kode. Tulis kodenya saja.',
  } satisfies Record<StatusRefusalCode, string>,
  unknownRefusal: (code: string) =>
    `Status belum bisa ditampilkan. Coba sekali lagi; bila terulang, sebutkan “${code}” kepada petugas.`,
  phases: {
    received: 'Sudah diterima, sedang diperiksa',
    registered: 'Sudah didaftarkan sebagai perkara',
    'set-aside': 'Tidak didaftarkan sebagai perkara',
    withdrawn: 'Dicabut oleh pelapor',
  } satisfies Record<Exclude<ReportState['phase'], 'none'>, string>,
  number: 'Nomor laporan',
  received: 'Diterima',
  topic: 'Tentang',
  mode: 'Jenis',
  modes: {
    formal: 'Laporan resmi, identitas tersegel',
    confidential: 'Informasi rahasia (informasi awal), identitas dan isinya tersegel untuk penjaga identitas',
    anonymous: 'Informasi tanpa nama (informasi awal), isinya tersegel',
  } satisfies Record<ReportMode, string>,
  stepsTitle: 'Perjalanan laporan',
  receivedStep: 'Laporan diterima',
  steps: {
    registered: 'Didaftarkan sebagai perkara',
    decided: 'Diputuskan dalam rapat pleno',
    referred: 'Diteruskan kepada yang berwenang',
    'followed-up': 'Ditindaklanjuti oleh yang berwenang',
    closed: 'Perkara selesai',
    suspended: 'Penanganan ditangguhkan',
    resumed: 'Penanganan dilanjutkan',
    reopened: 'Perkara dibuka kembali atas perintah',
  } satisfies Record<(typeof STEPS)[number], string>,
  setAsideStep: 'Tidak didaftarkan',
  setAsideCite: (cite: string) => `Dasarnya: ${cite}.`,
  nextTitle: 'Berikutnya',
  passedOnAwaits: (office: string, on: string) =>
    `Laporan Anda dilimpahkan ke ${office} pada ${on} dan menunggu diterima di sana. Nomornya tetap sama, dan Anda tidak perlu melapor lagi.`,
  passedOn: (office: string, on: string) =>
    `Laporan Anda sekarang ditangani ${office}, yang menerima pelimpahannya pada ${on}. Nomornya tetap sama.`,
  next: {
    received:
      'Petugas memeriksa apakah laporan lengkap dan termasuk kewenangannya. Setelah itu laporan didaftarkan, atau Anda membaca di sini mengapa tidak.',
    registered: 'Perkara dikaji, lalu diputuskan dalam rapat pleno.',
    decided: 'Bila terbukti, perkara diteruskan kepada yang berwenang. Bila tidak, perkara ditutup.',
    referred: 'Yang berwenang memeriksa dan memutuskan tindakan. Jawabannya akan tercatat di sini.',
    'followed-up': 'Kantor pengawas menutup perkara setelah jawaban yang berwenang lengkap.',
    closed: 'Tidak ada langkah lagi. Hasilnya bisa Anda baca di register.',
    suspended: 'Batas waktu berhenti sampai penanganan dilanjutkan. Anda akan membacanya di sini.',
    resumed: 'Perkara berjalan lagi dari tahap terakhirnya.',
    reopened: 'Perkara dikaji lagi, lalu diputuskan dalam rapat pleno.',
    withdrawn: 'Laporan ini sudah dicabut. Isinya masih bisa ditelusuri kantor sebagai informasi awal.',
    'set-aside': 'Tidak ada langkah lagi. Bila Anda punya keterangan baru, kirim laporan baru.',
  } satisfies Record<(typeof STEPS)[number] | 'received' | 'set-aside' | 'withdrawn', string>,
  complete:
    'Laporan Anda belum lengkap. Bawa atau kirim yang berikut ini ke kantor pengawas; tanpa itu laporan tidak didaftarkan.',
  /** What waits, of information: it is traced, whoever told it. */
  nextInformation:
    'Informasi ditelusuri. Bila ada dugaan pelanggaran, kantor bisa menjadikannya perkara; bila tidak, Anda membaca dasarnya di sini.',
  by: (day: string) => `Paling lambat ${day}`,
  limitText: (action: string, days: number, cite: string) =>
    `${action}: dalam ${days} hari untuk pemilihan kepala daerah, menurut ${cite}.`,
  sureness: {
    high: 'Aturan ini sudah dilihat dalam sumbernya.',
    medium: 'Aturan ini dari sumber kedua; kantor bisa menghitung lain.',
    low: 'Aturan ini diingat dan belum dibaca; jangan dijadikan pegangan.',
  } satisfies Record<Confidence, string>,
  attached: (what: string) => `Berkas ditambahkan: ${what}`,
  register: 'Buka register',
  again: 'Masukkan kode lain',
};
