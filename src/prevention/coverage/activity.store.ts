/** What stands on record of governments, and what was reported of them, by region, as the public's lists have it. As the keeper. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, Region } from '../../record/ids.ts';
import type { Activity, ToldBy } from './reported.ts';

export interface ProvenRow {
  readonly region: Region;
  readonly what: Activity;
  readonly times: number;
  /** The latest. */
  readonly on_day: string;
  readonly record: RecordId;
}
export interface ReportedRow {
  readonly region: Region;
  readonly what: Activity;
  readonly times: number;
  readonly on_day: string;
  readonly source: string;
  readonly link: string;
  readonly told_by: ToldBy;
}

const ofProvinces = (provinces: readonly string[] | null) =>
  sql`(${provinces}::text[] is null or left(region, 2) = any(${provinces}::text[])) and region <> ''`;
const latest = (day: RawBuilder<unknown>) => sql`(array_agg(record order by ${day} desc, record desc))[1] as record`;

/** Circulars in force, pledges that were opened, public events that were held: of these provinces, or of all. */
export async function provenIn(tx: Tx, provinces: readonly string[] | null): Promise<readonly ProvenRow[]> {
  const { rows } = await sql<ProvenRow>`
    select region, 'circular' as what, count(*)::int as times, max(on_day) as on_day, ${latest(sql`on_day`)}
    from circular_page where phase = 'issued' and ${ofProvinces(provinces)} group by region
    union all
    select region, 'pact', count(*)::int, max(opened_on), ${latest(sql`opened_on`)}
    from campaign_public where phase in ('open', 'closed') and ${ofProvinces(provinces)} group by region
    union all
    select region, 'outreach', count(*)::int, max(on_day), ${latest(sql`on_day`)}
    from public_event where phase = 'held' and ${ofProvinces(provinces)} group by region`.execute(tx);
  return rows;
}

export async function reportedIn(tx: Tx, provinces: readonly string[] | null): Promise<readonly ReportedRow[]> {
  const { rows } = await sql<ReportedRow>`
    select distinct on (region, what) region, what, (count(*) over (partition by region, what))::int as times,
      on_day, source, link, told_by
    from government_reported where ${ofProvinces(provinces)} order by region, what, on_day desc, n desc`.execute(tx);
  return rows;
}

export interface ActivityRow {
  readonly government: string;
  readonly what: Activity;
  readonly proven: number;
  readonly proven_on: string | null;
  /** `region:id` of the latest. */
  readonly proven_ref: string | null;
  readonly reported: number;
  readonly reported_on: string | null;
  readonly source: string | null;
  readonly link: string | null;
  readonly told_by: ToldBy | null;
}
/** Puts what stands of these governments in place of what stood there; null for all of them. */
export async function putActivities(
  tx: Tx,
  of: readonly string[] | null,
  rows: readonly ActivityRow[],
  asOf: number,
): Promise<void> {
  await sql`delete from coverage_activity where ${of}::text[] is null or government = any(${of}::text[])`.execute(tx);
  await sql`insert into coverage_activity
      (government, what, proven, proven_on, proven_ref, reported, reported_on, source, link, told_by, as_of)
    select government, what, proven, proven_on, proven_ref, reported, reported_on, source, link, told_by, ${asOf}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as a(government text, what text, proven int, proven_on date,
      proven_ref text, reported int, reported_on date, source text, link text, told_by text)
    on conflict (government, what) do nothing`.execute(tx);
}
