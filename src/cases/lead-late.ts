/** Which acts of initial information and of a finding came after their limit. Pure. */
import type { Known } from '../law/known.ts';
import { type Late, lateAmong, limitAmong } from '../law/late.ts';
import type { ActOf } from '../record/kind.ts';
import { type FindingState, findingKind } from './finding.ts';
import { type LeadState, leadKind } from './lead.ts';
import { findingSteps, leadSteps } from './lead-lists.ts';

type LeadAct = ActOf<typeof leadKind.acts>;
type FindingAct = ActOf<typeof findingKind.acts>;

/** The tracing ends as a finding or in a supervision report; under which election, a finding alone would say. */
export const lateInLead = (acts: readonly LeadAct[], region: string, known: Known): ReadonlyMap<number, Late> =>
  lateAmong<LeadState, LeadAct>(acts, region, known, leadKind, (state, { type }, then) =>
    type === 'adopted' || type === 'recorded' ? limitAmong(leadSteps(state, then), ['trace']) : null,
  );

/** Set by its plenary within the days from its being found, then registered within those of a report that is complete. */
export const lateInFinding = (acts: readonly FindingAct[], region: string, known: Known): ReadonlyMap<number, Late> =>
  lateAmong<FindingState, FindingAct>(acts, region, known, findingKind, (state, act) => {
    if (act.type === 'set') {
      const { regime, foundOn, office } = act.fields;
      return {
        step: 'set-finding',
        running: { rule: `${regime}.temuan.penetapan`, start: foundOn, region: office.region },
      };
    }
    return act.type === 'registered' ? limitAmong(findingSteps(state), ['register']) : null;
  });
