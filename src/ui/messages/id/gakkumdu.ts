import type { CENTRE, CRIME_STEPS, DISCUSSION_RESULTS, GakkumduRefusal, VERDICTS } from '../../../cases/gakkumdu.ts';

/** A crime track in Sentra Gakkumdu: its page, and the forms of its steps. */
export const gakkumdu = {
  title: 'Sentra Gakkumdu',
  lead: 'Pembahasan bersama Polri dan Kejaksaan, berkas yang diserahkan, dan yang terjadi sesudahnya, dengan batas waktunya.',
  none: 'Perkara ini tidak punya jalur pidana',
  noneText: 'Buka jalur “Pidana pemilihan” di halaman perkara bila ada dugaan pidana.',
  liaisons: 'Polri dan Kejaksaan melihat bagian ini di ruang mitra. Yang mencatat tetap kantor ini.',
  discussions: 'Pembahasan',
  noDiscussions: 'Belum ada pembahasan yang dicatat.',
  discussion: (n: number, day: string) => `Pembahasan ${n}, ${day}`,
  centre: { supervisor: 'Pengawas pemilihan', police: 'Polri', prosecutor: 'Kejaksaan' } satisfies Record<
    (typeof CENTRE)[number],
    string
  >,
  results: { 'goes-on': 'Dilanjutkan', stopped: 'Tidak dilanjutkan' } satisfies Record<
    (typeof DISCUSSION_RESULTS)[number],
    string
  >,
  presentWere: (names: string) => `Hadir: ${names}`,
  articlesAre: (articles: string) => `Pasal: ${articles}`,
  minutesNo: (number: string) => `Berita acara ${number}`,
  file: 'Berkas yang diserahkan',
  noFile: 'Berkas belum diserahkan ke Polri.',
  handedOver: (day: string, receipt: string, to: string) =>
    `Diserahkan ${day}, tanda terima ${receipt}, diterima ${to}`,
  item: 'Isi berkas',
  isThere: 'Keadaan',
  there: 'Ada',
  missing: 'Belum ada',
  note: 'Catatan',
  basis: 'Dasar daftar ini',
  path: 'Penyidikan, penuntutan, pengadilan',
  noPath: 'Belum ada langkah yang dicatat.',
  possible: (steps: string) => `Langkah yang mungkin sesudah ini: ${steps}`,
  steps: {
    pembahasan: {
      title: 'Catat pembahasan',
      lead: 'Satu pembahasan menurut berita acaranya. Urutannya dihitung sendiri: pertama sampai keempat.',
      send: 'Catat pembahasan ini',
    },
    berkas: {
      title: 'Catat penyerahan berkas',
      lead: 'Tandai setiap isi yang ada. Yang tidak ada perlu catatan. Batas penyidikan dihitung dari hari penyerahan.',
      send: 'Catat penyerahan ini',
    },
    langkah: {
      title: 'Catat langkah berikutnya',
      lead: 'Satu langkah Polri, penuntut umum, atau pengadilan, dengan harinya. Yang terlambat tetap dicatat.',
      send: 'Catat langkah ini',
    },
    pengaruh: {
      title: 'Catat pengaruh pada perolehan suara',
      lead: 'Perkara yang dapat memengaruhi perolehan suara harus selesai sebelum KPU menetapkan hasil. Catatan yang terbaru berlaku.',
      send: 'Catat ini',
    },
  },
  crimeSteps: {
    'investigation-begun': 'Penyidikan dimulai',
    'file-sent': 'Berkas dikirim ke penuntut umum',
    'found-incomplete': 'Berkas dinyatakan belum lengkap oleh penuntut umum',
    'file-returned': 'Berkas dikembalikan dengan petunjuk (P-19)',
    'file-completed': 'Berkas dilengkapi dan dikirim lagi',
    filed: 'Dilimpahkan ke pengadilan negeri',
    judged: 'Pengadilan negeri memutus',
    appealed: 'Banding diajukan',
    'appeal-sent': 'Berkas banding dikirim ke pengadilan tinggi',
    'appeal-judged': 'Pengadilan tinggi memutus',
    'verdict-received': 'Penuntut umum menerima putusan',
    executed: 'Putusan dilaksanakan',
    stopped: 'Dihentikan',
  } satisfies Record<(typeof CRIME_STEPS)[number], string>,
  verdicts: { convicted: 'Terbukti bersalah', acquitted: 'Bebas atau lepas' } satisfies Record<
    (typeof VERDICTS)[number],
    string
  >,
  namesOf: (institution: string) => `Yang hadir: ${institution}`,
  namesHint: 'Satu nama pada setiap baris. Kosongkan bila tidak ada yang hadir.',
  articles: 'Pasal yang disepakati',
  articlesHint: 'Satu pasal pada setiap baris.',
  evidence: 'Bukti yang perlu dikumpulkan',
  result: 'Hasil pembahasan',
  minutes: 'Nomor berita acara',
  items: 'Isi berkas',
  itemNote: (item: string) => `Catatan untuk ${item}`,
  receipt: 'Nomor tanda terima laporan',
  receivedBy: 'Diterima oleh',
  step: 'Langkah apa?',
  verdict: 'Putusan',
  verdictHint: 'Hanya untuk langkah pengadilan memutus.',
  number: 'Nomor surat atau perkara',
  stepNote: 'Keterangan',
  stepNoteHint: 'Petunjuk pengembalian, alasan penghentian, atau isi putusan.',
  effect: 'Pengaruh pada perolehan suara',
  noEffect: 'Belum dicatat. Tanpa catatan ini, batas sebelum penetapan hasil tidak dihitung.',
  affects: 'Apakah perkara ini dapat memengaruhi perolehan suara?',
  affectsAre: { yes: 'Ya', no: 'Tidak' },
  resultOn: 'Hari KPU menetapkan hasil',
  resultOnHint:
    'Hanya bila ya. Diisi dari tahapan rekapitulasi bila kalender mengetahuinya; periksa jadwal KPU. Catat lagi bila harinya berubah.',
  effectWhy: 'Alasan',
  effectYes: (day: string) => `Dapat memengaruhi perolehan suara. KPU menetapkan hasil ${day}.`,
  effectNo: 'Tidak memengaruhi perolehan suara.',
  effectOn: (day: string) => `Dicatat ${day}.`,
  erased: 'Sudah dihapus menurut aturan penyimpanan.',
};

/** Why one of these steps is refused; `detail` is what the refusal adds. */
export const gakkumduRefusals = {
  'out-of-order': (possible: string) => `Langkah ini belum waktunya. Yang bisa dicatat sekarang: ${possible}.`,
  'all-discussed': () => 'Keempat pembahasan sudah dicatat.',
  'nobody-present': () => 'Tulis siapa yang hadir, paling sedikit satu orang.',
  'file-known': () => 'Penyerahan berkas sudah dicatat.',
  'item-without-note': (n: string) => `${n} isi berkas tidak ada dan tanpa catatan. Tulis mengapa.`,
  'items-incomplete': () => 'Daftar isi berkas tidak lengkap. Muat ulang halamannya.',
  'verdict-missing': () => 'Pilih putusannya.',
  'verdict-beside-step': () => 'Putusan hanya untuk langkah pengadilan memutus. Kosongkan pilihannya.',
  'result-day-missing': () => 'Tulis hari KPU menetapkan hasil: dari hari itu batasnya dihitung mundur.',
  'result-day-odd': () =>
    'Hari penetapan hasil sebelum perkara ini diregistrasi, atau lebih dari dua tahun lagi. Periksa tahunnya.',
  'note-missing': () => 'Pengembalian dan penghentian perlu keterangan. Tulis petunjuk atau alasannya.',
} satisfies Record<GakkumduRefusal['code'], (detail: string) => string>;
