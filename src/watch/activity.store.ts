import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';

/** Which of these articles (by their hash) were read before, and into which activity. */
export async function knownArticles(tx: Tx, articles: readonly string[]): Promise<ReadonlyMap<string, RecordRef>> {
  const { rows } = await sql<{ article: string; region: Region; record: RecordId }>`
    select article, region, record from activity_source where article = any(${[...articles]}::text[])`.execute(tx);
  return new Map(rows.map(({ article, region, record }) => [article, { region, id: record }]));
}

/** What a new article is compared with: sources of these days anywhere, and of these regencies between two days. */
export interface Window {
  readonly days: readonly string[];
  /** Null is without bound; a source without a day is in every regency's window. */
  readonly regencies: readonly { readonly regency: Region; readonly from: string | null; readonly to: string | null }[];
}

/** Activities with a source in the window, in the order of their records: the next page of at most `most` after one. */
export async function activitiesWithin(
  tx: Tx,
  { days, regencies }: Window,
  after: RecordRef | undefined,
  most: number,
): Promise<readonly RecordRef[]> {
  const beyond = after ? sql`and (s.region, s.record) > (${after.region}, ${after.id}::uuid)` : sql``;
  const column = (name: 'regency' | 'from' | 'to') => regencies.map(row => row[name]);
  const { rows } = await sql<RecordRef>`
    select s.region, s.record as id from activity_source s where s.day = any(${[...days]}::date[]) ${beyond}
    union
    select s.region, s.record from unnest(${column('regency')}::text[], ${column('from')}::date[], ${column('to')}::date[])
      as w (regency, first, last)
    join activity_source s on s.regency = w.regency
      and (s.day is null or s.day between coalesce(w.first, '-infinity') and coalesce(w.last, 'infinity')) ${beyond}
    order by region, id limit ${most}`.execute(tx);
  return rows;
}

export interface ActivityRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly kind: string;
  readonly day: string | null;
  readonly regency: Region | null;
  readonly province: Region | null;
  readonly venue: string | null;
  readonly institutions: readonly string[];
  readonly sources: number;
  readonly mentions_hoax: boolean;
  readonly mentions_sara: boolean;
  readonly entry: number;
}

export interface ActivityFilters {
  readonly province?: string | undefined;
  readonly kind?: string | undefined;
  /** A year, or a month: `2024` or `2024-08`. An activity whose day is not known is in none. */
  readonly period?: string | undefined;
}

const within = ({ province, kind, period }: ActivityFilters) => sql`true
  ${province === undefined ? sql`` : sql`and province = ${province}`}
  ${kind === undefined ? sql`` : sql`and kind = ${kind}`}
  ${period === undefined ? sql`` : sql`and day >= ${`${period}${period.length === 4 ? '-01' : ''}-01`}::date and day < ${`${period}${period.length === 4 ? '-01' : ''}-01`}::date + ${period.length === 4 ? '1 year' : '1 month'}::interval`}`;

export async function activityPage(
  tx: Tx,
  options: ActivityFilters & {
    readonly after?: { day: string; record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly ActivityRow[]> {
  const { after, most, ...filters } = options;
  const { rows } = await sql<ActivityRow>`
    select region, record, kind, day, regency, province, venue, institutions, sources, mentions_hoax, mentions_sara, entry
    from activity_list where ${within(filters)}
    ${after ? sql`and (coalesce(day, '0001-01-01'), record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by coalesce(day, '0001-01-01') desc, record desc limit ${most}`.execute(tx);
  return rows.map(row => ({ ...row, entry: Number(row.entry) }));
}

/** Activities by province; those of no province under the empty name. */
export async function provinceCounts(tx: Tx, filters: ActivityFilters): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ province: string; n: number }>`
    select coalesce(province, '') as province, count(*)::int as n from activity_list where ${within(filters)} group by 1`.execute(
    tx,
  );
  return new Map(rows.map(row => [row.province, row.n]));
}

/** The newest months with an activity, newest first. */
export async function monthCounts(
  tx: Tx,
  filters: ActivityFilters,
  most: number,
): Promise<readonly { readonly month: string; readonly n: number }[]> {
  const { rows } = await sql<{ month: string; n: number }>`
    select to_char(day, 'YYYY-MM') as month, count(*)::int as n from activity_list
    where day is not null and ${within(filters)} group by 1 order by 1 desc limit ${most}`.execute(tx);
  return rows;
}

/** The years in which there were activities, newest first. */
export async function activityYears(tx: Tx, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ year: string }>`
    select distinct to_char(day, 'YYYY') as year from activity_list where day is not null order by 1 desc limit ${most}`.execute(
    tx,
  );
  return rows.map(({ year }) => year);
}
