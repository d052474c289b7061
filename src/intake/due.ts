import { regimesOn } from '../law/due.ts';
import { DUE_COLUMNS, type DueStep, dueRows } from '../law/due-row.ts';
import type { Known } from '../law/known.ts';
import { defineProjection } from '../record/projection.ts';
import type { ReportState } from './report.ts';

/**
 * What a report waits for: the initial review of a formal one, the tracing of information. Nobody has said yet which election
 * it is about, so it may wait under two rules where two elections run, and under none between elections.
 */
export function reportSteps(state: ReportState, known: Known): readonly DueStep[] {
  if (state.phase !== 'received') return [];
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

export const reportDue = defineProjection<ReportState>({
  name: 'report-due',
  version: 1,
  kind: 'report',
  follows: 'command',
  table: 'report_due',
  columns: DUE_COLUMNS,
  rows: ({ state }, _places, known) =>
    state.phase === 'none' ? [] : dueRows(reportSteps(state, known), state.number, state.topic, known),
});
