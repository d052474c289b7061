import { error, fail, redirect } from '@sveltejs/kit';
import type { Netra } from '../../../../../netra.ts';
import { dayPlain } from '../../../../../ui/format.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../../ui/lang.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askingBy, dayIn, dayOf, explain, officerOf, whatChanged } from '../../../desk.ts';
import { caseAt, isStep, isWhole, STEPS, verdictOn } from '../../steps.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { step } = params;
  if (!isStep(step)) error(404, 'Not Found');
  const shown = await caseAt(netra, params.ref, actor);
  const track = shown.case.tracks.find(({ kind }) => kind === url.searchParams.get('jalur'));
  if (!track && !isWhole(step)) error(404, 'Not Found');
  const verdict = verdictOn(netra, shown, track, step, actor);
  const { now, zone } = netra.engine.moment(shown.ref.region, actor);
  return {
    ref: params.ref,
    step,
    track: track?.kind ?? null,
    number: shown.case.number,
    version: shown.version,
    intent: intent(),
    today: dayIn(now, zone),
    opened: shown.case.tracks.map(({ kind }) => kind),
    acts: step === 'ralat' ? actsOf(netra, shown, zone, locals.lang) : [],
    refused: verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? ''),
  };
};

/** The acts of the case, the latest first, to choose the one that is corrected. */
const actsOf = (netra: Netra, { timeline }: Awaited<ReturnType<typeof caseAt>>, zone: string, lang: Lang) =>
  timeline.toReversed().map(({ seq, type, at }) => ({
    value: String(seq),
    text: `${netra.engine.kinds.get('case')?.acts[type]?.summary[lang] ?? type}, ${dayPlain(dayIn(at, zone), lang)}`,
  }));

const ANSWERS = ['letter', 'result', 'note', 'because', 'track', 'cite', 'reason', 'order', 'seq', 'words'] as const;

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { step } = params;
    if (!isStep(step)) error(404, 'Not Found');
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ANSWERS);
    const on = dateParts(form, 'on');
    if (resumed) return { values, on, resumed, problems: [], changed: '' };
    const input = {
      ...values,
      case: params.ref,
      track: step === 'buka-jalur' ? values.track : url.searchParams.get('jalur'),
      on: dayOf(on),
    };
    const answer = await netra.act(STEPS[step], input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/perkara/${params.ref}`);
    const { refusal } = answer;
    return fail(409, {
      values,
      on,
      resumed,
      problems: explain(locals.lang, refusal),
      changed: refusal.code === 'changed' ? whatChanged(netra, 'case', locals.lang, refusal) : '',
    });
  },
};
