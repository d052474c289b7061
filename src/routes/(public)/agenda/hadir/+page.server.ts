import { fail } from '@sveltejs/kit';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { checkedIn } from '../answering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'no-store' });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const given = await checkedIn(netraOf(locals), null, await request.formData(), locals.lang);
    return given.done ? given : fail(400, given);
  },
};
