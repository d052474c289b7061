import { fail } from '@sveltejs/kit';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { switchLanguage } from '../language.ts';
import type { Actions, PageServerLoad } from './$types';
import { askOf } from './asks.ts';
import { type Answer, questionPage, show } from './pages.ts';
import { checkStep } from './read.ts';
import { again, hadAnyFile, send } from './sending.ts';
import type { QuestionPage } from './state.ts';
import { type Step, stepsOf, type Typed } from './steps.ts';
import { SEND, SUMMARY, visited } from './visit.ts';

const FIRST = 'topic';

/** The first question; nothing of a visit is known to the server before it. */
export const load: PageServerLoad = async ({ locals }) => {
  const { lang } = locals;
  const first: QuestionPage = {
    page: 'question',
    ask: askOf(FIRST, lang),
    typed: {},
    errors: [],
    near: [],
    advice: null,
    draft: null,
    receipt: '',
    change: false,
    at: 1,
    of: stepsOf({}).length + 2,
    notice: null,
  };
  return { first, places: (await netraOf(locals).places()).map(place => place.name) };
};

const visitOf = async (event: Parameters<Actions[string]>[0]) => visited(event, await event.request.formData());

export const actions: Actions = {
  /** On: nothing is stored, the answers travel sealed. A change goes back to the summary. */
  async lanjut(event): Promise<Answer> {
    const visit = await visitOf(event);
    const { at, draft, change, lost } = visit;
    if (at === SUMMARY) return show(visit, SEND);
    const errors = checkStep(at, visit.taken, visit.around);
    if (errors.length > 0) return fail(400, await questionPage(visit, at, draft, { errors, change, notice: lost }));
    return show(visit, change || lost ? SUMMARY : after(draft.typed, at));
  },

  /** Back, with what was typed on this page; from a change, without it. */
  async kembali(event): Promise<Answer> {
    const visit = await visitOf(event);
    const { at, draft, before, change } = visit;
    if (change) return show(visit, SUMMARY, { draft: before });
    return show(visit, earlier(draft.typed, at));
  },

  /** From the summary to one question. */
  async ubah(event): Promise<Answer> {
    const visit = await visitOf(event);
    const { draft, lost } = visit;
    const wanted = stepsOf(draft.typed).find(step => step === visit.form.get('ubah'));
    if (lost !== null || !wanted) return show(visit, SUMMARY);
    return questionPage(visit, wanted, draft, { change: true });
  },

  async kirim(event): Promise<Answer> {
    return send(await visitOf(event));
  },

  /** The same page in the other language; what was typed stays. */
  async bahasa(event): Promise<Answer> {
    const form = await event.request.formData();
    switchLanguage(event, form.get('lang'));
    const visit = await visited(event, form);
    if (visit.at === SEND && hadAnyFile(form)) return again(visit, []);
    if (visit.at === SEND || visit.at === SUMMARY || visit.lost) return show(visit, visit.lost ? SUMMARY : visit.at);
    return questionPage(visit, visit.at, visit.draft, { change: visit.change });
  },
};

const all = (typed: Typed): readonly Step[] => [...stepsOf(typed), SUMMARY, SEND];
const after = (typed: Typed, step: Step): Step => all(typed)[all(typed).indexOf(step) + 1] ?? SUMMARY;
const earlier = (typed: Typed, step: Step): Step => all(typed)[all(typed).indexOf(step) - 1] ?? FIRST;
