/** How each step is asked and how its answer reads, in the reader's words: plain values for the pages. */
import { MODES, RULE_OF_STANDING, STANDINGS, TOPICS } from '../../../intake/report-acts.ts';
import { shippedLaw } from '../../../law/law.ts';
import { dayLong } from '../../../ui/format.ts';
import { isoOf } from '../../../ui/forms.ts';
import type { Lang } from '../../../ui/lang.ts';
import { messages } from '../../../ui/messages.ts';
import { DAYS, partsIn, questionNamed, type Step, stepsOf, type Typed } from './steps.ts';

export interface Ask {
  readonly step: Step;
  readonly input: 'line' | 'text' | 'choice' | 'day' | 'place';
  readonly label: string;
  readonly hint: string | undefined;
  readonly optional: boolean;
  readonly options: readonly { readonly value: string; readonly text: string; readonly hint?: string }[];
}

const plain = { hint: undefined, optional: false, options: [] } as const;

export function askOf(step: Step, lang: Lang): Ask {
  const t = messages(lang).report;
  if (DAYS.includes(step)) {
    const learned = step === 'learnedOn';
    const label = learned ? t.day.learnedOn : t.day.happenedOn;
    const hint = learned ? t.day.learnedHint : t.day.happenedHint;
    return { ...plain, step, input: 'day', label, hint, optional: !learned };
  }
  switch (step) {
    case 'topic': {
      const options = TOPICS.map(value => ({ value, text: t.topics[value] }));
      return { ...plain, step, input: 'choice', label: t.topic, hint: t.topicHint, options };
    }
    case 'place':
      return { ...plain, step, input: 'place', label: t.place.label, hint: t.place.hint };
    case 'concernsOffice': {
      const options = [
        { value: 'no', text: t.concerns.no },
        { value: 'yes', text: t.concerns.yes },
      ];
      return { ...plain, step, input: 'choice', label: t.concerns.label, hint: t.concerns.hint, options };
    }
    case 'mode': {
      const options = MODES.map(value => {
        const { name, reads, leads } = t.ways[value];
        return { value, text: name, hint: `${reads} ${leads}` };
      });
      return { ...plain, step, input: 'choice', label: t.mode.label, hint: t.mode.hint, options };
    }
    case 'standing': {
      const options = STANDINGS.map(value => ({ value, text: t.standing[value], hint: ruleOf(value, lang) }));
      return { ...plain, step, input: 'choice', label: t.standing.label, hint: t.standing.hint, options };
    }
    default:
      return askOfQuestion(step, lang);
  }
}

function askOfQuestion(step: Step, lang: Lang): Ask {
  const question = questionNamed(step);
  if (!question) throw new Error(`the form asks nothing called ${step}`);
  const { input, label, hint, required } = question;
  const options =
    question.input === 'choice' ? question.options.map(one => ({ value: one.value, text: one.label[lang] })) : [];
  return { step, input, label: label[lang], hint: hint?.[lang], optional: !required, options };
}

/** Why somebody of this standing may report, with its citation, from the table of law. */
function ruleOf(standing: (typeof STANDINGS)[number], lang: Lang): string {
  const row = shippedLaw.procedure.find(({ id }) => id === RULE_OF_STANDING[standing]);
  if (!row) throw new Error(`the law has no row ${RULE_OF_STANDING[standing]}`);
  return `${row.rule[lang]} ${row.cite}.`;
}

/** The answer as a reader writes it; empty where none was given. */
export function answerText(step: Step, typed: Typed, lang: Lang): string {
  const t = messages(lang).report;
  if (DAYS.includes(step)) {
    const iso = isoOf(partsIn(typed, step));
    return iso === undefined ? '' : dayLong(iso, lang);
  }
  const ask = askOf(step, lang);
  const text = typed[step] ?? '';
  const said = ask.input === 'choice' ? (ask.options.find(({ value }) => value === text)?.text ?? '') : text;
  const { letter = '' } = typed;
  return step === 'standing' && typed.standing === 'proxy' && letter !== ''
    ? t.standing.withLetter(said, letter)
    : said;
}

export interface AnswerRow {
  readonly step: Step;
  readonly term: string;
  readonly text: string;
}

/** Every question that these answers lead to, with its answer. */
export const answerRows = (typed: Typed, lang: Lang): readonly AnswerRow[] =>
  stepsOf(typed).map(step => ({
    step,
    term: askOf(step, lang).label,
    text: answerText(step, typed, lang) || messages(lang).report.notAnswered,
  }));
