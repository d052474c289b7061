/** Step 1, what happened: what came back from the form, and what it means. Pure given the places and today. */
import { z } from 'zod';
import type { Topic } from '../../../intake/report.ts';
import type { Place } from '../../../offices/places.ts';
import { type DateParts, dateParts } from '../../../ui/forms.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { readDay } from './day.ts';
import { findPlace } from './place.ts';
import { cleanText, type FieldError, type TypedText, textError } from './text.ts';

/** As the command of intake takes it. */
const ACCOUNT_MOST = 20_000;
const REPORTED_MOST = 2_000;
const PLACE_MOST = 200;

const parts = z.object({ day: z.string(), month: z.string(), year: z.string() });
/** What was typed, to give back or to carry to the next step. */
export const firstTyped = z.object({
  account: z.string(),
  topic: z.string(),
  reported: z.string(),
  place: z.string(),
  happenedOn: parts,
  learnedOn: parts,
  concernsOffice: z.string(),
});
export type FirstTyped = z.infer<typeof firstTyped>;

const noDay: DateParts = { day: '', month: '', year: '' };
export const EMPTY_FIRST: FirstTyped = {
  account: '',
  topic: '',
  reported: '',
  place: '',
  happenedOn: noDay,
  learnedOn: noDay,
  concernsOffice: '',
};

export interface First {
  readonly account: string;
  readonly topic: Topic;
  readonly reported: string;
  readonly place: Place;
  readonly happenedOn: string | null;
  readonly learnedOn: string;
  readonly concernsOffice: boolean;
}

export interface FirstForm {
  readonly typed: FirstTyped;
  /** Fields from which invisible characters were taken. */
  readonly strange: readonly string[];
}

export function firstFrom(form: FormData): FirstForm {
  const texts = ['account', 'topic', 'reported', 'place', 'concernsOffice'] as const;
  const cleaned = new Map<string, TypedText>(texts.map(name => [name, cleanText(form, name)]));
  const text = (name: string) => cleaned.get(name)?.text ?? '';
  const typed: FirstTyped = {
    account: text('account'),
    topic: text('topic'),
    reported: text('reported'),
    // A suggestion below the field is a button that sends its own place.
    place: cleanText(form, 'pick').text || text('place'),
    happenedOn: dateParts(form, 'happenedOn'),
    learnedOn: dateParts(form, 'learnedOn'),
    concernsOffice: text('concernsOffice'),
  };
  return { typed, strange: texts.filter(name => cleaned.get(name)?.hadStrange === true) };
}

export interface Around {
  readonly places: readonly Place[];
  readonly today: (region: string) => string;
  readonly lang: Lang;
}

export type FirstRead =
  | { readonly ok: true; readonly value: First }
  | { readonly ok: false; readonly errors: readonly FieldError[]; readonly near: readonly Place[] };

/** Reads all answers and names every one that needs correcting, in the order of the form. */
export function readFirst({ typed, strange }: FirstForm, { places, today, lang }: Around): FirstRead {
  const t = messages(lang);
  const words = t.report.first;
  const errors: FieldError[] = [];
  const wrong = (field: string, text: string) => errors.push({ field, text });
  const text = (field: 'account' | 'reported', label: string, most: number) => {
    const error = textError(
      { text: typed[field], hadStrange: strange.includes(field) },
      { field, label, most, words: t.report },
    );
    if (error) errors.push(error);
  };

  text('account', words.account, ACCOUNT_MOST);
  const topic = topicOf(typed.topic, t.report.topics);
  if (!topic) wrong('topic', words.topicMissing);
  text('reported', words.reported, REPORTED_MOST);
  const { place, near } = findPlace(places, typed.place.slice(0, PLACE_MOST));
  if (!place) {
    const asTyped = typed.place.slice(0, PLACE_MOST);
    const unknown = near.length > 0 ? words.placeSuggest : words.placeUnknown;
    wrong('place', asTyped === '' ? words.placeMissing : unknown(asTyped));
  }
  const day = (field: 'happenedOn' | 'learnedOn', label: string, required: boolean) => {
    const read = readDay(typed[field], { label, required, today: today(place?.code ?? '') }, t, lang);
    if (!read.ok) wrong(field, read.refusal);
    return read.ok ? read.value : undefined;
  };
  const happenedOn = day('happenedOn', words.happened, false);
  const learnedOn = day('learnedOn', words.learned, true);
  if (happenedOn && learnedOn && learnedOn < happenedOn) wrong('learnedOn', words.dayOrder);
  const concerns = typed.concernsOffice;
  if (concerns !== 'yes' && concerns !== 'no') wrong('concernsOffice', words.concernsMissing);

  if (errors.length > 0 || !topic || !place || happenedOn === undefined || !learnedOn)
    return { ok: false, errors, near };
  const { account, reported } = typed;
  return {
    ok: true,
    value: { account, topic, reported, place, happenedOn, learnedOn, concernsOffice: concerns === 'yes' },
  };
}

const topicOf = (text: string, topics: { readonly [topic in Topic]: string }): Topic | undefined =>
  (Object.keys(topics) as Topic[]).find(topic => topic === text);
