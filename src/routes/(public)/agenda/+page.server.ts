import { error } from '@sveltejs/kit';
import type { listAgenda } from '../../../prevention/event/agenda.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { address } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

/** In the address: `masa`, what is past; `after`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const masa = url.searchParams.get('masa') === 'lewat' ? 'lewat' : undefined;
  const after = url.searchParams.get('after') ?? undefined;
  const input = { when: masa ? 'over' : 'ahead', ...(after && { after }) };
  const list = await askAsPublic<typeof listAgenda>(netraOf(locals), 'agenda.list', input);
  if (!list.ok) error(400, 'Bad Request');
  const { rows, asOf, next } = list.value;
  return {
    ...{ rows, asOf, over: masa !== undefined },
    next: next === null ? undefined : address('/agenda', { masa, after: next }),
    first: after === undefined ? undefined : address('/agenda', { masa }),
  };
};
