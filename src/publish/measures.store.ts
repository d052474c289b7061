import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { Region } from '../record/ids.ts';
import { followerNext } from '../record/ledger.store.ts';
import { MEASURED } from './measured.ts';
import type { Line, Tally } from './measures.ts';

/** Of which office and all below it, on which days, as the ledger's first `asOf` entries tell it. */
export interface Scope {
  readonly region: Region;
  readonly from: string;
  readonly to: string;
  readonly asOf: number;
}

/** The entry up to which everything is counted: the one that the slowest of the followers has reached. */
export async function countedTo(tx: Tx): Promise<number> {
  let least = Number.POSITIVE_INFINITY;
  for (const { name } of MEASURED) least = Math.min(least, await followerNext(tx, name));
  return least;
}

const within = (region: Region) =>
  region === '' ? sql`true` : sql`(counted_in = ${region} or starts_with(counted_in, ${`${region}.`}))`;
/** An office above counts what it took over, which lies in the region of the one it was taken from. */
const OWN = (region: Region) => sql`(counted_in = ${region})`;

/**
 * A few dozen groups of very many rows: they are hashed. The planner can't guess how many rows pass the wall, thinks of some
 * hundred, and would sort them all. For this transaction alone.
 */
const hashed = (tx: Tx) => sql`set local enable_sort = off`.execute(tx);

/** What happened in the period. One short statement for each table, as the next two. */
export async function eventsIn(tx: Tx, table: string, scope: Scope): Promise<Tally['events']> {
  const { region, from, to, asOf } = scope;
  await hashed(tx);
  const { rows } = await sql<Line>`
    select happened, track, what, count(*) filter (where ${OWN(region)})::int as own, count(*)::int as area
    from ${sql.table(table)}
    where not span and on_day between ${from}::date and ${to}::date and entry < ${asOf} and ${within(region)}
    group by happened, track, what`.execute(tx);
  return rows;
}

/** What stood at the end of the last day: what ended later, or by an act that has no place among those entries, stood. */
export async function stoodAt(tx: Tx, table: string, scope: Scope): Promise<Tally['stood']> {
  const { region, to, asOf } = scope;
  await hashed(tx);
  const { rows } = await sql<Tally['stood'][number]>`
    select happened, track, what, count(*) filter (where ${OWN(region)})::int as own, count(*)::int as area,
      count(*) filter (where ${OWN(region)} and due_on <= ${to}::date)::int as own_passed,
      count(*) filter (where due_on <= ${to}::date)::int as area_passed
    from ${sql.table(table)}
    where span and on_day <= ${to}::date and entry < ${asOf} and ${within(region)}
      and (until_day is null or until_day > ${to}::date or until_entry >= ${asOf})
    group by happened, track, what`.execute(tx);
  return rows;
}

/** The limits that ended by their step in the period. */
export async function metIn(tx: Tx, table: string, scope: Scope): Promise<Tally['met']> {
  const { region, from, to, asOf } = scope;
  await hashed(tx);
  const { rows } = await sql<Tally['met'][number]>`
    select happened, track, what, count(*) filter (where ${OWN(region)})::int as own, count(*)::int as area,
      count(*) filter (where ${OWN(region)} and late)::int as own_late, count(*) filter (where late)::int as area_late
    from ${sql.table(table)}
    where span and late is not null and until_day between ${from}::date and ${to}::date and until_entry < ${asOf}
      and ${within(region)}
    group by happened, track, what`.execute(tx);
  return rows;
}

/** The middle of the days that decisions took; of an even number, between the two in the middle. */
export async function medianDays(tx: Tx, scope: Scope): Promise<Tally['median']> {
  const { region, from, to, asOf } = scope;
  const { rows } = await sql<{ own: number | null; area: number | null }>`
    select percentile_cont(0.5) within group (order by days) filter (where ${OWN(region)}) as own,
      percentile_cont(0.5) within group (order by days) as area
    from case_measure
    where not span and happened = 'decided' and days is not null
      and on_day between ${from}::date and ${to}::date and entry < ${asOf} and ${within(region)}`.execute(tx);
  const half = (value: number | null | undefined) => (value === null || value === undefined ? null : Number(value));
  return { own: half(rows[0]?.own), area: half(rows[0]?.area) };
}
