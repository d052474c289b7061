/** The questions of the form in their order, and what was typed at each. Pure; the answers so far decide what is asked. */
import { ACCOUNT, QUESTIONS, type Question, REPORTED, SPOT, WITNESSES } from '../../../intake/questions.ts';
import { TOPICS, type Topic } from '../../../intake/report-acts.ts';
import { cleanText } from './text.ts';

/** What was typed, by the name of its field; days in their three boxes. */
export type Typed = { readonly [field: string]: string };

/** A question of the table by its id, or one of those with a form of their own. */
export type Step = string;

export const topicOf = (text: string | undefined): Topic | undefined => TOPICS.find(topic => topic === text);

export function stepsOf(typed: Typed): readonly Step[] {
  const topic = topicOf(typed.topic);
  const asked = topic ? QUESTIONS[topic].map(({ id }) => id) : [];
  const standing = typed.mode === 'confidential' || typed.mode === 'anonymous' ? [] : ['standing'];
  const where = ['reported', 'place', 'spot', 'happenedOn', 'learnedOn', 'witnesses'];
  return ['topic', 'account', ...asked, ...where, 'concernsOffice', 'mode', ...standing];
}

const all: readonly Question[] = [ACCOUNT, REPORTED, SPOT, WITNESSES, ...TOPICS.flatMap(topic => QUESTIONS[topic])];
export const questionNamed = (id: string): Question | undefined => all.find(question => question.id === id);

export const DAYS: readonly string[] = ['happenedOn', 'learnedOn'];
const day = (name: string) => [`${name}-day`, `${name}-month`, `${name}-year`];

/** The fields in which a step is answered. */
export function fieldsOf(step: Step): readonly string[] {
  if (DAYS.includes(step)) return day(step);
  return step === 'standing' ? ['standing', 'letter'] : [step];
}

export const partsIn = (typed: Typed, name: string) => ({
  day: typed[`${name}-day`] ?? '',
  month: typed[`${name}-month`] ?? '',
  year: typed[`${name}-year`] ?? '',
});

/** More than any field takes, so that an error can still say by how much; what lies beyond was never typed by hand. */
const CARRIED_MOST = 30_000;

export interface Taken {
  readonly typed: Typed;
  /** Fields from which invisible characters were taken. */
  readonly strange: ReadonlySet<string>;
}

/** What the form says to these steps, over what was typed before. */
export function taken(form: FormData, steps: readonly Step[], before: Typed): Taken {
  const typed: Record<string, string> = { ...before };
  const strange = new Set<string>();
  for (const name of steps.flatMap(fieldsOf)) {
    const { text, hadStrange } = cleanText(form, name);
    typed[name] = text.slice(0, CARRIED_MOST);
    if (hadStrange) strange.add(name);
  }
  // A suggestion below the field is a button that sends its own place.
  const pick = steps.includes('place') ? cleanText(form, 'pick').text : '';
  if (pick !== '') typed.place = pick.slice(0, CARRIED_MOST);
  return { typed, strange };
}

/** Whose answer decides which office receives the report. */
export const QUESTION_OF_PLACE = 'place';
