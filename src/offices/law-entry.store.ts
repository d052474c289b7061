import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { type Known, knownFrom, SHIPPED_KNOWN, type Statement } from '../law/known.ts';

/** Reads what is known of the law and the calendar: one row a transaction, all of them only when one was added. */
export function openKnown(): (tx: Tx) => Promise<Known> {
  let latest: Known = SHIPPED_KNOWN;
  return async tx => {
    const { rows } = await sql<{ last: number }>`
      select coalesce(max(entry), -1)::int8 as last from law_statement`.execute(tx);
    const last = Number(rows[0]?.last ?? -1);
    if (last === latest.basis.known) return latest;
    // A transaction that began before the newest saying sees the earlier basis, and keeps it.
    const known =
      last < latest.basis.known ? latest.at({ ...latest.basis, known: last }) : knownFrom(await statements(tx));
    if (known.basis.known > latest.basis.known) latest = known;
    return known;
  };
}

async function statements(tx: Tx): Promise<readonly Statement[]> {
  const { rows } = await sql<{ entry: number; said: Statement['said'] }>`
    select entry, said from law_statement order by entry limit 10000`.execute(tx);
  return rows.map(({ entry, said }) => ({ index: Number(entry), said }));
}
