/** Words of the home page beyond its doors: figures and what is new. */
export const home = {
  mayI: {
    button: 'Bolehkah ini?',
    title: 'Bolehkah?',
    text: 'Tanyakan dulu sebelum bertindak: apa kata aturan tentang satu perbuatan, pada hari itu, untuk kedudukan Anda.',
    link: 'Periksa satu perbuatan',
  },
  figuresTitle: 'Angka hari ini',
  asOf: (register: string, activities: string) =>
    `Perkara per entri ${register}, kegiatan per entri ${activities} buku besar. Sama dengan angka di halamannya.`,
  figures: {
    total: 'perkara di register',
    study: 'masih dikaji',
    violation: 'diputus melanggar, menunggu tindak lanjut',
    activities: 'kegiatan terbaca dari berita',
  },
  noFigures: 'Angka sedang tidak bisa dibaca. Melapor dan mengecek status tetap bisa.',
  casesTitle: 'Perkara terbaru',
  allCases: 'Semua perkara',
  activitiesTitle: 'Kegiatan terbaru',
  allActivities: 'Semua kegiatan dan petanya',
  noCases: 'Belum ada perkara di register.',
  noActivities: 'Belum ada kegiatan yang terbaca.',
  checkTitle: 'Periksa sendiri',
  checkText:
    'Setiap tindakan tercatat di buku besar umum. Anda bisa memeriksa satu perkara, satu berkas bukti, atau seluruh buku besar.',
  check: 'Buka dan periksa buku besar',
};
