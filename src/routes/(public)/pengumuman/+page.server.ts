import { error } from '@sveltejs/kit';
import type { listAnnouncements } from '../../../publish/announcement.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { address, askedFor } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

/** In the address: `q`, part of a number, and `after`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const search = askedFor(url, 'q')?.slice(0, 80);
  const after = url.searchParams.get('after') ?? undefined;
  const input = { search, after };
  const list = await askAsPublic<typeof listAnnouncements>(netraOf(locals), 'announcement.list', input);
  if (!list.ok) error(400, 'Bad Request');
  const { rows, asOf, next } = list.value;
  return {
    ...{ rows, asOf, search: search ?? '' },
    next: next === null ? undefined : address('/pengumuman', { q: search, after: next }),
    first: after === undefined ? undefined : address('/pengumuman', { q: search }),
  };
};
