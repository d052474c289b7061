import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing, inScope } from '../db/values.ts';
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

/** Cases of the scope, the one with the latest step first. */
export async function casePage(
  tx: Tx,
  options: {
    readonly scope: string;
    readonly closed?: boolean | undefined;
    /** Part of a number, as it was typed. */
    readonly number?: string | undefined;
    readonly after?: { day: string; record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly CaseRow[]> {
  const { scope, closed, number, after, most } = options;
  const { rows } = await sql<CaseRow>`
    select coalesce(home, region) as region, record, number, registered_on, phase, tracks, last_step_on, closed from case_list
    where ${inScope(scope)} ${closed === undefined ? sql`` : sql`and closed = ${closed}`}
    ${number ? sql`and number ilike ${containing(number)}` : sql``}
    ${after ? sql`and (last_step_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by last_step_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** How many cases of one office's region are open. */
export async function openCases(tx: Tx, region: Region): Promise<number> {
  const { rows } = await sql<{ open: number }>`
    select count(*)::int as open from case_list where region = ${region} and not closed`.execute(tx);
  return rows[0]?.open ?? 0;
}
