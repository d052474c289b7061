import { error, fail } from '@sveltejs/kit';
import type { Refusal } from '../../../record/kind.ts';
import { typed } from '../../../ui/forms.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { deskForm, intent } from '../../masuk/lost-session.ts';
import { dayIn, explain, officerOf, type Problem } from '../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const set = await netra.reminders.show(actor);
  if (!set) error(404, 'Not Found');
  const { zone } = netra.engine.moment(actor.office?.region ?? '', actor);
  return {
    ...set,
    sends: netra.reminders.sends,
    feedSince: set.feedSince && dayIn(set.feedSince, zone),
    intents: { alamat: intent(), hapus: intent(), atur: intent() },
  };
};

const FIELDS = ['address', 'mail', 'days', 'lang'] as const;
interface Back {
  readonly values: Readonly<Record<(typeof FIELDS)[number], string>> | null;
  readonly problems: readonly Problem[];
  readonly done: string | null;
  readonly resumed: boolean;
  /** A calendar address, shown in this one answer. */
  readonly feed: string | null;
}
const NOTHING: Back = { values: null, problems: [], done: null, resumed: false, feed: null };

async function ask(
  { locals, request, url }: Parameters<Actions[string]>[0],
  which: 'alamat' | 'lagi' | 'hapus' | 'atur',
) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  const values = typed(form, FIELDS);
  const t = messages(locals.lang).reminders;
  const back = { ...NOTHING, values };
  if (resumed) return { ...back, resumed };
  const refused = (refusal: Refusal) => fail(409, { ...back, problems: explain(locals.lang, refusal) });
  const key = form.get('key');
  const act = (name: string, input: object) =>
    netra.reminders.act(actor, name, input, typeof key === 'string' && key !== '' ? key : undefined);
  if (which === 'hapus') {
    const removed = await act('person.remove-address', {});
    return removed.ok ? { ...NOTHING, done: t.address.removed } : refused(removed.refusal);
  }
  if (which === 'atur') {
    const days = Number(values.days || 'x');
    const given = await act('person.set-reminders', { mail: values.mail === 'yes', days, lang: values.lang });
    return given.ok || given.refusal.code === 'unchanged' ? { ...NOTHING, done: t.saved } : refused(given.refusal);
  }
  if (which === 'alamat') {
    const given = await act('person.give-address', { address: values.address });
    if (!given.ok) return refused(given.refusal);
  }
  const sent = await netra.reminders.sendLink(actor, url.origin);
  if (!sent.ok) return refused(sent.refusal);
  if (sent.value === null) return { ...NOTHING, done: t.address.sent };
  return fail(502, { ...back, problems: [{ field: '', text: t.whys[sent.value] }] });
}

export const actions: Actions = {
  alamat: event => ask(event, 'alamat'),
  lagi: event => ask(event, 'lagi'),
  hapus: event => ask(event, 'hapus'),
  atur: event => ask(event, 'atur'),
  kalender: async ({ locals, url }) => {
    const secret = await netraOf(locals).reminders.newFeed(officerOf(locals));
    return { ...NOTHING, feed: `${url.origin}/kalender/${secret}.ics` };
  },
  matikan: async ({ locals }) => {
    await netraOf(locals).reminders.endFeed(officerOf(locals));
    return { ...NOTHING, done: messages(locals.lang).reminders.feed.ended };
  },
};
