/**
 * When a matter is over, so that it can be archived, and later disposed of. A matter is what shares one fate (`kinOf`): a case
 * with its sources and the information behind them, or a source alone that never became a case. Pure.
 */
import type { ReportState } from '../../intake/report-state.ts';
import type { KindOfMatter } from '../../offices/recusal.ts';
import type { Loaded } from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { CaseState } from '../case-state.ts';
import { isClosed, suspendedNow } from '../case-state.ts';
import type { FindingState } from '../finding.ts';
import { nextSteps } from '../gakkumdu.ts';
import type { LeadState } from '../lead.ts';

/** `on` is null where another record of the matter says when it was over: the case of a report, the lead of information. */
export type End =
  | { readonly over: true; readonly on: string | null }
  | { readonly over: false; readonly why: 'runs' | 'suspended' | 'in-court' };
const over = (on: string | null): End => ({ over: true, on });
const RUNS: End = { over: false, why: 'runs' };

function endOfCase(state: CaseState): End {
  if (state.phase === 'none') return RUNS;
  if (suspendedNow(state)) return { over: false, why: 'suspended' };
  if (!isClosed(state)) return RUNS;
  // A track can be closed at the desk while police, prosecutor or a court still has the matter.
  if (nextSteps(state.gakkumdu).length > 0) return { over: false, why: 'in-court' };
  const days = state.tracks.flatMap(track => (track.phase === 'closed' ? [track.closedOn] : []));
  return over(days.sort().at(-1) ?? null);
}
function endOfReport(state: ReportState): End {
  switch (state.phase) {
    case 'registered':
      return over(null);
    case 'set-aside':
    case 'withdrawn':
      return over(state.on);
    case 'received':
      return state.mode !== 'formal' && state.lead ? over(null) : RUNS;
    default:
      return RUNS;
  }
}
function endOfFinding(state: FindingState): End {
  if (state.phase === 'set-aside') return over(state.endedOn);
  return state.phase === 'registered' ? over(null) : RUNS;
}
const endOfLead = (state: LeadState): End =>
  state.phase === 'adopted' || state.phase === 'recorded' ? over(state.endedOn) : RUNS;

const ENDS: { readonly [K in KindOfMatter]: (state: never) => End } = {
  case: endOfCase,
  report: endOfReport,
  finding: endOfFinding,
  lead: endOfLead,
};
export const endOf = ({ kind, state }: Loaded): End => ENDS[kind as KindOfMatter](state as never);

export const numberOf = ({ state }: Loaded): string =>
  'number' in (state as object) ? String((state as { readonly number: string }).number) : '';

/** The day on which all of a matter was over. Refuses `matter-runs` with the number of what still runs. */
export function matterEnd(
  matter: readonly Loaded[],
): Result<string, { readonly code: 'matter-runs'; readonly detail: string }> {
  const days: string[] = [];
  for (const record of matter) {
    const end = endOf(record);
    if (!end.over) return refuse({ code: 'matter-runs', detail: numberOf(record) });
    if (end.on) days.push(end.on);
  }
  const last = days.sort().at(-1);
  const first = matter[0];
  return last ? ok(last) : refuse({ code: 'matter-runs', detail: first ? numberOf(first) : '' });
}
