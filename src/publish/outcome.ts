import type { FollowUp } from '../cases/case-acts.ts';
import type { Finding, Track } from '../cases/case-state.ts';

export const OUTCOMES = [
  'open',
  'violation',
  'sanction-imposed',
  'sanction-differs',
  'no-sanction',
  'passed-on',
  'no-violation',
  'not-proceeded',
] as const satisfies readonly (FollowUp | Finding | 'open' | 'not-proceeded')[];
export type Outcome = (typeof OUTCOMES)[number];

/**
 * What became of a case in one word, for the public. Of several tracks the neutrality track speaks first; a result of the
 * receiver says more than the finding, a violation more than none. `open` as long as a track without a finding goes on.
 */
export function outcomeOf(tracks: readonly Track[]): Outcome {
  const inOrder = [...tracks].sort((a, b) => Number(b.kind === 'neutrality') - Number(a.kind === 'neutrality'));
  const result = inOrder.map(track => ('result' in track ? track.result : null)).find(found => found !== null);
  if (result) return result;
  const findings = tracks.map(track => ('finding' in track ? track.finding : null));
  if (findings.includes('violation')) return 'violation';
  if (tracks.length === 0 || tracks.some(({ phase }) => phase === 'study')) return 'open';
  return findings.includes('no-violation') ? 'no-violation' : 'not-proceeded';
}
