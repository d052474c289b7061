import { error } from '@sveltejs/kit';
import { coverageFeed } from '../../../prevention/coverage/coverage-feed.ts';
import type { coverageGovernments } from '../../../prevention/coverage/public-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { askAsPublic } from '../ask.ts';
import type { RequestHandler } from './$types';

/** Governments of which anything is known, the latest activity first; in Indonesian unless the address says `bahasa=en`. */
export const GET: RequestHandler = async ({ locals, url, request }) => {
  const netra = netraOf(locals);
  const lang = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id';
  const found = await askAsPublic<typeof coverageGovernments>(netra, 'coverage.governments', {});
  if (!found.ok) error(503, 'Busy');
  const { rows, asOf, activityAsOf } = found.value;
  const headers = { etag: `"${asOf}-${activityAsOf}-${lang}"`, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  const { title, asOf: counted, whats, proven, reported, share } = messages(lang).coverage.public;
  const says = { title, asOf: counted(String(asOf), String(activityAsOf)), whats, proven, reported, share };
  const text = coverageFeed(rows, { lang, address: url.origin, says, now: netra.clock() });
  return new Response(text, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
};
