import { error } from '@sveltejs/kit';
import { saidIn } from '../../../prevention/message/content.ts';
import { feedPath } from '../../../prevention/message/feed.ts';
import type { listMessages } from '../../../prevention/message/message-operations.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { address, askedFor } from '../address.ts';
import { askAsPublic } from '../ask.ts';
import type { PageServerLoad } from './$types';
import { regionIn, regionNames, regionOut } from './region.ts';

/** In the address: `q`, words; `jenis`; `wilayah`; `bulan`; `after`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const { lang } = locals;
  const netra = netraOf(locals);
  const asked = {
    q: askedFor(url, 'q')?.slice(0, 80),
    jenis: askedFor(url, 'jenis'),
    wilayah: askedFor(url, 'wilayah'),
    bulan: askedFor(url, 'bulan'),
  };
  const after = askedFor(url, 'after');
  const region = regionIn(asked.wilayah);
  const input = { search: asked.q, what: asked.jenis, region, month: asked.bulan, after };
  const list = await askAsPublic<typeof listMessages>(netra, 'message.list', input);
  if (!list.ok) error(400, 'Bad Request');
  const { rows, months, regions, asOf, next } = list.value;
  const nameOf = await regionNames(netra, lang);
  const narrowed = Object.values(asked).some(one => one !== undefined);
  return {
    ...{ asOf, months, asked, narrowed },
    rows: rows.map(({ ref, what, phase, on_day, from_name, editions, region: of, withdrawn_on }) => {
      const last = editions.at(-1) ?? editions[0];
      const said = saidIn(last, lang);
      return {
        ...{ ref, what, phase, from: from_name, day: on_day, title: said.title, said: said.lang, region: nameOf(of) },
        corrected: editions.length > 1 ? last.on : null,
        withdrawn: withdrawn_on,
        claim: said.claim,
      };
    }),
    regions: regions.map(code => ({ value: regionOut(code), text: nameOf(code) })),
    feed: { href: feedPath(region), name: region === undefined ? null : nameOf(region) },
    next: next === null ? undefined : address('/pesan', { ...asked, after: next }),
    first: after === undefined ? undefined : address('/pesan', asked),
  };
};
