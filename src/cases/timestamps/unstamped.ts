import { defineProjection } from '../../record/projection.ts';
import type { CaseState } from '../case.ts';

/** Decisions of plenaries that have no token yet: what the job asks the authority about. */
export const caseUnstamped = defineProjection<CaseState>({
  name: 'case-unstamped',
  version: 1,
  kind: 'case',
  follows: 'command',
  table: 'case_unstamped',
  columns: { seq: 'int' },
  rows: ({ state }) =>
    state.phase === 'none' ? [] : state.times.filter(({ stamped }) => !stamped).map(({ seq }) => ({ seq })),
});
