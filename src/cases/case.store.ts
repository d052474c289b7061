import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, Region } from '../record/ids.ts';

export interface CaseRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly registered_on: string;
  readonly phase: string;
  readonly tracks: readonly { readonly kind: string; readonly phase: string }[];
  readonly last_step_on: string;
  readonly closed: boolean;
}

/** Cases of the scope, the one whose last step lies furthest back first. */
export async function casePage(
  tx: Tx,
  options: {
    readonly scope: string;
    readonly closed: boolean;
    readonly after?: { day: string; record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly CaseRow[]> {
  const { scope, closed, after, most } = options;
  const where = scope === '*' ? sql`true` : sql`(region = ${scope} or region like ${`${scope}.%`})`;
  const { rows } = await sql<CaseRow>`
    select region, record, number, registered_on, phase, tracks, last_step_on, closed from case_list
    where ${where} and closed = ${closed}
    ${after ? sql`and (last_step_on, record) > (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by last_step_on, record limit ${most}`.execute(tx);
  return rows;
}
