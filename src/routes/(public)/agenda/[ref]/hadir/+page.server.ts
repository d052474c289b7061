import { error, fail } from '@sveltejs/kit';
import { parseRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { checkedIn } from '../../answering.ts';
import type { Actions, PageServerLoad } from './$types';

const refOf = (text: string) => parseRef(text) ?? error(404, 'Not Found');

/** In the address: `tempat`, the venue's code of this minute as its QR carries it. A personal code comes in no address. */
export const load: PageServerLoad = ({ params, setHeaders, url }) => {
  refOf(params.ref);
  setHeaders({ 'cache-control': 'no-store' });
  return { venue: url.searchParams.get('tempat')?.slice(0, 20) ?? '' };
};

export const actions: Actions = {
  default: async ({ request, locals, params }) => {
    const given = await checkedIn(netraOf(locals), refOf(params.ref), await request.formData(), locals.lang);
    return given.done ? given : fail(400, given);
  },
};
