import { fail, redirect } from '@sveltejs/kit';
import type { eventGuests, eventPeople, showEvent } from '../../../../../../prevention/event/event-operations.ts';
import { MOST_QUESTIONS } from '../../../../../../prevention/event/short-test.ts';
import { hasBegun } from '../../../../../../prevention/event/window.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, orNotFound, refIn, whatChanged } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address: `sesudah` of the list of people, and after a form `nilai` (how many) and `betul`. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const event = formatRef(refIn(params.ref));
  const after = url.searchParams.get('sesudah') || undefined;
  const shown = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', { event }, actor));
  const begun = hasBegun(shown.event, shown.zone, netra.clock());
  const input = { event, only: 'present', ...(after && { after }) };
  const page = orNotFound(await askDesk<typeof eventPeople>(netra, 'event.people', input, actor));
  const { guests } = orNotFound(await askDesk<typeof eventGuests>(netra, 'event.guests', { event }, actor));
  const people = [
    ...page.people.flatMap(({ here, name, post, unitName }) =>
      here ? [{ ref: here.ref, name: (here.behalf ? here.name : name) ?? post, unitName, score: here.score }] : [],
    ),
    ...(after ? [] : guests.map(({ ref, name, post, score }) => ({ ref, name, unitName: post, score }))),
  ];
  return {
    ...{ ref: params.ref, title: shown.event.title, version: shown.version, test: shown.event.test },
    units: shown.units.filter(({ tested }) => tested > 0),
    open: shown.event.phase === 'planned' && !begun,
    begun: begun && shown.event.phase !== 'cancelled',
    ...{ people, next: page.next, later: after !== undefined, intent: intent() },
    said: { scores: Number(url.searchParams.get('nilai') ?? 0), corrected: url.searchParams.has('betul') },
  };
};

export interface QuestionTyped {
  readonly text: string;
  readonly choices: string;
  readonly rule: string;
}
const NUMBERS = Array.from({ length: MOST_QUESTIONS }, (_, n) => n);
const questionsTyped = (form: FormData): readonly QuestionTyped[] =>
  NUMBERS.map(n => {
    const given = typed(form, [`soal-${n}-text`, `soal-${n}-choices`, `soal-${n}-rule`]);
    return {
      text: given[`soal-${n}-text`] ?? '',
      choices: given[`soal-${n}-choices`] ?? '',
      rule: given[`soal-${n}-rule`] ?? '',
    };
  });

/** One choice on each line, the right one behind a star. None or two of them are no answer, which the schema says. */
function questionOf({ text, choices, rule }: QuestionTyped) {
  const lines = choices
    .split('\n')
    .map(line => line.trim())
    .filter(Boolean);
  const starred = lines.flatMap((line, n) => (line.startsWith('*') ? [n] : []));
  return {
    ...{ text: text.trim(), rule: rule.trim() || null },
    choices: lines.map(line => line.replace(/^\*\s*/, '')),
    right: starred.length === 1 ? (starred[0] ?? 0) : MOST_QUESTIONS,
  };
}

type Event = Parameters<Actions[string]>[0];
const NOTHING = {
  which: '',
  questions: [] as readonly QuestionTyped[],
  scores: {} as Record<string, string>,
  problems: [] as { field: string; text: string }[],
  changed: '',
  resumed: false,
  values: { who: '', right: '', because: '' },
};
const back = ({ params, url }: Event, more: string) => {
  const after = url.searchParams.get('sesudah');
  redirect(303, `/meja/cegah/kegiatan/${params.ref}/tes?${more}${after ? `&sesudah=${after}` : ''}`);
};

export const actions: Actions = {
  async susun(event) {
    const netra = netraOf(event.locals);
    const actor = preventerOf(event.locals);
    const { form, resumed } = await deskForm(netra, event.request);
    const questions = questionsTyped(form);
    const state = { ...NOTHING, which: 'susun', questions, resumed };
    if (resumed) return state;
    const drop = form.get('hapus') === 'ya';
    const filled = questions.filter(({ text, choices }) => text.trim() !== '' || choices.trim() !== '');
    const input = { event: event.params.ref, questions: drop ? [] : filled.map(questionOf) };
    const answer =
      !drop && filled.length === 0
        ? ({ ok: false, refusal: { code: 'questions-incomplete', field: 'questions' } } as const)
        : await netra.act('event.set-test', input, askingBy(actor, form));
    if (answer.ok) return back(event, 'susun=ya');
    const changed =
      answer.refusal.code === 'changed' ? whatChanged(netra, 'event', event.locals.lang, answer.refusal) : '';
    const problems = explain(event.locals.lang, answer.refusal).map(({ text }) => ({ field: 'soal-0-text', text }));
    return fail(409, { ...state, problems: changed ? [] : problems, changed });
  },

  async nilai(event) {
    const netra = netraOf(event.locals);
    const actor = preventerOf(event.locals);
    const { form, resumed } = await deskForm(netra, event.request);
    const filled = [...form].flatMap(([name, value]) =>
      name.startsWith('nilai-') && typeof value === 'string' && value.trim() !== ''
        ? [[name.slice(6), value.trim()] as const]
        : [],
    );
    const state = { ...NOTHING, which: 'nilai', scores: Object.fromEntries(filled), resumed };
    if (resumed) return state;
    let saved = 0;
    for (const [attendance, value] of filled) {
      const input = {
        event: event.params.ref,
        attendance,
        right: /^\d{1,2}$/.test(value) ? Number(value) : Number.NaN,
      };
      const answer = await netra.act('attendance.enter-score', input, { actor });
      if (answer.ok || answer.refusal.code === 'test-taken') {
        saved += answer.ok ? 1 : 0;
        continue;
      }
      const problems = explain(event.locals.lang, answer.refusal).map(({ text }) => ({
        field: `nilai-${attendance}`,
        text,
      }));
      return fail(409, { ...state, problems });
    }
    return back(event, `nilai=${saved}`);
  },

  async betulkan(event) {
    const netra = netraOf(event.locals);
    const actor = preventerOf(event.locals);
    const { form, resumed } = await deskForm(netra, event.request);
    const values = typed(form, ['who', 'right', 'because']);
    const state = { ...NOTHING, which: 'betulkan', values, resumed };
    if (resumed) return state;
    const { who: attendance, right, because } = values;
    const input = {
      event: event.params.ref,
      attendance,
      right: /^\d{1,2}$/.test(right.trim()) ? Number(right) : Number.NaN,
      because,
    };
    const answer = await netra.act('attendance.correct-score', input, { actor });
    if (answer.ok) return back(event, 'betul=ya');
    const problems = explain(event.locals.lang, answer.refusal).map(({ field, text }) => ({
      field: field === 'attendance' ? 'who' : ['right', 'because'].includes(field) ? field : '',
      text,
    }));
    return fail(409, { ...state, problems });
  },
};
