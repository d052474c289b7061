import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing } from '../db/values.ts';
import type { RecordId, Region } from '../record/ids.ts';

export interface PartRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly tracks: readonly { readonly kind: string; readonly phase: string }[];
  readonly since: string;
}

/** Cases in which this institution has a part, the one with the latest step first. Which regions, the scope says. */
export async function partPage(
  tx: Tx,
  options: {
    readonly institution: string;
    readonly number?: string | undefined;
    readonly after?: { day: string; record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly PartRow[]> {
  const { institution, number, after, most } = options;
  const { rows } = await sql<PartRow>`
    select coalesce(home, region) as region, record, number, tracks, since from case_part
    where institution = ${institution}
    ${number ? sql`and number ilike ${containing(number)}` : sql``}
    ${after ? sql`and (since, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by since desc, record desc limit ${most}`.execute(tx);
  return rows;
}
