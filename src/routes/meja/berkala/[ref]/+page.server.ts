import { fail } from '@sveltejs/kit';
import type { Edition } from '../../../../publish/periodic.ts';
import type { showPeriodic } from '../../../../publish/periodic-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { dayPlain, number } from '../../../../ui/format.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { periodWords } from '../../../../ui/periodic.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officerOf, orNotFound, type Problem, refIn } from '../../desk.ts';
import { figuresShown } from '../figures.ts';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

function editionShown({ edition, on, asOf, obstacles, plans, because, answer }: Edition, lang: Lang) {
  const t = messages(lang).periodic;
  const answered = answer && (answer.kind === 'returned' ? t.one.returnedOn : t.one.acknowledgedOn);
  return {
    title: t.one.versionOf(edition, dayPlain(on, lang)),
    ...{ edition, obstacles, plans, because },
    asOf: t.asOf(number(asOf, lang)),
    answer:
      answer && answered
        ? { kind: answer.kind, title: answered(dayPlain(answer.on, lang)), words: answer.words }
        : null,
  };
}

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const { lang } = locals;
  const actor = officerOf(locals);
  const ref = formatRef(refIn(params.ref));
  const shown = orNotFound(
    await askDesk<typeof showPeriodic>(netraOf(locals), 'periodic.show', { periodic: ref }, actor),
  );
  const { editions } = shown;
  const last = editions.at(-1) ?? editions[0];
  const may = (name: string) => shown.offers.find(offer => offer.name === name)?.verdict.ok === true;
  return {
    ref,
    version: shown.version,
    intent: intent(),
    name: periodWords(shown.period, lang),
    kind: messages(lang).periodic.kinds[shown.period.kind],
    phase: messages(lang).periodic.phases[shown.phase],
    ...{ officeName: shown.officeName, toName: shown.toName, recounted: shown.recounted },
    last: editionShown(last, lang),
    earlier: editions
      .slice(0, -1)
      .map(one => editionShown(one, lang))
      .reverse(),
    figures: figuresShown(last.figures, lang),
    may: {
      correct: may('periodic.correct'),
      acknowledge: may('periodic.acknowledge'),
      return: may('periodic.return'),
    },
    justSent: url.searchParams.has('terkirim'),
  };
};

async function answer({ locals, request, params }: RequestEvent, command: string, field: 'note' | 'remarks') {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ['note', 'remarks']);
  const back = { values, resumed, done: false, problems: [] as readonly Problem[] };
  if (resumed) return back;
  const input = { periodic: formatRef(refIn(params.ref)), [field]: values[field] };
  const answered = await netra.act(command, input, askingBy(actor, form));
  if (answered.ok) return { ...back, values: { note: '', remarks: '' }, done: true };
  return fail(409, { ...back, problems: explain(locals.lang, answered.refusal) });
}

export const actions: Actions = {
  terima: event => answer(event, 'periodic.acknowledge', 'note'),
  kembalikan: event => answer(event, 'periodic.return', 'remarks'),
};
