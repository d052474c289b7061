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
  timesTitle: 'Mengapa waktu laporan tidak terlihat',
  timesText:
    'Entri dari laporan masuk bersama-sama pada jam tetap, bercampur dengan entri acak. Jadi buku besar tidak menunjukkan kapan seseorang melapor, atau berapa banyak laporan yang masuk.',
  checkTitle: 'Periksa sendiri',
  checkpoint: 'Buka cap terbaru',
  register: 'Buka register perkara',
  specs:
    'Bentuknya terbuka: RFC 6962, C2SP tlog-tiles, tlog-checkpoint, dan signed-note, dengan tanda tangan Ed25519. Alat lain yang mengenal bentuk ini bisa memeriksanya.',
};
