import type { Tx } from '../db/database.ts';
import { type Known, knownFrom, SHIPPED_KNOWN } from '../law/known.ts';
import { statements, statementsSeen } from './law-entry.store.ts';

/**
 * Reads what is known of the law and the calendar: one row a transaction, all of them only when one was added. The follower
 * that writes the sayings of one moment may see a part of them, so their number tells as much as the newest.
 */
export function openKnown(): (tx: Tx) => Promise<Known> {
  let latest: Known = SHIPPED_KNOWN;
  return async tx => {
    const { count, last } = await statementsSeen(tx);
    const known = sameAs(latest, count, last) ? latest : knownFrom(await statements(tx));
    // A transaction that began earlier keeps what it sees; the newest is remembered.
    if (known.statements.length >= latest.statements.length) latest = known;
    return known;
  };
}

const sameAs = ({ basis, statements }: Known, count: number, last: number): boolean =>
  basis.known === last && statements.length === count;
