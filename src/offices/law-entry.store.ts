import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Statement } from '../law/known.ts';
import type { Region } from '../record/ids.ts';

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

export interface SaidRow {
  readonly entry: number;
  /** The region it was said for; '' is the whole country. */
  readonly region: Region;
  readonly said: Statement['said'];
  readonly source: string;
  readonly said_at: string;
  /** The person's record; null for whoever looks after the installation. */
  readonly said_by: string | null;
}

/** What was said, the newest first, before an entry; or only what was said of one row of law. */
export async function saidPage(
  tx: Tx,
  asked: {
    readonly before?: number | undefined;
    readonly row?: { readonly table: string; readonly id: string } | undefined;
  },
  most: number,
): Promise<readonly SaidRow[]> {
  const before = asked.before === undefined ? sql`true` : sql`entry < ${asked.before}`;
  const row = asked.row
    ? sql`said->'confirmation'->>'table' = ${asked.row.table} and said->'confirmation'->>'id' = ${asked.row.id}`
    : sql`true`;
  const { rows } = await sql<SaidRow>`
    select entry, region, said, source, said_at, said_by from law_statement
    where ${before} and ${row} order by entry desc limit ${most}`.execute(tx);
  return rows.map(one => ({ ...one, entry: Number(one.entry) }));
}
