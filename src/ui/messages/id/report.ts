import type { DraftRefusal, DraftTooLarge } from '../../../intake/draft.ts';
import type { EvidenceRefusal, EvidenceType } from '../../../intake/evidence.ts';
import type { ReceiptRefusal } from '../../../intake/receipt.ts';
import type { ReportMode, Topic } from '../../../intake/report-acts.ts';
import type { ReportRefusal } from '../../../intake/report-state.ts';
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

/** A label before what is said about it: a question keeps its mark. */
const asked = (field: string) => (/\?$/.test(field) ? field : `${field}:`);

const DECIDED_ON_INFORMATION = {
  title: 'Menjadi temuan kantor, atau tidak',
  text: 'Bila penelusuran menemukan dugaan pelanggaran, kantor bisa menjadikannya perkara. Hasilnya muncul di halaman status.',
};

export const report = {
  title: 'Lapor',
  lead: 'Laporkan pegawai negara yang tidak netral. Satu pertanyaan setiap kali; Anda boleh melapor tanpa nama.',
  step: (at: number, of: number) => `Langkah ${at} dari ${of}`,
  language: 'English',
  missing: (field: string) => `${asked(field)} isi dulu bagian ini.`,
  choose: (field: string) => `${asked(field)} pilih satu jawaban.`,
  tooLong: (field: string, over: number) => `${asked(field)} terlalu panjang ${over} huruf. Ringkas dulu.`,
  strange: (field: string) =>
    `${asked(field)} ada tanda tak terlihat di dalamnya. Tanda itu sudah kami buang. Periksa tulisan Anda, lalu lanjut.`,
  next: 'Lanjut',
  back: 'Kembali',
  backToSummary: 'Batal mengubah',
  saveChange: 'Simpan perubahan',
  useOwnBack:
    'Pakai tombol “Kembali” di halaman ini: jawaban Anda ikut. Tombol kembali peramban bisa meminta Anda mengirim ulang halaman.',
  mayBeEmpty: 'boleh dikosongkan',
  notAnswered: 'tidak diisi',
  nothingKept: 'Belum ada yang tersimpan',
  nothingKeptText: 'Sebelum Anda menekan “Kirim laporan”, kami tidak menyimpan apa pun.',
  youDecide: 'Anda menentukan siapa yang tahu',
  youDecideText: 'Di akhir Anda memilih: laporan resmi, informasi rahasia, atau tanpa nama. Identitas selalu tersegel.',
  topic: 'Ini tentang apa?',
  topicHint: 'Pilih yang paling dekat. Petugas akan memeriksanya lagi.',
  place: {
    label: 'Di kabupaten atau kota mana?',
    hint: 'Ketik namanya, misalnya “Kota Bogor”. Untuk kejadian di internet, tulis tempat kerja orang itu.',
    missing: 'Di kabupaten atau kota mana? Tulis namanya.',
    unknown: (typed: string) => `“${typed}” tidak ada dalam daftar kabupaten dan kota. Periksa ejaannya.`,
    suggest: (typed: string) => `“${typed}” belum cukup jelas. Pilih salah satu di bawah ini, atau ubah tulisannya.`,
    pick: 'Mungkin maksud Anda:',
  },
  day: {
    happenedOn: 'Kapan kejadiannya?',
    happenedHint: 'Contoh: 12 10 2024. Kosongkan bila Anda tidak tahu.',
    learnedOn: 'Kapan Anda mengetahuinya?',
    learnedHint:
      'Perkiraan tidak apa-apa. Laporan resmi disampaikan paling lambat tujuh hari sejak Anda tahu; lewat itu, keterangan Anda tetap berguna.',
    partial: (field: string) => `${field} Isi tanggal, bulan, dan tahunnya dengan angka. Contoh: 12 10 2024.`,
    missing: (field: string) => `${field} Isi tanggal, bulan, dan tahunnya.`,
    month: (field: string) => `${field} Bulan hanya ada 1 sampai 12. Periksa bulannya.`,
    none: (field: string, month: string, day: number) =>
      `${field} Bulan ${month} tidak punya tanggal ${day}. Periksa tanggal dan bulannya.`,
    old: (field: string, year: string) => `${field} Tahun ${year} terlalu jauh. Periksa tahunnya.`,
    future: (field: string, today: string) =>
      `${field} Tanggal itu belum terjadi. Hari ini ${today}. Periksa tanggal dan tahunnya.`,
    order: 'Kapan Anda mengetahuinya? Tanggal ini lebih awal daripada kejadiannya. Periksa kedua tanggal.',
  },
  concerns: {
    label: 'Apakah ini menyangkut orang di kantor pengawas pemilu (Bawaslu) sendiri?',
    hint: 'Bila ya, laporan dikirim ke kantor di atasnya. Kantor yang dilaporkan tidak bisa membacanya.',
    yes: 'Ya, menyangkut orang di kantor pengawas',
    no: 'Tidak',
  },
  mode: {
    label: 'Dengan cara apa?',
    hint: 'Nama Anda baru ditanyakan di langkah terakhir, dan hanya bila Anda memilih menyebutkannya.',
  },
  ways: {
    title: 'Tiga cara melapor',
    read: 'Sebelum menulis: siapa membaca apa',
    lead: 'Di akhir formulir Anda memilih satu. Sampai saat itu tidak ada yang terkirim.',
    formal: {
      name: 'Laporan resmi',
      reads:
        'Petugas kantor membaca laporannya. Identitas Anda tersegel; hanya tim yang menangani yang bisa membukanya, dan setiap pembukaan tercatat.',
      leads: 'Laporan yang lengkap dan pada waktunya bisa langsung didaftarkan menjadi perkara.',
    },
    confidential: {
      name: 'Informasi rahasia',
      reads:
        'Identitas, isi, dan bukti tersegel. Hanya penjaga identitas yang bisa membukanya, masing-masing dengan alasan; petugas lain membaca ringkasannya saja.',
      leads:
        'Informasi ditelusuri dan bisa menjadi temuan kantor sendiri. Penjaga identitas bisa menghubungi Anda untuk melengkapinya.',
    },
    anonymous: {
      name: 'Informasi tanpa nama',
      reads: 'Tidak ada identitas. Isi dan bukti tersegel; tim yang menangani membukanya.',
      leads: 'Informasi ditelusuri dan bisa menjadi temuan kantor sendiri. Kami tidak bisa menghubungi Anda.',
    },
  } satisfies Record<ReportMode, { name: string; reads: string; leads: string }> & {
    title: string;
    read: string;
    lead: string;
  },
  standing: {
    label: 'Anda melapor sebagai siapa?',
    hint: 'Hukum menentukan siapa yang boleh membuat laporan resmi.',
    voter: 'Warga yang punya hak pilih',
    monitor: 'Pemantau pemilihan',
    participant: 'Peserta pemilihan (pasangan calon)',
    proxy: 'Kuasa, atas nama salah satu di atas',
    letter: 'Nomor surat kuasa',
    letterHint: 'Hanya untuk kuasa. Bila tidak bernomor, lampirkan suratnya di langkah terakhir.',
    withLetter: (standing: string, letter: string) => `${standing}, surat nomor ${letter}`,
  },
  summary: {
    heading: 'Periksa jawaban Anda, lalu catat kodenya',
    title: 'Ringkasan',
    receiver: (office: string) => `Laporan ini akan diterima ${office}.`,
    keeper: (office: string) => `Isinya hanya bisa dibuka penjaga identitas di ${office}.`,
    answers: 'Jawaban Anda',
    change: 'Ubah',
    changeOf: (question: string) => `Ubah: ${question}`,
    late: 'Laporan resmi mungkin sudah lewat waktunya',
    lateText: (limit: string, cite: string) =>
      `Menurut tanggal yang Anda isi, laporan resmi seharusnya disampaikan paling lambat ${limit} (${cite}). Anda tetap bisa mengirimnya: bila tidak memenuhi syarat, isinya dipakai sebagai informasi awal.`,
    small: 'Mungkin sedikit orang yang tahu',
    smallText:
      'Anda menyebut satu tempat: bila hanya sekitar dua belas orang ada di sana, rincian yang diketahui sedikit orang bisa menunjuk kepada Anda.',
    code: 'Kode tanda terima',
    codeNow: 'Catat sekarang, sebelum mengirim. Kode ini satu-satunya cara melihat status laporan Anda.',
    codeHow: 'Tulis di kertas. Huruf besar dan kecil sama saja. Jangan simpan di ponsel kantor atau ponsel bersama.',
    codeRenewed: 'Kode yang lama rusak di jalan, jadi kami membuat kode baru. Catat yang ini.',
    next: 'Kode sudah saya catat, lanjut',
  },
  send: {
    headings: {
      formal: 'Terakhir: siapa Anda?',
      confidential: 'Terakhir: siapa Anda, untuk penjaga identitas?',
      anonymous: 'Lampirkan bukti bila ada, lalu kirim',
    } satisfies Record<ReportMode, string>,
    notes: {
      formal: 'Identitas disegel sebelum disimpan dan tidak pernah tampil di register.',
      confidential:
        'Nama, kontak, atau keduanya: pilih yang aman bagi Anda. Semuanya disegel bersama isinya dan tidak pernah tampil di register.',
      anonymous: 'Tidak ada nama yang ditanyakan. Isi laporan Anda ikut disegel.',
    } satisfies Record<ReportMode, string>,
    nameOrContact: 'Nama lengkap: isi nama, atau nomor telepon atau surel. Salah satu sudah cukup.',
    name: 'Nama lengkap',
    contact: 'Nomor telepon atau surel',
    address: 'Alamat',
    letter: 'Surat kuasa',
    letterHint: 'Foto atau PDF suratnya, paling besar 10 MB.',
    letterNumbered: 'Nomornya sudah Anda isi, jadi berkasnya boleh menyusul.',
    evidence: 'Bukti',
    evidenceHint: (types: string, megabytes: number) =>
      `Satu berkas, paling besar ${megabytes} MB: ${types}. Boleh dikosongkan.`,
    evidenceCaution: 'Foto bisa memuat nama Anda atau lokasi Anda. Periksa dulu sebelum mengirim.',
    fileAgain: 'Pilih berkasnya sekali lagi. Peramban tidak mengizinkan kami menyimpannya.',
    fileLost: 'Berkas tadi tidak ikut terkirim. Pilih berkas yang lebih kecil, atau kirim tanpa berkas.',
    code: (code: string) => `Kode yang Anda catat: ${code}`,
    send: 'Kirim laporan',
    back: 'Kembali ke ringkasan',
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
    kinds: {
      formal: 'Laporan resmi. Identitas Anda tersegel.',
      confidential: 'Informasi rahasia (informasi awal). Identitas, isi, dan bukti tersegel untuk penjaga identitas.',
      anonymous: 'Informasi tanpa nama (informasi awal). Isinya tersegel.',
    } satisfies Record<ReportMode, string>,
    keepTitle: 'Jagalah kode ini',
    keep: [
      'Siapa pun yang memegang kode bisa melihat status laporan ini.',
      'Tulis di kertas. Jangan simpan di ponsel kantor atau ponsel bersama.',
      'Kode hilang? Laporan tetap ditangani. Anda hanya tidak bisa melihat statusnya lagi.',
    ],
    nextTitle: 'Berikutnya',
    received: 'Diterima',
    receivedText: 'Hari ini.',
    countedText: (day: string) => `Disampaikan di luar jam kantor, jadi dihitung diterima pada ${day}.`,
    check: 'Pemeriksaan',
    checks: {
      formal: 'Petugas memeriksa apakah laporan lengkap dan termasuk kewenangannya.',
      confidential: 'Penjaga identitas membuka segel dan menulis ringkasan. Kantor menelusuri dari ringkasan itu.',
      anonymous: 'Tim yang menangani membuka segel, lalu menelusuri informasinya.',
    } satisfies Record<ReportMode, string>,
    decisions: {
      formal: {
        title: 'Didaftarkan, atau alasan bila tidak',
        text: 'Hasilnya muncul di halaman status. Batas waktu menurut hukum dihitung oleh kantor itu sejak laporan diterima.',
      },
      confidential: DECIDED_ON_INFORMATION,
      anonymous: DECIDED_ON_INFORMATION,
    } satisfies Record<ReportMode, { title: string; text: string }>,
    toStatus: 'Cara mengecek laporan',
  },
  notices: {
    expired: 'Halaman tadi terlalu lama terbuka',
    expiredText:
      'Jawaban di halaman sebelumnya hanya berlaku satu hari dan sudah hilang. Yang baru saja Anda isi masih ada. Jawab lagi dari awal; kode yang sudah Anda catat tetap berlaku.',
    forged: 'Jawaban sebelumnya tidak bisa dibaca',
    forgedText:
      'Ada yang berubah di jalan. Yang baru saja Anda isi masih ada. Jawab lagi dari awal; kode yang sudah Anda catat tetap berlaku.',
    noOffice: 'Belum ada kantor yang bisa menerima laporan ini dengan aman',
    noOfficeText:
      'Kantor pengawas untuk wilayah itu belum punya kunci untuk membuka laporan tersegel, begitu pula kantor di atasnya. Laporan Anda belum terkirim.',
    noOfficeAbove:
      'Laporan tentang kantor pengawas harus diterima kantor di atasnya, dan kantor itu belum punya kunci untuk membuka laporan tersegel. Laporan Anda belum terkirim.',
    noCustody: 'Belum ada yang bisa menjaga informasi rahasia untuk wilayah ini',
    noCustodyText:
      'Informasi rahasia dijaga kantor yang punya penjaga identitas dan cukup banyak petugas, dan kantor di wilayah itu serta di atasnya belum punya. Belum ada yang terkirim, dan jawaban Anda masih ada.',
    noCustodyInstead:
      'Yang bisa Anda lakukan: pilih laporan resmi atau informasi tanpa nama di bawah ini, atau coba lagi lain hari.',
    noOfficeInstead:
      'Yang bisa Anda lakukan: sampaikan langsung di kantor Bawaslu kabupaten, provinsi, atau pusat, atau coba lagi lain hari.',
  },
  refusals: {
    'report-not-open': 'Laporan ini sudah ditutup untuk perubahan. Mulai laporan baru bila ada yang perlu ditambahkan.',
    'role-missing': 'Langkah ini hanya untuk petugas. Kirim laporan Anda dari formulir ini.',
    'too-many-files': 'Laporan ini sudah punya terlalu banyak berkas. Gabungkan dulu berkasnya.',
    'answer-wrong': 'Ada jawaban yang tidak cocok dengan pertanyaannya. Periksa bagian ini.',
    'letter-required': 'Kuasa perlu menunjukkan suratnya. Isi nomor surat kuasa, atau lampirkan berkasnya.',
    'nothing-sealed': 'Tidak ada isi yang tersegel. Kirim sekali lagi.',
    'identity-required': 'Isi siapa Anda, atau pilih “Informasi tanpa nama”.',
    'account-must-be-sealed': 'Isi laporan gagal disegel, jadi tidak kami simpan. Kirim sekali lagi.',
    'day-in-future': 'Tanggal itu belum terjadi di wilayah kantor penerima. Periksa tanggalnya.',
    'learned-before-happened': 'Tanggal Anda mengetahui lebih awal daripada kejadiannya. Periksa kedua tanggal.',
    'custody-not-nearest': 'Kantor yang menjaga rahasia baru saja berganti. Kirim sekali lagi.',
    'recipients-stale': 'Pemegang kunci kantor baru saja berganti. Kirim sekali lagi.',
    'office-closed-to-intake': 'Kantor penerima sedang tidak bisa membuka laporan tersegel. Coba lagi nanti.',
    'no-custody':
      'Belum ada penjaga identitas untuk wilayah ini. Pilih laporan resmi atau informasi tanpa nama, atau coba lagi nanti.',
    'kept-elsewhere': 'Laporan ini dijaga kantor lain. Mulai laporan baru bila ada yang perlu ditambahkan.',
    'account-is-plain': 'Langkah ini hanya untuk informasi tersegel.',
    'receipt-empty': 'Kode tanda terima hilang di jalan. Kami membuat kode baru.',
    'receipt-length': 'Kode tanda terima rusak di jalan. Kami membuat kode baru.',
    'receipt-character': 'Kode tanda terima rusak di jalan. Kami membuat kode baru.',
    'receipt-mistyped': 'Kode tanda terima rusak di jalan. Kami membuat kode baru.',
    empty: 'Berkas bukti kosong. Pilih berkas lain, atau kirim tanpa berkas.',
    'too-large': 'Berkas bukti terlalu besar. Paling besar 10 MB. Pilih berkas yang lebih kecil.',
    'type-not-accepted':
      'Jenis berkas bukti ini tidak bisa kami terima. Pilih foto, PDF, video, suara, dokumen, atau teks.',
    'not-a-scan': 'Surat dan formulir bertanda tangan dikirim sebagai foto atau PDF. Berkas ini bukan keduanya.',
    expired: 'Jawaban sebelumnya sudah lewat satu hari. Jawab lagi dari awal.',
    forged: 'Jawaban sebelumnya tidak bisa dibaca. Jawab lagi dari awal.',
    malformed: 'Jawaban sebelumnya tidak bisa dibaca. Jawab lagi dari awal.',
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
