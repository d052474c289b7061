/**
 * The short test after an event: a few questions with one right answer each, set before the event begins, and a score of how many
 * were right. Which answer is right is told to nobody before the test was taken. Pure.
 */
import { z } from 'zod';
import { text } from '../../record/typed.ts';

export const LEAST_QUESTIONS = 2;
export const MOST_QUESTIONS = 10;
/** Days after the event on which it can still be taken by code. */
export const TEST_DAYS = 7;

export const CHOICES_MOST = 5;
export const question = z
  .object({
    text: text(500),
    choices: z.array(text(300)).min(2, 'choices').max(CHOICES_MOST, 'choices'),
    right: z.number().int().min(0),
    /** A row of the law, and its citation as it was known when the question was set. */
    rule: z.string().max(80).nullable(),
    cite: z.string().max(2_000).nullable(),
  })
  .refine(({ choices, right }) => right < choices.length, { path: ['right'], message: 'right' });
export type Question = z.infer<typeof question>;

/** None takes the test away again. */
export const questions = z
  .array(question)
  .max(MOST_QUESTIONS, 'questions')
  .refine(all => all.length === 0 || all.length >= LEAST_QUESTIONS, 'questions');

export interface ShortTest {
  readonly questions: readonly Question[];
  readonly on: string;
}

/** How many answers are right; one that is missing is wrong. */
export const scoreOf = (test: ShortTest, answers: readonly (number | null)[]): number =>
  test.questions.filter(({ right }, n) => answers[n] === right).length;

/** The last day on which it can be taken by code. */
export const lastDay = (day: string): string =>
  new Date(Date.parse(day) + TEST_DAYS * 86_400_000).toISOString().slice(0, 10);
