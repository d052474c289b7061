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
