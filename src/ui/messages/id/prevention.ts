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
  },
};
