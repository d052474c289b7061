import { error } from '@sveltejs/kit';
import type { Netra } from '../../../../../netra.ts';
import { dayPlain } from '../../../../../ui/format.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../../ui/lang.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { dayIn, dayOf, explain, officerOf } from '../../../desk.ts';
import { caseAt, isStep, isWhole, STEPS, verdictOn } from '../../steps.ts';
import { takeStep } from '../../taking.ts';
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
    return takeStep(locals, {
      ...{ command: STEPS[step], input, form, back: { values, on, resumed } },
      to: `/meja/perkara/${params.ref}`,
    });
  },
};
