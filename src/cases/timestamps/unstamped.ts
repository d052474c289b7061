import { defineProjection } from '../../record/projection.ts';
import type { CaseState } from '../case-state.ts';

/**
 * Decisions of plenaries that have no token yet: what the job asks the authority about. Of an erased case it asks no more: nothing
 * is ever recorded in it again, and the question would be repeated for ever.
 */
export const caseUnstamped = defineProjection<CaseState>({
  name: 'case-unstamped',
  version: 2,
  kind: 'case',
  follows: 'command',
  table: 'case_unstamped',
  columns: { seq: 'int' },
  rows: ({ state }) =>
    state.phase === 'none' || state.archive?.phase === 'disposed'
      ? []
      : state.times.filter(({ stamped }) => !stamped).map(({ seq }) => ({ seq })),
});
