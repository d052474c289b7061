import { error } from '@sveltejs/kit';
import { atomFeed } from '../../../prevention/message/feed.ts';
import type { feedOfMessages } from '../../../prevention/message/message-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askAsPublic } from '../ask.ts';
import { regionNames } from '../pesan/region.ts';
import type { RequestHandler } from './$types';

/** The feed, in Indonesian unless the address says `bahasa=en`: feed readers send no language. `wilayah` narrows it to what reaches a region. */
export const GET: RequestHandler = async ({ locals, url, request }) => {
  const netra = netraOf(locals);
  const asked = url.searchParams.get('wilayah');
  const code = asked === null ? undefined : asked;
  const lang = url.searchParams.get('bahasa') === 'en' ? 'en' : 'id';
  const list = await askAsPublic<typeof feedOfMessages>(
    netra,
    'message.feed',
    code === undefined ? {} : { region: code },
  );
  if (!list.ok) error(404, 'Not Found');
  const { rows, asOf } = list.value;
  const tag = `"${asOf}-${lang}"`;
  const headers = { etag: tag, 'cache-control': 'no-cache' };
  if (request.headers.get('if-none-match') === tag) return new Response(null, { status: 304, headers });
  const region = code === undefined ? undefined : { code, name: (await regionNames(netra, lang))(code) };
  const text = atomFeed({ messages: rows, lang, address: url.origin, region, now: netra.clock() });
  return new Response(text, { headers: { ...headers, 'content-type': 'application/atom+xml; charset=utf-8' } });
};
