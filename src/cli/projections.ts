/** Which projections must be made anew at a start: those whose rows a newer release means differently, and new ones. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Netra } from '../netra.ts';
import type { Projection } from '../record/projection.ts';
import { rebuildProjection } from '../record/rebuild.ts';

/** The version of a table that was never filled from the acts that were there before it. */
const UNBUILT = 0;

/**
 * Writes down projections that need no work and gives the stale ones, which keep serving until they are rebuilt. One that was
 * never written down stands already when its table has rows, or when there is nothing it could list.
 */
export async function staleProjections({ database, engine }: Netra): Promise<readonly Projection[]> {
  const { rows } = await database.statement('projections', 'select name, version from projection');
  const versions = new Map(rows.map(row => [String(row.name), Number(row.version)]));
  const stale: Projection[] = [];
  for (const projection of engine.projections) {
    const standing = versions.get(projection.name);
    if (standing === projection.version) continue;
    const missing = standing === undefined && (await isMissing(database, projection));
    if (standing !== undefined || missing) stale.push(projection);
    // A missing one is noted too: the rows that commands write until it is rebuilt must not make it pass for whole.
    if (standing === undefined) {
      await database.statement(
        'projections',
        'insert into projection (name, version) values ($1, $2) on conflict (name) do nothing',
        [projection.name, missing ? UNBUILT : projection.version],
      );
    }
  }
  return stale;
}

/** Table names come from the code, never from outside. A follower of the ledger catches up by itself. */
async function isMissing(database: Netra['database'], { kind, table, follows }: Projection): Promise<boolean> {
  if (follows === 'ledger') return false;
  const { rows } = await database.statement(
    'projections',
    `select exists (select from record where kind = $1) and not exists (select from ${table}) as missing`,
    [kind],
  );
  return rows[0]?.missing === true;
}

/** One after the other, while the old rows serve; half of the time is left to those who work meanwhile. */
export async function rebuildStale({ database, engine }: Netra, stale: readonly Projection[]): Promise<void> {
  for (const projection of stale) {
    let began = performance.now();
    await rebuildProjection(database, engine, projection, async () => {
      await wait(performance.now() - began);
      began = performance.now();
    });
  }
}
