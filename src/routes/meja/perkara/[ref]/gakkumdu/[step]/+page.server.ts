import { error } from '@sveltejs/kit';
import { CENTRE } from '../../../../../../cases/gakkumdu.ts';
import { HAND_OVER_ITEMS, handOver } from '../../../../../../law/hand-over.ts';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { dayOf, officerOf } from '../../../../desk.ts';
import { GAKKUMDU_STEPS, gakkumduAt, isGakkumduStep } from '../../../gakkumdu.ts';
import { refusedBy } from '../../../hearing.ts';
import { takeStep } from '../../../taking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const { step } = params;
  if (!isGakkumduStep(step)) error(404, 'Not Found');
  const shown = await gakkumduAt(netraOf(locals), params.ref, officerOf(locals));
  if (shown.phase === null) error(404, 'Not Found');
  const { number, version, today, next, offers, voteEffect } = shown;
  return {
    ...{ ref: params.ref, step, number, version, today, next, intent: intent() },
    resultOn: voteEffect?.resultOn ?? shown.resultOn,
    items: HAND_OVER_ITEMS.map(item => ({ item, label: handOver.labels[item][locals.lang] })),
    refused: refusedBy(offers, GAKKUMDU_STEPS[step], locals.lang),
  };
};

const ANSWERS: readonly string[] = [
  ...['articles', 'evidence', 'result', 'minutes', 'receipt', 'receivedBy', 'step', 'verdict', 'number', 'note'],
  ...['affects', 'because'],
  ...CENTRE.map(institution => `names-${institution}`),
  ...HAND_OVER_ITEMS.map(item => `note-${item}`),
];
const lines = (text: string | undefined): readonly string[] =>
  (text ?? '').split('\n').flatMap(line => line.trim() || []);

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { step } = params;
    if (!isGakkumduStep(step)) error(404, 'Not Found');
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ANSWERS) as Readonly<Record<string, string>>;
    const there = form.getAll('items').map(String);
    const [on, resultOn] = [dateParts(form, 'on'), dateParts(form, 'resultOn')];
    const back = { values, there, on, resultOn, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const input = {
      ...values,
      ...{ case: params.ref, on: dayOf(on), resultOn: dayOf(resultOn), articles: lines(values.articles) },
      present: CENTRE.flatMap(institution =>
        lines(values[`names-${institution}`]).map(name => ({ institution, name })),
      ),
      items: HAND_OVER_ITEMS.map(item => ({
        ...{ item, present: there.includes(item), note: values[`note-${item}`] ?? '' },
      })),
    };
    return takeStep(locals, {
      command: GAKKUMDU_STEPS[step],
      input,
      form,
      back,
      to: `/meja/perkara/${params.ref}/gakkumdu`,
    });
  },
};
