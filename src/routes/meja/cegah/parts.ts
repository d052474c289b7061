/** The parts of prevention at the desk, in the order of the work. A new one is a line here and its words. */
export const PARTS = [
  { key: 'roster', href: '/meja/cegah/sasaran' },
  { key: 'circular', href: '/meja/cegah/edaran' },
] as const;
