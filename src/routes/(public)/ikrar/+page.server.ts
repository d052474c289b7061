import { error } from '@sveltejs/kit';
import type { listPledges } from '../../../prevention/pledge/pledge-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { address } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

/** In the address: `sesudah`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('sesudah') ?? undefined;
  const list = await askAsPublic<typeof listPledges>(netraOf(locals), 'pledge.list', { after });
  if (!list.ok) error(400, 'Bad Request');
  const { rows, asOf, next } = list.value;
  return {
    ...{ rows, asOf },
    next: next === null ? undefined : address('/ikrar', { sesudah: next }),
    first: after === undefined ? undefined : '/ikrar',
  };
};
