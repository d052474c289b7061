import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';

export interface RegisterRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly office: string;
  readonly regime: string;
  readonly phase: string;
  readonly registered_on: string;
  readonly tracks: readonly {
    readonly kind: string;
    readonly phase: string;
    readonly finding: string | null;
    readonly result: string | null;
  }[];
  readonly entry: number;
}
export interface After {
  readonly day: string;
  readonly record: string;
}

/** The register from the newest day on, by keyset. */
export async function registerPage(
  tx: Tx,
  options: { readonly after?: After | undefined; readonly search?: string | undefined; readonly most: number },
): Promise<readonly RegisterRow[]> {
  const { after, search, most } = options;
  const beyond = after ? sql`and (registered_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``;
  const found = search ? sql`and (number || ' ' || office) ilike ${`%${search.replace(/[\\%_]/g, '\\$&')}%`}` : sql``;
  const { rows } = await sql<RegisterRow>`
    select region, record, number, office, regime, phase, registered_on, tracks, entry from public_register
    where true ${beyond} ${found} order by registered_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

export async function registerRow(tx: Tx, ref: RecordRef): Promise<RegisterRow | undefined> {
  const { rows } = await sql<RegisterRow>`
    select region, record, number, office, regime, phase, registered_on, tracks, entry from public_register
    where region = ${ref.region} and record = ${ref.id}`.execute(tx);
  return rows[0];
}

export async function registerSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number }>`select count(*)::int as size from public_register`.execute(tx);
  return rows[0]?.size ?? 0;
}
