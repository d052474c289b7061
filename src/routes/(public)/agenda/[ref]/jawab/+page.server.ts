import { error, fail } from '@sveltejs/kit';
import { parseRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { openInvitation, problemOf, takeAnswer } from '../../answering.ts';
import type { Actions, PageServerLoad } from './$types';

const refOf = (text: string) => parseRef(text) ?? error(404, 'Not Found');

/** Shows a form and nothing of the event, which may be for those who are invited alone; kept by no cache. */
export const load: PageServerLoad = ({ params, setHeaders }) => {
  refOf(params.ref);
  setHeaders({ 'cache-control': 'no-store' });
  return { ref: params.ref };
};

export const actions: Actions = {
  async lihat({ request, locals, params }) {
    const { code } = typed(await request.formData(), ['code']);
    const found = await openInvitation(netraOf(locals), refOf(params.ref), code);
    const none = { values: undefined, sent: false };
    return found.ok
      ? { ...none, code, invitation: found.invitation, problem: undefined }
      : fail(400, { ...none, code, invitation: undefined, problem: problemOf(locals.lang, found.refusal) });
  },
  async jawab({ request, locals, params }) {
    const ref = refOf(params.ref);
    const netra = netraOf(locals);
    const { values, done } = await takeAnswer(netra, ref, await request.formData());
    const { code } = values;
    if (done.ok) return { code, invitation: done.invitation, problem: undefined, values: undefined, sent: true };
    const found = await openInvitation(netra, ref, code);
    const invitation = found.ok ? found.invitation : undefined;
    return fail(400, { code, invitation, problem: problemOf(locals.lang, done.refusal), values, sent: false });
  },
};
