/**
 * The parts of prevention at the desk, in the order of the work; `shared`: with a government's liaison too. A new one is a line here and
 * its words.
 */
export const PARTS = [
  { key: 'roster', shared: true, href: '/meja/cegah/sasaran' },
  { key: 'circular', shared: true, href: '/meja/cegah/edaran' },
  { key: 'pledge', shared: true, href: '/meja/cegah/ikrar' },
  { key: 'event', shared: true, href: '/meja/cegah/kegiatan' },
  { key: 'coverage', shared: true, href: '/meja/cegah/cakupan' },
  { key: 'message', shared: false, href: '/meja/cegah/pesan' },
] as const;
