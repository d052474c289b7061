import { error } from '@sveltejs/kit';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { dayOf, officerOf } from '../../../../desk.ts';
import { afterReferralAt, FOLLOW_UP_STEPS, isFollowUpStep, trackIn } from '../../../follow-up.ts';
import { refusedBy } from '../../../hearing.ts';
import { takeStep } from '../../../taking.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const { step } = params;
  if (!isFollowUpStep(step)) error(404, 'Not Found');
  const shown = await afterReferralAt(netra, params.ref, officerOf(locals));
  const track = trackIn(shown, url);
  const { number, version, today, posts, sanctions, supervisor, offers } = shown;
  return {
    ...{ ref: params.ref, step, number, version, today, posts, sanctions, supervisor, intent: intent() },
    track: track.kind,
    to: track.to,
    recommended: track.recommended,
    refused: refusedBy(offers, FOLLOW_UP_STEPS[step], locals.lang),
  };
};

const ANSWERS = [
  ...['by', 'letter', 'level', 'sanction', 'post', 'signed', 'outcome', 'why', 'because', 'measure', 'shows', 'note'],
] as const;

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const { step } = params;
    if (!isFollowUpStep(step)) error(404, 'Not Found');
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ANSWERS) as Readonly<Record<string, string>>;
    const on = dateParts(form, 'on');
    const back = { values, on, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const input = { ...values, case: params.ref, track: url.searchParams.get('jalur'), on: dayOf(on) };
    return takeStep(locals, {
      command: FOLLOW_UP_STEPS[step],
      input,
      form,
      back,
      to: `/meja/perkara/${params.ref}/tindak-lanjut-asn`,
    });
  },
};
