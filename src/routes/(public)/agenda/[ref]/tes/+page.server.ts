import { error, fail } from '@sveltejs/kit';
import { MOST_QUESTIONS } from '../../../../../prevention/event/short-test.ts';
import { parseRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { openTest, sendTest } from '../../answering.ts';
import type { Actions, PageServerLoad } from './$types';

const refOf = (text: string) => parseRef(text) ?? error(404, 'Not Found');

/** Shows a form and nothing of the event; the code goes in its body. */
export const load: PageServerLoad = ({ params, setHeaders }) => {
  refOf(params.ref);
  setHeaders({ 'cache-control': 'no-store' });
};

const NONE = {
  problem: undefined,
  questions: undefined,
  score: undefined,
  title: '',
  answers: [] as (number | null)[],
};

export const actions: Actions = {
  async lihat({ request, locals, params }) {
    const { code } = typed(await request.formData(), ['code']);
    const opened = await openTest(netraOf(locals), refOf(params.ref), code, locals.lang);
    return opened.problem ? fail(400, { ...NONE, code, ...opened }) : { ...NONE, code, ...opened };
  },
  async kirim({ request, locals, params }) {
    const netra = netraOf(locals);
    const ref = refOf(params.ref);
    const form = await request.formData();
    const { code } = typed(form, ['code']);
    const answers = Array.from({ length: MOST_QUESTIONS }, (_, n) => {
      const given = form.get(`soal-${n}`);
      return typeof given === 'string' && /^\d$/.test(given) ? Number(given) : null;
    });
    const opened = await openTest(netra, ref, code, locals.lang);
    if (!opened.questions)
      return opened.problem ? fail(400, { ...NONE, code, ...opened }) : { ...NONE, code, ...opened };
    const missing = opened.questions.findIndex((_, n) => answers[n] === null);
    if (missing >= 0) {
      const problem = { field: `soal-${missing}`, text: messages(locals.lang).shortTest.take.missing };
      return fail(400, { ...NONE, code, ...opened, answers, problem });
    }
    const done = await sendTest(netra, ref, code, answers.slice(0, opened.questions.length), locals.lang);
    return done.problem ? fail(400, { ...NONE, code, ...opened, answers, ...done }) : { ...NONE, code, ...done };
  },
};
