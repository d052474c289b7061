import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { switchLanguage } from '../../../language.ts';
import { revokeBegins, revokeSteps } from '../../revoke-steps.ts';
import type { Actions, PageServerLoad } from './$types';

/** Kept by no cache; asking for the page revokes nothing. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { view: revokeBegins() };
};

export const actions: Actions = {
  langkah: async ({ request, locals }) => ({
    view: await revokeSteps(netraOf(locals), locals.lang, await request.formData()),
  }),
  async bahasa(event) {
    const form = await event.request.formData();
    const lang = switchLanguage(event, form.get('lang'));
    return { view: await revokeSteps(netraOf(event.locals), lang, form, false) };
  },
};
