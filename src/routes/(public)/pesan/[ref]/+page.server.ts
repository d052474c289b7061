import { saidIn } from '../../../../prevention/message/content.ts';
import { feedPath } from '../../../../prevention/message/feed.ts';
import { alternativeText, shortText } from '../../../../prevention/message/forms.ts';
import { issuedOf } from '../../../../prevention/message/issued.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { regionNames } from '../region.ts';
import type { PageServerLoad } from './$types';
import { provenMessage } from './proof.ts';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals;
  const netra = netraOf(locals);
  const { row, acts, size } = await provenMessage(netra, params.ref);
  const issued = issuedOf(row, url.origin);
  const name = (await regionNames(netra, lang))(row.region);
  const said = saidIn(issued.content, lang);
  return {
    ...{ ref: row.ref, what: row.what, issued, size, title: said.title, said: said.lang, address: issued.address },
    summary: (said.claim ?? said.body).slice(0, 200),
    region: { name, feed: feedPath(row.region) },
    published: row.on_day,
    earlier: row.editions.slice(0, -1).map(({ on, title, body, claim, titleEn, bodyEn, claimEn, cites, stage }) => ({
      on,
      content: { title, body, claim, titleEn, bodyEn, claimEn, cites, stage },
    })),
    short: shortText(issued, lang),
    alternative: alternativeText(issued, lang),
    acts: acts.map(({ index, type, values }) => ({
      index,
      type,
      on: String(values.on ?? ''),
      because: values.because ? String(values.because) : null,
    })),
  };
};
