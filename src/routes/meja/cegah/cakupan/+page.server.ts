import { redirect } from '@sveltejs/kit';
import { governmentOf } from '../../../../offices/roles.ts';
import type { listCoverage } from '../../../../prevention/coverage/coverage-operations.ts';
import { ORDERS } from '../../../../prevention/coverage/orders.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { address } from '../../../(public)/address.ts';
import { askDesk, officerOf, orNotFound } from '../../desk.ts';
import type { PageServerLoad } from './$types';
import { wholeIn } from './counts.ts';

/** In the address: `q`, part of a name or code; `urut`; `mulai`, the row that the page begins with. */
export const load: PageServerLoad = async ({ locals, url }) => {
  // A government has one row: its own page.
  const own = locals.liaison && governmentOf(locals.liaison);
  if (own) redirect(303, `/meja/cegah/cakupan/${own}`);
  const text = (url.searchParams.get('q') ?? '').slice(0, 80);
  const order = ORDERS.find(one => one === url.searchParams.get('urut')) ?? 'code';
  const from = wholeIn(url, 'mulai', 10_000) ?? 0;
  const actor = officerOf(locals);
  const found = await askDesk<typeof listCoverage>(netraOf(locals), 'coverage.list', { text, order, from }, actor);
  const { rows, all, page, asOf } = orNotFound(found);
  const at = (start: number) =>
    address('/meja/cegah/cakupan', { q: text, urut: order, mulai: start > 0 ? String(start) : undefined });
  return {
    ...{ rows, all, from, asOf, asked: { text, order } },
    previous: from > 0 ? at(Math.max(0, from - page)) : undefined,
    next: from + page < all ? at(from + page) : undefined,
  };
};
