import { error, fail, redirect } from '@sveltejs/kit';
import { lastEdition } from '../../../../../../prevention/circular/circular.ts';
import type { circularUnits } from '../../../../../../prevention/circular/circular-operations.ts';
import { unlessNumbered } from '../../../../../../prevention/circular/issuing.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officerOf, orNotFound, refIn, whatChanged } from '../../../../desk.ts';
import { STEPS, shownAt, stepIn, verdictOn } from '../../circulars.ts';
import type { Actions, PageServerLoad } from './$types';
import { byBox, inputOf, typedIn } from './input.ts';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const step = stepIn(params.step);
  const shown = await shownAt(netra, actor, params.ref);
  const { state, roster } = shown;
  const verdict = verdictOn(shown, step);
  if (step === 'sasaran' && !roster) error(404, 'Not Found');
  const asked = { circular: formatRef(refIn(params.ref)) };
  const units =
    step === 'sasaran'
      ? orNotFound(await askDesk<typeof circularUnits>(netra, 'circular.units', asked, actor)).units
      : [];
  const last = state.phase === 'draft' ? null : lastEdition(state);
  return {
    ...{ step, ref: shown.ref, version: shown.version, units, intent: intent(), sends: netra.inviting.sends },
    title: last?.title ?? (state.phase === 'draft' ? state.title : ''),
    text: last?.text ?? (state.phase === 'draft' ? state.text : ''),
    last,
    roster,
    addressed: state.phase === 'draft' ? null : state.addressed,
    schedule: state.phase === 'draft' ? null : state.schedule,
    citable: shown.citable.map(one => ({ value: one.id, text: `${one.id}: ${one.cite}`, hint: one.rule[locals.lang] })),
    rule: shown.rule.map(one => ({
      ...{ id: one.id, text: one.rule[locals.lang], cite: one.cite, confidence: one.confidence },
    })),
    refused: verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null,
  };
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const step = stepIn(params.step);
    const { form, resumed } = await deskForm(netra, request);
    const values = typedIn(form);
    if (resumed) return { values, resumed, problems: [], changed: '' };
    const roster = step === 'sasaran' ? ((await shownAt(netra, actor, params.ref)).roster?.ref ?? null) : null;
    const input = { circular: params.ref, ...inputOf(step, values, roster) };
    const answer = await unlessNumbered(() => netra.act(STEPS[step], input, askingBy(actor, form)));
    if (answer.ok) {
      if (step === 'sasaran' || step === 'versi') void netra.inviting.wake();
      redirect(303, `/meja/cegah/edaran/${params.ref}`);
    }
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'circular', locals.lang, refusal) : '';
    return fail(409, { values, resumed, problems: explain(locals.lang, byBox(refusal)), changed });
  },
};
