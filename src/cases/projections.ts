import { KEPT_COLUMNS, keptRows } from '../offices/recusal.ts';
import { defineProjection } from '../record/projection.ts';
import { type CaseState, isClosed, lastStepOn, publicPhase } from './case.ts';

/** Whom a case is kept from although it lies in their scope: read as a transaction begins (`kept_from`). */
export const caseKept = defineProjection<CaseState>({
  name: 'case-kept',
  version: 1,
  kind: 'case',
  follows: 'command',
  table: 'case_kept',
  columns: KEPT_COLUMNS,
  rows: ({ state }) => (state.phase === 'none' ? [] : keptRows(state.apart)),
});

/** The desk's queue. Holds no name and no account. */
export const caseList = defineProjection<CaseState>({
  name: 'case-list',
  version: 1,
  kind: 'case',
  follows: 'command',
  table: 'case_list',
  columns: {
    number: 'text',
    registered_on: 'date',
    phase: 'text',
    tracks: 'jsonb',
    last_step_on: 'date',
    closed: 'boolean',
  },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            number: state.number,
            registered_on: state.registeredOn,
            phase: publicPhase(state),
            tracks: state.tracks.map(track => ({ kind: track.kind, phase: track.phase })),
            last_step_on: [state.registeredOn, ...state.tracks.map(lastStepOn)].sort().at(-1) ?? state.registeredOn,
            closed: isClosed(state),
          },
        ],
});
