import { fail, redirect } from '@sveltejs/kit';
import { formatRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { explain, officerOf, placesIn } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const { office } = officerOf(locals);
  return { intent: intent(), places: await placesIn(netra, office), office: office?.region ?? '' };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['origin', 'place', 'title', 'account']);
    if (resumed) return { values, resumed, problems: [] };
    const key = String(form.get('key') ?? '');
    const input = { ...values, office: actor.office ? formatRef(actor.office) : '' };
    const answer = await netra.act('lead.note', input, key === '' ? { actor } : { actor, key });
    if (!answer.ok) return fail(409, { values, resumed, problems: explain(locals.lang, answer.refusal) });
    const made = answer.value.records.find(({ kind }) => kind === 'lead');
    if (!made) throw new Error('what was noted leaves a lead');
    redirect(303, `/meja/informasi/${formatRef(made.ref)}`);
  },
};
