import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing, inScope } from '../db/values.ts';
import type { Institution } from '../offices/institution.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { Item } from './access.ts';
import type { Named } from './view.ts';

export interface OpeningRow {
  readonly item: Item | 'redaction';
  readonly file: number;
  readonly at: string;
  readonly person: string;
  readonly reason: string;
  /** How often the bytes went out, and when last. */
  readonly fetches: number;
  readonly fetched_at: string | null;
}

/** Openings of the seals of a report, or looks behind the redactions of a matter. */
export async function openingsOf(tx: Tx, ref: RecordRef, of: 'seals' | 'redactions'): Promise<readonly OpeningRow[]> {
  const { rows } = await sql<OpeningRow>`
    select item, file, at, person, reason, fetches, fetched_at from access_list
    where of_region = ${ref.region} and of_record = ${ref.id} and (item = 'redaction') = ${of === 'redactions'}
    order by at`.execute(tx);
  return rows;
}

export interface ViewsRow {
  readonly person: string;
  /** Null of an officer. */
  readonly institution: Institution | null;
  /** In how many hours, and the first look of the last one. */
  readonly hours: number;
  readonly last: string;
  /** Whether the hour that was asked about is one of them. */
  readonly now: boolean;
}

/** Who looked at this page, the latest first. From one index. */
export async function viewersOf(
  tx: Tx,
  ref: RecordRef,
  /** Where views of it stand: its own region, and that of the office that looks at what was passed on to it. */
  regions: readonly Region[],
  hour: string,
): Promise<readonly ViewsRow[]> {
  const { rows } = await sql<ViewsRow>`
    select person, institution, count(distinct hour)::int as hours, max(at) as last, bool_or(hour = ${hour}) as now from view_list
    where region = any(${[...regions]}::text[]) and of_record = ${ref.id}
    group by person, institution order by last desc, person`.execute(tx);
  return rows;
}

export interface TrailRow extends Omit<OpeningRow, 'item' | 'reason'> {
  readonly region: Region;
  readonly record: RecordId;
  readonly what: OpeningRow['item'] | 'view';
  readonly of_region: Region;
  readonly of_record: RecordId;
  readonly of_kind: KindOfMatter | Named;
  /** Whose part was looked at; null of officers. */
  readonly institution: Institution | null;
  /** Of the matter; null where it is known to this scope no more, or there is none. */
  readonly number: string | null;
  /** Null of a view: nobody is asked why they read. */
  readonly reason: string | null;
}

export interface TrailFilter {
  readonly scope: string;
  /** As it stands in `by`: the text of the person's record. */
  readonly person?: string | undefined;
  /** Part of the number of what was opened or looked at, as it was typed. */
  readonly number?: string | undefined;
  readonly what?: TrailRow['what'] | undefined;
  readonly institution?: Institution | undefined;
  /** Instants: from the first one on, before the second. */
  readonly from?: string | undefined;
  readonly before?: string | undefined;
  readonly after?: { readonly at: string; readonly record: string } | undefined;
  readonly most: number;
}

/** Openings and views of the scope, the latest first. */
export async function trailPage(tx: Tx, filter: TrailFilter): Promise<readonly TrailRow[]> {
  const { scope, person, number, what, institution, from, before, after, most } = filter;
  // What was passed on is listed where it is handled; its earlier traces stand in the region in which it began.
  const numbered = (table: `${KindOfMatter}_list`) =>
    sql.join(
      [sql`region`, sql`home`].map(
        at =>
          sql`select ${at}, record from ${sql.table(table)} where ${inScope(scope)} and number ilike ${containing(number ?? '')}`,
      ),
      sql` union all `,
    );
  const page = (select: RawBuilder<unknown>, also: RawBuilder<unknown>) => sql`(
    ${select} where ${inScope(scope)} ${also}
    ${person ? sql`and person = ${person}` : sql``}
    ${
      number
        ? sql`and (region, of_record) in (${sql.join(
            KINDS_OF_MATTER.map(kind => numbered(`${kind}_list`)),
            sql` union all `,
          )})`
        : sql``
    }
    ${from ? sql`and at >= ${from}` : sql``} ${before ? sql`and at < ${before}` : sql``}
    ${after ? sql`and (at, record) < (${after.at}, ${after.record}::uuid)` : sql``}
    order by at desc, record desc limit ${most})`;
  const openings = sql`select region, record, item as what, file, of_region, of_record, of_kind, at, person,
    null as institution, reason, fetches, fetched_at from access_list`;
  const views = sql`select region, record, 'view' as what, 0 as file, coalesce(of_region, region) as of_region, of_record, kind as of_kind, at, person,
    institution, null as reason, 0 as fetches, null as fetched_at from view_list`;
  // No institution opens a seal.
  const parts = [
    ...(what === 'view' || institution ? [] : [page(openings, what ? sql`and item = ${what}` : sql``)]),
    ...(what === undefined || what === 'view'
      ? [page(views, institution ? sql`and institution = ${institution}` : sql``)]
      : []),
  ];
  if (parts.length === 0) return [];
  const { rows } = await sql<TrailRow>`
    select t.*, coalesce(r.number, c.number, l.number, f.number) as number from (${sql.join(parts, sql` union all `)}) t
    left join report_list r on r.region in (t.of_region, t.region) and r.record = t.of_record
    left join case_list c on c.region in (t.of_region, t.region) and c.record = t.of_record
    left join lead_list l on l.region in (t.of_region, t.region) and l.record = t.of_record
    left join finding_list f on f.region in (t.of_region, t.region) and f.record = t.of_record
    order by t.at desc, t.record desc limit ${most}`.execute(tx);
  return rows;
}
