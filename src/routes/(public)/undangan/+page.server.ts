import { fail } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { switchLanguage } from '../language.ts';
import type { Actions, PageServerLoad } from './$types';
import { type Answered, codeIn, confirm, disown, editionIn, open } from './invited.ts';

/** Kept by no cache: on a shared phone the way back must not show what somebody was asked. */
export const load: PageServerLoad = ({ setHeaders }) => setHeaders({ 'cache-control': 'no-store' });

const answer = (answered: Answered) => (answered.status === 200 ? answered : fail(answered.status, answered));

export const actions: Actions = {
  async buka({ request, locals, getClientAddress }) {
    const code = codeIn(await request.formData());
    return answer(await open(netraOf(locals), code, getClientAddress(), locals.lang));
  },
  async baca({ request, locals, getClientAddress }) {
    const form = await request.formData();
    const given = { code: codeIn(form), edition: editionIn(form), way: 'slip' } as const;
    return answer(await confirm(netraOf(locals), given, getClientAddress(), locals.lang));
  },
  async 'bukan-saya'({ request, locals, getClientAddress }) {
    const code = codeIn(await request.formData());
    return answer(await disown(netraOf(locals), code, getClientAddress(), locals.lang));
  },
  async bahasa(event) {
    const form = await event.request.formData();
    const lang = switchLanguage(event, form.get('lang'));
    const code = codeIn(form);
    // With a version it is the page of something opened; without one a code that is still being typed.
    if (form.has('edition')) return answer(await open(netraOf(event.locals), code, event.getClientAddress(), lang));
    return { code, opened: null, file: null, done: null, error: '', status: 200 } satisfies Answered;
  },
};
