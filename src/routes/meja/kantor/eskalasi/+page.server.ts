import { fail } from '@sveltejs/kit';
import { formatRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askingBy, explain, officerOf, type Problem } from '../../desk.ts';
import { officeIn, refusedWords } from '../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const office = await officeIn(netraOf(locals), officerOf(locals), url.searchParams.get('kantor'));
  return {
    here: { ref: formatRef(office.ref), name: office.name },
    version: office.version,
    intent: intent(),
    days: office.escalateAfter,
    refused: refusedWords(office.offers, 'office.set-escalation', locals.lang),
  };
};

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['days']);
    const back = { values, resumed, done: false, problems: [] as readonly Problem[] };
    if (resumed) return back;
    const office = formatRef((await officeIn(netra, actor, url.searchParams.get('kantor'))).ref);
    const days = values.days.trim() === '' ? null : Number(values.days);
    const answer = await netra.act('office.set-escalation', { office, days }, askingBy(actor, form));
    if (answer.ok || answer.refusal.code === 'unchanged') return { ...back, done: true };
    return fail(409, { ...back, problems: explain(locals.lang, answer.refusal) });
  },
};
