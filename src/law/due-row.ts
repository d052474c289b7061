import { type DueCells, dueCells, type Running } from './due.ts';
import type { Known } from './known.ts';

/** What waits to be done, by whom, since when, and under which limit (null where no source tells one). */
export type DueStep = {
  /** The track of a case; the regime under which a report may fall; '' where none is known. */
  readonly track: string;
  readonly step: Step;
  readonly waits: 'office' | 'other';
  /** The local day since which it waits. */
  readonly since: string;
  readonly running: Running | null;
};
export const DUE_STEPS = [
  'initial-review',
  'completion',
  'ask-completion',
  'register',
  'trace',
  'study',
  'forward',
  'refer',
  'receiver',
  'close',
  'suspended',
  // The crime track in Sentra Gakkumdu: what each institution has to do, several at once.
  ...(['discuss-first', 'discuss-second', 'discuss-third', 'discuss-fourth'] as const),
  ...(['investigate', 'return-file', 'complete-file', 'submit-file'] as const),
  ...([
    'judge',
    'appeal',
    'send-appeal',
    'judge-appeal',
    'deliver-verdict',
    'execute',
    'finish-before-result',
  ] as const),
] as const;
export type Step = (typeof DUE_STEPS)[number];

/** Columns of the two lists of what is due, the same for reports and for cases. */
export const DUE_COLUMNS = {
  track: 'text',
  step: 'text',
  rule: 'text',
  running: 'jsonb',
  since: 'date',
  due_at: 'timestamptz',
  due_on: 'date',
  span_from: 'date',
  span_to: 'date',
  waits: 'text',
  number: 'text',
  about: 'text',
} as const;

const NOTHING: DueCells = { due_at: null, due_on: null, span_from: null, span_to: null };

/** The rows of one matter. `about` says what the list shows beside the number: a topic or a kind of official, never a person. */
export const dueRows = (steps: readonly DueStep[], number: string, about: string, known: Known) =>
  steps.map(({ track, step, waits, since, running }) => ({
    track,
    step,
    rule: running?.rule ?? null,
    running,
    since,
    waits,
    number,
    about,
    ...(running ? dueCells(running, known) : NOTHING),
  }));
