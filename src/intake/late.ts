/** Which acts of a report came after their limit. Pure. */
import type { Known } from '../law/known.ts';
import { type Ended, type Late, lateAmong, limitAmong } from '../law/late.ts';
import type { ActOf } from '../record/kind.ts';
import { reportSteps } from './due.ts';
import { reportKind } from './report.ts';
import type { ReportState } from './report-state.ts';

type ReportAct = ActOf<typeof reportKind.acts>;

function endedBy(state: ReportState, act: ReportAct, known: Known): Ended | null {
  const waiting = reportSteps(state, known);
  switch (act.type) {
    case 'reviewed':
      // The review says which election the report is about; before it, it waited under each that ran.
      return limitAmong(waiting, ['initial-review'], act.fields.regime);
    case 'completed':
      return limitAmong(waiting, ['completion']);
    case 'registered':
      return limitAmong(waiting, ['register']);
    case 'traced-as':
      return limitAmong(waiting, ['trace']);
    case 'set-aside':
      return limitAmong(waiting, ['initial-review', 'trace', 'register']);
    default:
      return null;
  }
}

/** By sequence number of the act. */
export const lateInReport = (acts: readonly ReportAct[], region: string, known: Known): ReadonlyMap<number, Late> =>
  lateAmong<ReportState, ReportAct>(acts, region, known, reportKind, endedBy);
