/** What the reporters of a case are told of its steps, in the plan of the step itself: it never happens without their hearing of it. */
import { reportKind } from '../intake/report.ts';
import type { STEPS } from '../intake/report-acts.ts';
import { type Append, type Context, type Loaded, newAct, stateOf, type Touch } from '../record/kind.ts';
import { caseKind } from './case.ts';
import type { CaseRefusal, CaseState, Track } from './case-state.ts';

export type Told = (typeof STEPS)[number];

export const sourcesIn = (state: CaseState): Touch[] =>
  state.phase === 'none' ? [] : state.sources.map(({ kind, ref }) => ({ kind, ref }));
export const sourcesOf = (loaded: readonly Loaded[]): Touch[] => sourcesIn(stateOf(loaded, 0, caseKind).state);

/** Only reports have somebody to tell. */
export const tell = (loaded: readonly Loaded[], step: Told, { today }: Context): Append[] =>
  loaded
    .filter(record => record.kind === reportKind.name)
    .map(({ ref }) => ({ ref, acts: [newAct(reportKind, 'informed', { step, on: today })] }));

/** Names the finding where the phase alone would not explain: a track without a violation is decided, yet not referred. */
export const wrongPhase = (track: Track): CaseRefusal => ({
  code: 'track-phase',
  field: 'track',
  detail: track.phase === 'decided' && track.finding === 'no-violation' ? 'no-violation' : track.phase,
});
