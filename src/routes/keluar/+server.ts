import { redirect } from '@sveltejs/kit';
import { formatRef, parseRef } from '../../record/ids.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import type { RequestHandler } from './$types';

/** How many scans wait on this telephone, and of which event: set by the scanner, sent to this address alone. */
const SCANS = 'netra_pindai';

/**
 * A form's button, never a link: a page of another site must not sign anybody out. Whatever the scanner holds in this browser goes
 * with it; where something of it was never sent, the scanner's page asks first.
 */
export const POST: RequestHandler = async ({ locals, cookies, url, request, setHeaders }) => {
  const [, count, text = ''] = /^(\d{1,6})\/(.+)$/.exec(cookies.get(SCANS) ?? '') ?? [];
  const event = parseRef(text);
  if (event && count && !locals.liaison && (await request.formData()).get('yakin') !== 'ya')
    redirect(303, `/meja/cegah/kegiatan/${formatRef(event)}/pindai?keluar=${count}`);
  cookies.delete(SCANS, { path: '/keluar' });
  setHeaders({ 'clear-site-data': '"storage"' });
  const netra = netraOf(locals);
  const cookie = netra.door.cookie(url.protocol === 'https:');
  const token = cookies.get(cookie.name);
  if (token) await netra.door.signOut(token);
  cookies.delete(cookie.name, { ...cookie.attributes });
  redirect(303, '/masuk?keluar');
};

export const GET: RequestHandler = () => redirect(303, '/');
