import { describe, expect, test } from 'vitest';
import { choicesOf } from '../law/inputs.ts';
import type { Words } from '../law/row.ts';
import {
  ACCOUNT,
  ADVICE,
  answersWrong,
  COMMON,
  labelled,
  QUESTIONS,
  type Question,
  questionsOf,
  REPORTED,
} from './questions.ts';
import { TOPICS } from './report-acts.ts';

const asked: readonly Question[] = [ACCOUNT, REPORTED, ...COMMON, ...TOPICS.flatMap(topic => QUESTIONS[topic])];
const textsOf = (question: Question): readonly Words[] => [
  question.label,
  ...(question.hint ? [question.hint] : []),
  ...(question.input === 'choice' ? question.options.map(({ label }) => label) : []),
];
const advice = TOPICS.flatMap(topic => {
  const given = ADVICE[topic];
  return given ? [given.title, ...given.text] : [];
});
/** Names that are the same in every language. */
const NAMES = /^(Facebook|Instagram|TikTok|YouTube)$/;

describe('the table of questions', () => {
  test('says every question, choice and advice in both languages, in short sentences', () => {
    for (const { id, en } of [...asked.flatMap(textsOf), ...advice]) {
      expect(id.trim(), en).toBe(id);
      expect(id).not.toBe('');
      expect(en).not.toBe('');
      if (!NAMES.test(id)) expect(en).not.toBe(id);
      expect(id).not.toMatch(/\bPPK\b/);
    }
  });

  test('asks each question under an id of its own, which can stand in a form and in an act', () => {
    const ids = asked.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z][a-z-]{2,30}$/);
    for (const question of asked)
      if (question.input === 'choice') {
        const values = question.options.map(({ value }) => value);
        expect(new Set(values).size).toBe(values.length);
        expect(values.length).toBeLessThanOrEqual(7);
      }
  });

  test('asks something of every topic, and of every topic but the open one something it can’t do without', () => {
    for (const topic of TOPICS) {
      expect(QUESTIONS[topic].length, topic).toBeGreaterThan(0);
      if (topic !== 'other')
        expect(
          QUESTIONS[topic].some(({ required }) => required),
          topic,
        ).toBe(true);
    }
  });

  test('speaks of pressure and of conduct in the words of the classifier', () => {
    const valuesOf = (input: 'conduct' | 'pressureForm') => (choicesOf(input) ?? []).map(({ value }) => value);
    const options = (id: string) => {
      const found = asked.find(question => question.id === id);
      return found?.input === 'choice'
        ? found.options.map(({ value }) => value).filter(value => value !== 'other')
        : [];
    };
    expect(options('superior-form').toSorted()).toEqual(valuesOf('pressureForm').toSorted());
    for (const id of ['campaign-what', 'office-act']) {
      expect(options(id).length).toBeGreaterThan(3);
      expect(options(id).filter(value => !valuesOf('conduct').includes(value))).toEqual([]);
    }
  });

  test('advises those under pressure how to protect themselves, and says that biased service is not classified yet', () => {
    expect(ADVICE['pressure-by-superior']?.text.map(({ id }) => id).join(' ')).toContain(
      'ponsel dan jaringan Anda sendiri',
    );
    expect(ADVICE['biased-service']?.title.en).toContain('open');
  });
});

describe('answers', () => {
  test('are shown in the order of the questions, choices in words; what the table does not know stays as it was kept', () => {
    const shown = labelled('social-media', {
      'question-of-old': 'x',
      spot: 'Balai desa',
      'social-what': 'share',
      'social-platform': 'myspace',
    });
    expect(shown.map(({ id, text }) => [id, text.id])).toEqual([
      ['social-platform', 'myspace'],
      ['social-what', 'Membagikan'],
      ['spot', 'Balai desa'],
      ['question-of-old', 'x'],
    ]);
  });

  test('to a question of another topic, of no option, too long, or missing are refused by name', () => {
    const social = { 'social-platform': 'facebook', 'social-what': 'share' };
    expect(answersWrong('social-media', social)).toBeUndefined();
    expect(answersWrong('social-media', { ...social, spot: 'x' })).toBeUndefined();
    expect(answersWrong('social-media', { ...social, 'service-which': 'x' })).toBe('service-which');
    expect(answersWrong('social-media', { ...social, 'social-what': 'steal' })).toBe('social-what');
    expect(answersWrong('social-media', { ...social, spot: 'x'.repeat(301) })).toBe('spot');
    expect(answersWrong('social-media', { ...social, spot: '' })).toBe('spot');
    expect(answersWrong('social-media', { 'social-what': 'share' })).toBe('social-platform');
    expect(questionsOf('other').filter(({ required }) => required)).toEqual([]);
  });
});
