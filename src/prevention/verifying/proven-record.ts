/** The acts that a paper brings along, computed again from the file alone and the log's key. */
import { decodeUtf8 } from '../../ledger/bytes.ts';
import type { Trust } from '../../ledger/checkpoint.ts';
import { checkProofFile, type ProvenAct, readProofFile, verdictOf } from '../../ledger/proof-file.ts';
import { parseRef, type RecordRef } from '../../record/ids.ts';
import { ok, type Result, refuse } from '../../result.ts';

export type ProofBroken =
  /** A value, a proof or a name in it is no longer what it was. */
  | 'changed'
  /** Of another ledger, or signed by another key. */
  | 'foreign'
  | 'unreadable'
  /** Two of them, each as if it were the paper's own. */
  | 'several';
export const broken = (code: ProofBroken) => refuse({ code });

/** Acts that are all of one record of this kind: else true entries of others would speak for the paper. */
export async function provenRecord(
  text: string,
  trust: Trust,
  kind: string,
): Promise<Result<{ readonly ref: RecordRef; readonly acts: readonly ProvenAct[] }, { readonly code: ProofBroken }>> {
  const parts = readProofFile(text);
  if (!parts.ok) return broken('unreadable');
  const proven = await checkProofFile(parts.value, trust);
  if (!proven.ok) return broken(verdictOf(proven.refusal.code));
  const refs = parts.value.map(({ envelope }) => recordOf(envelope, kind));
  const [ref] = refs;
  if (!ref || refs.some(one => one?.id !== ref.id || one.region !== ref.region)) return broken('changed');
  return ok({ ref, acts: proven.value });
}

/** Slots are each proven by themselves: a paper from which some were taken says less than it was given to say. */
export function holdsAll({ values }: ProvenAct, needed: readonly string[]): boolean {
  const names = values.map(([name]) => name);
  return new Set(names).size === names.length && needed.every(name => names.includes(name));
}

/** The record that an envelope is of, where it is of this kind. */
function recordOf(envelope: Uint8Array, wanted: string): RecordRef | undefined {
  const { kind, region, record } = JSON.parse(decodeUtf8(envelope) ?? '{}') as Record<string, unknown>;
  return kind === wanted ? parseRef(`${region}:${record}`) : undefined;
}
