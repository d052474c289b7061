import { error } from '@sveltejs/kit';
import type { Netra } from '../../../../../../netra.ts';
import type { listPeople } from '../../../../../../offices/operations.ts';
import type { Officer } from '../../../../../../offices/signin.ts';
import { dateParts, typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, dayIn, dayOf, officerOf } from '../../../../desk.ts';
import { clarificationAt, HEARING_STEPS, isHearingStep, numbered, refusedBy } from '../../../hearing.ts';
import { takeStep } from '../../../taking.ts';
import type { Actions, PageServerLoad } from './$types';

const ON_SUMMONS: readonly string[] = ['undang-lagi', 'sampaikan', 'hadir', 'periksa'];

export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { step } = params;
  if (!isHearingStep(step)) error(404, 'Not Found');
  const shown = await clarificationAt(netra, params.ref, actor);
  const summons = ON_SUMMONS.includes(step) ? numbered(shown.summonses, url) : null;
  const corrected = step === 'ralat' ? numbered(shown.minutes, url) : null;
  const asks = step === 'periksa' || step === 'tanpa-undangan';
  const { now, zone } = netra.engine.moment(shown.ref.region, actor);
  return {
    ...{ ref: params.ref, step, number: shown.number, version: shown.version, intent: intent() },
    about: summons ?? corrected,
    no: (summons ?? corrected)?.n ?? null,
    call: summons?.call ?? 1,
    summons,
    today: dayIn(now, zone),
    reporters: shown.reporters.map(({ ref, number }) => ({ ref, number })),
    self: actor.id,
    people: asks ? await askersAt(netra, actor, shown.office, shown.recused) : [],
    refused: refusedBy(shown.offers, HEARING_STEPS[step], locals.lang),
  };
};

/** Who may have asked: the handling team of the office, as far as this officer may see it, and the officer. */
async function askersAt(
  netra: Netra,
  actor: Officer,
  office: string,
  recused: readonly string[],
): Promise<readonly { readonly ref: string; readonly name: string | null }[]> {
  const answer = await askDesk<typeof listPeople>(netra, 'person.list', { office }, actor);
  const team = (answer.ok ? answer.value.people : []).filter(
    ({ ref, active, roles }) =>
      active && !recused.includes(ref) && roles.some(role => role === 'reviewer' || role === 'commissioner'),
  );
  const others = team.filter(({ ref }) => ref !== actor.id).map(({ ref, name }) => ({ ref, name }));
  return [{ ref: actor.id, name: actor.name }, ...others];
}

const ANSWERS = [
  ...['capacity', 'name', 'report', 'letter', 'time', 'mode', 'onlineBecause', 'place', 'channel'],
  ...['presence', 'told', 'oath', 'accompanied', 'lawyer', 'signature', 'unsignedBecause', 'words', 'because'],
] as const;
/** How many questions a fresh form has room for, and how many more are added at once. */
const ROOM = 3;
const MOST = 100;

/** The questions and answers of the form, in their order, blank ones too. */
function pairsIn(form: FormData): { question: string; answer: string }[] {
  const at = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const pairs: { question: string; answer: string }[] = [];
  while (pairs.length < MOST && form.has(`question-${pairs.length}`))
    pairs.push({ question: at(`question-${pairs.length}`), answer: at(`answer-${pairs.length}`) });
  return pairs;
}
const blank = (count: number) => Array.from({ length: count }, () => ({ question: '', answer: '' }));

async function read(netra: Netra, request: Request) {
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, ANSWERS) as Record<(typeof ANSWERS)[number], string>;
  const days = {
    on: dateParts(form, 'on'),
    issuedOn: dateParts(form, 'issuedOn'),
    servedOn: dateParts(form, 'servedOn'),
  };
  const pairs = pairsIn(form);
  const askedBy = form.getAll('askedBy').filter((ref): ref is string => typeof ref === 'string');
  return { form, back: { values, days, pairs, askedBy, resumed } };
}

export const actions: Actions = {
  kirim: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const { step } = params;
    if (!isHearingStep(step)) error(404, 'Not Found');
    const { form, back } = await read(netra, request);
    if (back.resumed) return { ...back, problems: [], changed: '' };
    const { values, days, pairs, askedBy } = back;
    const input = {
      ...values,
      case: params.ref,
      n: Number(url.searchParams.get('no')),
      report: values.capacity === 'reporter' ? values.report || null : null,
      onlineBecause: values.onlineBecause || null,
      oath: values.oath || null,
      accompanied: values.accompanied !== '',
      on: dayOf(days.on),
      issuedOn: dayOf(days.issuedOn),
      servedOn: dayOf(days.servedOn),
      time: values.time.trim().replace('.', ':'),
      askedBy,
      answers: pairs.filter(({ question, answer }) => question + answer !== ''),
    };
    return takeStep(locals, {
      command: HEARING_STEPS[step],
      input,
      form,
      back,
      to: `/meja/perkara/${params.ref}/klarifikasi`,
    });
  },
  /** Room for more questions; what was typed comes back, and nothing is recorded. */
  tambah: async ({ request, locals }) => {
    const { back } = await read(netraOf(locals), request);
    const pairs = [...back.pairs, ...blank(ROOM)].slice(0, MOST);
    return { ...back, pairs, problems: [], changed: '' };
  },
};
