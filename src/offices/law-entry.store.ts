import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Statement } from '../law/known.ts';

/** How many sayings about law and calendar there are, and the ledger entry of the newest; -1 where there is none. */
export async function statementsSeen(tx: Tx): Promise<{ readonly count: number; readonly last: number }> {
  const { rows } = await sql<{ count: number; last: number }>`
    select count(*)::int as count, coalesce(max(entry), -1)::int8 as last from law_statement`.execute(tx);
  return { count: rows[0]?.count ?? 0, last: Number(rows[0]?.last ?? -1) };
}

/** All sayings in the order of the ledger. */
export async function statements(tx: Tx): Promise<readonly Statement[]> {
  const { rows } = await sql<{ entry: number; said: Statement['said'] }>`
    select entry, said from law_statement order by entry limit 10000`.execute(tx);
  return rows.map(({ entry, said }) => ({ index: Number(entry), said }));
}
