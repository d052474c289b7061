import { z } from 'zod';
import { type RecordRef, refSchema, regionSchema } from '../../record/ids.ts';
import { type Actor, defineCommand, type Loaded, newAct, type Plan, type Refusal, stateOf } from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { mayEnterTerms, retentionKind, TERM } from './retention.ts';

/** Sets a term, by whoever may speak for its region. */
function set(loaded: readonly Loaded[], given: z.infer<z.ZodObject<typeof TERM>>, actor: Actor): Result<Plan, Refusal> {
  const { ref, state } = stateOf(loaded, 0, retentionKind);
  const may = mayEnterTerms(actor, ref.region);
  if (!may.ok) return may;
  if (state.phase !== 'none' && state.code !== given.code)
    return refuse({ code: 'term-of-another-class', field: 'code' });
  return ok({ appends: [{ ref, acts: [newAct(retentionKind, 'term-set', given)] }] });
}

const ofRegion = z.object({ region: regionSchema, ...TERM });
export const enterTerm = defineCommand({
  name: 'retention.enter',
  summary: { id: 'Masukkan masa simpan', en: 'Enter a retention term' },
  input: ofRegion,
  touches: ({ region }) => [{ kind: 'retention-term', region }],
  decide: (loaded, { region: _, ...given }, { actor }) => set(loaded, given, actor),
});

export const changeTerm = defineCommand({
  name: 'retention.change',
  summary: { id: 'Ubah masa simpan', en: 'Change a retention term' },
  input: z.object({ term: refSchema, ...TERM }),
  touches: ({ term }) => [{ kind: 'retention-term', ref: term as RecordRef }],
  decide: (loaded, { term: _, ...given }, { actor }) => set(loaded, given, actor),
});

export const withdrawTerm = defineCommand({
  name: 'retention.withdraw',
  summary: { id: 'Cabut masa simpan', en: 'Withdraw a retention term' },
  input: z.object({ term: refSchema, cite: TERM.cite }),
  touches: ({ term }) => [{ kind: 'retention-term', ref: term }],
  decide(loaded, { cite }, { actor }): Result<Plan, Refusal> {
    const { ref } = stateOf(loaded, 0, retentionKind);
    const may = mayEnterTerms(actor, ref.region);
    return may.ok ? ok({ appends: [{ ref, acts: [newAct(retentionKind, 'term-withdrawn', { cite })] }] }) : may;
  },
});

export const retentionCommands = [enterTerm, changeTerm, withdrawTerm];
