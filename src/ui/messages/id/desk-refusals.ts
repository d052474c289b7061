import type { AnnouncingRefusal } from '../../../cases/announcing.ts';
import type { DisposalRefusal } from '../../../cases/archive/disposal.ts';
import type { RetentionRefusal } from '../../../cases/archive/retention.ts';
import type { CaseRefusal } from '../../../cases/case-state.ts';
import type { ClarificationRefusal } from '../../../cases/clarification.ts';
import type { ExhibitRefusal } from '../../../cases/exhibits.ts';
import type { FindingRefusal } from '../../../cases/finding.ts';
import type { FollowUpRefusal } from '../../../cases/follow-up.ts';
import type { GakkumduRefusal } from '../../../cases/gakkumdu.ts';
import type { ImportRefusal } from '../../../cases/import/import.ts';
import type { FileRefusal } from '../../../cases/import/table.ts';
import type { LeadRefusal } from '../../../cases/lead.ts';
import type { PlenaryRefusal } from '../../../cases/plenary.ts';
import type { ReassignmentRefusal } from '../../../cases/reassign/reassignment.ts';
import type { AddressRefusal } from '../../../cases/reminders/own.ts';
import type { StudyRefusal } from '../../../cases/study.ts';
import type { AccessRefusal } from '../../../intake/access.ts';
import type { DraftRefusal } from '../../../intake/draft.ts';
import type { ReportRefusal, ResealRefusal } from '../../../intake/report-state.ts';
import type { ReviewRefusal } from '../../../intake/review.ts';
import type { ArchiveRefusal } from '../../../offices/archiving.ts';
import type { AssignmentRefusal } from '../../../offices/assignment.ts';
import type { NoteRefusal } from '../../../offices/notes.ts';
import type { PassingRefusal } from '../../../offices/passing.ts';
import type { ApartRefusal } from '../../../offices/recusal.ts';
import type { RedactionRefusal } from '../../../offices/redaction.ts';
import type { OfficeRefusal } from '../../../offices/refusal.ts';
import type { SignInRefusal } from '../../../offices/signin.ts';
import type { AcknowledgementRefusal } from '../../../prevention/circular/acknowledgement.ts';
import type { CircularRefusal } from '../../../prevention/circular/circular.ts';
import type { GovernmentRefusal } from '../../../prevention/coverage/reported.ts';
import type { AttendanceRefusal } from '../../../prevention/event/attendance.ts';
import type { EventRefusal } from '../../../prevention/event/event.ts';
import type { ReplyRefusal } from '../../../prevention/event/reply.ts';
import type { MessageRefusal } from '../../../prevention/message/message.ts';
import type { RosterRefusal } from '../../../prevention/roster/roster.ts';
import type { PeriodicRefusal } from '../../../publish/periodic.ts';
import { announcingRefusals } from './announcement.ts';
import { archiveProblems, archiveRefusals } from './archive.ts';
import { asideRefusals } from './aside.ts';
import { circularRefusals } from './circular.ts';
import { coverageRefusals } from './coverage.ts';
import { eventProblems, eventRefusals } from './event.ts';
import { followUpRefusals } from './follow-up.ts';
import { gakkumduRefusals } from './gakkumdu.ts';
import { hearingRefusals } from './hearing-refusals.ts';
import { messageProblems, messageRefusals } from './message.ts';
import { passingRefusals } from './passing.ts';
import { periodicRefusals } from './periodic.ts';
import { type PledgeCode, pledgeRefusals } from './pledge.ts';
import { plenaryRefusals } from './plenary.ts';
import { postRefusals } from './posts.ts';
import { rosterRefusals } from './roster.ts';
import { scanningProblems, scanningRefusals } from './scanning.ts';
import { sourceRefusals } from './sources.ts';
import { studyProblems, studyRefusals } from './study.ts';

/** What the engine and the operations refuse by themselves, whatever the command. */
type EngineCode =
  | 'unknown-command'
  | 'unknown-operation'
  | 'invalid-input'
  | 'busy'
  | 'changed'
  | 'erased'
  | 'key-reused'
  | 'not-found';

export type DeskCode =
  | (
      | ApartRefusal
      | NoteRefusal
      | RedactionRefusal
      | PassingRefusal
      | AssignmentRefusal
      | ReassignmentRefusal
      | AccessRefusal
      | CaseRefusal
      | PlenaryRefusal
      | AnnouncingRefusal
      | LeadRefusal
      | FindingRefusal
      | ReviewRefusal
      | ClarificationRefusal
      | ExhibitRefusal
      | StudyRefusal
      | FollowUpRefusal
      | GakkumduRefusal
      | ImportRefusal
      | ArchiveRefusal
      | RetentionRefusal
      | DisposalRefusal
      | FileRefusal
      | ReportRefusal
      | ResealRefusal
      | OfficeRefusal
      | AddressRefusal
      | SignInRefusal
      | DraftRefusal
      | PeriodicRefusal
      | CircularRefusal
      | AcknowledgementRefusal
      | RosterRefusal
      | EventRefusal
      | ReplyRefusal
      | AttendanceRefusal
      | MessageRefusal
      | GovernmentRefusal
    )['code']
  | PledgeCode
  | EngineCode;

/** Every refusal that the desk, its door and the set-up can meet, with a way on. `detail` is what the refusal adds. */
export const refusals = {
  ...postRefusals,
  ...periodicRefusals,
  ...circularRefusals,
  ...messageRefusals,
  ...passingRefusals,
  ...plenaryRefusals,
  ...rosterRefusals,
  ...sourceRefusals,
  ...announcingRefusals,
  ...asideRefusals,
  ...hearingRefusals,
  ...studyRefusals,
  ...followUpRefusals,
  ...gakkumduRefusals,
  ...archiveRefusals,
  ...pledgeRefusals,
  ...eventRefusals,
  ...scanningRefusals,
  ...coverageRefusals,
  'role-missing': () => 'Langkah ini dilakukan petugas dengan peran lain. Mintalah rekan yang berwenang.',
  'no-quorum': (left: string) =>
    `Anggota yang bisa memutus (${left}) tidak cukup. Bila tidak bisa dilengkapi, kantor di atasnya yang mengambil alih.`,
  'already-recused': () => 'Petugas ini sudah mundur dari penanganan.',
  'not-recused': () => 'Tidak ada pengunduran yang bisa dicabut.',
  'recuses-another': () => 'Hanya anggota (pimpinan) yang mencatat pengunduran orang lain.',
  'office-not-above': () => 'Ini hanya bisa beralih ke kantor di atas kantor yang memegangnya.',
  'custody-not-nearest': (name: string) =>
    `Rahasia dijaga kantor terdekat yang mampu, yaitu ${name}. Pilih kantor itu.`,
  'office-not-nearest': (name: string) =>
    `Yang mengambil alih adalah kantor terdekat di atasnya, yaitu ${name}. Kantor lain hanya atas perintah.`,
  'quorum-stands': () => 'Kuorum kantor asal masih cukup. Pilih sebab lain.',
  'track-phase': () => 'Jalur ini belum atau sudah tidak berada pada tahap untuk langkah ini.',
  'case-suspended': (day: string) => `Perkara ini ditangguhkan sejak ${day}. Lanjutkan dulu perkaranya.`,
  'case-not-suspended': () => 'Perkara ini tidak sedang ditangguhkan.',
  'act-missing': () => 'Catatan itu tidak ada dalam perkara ini.',
  'case-closed': () => 'Semua jalur perkara ini sudah ditutup.',
  'track-missing': () => 'Perkara ini tidak punya jalur itu. Pilih jalur yang terbuka.',
  'track-already-open': () => 'Jalur ini sudah dibuka. Pilih jalur lain.',
  'case-missing': () => 'Perkara atau laporan ini sudah tidak bisa diregistrasi. Muat ulang halamannya.',
  'no-receiver': (detail: string) => `Belum ada penerima menurut tabel hukum. ${detail}`,
  'day-in-future': () => 'Hari ini belum terjadi. Isi hari ini atau hari sebelumnya.',
  'day-before-step': (detail: string) => `Langkah sebelumnya terjadi pada ${detail}. Isi hari itu atau sesudahnya.`,
  'summary-required': () => 'Tulis uraian kerja dengan kata-kata Anda sendiri.',
  'report-not-open': () => 'Laporan ini sudah diputuskan untuk diregistrasi atau tidak.',
  'too-many-files': () => 'Laporan ini sudah punya terlalu banyak berkas. Gabungkan dulu berkasnya.',
  'answer-wrong': () => 'Ada jawaban yang tidak cocok dengan pertanyaannya. Periksa bagian ini.',
  'letter-required': () => 'Kuasa perlu menunjukkan suratnya. Isi nomor surat kuasa, atau lampirkan berkasnya.',
  'nothing-sealed': () => 'Tidak ada isi tersegel untuk dibuka.',
  'identity-required': () => 'Laporan resmi dan informasi rahasia perlu identitas pelapor.',
  'no-custody': () =>
    'Belum ada kantor yang bisa menjaga informasi rahasia ini. Pakai cara lain, atau coba lagi nanti.',
  'kept-elsewhere': () => 'Informasi rahasia ini dibuka penjaga identitas di kantor lain.',
  'account-is-plain': () => 'Isi laporan resmi terbaca kantor, jadi tidak perlu uraian kerja.',
  'account-must-be-sealed': () => 'Isi informasi awal harus tersegel.',
  'learned-before-happened': () => 'Hari mengetahui tidak bisa sebelum hari kejadian.',
  'recipients-stale': () => 'Pemegang kunci kantor baru saja berubah. Kirim sekali lagi.',
  'office-closed-to-intake': () => 'Kantor ini belum bisa menerima laporan. Lengkapi dulu kuncinya.',
  'not-found': () => 'Data ini tidak ada dalam wilayah tugas Anda.',
  'office-exists': () => 'Wilayah ini sudah punya kantor. Pilih wilayah lain.',
  'office-code-taken': () => 'Kode ini sudah dipakai kantor lain. Periksa kode kantor Anda.',
  'level-mismatch': () => 'Tingkat kantor tidak cocok dengan wilayahnya.',
  'number-pattern': () => 'Pola nomor ini bisa menghasilkan nomor yang sama dua kali.',
  'numbering-year': (year: string) => `Penomoran berlaku mulai ${year} atau paling lama lima tahun sesudahnya.`,
  'office-holds-no-keys': () => 'Badan sementara tidak memegang kunci. Pilih kabupaten, kota, provinsi, atau nasional.',
  'office-dissolved': (day: string) => `Badan ini dibubarkan pada ${day}. Kantor penerusnya yang melanjutkan.`,
  'office-lasts': () => 'Kantor ini tetap. Hanya badan sementara (kecamatan ke bawah) yang dibubarkan.',
  'dissolved-from-above': () =>
    'Badan sementara dibubarkan kantor tetap di atasnya. Mintalah administrator kantor itu.',
  'heir-not-above': () =>
    'Kantor penerus harus berada di atas badan ini. Pilih kabupaten, kota, provinsi, atau nasional.',
  'heir-ends': () => 'Kantor penerus harus kantor tetap yang masih berdiri. Pilih kantor lain.',
  'heir-is-another': () =>
    'Anda hanya bisa mengalihkan ke kantor Anda sendiri. Kantor lain ditunjuk administrator nasional.',
  'day-before-office': (day: string) => `Badan ini baru tercatat pada ${day}. Isi hari itu atau sesudahnya.`,
  'person-of-above': () => 'Orang ini milik kantor di atas. Mintalah administrator kantor itu.',
  'region-beyond-yours': () => 'Wilayah ini di luar wilayah tugas Anda.',
  'scope-beyond-yours': () => 'Lingkup ini lebih luas daripada lingkup Anda.',
  'scope-beyond-office': () => 'Lingkup ini lebih luas daripada wilayah kantor.',
  'own-roles': () => 'Peran Anda sendiri diubah oleh administrator lain.',
  'not-own': () => 'Pengingat hanya diatur oleh orangnya sendiri.',
  'address-replaced': () => 'Alamat itu sudah diganti atau dihapus. Kirim tautan untuk alamat yang sekarang.',
  'address-not-confirmed': () => 'Pastikan dulu alamat surel dengan tautan yang dikirim ke sana.',
  'no-mail': () => 'Surel belum tersedia di sini.',
  'too-many-links': () => 'Sudah lima tautan hari ini. Coba lagi besok.',
  'own-leave': () => 'Penugasan Anda sendiri diakhiri oleh administrator lain.',
  'own-link': () => 'Tautan untuk Anda sendiri dibuat oleh administrator lain.',
  'of-institution': () => 'Orang ini bertugas untuk instansi mitra dan hanya berperan sebagai penghubung.',
  'institution-exists': () => 'Wilayah ini sudah punya instansi mitra jenis ini.',
  'person-left': () => 'Orang ini sudah tidak bertugas.',
  'sign-in-taken': () => 'Nama masuk ini sudah dipakai. Pilih nama lain.',
  'first-administrator-without-role': () => 'Petugas pertama harus menjadi administrator.',
  'no-role-for-key': () => 'Hanya yang menangani laporan yang memegang kunci.',
  'other-office': () => 'Anda bertugas di kantor lain.',
  'already-member': () => 'Orang ini sudah memegang kunci.',
  'not-a-member': () => 'Orang ini tidak memegang kunci.',
  'no-such-key': () => 'Kunci ini sudah tidak ada. Muat ulang halamannya.',
  'too-many-passkeys': () => 'Kunci sandi (passkey) Anda sudah lima. Hapus dulu yang tidak dipakai.',
  'key-in-use': () => 'Kunci ini sudah dipakai orang lain. Buat kunci baru.',
  'recovery-not-apart': () => 'Kunci pemulihan harus terpisah dari kunci petugas. Buat kunci lagi.',
  'import-not-running': () => 'Impor ini sudah selesai.',
  'register-moved': () => 'Ada nomor baru di kantor Anda sejak pratinjau dibuat. Periksa pratinjaunya sekali lagi.',
  'import-running': () => 'Impor lain di kantor ini belum selesai. Tunggu sampai selesai, lalu coba lagi.',
  'import-known': () => 'Berkas ini sudah pernah diimpor. Kesalahan di dalamnya diperbaiki pada perkaranya.',
  'import-has-errors': () => 'Berkas ini masih punya kesalahan. Perbaiki, lalu unggah lagi.',
  'import-expired': () => 'Berkas ini sudah dihapus: disimpan paling lama sehari. Unggah sekali lagi.',
  'file-empty': () => 'Berkas ini kosong, atau tidak ada baris di bawah judul kolom. Pilih berkas registernya.',
  'file-too-large': () => 'Berkas ini lebih dari 5 MB. Bagi menjadi beberapa berkas.',
  'file-old-excel': () => 'Ini berkas Excel lama (.xls). Simpan sebagai .xlsx atau .csv, lalu unggah lagi.',
  'file-not-text': () => 'Ini bukan berkas CSV atau XLSX. Simpan register sebagai salah satunya.',
  'file-encoding': () => 'Huruf dalam berkas ini tidak bisa dibaca dengan pasti. Simpan sebagai “CSV UTF-8”.',
  'file-quotes': (row: string) => `Tanda kutip tidak berpasangan di sekitar baris ${row}. Perbaiki, lalu unggah lagi.`,
  'file-broken': () => 'Berkas XLSX ini rusak atau terkunci kata sandi. Buka, simpan ulang, lalu unggah lagi.',
  'file-inflates': () => 'Isi berkas ini jauh lebih besar daripada sebuah register. Salin ke buku kerja baru.',
  'file-rows': () => 'Berkas ini lebih dari 10.000 baris. Bagi menjadi beberapa berkas.',
  'file-columns': () => 'Berkas ini lebih dari 100 kolom. Hapus kolom yang tidak perlu.',
  'headings-missing': (names: string) => `Judul kolom ini tidak ditemukan: ${names}. Samakan dengan templat.`,
  'heading-twice': (names: string) => `Kolom ini ada dua kali: ${names}. Hapus salah satu.`,
  unchanged: () => 'Tidak ada yang berubah.',
  'signatory-half': () => 'Isi jabatan dan nama penanda tangan, atau kosongkan keduanya.',
  'wrong-credentials': () => 'Nama masuk atau kata sandi tidak cocok. Periksa lagi, lalu coba.',
  locked: (minutes: string) => `Terlalu banyak percobaan. Tunggu ${minutes} menit, lalu coba lagi.`,
  'signed-out': () => 'Sesi Anda berakhir. Masuk lagi.',
  'own-office-dissolved': () => 'Kantor Anda sudah dibubarkan. Hubungi kantor penerusnya.',
  'link-not-valid': () => 'Tautan ini sudah dipakai, diganti, atau terlalu lama. Minta tautan baru.',
  'password-too-short': (least: string) => `Kata sandi terlalu pendek. Isi paling sedikit ${least} huruf.`,
  'password-too-long': (most: string) => `Kata sandi terlalu panjang. Isi paling banyak ${most} huruf.`,
  'password-too-common': () => 'Kata sandi ini mudah ditebak. Pilih beberapa kata yang tidak berkaitan.',
  expired: () => 'Tulisan ini disimpan lebih dari sehari yang lalu dan tidak bisa dibuka lagi.',
  forged: () => 'Tulisan yang tersimpan tidak cocok dengan formulir ini. Isi lagi formulirnya.',
  malformed: () => 'Tulisan yang tersimpan rusak di jalan. Isi lagi formulirnya.',
  'unknown-command': () => 'Langkah ini tidak dikenal. Muat ulang halamannya.',
  'unknown-operation': () => 'Permintaan ini tidak dikenal. Muat ulang halamannya.',
  'invalid-input': () => 'Ada isian yang perlu diperbaiki.',
  changed: () => 'Data berubah sejak Anda membuka halaman ini. Periksa, lalu kirim lagi.',
  busy: () => 'Netra sedang sibuk, dan langkah ini belum tercatat. Tunggu sebentar, lalu kirim sekali lagi.',
  'key-reused': () => 'Formulir ini sudah pernah dikirim dengan isi lain. Kirim sekali lagi dari halaman ini.',
  'not-opened': () => 'Pembukaan segel ini belum tercatat. Buka lagi dari halaman laporan.',
  'opened-too-long-ago': detail =>
    `Alasan pembukaan berlaku ${detail} menit dan sudah lewat. Tulis lagi alasannya, lalu buka.`,
  'fetched-too-often': detail =>
    `Isi ini sudah diambil ${detail} kali dengan satu alasan. Tulis lagi alasannya, lalu buka.`,
} satisfies Record<DeskCode, (detail: string) => string>;

/** What is wrong with one answer, by the word of its schema; `other` for those that only a changed page could send. */
export const problems = {
  ...messageProblems,
  address: 'Tulis satu alamat surel, misalnya nama@kantor.example.',
  'warn-days': 'Tulis angka dari 1 sampai 14.',
  'escalate-after': 'Tulis angka dari 1 sampai 90, atau kosongkan.',
  'reporting-days': 'Tulis angka dari 1 sampai 90, atau kosongkan.',
  ...studyProblems,
  ...archiveProblems,
  whole: 'Tulis satu angka bulat dalam batas yang masuk akal.',
  ...eventProblems,
  ...scanningProblems,
  required: 'Bagian ini perlu diisi.',
  'too-long': 'Terlalu panjang. Ringkas dulu.',
  'too-short': 'Terlalu pendek. Tulis lebih lengkap.',
  'reason-too-short': 'Tulis alasan paling sedikit sepuluh huruf.',
  'tracks-required': 'Pilih paling sedikit satu jalur.',
  'tracks-twice': 'Satu jalur terpilih dua kali.',
  'decisions-required': 'Pilih putusan untuk paling sedikit satu jalur.',
  day: 'Isi tanggal, bulan, dan tahun dengan angka; hari itu harus ada.',
  'sign-in': 'Pakai 3 sampai 40 huruf kecil, angka, titik, atau garis.',
  'office-code': 'Tulis dua angka, titik, dua angka, misalnya 14.09.',
  region: 'Wilayah ini tidak ada dalam daftar. Periksa ejaannya, atau tulis kodenya.',
  recipient: 'Kunci belum dibuat. Buat dulu di bagian kunci.',
  wrapped: 'Kunci belum dibuat dengan lengkap. Buat lagi di bagian kunci.',
  time: 'Isi jam dan menit, misalnya 09:30.',
  hash: 'Sidik SHA-256 terdiri atas 64 angka dan huruf a sampai f. Salin seluruhnya.',
  'hash-required': 'Berkas perlu sidiknya: pilih dari laporan, tulis, atau hitung dari berkasnya.',
  'questions-required': 'Tulis paling sedikit satu pertanyaan dengan jawabannya.',
  characters: 'Ada tanda yang tidak bisa disimpan. Hapus tanda itu, lalu kirim lagi.',
  other: 'Pilih atau isi bagian ini.',
};
