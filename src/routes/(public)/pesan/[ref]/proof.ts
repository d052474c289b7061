/** One message with all that an outsider needs to check it, and the checkpoint that its proofs end in. */
import { error } from '@sveltejs/kit';
import { decodeUtf8 } from '../../../../ledger/bytes.ts';
import type { Netra } from '../../../../netra.ts';
import type { showMessage } from '../../../../prevention/message/message-operations.ts';
import { askAsPublic } from '../../ask.ts';
import { tlogProof } from '../../register/[ref]/proof.ts';

/** A checkpoint may be signed between the proof and its reading: then both are read again. */
const TRIES = 5;

export async function provenMessage(netra: Netra, ref: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shown = await askAsPublic<typeof showMessage>(netra, 'message.show', { ref });
    if (!shown.ok) error(shown.refusal.code === 'proof-not-ready' ? 503 : 404, shown.refusal.code);
    const note = decodeUtf8((await netra.files.read('checkpoint')) ?? new Uint8Array());
    if (note?.split('\n')[1] === String(shown.value.size))
      return { ...shown.value, key: netra.files.verifierKey, checkpoint: note };
  }
  return error(503, 'proof-not-ready');
}

/** The whole proof as one object: what bukti.json holds. */
export async function messageProof(netra: Netra, ref: string) {
  const { row, origin, size, key, checkpoint, acts } = await provenMessage(netra, ref);
  const proven = acts.map(act => ({ ...act, tlogProof: tlogProof(act, checkpoint) }));
  return { ref: row.ref, origin, size, key, checkpoint, acts: proven };
}
