import { redirect } from '@sveltejs/kit';
import { netraOf } from '../../ui/http/netra-of.ts';
import type { RequestHandler } from './$types';

/** A form's button, never a link: a page of another site must not sign anybody out. */
export const POST: RequestHandler = async ({ locals, cookies, url }) => {
  const netra = netraOf(locals);
  const cookie = netra.door.cookie(url.protocol === 'https:');
  const token = cookies.get(cookie.name);
  if (token) await netra.door.signOut(token);
  cookies.delete(cookie.name, { ...cookie.attributes });
  redirect(303, '/masuk?keluar');
};

export const GET: RequestHandler = () => redirect(303, '/');
