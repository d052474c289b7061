export const ledger = {
  title: 'Buku besar',
  heading: 'Yang tercatat tidak bisa diubah diam-diam',
  lead: 'Setiap tindakan dalam Netra mendapat satu entri di buku besar umum. Siapa pun bisa menyalin dan memeriksanya.',
  stateTitle: 'Keadaan sekarang',
  origin: 'Nama buku besar',
  size: 'Jumlah entri',
  root: 'Puncak pohon',
  key: 'Kunci umum',
  keyNote: 'Dengan kunci ini tanda tangan buku besar diperiksa. Catat sekali, bandingkan kapan saja.',
  empty: 'Buku besar belum berisi entri. Cap pertamanya terbit setelah tindakan pertama masuk.',
  howTitle: 'Cara kerjanya',
  how: [
    {
      title: 'Satu tindakan, satu entri',
      text: 'Isi entri hanya sidik (SHA-256) dari tindakan itu. Nama, laporan, dan data pribadi tidak ada di dalamnya.',
    },
    {
      title: 'Semua entri membentuk satu pohon',
      text: 'Tiap entri digabung dengan tetangganya sampai ke satu puncak. Bila satu huruf saja berubah, puncaknya berubah.',
    },
    {
      title: 'Puncaknya ditandatangani',
      text: 'Cap (checkpoint) memuat jumlah entri, puncak, dan tanda tangan. Cap lama dan cap baru harus cocok, jadi entri lama tidak bisa dihapus atau ditukar.',
    },
    {
      title: 'Siapa pun bisa menyimpan salinan',
      text: 'Makin banyak orang menyimpan cap, makin sulit mengubah catatan tanpa ketahuan.',
    },
  ],
  meansTitle: 'Apa artinya',
  provesTitle: 'Yang dibuktikan',
  proves: [
    'Tindakan ini tercatat dengan isi persis seperti yang ditampilkan.',
    'Sejak tercatat, isinya tidak diganti, dan urutannya tidak digeser.',
    'Semua orang yang memegang cap yang sama melihat catatan yang sama.',
  ],
  provesNotTitle: 'Yang tidak dibuktikan',
  provesNot: [
    'Bahwa isi tindakan itu benar, adil, atau sesuai hukum.',
    'Bahwa semua yang terjadi ikut dicatat.',
    'Siapa orangnya. Nama dan laporan tidak ada di sini.',
  ],
  check: {
    button: 'Periksa',
    byNumber: 'Satu perkara',
    number: 'Nomor perkara',
    numberHint: 'Server menghitung ulang buktinya dan menampilkan setiap langkah.',
    byFile: 'Berkas bukti',
    file: 'Berkas bukti.json atau bukti.txt',
    fileHint: 'Diunduh dari halaman perkara, kapan pun. Paling besar 400 kB.',
    paste: 'Atau tempel isinya',
    inBrowser: 'Peramban Anda memeriksanya sendiri. Berkasnya tidak dikirim.',
    otherKey: 'Pakai kunci yang Anda catat sendiri',
    keyHint: 'Untuk pemeriksaan di peramban. Server selalu memakai kuncinya sendiri.',
    byNote: 'Cap yang Anda simpan',
    note: 'Cap lama (checkpoint)',
    noteHint:
      'Tempel seluruh isinya, termasuk baris tanda tangan. Kami periksa apakah buku besar hari ini masih lanjutannya.',
    of: (number: string) => `Hasil pemeriksaan perkara ${number}`,
    ofFile: 'Hasil pemeriksaan berkas bukti',
    toCase: 'Buka perkara ini di register',
    good: 'Cocok.',
    noCase: 'Nomor ini tidak ada di register',
    noCaseText: (typed: string) => `Tidak ada perkara bernomor “${typed}”. Periksa lagi nomornya, tulis lengkap.`,
    checks: (acts: number, size: string) => [
      { title: 'Nilai yang terbuka ada dalam amplopnya', text: `${acts} tindakan, tiap nilai dihitung sidiknya.` },
      { title: 'Amplopnya ada di buku besar', text: 'Dari entri naik ke puncak pohon, langkah demi langkah.' },
      {
        title: 'Puncaknya ditandatangani',
        text: `Cap atas ${size} entri, tanda tangan Ed25519 cocok dengan kunci umum.`,
      },
    ],
    act: (index: string, act: string) => `Entri ${index}: ${act}`,
    entry: 'Entri: SHA-256 dari amplop',
    leaf: 'Daun: SHA-256 dari 0x00 dan entri',
    step: (side: 'left' | 'right'): string =>
      side === 'left' ? 'Gabung dengan tetangga di kiri' : 'Gabung dengan tetangga di kanan',
    gives: 'menjadi',
    root: (size: string) => `Sama dengan puncak dalam cap atas ${size} entri`,
    brokenAt: (act: number) => `Yang pertama tidak cocok: tindakan ke-${act} dalam berkas.`,
    verdicts: {
      'file-empty': { title: 'Belum ada yang diperiksa', text: 'Pilih berkas bukti, atau tempel isinya.' },
      'file-too-long': {
        title: 'Berkas ini terlalu besar',
        text: 'Berkas bukti satu perkara paling besar 400 kB. Unduh lagi dari halaman perkaranya.',
      },
      'file-shape': {
        title: 'Ini bukan berkas bukti',
        text: 'Pakai bukti.json atau bukti.txt seperti diunduh, utuh dari awal sampai akhir.',
      },
      changed: {
        title: 'Tidak cocok',
        text: 'Isi berkas ini berbeda dari yang tercatat: ada yang diubah, atau berkasnya rusak. Unduh lagi, lalu bandingkan.',
      },
      foreign: {
        title: 'Bukti dari buku besar lain',
        text: 'Nama atau tanda tangannya bukan milik buku besar ini. Periksa di tempat berkas itu berasal.',
      },
      unreadable: {
        title: 'Buktinya tidak terbaca',
        text: 'Sebagian berkas hilang atau berubah bentuk. Unduh lagi, jangan disunting.',
      },
    },
    noteGood: 'Cocok. Buku besar ini lanjutan dari cap Anda.',
    noteText: (old: string, now: string) =>
      `${old} entri pertama hari ini persis sama dengan yang dicap dulu. Kini ada ${now} entri.`,
    noteSame: (size: string) => `Cap Anda adalah cap terbaru, atas ${size} entri.`,
    noteSteps: (n: number) => `Bukti kesinambungan, ${n} sidik`,
    noteSizes: (old: string, now: string) => `Cap Anda atas ${old} entri, buku besar ini ${now} entri.`,
    noteVerdicts: {
      'note-empty': { title: 'Belum ada cap', text: 'Tempel cap yang Anda simpan.' },
      'note-too-long': {
        title: 'Ini terlalu panjang untuk sebuah cap',
        text: 'Cap hanya beberapa baris. Tempel isinya saja.',
      },
      'note-unreadable': {
        title: 'Ini tidak terbaca sebagai cap',
        text: 'Tempel seluruh isinya: nama, jumlah entri, puncak, baris kosong, tanda tangan.',
      },
      'note-foreign': {
        title: 'Cap dari buku besar lain',
        text: 'Nama atau tanda tangannya bukan milik buku besar ini.',
      },
      'note-changed': {
        title: 'Tanda tangan cap ini salah',
        text: 'Isinya sudah berubah sejak ditandatangani. Ambil lagi dari simpanan Anda.',
      },
      'note-newer': {
        title: 'Cap Anda lebih baru daripada buku besar ini',
        text: 'Muat ulang sebentar lagi. Bila tetap begini, catatan mungkin dipotong: simpan cap Anda dan beri tahu kantor pengawas di atasnya.',
      },
      'history-changed': {
        title: 'Buku besar ini bukan lanjutan dari cap Anda',
        text: 'Entri lama sudah diubah. Simpan cap Anda: itulah buktinya. Beri tahu kantor pengawas di atasnya.',
      },
      'not-ready': { title: 'Buktinya belum siap', text: 'Muat ulang sebentar lagi.' },
    },
  },
  timesTitle: 'Mengapa waktu laporan tidak terlihat',
  timesText:
    'Entri dari laporan masuk bersama-sama sekali sehari, bercampur dengan entri acak. Jadi buku besar tidak menunjukkan kapan seseorang melapor, atau berapa banyak laporan yang masuk.',
  checkTitle: 'Periksa sendiri',
  checkpoint: 'Buka cap terbaru',
  register: 'Buka register perkara',
  specs:
    'Bentuknya terbuka: RFC 6962, C2SP tlog-tiles, tlog-checkpoint, dan signed-note, dengan tanda tangan Ed25519. Alat lain yang mengenal bentuk ini bisa memeriksanya.',
};
