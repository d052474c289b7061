import { fail } from '@sveltejs/kit';
import { MOST_PAPER } from '../../../../../prevention/verifying/check-paper.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { openPace } from '../../../../../ui/http/pace.ts';
import { readUpload } from '../../../../../ui/http/upload.ts';
import { messages } from '../../../../../ui/messages.ts';
import { switchLanguage } from '../../../language.ts';
import { signBegins, signSteps, uploadedForm } from '../../sign-steps.ts';
import type { Actions, PageServerLoad } from './$types';

/** Kept by no cache: on a shared phone the way back must not show who signed. Asking for the page signs nothing. */
export const load: PageServerLoad = ({ setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  return { view: signBegins() };
};

/** Reading a file costs more than a step does; a whole office may sit behind one address. */
const paced = openPace(300);

export const actions: Actions = {
  langkah: async ({ request, locals }) => ({
    view: await signSteps(netraOf(locals), locals.lang, await request.formData()),
  }),
  /** The paper came back, signed with a certificate: that is the signing. */
  async unggah({ request, locals, getClientAddress }) {
    const { fields, file } = await readUpload(request, MOST_PAPER);
    const netra = netraOf(locals);
    if (paced(getClientAddress()))
      return { view: await signSteps(netra, locals.lang, uploadedForm(fields), true, file) };
    const view = await signSteps(netra, locals.lang, uploadedForm(fields), false);
    const text = messages(locals.lang).verify.refusals['too-often'];
    return fail(429, { view: { ...view, error: { field: 'file', text } } });
  },
  async bahasa(event) {
    const form = await event.request.formData();
    const lang = switchLanguage(event, form.get('lang'));
    return { view: await signSteps(netraOf(event.locals), lang, form, false) };
  },
};
