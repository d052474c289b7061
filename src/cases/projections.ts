import { INSTITUTIONS } from '../offices/institution.ts';
import { keptList } from '../offices/recusal.ts';
import { defineProjection } from '../record/projection.ts';
import { type CaseState, isClosed, lastStepOn, publicPhase } from './case-state.ts';
import { partOf } from './part.ts';

export const caseKept = keptList('case');

/** The desk's queue. Holds no name and no account. */
export const caseList = defineProjection<CaseState>({
  name: 'case-list',
  version: 1,
  kind: 'case',
  follows: 'command',
  moves: true,
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

/** Which institutions have a part in a case: `netra_partner` reads the records that stand here, and no others. */
export const caseParts = defineProjection<CaseState>({
  name: 'case-parts',
  version: 1,
  kind: 'case',
  follows: 'command',
  moves: true,
  table: 'case_part',
  columns: { institution: 'text', number: 'text', tracks: 'jsonb', since: 'date' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : INSTITUTIONS.flatMap(institution => {
          const tracks = partOf(state, institution);
          const since = tracks.map(lastStepOn).sort().at(-1);
          const shown = tracks.map(({ kind, phase }) => ({ kind, phase }));
          return since === undefined ? [] : [{ institution, number: state.number, tracks: shown, since }];
        }),
});
