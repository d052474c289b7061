import { error } from '@sveltejs/kit';
import type { listPublished } from '../../../prevention/circular/circular-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { address } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('after') ?? undefined;
  const list = await askAsPublic<typeof listPublished>(netraOf(locals), 'circular.published', { after });
  if (!list.ok) error(400, 'Bad Request');
  const { rows, asOf, next } = list.value;
  return {
    ...{ rows, asOf },
    next: next === null ? undefined : address('/edaran', { after: next }),
    first: after === undefined ? undefined : '/edaran',
  };
};
