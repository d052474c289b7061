/** Which acts of a case came after their limit. Pure. */

import type { Step } from '../law/due-row.ts';
import type { Known } from '../law/known.ts';
import { type Ended, type Late, lateAmong, limitAmong } from '../law/late.ts';
import type { ActOf } from '../record/kind.ts';
import { caseKind } from './case.ts';
import type { CaseState, OpenedCase } from './case-state.ts';
import { type Clock, discussionClock } from './crime-clocks.ts';
import { caseSteps, limitOf } from './due.ts';
import type { CrimeStep } from './gakkumdu.ts';

type CaseAct = ActOf<typeof caseKind.acts>;

/** Whose limit each step of police, prosecutor and courts ends. What begins or breaks off a path ends none. */
const ENDS: Readonly<Record<CrimeStep, Step | null>> = {
  'investigation-begun': null,
  'file-sent': 'investigate',
  'found-incomplete': null,
  'file-returned': 'return-file',
  'file-completed': 'complete-file',
  filed: 'submit-file',
  judged: 'judge',
  appealed: 'appeal',
  'appeal-sent': 'send-appeal',
  'appeal-judged': 'judge-appeal',
  'verdict-received': 'deliver-verdict',
  executed: 'execute',
  stopped: null,
};

function endedBy(state: CaseState, act: CaseAct): readonly (Ended | null)[] {
  if (state.phase === 'none') return [];
  const own = ownLimit(state, act);
  // What ends a crime that can affect the vote ends the days before the result, too, and stands beside the own limit of the step.
  const beforeResult = FINISHES(act) ? limitAmong(caseSteps(state), ['finish-before-result'], 'crime') : null;
  return [own, beforeResult];
}
const FINISHED_BY: readonly CrimeStep[] = ['appeal-judged', 'verdict-received', 'stopped'];
const FINISHES = (act: CaseAct): boolean =>
  (act.type === 'crime-stepped' && FINISHED_BY.includes(act.fields.step)) ||
  (act.type === 'track-closed' && act.fields.track === 'crime') ||
  (act.type === 'decided' && act.fields.track === 'crime' && act.fields.finding === 'no-violation');

function ownLimit(state: OpenedCase, act: CaseAct): Ended | null {
  const waited = (track: string, ...steps: readonly Step[]) => limitAmong(caseSteps(state), steps, track);
  switch (act.type) {
    case 'decided':
      return waited(act.fields.track, 'study');
    case 'referred':
      return waited(act.fields.track, 'forward', 'refer');
    case 'followed-up':
      return waited(act.fields.track, 'receiver');
    case 'discussed':
      return ofDiscussion(state, act.fields.n);
    case 'crime-stepped': {
      const step = ENDS[act.fields.step];
      return step && waited(act.fields.track, step);
    }
    default:
      return null;
  }
}

/** Also of a discussion that nothing waited for any more when it was held. */
function ofDiscussion(state: OpenedCase, n: number): Ended | null {
  const track = state.tracks.find(({ kind }) => kind === 'crime');
  const clock: Clock | null = track ? discussionClock(state, track, n) : null;
  return clock && { step: clock.step, running: limitOf(state, clock) };
}

/** By sequence number of the act. */
export const lateInCase = (acts: readonly CaseAct[], region: string, known: Known): ReadonlyMap<number, Late> =>
  lateAmong<CaseState, CaseAct>(acts, region, known, caseKind, endedBy);
