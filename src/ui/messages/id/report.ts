import type { DraftRefusal, DraftTooLarge } from '../../../intake/draft.ts';
import type { EvidenceRefusal, EvidenceType } from '../../../intake/evidence.ts';
import type { ReceiptRefusal } from '../../../intake/receipt.ts';
import type { ReportRefusal, Topic } from '../../../intake/report.ts';
import type { RoutingRefusal } from '../../../offices/routing.ts';
import type { SealRefusal } from '../../../sealing/item.ts';

/** Every refusal that sending a report can meet, with a way on. What the engine refuses by itself stands last. */
export type ReportRefusalCode =
  | (
      | ReportRefusal
      | ReceiptRefusal
      | EvidenceRefusal
      | DraftRefusal
      | DraftTooLarge
      | RoutingRefusal
      | SealRefusal
    )['code']
  | 'busy'
  | 'changed'
  | 'key-reused'
  | 'not-found'
  | 'invalid-input';

export const report = {
  title: 'Lapor',
  step: (n: number) => `Langkah ${n} dari 2`,
  language: 'English',
  optional: 'Boleh dikosongkan bila Anda tidak tahu.',
  missing: (field: string) => `${field}: isi dulu bagian ini.`,
  tooLong: (field: string, over: number) => `${field}: terlalu panjang ${over} huruf. Ringkas dulu.`,
  strange: (field: string) =>
    `${field}: ada tanda tak terlihat di dalamnya. Tanda itu sudah kami buang. Periksa tulisan Anda, lalu lanjut.`,
  first: {
    heading: 'Apa yang terjadi?',
    lead: 'Ceritakan yang Anda lihat. Siapa Anda baru kami tanyakan di langkah berikutnya, dan Anda boleh melapor tanpa nama.',
    account: 'Cerita Anda',
    accountHint:
      'Siapa melakukan apa, di mana, kapan, dan bagaimana Anda mengetahuinya. Tulis dengan kata-kata sendiri.',
    accountCaution: 'Nama Anda tidak perlu ditulis di sini.',
    topic: 'Ini tentang apa?',
    topicHint: 'Pilih yang paling dekat. Petugas akan memeriksanya lagi.',
    topicMissing: 'Ini tentang apa? Pilih satu jawaban.',
    reported: 'Siapa yang Anda laporkan?',
    reportedHint:
      'Nama, jabatan, dan kantornya, sejauh Anda tahu. Bila tidak tahu namanya, tulis jabatan atau cirinya.',
    place: 'Kabupaten atau kota kejadian',
    placeHint: 'Ketik namanya, misalnya “Kota Bogor”. Untuk kejadian di internet, tulis tempat kerja orang itu.',
    placeMissing: 'Kabupaten atau kota kejadian: tulis namanya.',
    placeUnknown: (typed: string) => `“${typed}” tidak ada dalam daftar kabupaten dan kota. Periksa ejaannya.`,
    placeSuggest: (typed: string) =>
      `“${typed}” belum cukup jelas. Pilih salah satu di bawah ini, atau ubah tulisannya.`,
    placePick: 'Mungkin maksud Anda:',
    happened: 'Kapan kejadiannya?',
    happenedHint: 'Contoh: 12 10 2024. Kosongkan bila Anda tidak tahu.',
    learned: 'Kapan Anda mengetahuinya?',
    learnedHint: 'Perkiraan tidak apa-apa.',
    concerns: 'Apakah ini menyangkut orang di kantor pengawas pemilu (Bawaslu) sendiri?',
    concernsHint: 'Bila ya, laporan dikirim ke kantor di atasnya. Kantor yang dilaporkan tidak bisa membacanya.',
    concernsMissing: 'Apakah menyangkut kantor pengawas sendiri? Pilih ya atau tidak.',
    yes: 'Ya, menyangkut orang di kantor pengawas',
    no: 'Tidak',
    next: 'Lanjut',
    asideTitle: 'Anda menentukan siapa yang tahu',
    asideText: 'Di langkah 2 Anda memilih: menyertakan identitas, yang kami segel, atau tanpa identitas.',
    nothingKept: 'Belum ada yang tersimpan',
    nothingKeptText: 'Sebelum Anda menekan “Kirim laporan”, kami tidak menyimpan apa pun.',
    kept: 'Isian Anda di langkah 2 masih ada, termasuk kode tanda terima.',
    dayPartial: (field: string) => `${field} Isi tanggal, bulan, dan tahunnya dengan angka. Contoh: 12 10 2024.`,
    dayMissing: (field: string) => `${field} Isi tanggal, bulan, dan tahunnya.`,
    dayMonth: (field: string) => `${field} Bulan hanya ada 1 sampai 12. Periksa bulannya.`,
    dayNone: (field: string, month: string, day: number) =>
      `${field} Bulan ${month} tidak punya tanggal ${day}. Periksa tanggal dan bulannya.`,
    dayOld: (field: string, year: string) => `${field} Tahun ${year} terlalu jauh. Periksa tahunnya.`,
    dayFuture: (field: string, today: string) =>
      `${field} Tanggal itu belum terjadi. Hari ini ${today}. Periksa tanggal dan tahunnya.`,
    dayOrder: 'Kapan Anda mengetahuinya? Tanggal ini lebih awal daripada kejadiannya. Periksa kedua tanggal.',
  },
  topics: {
    campaigning: 'Ikut kampanye atau mendukung calon secara terbuka',
    'social-media': 'Memihak calon di media sosial',
    'misuse-of-office': 'Memakai jabatan atau wewenang untuk calon',
    facilities: 'Memakai kendaraan, gedung, uang, atau barang negara',
    'pressure-by-superior': 'Atasan menekan bawahannya untuk memihak',
    'pressure-on-voters': 'Menekan atau mengarahkan pemilih',
    'biased-service': 'Membeda-bedakan pelayanan karena pilihan politik',
    'hoax-sara': 'Menyebarkan hoaks atau kebencian suku, agama, ras, golongan',
    other: 'Lainnya',
  } satisfies Record<Topic, string>,
  second: {
    heading: 'Catat kode Anda, lalu kirim',
    code: 'Kode tanda terima',
    codeNow: 'Catat sekarang, sebelum mengirim. Kode ini satu-satunya cara melihat status laporan Anda.',
    codeHow: 'Tulis di kertas. Huruf besar dan kecil sama saja. Jangan simpan di ponsel kantor atau ponsel bersama.',
    codeRenewed: 'Kode yang lama rusak di jalan, jadi kami membuat kode baru. Catat yang ini.',
    receiver: (office: string) => `Laporan ini akan diterima ${office}.`,
    summary: 'Jawaban Anda di langkah 1',
    place: 'Tempat',
    happened: 'Kejadian',
    learned: 'Anda tahu',
    unknownDay: 'tidak diisi',
    concerns: 'Menyangkut kantor pengawas',
    concernsYes: 'Ya. Dikirim ke kantor di atasnya.',
    concernsNo: 'Tidak',
    who: 'Siapa Anda?',
    whoMissing: 'Siapa Anda? Pilih dengan identitas atau tanpa identitas.',
    withName: 'Dengan identitas',
    withNameHint:
      'Identitas disegel sebelum disimpan. Hanya pemegang kunci di kantor itu yang bisa membukanya, dan setiap pembukaan tercatat.',
    without: 'Tanpa identitas',
    withoutHint:
      'Isi laporan ikut disegel dan dicatat sebagai informasi awal. Kami tidak bisa menghubungi Anda untuk melengkapinya.',
    identityNote: 'Isi tiga bagian ini hanya bila Anda memilih “Dengan identitas”.',
    name: 'Nama lengkap',
    contact: 'Nomor telepon atau surel',
    address: 'Alamat',
    evidence: 'Bukti',
    evidenceHint: (types: string, megabytes: number) =>
      `Satu berkas, paling besar ${megabytes} MB: ${types}. Boleh dikosongkan.`,
    evidenceCaution: 'Foto bisa memuat nama Anda atau lokasi Anda. Periksa dulu sebelum mengirim.',
    evidenceAgain: 'Pilih berkasnya sekali lagi. Peramban tidak mengizinkan kami menyimpannya.',
    evidenceLost: 'Berkas tadi tidak ikut terkirim. Pilih berkas yang lebih kecil, atau kirim tanpa berkas.',
    send: 'Kirim laporan',
    back: 'Ubah jawaban langkah 1',
  },
  types: {
    'image/jpeg': 'foto JPEG',
    'image/png': 'PNG',
    'image/webp': 'WebP',
    'image/heic': 'HEIC',
    'application/pdf': 'PDF',
    'video/mp4': 'video MP4',
    'audio/mpeg': 'suara MP3',
    'audio/ogg': 'OGG',
    'audio/wav': 'WAV',
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'dokumen Word (docx)',
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'Excel (xlsx)',
    'text/plain': 'teks (txt)',
  } satisfies Record<EvidenceType, string>,
  done: {
    title: 'Laporan diterima',
    heading: 'Laporan Anda sudah kami terima',
    lead: 'Pastikan kode ini sudah Anda catat. Setelah halaman ini ditutup, kami tidak bisa menampilkannya lagi.',
    repeated: 'Laporan ini sudah kami terima sebelumnya',
    repeatedText: 'Tidak ada yang terkirim dua kali, dan isi laporan yang pertama tidak berubah.',
    number: 'Nomor laporan',
    office: 'Diterima oleh',
    kind: 'Jenis',
    formal: 'Laporan dengan identitas. Identitas Anda tersegel.',
    anonymous: 'Informasi awal tanpa identitas. Isinya tersegel.',
    keepTitle: 'Jagalah kode ini',
    keep: [
      'Siapa pun yang memegang kode bisa melihat status laporan ini.',
      'Tulis di kertas. Jangan simpan di ponsel kantor atau ponsel bersama.',
      'Kode hilang? Laporan tetap ditangani. Anda hanya tidak bisa melihat statusnya lagi.',
    ],
    nextTitle: 'Berikutnya',
    received: 'Diterima',
    receivedText: 'Hari ini.',
    check: 'Pemeriksaan',
    checkText: 'Petugas memeriksa apakah laporan lengkap dan termasuk kewenangannya.',
    checkAnonymous: 'Pemegang kunci membuka segel, lalu menelusuri informasinya.',
    decide: 'Didaftarkan, atau alasan bila tidak',
    decideText:
      'Hasilnya muncul di halaman status. Batas waktu menurut hukum dihitung oleh kantor itu sejak laporan diterima.',
    toStatus: 'Cara mengecek laporan',
  },
  notices: {
    expired: 'Halaman tadi terlalu lama terbuka',
    expiredText:
      'Jawaban langkah 1 hanya berlaku satu hari dan sudah hilang. Isi lagi langkah 1. Isian langkah 2 dan kode Anda masih ada.',
    forged: 'Jawaban langkah 1 tidak bisa dibaca',
    forgedText: 'Ada yang berubah di jalan. Isi lagi langkah 1. Isian langkah 2 dan kode Anda masih ada.',
    noOffice: 'Belum ada kantor yang bisa menerima laporan ini dengan aman',
    noOfficeText:
      'Kantor pengawas untuk wilayah itu belum punya kunci untuk membuka laporan tersegel, begitu pula kantor di atasnya. Laporan Anda belum terkirim.',
    noOfficeAbove:
      'Laporan tentang kantor pengawas harus diterima kantor di atasnya, dan kantor itu belum punya kunci untuk membuka laporan tersegel. Laporan Anda belum terkirim.',
    noOfficeInstead:
      'Yang bisa Anda lakukan: sampaikan langsung di kantor Bawaslu kabupaten, provinsi, atau pusat, atau coba lagi lain hari. Tulisan Anda masih ada di bawah; salin bila perlu.',
  },
  refusals: {
    'report-not-open': 'Laporan ini sudah ditutup untuk perubahan. Mulai laporan baru bila ada yang perlu ditambahkan.',
    'role-missing': 'Langkah ini hanya untuk petugas. Kirim laporan Anda dari formulir ini.',
    'too-many-files': 'Laporan ini sudah punya terlalu banyak berkas. Gabungkan dulu berkasnya.',
    'answer-wrong': 'Ada jawaban yang tidak cocok dengan pertanyaannya. Periksa bagian ini.',
    'letter-required': 'Kuasa perlu menunjukkan suratnya. Isi nomor surat kuasa, atau lampirkan berkasnya.',
    'nothing-sealed': 'Tidak ada isi yang tersegel. Kirim sekali lagi.',
    'identity-required': 'Isi nama, kontak, dan alamat, atau pilih “Tanpa identitas”.',
    'account-must-be-sealed': 'Isi laporan gagal disegel, jadi tidak kami simpan. Kirim sekali lagi.',
    'day-in-future': 'Tanggal itu belum terjadi di wilayah kantor penerima. Periksa tanggalnya.',
    'learned-before-happened': 'Tanggal Anda mengetahui lebih awal daripada kejadiannya. Periksa kedua tanggal.',
    'recipients-stale': 'Pemegang kunci kantor baru saja berganti. Kirim sekali lagi.',
    'office-closed-to-intake': 'Kantor penerima sedang tidak bisa membuka laporan tersegel. Coba lagi nanti.',
    'receipt-empty': 'Kode tanda terima hilang di jalan. Kami membuat kode baru.',
    'receipt-length': 'Kode tanda terima rusak di jalan. Kami membuat kode baru.',
    'receipt-character': 'Kode tanda terima rusak di jalan. Kami membuat kode baru.',
    'receipt-mistyped': 'Kode tanda terima rusak di jalan. Kami membuat kode baru.',
    empty: 'Berkas bukti kosong. Pilih berkas lain, atau kirim tanpa berkas.',
    'too-large': 'Berkas bukti terlalu besar. Paling besar 10 MB. Pilih berkas yang lebih kecil.',
    'type-not-accepted':
      'Jenis berkas bukti ini tidak bisa kami terima. Pilih foto, PDF, video, suara, dokumen, atau teks.',
    expired: 'Jawaban langkah 1 sudah lewat satu hari. Isi lagi langkah 1.',
    forged: 'Jawaban langkah 1 tidak bisa dibaca. Isi lagi langkah 1.',
    malformed: 'Jawaban langkah 1 tidak bisa dibaca. Isi lagi langkah 1.',
    'no-office': 'Belum ada kantor yang bisa menerima laporan tersegel untuk wilayah ini.',
    'no-recipients': 'Kantor penerima belum punya pemegang kunci. Coba lagi nanti.',
    'no-recovery-recipient': 'Kantor penerima belum punya kunci pemulihan. Coba lagi nanti.',
    'recovery-not-apart': 'Kunci kantor penerima belum benar. Coba lagi nanti.',
    changed: 'Ada yang berubah saat Anda mengirim. Kirim sekali lagi.',
    busy: 'Netra sedang sibuk, dan laporan belum terkirim. Tunggu sebentar, lalu kirim sekali lagi.',
    'key-reused': 'Kode ini sudah dipakai untuk laporan lain. Mulai laporan baru.',
    'not-found': 'Kantor penerima tidak ditemukan. Kirim sekali lagi.',
    'invalid-input': 'Ada isian yang tidak bisa kami baca. Periksa isian Anda, lalu kirim lagi.',
  } satisfies Record<ReportRefusalCode, string>,
  unknownRefusal: (code: string) =>
    `Laporan belum terkirim. Coba sekali lagi; bila terulang, sebutkan “${code}” kepada petugas.`,
};
