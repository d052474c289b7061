import { fail, redirect } from '@sveltejs/kit';
import { checkIn } from '../../../../../../prevention/event/answering.ts';
import type { eventGuests, eventPeople, showEvent } from '../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, explain, orNotFound, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { Actions, PageServerLoad } from './$types';

const ONLY = { belum: 'absent', hadir: 'present', datang: 'coming', diam: 'silent' } as const;

/** In the address: `unit`, `apa` (who is shown), `sesudah`; and after a form `dicatat`, `sudah` and `ditarik`. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const event = formatRef(refIn(params.ref));
  const [unit, after, what] = [given('unit'), given('sesudah'), given('apa') ?? ''];
  const only = ONLY[what as keyof typeof ONLY];
  const input = { event, ...(unit && { unit }), ...(after && { after }), ...(only && { only }) };
  const page = orNotFound(await askDesk<typeof eventPeople>(netra, 'event.people', input, actor));
  const shown = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', { event }, actor));
  const { guests } = orNotFound(await askDesk<typeof eventGuests>(netra, 'event.guests', { event }, actor));
  const held = shown.event.phase === 'planned' && shown.today >= shown.event.day;
  const verdict = shown.offers.find(({ name }) => name === 'event.hold')?.verdict;
  return {
    ...{ ...page, ref: params.ref, guests, units: shown.units.map(({ unit: id, name }) => ({ unit: id, name })) },
    certificates: shown.event.phase === 'held',
    ...{ open: held, why: verdict && !verdict.ok ? (explain(locals.lang, verdict.refusal)[0]?.text ?? '') : '' },
    asked: { unit: unit ?? '', what, later: after !== undefined },
    said: {
      ticked: Number(given('dicatat') ?? 0),
      known: Number(given('sudah') ?? 0),
      withdrawn: given('ditarik') !== undefined,
    },
    intent: intent(),
  };
};

type Event = Parameters<Actions[string]>[0];
const back = ({ params, url }: Event, more: Readonly<Record<string, string>>) => {
  const query = new URLSearchParams();
  for (const name of ['unit', 'apa', 'sesudah']) {
    const value = url.searchParams.get(name);
    if (value) query.set(name, value);
  }
  for (const [name, value] of Object.entries(more)) query.set(name, value);
  redirect(303, `/meja/cegah/kegiatan/${params.ref}/hadir?${query}`);
};

const VALUES = ['how', 'who', 'name', 'post', 'attendance', 'because'] as const;
const formOf = async (event: Event) => {
  const netra = netraOf(event.locals);
  const { form, resumed } = await deskForm(netra, event.request);
  return { netra, form, resumed, values: typed(form, VALUES), actor: preventerOf(event.locals) };
};
/** `unit_person`, as a tick sends it. */
const personOf = (text: string) => ({ unit: text.slice(0, 36), person: text.slice(37) });

async function tick(event: Event) {
  const { netra, form, resumed, values, actor } = await formOf(event);
  const who = form.getAll('hadir').filter(one => typeof one === 'string');
  if (resumed) return { which: 'centang' as const, values, who, resumed, problems: [] };
  const asked = netra.asker(actor, 'attendance.tick');
  const how = values.how === 'paper-list' ? values.how : 'desk-list';
  let [ticked, known] = [0, 0];
  for (const one of who) {
    const input = { event: event.params.ref, ...personOf(one), how, behalf: false };
    const answer = await checkIn(asked, 'attendance.tick', input, actor);
    if (answer.ok) ticked += 1;
    else if (answer.refusal.code === 'attendance-known') known += 1;
    else {
      const problems = explain(event.locals.lang, answer.refusal);
      return fail(409, { which: 'centang' as const, values, who, resumed, problems });
    }
  }
  return back(event, { dicatat: String(ticked), sudah: String(known) });
}

async function add(event: Event, which: 'tamu' | 'wakil') {
  const { netra, form, resumed, values, actor } = await formOf(event);
  const state = { which, values, who: [] as string[], resumed };
  if (resumed) return { ...state, problems: [] };
  const { how, name, post } = values;
  const whom = which === 'tamu' ? { person: null, unit: null } : personOf(values.who);
  const input = {
    event: event.params.ref,
    ...whom,
    how: how === 'paper-list' ? how : 'desk-list',
    behalf: which === 'wakil',
    name,
    post,
  };
  const key = form.get('key');
  const asked = netra.asker(actor, 'attendance.tick');
  const answer = await checkIn(
    asked,
    'attendance.tick',
    input,
    actor,
    typeof key === 'string' && key ? `${key}/${which}` : undefined,
  );
  if (answer.ok) return back(event, { dicatat: '1' });
  const problems = explain(event.locals.lang, answer.refusal).map(({ field, text }) => ({
    field: ['name', 'post'].includes(field) ? `${which}-${field}` : field === 'person' ? 'wakil-who' : '',
    text,
  }));
  return fail(409, { ...state, problems });
}

async function withdraw(event: Event) {
  const { netra, resumed, values, actor } = await formOf(event);
  const state = { which: 'tarik' as const, values, who: [] as string[], resumed };
  if (resumed) return { ...state, problems: [] };
  const input = { event: event.params.ref, attendance: values.attendance, because: values.because };
  const answer = await netra.act('attendance.withdraw', input, { actor });
  if (answer.ok) return back(event, { ditarik: 'ya' });
  return fail(409, { ...state, problems: explain(event.locals.lang, answer.refusal) });
}

export const actions: Actions = {
  centang: tick,
  tamu: event => add(event, 'tamu'),
  wakil: event => add(event, 'wakil'),
  tarik: withdraw,
};
