import { fail } from '@sveltejs/kit';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { openPace } from '../../../../ui/http/pace.ts';
import { messages } from '../../../../ui/messages.ts';
import { explain } from '../../../meja/desk.ts';
import { NATIONAL, regionIn } from '../region.ts';
import type { Actions, PageServerLoad } from './$types';

/** One network asks for so many subscriptions in an hour. */
const paced = openPace(30);

export const load: PageServerLoad = async ({ locals, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const netra = netraOf(locals);
  const nation = { value: NATIONAL, text: messages(locals.lang).message.nation };
  const places = await netra.places();
  const provinces = new Map(places.map(({ province, provinceName }) => [province, provinceName]));
  return {
    sends: netra.messages.sends,
    regions: [
      nation,
      ...[...provinces].flatMap(([code, name]) => [
        { value: code, text: name, group: name },
        ...places
          .filter(({ province }) => province === code)
          .map(place => ({ value: place.code as string, text: place.name, group: name })),
      ]),
    ],
  };
};

export const actions: Actions = {
  default: async ({ locals, request, getClientAddress }) => {
    const netra = netraOf(locals);
    const t = messages(locals.lang).message.subscription;
    const values = typed(await request.formData(), ['address', 'region', 'who']);
    if (!paced(getClientAddress()))
      return fail(429, { values, asked: false, problems: [{ field: '', text: t.tooMany }] });
    const answer = await netra.messages.subscribe({
      ...{
        address: values.address,
        region: regionIn(values.region) ?? NATIONAL,
        lang: locals.lang,
        forUnit: values.who === 'unit',
      },
    });
    if (!answer.ok) {
      const problems =
        answer.refusal.code === 'no-mail' ? [{ field: '', text: t.noMail }] : explain(locals.lang, answer.refusal);
      return fail(400, { values, asked: false, problems });
    }
    // Sent beside the answer, which takes as long for an address that is known.
    void netra.messages.round().catch(() => undefined);
    return { values: { address: '', region: '', who: '' }, asked: true, problems: [] };
  },
};
