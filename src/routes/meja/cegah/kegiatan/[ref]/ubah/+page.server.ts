import { fail, redirect } from '@sveltejs/kit';
import type { eventChoices, showEvent } from '../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, orNotFound, refIn, whatChanged } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import { dayParts, planInput, planTyped, valuesOf } from '../../plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const ref = refIn(params.ref);
  const input = { event: formatRef(ref) };
  const { event, version } = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', input, actor));
  const choices = { region: ref.region };
  const { rules } = orNotFound(await askDesk<typeof eventChoices>(netra, 'event.choices', choices, actor));
  return {
    ...{ ref: params.ref, title: event.title, version, rules, intent: intent() },
    ...{ values: valuesOf(event), day: dayParts(event) },
  };
};

export const actions: Actions = {
  default: async ({ locals, request, params }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const typed = planTyped(form);
    if (resumed) return { ...typed, resumed, problems: [], changed: '' };
    const { region: _, parent: __, ...plan } = planInput(typed);
    const input = { ...plan, event: params.ref, because: typed.values.because };
    const answer = await netra.act('event.change', input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/cegah/kegiatan/${params.ref}`);
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'event', locals.lang, refusal) : '';
    return fail(409, { ...typed, resumed, problems: explain(locals.lang, refusal), changed });
  },
};
