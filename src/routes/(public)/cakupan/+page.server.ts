import { error } from '@sveltejs/kit';
import type { coverageCountry } from '../../../prevention/coverage/public-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';
import { provenOf, sorted, sortIn } from './sorting.ts';

/** In the address: `urut`. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const found = await askAsPublic<typeof coverageCountry>(netraOf(locals), 'coverage.country', {});
  if (!found.ok) error(400, 'Bad Request');
  const { rows, ...rest } = found.value;
  const sort = sortIn(url);
  const anything = rest.all !== null || rows.some(({ last }) => last !== null);
  return { ...rest, sort, anything, rows: sorted(rows, sort, provenOf) };
};
