/**
 * An invitation to an event, as the one who holds its code sees and answers it. For the pages here, and for whichever page takes
 * a code of any kind: it shows `Invitation.svelte` with what `openInvitation` gives, whose form comes back to /agenda/[ref]/jawab.
 */
import type { Netra } from '../../../netra.ts';
import { answerInvitation, checkInByCodes, type Invitee, inviteeOf } from '../../../prevention/event/answering.ts';
import { whyOver } from '../../../prevention/event/event-rules.ts';
import { INVITED } from '../../../prevention/event/reply.ts';
import { formatRef, type RecordRef } from '../../../record/ids.ts';
import type { Refusal } from '../../../record/kind.ts';
import { typed } from '../../../ui/forms.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { explain } from '../../meja/desk.ts';

const asker = (netra: Netra) => netra.asker(INVITED, 'event.answer');

/** What of it is shown: nobody's name but that of one's own deputy. */
function shown(netra: Netra, invitee: Invitee) {
  const { ref, event, of, answer, deputy, seat, here } = invitee;
  const { zone, today } = netra.engine.moment(ref.region, INVITED);
  const { kind, title, organiser, speakers, place, address, day, from, until, access, materials, changes, cancelled } =
    event;
  return {
    ref: formatRef(ref),
    ...{ kind, title, organiser, speakers, place, address, day, from, until, access, materials, changes, cancelled },
    ...{ zone, of, answer, deputy, seat, here: here !== null },
    open: whyOver(event) === undefined && today <= day,
  };
}
export type ShownInvitation = ReturnType<typeof shown>;

/** A refusal in the words of these pages. */
export function problemOf(lang: Lang, refusal: Refusal): { readonly field: string; readonly text: string } {
  const known: Readonly<Record<string, string>> = messages(lang).agenda.refusals;
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
