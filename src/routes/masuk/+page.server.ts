import { fail, redirect } from '@sveltejs/kit';
import { dayPlain } from '../../ui/format.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import { safeReturn } from '../../ui/lang.ts';
import { messages } from '../../ui/messages.ts';
import type { Actions, PageServerLoad } from './$types';
import { LOST, openLost } from './lost-session.ts';
import { mayReturn, roomAt, roomOf } from './rooms.ts';

/** Only a page of a room is worth returning to: others need no sign-in. */
const backOf = (path: unknown): string => (roomAt(path) ? safeReturn(path) : '');

export const load: PageServerLoad = ({ url, locals }) => {
  const asked = url.searchParams.get('ke');
  const person = locals.actor ?? locals.liaison;
  if (person && asked === null && !url.searchParams.has('/masuk')) redirect(303, roomOf(person));
  return { back: backOf(asked), asked: asked !== null, out: url.searchParams.has('keluar') };
};

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  masuk: async ({ request, locals, cookies, url }) => {
    const netra = netraOf(locals);
    const form = await request.formData();
    const name = textOf(form, 'signIn');
    const back = textOf(form, 'back');
    const lost = textOf(form, LOST);
    const session = await netra.door.signIn({ signIn: name, password: textOf(form, 'password') });
    if (!session.ok) {
      const { refusals, signIn } = messages(locals.lang).desk;
      const { refusal } = session;
      if (refusal.code === 'own-office-dissolved') {
        const { office, on, heir } = refusal;
        const problem = signIn.dissolved(office, dayPlain(on, locals.lang), heir);
        return fail(403, { problem, signIn: name, back: backOf(back), lost });
      }
      const detail =
        refusal.code === 'locked'
          ? String(Math.ceil((Date.parse(refusal.until) - Date.parse(netra.clock())) / 60_000))
          : '';
      return fail(refusal.code === 'locked' ? 429 : 401, {
        problem: refusals[refusal.code](detail),
        signIn: name,
        back: backOf(back),
        lost,
      });
    }
    const cookie = netra.door.cookie(url.protocol === 'https:');
    cookies.set(cookie.name, session.value.token, { ...cookie.attributes });
    const kept = lost === '' ? undefined : await openLost(netra, lost);
    if (kept) return { resume: kept.action, lost };
    const { person } = session.value;
    redirect(303, mayReturn(back, person) ? safeReturn(back) : roomOf(person));
  },
  /** Where the desk sends a form whose session had ended. */
  tersesat: async ({ request }) => {
    const form = await request.formData();
    return { ended: true, lost: textOf(form, LOST) };
  },
};
