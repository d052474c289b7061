/** The parts of prevention at the desk, in the order of the work. A new one is a line here and its words. */
export const PARTS = [
  { key: 'roster', href: '/meja/cegah/sasaran' },
  { key: 'circular', href: '/meja/cegah/edaran' },
  { key: 'pledge', href: '/meja/cegah/ikrar' },
  { key: 'event', href: '/meja/cegah/kegiatan' },
  { key: 'coverage', href: '/meja/cegah/cakupan' },
  { key: 'message', href: '/meja/cegah/pesan' },
] as const;
