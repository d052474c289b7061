import { error, fail, redirect } from '@sveltejs/kit';
import type { showReport } from '../../../../../intake/operations.ts';
import { REVIEW_REGIMES } from '../../../../../intake/review.ts';
import { REQUIREMENT_WORDS, REQUIREMENTS, requirementsOf } from '../../../../../law/requirements.ts';
import type { Netra } from '../../../../../netra.ts';
import { handlerOf } from '../../../../../offices/recusal.ts';
import type { Officer } from '../../../../../offices/signin.ts';
import { formatRef } from '../../../../../record/ids.ts';
import type { Refusal } from '../../../../../record/kind.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayIn, dayOf, explain, officerOf, orNotFound, refIn, whatChanged } from '../../../desk.ts';
import { caseNumbered } from '../../../matters.ts';
import { isReportStep, REPORT_STEPS } from '../../steps.ts';
import type { Actions, PageServerLoad } from './$types';

const show = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(await askDesk<typeof showReport>(netra, 'report.show', { report: formatRef(refIn(ref)) }, actor));

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { step } = params;
  if (!isReportStep(step)) error(404, 'Not Found');
  const { ref, report, version, offers } = await show(netra, params.ref, actor);
  const verdict = offers.find(({ name }) => name === REPORT_STEPS[step])?.verdict;
  const { now, zone, known } = netra.engine.moment(ref.region, actor);
  return {
    ref: params.ref,
    step,
    number: report.number,
    version,
    intent: intent(),
    today: dayIn(now, zone),
    review: report.review,
    working: report.summary?.text ?? null,
    refused: verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : null,
    requirements: REVIEW_REGIMES.map(regime => ({
      regime,
      asked: requirementsOf(regime).map(({ id, part, rule }) => {
        const row = known.law.procedure.find(one => one.id === rule);
        return { id, part, text: REQUIREMENT_WORDS[id][locals.lang], rule, confidence: row?.confidence ?? 'low' };
      }),
    })),
  };
};

const ANSWERS = [
  'regime',
  'note',
  'letter',
  'what',
  'withdrawal',
  'title',
  'account',
  'number',
  'why',
  'reason',
] as const;
/** What the page calls an answer, where the command has another word for it. */
const NAMED: Readonly<Record<string, string>> = { letter: 'withdrawal' };

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { step } = params;
    if (!isReportStep(step)) error(404, 'Not Found');
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ANSWERS);
    const answers = typed(
      form,
      REQUIREMENTS.map(item => `syarat-${item}`),
    );
    const on = dateParts(form, 'on');
    const back = { values, answers, on, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const refusedBy = (refusal: Refusal) => {
      const changed = refusal.code === 'changed' ? whatChanged(netra, 'report', locals.lang, refusal) : '';
      const problems = explain(locals.lang, refusal).map(problem => ({
        ...problem,
        field: step === 'cabut' ? (NAMED[problem.field] ?? problem.field) : problem.field,
      }));
      return fail(409, { ...back, problems, changed });
    };
    const { report } = await show(netra, params.ref, actor);
    const into = step === 'gabung' ? await caseNumbered(netra, actor, values.number) : undefined;
    if (step === 'gabung' && into === undefined) {
      const problems = [{ field: 'number', text: messages(locals.lang).sources.caseUnknown }];
      return fail(409, { ...back, problems, changed: '' });
    }
    const checked = REQUIREMENTS.flatMap(item => {
      const answer = answers[`syarat-${item}`];
      return answer ? [{ item, met: answer === 'yes' }] : [];
    });
    // Where two regimes are offered, only what the chosen one asks for is sent on.
    const asked = REVIEW_REGIMES.find(regime => regime === values.regime);
    const wanted = asked ? requirementsOf(asked).map(({ id }) => id) : [];
    const input = {
      ...values,
      report: params.ref,
      office: formatRef(handlerOf(report)),
      ...(into && { case: into }),
      on: dayOf(on),
      checked: checked.filter(({ item }) => wanted.includes(item)),
      letter: step === 'cabut' ? values.withdrawal : values.letter,
    };
    const answer = await netra.act(REPORT_STEPS[step], input, askingBy(actor, form));
    if (!answer.ok) return refusedBy(answer.refusal);
    const lead = answer.value.records.find(({ kind }) => kind === 'lead');
    redirect(
      303,
      lead ? `/meja/informasi/${formatRef(lead.ref)}` : into ? `/meja/perkara/${into}` : `/meja/laporan/${params.ref}`,
    );
  },
};
