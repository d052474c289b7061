import { Temporal } from 'temporal-polyfill';
import { momentOf, type Running } from '../law/due.ts';
import { DUE_COLUMNS, type DueStep, dueRows } from '../law/due-row.ts';
import { defineProjection } from '../record/projection.ts';
import { unreachable } from '../result.ts';
import { type CaseState, isOpen, isReferred, type OpenedCase, suspendedNow, type Track } from './case-state.ts';
import { type Clock, clocksBefore, crimeClocks, resultClock } from './crime-clocks.ts';
import { goesToAuthority } from './follow-up.ts';

/**
 * What each open track of a case waits for next, and the limits that run: one for each step, of which a crime track can have
 * several at once. A closed one waits for nothing, and all of a suspended case for its being resumed.
 */
export function caseSteps(state: OpenedCase): readonly DueStep[] {
  const suspended = suspendedNow(state);
  if (!suspended) return state.tracks.flatMap(track => [...stepOf(state, track), ...beforeResult(state, track)]);
  const waiting = { step: 'suspended', waits: 'other', since: suspended.from, running: null } as const;
  return state.tracks.filter(isOpen).map(track => ({ track: track.kind, ...waiting }));
}

const clocked = (state: OpenedCase, track: Track, list: readonly Clock[]): readonly DueStep[] =>
  list.map(({ rule, start, fixed, ...step }) => ({
    track: track.kind,
    ...step,
    running: limitOf(state, { rule, start, ...(fixed && { fixed }) }),
  }));
const beforeResult = (state: OpenedCase, track: Track) => clocked(state, track, resultClock(state, track));

function stepOf(state: OpenedCase, track: Track): readonly DueStep[] {
  const clocks = (list: readonly Clock[]) => clocked(state, track, list);
  // Once the file is theirs, police, prosecutor and courts have their own limits until the path ends.
  const crime = track.kind === 'crime' && isReferred(track) ? crimeClocks(state, track) : [];
  if (crime.length > 0 || (track.phase === 'referred' && track.kind === 'crime' && state.gakkumdu.handOver))
    return clocks(crime);
  const running = (rule: string, start: string, starts?: Running['starts']): Running => ({
    rule: `${state.regime}.${rule}`,
    start,
    region: state.office.region,
    ...(starts && { starts }),
    ...stood(state),
  });
  const wait = (step: Pick<DueStep, 'step' | 'waits' | 'since' | 'running'>) => [{ track: track.kind, ...step }];
  switch (track.phase) {
    case 'study': {
      const discussions = track.kind === 'crime' ? clocks(clocksBefore(state, track)) : [];
      // An order gives its own time, and no table holds it.
      if (track.reopenedOn)
        return [...wait({ step: 'study', waits: 'office', since: track.reopenedOn, running: null }), ...discussions];
      // By practice the days run from registration; the statute's own start stands beside it as a reading.
      const starts = { 'report-received': state.receivedOn };
      const rule =
        state.regime === 'pemilu' && track.kind === 'administrative' ? 'administratif.putusan' : 'penanganan';
      const limit = running(rule, state.registeredOn, starts);
      return [...wait({ step: 'study', waits: 'office', since: track.openedOn, running: limit }), ...discussions];
    }
    case 'decided':
      if (track.finding === 'no-violation')
        return wait({ step: 'close', waits: 'office', since: track.decidedOn, running: null });
      return track.kind === 'crime'
        ? wait({
            step: 'forward',
            waits: 'office',
            since: track.decidedOn,
            running: running('penerusan.pidana', momentOf(track.decidedOn, track.decidedAt, state.office.region)),
          })
        : wait({ step: 'refer', waits: 'office', since: track.decidedOn, running: null });
    case 'referred':
      return wait({
        step: 'receiver',
        waits: 'other',
        since: track.referredOn,
        running: receiverLimit(state, track.kind, track.referredOn),
      });
    case 'followed-up':
      // Recommended to the authority, and not yet decided by it.
      if (track.result === 'passed-on' && goesToAuthority(track)) {
        const limit = receiverLimit(state, 'neutrality', track.followedUpOn);
        return wait({ step: 'receiver', waits: 'other', since: track.followedUpOn, running: limit });
      }
      return wait({ step: 'close', waits: 'office', since: track.followedUpOn, running: null });
    case 'closed':
      return [];
    default:
      return unreachable(track);
  }
}

/** The limit of whoever received the referral; null for those for whom no source names one. */
function receiverLimit(state: OpenedCase, track: Track['kind'], on: string): Running | null {
  const limit = (rule: string): Running => ({ rule, start: on, region: state.office.region, ...stood(state) });
  if (track === 'crime') return limit(`gakkumdu.${state.regime}.penyidikan`);
  // KPU in Pilkada: from its receipt. In Pemilu the days run from the reading of the decision, which is not a referral.
  if (track === 'administrative' && state.regime === 'pilkada') return limit('pilkada.administrasi.kpu');
  return track === 'neutrality' ? limit('asn.ppk.tindaklanjut') : null;
}

/** A clock as a limit that runs at the case's office. */
export const limitOf = (
  state: OpenedCase,
  { rule, start, fixed }: Pick<Clock, 'rule' | 'start' | 'fixed'>,
): Running => ({
  ...{ rule, start, region: state.office.region },
  ...(fixed ? {} : stood(state)),
});

/** The days on which the case's clocks stood. Resumed on the day it was suspended, none did. */
function stood({ suspensions }: OpenedCase): Pick<Running, 'suspensions'> {
  const over = suspensions.flatMap(({ from, until, cite }) =>
    until !== null && from < until
      ? [{ from, until: Temporal.PlainDate.from(until).subtract({ days: 1 }).toString(), cite }]
      : [],
  );
  return over.length > 0 ? { suspensions: over } : {};
}

export const caseDue = defineProjection<CaseState>({
  name: 'case-due',
  version: 3,
  kind: 'case',
  follows: 'command',
  moves: true,
  table: 'case_due',
  columns: DUE_COLUMNS,
  rows: ({ state }, _places, known) =>
    state.phase === 'none' ? [] : dueRows(caseSteps(state), state.number, state.actorKind, known),
});
