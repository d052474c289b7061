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
  const { address, seat, signatory } = office.letterhead;
  return {
    here: { ref: formatRef(office.ref), name: office.name },
    version: office.version,
    intent: intent(),
    said: { address, seat, post: signatory?.post ?? null, signatory: signatory?.name ?? null },
    refused: refusedWords(office.offers, 'office.set-letterhead', locals.lang),
  };
};

const orNone = (text: string): string | null => (text.trim() === '' ? null : text);

export const actions: Actions = {
  default: async ({ locals, request, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['address', 'seat', 'post', 'signatory']);
    const back = { values, resumed, done: false, problems: [] as readonly Problem[] };
    if (resumed) return back;
    const given = {
      office: formatRef((await officeIn(netra, actor, url.searchParams.get('kantor'))).ref),
      ...{ address: orNone(values.address), seat: orNone(values.seat) },
      ...{ post: orNone(values.post), signatory: orNone(values.signatory) },
    };
    const answer = await netra.act('office.set-letterhead', given, askingBy(actor, form));
    if (answer.ok || answer.refusal.code === 'unchanged') return { ...back, done: true };
    return fail(409, { ...back, problems: explain(locals.lang, answer.refusal) });
  },
};
