import { fail } from '@sveltejs/kit';
import type { showReseal } from '../../../../intake/reseal-operations.ts';
import { holdsKeys } from '../../../../offices/levels.ts';
import { formatRef } from '../../../../record/ids.ts';
import type { Refusal } from '../../../../record/kind.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, officerOf } from '../../desk.ts';
import { officeIn, refusedWords, tailOf } from '../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { lang } = locals;
  const office = await officeIn(netra, actor, null);
  const holdsKey = office.members.some(({ person }) => person === actor.id);
  const left = holdsKey ? await askDesk<typeof showReseal>(netra, 'reseal.show', {}, actor) : undefined;
  return {
    name: office.name,
    version: office.version,
    intents: { join: intent(), leave: intent(), recovery: intent() },
    holdsKeys: holdsKeys(office.level),
    holdsKey,
    toReseal: left?.ok ? left.value.items : 0,
    recovery: office.recovery === null ? null : tailOf(office.recovery),
    members: office.members.map(({ name, recipient, circles }) => ({ name, tail: tailOf(recipient), circles })),
    refused: {
      join: refusedWords(office.offers, 'circle.join', lang),
      recovery: refusedWords(office.offers, 'circle.set-recovery', lang),
    },
  };
};

type Which = 'join' | 'leave' | 'recovery';

/** One form of this page: its command on the own office. A field at fault is named by the form's own heading. */
async function ask(which: Which, command: string, event: Parameters<Actions[string]>[0]) {
  const { locals, request } = event;
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { form, resumed } = await deskForm(netra, request);
  if (resumed) return { which, resumed, problem: null, done: null };
  const problem = (text: string) => fail(409, { which, resumed: false, problem: text, done: null });
  const { keys } = messages(locals.lang).office;
  if (which === 'leave' && form.get('sure') !== 'yes') return problem(keys.leaveUnconfirmed);
  const office = formatRef((await officeIn(netra, actor, null)).ref);
  const { recipient, wrapped, recovery } = typed(form, ['recipient', 'wrapped', 'recovery']);
  const input =
    which === 'join'
      ? { office, recipient, wrapped }
      : which === 'leave'
        ? { office, person: actor.id }
        : { office, recipient: recovery };
  const answer = await netra.act(command, input, askingBy(actor, form));
  if (!answer.ok) return problem(textOf(locals.lang, answer.refusal));
  const done = { join: keys.joined, leave: keys.left, recovery: keys.recoveryDone };
  return { which, resumed: false, problem: null, done: done[which] };
}

const textOf = (lang: App.Locals['lang'], refusal: Refusal): string => explain(lang, refusal)[0]?.text ?? '';

export const actions: Actions = {
  gabung: event => ask('join', 'circle.join', event),
  letakkan: event => ask('leave', 'circle.leave', event),
  pemulihan: event => ask('recovery', 'circle.set-recovery', event),
};
