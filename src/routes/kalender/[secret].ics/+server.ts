import { netraOf } from '../../../ui/http/netra-of.ts';
import { paced } from '../../../ui/http/pace.ts';
import type { RequestHandler } from './$types';

/**
 * An officer's calendar behind its secret address. Every wrong text takes one way and gets one answer; the address is in no
 * log of ours, and no proxy may keep what it gives.
 */
export const GET: RequestHandler = async ({ locals, params, request, url, getClientAddress }) => {
  const held = { 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' };
  if (!paced(getClientAddress()))
    return new Response(null, { status: 429, headers: { ...held, 'retry-after': '3600' } });
  const found = await netraOf(locals).reminders.feed(params.secret, url.origin);
  if (!found) return new Response(null, { status: 404, headers: held });
  const headers = { ...held, etag: found.etag };
  if (request.headers.get('if-none-match') === found.etag) return new Response(null, { status: 304, headers });
  return new Response(found.text, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
};
