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

export async function activityPage(
  tx: Tx,
  options: {
    readonly after?: { day: string; record: string } | undefined;
    readonly province?: string | undefined;
    readonly most: number;
  },
): Promise<readonly ActivityRow[]> {
  const { after, province, most } = options;
  const { rows } = await sql<ActivityRow>`
    select region, record, kind, day, regency, province, venue, institutions, sources, mentions_hoax, mentions_sara, entry
    from activity_list where true
    ${province ? sql`and province = ${province}` : sql``}
    ${after ? sql`and (coalesce(day, '0001-01-01'), record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by coalesce(day, '0001-01-01') desc, record desc limit ${most}`.execute(tx);
  return rows.map(row => ({ ...row, entry: Number(row.entry) }));
}

export async function provinceCounts(tx: Tx): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ province: string; n: number }>`
    select province, count(*)::int as n from activity_list where province is not null group by province`.execute(tx);
  return new Map(rows.map(row => [row.province, row.n]));
}
