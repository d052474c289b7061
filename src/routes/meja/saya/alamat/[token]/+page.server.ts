import { fail } from '@sveltejs/kit';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { explain, officerOf } from '../../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

/** Looking changes nothing: a mail server that opens links to check them confirms no address. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'x-robots-tag': 'noindex' });
};

export const actions: Actions = {
  default: async ({ params, locals }) => {
    const answer = await netraOf(locals).reminders.confirm(officerOf(locals), params.token);
    if (answer.ok) return { done: true, problem: null };
    return fail(409, { done: false, problem: explain(locals.lang, answer.refusal)[0]?.text ?? '' });
  },
};
