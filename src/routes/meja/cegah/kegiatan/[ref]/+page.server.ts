import { fail, redirect } from '@sveltejs/kit';
import type { showEvent } from '../../../../../prevention/event/event-operations.ts';
import { mayPrevent } from '../../../../../prevention/prevention.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { dateParts, typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, dayOf, explain, orNotFound, refIn, whatChanged } from '../../../desk.ts';
import { preventerOf } from '../../who.ts';
import { wholeOf } from '../plan-form.ts';
import type { Actions, PageServerLoad } from './$types';

/** The steps that this page itself takes, and the commands behind them. */
const STEPS = {
  batal: 'event.cancel',
  tutup: 'event.hold',
  buka: 'event.reopen',
  notula: 'event.write-minutes',
  sahkan: 'event.confirm-minutes',
  komitmen: 'event.commit',
  tenggat: 'event.move-commitment',
  selesai: 'event.fulfil-commitment',
  tarik: 'event.withdraw-commitment',
} as const;
export type Step = keyof typeof STEPS;

export const load: PageServerLoad = async ({ locals, params }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const input = { event: formatRef(refIn(params.ref)) };
  const shown = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', input, actor));
  const why = (name: string) => {
    const verdict = shown.offers.find(one => one.name === name)?.verdict;
    return !verdict || verdict.ok ? '' : (explain(locals.lang, verdict.refusal)[0]?.text ?? '');
  };
  const may = (name: string) => shown.offers.some(one => one.name === name && one.verdict.ok);
  return {
    ...shown,
    mayNames: mayPrevent(actor).ok,
    may: {
      ...(Object.fromEntries(Object.entries(STEPS).map(([step, name]) => [step, may(name)])) as Record<Step, boolean>),
      ubah: may('event.change'),
      undang: may('event.invite'),
    },
    why: { tutup: why('event.hold'), komitmen: why('event.commit') },
    intents: Object.fromEntries(Object.keys(STEPS).map(step => [step, intent()])) as Record<Step, string>,
  };
};

const ANSWERS = [
  ...(['because', 'minutes', 'writer', 'confirmer', 'who', 'what', 'spread', 'n', 'proof', 'link'] as const),
] as const;

const FIELDS: readonly string[] = [...ANSWERS, 'due'];
type Values = Record<(typeof ANSWERS)[number], string>;

async function take(step: Step, { params, request, locals }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  // Each form of the page has its fields under its own name: their ids stand once.
  const given = typed(
    form,
    ANSWERS.map(name => `${step}-${name}` as const),
  );
  const values = Object.fromEntries(ANSWERS.map(name => [name, given[`${step}-${name}`]])) as Values;
  const back = { step, values, due: dateParts(form, `${step}-due`), resumed };
  if (resumed) return { ...back, problems: [], changed: '' };
  const input = {
    ...values,
    ...{ event: params.ref, n: wholeOf(values.n), spread: wholeOf(values.spread), due: dayOf(back.due) ?? '' },
  };
  const answer = await netra.act(STEPS[step], input, askingBy(actor, form));
  if (answer.ok) redirect(303, `/meja/cegah/kegiatan/${params.ref}`);
  const { refusal } = answer;
  const changed = refusal.code === 'changed' ? whatChanged(netra, 'event', locals.lang, refusal) : '';
  const problems = explain(locals.lang, refusal).map(({ field, text }) => ({
    field: FIELDS.includes(field) ? `${step}-${field}` : '',
    text,
  }));
  return fail(409, { ...back, problems, changed });
}

export const actions: Actions = Object.fromEntries(
  (Object.keys(STEPS) as Step[]).map(step => [step, (event: Parameters<Actions[string]>[0]) => take(step, event)]),
);
