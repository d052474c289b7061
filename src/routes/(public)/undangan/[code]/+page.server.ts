import { fail } from '@sveltejs/kit';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { switchLanguage } from '../../language.ts';
import { type Answered, confirm, disown, editionIn, open } from '../invited.ts';
import type { Actions, PageServerLoad } from './$types';

/** The link of a mail. Looking at it changes nothing: scanners of mail fetch links. */
export const load: PageServerLoad = async ({ params, locals, setHeaders, getClientAddress }) => {
  setHeaders({ 'cache-control': 'no-store', 'x-robots-tag': 'noindex' });
  return { answered: await open(netraOf(locals), params.code, getClientAddress(), locals.lang) };
};

const answer = (answered: Answered) => (answered.status === 200 ? answered : fail(answered.status, answered));

export const actions: Actions = {
  async baca({ params, request, locals, getClientAddress }) {
    const given = { code: params.code, edition: editionIn(await request.formData()), way: 'link' } as const;
    return answer(await confirm(netraOf(locals), given, getClientAddress(), locals.lang));
  },
  async 'bukan-saya'({ params, locals, getClientAddress }) {
    return answer(await disown(netraOf(locals), params.code, getClientAddress(), locals.lang));
  },
  async bahasa(event) {
    const form = await event.request.formData();
    const lang = switchLanguage(event, form.get('lang'));
    return answer(await open(netraOf(event.locals), event.params.code, event.getClientAddress(), lang));
  },
};
