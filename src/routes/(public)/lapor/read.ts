/** What the answers mean: each step by itself for its page, and all of them for sending. Pure given the places and today. */
import type { Answers } from '../../../intake/questions.ts';
import { questionsOf } from '../../../intake/questions.ts';
import { MODES, type ReportMode, STANDINGS, type Standing, type Topic } from '../../../intake/report-acts.ts';
import type { Place } from '../../../offices/places.ts';
import type { Lang } from '../../../ui/lang.ts';
import { type Messages, messages } from '../../../ui/messages.ts';
import { readDay } from './day.ts';
import { findPlace } from './place.ts';
import { DAYS, partsIn, questionNamed, type Step, stepsOf, type Taken, type Typed, topicOf } from './steps.ts';
import { type FieldError, textError } from './text.ts';

export interface Around {
  readonly places: readonly Place[];
  readonly today: (region: string) => string;
  readonly lang: Lang;
}

const PLACE_MOST = 200;
const LETTER_MOST = 300;
const placeIn = (typed: Typed, places: readonly Place[]) => findPlace(places, (typed.place ?? '').slice(0, PLACE_MOST));

/** What a typed place may mean, where it isn't clear. */
export const nearPlaces = (typed: Typed, { places }: Around): readonly Place[] => placeIn(typed, places).near;

/** What is wrong with one answer, in words that name it. */
export function checkStep(step: Step, { typed, strange }: Taken, around: Around): readonly FieldError[] {
  const t = messages(around.lang);
  const one = (text: string | undefined, field = step): readonly FieldError[] => (text ? [{ field, text }] : []);
  const among = (label: string, values: readonly string[]) =>
    one(values.includes(typed[step] ?? '') ? undefined : t.report.choose(label));
  if (DAYS.includes(step)) return one(dayWrong(step, typed, around, t));
  switch (step) {
    case 'topic':
      return one(topicOf(typed.topic) ? undefined : t.report.choose(t.report.topic));
    case 'place':
      return one(placeWrong(typed, around, t));
    case 'concernsOffice':
      return among(t.report.concerns.label, ['yes', 'no']);
    case 'mode':
      return among(t.report.mode.label, MODES);
    case 'standing': {
      const label = t.report.standing.letter;
      const letter = { text: typed.letter ?? '', hadStrange: strange.has('letter') };
      const asked = { field: 'letter', label, most: LETTER_MOST, words: t.report, optional: true };
      return [...among(t.report.standing.label, STANDINGS), ...(textError(letter, asked) ?? [])];
    }
    default:
      return questionWrong(step, { typed, strange }, around.lang, t);
  }
}

function questionWrong(step: Step, { typed, strange }: Taken, lang: Lang, t: Messages): readonly FieldError[] {
  const question = questionNamed(step);
  if (!question) throw new Error(`the form asks nothing called ${step}`);
  const text = typed[step] ?? '';
  const label = question.label[lang];
  const optional = !question.required;
  if (question.input !== 'choice') {
    const asked = { field: step, label, most: question.most, words: t.report, optional };
    return textError({ text, hadStrange: strange.has(step) }, asked) ?? [];
  }
  const fits = text === '' ? optional : question.options.some(({ value }) => value === text);
  return fits ? [] : [{ field: step, text: t.report.choose(label) }];
}

function placeWrong(typed: Typed, { places }: Around, t: Messages): string | undefined {
  const { place, near } = placeIn(typed, places);
  const asTyped = (typed.place ?? '').slice(0, PLACE_MOST);
  if (place) return undefined;
  if (asTyped === '') return t.report.place.missing;
  return near.length > 0 ? t.report.place.suggest(asTyped) : t.report.place.unknown(asTyped);
}

const dayOf = (name: string, typed: Typed, { places, today, lang }: Around, t: Messages) =>
  readDay(
    partsIn(typed, name),
    {
      label: name === 'learnedOn' ? t.report.day.learnedOn : t.report.day.happenedOn,
      required: name === 'learnedOn',
      today: today(placeIn(typed, places).place?.code ?? ''),
    },
    t,
    lang,
  );

function dayWrong(name: string, typed: Typed, around: Around, t: Messages): string | undefined {
  const read = dayOf(name, typed, around, t);
  if (!read.ok) return read.refusal;
  if (name !== 'learnedOn') return undefined;
  const happened = dayOf('happenedOn', typed, around, t);
  const learned = read.value;
  return happened.ok && happened.value && learned && learned < happened.value ? t.report.day.order : undefined;
}

export interface Told {
  readonly topic: Topic;
  readonly account: string;
  readonly reported: string;
  readonly place: Place;
  readonly happenedOn: string | null;
  readonly learnedOn: string;
  readonly answers: Answers;
  readonly concernsOffice: boolean;
  readonly mode: ReportMode;
  readonly standing: Standing | null;
  readonly letter: string | null;
}

/** All answers; or the first step that is not answered as it should be. */
export function readAll(
  typed: Typed,
  around: Around,
): { readonly ok: true; readonly told: Told } | { readonly ok: false; readonly step: Step } {
  const strange: ReadonlySet<string> = new Set();
  const step = stepsOf(typed).find(one => checkStep(one, { typed, strange }, around).length > 0);
  if (step) return { ok: false, step };
  const t = messages(around.lang);
  const text = (name: string) => typed[name] ?? '';
  const day = (name: string) => {
    const read = dayOf(name, typed, around, t);
    return read.ok ? read.value : null;
  };
  const topic = topicOf(typed.topic);
  const { place } = placeIn(typed, around.places);
  const learnedOn = day('learnedOn');
  const mode = MODES.find(one => one === typed.mode);
  if (!topic || !place || !learnedOn || !mode) throw new Error('an answer was checked and is not there');
  const answers = Object.fromEntries(
    questionsOf(topic).flatMap(({ id }) => (text(id) === '' ? [] : [[id, text(id)] as const])),
  );
  const standing = mode === 'formal' ? (STANDINGS.find(one => one === typed.standing) ?? null) : null;
  return {
    ok: true,
    told: {
      ...{ topic, place, learnedOn, answers, mode, standing },
      account: text('account'),
      reported: text('reported'),
      happenedOn: day('happenedOn'),
      concernsOffice: typed.concernsOffice === 'yes',
      letter: standing === 'proxy' && text('letter') !== '' ? text('letter') : null,
    },
  };
}
