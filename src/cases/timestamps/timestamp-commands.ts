import { z } from 'zod';
import { refSchema } from '../../record/ids.ts';
import { defineCommand, newAct, stateOf } from '../../record/kind.ts';
import { ok, refuse } from '../../result.ts';
import { caseKind } from '../case.ts';
import { stampedInput } from './decision-times.ts';

/**
 * Keeps a token that `checkAnswer` accepted for exactly this act: a decision can't look inside a signature. Refuses
 * `not-found` for an act that no plenary decided by, and `unchanged` for one that has its token.
 */
export const timestampDecision = defineCommand({
  name: 'case.timestamp',
  summary: { id: 'Catat cap waktu putusan', en: 'Record a timestamp over a decision' },
  input: z.object({ case: refSchema, ...stampedInput }),
  touches: input => [{ kind: 'case', ref: input.case }],
  decide(loaded, { seq, time, authority, token }) {
    const { ref, state } = stateOf(loaded, 0, caseKind);
    const decision = state.phase === 'none' ? undefined : state.times.find(one => one.seq === seq);
    if (!decision) return refuse({ code: 'not-found', field: 'seq' });
    if (decision.stamped) return refuse({ code: 'unchanged' });
    return ok({ appends: [{ ref, acts: [newAct(caseKind, 'timestamped', { seq, time, authority, token })] }] });
  },
});
