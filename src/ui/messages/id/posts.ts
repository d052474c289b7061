import type { Capacity } from '../../../offices/acting.ts';
import type { PostKind } from '../../../offices/post.ts';
import type { PostRefusal } from '../../../offices/refusal.ts';

/** `day` is the first day of the holding in the way, or the post's last day. */
export const postRefusals = {
  'holders-overlap': (day: string) =>
    `Jabatan ini sudah dipegang orang lain sejak ${day}. Isi hari sesudah masa itu berakhir, atau akhiri dulu.`,
  'holder-not-ended': (day: string) =>
    `Pemegang sejak ${day} belum punya hari terakhir. Akhiri dulu masa jabatannya, lalu isi lagi.`,
  'post-not-vacant': (day: string) =>
    `Pj. dan Plt. mengisi jabatan yang kosong, sedangkan jabatan ini dipegang sejak ${day}. Pilih Plh. bila pemegangnya hanya berhalangan sementara.`,
  'stand-in-overlaps': (day: string) => `Sudah ada Plh. lain sejak ${day}. Isi hari yang tidak beririsan.`,
  'nobody-absent': () =>
    'Plh. menggantikan pemegang jabatan yang berhalangan. Catat dulu siapa pemegang jabatan pada hari-hari itu.',
  'stand-in-left-alone': (day: string) =>
    `Dengan perubahan ini Plh. sejak ${day} tidak menggantikan siapa pun. Koreksi atau akhiri dulu Plh. itu.`,
  'end-before-start': (day: string) => `Hari terakhir tidak bisa sebelum hari pertama, ${day}.`,
  'beyond-abolition': (day: string) =>
    `Jabatan ini dihapus pada ${day}. Isi hari itu atau sebelumnya sebagai hari terakhir.`,
  'day-far-off': () => 'Hari ini terlalu jauh dari sekarang. Periksa tahunnya.',
  'no-holding': () => 'Belum ada pemegang jabatan yang bisa diubah. Muat ulang halamannya.',
  'post-abolished': () => 'Jabatan ini sudah dihapus.',
  'post-still-held': (day: string) =>
    `Jabatan ini masih dipegang sejak ${day}, melewati hari penghapusan. Akhiri dulu masa jabatan itu.`,
} satisfies Record<PostRefusal['code'], (day: string) => string>;

export const posts = {
  title: 'Jabatan',
  lead: 'Siapa memegang jabatan apa, dan pada hari mana. Yang dihitung adalah pemegang jabatan pada hari kejadian.',
  kinds: {
    'head-of-region': 'Kepala daerah',
    'deputy-head': 'Wakil kepala daerah',
    secretary: 'Sekretaris daerah',
    'head-of-unit': 'Kepala OPD atau unit',
    camat: 'Camat',
    lurah: 'Lurah',
    'village-head': 'Kepala desa',
    'school-head': 'Kepala sekolah',
    commissioner: 'Pimpinan Bawaslu',
    other: 'Jabatan lain',
  } satisfies Record<PostKind, string>,
  capacities: {
    definitive: 'definitif',
    pj: 'penjabat (Pj.)',
    plt: 'pelaksana tugas (Plt.)',
    plh: 'pelaksana harian (Plh.)',
  } satisfies Record<Capacity, string>,
  capacityHints: {
    definitive: 'Diangkat dalam jabatan ini.',
    pj: 'Memegang jabatan yang kosong. Larangan UU 10/2016 Pasal 71 ayat (1) sampai (3) berlaku juga bagi penjabat (ayat 4).',
    plt: 'Menjalankan tugas jabatan yang kosong.',
    plh: 'Menjalankan tugas harian selama pemegang jabatan berhalangan sementara.',
  } satisfies Record<Capacity, string>,
  search: 'Cari jabatan atau unit',
  onDay: 'Pada hari',
  onDayHint: 'Contoh: 18 10 2024.',
  show: 'Tampilkan',
  badDay: 'Hari itu tidak ada. Yang tampil adalah keadaan hari ini.',
  listed: (day: string) => `Pemegang jabatan pada ${day}`,
  none: 'Belum ada jabatan',
  noneText: 'Catat jabatan yang sering muncul dalam laporan: kepala daerah, sekda, kepala dinas, camat, lurah.',
  noneFound: 'Tidak ada jabatan yang cocok',
  noneFoundText: 'Coba kata yang lebih pendek, misalnya nama dinasnya saja.',
  add: 'Catat jabatan',
  unit: 'Lembaga atau unit',
  unitHint: 'Misalnya “Dinas Pendidikan Kabupaten Contoh”.',
  name: 'Nama jabatan',
  nameHint: 'Misalnya “Kepala Dinas Pendidikan”.',
  kind: 'Jenis jabatan',
  region: 'Wilayah',
  regionHint: 'Nama atau kode wilayah jabatan ini.',
  vacant: 'kosong',
  vacantLong: (day: string) => `Pada ${day} tidak ada pemegang jabatan yang tercatat.`,
  abolished: (day: string) => `Jabatan dihapus, terakhir ada pada ${day}`,
  erased: 'nama sudah dihapus',
  held: (name: string, capacity: string) => `${name}, ${capacity}`,
  besides: (name: string) => `Tugas harian: ${name}, Plh.`,
  whoOn: 'Siapa pada hari itu?',
  inPerson: 'Bertindak sendiri sebagai pemegang jabatan.',
  onBehalf: (number: string) => `Bertindak untuk jabatan ini berdasarkan ${number}.`,
  holdings: 'Para pemegang jabatan',
  holder: 'Nama',
  capacity: 'Kedudukan',
  from: 'Hari pertama',
  until: 'Hari terakhir',
  untilOpen: 'masih berjalan',
  basis: 'Dasar',
  basisWords: (number: string, on: string | null, by: string | null) =>
    [number, on && `tanggal ${on}`, by && `oleh ${by}`].filter(Boolean).join(', '),
  noHoldings: 'Belum ada pemegang jabatan yang dicatat.',
  change: 'Ubah',
  changes: { end: 'Akhiri', correct: 'Koreksi', withdraw: 'Tarik' },
  changeOf: (name: string, day: string) => `${name}, sejak ${day}`,
  history: 'Riwayat catatan',
  decree: 'Nomor keputusan atau surat',
  decreeHint: 'Dasar hukumnya ditetapkan kantor. Tulis nomornya seperti di surat.',
  decreedOn: 'Tanggal keputusan',
  decreedBy: 'Ditetapkan oleh',
  untilHint: 'Hari terakhir memegang jabatan. Kosongkan bila belum diketahui.',
  note: 'Keterangan',
  because: 'Alasan koreksi',
  becauseHint: 'Catatan lama tetap ada di riwayat.',
  withdrawBecause: 'Mengapa catatan ini ditarik?',
  steps: {
    'post.appoint': {
      title: 'Isi jabatan',
      lead: 'Catat siapa yang memegang jabatan, sejak kapan, dan berdasarkan apa.',
      send: 'Simpan pemegang jabatan',
    },
    'post.end': {
      title: 'Akhiri masa jabatan',
      lead: 'Hari terakhir ikut dihitung sebagai hari memegang jabatan.',
      send: 'Simpan hari terakhir',
    },
    'post.correct': {
      title: 'Koreksi catatan jabatan',
      lead: 'Tulis catatan seperti seharusnya. Koreksi menjadi catatan baru; yang lama tidak hilang.',
      send: 'Simpan koreksi',
    },
    'post.withdraw': {
      title: 'Tarik catatan jabatan',
      lead: 'Untuk catatan yang seharusnya tidak pernah ada. Orang ini tidak lagi dihitung sebagai pemegang jabatan.',
      send: 'Tarik catatan ini',
    },
    'post.abolish': {
      title: 'Hapus jabatan',
      lead: 'Jabatan ini tidak bisa dihidupkan lagi; yang baru dicatat sebagai jabatan lain. Riwayatnya tetap terbaca.',
      send: 'Hapus jabatan ini',
    },
  },
  lastDay: 'Hari terakhir jabatan ini ada',
};
