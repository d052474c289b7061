import { fail } from '@sveltejs/kit';
import type { showReseal } from '../../../../../intake/reseal-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officerOf } from '../../../desk.ts';
import { forPage, ownKeys } from '../../../own-keys.ts';
import { officeIn, tailOf } from '../../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const office = await officeIn(netra, actor, null);
  const member = await ownKeys(netra, actor);
  const left = member ? await askDesk<typeof showReseal>(netra, 'reseal.show', {}, actor) : undefined;
  const key = member && forPage(member);
  return {
    name: office.name,
    version: office.version,
    intents: { frasa: intent(), sandi: intent(), ganti: intent(), lain: intent() },
    key: key ? { ...key, tail: tailOf(key.recipient) } : null,
    keyName: `Netra: ${actor.name}`,
    former: (left?.ok ? left.value.former : []).map(({ recipient, items }) => ({
      ...{ recipient, items, tail: tailOf(recipient) },
    })),
  };
};

/** Each form of the page: its command, and the fields that it sends. */
const FORMS = {
  frasa: ['circle.change-passphrase', ['wrapped']],
  sandi: ['circle.add-passkey', ['label', 'passkey', 'blob']],
  hapus: ['circle.remove-passkey', ['added']],
  ganti: ['circle.change-key', ['recipient', 'wrapped']],
  lepas: ['circle.drop-key', ['recipient']],
} as const;

async function ask(which: keyof typeof FORMS, { locals, request }: Parameters<Actions[string]>[0]) {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  if (resumed) return { resumed, problem: null, done: null };
  const problem = (text: string) => fail(409, { resumed: false, problem: text, done: null });
  const { keys } = messages(locals.lang);
  const [command, fields] = FORMS[which];
  const given = typed(form, [...fields]);
  // A key is let go only when nothing is sealed to it any more: the command can't see what is sealed.
  if (which === 'lepas') {
    const left = await askDesk<typeof showReseal>(netra, 'reseal.show', {}, actor);
    const items = left.ok ? left.value.former.find(one => one.recipient === form.get('recipient'))?.items : undefined;
    if (items !== 0) return problem(keys.dropTooEarly(items ?? 0));
  }
  const office = formatRef((await officeIn(netra, actor, null)).ref);
  const answer = await netra.act(command, { office, ...given }, askingBy(actor, form));
  if (!answer.ok) return problem(explain(locals.lang, answer.refusal)[0]?.text ?? '');
  return { resumed: false, problem: null, done: keys.done[which] };
}

export const actions: Actions = {
  frasa: event => ask('frasa', event),
  sandi: event => ask('sandi', event),
  hapus: event => ask('hapus', event),
  ganti: event => ask('ganti', event),
  lepas: event => ask('lepas', event),
};
