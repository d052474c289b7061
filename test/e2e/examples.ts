/**
 * One example for each page of src/routes, and for answers that are no page of their own. The page tests fail on a route
 * that is missing here.
 */
export type Example = { route: string; name: string; path: string; status: number; budget: number };

/** What a first visit of a public page may weigh over the wire, style sheet and headers included. */
const publicBudget = 30_000;

export const examples: readonly Example[] = [
  { route: '/(public)', name: 'beranda', path: '/', status: 200, budget: publicBudget },
  { route: '/(public)/komponen', name: 'komponen', path: '/komponen', status: 200, budget: publicBudget },
  { route: '/komponen/meja', name: 'komponen-meja', path: '/komponen/meja', status: 200, budget: publicBudget },
  { route: '/galat', name: 'galat-404', path: '/tidak/ada', status: 404, budget: publicBudget },
  { route: '', name: 'galat-400', path: '/%ff', status: 400, budget: publicBudget },
];

/** Public pages that need something to show, walked by public.test.ts in a site with people in it. `:perkara` is a case there. */
export const publicExamples: readonly Example[] = [
  { route: '/(public)/lapor', name: 'lapor', path: '/lapor', status: 200, budget: publicBudget },
  { route: '/(public)/status', name: 'status', path: '/status', status: 200, budget: publicBudget },
  { route: '/(public)/register', name: 'register', path: '/register', status: 200, budget: publicBudget },
  {
    route: '/(public)/register',
    name: 'register-kosong',
    path: '/register?q=tidak+ada+yang+begini',
    status: 200,
    budget: publicBudget,
  },
  {
    route: '/(public)/register/[ref]',
    name: 'register-perkara',
    path: '/register/:perkara',
    status: 200,
    budget: publicBudget,
  },
  { route: '/(public)/kegiatan', name: 'kegiatan', path: '/kegiatan', status: 200, budget: publicBudget },
  {
    route: '/(public)/kegiatan',
    name: 'kegiatan-provinsi',
    path: '/kegiatan?provinsi=11',
    status: 200,
    budget: publicBudget,
  },
  { route: '/(public)/buku-besar', name: 'buku-besar', path: '/buku-besar', status: 200, budget: publicBudget },
];

/**
 * Pages behind sign-in, walked by desk.test.ts in a site with people in it. `:laporan`, `:perkara` and `:kegiatan` stand for
 * records of that site.
 */
export const deskExamples: readonly Pick<Example, 'route' | 'name' | 'path'>[] = [
  { route: '/masuk', name: 'masuk', path: '/masuk?ke=/meja' },
  { route: '/siapkan/[token]', name: 'siapkan-tautan-lama', path: '/siapkan/tautan-lama' },
  { route: '/meja', name: 'meja', path: '/meja' },
  { route: '/meja/terima', name: 'meja-terima', path: '/meja/terima' },
  { route: '/meja/laporan/[ref]', name: 'meja-laporan', path: '/meja/laporan/:laporan' },
  { route: '/meja/perkara/[ref]', name: 'meja-perkara', path: '/meja/perkara/:perkara' },
  {
    route: '/meja/perkara/[ref]/[step]',
    name: 'meja-putuskan',
    path: '/meja/perkara/:perkara/putuskan?jalur=crime',
  },
  {
    route: '/meja/perkara/[ref]/[step]',
    name: 'meja-tindak-lanjut',
    path: '/meja/perkara/:perkara/tindak-lanjut?jalur=neutrality',
  },
  { route: '/meja/perkara/[ref]/[step]', name: 'meja-buka-jalur', path: '/meja/perkara/:perkara/buka-jalur' },
  { route: '/meja/kegiatan', name: 'meja-kegiatan', path: '/meja/kegiatan' },
  { route: '/meja/kegiatan/[ref]', name: 'meja-kegiatan-satu', path: '/meja/kegiatan/:kegiatan' },
];
