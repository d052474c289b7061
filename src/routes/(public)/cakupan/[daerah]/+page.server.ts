import { error } from '@sveltejs/kit';
import type { coverageGovernment, coverageProvince } from '../../../../prevention/coverage/public-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askAsPublic } from '../../ask.ts';
import { dayOfDone, sorted, sortIn } from '../sorting.ts';
import type { PageServerLoad } from './$types';

/**
 * A province by its two digits, with all its governments; a government by its code, that of a province by `pemerintah` in the
 * address, since both have the same two digits. And `urut`.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  if (/^\d{2}$/.test(params.daerah) && !url.searchParams.has('pemerintah')) {
    const asked = { province: params.daerah };
    const found = await askAsPublic<typeof coverageProvince>(netra, 'coverage.province', asked);
    if (!found.ok) error(404, 'Not Found');
    const { rows, ...rest } = found.value;
    const sort = sortIn(url);
    return { province: { ...rest, sort, rows: sorted(rows, sort, dayOfDone) }, government: null };
  }
  const asked = { government: params.daerah };
  const found = await askAsPublic<typeof coverageGovernment>(netra, 'coverage.government', asked);
  if (!found.ok) error(404, 'Not Found');
  return { province: null, government: found.value };
};
