/** One case with all that an outsider needs to check it, and the checkpoint that its proofs end in. */
import { error } from '@sveltejs/kit';
import { decodeBase64, decodeUtf8 } from '../../../../ledger/bytes.ts';
import { formatTlogProof } from '../../../../ledger/tlog-proof.ts';
import type { Netra } from '../../../../netra.ts';
import type { showRegister } from '../../../../publish/operations.ts';
import { askAsPublic } from '../../ask.ts';

/** A checkpoint may be signed between the proof and its reading: then both are read again. */
const TRIES = 5;

export async function provenCase(netra: Netra, ref: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shown = await askAsPublic<typeof showRegister>(netra, 'register.show', { ref });
    if (!shown.ok) {
      // A proof that isn't ready is there in a moment; what isn't a reference leads nowhere.
      error(shown.refusal.code === 'proof-not-ready' ? 503 : 404, shown.refusal.code);
    }
    const note = decodeUtf8((await netra.files.read('checkpoint')) ?? new Uint8Array());
    const fits = note?.split('\n')[1] === String(shown.value.size);
    if (note !== undefined && fits) {
      return { ...shown.value, key: netra.files.verifierKey, checkpoint: note };
    }
  }
  return error(503, 'proof-not-ready');
}
export type ProvenCase = Awaited<ReturnType<typeof provenCase>>;

/** What any record that is proven to everybody has of it. */
export type Proven = Omit<ProvenCase, 'row' | 'asOf'> & {
  readonly row: { readonly ref: string; readonly number: string };
};

/** The whole proof as one object: what bukti.json holds, and what the ledger's page checks. */
export const proofFile = ({ row, origin, size, key, checkpoint, acts }: Proven) => ({
  ref: row.ref,
  number: row.number,
  origin,
  size,
  key,
  checkpoint,
  acts: acts.map(act => ({ ...act, tlogProof: tlogProof(act, checkpoint) })),
});

/** C2SP tlog-proof of one act: other people's tools take it as it is. */
export function tlogProof(act: Proven['acts'][number], checkpoint: string): string {
  const proof = act.proof.map(hash => decodeBase64(hash) ?? new Uint8Array());
  return formatTlogProof({ index: act.index, proof, checkpoint: new TextEncoder().encode(checkpoint) });
}
