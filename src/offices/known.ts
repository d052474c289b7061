import type { Tx } from '../db/database.ts';
import { type Known, knownFrom, SHIPPED_KNOWN } from '../law/known.ts';
import { lastStatement, statements } from './law-entry.store.ts';

/** Reads what is known of the law and the calendar: one row a transaction, all of them only when one was added. */
export function openKnown(): (tx: Tx) => Promise<Known> {
  let latest: Known = SHIPPED_KNOWN;
  return async tx => {
    const last = await lastStatement(tx);
    if (last === latest.basis.known) return latest;
    // A transaction that began before the newest saying sees the earlier basis, and keeps it.
    if (last < latest.basis.known) return latest.at({ ...latest.basis, known: last });
    latest = knownFrom(await statements(tx));
    return latest;
  };
}
