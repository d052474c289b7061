import { error, fail, redirect } from '@sveltejs/kit';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askingBy, dayOf, explain, officerOf, whatChanged } from '../../../../desk.ts';
import { refusedWords } from '../../../kantor.ts';
import { isStep, postAt, STEPS } from '../../post.ts';
import type { Actions, PageServerLoad } from './$types';

/** Steps on one holding name it by `?yang=`; the others are about the post. */
const holdingIn = (url: URL, shown: Awaited<ReturnType<typeof postAt>>) =>
  shown.post.holdings.find(({ holding }) => String(holding) === url.searchParams.get('yang'));

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { step } = params;
  if (!isStep(step)) error(404, 'Not Found');
  const shown = await postAt(netra, params.ref, actor);
  const holding = holdingIn(url, shown);
  if (!holding && step !== 'isi' && step !== 'hapus') error(404, 'Not Found');
  return {
    ...{ ref: params.ref, step, command: STEPS[step], version: shown.version, intent: intent() },
    title: shown.post.title,
    holding: holding ?? null,
    refused: refusedWords(shown.offers, STEPS[step], locals.lang),
  };
};

const ANSWERS = ['holder', 'capacity', 'decree', 'decreedBy', 'note', 'because'] as const;

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { step } = params;
    if (!isStep(step)) error(404, 'Not Found');
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ANSWERS);
    const days = {
      from: dateParts(form, 'from'),
      until: dateParts(form, 'until'),
      decreedOn: dateParts(form, 'decreedOn'),
    };
    const back = { values, days, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const [from, until, decreedOn] = [dayOf(days.from), dayOf(days.until), dayOf(days.decreedOn)];
    const input = {
      ...{ ...values, post: params.ref, from, until, decreedOn, on: until },
      holding: Number(url.searchParams.get('yang')),
    };
    const answer = await netra.act(STEPS[step], input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/kantor/jabatan/${params.ref}`);
    const { refusal } = answer;
    const problems = explain(locals.lang, refusal).map(one => (one.field === 'on' ? { ...one, field: 'until' } : one));
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'post', locals.lang, refusal) : '';
    return fail(409, { ...back, problems, changed });
  },
};
