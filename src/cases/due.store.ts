/** The desk's queue over both lists of what is due, and the rows that a changed law or calendar can move. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing, inScope } from '../db/values.ts';
import type { DueCells, Running } from '../law/due.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';

export const DUE_TABLES = ['report_due', 'lead_due', 'finding_due', 'case_due'] as const;
export type DueTable = (typeof DUE_TABLES)[number];

export interface QueueRow {
  readonly kind: KindOfMatter;
  /** Where the record itself stands. */
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly about: string;
  readonly track: string;
  readonly step: string;
  readonly rule: string | null;
  readonly since: string;
  readonly due_at: string | null;
  readonly due_on: string | null;
  readonly waits: 'office' | 'other';
}

/** Where a page goes on: after the row with these values. `due` is 'infinity' for what has no limit. */
export interface QueueCursor {
  readonly due: string;
  readonly since: string;
  readonly record: string;
  readonly track: string;
  readonly step: string;
}

export interface QueueFilter {
  readonly scope: string;
  readonly what?: KindOfMatter | undefined;
  readonly waits?: 'office' | 'other' | undefined;
  readonly track?: string | undefined;
  /** Part of a number, as it was typed. */
  readonly number?: string | undefined;
  /** Due at or before this instant. */
  readonly until?: string | undefined;
  /** Due after this instant. */
  readonly from?: string | undefined;
  /** Only what has no limit. */
  readonly unlimited?: boolean | undefined;
  /** Only what this person is in charge of. */
  readonly person?: string | undefined;
}

const END = sql`coalesce(due_at, 'infinity'::timestamptz)`;

function where(filter: QueueFilter) {
  const parts = [inScope(filter.scope)];
  if (filter.waits) parts.push(sql`waits = ${filter.waits}`);
  if (filter.track) parts.push(sql`track = ${filter.track}`);
  if (filter.number) parts.push(sql`number ilike ${containing(filter.number)}`);
  if (filter.until) parts.push(sql`due_at <= ${filter.until}::timestamptz`);
  if (filter.from) parts.push(sql`due_at > ${filter.from}::timestamptz`);
  if (filter.unlimited) parts.push(sql`due_at is null`);
  return sql.join(parts, sql` and `);
}

/**
 * What waits, the most urgent first, then what has no limit, the longest waiting first. Which rows a page holds is read from
 * the index alone; an office has thousands that wait, and shows fifty.
 */
export async function queuePage(
  tx: Tx,
  filter: QueueFilter,
  after: QueueCursor | undefined,
  most: number,
): Promise<readonly QueueRow[]> {
  const beyond = after
    ? sql`and (${END}, since, record, track, step) > (${after.due}::timestamptz, ${after.since}::date, ${after.record}::uuid, ${after.track}, ${after.step})`
    : sql``;
  const mine = (kind: QueueRow['kind']) =>
    filter.person
      ? sql`and (region, record) in (
          select region, record from ${sql.table(`${kind}_assigned`)} where ${inScope(filter.scope)} and person = ${filter.person})`
      : sql``;
  const from = (kind: QueueRow['kind'], table: DueTable) => sql`
    select ${kind} as kind, coalesce(home, region) as region, record, number, about, track, step, rule, since, due_at, due_on, waits
    from (select region, record, track, step from ${sql.table(table)} where ${where(filter)} ${mine(kind)} ${beyond}
      order by ${END}, since, record, track, step limit ${most}) page
      join ${sql.table(table)} using (region, record, track, step)`;
  const asked = KINDS_OF_MATTER.filter(kind => filter.what === undefined || filter.what === kind).map(kind =>
    from(kind, `${kind}_due`),
  );
  const { rows } = await sql<QueueRow>`
    select * from (${sql.join(asked, sql` union all `)}) waiting
    order by ${END}, since, record, track, step limit ${most}`.execute(tx);
  return rows;
}

export interface QueueCounts {
  readonly overdue: number;
  readonly today: number;
  readonly week: number;
  readonly others: number;
  readonly all: number;
}

/** How much burns: what the office owes, before `now`, before `tonight` and before `week`; and what waits for others. */
export async function queueCounts(
  tx: Tx,
  scope: string,
  moments: { readonly now: string; readonly tonight: string; readonly week: string },
): Promise<QueueCounts> {
  const { now, tonight, week } = moments;
  const one = (table: DueTable) => sql`select waits, due_at from ${sql.table(table)} where ${inScope(scope)}`;
  const { rows } = await sql<QueueCounts>`
    select count(*) filter (where waits = 'office' and due_at <= ${now}::timestamptz)::int as overdue,
      count(*) filter (where waits = 'office' and due_at > ${now}::timestamptz and due_at <= ${tonight}::timestamptz)::int as today,
      count(*) filter (where waits = 'office' and due_at > ${tonight}::timestamptz and due_at <= ${week}::timestamptz)::int as week,
      count(*) filter (where waits = 'other')::int as others,
      count(*)::int as all
    from (${sql.join(DUE_TABLES.map(one), sql` union all `)}) waiting`.execute(tx);
  return rows[0] as QueueCounts;
}

/** What can have moved: rows under a rule, or whose days include a day, in a region. */
export interface Movable {
  readonly rules: readonly string[];
  readonly days: readonly { readonly day: string; readonly scope: readonly string[] }[];
}

export interface MovableRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly track: string;
  readonly step: string;
  readonly running: Running;
  readonly due_at: string | null;
  readonly span_from: string | null;
  readonly span_to: string | null;
}

export interface RowKey {
  readonly region: string;
  readonly record: string;
  readonly track: string;
  readonly step: string;
}

const touched = ({ rules, days }: Movable) =>
  sql.join(
    [
      sql`d.rule = any(${[...rules]}::text[])`,
      ...days.map(
        ({ day, scope }) =>
          sql`(d.span_from <= ${day}::date and ${day}::date <= d.span_to and ${ofScope(sql`d.region`, scope)})`,
      ),
    ],
    sql` or `,
  );
const ofScope = (region: RawBuilder<unknown>, scope: readonly string[]) =>
  sql`exists (select from unnest(${[...scope]}::text[]) as s where s = '' or ${region} = s or ${region} like s || '.%')`;

/** How many rows can be moved. */
export async function countMovable(tx: Tx, table: DueTable, movable: Movable): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from ${sql.table(table)} d where d.running is not null and (${touched(movable)})`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

/** How many reports wait in a region. */
export async function countWaiting(tx: Tx, scope: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(distinct d.record)::int as n from report_due d where ${ofScope(sql`d.region`, scope)}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface MovablePage {
  readonly rows: readonly MovableRow[];
  /** Where the next page goes on; undefined after the last one. */
  readonly next: RowKey | undefined;
}

/**
 * Of the next rows in key order those that can have moved. The table is walked once by its key, whatever was said: a plan
 * that looks the touched rows up sorts all of them again for each page. Their records are locked against commands before
 * they are read, in the order in which commands lock, so that a row being rewritten is waited for and none is written back.
 */
export async function movablePage(
  tx: Tx,
  table: DueTable,
  movable: Movable,
  after: RowKey | undefined,
  most: number,
): Promise<MovablePage> {
  const beyond = after
    ? sql`and (region, record, track, step) > (${after.region}, ${after.record}::uuid, ${after.track}, ${after.step})`
    : sql``;
  const { rows: walked } = await sql<RowKey & { touched: boolean }>`
    select d.region, d.record, d.track, d.step, (${touched(movable)}) as touched from (
      select region, record, track, step, rule, span_from, span_to from ${sql.table(table)}
      where running is not null ${beyond} order by region, record, track, step limit ${most}) d`.execute(tx);
  const next = walked.length < most ? undefined : walked.at(-1);
  const keys = walked
    .filter(row => row.touched)
    .map(({ region, record, track, step }) => ({
      ...{ region, record, track, step },
    }));
  if (keys.length === 0) return { rows: [], next };
  const wanted = sql`jsonb_to_recordset(${JSON.stringify(keys)}::jsonb) as k(region text, record uuid, track text, step text)`;
  // By their ids: what was passed on stands in another region than its rows.
  await sql`
    select from record r where r.id in (select k.record from ${wanted})
    order by r.region, r.id for share of r`.execute(tx);
  const { rows } = await sql<MovableRow>`
    select d.region, d.record, d.track, d.step, d.running, d.due_at, d.span_from, d.span_to
    from ${wanted} join ${sql.table(table)} d on d.region = k.region and d.record = k.record
      and d.track = k.track and d.step = k.step
    where d.running is not null`.execute(tx);
  return { rows, next };
}

export async function putDue(tx: Tx, table: DueTable, rows: readonly (RowKey & DueCells)[]): Promise<void> {
  await sql`
    update ${sql.table(table)} d
    set due_at = v.due_at, due_on = v.due_on, span_from = v.span_from, span_to = v.span_to
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as v(region text, record uuid, track text, step text, due_at timestamptz, due_on date, span_from date, span_to date)
    where d.region = v.region and d.record = v.record and d.track = v.track and d.step = v.step`.execute(tx);
}

/** Reports that wait, in a region: under which rules they may fall depends on the stages. */
export async function waitingReports(
  tx: Tx,
  scope: readonly string[],
  after: { readonly region: string; readonly id: string } | undefined,
  most: number,
): Promise<readonly { readonly ref: RecordRef; readonly place: { readonly region: Region; readonly id: RecordId } }[]> {
  const beyond = after ? sql`and (d.region, d.record) > (${after.region}, ${after.id}::uuid)` : sql``;
  // `at` is where the rows stand, which of a report that was passed on is another region than its own.
  const { rows } = await sql<{ region: Region; id: RecordId; at: Region }>`
    select r.region, r.id, w.region as at from (
      select distinct d.region, coalesce(d.home, d.region) as home, d.record from report_due d
      where ${ofScope(sql`d.region`, scope)} ${beyond} order by d.region, d.record limit ${most}) w
    join record r on r.region = w.home and r.id = w.record
    order by w.region, r.id for share of r`.execute(tx);
  return rows.map(({ region, id, at }) => ({ ref: { region, id }, place: { region: at, id } }));
}
