import type {
  CONFLICTS,
  FollowUpRefusal,
  OUTCOMES,
  READINGS,
  RECOMMENDED_LEVELS,
  REMINDERS_BY,
  SIGNERS,
} from '../../../cases/follow-up.ts';
import type { SPANS } from '../../../cases/follow-up-days.ts';
import type { MEASURES } from '../../../law/authority.ts';
import type { CAPACITIES } from '../../../offices/acting.ts';

/** What a personnel authority made of a referral: the page of a case and the forms of its steps. */
export const followUp = {
  title: 'Tindak lanjut kepegawaian',
  lead: 'Apa yang terjadi sesudah penerusan: tanda terima, rekomendasi, keputusan pejabat pembina kepegawaian, dan berapa hari lamanya.',
  none: 'Belum ada yang bisa ditindaklanjuti di sini',
  noneText:
    'Halaman ini untuk jalur yang sudah diteruskan ke pengawas ASN atau ke pejabat pembina kepegawaian. Penerima lain (misalnya KPU, TNI, Polri, atau bupati untuk kepala desa) dicatat dengan “Catat tindak lanjut”.',
  referred: (to: string, day: string) => `Diteruskan ke ${to}, ${day}`,
  days: 'Berapa hari',
  spanHead: 'Langkah',
  daysHead: 'Hari kalender',
  countedHead: 'Dihitung dari dan sampai',
  spans: {
    acknowledgement: 'Sampai tanda terima',
    recommendation: 'Sampai rekomendasi',
    decision: 'Sampai keputusan pejabat',
    'decision-after-recommendation': 'Dari rekomendasi sampai keputusan',
  } satisfies Record<(typeof SPANS)[number], string>,
  dayCount: (days: number) => `${days} hari`,
  running: (days: number) => `${days} hari, masih berjalan`,
  fromTo: (from: string, to: string) => `${from} sampai ${to}`,
  noLimit: 'Tidak ada sumber yang memberi batas hari bagi pejabat pembina kepegawaian. Netra tidak mengarangnya.',
  limitSet:
    'Batas untuk pejabat pembina kepegawaian ditetapkan pada tabel hukum; lihat “Batas waktu” di halaman perkara.',
  noReminders: 'Kantor belum menetapkan kapan mengingatkan; tidak ada angka bawaan.',
  remindAfter: (days: number, cite: string) => `Sudah ${days} hari menunggu: pertimbangkan pengingat (${cite}).`,
  history: 'Yang tercatat',
  historyNone: 'Belum ada yang dicatat sesudah penerusan.',
  conflict: 'Benturan kepentingan pejabat',
  conflictText: (title: string, why: string, goesTo: string) =>
    `${title}: ${why}. Rekomendasi dikirim ke tingkat di atasnya: ${goesTo}.`,
  types: {
    acknowledged: 'Tanda terima',
    recommended: 'Rekomendasi',
    'conflict-noted': 'Benturan kepentingan',
    'sanction-decided': 'Keputusan pejabat',
    reminded: 'Pengingat',
    reprimanded: 'Teguran atau tindakan',
    'record-read-back': 'Catatan disiplin dibaca',
  },
  letterNo: (number: string) => `Surat ${number}`,
  bySupervisor: (name: string, cite: string) => `Oleh ${name} (${cite})`,
  heldBy: (title: string, holder: string, capacity: string) => `${title}, dipegang ${holder}, ${capacity}`,
  mandate: (number: string) => `Dasar jabatan: ${number}`,
  inConflict: 'Diputuskan dalam benturan kepentingan',
  levels: {
    moral: 'Sanksi moral',
    ringan: 'Disiplin ringan',
    sedang: 'Disiplin sedang',
    berat: 'Disiplin berat',
    'undang-undang': 'Akibat undang-undang',
    kontrak: 'Menurut perjanjian kerja',
    institusi: 'Menurut kementerian',
    none: 'Tanpa sanksi',
  } satisfies Record<(typeof RECOMMENDED_LEVELS)[number], string>,
  outcomes: {
    'as-recommended': 'Sesuai rekomendasi',
    another: 'Sanksi lain',
    none: 'Tidak ada sanksi',
  } satisfies Record<(typeof OUTCOMES)[number], string>,
  conflicts: {
    'reported-party': 'ia sendiri terlapor',
    involved: 'ia terlibat dalam perkaranya',
    'stepped-aside': 'ia menyatakan mundur dari perkara ini',
  } satisfies Record<(typeof CONFLICTS)[number], string>,
  signers: {
    holder: 'Pemegang jabatan',
    'stand-in': 'Pelaksana harian (Plh) hari itu',
  } satisfies Record<(typeof SIGNERS)[number], string>,
  capacities: {
    definitive: 'pejabat definitif',
    pj: 'penjabat (Pj)',
    plt: 'pelaksana tugas (Plt)',
    plh: 'pelaksana harian (Plh)',
  } satisfies Record<(typeof CAPACITIES)[number], string>,
  remindersBy: {
    office: 'Kantor ini',
    supervisor: 'Pengawas ASN',
    'home-affairs': 'Kementerian Dalam Negeri',
    other: 'Lembaga lain',
  } satisfies Record<(typeof REMINDERS_BY)[number], string>,
  measures: {
    warning: 'Peringatan',
    reprimand: 'Teguran',
    listed: 'Diumumkan dalam daftar pelanggar',
    blocked: 'Data atau layanan kepegawaian diblokir',
    lifted: 'Pemblokiran dibuka',
  } satisfies Record<(typeof MEASURES)[number], string>,
  readings: {
    'as-decided': 'Tercatat sesuai keputusan',
    differs: 'Tercatat berbeda',
    nothing: 'Belum tercatat apa pun',
  } satisfies Record<(typeof READINGS)[number], string>,
  noKind: 'Jenisnya tidak disebut',
  deferred: 'ditunda',
  steps: {
    terima: {
      title: 'Catat tanda terima',
      lead: 'Hari penerima menyatakan penerusan sudah sampai.',
      send: 'Catat tanda terima ini',
    },
    rekomendasi: {
      title: 'Catat rekomendasi',
      lead: 'Yang merekomendasikan tidak Anda pilih: tabel hukum menetapkannya menurut hari rekomendasi. Sesudah ini perkara menunggu pejabat pembina kepegawaian. Pelapor diberi tahu bahwa ada tindak lanjut.',
      send: 'Catat rekomendasi ini',
    },
    keputusan: {
      title: 'Catat keputusan pejabat',
      lead: 'Netra mencatat siapa yang memegang jabatan itu pada hari keputusan, dan dalam kedudukan apa. Bila kemudian berubah, catat lagi; catatan lama tetap ada. Pelapor diberi tahu.',
      send: 'Catat keputusan ini',
    },
    benturan: {
      title: 'Catat benturan kepentingan',
      lead: 'Bila pejabatnya sendiri terlapor atau terlibat. Perkara menyatakannya dan rekomendasinya dikirim ke tingkat di atasnya.',
      send: 'Catat benturan ini',
    },
    ingatkan: {
      title: 'Catat pengingat',
      lead: 'Surat yang mengingatkan pejabat agar menindaklanjuti.',
      send: 'Catat pengingat ini',
    },
    tegur: {
      title: 'Catat teguran atau tindakan',
      lead: 'Yang dilakukan pengawas ASN terhadap instansi yang tidak menindaklanjuti (Perpres 116/2022).',
      send: 'Catat tindakan ini',
    },
    catatan: {
      title: 'Catat isi catatan disiplin',
      lead: 'Apa yang terbaca dalam catatan disiplin instansinya atau BKN pada hari itu.',
      send: 'Catat pembacaan ini',
    },
  },
  by: 'Siapa yang menyatakan terima?',
  letter: 'Nomor surat',
  decisionLetter: 'Nomor keputusan',
  level: 'Tingkat yang direkomendasikan',
  sanction: 'Jenis sanksi',
  sanctionHint: 'Kosongkan bila suratnya hanya menyebut tingkatnya.',
  decidedSanctionHint:
    'Untuk “sesuai rekomendasi” boleh kosong bila rekomendasinya menyebut jenisnya. Kosongkan bila tidak ada sanksi.',
  noSanction: 'Tidak disebut',
  recommendedWas: (what: string) => `Yang direkomendasikan: ${what}.`,
  nothingRecommended: 'Belum ada rekomendasi yang tercatat.',
  post: 'Jabatan yang memutus',
  postHint: 'Jabatan yang belum ada dicatat dulu oleh administrator di “Kantor”, “Jabatan”.',
  choosePost: 'Pilih jabatan',
  noPosts: 'Belum ada jabatan yang tercatat',
  noPostsText: 'Mintalah administrator mencatat jabatannya dan siapa yang memegangnya, lalu kembali ke sini.',
  signed: 'Siapa yang menandatangani?',
  outcome: 'Apa yang diputuskan?',
  why: 'Mengapa ia tidak bisa memutus?',
  because: 'Alasan',
  remindedBy: 'Siapa yang mengingatkan?',
  measure: 'Apa yang dilakukan?',
  shows: 'Apa yang terbaca?',
  note: 'Catatan',
  erased: 'Sudah dihapus menurut aturan penyimpanan.',
};

/** Why one of these steps is refused; `detail` is what the refusal adds. */
export const followUpRefusals = {
  'own-receiver': () =>
    'Penerima jalur ini bukan pengawas ASN atau pejabat pembina kepegawaian. Pakai “Catat tindak lanjut”.',
  'already-acknowledged': () => 'Tanda terima penerusan ini sudah dicatat.',
  'not-the-receiver': () => 'Lembaga ini bukan penerima penerusan. Pilih penerimanya.',
  'no-supervisor': () =>
    'Tidak ada pengawas ASN yang merekomendasikan pada jalur dan hari ini. Catat langsung keputusannya.',
  'sanction-unknown': () => 'Jenis sanksi ini tidak berlaku untuk kedudukan terlapor pada hari itu. Pilih dari daftar.',
  'sanction-level': () => 'Jenis sanksi ini tidak termasuk tingkat yang dipilih. Samakan keduanya.',
  'sanction-missing': () => 'Sebutkan jenis sanksi yang dijatuhkan.',
  'sanction-beside-none': () => 'Tanpa sanksi tidak ada jenis sanksi. Kosongkan jenisnya, atau ubah pilihannya.',
  'no-recommendation': () => 'Belum ada rekomendasi yang tercatat. Catat dulu rekomendasinya, atau pilih jawaban lain.',
  'not-as-recommended': () => 'Ini bukan yang direkomendasikan. Pilih “Sanksi lain”, atau jenis yang direkomendasikan.',
  'same-as-recommended': () => 'Ini sama dengan yang direkomendasikan. Pilih “Sesuai rekomendasi”.',
  'not-an-authority': () => 'Pemegang jabatan ini tidak menjatuhkan sanksi kepegawaian. Pilih jabatan lain.',
  'post-vacant': (day: string) =>
    `Pada ${day} tidak ada yang tercatat memegang jabatan ini. Mintalah administrator melengkapi catatan jabatannya.`,
  'no-stand-in': () => 'Hari itu tidak ada pelaksana harian. Pilih pemegang jabatan.',
  'conflict-known': () => 'Benturan kepentingan pejabat ini sudah dicatat.',
} satisfies Record<FollowUpRefusal['code'], (detail: string) => string>;
