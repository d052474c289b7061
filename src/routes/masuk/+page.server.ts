import { fail, redirect } from '@sveltejs/kit';
import { netraOf } from '../../ui/http/netra-of.ts';
import { safeReturn } from '../../ui/lang.ts';
import { messages } from '../../ui/messages.ts';
import type { Actions, PageServerLoad } from './$types';
import { LOST, openLost } from './lost-session.ts';

/** Only pages of the desk are worth returning to: others need no sign-in. */
const deskOf = (path: unknown): string => {
  const safe = safeReturn(path);
  return safe.startsWith('/meja') ? safe : '/meja';
};

export const load: PageServerLoad = ({ url, locals }) => {
  const asked = url.searchParams.get('ke');
  if (locals.actor && asked === null && !url.searchParams.has('/masuk')) redirect(303, '/meja');
  return { back: deskOf(asked), asked: asked !== null, out: url.searchParams.has('keluar') };
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
      const { refusals } = messages(locals.lang).desk;
      const { refusal } = session;
      const detail =
        refusal.code === 'locked'
          ? String(Math.ceil((Date.parse(refusal.until) - Date.parse(netra.clock())) / 60_000))
          : '';
      return fail(refusal.code === 'locked' ? 429 : 401, {
        problem: refusals[refusal.code](detail),
        signIn: name,
        back: deskOf(back),
        lost,
      });
    }
    const cookie = netra.door.cookie(url.protocol === 'https:');
    cookies.set(cookie.name, session.value.token, { ...cookie.attributes });
    const kept = lost === '' ? undefined : await openLost(netra, lost);
    if (kept) return { resume: kept.action, lost };
    redirect(303, deskOf(back));
  },
  /** Where the desk sends a form whose session had ended. */
  tersesat: async ({ request }) => {
    const form = await request.formData();
    return { ended: true, lost: textOf(form, LOST) };
  },
};
