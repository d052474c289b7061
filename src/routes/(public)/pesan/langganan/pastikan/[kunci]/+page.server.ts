import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import type { Actions, PageServerLoad } from './$types';

/** Opening the link changes nothing: programs that look through mails open every one. */
export const load: PageServerLoad = ({ locals, params, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { valid: netraOf(locals).messages.isLink('confirm', params.kunci) };
};

export const actions: Actions = {
  default: async ({ locals, params }) => ({ done: await netraOf(locals).messages.confirm(params.kunci) }),
};
