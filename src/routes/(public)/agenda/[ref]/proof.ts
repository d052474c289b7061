/** One public event with all that an outsider needs to check it, and the checkpoint that its proofs end in. */
import { error } from '@sveltejs/kit';
import { decodeUtf8 } from '../../../../ledger/bytes.ts';
import type { Netra } from '../../../../netra.ts';
import type { showAgenda } from '../../../../prevention/event/agenda.ts';
import { askAsPublic } from '../../ask.ts';
import { tlogProof } from '../../register/[ref]/proof.ts';

/** A checkpoint may be signed between the proof and its reading: then both are read again. */
const TRIES = 5;

export async function provenEvent(netra: Netra, ref: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shown = await askAsPublic<typeof showAgenda>(netra, 'agenda.show', { ref });
    if (!shown.ok) error(shown.refusal.code === 'proof-not-ready' ? 503 : 404, shown.refusal.code);
    const note = decodeUtf8((await netra.files.read('checkpoint')) ?? new Uint8Array());
    if (note !== undefined && note.split('\n')[1] === String(shown.value.size))
      return { ...shown.value, key: netra.files.verifierKey, checkpoint: note };
  }
  return error(503, 'proof-not-ready');
}
export type ProvenEvent = Awaited<ReturnType<typeof provenEvent>>;

/** The whole proof as one object, in the shape of a case's. */
export const proofFile = ({ row, origin, size, key, checkpoint, acts }: ProvenEvent) => ({
  ...{ ref: row.ref, number: row.title, origin, size, key, checkpoint },
  acts: acts.map(act => ({ ...act, tlogProof: tlogProof(act, checkpoint) })),
});
