import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { address, askedFor } from '../../../../../(public)/address.ts';
import { preventerOf } from '../../../who.ts';
import { shownAt } from '../../circulars.ts';
import { peopleOf } from '../../people.ts';
import type { PageServerLoad } from './$types';

/** In the address: `unit`, one unit, and `after`, where a page goes on. */
export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const unit = askedFor(url, 'unit');
  const after = askedFor(url, 'after');
  const { people, next } = await peopleOf(netra, actor, { circular: params.ref, unit, after });
  const { ref, reach, state } = await shownAt(netra, actor, params.ref);
  const here = `/meja/cegah/edaran/${ref}/belum`;
  return {
    ref,
    title: state.phase === 'draft' ? '' : (state.editions.at(-1)?.title ?? ''),
    units: (reach?.units ?? []).map(one => ({ value: one.unit, text: one.name })),
    unit,
    people,
    next: next === null ? undefined : address(here, { unit, after: next }),
    first: after === undefined ? undefined : address(here, { unit }),
    csv: address(`${here}.csv`, { unit }),
  };
};
