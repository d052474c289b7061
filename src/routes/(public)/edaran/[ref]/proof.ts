/** One circular with all that an outsider needs to check it, and the checkpoint that its proofs end in. */
import { error } from '@sveltejs/kit';
import { decodeUtf8 } from '../../../../ledger/bytes.ts';
import type { Netra } from '../../../../netra.ts';
import type { readCircular } from '../../../../prevention/circular/circular-operations.ts';
import { askAsPublic } from '../../ask.ts';

/** A checkpoint may be signed between the proof and its reading: then both are read again. */
const TRIES = 5;

export async function provenCircular(netra: Netra, ref: string) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const shown = await askAsPublic<typeof readCircular>(netra, 'circular.read', { ref });
    if (!shown.ok) error(shown.refusal.code === 'proof-not-ready' ? 503 : 404, shown.refusal.code);
    const checkpoint = decodeUtf8((await netra.files.read('checkpoint')) ?? new Uint8Array());
    if (checkpoint?.split('\n')[1] === String(shown.value.size))
      return { ...shown.value, key: netra.files.verifierKey, checkpoint };
  }
  return error(503, 'proof-not-ready');
}
