import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { switchLanguage } from '../../../language.ts';
import { signBegins, signSteps } from '../../sign-steps.ts';
import type { Actions, PageServerLoad } from './$types';

/** Kept by no cache: on a shared phone the way back must not show who signed. Asking for the page signs nothing. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { view: signBegins() };
};

export const actions: Actions = {
  langkah: async ({ request, locals }) => ({
    view: await signSteps(netraOf(locals), locals.lang, await request.formData()),
  }),
  async bahasa(event) {
    const form = await event.request.formData();
    const lang = switchLanguage(event, form.get('lang'));
    return { view: await signSteps(netraOf(event.locals), lang, form, false) };
  },
};
