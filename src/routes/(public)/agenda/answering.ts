/**
 * An invitation to an event, as the one who holds its code sees and answers it. For the pages here, and for whichever page takes
 * a code of any kind: it shows `Invitation.svelte` with what `openInvitation` gives, whose form comes back to /agenda/[ref]/jawab.
 */
import type { Netra } from '../../../netra.ts';
import { qrOf } from '../../../press/qr.ts';
import {
  answerInvitation,
  checkInByCodes,
  type Invitee,
  inviteeOf,
  takeTest,
} from '../../../prevention/event/answering.ts';
import type { StandingEvent } from '../../../prevention/event/event.ts';
import { whyOver } from '../../../prevention/event/event-rules.ts';
import { passOf } from '../../../prevention/event/pass-key.ts';
import { INVITED } from '../../../prevention/event/reply.ts';
import { lastDay } from '../../../prevention/event/short-test.ts';
import { hasBegun, windowOf } from '../../../prevention/event/window.ts';
import { formatRef, type RecordRef } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { typed } from '../../../ui/forms.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { explain } from '../../meja/desk.ts';

const asker = (netra: Netra) => netra.asker(INVITED, 'event.answer');

/** What of it is shown: nobody's name but that of one's own deputy. */
function shown(netra: Netra, invitee: Invitee) {
  const { ref, event, of, answer, deputy, seat, here, person, score } = invitee;
  const { zone, today, now } = netra.engine.moment(ref.region, INVITED);
  const { kind, title, organiser, speakers, place, address, day, from, until, access, materials, changes, cancelled } =
    event;
  const window = windowOf(event, zone);
  const open = whyOver(event) === undefined && today <= day;
  return {
    ref: formatRef(ref),
    ...{ kind, title, organiser, speakers, place, address, day, from, until, access, materials, changes, cancelled },
    ...{ zone, of, answer, deputy, seat, here: here !== null, open },
    /** To be shown at the door; none once somebody is here. */
    qr:
      open && !here && Date.parse(now) <= Date.parse(window.until)
        ? qrOf(passOf(netra.engine.keyring, ref, person, window.until))
        : null,
    score,
    test: here !== null && score === null && mayTest(event, zone, now, today),
    certificate: here !== null && event.phase === 'held',
  };
}
const mayTest = (event: StandingEvent, zone: string, now: string, today: string): boolean =>
  event.test !== null && event.cancelled === null && hasBegun(event, zone, now) && today <= lastDay(event.day);
export type ShownInvitation = ReturnType<typeof shown>;

/** A refusal in the words of these pages. */
export function problemOf(lang: Lang, refusal: Refusal): { readonly field: string; readonly text: string } {
  const { agenda, shortTest } = messages(lang);
  const known: Readonly<Record<string, string>> = { ...agenda.refusals, ...shortTest.refusals };
  const said = known[refusal.code];
  return said !== undefined
    ? { field: refusal.field ?? 'code', text: said }
    : (explain(lang, refusal)[0] ?? { field: '', text: refusal.code });
}

/** @param ref null where the code itself says which event it is for. */
export async function openInvitation(netra: Netra, ref: RecordRef | null, code: string) {
  const found = await inviteeOf(asker(netra), ref, code);
  return found.ok ? { ok: true as const, invitation: shown(netra, found.value) } : found;
}

const SAID = ['code', 'answer', 'deputyName', 'deputyPost'] as const;
export async function takeAnswer(netra: Netra, ref: RecordRef, form: FormData) {
  const values = typed(form, SAID);
  const done = await answerInvitation(asker(netra), ref, values.code, values);
  return { values, done: done.ok ? { ok: true as const, invitation: shown(netra, done.value) } : done };
}

/** What a form of checking in came to: `done` where somebody is here now, else what is wrong and what was typed. */
export async function checkedIn(netra: Netra, ref: RecordRef | null, form: FormData, lang: Lang) {
  const values = typed(form, ['code', 'venue', 'who', 'name', 'post']);
  const answer = await checkInByCodes(asker(netra), ref, { ...values, behalf: values.who === 'behalf' });
  if (!answer.ok) return { done: undefined, values, problem: problemOf(lang, answer.refusal) };
  const { again, event } = answer.value;
  return { done: { again, title: event.title }, values: undefined, problem: undefined };
}
export type CheckedIn = Awaited<ReturnType<typeof checkedIn>>;

/** The questions of the test for whoever holds a code and may take it, or why not. Which answers are right is not among them. */
export async function openTest(netra: Netra, ref: RecordRef, code: string, lang: Lang) {
  const found = await inviteeOf(asker(netra), ref, code);
  if (!found.ok) return { problem: problemOf(lang, found.refusal) };
  const { event, here, score } = found.value;
  const { today, now, zone } = netra.engine.moment(ref.region, INVITED);
  if (!here) return { problem: problemOf(lang, { code: 'test-after-coming', field: 'code' }) };
  if (score) return { score, title: event.title };
  if (!event.test) return { problem: problemOf(lang, { code: 'test-missing', field: 'code' }) };
  if (!hasBegun(event, zone, now)) return { problem: problemOf(lang, { code: 'test-not-yet', detail: event.day }) };
  if (today > lastDay(event.day))
    return { problem: problemOf(lang, { code: 'test-over', detail: lastDay(event.day) }) };
  const questions = event.test.questions.map(({ text, choices, cite }) => ({ text, choices, cite }));
  return { title: event.title, questions };
}

export async function sendTest(
  netra: Netra,
  ref: RecordRef,
  code: string,
  answers: readonly (number | null)[],
  lang: Lang,
) {
  const done = await takeTest(asker(netra), ref, code, answers);
  if (!done.ok) return { problem: problemOf(lang, done.refusal) };
  const { score, event } = done.value;
  return score ? { score, title: event.title } : { problem: problemOf(lang, { code: 'test-missing' }) };
}
