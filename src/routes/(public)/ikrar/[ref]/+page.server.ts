import { error } from '@sveltejs/kit';
import type { showPledge } from '../../../../prevention/pledge/pledge-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askAsPublic } from '../../ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const found = await askAsPublic<typeof showPledge>(netraOf(locals), 'pledge.show', { pledge: params.ref });
  return found.ok ? { pledge: found.value } : error(404, 'Not Found');
};
