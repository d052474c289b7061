import type { Cookies } from '@sveltejs/kit';
import { type Lang, langCookie, languages } from '../../ui/lang.ts';

const YEAR = 365 * 24 * 60 * 60;

/** A language button inside a form: keeps the choice as the footer's does, and shows this very answer in it. */
export function switchLanguage(event: { locals: App.Locals; cookies: Cookies; url: URL }, asked: unknown): Lang {
  const wanted = languages.find(lang => lang === asked);
  if (wanted) {
    event.locals.lang = wanted;
    const secure = event.url.protocol === 'https:';
    event.cookies.set(langCookie, wanted, { path: '/', maxAge: YEAR, sameSite: 'lax', httpOnly: true, secure });
  }
  return event.locals.lang;
}
