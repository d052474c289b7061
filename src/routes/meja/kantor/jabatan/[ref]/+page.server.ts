import type { showHolder } from '../../../../../offices/post-operations.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound } from '../../../desk.ts';
import { refusedWords, regionName, stepsOf } from '../../kantor.ts';
import { dayIn, postAt, STEPS } from '../post.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { lang } = locals;
  const shown = await postAt(netra, params.ref, actor);
  const { day, parts, wrong } = dayIn(url.searchParams, netra.engine.moment(shown.ref.region, actor).today);
  const held = orNotFound(await askDesk<typeof showHolder>(netra, 'post.holder', { post: params.ref, day }, actor));
  const { kind, title, unit, abolishedOn, holdings } = shown.post;
  return {
    ref: params.ref,
    ...{ kind, title, unit, abolishedOn, day, parts, wrong, on: held.on },
    region: regionName(shown.ref.region, lang),
    holdings: [...holdings].reverse(),
    mayChange: refusedWords(shown.offers, STEPS.koreksi, lang) === null,
    refused: {
      isi: refusedWords(shown.offers, STEPS.isi, lang),
      hapus: refusedWords(shown.offers, STEPS.hapus, lang),
    },
    history: (await stepsOf(netra, actor, lang, 'post', shown.history)).reverse(),
  };
};
