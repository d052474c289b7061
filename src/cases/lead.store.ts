import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing, inScope } from '../db/values.ts';
import type { RecordId, Region } from '../record/ids.ts';

interface Asked {
  readonly scope: string;
  readonly phase?: string | undefined;
  /** Part of a number, as it was typed. */
  readonly number?: string | undefined;
  readonly after?: { readonly day: string; readonly record: string } | undefined;
  readonly most: number;
}

export interface LeadRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly noted_on: string;
  readonly place: string;
  readonly origin: string;
  readonly phase: string;
}

export interface FindingRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly set_on: string;
  readonly place: string;
  readonly phase: string;
}

/** Initial information of the scope, the latest first. */
export async function leadPage(tx: Tx, { scope, phase, number, after, most }: Asked): Promise<readonly LeadRow[]> {
  const { rows } = await sql<LeadRow>`
    select coalesce(home, region) as region, record, number, noted_on, place, origin, phase from lead_list
    where ${inScope(scope)} ${phase ? sql`and phase = ${phase}` : sql``}
    ${number ? sql`and number ilike ${containing(number)}` : sql``}
    ${after ? sql`and (noted_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by noted_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** Findings of the scope, the latest first. */
export async function findingPage(
  tx: Tx,
  { scope, phase, number, after, most }: Asked,
): Promise<readonly FindingRow[]> {
  const { rows } = await sql<FindingRow>`
    select coalesce(home, region) as region, record, number, set_on, place, phase from finding_list
    where ${inScope(scope)} ${phase ? sql`and phase = ${phase}` : sql``}
    ${number ? sql`and number ilike ${containing(number)}` : sql``}
    ${after ? sql`and (set_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by set_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}
