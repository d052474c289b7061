/** The desk's lists of initial information and of findings, what they wait for, and whom they are kept from. No name, no words. */
import { regimesOn } from '../law/due.ts';
import { DUE_COLUMNS, type DueStep, dueRows } from '../law/due-row.ts';
import type { Known } from '../law/known.ts';
import { keptList } from '../offices/recusal.ts';
import { defineProjection } from '../record/projection.ts';
import type { FindingState } from './finding.ts';
import type { LeadState } from './lead.ts';

export const leadKept = keptList('lead');
export const findingKept = keptList('finding');

export const leadList = defineProjection<LeadState>({
  name: 'lead-list',
  version: 1,
  kind: 'lead',
  follows: 'command',
  moves: true,
  table: 'lead_list',
  columns: {
    ...{ number: 'text', noted_on: 'date', place: 'text', origin: 'text', phase: 'text' },
    ...{ finding_region: 'text', finding_record: 'uuid' },
  },
  rows({ state }) {
    if (state.phase === 'none') return [];
    const { number, on, place, origin, phase } = state;
    const finding = state.phase === 'adopted' ? state.finding : null;
    return [
      {
        ...{ number, noted_on: on, place, origin, phase },
        ...{ finding_region: finding?.region ?? null, finding_record: finding?.id ?? null },
      },
    ];
  },
});

export const findingList = defineProjection<FindingState>({
  name: 'finding-list',
  version: 1,
  kind: 'finding',
  follows: 'command',
  moves: true,
  table: 'finding_list',
  columns: {
    ...{ number: 'text', set_on: 'date', place: 'text', phase: 'text', case_region: 'text', case_record: 'uuid' },
  },
  rows({ state }) {
    if (state.phase === 'none') return [];
    const { number, on, place, phase } = state;
    const made = state.phase === 'registered' ? state.case : null;
    return [{ number, set_on: on, place, phase, case_region: made?.region ?? null, case_record: made?.id ?? null }];
  },
});

/** Tracing runs from the day it was noted; under which election, nobody has said. */
export function leadSteps(state: LeadState, known: Known): readonly DueStep[] {
  if (state.phase !== 'tracing') return [];
  const waiting = { step: 'trace', waits: 'office', since: state.on } as const;
  const regimes = regimesOn(known, state.on, state.place);
  if (regimes.length === 0) return [{ ...waiting, track: '', running: null }];
  return regimes.map(regime => ({
    ...waiting,
    track: regime,
    running: { rule: `${regime}.penelusuran`, start: state.on, region: state.office.region },
  }));
}

export const leadDue = defineProjection<LeadState>({
  name: 'lead-due',
  version: 1,
  kind: 'lead',
  follows: 'command',
  moves: true,
  table: 'lead_due',
  columns: DUE_COLUMNS,
  rows: ({ state }, _places, known) =>
    state.phase === 'none' ? [] : dueRows(leadSteps(state, known), state.number, state.origin, known),
});

/** A finding that was set waits to be registered as a case, under the rule of a report that is complete. */
export function findingSteps(state: FindingState): readonly DueStep[] {
  if (state.phase !== 'set') return [];
  const running = { rule: `${state.regime}.registrasi`, start: state.on, region: state.office.region };
  return [{ track: state.regime, step: 'register', waits: 'office', since: state.on, running }];
}

export const findingDue = defineProjection<FindingState>({
  name: 'finding-due',
  version: 1,
  kind: 'finding',
  follows: 'command',
  moves: true,
  table: 'finding_due',
  columns: DUE_COLUMNS,
  rows: ({ state }, _places, known) =>
    state.phase === 'none' ? [] : dueRows(findingSteps(state), state.number, 'finding', known),
});
