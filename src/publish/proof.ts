/** Proofs that acts of a record stand in the ledger, made for whoever trusts this installation in nothing. */
import { encodeBase64 } from '../ledger/bytes.ts';
import { makeInclusionProof } from '../ledger/proof.ts';
import { hashReader } from '../ledger/reader.ts';
import { noteActs } from '../offices/notes.ts';
import { readDisclosure } from '../record/envelope.ts';
import type { RecordRef } from '../record/ids.ts';
import type { Fields, Kind } from '../record/kind.ts';
import { placesOf } from '../record/ledger.store.ts';
import type { Asked } from '../record/operation.ts';

export type Acts = Awaited<ReturnType<Asked['engine']['acts']>>['acts'];

/**
 * The acts of one record that are among the ledger's first `size` entries, each with its envelope, its open slots and those
 * that `also` names, and its inclusion proof; undefined while a tile is missing.
 */
export async function prove(
  asked: Asked,
  acts: Acts,
  places: ReadonlyMap<number, number>,
  kind: Kind,
  size: number,
  also: (index: number, act: Acts[number]) => readonly string[],
) {
  const readHash = hashReader({ size, readTile: path => asked.files.read(path) });
  const proofs = [];
  for (const act of acts) {
    const index = places.get(act.seq);
    // That officers wrote to each other is theirs, though its leaf is in the ledger.
    if (index === undefined || index >= size || act.type in noteActs) continue;
    const proof = await makeInclusionProof(index, size, readHash);
    if (!proof.ok) return undefined;
    const disclosures = [...openFields(kind, act), ...also(index, act)].flatMap(name => act.slots[name] ?? []);
    proofs.push({
      index,
      type: act.type,
      envelope: encodeBase64(act.envelope),
      disclosures,
      values: Object.fromEntries(disclosures.map(readDisclosure).map(({ name, value }) => [name, value])),
      proof: proof.value.map(encodeBase64),
    });
  }
  return proofs;
}

/** What the act's own version marked open: a later version opens nothing that was written before it. */
function openFields(kind: Kind, { type, version }: Acts[number]): readonly string[] {
  const definition = kind.acts[type];
  const fields: Fields = (definition?.version === version ? definition : definition?.past?.[version])?.fields ?? {};
  return Object.entries(fields).flatMap(([name, spec]) => (spec.class === 'open' ? [name] : []));
}

/** The same of one record of a kind that shows nothing beside its open fields, or of those of its acts that `isShown`. */
export async function proveActs(
  asked: Asked,
  ref: RecordRef,
  kindName: string,
  size: number,
  isShown: (type: string) => boolean = () => true,
) {
  const kind = asked.engine.kinds.get(kindName);
  if (!kind) throw new Error(`no kind ${kindName}`);
  const keeper = { role: 'netra_keeper', scope: '*', name: 'proof' } as const;
  const { places, acts } = await asked.database.transaction(keeper, async tx => ({
    places: await placesOf(tx, ref),
    acts: (await asked.engine.acts(tx, ref)).acts,
  }));
  const shown = acts.filter(({ type }) => isShown(type));
  return prove(asked, shown, places, kind, size, () => []);
}
