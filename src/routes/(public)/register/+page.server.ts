import { error } from '@sveltejs/kit';
import type { listRegister } from '../../../publish/operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';

/** As long as the operation takes it. */
const SEARCH_MOST = 80;

export const load: PageServerLoad = async ({ locals, url }) => {
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, SEARCH_MOST);
  const after = url.searchParams.get('after') ?? undefined;
  const input = { ...(search ? { search } : {}), ...(after === undefined ? {} : { after }) };
  const list = await askAsPublic<typeof listRegister>(netraOf(locals), 'register.list', input);
  if (!list.ok) error(400, 'Bad Request');
  const { rows, total, asOf, next } = list.value;
  const link = (cursor?: string) =>
    `/register${query({ ...(search ? { q: search } : {}), ...(cursor ? { after: cursor } : {}) })}`;
  return {
    rows,
    total,
    asOf,
    search,
    next: next === null ? undefined : link(next),
    first: after === undefined ? undefined : link(),
  };
};

function query(values: Record<string, string>): string {
  const text = new URLSearchParams(values).toString();
  return text === '' ? '' : `?${text}`;
}
