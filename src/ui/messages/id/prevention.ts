/** The desk's room of prevention: its own page, from which each part is reached. */
export const prevention = {
  nav: 'Pencegahan',
  title: 'Pencegahan',
  lead: 'Siapa yang harus dijangkau, dan dengan apa.',
  parts: {
    roster: {
      title: 'Sasaran',
      text: 'Unit dan pegawai setiap pemerintah daerah, dan kelompok di luarnya: dari berkas, dengan pratinjau.',
    },
    circular: {
      title: 'Surat edaran',
      text: 'Ditujukan kepada unit dan kelompok, dibaca lewat tautan atau kode pribadi; siapa yang belum membaca.',
    },
    pledge: {
      title: 'Ikrar dan pakta',
      text: 'Pakta integritas, ikrar, dan deklarasi: teks yang dibekukan, tanda tangan yang dapat diperiksa siapa saja.',
    },
    event: {
      title: 'Sosialisasi dan rapat',
      text: 'Rencana, undangan, kehadiran, notula, dan komitmen sampai selesai.',
    },
    coverage: {
      title: 'Cakupan',
      text: 'Siapa sudah dijangkau dengan apa, siapa belum, dan acara berikutnya yang paling berguna.',
    },
    message: {
      title: 'Pesan',
      text: 'Aturan pekan ini, peringatan tahapan, dan klarifikasi: sekali ditulis, tampil di mana-mana.',
    },
  },
};
