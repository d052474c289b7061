/** From answers to the page that is shown next. Whatever is asked for, a page is shown only when everything before it stands. */
import { type ActionFailure, fail } from '@sveltejs/kit';
import type { Zone } from '../../../calendar/zones.ts';
import { reportingLimit } from '../../../intake/limits.ts';
import { ADVICE } from '../../../intake/questions.ts';
import type { Region } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { dayLong } from '../../../ui/format.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { PUBLIC } from '../ask.ts';
import { answerRows, askOf } from './asks.ts';
import { type Draft, sealDraft } from './draft.ts';
import { nearPlaces, readAll, type Told } from './read.ts';
import type { Notice, QuestionPage, ReportPage, SendPage, SummaryPage } from './state.ts';
import { fieldsOf, QUESTION_OF_PLACE, type Step, stepsOf, type Typed, topicOf } from './steps.ts';
import type { FieldError } from './text.ts';
import { SEND, SUMMARY, type Visit } from './visit.ts';

export type Answer = ReportPage | ActionFailure<ReportPage>;

interface Asking {
  readonly errors?: readonly FieldError[];
  readonly change?: boolean;
  readonly notice?: Notice | null;
}

/** How far along: summary and last page are steps too. */
const progress = (typed: Typed, at: Step) => {
  const steps = [...stepsOf(typed), SUMMARY, SEND];
  return { at: steps.indexOf(at) + 1, of: steps.length };
};

export async function questionPage(visit: Visit, step: Step, draft: Draft, asking: Asking = {}): Promise<QuestionPage> {
  const { around, event } = visit;
  const { lang } = around;
  const { errors = [], change = false, notice = null } = asking;
  const topic = topicOf(draft.typed.topic);
  const advice = topic && step !== 'topic' ? ADVICE[topic] : undefined;
  const near = errors.some(({ field }) => field === QUESTION_OF_PLACE) ? nearPlaces(draft.typed, around) : [];
  return {
    page: 'question',
    ask: askOf(step, lang),
    typed: Object.fromEntries(fieldsOf(step).map(field => [field, draft.typed[field] ?? ''])),
    errors,
    near: near.map(({ name, provinceName }) => ({ value: name, text: `${name}, ${provinceName}` })),
    advice: advice ? { title: advice.title[lang], text: advice.text.map(words => words[lang]) } : null,
    draft: await sealDraft(netraOf(event.locals), draft),
    receipt: draft.receipt,
    change,
    ...progress(draft.typed, step),
    notice,
  };
}

/** Shows a step, the summary or the last page; or the first question that is still open, or why nobody can receive this. */
export async function show(
  visit: Visit,
  target: Step,
  more: { readonly errors?: readonly FieldError[]; readonly codeRenewed?: boolean; readonly draft?: Draft } = {},
): Promise<Answer> {
  const draft = more.draft ?? visit.draft;
  const { lost } = visit;
  if (target !== SUMMARY && target !== SEND) return questionPage(visit, target, draft, { notice: lost });
  const read = readAll(draft.typed, visit.around);
  if (!read.ok) {
    const page = await questionPage(visit, read.step, draft, { change: lost === null, notice: lost });
    return lost === null ? page : fail(400, page);
  }
  const { told } = read;
  const netra = netraOf(visit.event.locals);
  const { mode, concernsOffice } = told;
  const route = await netra.route({ place: told.place.code as Region, concernsOffice, mode });
  if (!route.ok) return noWay(visit, route.refusal, concernsOffice, draft);
  const filled = await complete(visit, told, draft);
  const shared = {
    office: route.value.office.name,
    keeper: route.value.custody?.name ?? null,
    receipt: filled.receipt,
    draft: await sealDraft(netra, filled),
    ...progress(filled.typed, target),
  };
  if (target === SUMMARY)
    return summaryPage(visit, told, filled, { ...shared, codeRenewed: more.codeRenewed === true });
  const page: SendPage = {
    page: 'send',
    mode,
    proxy: told.standing === 'proxy' ? { numbered: told.letter !== null } : null,
    who: filled.who,
    errors: more.errors ?? [],
    ...shared,
  };
  return more.errors ? fail(400, page) : page;
}

/** The place by its full name, however it was typed, and the code that is shown from the summary on. */
async function complete({ event }: Visit, { place }: Told, draft: Draft): Promise<Draft> {
  const receipt = draft.receipt === '' ? netraOf(event.locals).newReceipt() : draft.receipt;
  return { ...draft, typed: { ...draft.typed, place: place.name }, receipt };
}

function summaryPage(
  { around, event }: Visit,
  told: Told,
  { typed }: Draft,
  shared: Pick<SummaryPage, 'office' | 'keeper' | 'receipt' | 'codeRenewed' | 'draft' | 'at' | 'of'>,
): SummaryPage {
  const { zone, today, known } = netraOf(event.locals).engine.moment(told.place.code, PUBLIC);
  const limit = reportingLimit(told.learnedOn, { zone: zone as Zone, region: told.place.code, known });
  const late = told.mode === 'formal' && limit !== null && limit.by < today;
  return {
    page: 'summary',
    rows: answerRows(typed, around.lang),
    late: late ? { by: dayLong(limit.by, around.lang), cite: limit.cite } : null,
    small: Object.hasOwn(told.answers, 'spot'),
    ...shared,
  };
}

/** Nobody can receive it, or keep it in confidence: back to the answer that another one can be given to, with all the others. */
export async function noWay(visit: Visit, { code }: Refusal, about: boolean, draft: Draft): Promise<Answer> {
  const [step, notice] =
    code === 'no-custody'
      ? (['mode', 'no-custody'] as const)
      : about
        ? (['concernsOffice', 'no-office-above'] as const)
        : ([QUESTION_OF_PLACE, 'no-office'] as const);
  return fail(409, await questionPage(visit, step, draft, { notice, change: true }));
}
