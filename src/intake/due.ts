import { regimesOn } from '../law/due.ts';
import { DUE_COLUMNS, type DueStep, dueRows } from '../law/due-row.ts';
import type { Known } from '../law/known.ts';
import { defineProjection } from '../record/projection.ts';
import type { ReportState } from './report-state.ts';
import { isComplete, type Review } from './review.ts';

/**
 * What a report waits for: the initial review of a formal one and what follows from it, the tracing of information. Until
 * somebody has reviewed it, nobody has said which election it is about: it may wait under two rules where two elections run,
 * and under none between elections. Once it is traced, the lead waits instead.
 */
export function reportSteps(state: ReportState, known: Known): readonly DueStep[] {
  if (state.phase !== 'received' || state.lead) return [];
  if (state.review) return [reviewedStep(state, state.review)];
  const formal = state.mode === 'formal';
  const since = state.receivedOn;
  const waiting = { step: formal ? 'initial-review' : 'trace', waits: 'office', since } as const;
  const regimes = regimesOn(known, since, state.place);
  if (regimes.length === 0) return [{ ...waiting, track: '', running: null }];
  return regimes.map(regime => ({
    ...waiting,
    track: regime,
    running: { rule: `${regime}.${formal ? 'kajianawal' : 'penelusuran'}`, start: since, region: state.office.region },
  }));
}

/** After a review: the reporter completes, the office looks again, or registers. */
function reviewedStep({ office }: Extract<ReportState, { phase: 'received' }>, review: Review): DueStep {
  const { regime, on, askedOn, completedOn } = review;
  const running = (rule: string, start: string) => ({ rule: `${regime}.${rule}`, start, region: office.region });
  if (isComplete(review))
    return { track: regime, step: 'register', waits: 'office', since: on, running: running('registrasi', on) };
  if (completedOn) return { track: regime, step: 'initial-review', waits: 'office', since: completedOn, running: null };
  return askedOn
    ? { track: regime, step: 'completion', waits: 'other', since: askedOn, running: running('perbaikan', askedOn) }
    : { track: regime, step: 'ask-completion', waits: 'office', since: on, running: null };
}

export const reportDue = defineProjection<ReportState>({
  name: 'report-due',
  version: 2,
  kind: 'report',
  follows: 'command',
  moves: true,
  table: 'report_due',
  columns: DUE_COLUMNS,
  rows: ({ state }, _places, known) =>
    state.phase === 'none' ? [] : dueRows(reportSteps(state, known), state.number, state.topic, known),
});
