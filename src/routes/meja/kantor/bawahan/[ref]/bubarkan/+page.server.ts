import { fail, redirect } from '@sveltejs/kit';
import type { showPassing } from '../../../../../../cases/passing-operation.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, officerOf, orNotFound, whatChanged } from '../../../../desk.ts';
import { officeIn, refusedWords } from '../../../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const office = await officeIn(netra, actor, params.ref);
  const input = { office: formatRef(office.ref) };
  const passing = orNotFound(await askDesk<typeof showPassing>(netra, 'office.passing', input, actor));
  return {
    here: { ref: formatRef(office.ref), name: office.name },
    version: office.version,
    intent: intent(),
    people: office.serving,
    cases: passing.cases,
    heirs: passing.heirs.map(({ ref, name }) => ({ value: ref, text: name })),
    refused: refusedWords(office.offers, 'office.dissolve', locals.lang),
  };
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['to', 'cite']);
    const day = dateParts(form, 'on');
    const sure = form.get('sure') === 'ya';
    const back = { values, day, resumed, sure };
    if (resumed) return { ...back, problems: [], changed: '' };
    if (!sure) {
      const problems = [{ field: 'sure', text: messages(locals.lang).office.dissolution.unsure }];
      return fail(400, { ...back, problems, changed: '' });
    }
    const input = { ...values, office: params.ref, on: dayOf(day) };
    const answer = await netra.act('office.dissolve', input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/kantor/bawahan/${params.ref}`);
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'office', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
  },
};
