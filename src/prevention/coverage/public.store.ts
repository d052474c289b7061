/** Coverage as everybody reads it: percentages that the rule lets through, and what stands of each government. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { ActivityRow } from './activity.store.ts';
import type { ShareRow } from './counting.store.ts';

/** The percentages of some areas. */
export async function sharesIn(tx: Tx, areas: readonly string[]): Promise<readonly ShareRow[]> {
  const { rows } = await sql<ShareRow>`
    select area, part, people, read, signed, came, reached from coverage_share
    where area = any(${areas}::text[]) order by area, part`.execute(tx);
  return rows;
}

/** What stands of governments: of one province, or of all, some sixteen hundred rows at most. */
export async function activitiesIn(tx: Tx, province: string | null): Promise<readonly ActivityRow[]> {
  const { rows } = await sql<ActivityRow>`
    select government, what, proven, proven_on, proven_ref, reported, reported_on, source, link, told_by
    from coverage_activity where ${province}::text is null or left(government, 2) = ${province}
    order by government, what limit 5000`.execute(tx);
  return rows;
}

/** What was reported of one government and stands, the latest first. */
export async function reportsOf(tx: Tx, government: string, most: number) {
  const { rows } = await sql<{
    readonly n: number;
    readonly what: ActivityRow['what'];
    readonly on_day: string;
    readonly source: string;
    readonly link: string;
    readonly told_by: NonNullable<ActivityRow['told_by']>;
    readonly entry: number;
  }>`
    select n, what, on_day, source, link, told_by, entry from government_reported
    where region = ${government} order by on_day desc, n desc limit ${most}`.execute(tx);
  return rows;
}
