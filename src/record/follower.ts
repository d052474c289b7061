import type { Database, Tx, Who } from '../db/database.ts';
import { decodeAct, ERASED_TYPE, type FieldCipher, replay, type StoredAct } from './codec.ts';
import type { Engine } from './engine.ts';
import type { RecordRef } from './ids.ts';
import type { Known } from './kind.ts';
import { ledgerSize, lockFollower, moveFollower, placesOf, recordsBetween } from './ledger.store.ts';
import { replaceRows } from './projection.store.ts';
import type { Projection, Row } from './projection.ts';
import { inSteps } from './steps.ts';
import { veiled } from './veil.ts';

const STEP = 200;

/** Lets one follower of the ledger catch up, in short transactions, in the ledger's order and no other. */
export async function follow(database: Database, engine: Engine, projection: Projection): Promise<void> {
  const who = { role: 'netra_keeper', scope: '*', name: `follow ${projection.name}` } as const;
  await inSteps(STEP, step => takeStep(database, engine, projection, who, step));
}

const takeStep = (
  database: Database,
  engine: Engine,
  projection: Projection,
  who: Who,
  step: number,
): Promise<boolean> =>
  database.transaction(who, async tx => {
    const from = await lockFollower(tx, projection.name, projection.version);
    const to = Math.min(await ledgerSize(tx), from + step);
    if (to === from) return false;
    const known = await engine.known(tx);
    for (const ref of await recordsBetween(tx, projection.kind, from, to)) {
      const rows = rowsAsOf(engine, projection, await readPlaced(tx, engine, ref), to, known);
      await replaceRows(tx, projection, ref, rows);
    }
    await moveFollower(tx, projection.name, to);
    return true;
  });

/** The acts of a record and their places in the ledger: what every list that follows it is made from. */
export interface Placed {
  readonly ref: RecordRef;
  readonly places: ReadonlyMap<number, number>;
  readonly acts: readonly StoredAct[];
  readonly cipher: FieldCipher | undefined;
}

export const readPlaced = async (tx: Tx, engine: Engine, ref: RecordRef): Promise<Placed> => ({
  ref,
  places: await placesOf(tx, ref),
  ...(await engine.acts(tx, ref)),
});

/** The rows of one record as the ledger's first `size` entries tell it. */
export function rowsAsOf(
  engine: Engine,
  projection: Projection,
  { ref, places, acts, cipher }: Placed,
  size: number,
  law: Known,
): readonly Row[] {
  const kind = engine.kinds.get(projection.kind);
  if (!kind) throw new Error(`no kind ${projection.kind}`);
  const known = acts.filter(act => (places.get(act.seq) ?? Number.POSITIVE_INFINITY) < size);
  const cover = projection.asWritten ? cipher : veiled(kind, known, cipher, null);
  const { state, version } = replay(kind, known, cover);
  if (version === 0) return [];
  return projection.rows(
    { ref, kind: kind.name, version, state },
    {
      at(seq) {
        const index = places.get(seq);
        if (index === undefined) throw new Error(`act ${seq} of ${ref.id} has no place in the ledger`);
        return index;
      },
      acts: () => known.filter(({ type }) => type !== ERASED_TYPE).map(act => decodeAct(kind, act, cover)),
    },
    law,
    engine.keyring.markTerm,
  );
}
