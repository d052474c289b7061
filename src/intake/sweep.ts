/**
 * Lets go of sealed files that no act names: of a report that was never committed, and of one whose personal values were
 * erased. A named file must never go, and nothing brings one back: so a file stays until it is a day old, which is longer
 * than any transaction between its writing and its naming, and nothing goes while the list of names differs from the acts.
 */
import type { Database } from '../db/database.ts';
import type { Engine } from '../record/engine.ts';
import type { Projection } from '../record/projection.ts';
import { checkProjection, type Difference } from '../record/rebuild.ts';
import { ok, type Result, refuse } from '../result.ts';
import { namedBlobs } from './intake.store.ts';
import { evidenceBlob } from './projections.ts';
import type { Vault } from './vault.ts';

const DAY = 86_400_000;
const keeper = { role: 'netra_keeper', scope: '*', name: 'sweep vault' } as const;

export type SweepRefusal = { readonly code: 'names-differ'; readonly differences: readonly Difference[] };

/**
 * Gives how many files went. `now` is the machine's clock in milliseconds since 1970, which is the one that files carry.
 * Refuses `names-differ`, with the reports, where the list must first be rebuilt; then nothing went.
 */
export async function sweepVault(
  { database, engine, vault }: { readonly database: Database; readonly engine: Engine; readonly vault: Vault },
  now = Date.now(),
): Promise<Result<number, SweepRefusal>> {
  // A file's time is the day it was written on: one of yesterday may be a minute old.
  const before = Math.floor(now / DAY) * DAY - DAY;
  const unnamed = () => vault.unreferenced(names => database.transaction(keeper, tx => namedBlobs(tx, names)), before);
  if ((await unnamed().next()).done) return ok(0);
  const differences = await checkProjection(database, engine, evidenceBlob as Projection);
  if (differences.length > 0) return refuse({ code: 'names-differ', differences });
  let gone = 0;
  // Asked again, name by name: what was found before the check may have been named meanwhile.
  for await (const name of unnamed()) {
    await vault.remove(name);
    gone += 1;
  }
  return ok(gone);
}
