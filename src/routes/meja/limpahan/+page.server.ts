import type { listPassings } from '../../../cases/hand-on-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, withRef } from '../desk.ts';
import type { PageServerLoad } from './$types';

/** What was passed on to the own office, or with `arah=keluar` by it; `sesudah` is where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const way = url.searchParams.get('arah') === 'keluar' ? 'keluar' : 'masuk';
  const after = url.searchParams.get('sesudah') ?? undefined;
  const input = { way: way === 'masuk' ? 'to' : 'from', after };
  const netra = netraOf(locals);
  const answer = orNotFound(await askDesk<typeof listPassings>(netra, 'passing.list', input, officerOf(locals)));
  return { way, rows: withRef(answer.rows), next: answer.next, later: after !== undefined } as const;
};
