import { fail, redirect } from '@sveltejs/kit';
import type { eventChoices } from '../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officeAt, orNotFound } from '../../../desk.ts';
import { placesOf, preventerOf } from '../../who.ts';
import { planInput, planTyped } from '../plan-form.ts';
import { suggestedIn } from '../suggestion.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address: `meneruskan`, the commitment that the event carries on; and what the coverage suggests. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const region = actor.office?.region ?? '';
  const { rules, parents } = orNotFound(await askDesk<typeof eventChoices>(netra, 'event.choices', { region }, actor));
  return {
    ...{ rules, parents, regions: await placesOf(netra, actor), region },
    ...{
      office: actor.kind === 'officer' ? ((await officeAt(netra, actor, actor.office))?.name ?? '') : '',
      intent: intent(),
    },
    parent: url.searchParams.get('meneruskan') ?? '',
    suggested: await suggestedIn(netra, actor, url, locals.lang),
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const typed = planTyped(form);
    if (resumed) return { ...typed, resumed, problems: [] };
    const { expected: _, ...asking } = askingBy(actor, form);
    const answer = await netra.act('event.plan', planInput(typed), asking);
    if (!answer.ok) return fail(409, { ...typed, resumed, problems: explain(locals.lang, answer.refusal) });
    const ref = answer.value.records[0]?.ref;
    if (!ref) throw new Error('event.plan leaves an event');
    const suggested = await suggestedIn(netra, actor, url, locals.lang, ref.region);
    redirect(303, `/meja/cegah/kegiatan/${formatRef(ref)}${suggested ? `/undang?${suggested.query}` : ''}`);
  },
};
