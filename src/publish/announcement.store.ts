import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing } from '../db/values.ts';
import type { RecordId, Region } from '../record/ids.ts';

export interface AnnouncementRow {
  readonly kind: 'report' | 'case';
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  /** The office's name today. */
  readonly office: string;
  readonly on_day: string;
  readonly status: string;
  readonly reason: string;
  readonly entry: number;
}

/** What was announced, the latest first. */
export async function announcementPage(
  tx: Tx,
  options: {
    readonly search?: string | undefined;
    /** The region of the office. */
    readonly office?: Region | undefined;
    readonly after?: { readonly day: string; readonly record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly AnnouncementRow[]> {
  const { search, office, after, most } = options;
  const where = sql`true
    ${office === undefined ? sql`` : sql`and a.region = ${office}`}
    ${search ? sql`and a.number ilike ${containing(search)}` : sql``}
    ${after ? sql`and (a.on_day, a.record) < (${after.day}::date, ${after.record}::uuid)` : sql``}`;
  const { rows } = await sql<AnnouncementRow>`
    select a.kind, a.region, a.record, a.number, coalesce(o.name, '') as office, a.on_day, a.status, a.reason, a.entry from (
      (select 'report' as kind, a.* from report_announcement a where ${where} order by on_day desc, record desc limit ${most})
      union all
      (select 'case' as kind, a.* from case_announcement a where ${where} order by on_day desc, record desc limit ${most})
    ) a left join office o on o.region = a.region and o.record = a.office
    order by a.on_day desc, a.record desc limit ${most}`.execute(tx);
  return rows;
}
