import { redirect } from '@sveltejs/kit';
import { langCookie, languages, safeReturn } from '../../ui/lang.ts';
import type { RequestHandler } from './$types';

const year = 365 * 24 * 60 * 60;

/** The footer's language form. A plain form so that it works without JavaScript; the choice lives in the reader's browser only. */
export const POST: RequestHandler = async ({ request, cookies, url }) => {
  const form = await request.formData();
  const wanted = languages.find(lang => lang === form.get('lang'));
  if (wanted) {
    cookies.set(langCookie, wanted, {
      path: '/',
      maxAge: year,
      sameSite: 'lax',
      httpOnly: true,
      secure: url.protocol === 'https:',
    });
  }
  redirect(303, safeReturn(form.get('back')));
};

/** Someone who reloads or types the address is not left at a dead end. */
export const GET: RequestHandler = () => redirect(303, '/');
