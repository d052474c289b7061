import { fail, redirect } from '@sveltejs/kit';
import type { proposeDisposal } from '../../../../cases/archive/archive-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { dateParts, typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, officerOf, orNotFound } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

/** What may be disposed of, worked out now. In the address: `sesudah`, where a page goes on. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = officerOf(locals);
  const after = url.searchParams.get('sesudah');
  const asked = { ...(after && { after }) };
  const shown = orNotFound(await askDesk<typeof proposeDisposal>(netraOf(locals), 'archive.passed', asked, actor));
  return {
    ...shown,
    later: after !== null,
    intent: intent(),
    may: ['administrator', 'commissioner'].some(role => actor.roles.includes(role)),
  };
};

/** `kind=record=term` of each record of a file, parted by commas: what its box stands for. */
const itemsIn = (boxes: readonly string[]) =>
  boxes
    .flatMap(box => box.split(','))
    .filter(one => one !== '')
    .map(one => {
      const [kind, record, term] = one.split('=');
      return { kind, record, term };
    });

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const chosen = form.getAll('items').map(String);
    const back = { values: typed(form, ['number']), on: dateParts(form, 'on'), chosen, resumed };
    if (resumed) return { ...back, problems: [] };
    const office = actor.office ? formatRef(actor.office) : '';
    const input = { office, number: back.values.number, on: dayOf(back.on), items: itemsIn(chosen) };
    const { key } = askingBy(actor, form);
    const answer = await netra.act('disposal.list', input, { actor, ...(key && { key }) });
    if (!answer.ok) return fail(409, { ...back, problems: explain(locals.lang, answer.refusal) });
    const [made] = answer.value.records;
    redirect(303, made ? `/meja/arsip/pemusnahan/${formatRef(made.ref)}` : '/meja/arsip/pemusnahan');
  },
};
