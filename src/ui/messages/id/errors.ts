export const errors = {
  over: (status: number) => `Galat ${status}`,
  logged: (id: string) =>
    `Catatan galat: ${id}. Sebutkan ini bila Anda menghubungi kami. Isian Anda tidak ikut dicatat.`,
  maybe: 'Mungkin Anda mencari',
  keptHeading: 'Tulisan Anda masih ada',
  kept: {
    413: {
      lead: 'Satu kiriman paling besar 12 MB. Hanya berkasnya yang tertahan.',
      text: 'Berkasnya tidak ikut terkirim. Lanjutkan dengan tulisan Anda, lalu tambahkan berkas yang lebih kecil.',
      button: 'Lanjut tanpa berkas',
    },
    503: {
      lead: 'Terlalu banyak yang dikerjakan sekaligus. Isian Anda tidak hilang.',
      text: 'Tunggu satu menit, lalu kirim sekali lagi. Bila ternyata sudah tercatat, tidak akan tercatat dua kali.',
      button: 'Kirim sekali lagi',
    },
  },
  pages: {
    400: {
      title: 'Alamat ini tidak bisa dibaca',
      text: 'Ada tanda yang rusak di dalamnya. Ketik ulang alamatnya, atau mulai dari beranda.',
    },
    403: {
      title: 'Halaman ini tidak bisa dibuka dari sini',
      text: 'Isian datang dari situs lain, atau halaman ini bukan untuk Anda. Buka Netra langsung, lalu kirim lagi dari sana.',
    },
    404: {
      title: 'Halaman ini tidak ada',
      text: 'Alamatnya mungkin salah ketik, atau halamannya sudah pindah. Laporan Anda tidak terpengaruh.',
    },
    405: {
      title: 'Halaman ini tidak menerima isian',
      text: 'Tidak ada yang terkirim. Kembali ke halaman sebelumnya, lalu kirim dari formulirnya.',
    },
    410: {
      title: 'Halaman ini sudah dihapus',
      text: 'Isinya dihapus menurut aturan penyimpanan. Jejak penghapusannya tetap ada di buku besar.',
    },
    413: {
      title: 'Berkasnya terlalu besar',
      text: 'Satu kiriman paling besar 12 MB. Tekan tombol kembali di peramban: tulisan Anda biasanya masih ada di formulir. Pilih berkas yang lebih kecil atau kirim satu per satu.',
    },
    429: {
      title: 'Terlalu sering',
      text: 'Terlalu banyak kiriman dalam waktu singkat. Tunggu beberapa menit, lalu coba lagi. Tidak ada yang hilang.',
    },
    500: {
      title: 'Kesalahan ada pada kami',
      text: 'Muat ulang halaman ini sebentar lagi. Yang sudah terkirim tidak hilang. Bila terulang, hubungi kantor kami.',
    },
    503: { title: 'Netra sedang sibuk', text: 'Tunggu satu menit, lalu coba lagi. Yang sudah terkirim tidak hilang.' },
  },
};
