/** The acts that a paper brings along, with the slots that it shows and their place in the ledger. */
import { decodeUtf8, encodeBase64 } from '../../ledger/bytes.ts';
import { makeInclusionProof } from '../../ledger/proof.ts';
import { hashReader } from '../../ledger/reader.ts';
import { formatTlogProof } from '../../ledger/tlog-proof.ts';
import type { StoredAct } from '../../record/codec.ts';
import type { Asked } from '../../record/operation.ts';
import type { PaperAct } from './paper-format.ts';

/** A checkpoint may be signed between the proof and its reading: then both are read again. */
const TRIES = 5;

/** Each act that is in the ledger, with the slots that the paper shows, and its proof; undefined while a file is missing. */
export async function prove(
  asked: Asked,
  acts: readonly StoredAct[],
  places: ReadonlyMap<number, number>,
  shownSlots: (act: StoredAct) => readonly string[],
) {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { origin, size } = asked.files.checkpoint();
    const checkpoint = await asked.files.read('checkpoint');
    if (!checkpoint || decodeUtf8(checkpoint)?.split('\n')[1] !== String(size)) continue;
    const readHash = hashReader({ size, readTile: path => asked.files.read(path) });
    const proven: (PaperAct & { readonly index: number })[] = [];
    for (const act of acts) {
      const index = places.get(act.seq);
      const proof = index === undefined || index >= size ? undefined : await makeInclusionProof(index, size, readHash);
      if (index === undefined || !proof?.ok) return undefined;
      proven.push({
        index,
        envelope: encodeBase64(act.envelope),
        disclosures: shownSlots(act).flatMap(name => act.slots[name] ?? []),
        tlogProof: formatTlogProof({ index, proof: proof.value, checkpoint }),
      });
    }
    return { origin, size, acts: proven };
  }
  return undefined;
}
