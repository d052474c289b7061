/** What came back from the form of /boleh, and what it asks of the law. Pure given the law, the calendar and today. */
import type { Calendar } from '../../../calendar/calendar.ts';
import { parseDay } from '../../../calendar/days.ts';
import { choicesOf, type InputId, inputIds } from '../../../law/inputs.ts';
import type { Law } from '../../../law/law.ts';
import { acts, type MayI, mayI } from '../../../law/mayi.ts';
import { type DateParts, dateParts, isoOf, typed as texts } from '../../../ui/forms.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';

export type Mode = 'self' | 'witness';

/** Questions that are asked only where they decide. A form already suspected and a day of referral are the desk's. */
const DESK_ONLY: readonly InputId[] = ['form', 'referralDay'];
const FIRST: readonly InputId[] = ['conductDay', 'actor', 'conduct', 'object'];
export const LATER: readonly InputId[] = inputIds.filter(id => !FIRST.includes(id) && !DESK_ONLY.includes(id));

export interface Typed {
  readonly mode: string;
  readonly actor: string;
  readonly act: string;
  readonly object: string;
  readonly day: DateParts;
  /** Answers to questions that decide, by the id of the input. */
  readonly later: Readonly<Record<string, string>>;
}

export const EMPTY: Typed = {
  mode: '',
  actor: '',
  act: '',
  object: '',
  day: { day: '', month: '', year: '' },
  later: {},
};

export function typedIn(form: FormData): Typed {
  const later = texts(form, LATER);
  const kept = Object.fromEntries(Object.entries(later).filter(([id, value]) => known(id as InputId, value)));
  const { mode, actor, act, object } = texts(form, ['mode', 'actor', 'act', 'object']);
  return { mode, actor, act, object, day: dateParts(form, 'day'), later: kept };
}

const known = (id: InputId, value: string) => choicesOf(id)?.some(choice => choice.value === value) === true;

export interface Answered {
  readonly mode: Mode;
  /** The legal day that was asked about. */
  readonly day: string;
  readonly isToday: boolean;
  readonly found: MayI;
}

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

export type Read =
  | { readonly ok: true; readonly answer: Answered }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Reads all answers, names each that needs correcting, and asks the law. */
export function readAnswers(
  typed: Typed,
  { law, calendar, today, lang }: { law: Law; calendar: Calendar; today: string; lang: Lang },
): Read {
  const t = messages(lang).mayI;
  const errors: FieldError[] = [];
  const wrong = (field: string, text: string) => errors.push({ field, text });
  const mode = typed.mode === 'self' || typed.mode === 'witness' ? typed.mode : undefined;
  if (mode === undefined) wrong('mode', t.wrongMode);
  if (!known('actor', typed.actor)) wrong('actor', t.wrongActor);
  if (!acts.some(one => one.value === typed.act)) wrong('act', t.wrongAct);
  const day = dayOf(typed.day, today);
  if (day === 'partial') wrong('day', t.wrongDay);
  else if (day === 'impossible') wrong('day', t.noDay);
  else if (mode === 'witness' && day > today) wrong('day', t.future);
  if (errors.length > 0 || mode === undefined) return { ok: false, errors };

  const found = mayI(
    {
      ...typed.later,
      actor: typed.actor,
      act: typed.act,
      object: known('object', typed.object) ? typed.object : '',
      conductDay: day,
      // Whoever reports does so from today on: the receiver is that of the day of reporting.
      referralDay: day > today ? day : today,
    },
    law,
    calendar,
  );
  if (found.ok) return { ok: true, answer: { mode, day, isToday: day === today, found: found.value } };
  return { ok: false, errors: [{ field: fieldOf(found.refusal.field), text: found.refusal.reason[lang] }] };
}

function dayOf(parts: DateParts, today: string): string | 'partial' | 'impossible' {
  if (parts.day === '' && parts.month === '' && parts.year === '') return today;
  const iso = isoOf(parts);
  if (iso === undefined) return 'partial';
  return parseDay(iso).ok ? iso : 'impossible';
}

const fieldOf = (input: string) =>
  ({ conduct: 'act', conductDay: 'day', referralDay: 'day', form: 'act' })[input] ?? input;
