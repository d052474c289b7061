import { fail } from '@sveltejs/kit';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { openInvitation, problemOf } from '../answering.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'no-store' });

export const actions: Actions = {
  async lihat({ request, locals }) {
    const { code } = typed(await request.formData(), ['code']);
    const found = await openInvitation(netraOf(locals), null, code);
    return found.ok
      ? { code, invitation: found.invitation, problem: undefined }
      : fail(400, { code, invitation: undefined, problem: problemOf(locals.lang, found.refusal) });
  },
};
