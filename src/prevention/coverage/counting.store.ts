/** The SQL of the job that counts: what has moved, counting units anew, sums. As the keeper, in short transactions. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, Region } from '../../record/ids.ts';
import { followerNext } from '../../record/ledger.store.ts';
import type { Projection } from '../../record/projection.ts';
import type { Belongs, UnitKind } from '../roster/roster.ts';

/** `people`: who was reached. `activity`: what stands on record of a government. Each is counted up to an entry of its own. */
export type Part = 'people' | 'activity';

export async function countedTo(tx: Tx, part: Part): Promise<number> {
  const { rows } = await sql<{ counted_to: number }>`select counted_to from coverage_work where name = ${part}`.execute(
    tx,
  );
  return rows[0]?.counted_to ?? 0;
}
/** Says how far it is counted; null begins it anew. */
export async function moveCounted(tx: Tx, part: Part, to: number | null): Promise<void> {
  await sql`insert into coverage_work (name, counted_to) values (${part}, ${to ?? 0})
    on conflict (name) do update set counted_to = excluded.counted_to`.execute(tx);
}

/** How far each of these has read; null while one of them is built anew in another meaning. */
export async function placesRead(
  tx: Tx,
  projections: readonly Pick<Projection, 'name' | 'version'>[],
): Promise<readonly number[] | null> {
  const names = projections.map(({ name }) => name);
  const { rows } = await sql<{ name: string; version: number }>`
    select name, version from projection where name = any(${names}::text[])`.execute(tx);
  const built = new Map(rows.map(({ name, version }) => [name, version]));
  if (projections.some(({ name, version }) => (built.get(name) ?? version) !== version)) return null;
  const places: number[] = [];
  for (const name of names) places.push(await followerNext(tx, name));
  return places;
}

/** Regions with an act of one of these kinds among the entries from `from` to before `to`. */
export async function regionsBetween(
  tx: Tx,
  kinds: readonly string[],
  from: number,
  to: number,
): Promise<readonly Region[]> {
  const { rows } = await sql<{ region: Region }>`
    select distinct r.region from leaf l join record r on r.region = l.region and r.id = l.record
    where l.index >= ${from} and l.index < ${to} and r.kind = any(${kinds}::text[])`.execute(tx);
  return rows.map(({ region }) => region);
}

/** A roster as it stood at an entry. */
export interface RosterAt {
  readonly region: Region;
  readonly roster: RecordId;
  readonly generation: number;
  readonly name: string;
}
/** Rosters at an entry; of these regions alone, or of all. */
export async function rostersAt(tx: Tx, asOf: number, regions: readonly Region[] | null): Promise<readonly RosterAt[]> {
  const { rows } = await sql<RosterAt>`
    select distinct on (region) region, record as roster, generation, name from roster_measure
    where entry < ${asOf} and (${regions}::text[] is null or region = any(${regions}::text[]))
    order by region, entry desc`.execute(tx);
  return rows;
}

const inForce = (of: 'p' | 'u', generation: number) =>
  of === 'p'
    ? sql`p.since <= ${generation} and (p.until is null or p.until > ${generation})`
    : sql`u.since <= ${generation} and (u.until is null or u.until > ${generation})`;

/** Units in force of people who did something among these entries. */
export async function unitsTouched(
  tx: Tx,
  { region, roster, generation }: RosterAt,
  from: number,
  to: number,
): Promise<readonly string[]> {
  const of = sql`join leaf l on l.region = m.region and l.record = m.record
    where m.region = ${region} and l.index >= ${from} and l.index < ${to}`;
  const { rows } = await sql<{ unit: string }>`
    select distinct p.unit from roster_person p
    where p.region = ${region} and p.roster = ${roster} and ${inForce('p', generation)} and p.person in (
      select person from acknowledgement_measure m ${of}
      union all select person from signature_measure m ${of}
      union all select person from event_attended m ${of})`.execute(tx);
  return rows.map(({ unit }) => unit);
}

export interface UnitCount {
  readonly unit: string;
  readonly belongs: Belongs;
  readonly kind: UnitKind;
  readonly name: string;
  readonly people: number;
  readonly read: number;
  readonly signed: number;
  readonly came: number;
  /** By any of the three. */
  readonly reached: number;
}

/** Beside a person `p` of a roster, as `r`: whether each of the three reached them among the ledger's first `asOf` entries. */
export const reachedBy = (region: Region, asOf: number) => sql`lateral (select
    exists (select from acknowledgement_measure m
      where m.region = ${region} and m.person = p.person and m.entry < ${asOf}) as read,
    exists (select from signature_measure m where m.region = ${region} and m.person = p.person and m.entry < ${asOf}
      and (m.until_entry is null or m.until_entry >= ${asOf})) as signed,
    exists (select from event_attended m where m.region = ${region} and m.person = p.person and m.entry < ${asOf}
      and (m.until_entry is null or m.until_entry >= ${asOf})) as came) r`;
/** Of rows of `coverage_unit` together. */
export const sumsOfUnits = sql`sum(people)::int as people, sum(read)::int as read, sum(signed)::int as signed,
  sum(came)::int as came, sum(reached)::int as reached`;

/**
 * People of these units by what reached them, each person once however often: who read any circular, has a signature that
 * stands under any pledge, came to any event, among the ledger's first `asOf` entries.
 */
const counted = ({ region, roster, generation }: RosterAt, units: readonly string[], asOf: number) => sql`
  select u.unit, p.belongs, u.kind, u.name, count(*)::int as people, count(*) filter (where r.read)::int as read,
    count(*) filter (where r.signed)::int as signed, count(*) filter (where r.came)::int as came,
    count(*) filter (where r.read or r.signed or r.came)::int as reached
  from roster_unit u
  join roster_person p on p.region = u.region and p.roster = u.roster and p.unit = u.unit and ${inForce('p', generation)},
  ${reachedBy(region, asOf)}
  where u.region = ${region} and u.roster = ${roster} and u.unit = any(${units}::uuid[]) and ${inForce('u', generation)}
  group by u.unit, p.belongs, u.kind, u.name`;

export async function unitCounts(
  tx: Tx,
  roster: RosterAt,
  units: readonly string[],
  asOf: number,
): Promise<readonly UnitCount[]> {
  const { rows } = await sql<UnitCount>`${counted(roster, units, asOf)}`.execute(tx);
  return rows;
}

/** Counts these units as of an entry and puts the figures in place of earlier ones; of two at once the later entry stands. */
export async function countUnits(tx: Tx, roster: RosterAt, units: readonly string[], asOf: number): Promise<void> {
  const { region } = roster;
  await sql`delete from coverage_unit
    where region = ${region} and unit = any(${units}::uuid[]) and as_of <= ${asOf}`.execute(tx);
  await sql`insert into coverage_unit
      (unit, belongs, kind, name, people, read, signed, came, reached, region, as_of)
    select c.*, ${region}, ${asOf} from (${counted(roster, units, asOf)}) c
    on conflict (region, unit, belongs) do nothing`.execute(tx);
}

/** Takes out what was counted of units that are no more. */
export async function dropUncounted(tx: Tx, { region }: RosterAt, asOf: number): Promise<void> {
  await sql`delete from coverage_unit where region = ${region} and as_of < ${asOf}`.execute(tx);
}

/** Sums of one roster from its units. */
export async function sumRoster(tx: Tx, { region, roster, generation, name }: RosterAt, asOf: number): Promise<void> {
  await sql`
    insert into coverage_roster
      (region, roster, generation, name, units, people, read, signed, came, reached, as_of)
    select ${region}, ${roster}, ${generation}, ${name}, count(distinct unit), coalesce(sum(people), 0), coalesce(sum(read), 0),
      coalesce(sum(signed), 0), coalesce(sum(came), 0), coalesce(sum(reached), 0), ${asOf}
    from coverage_unit where region = ${region}
    on conflict (region) do update set roster = excluded.roster, generation = excluded.generation, name = excluded.name,
      units = excluded.units, people = excluded.people, read = excluded.read, signed = excluded.signed,
      came = excluded.came, reached = excluded.reached, as_of = excluded.as_of
    where coverage_roster.as_of <= excluded.as_of`.execute(tx);
}

export interface RosterCount {
  readonly region: Region;
  readonly roster: RecordId;
  readonly generation: number;
  readonly name: string;
  readonly units: number;
  readonly people: number;
  readonly read: number;
  readonly signed: number;
  readonly came: number;
  readonly reached: number;
  readonly as_of: number;
}
/** What was counted of rosters: of these regions, or of all, some five hundred. */
export async function rosterCounts(tx: Tx, regions: readonly string[] | null): Promise<readonly RosterCount[]> {
  const { rows } = await sql<RosterCount>`
    select region, roster, generation, name, units, people, read, signed, came, reached, as_of from coverage_roster
    where ${regions}::text[] is null or region = any(${regions}::text[]) order by region`.execute(tx);
  return rows;
}

export interface Standing extends UnitCount {
  readonly as_of: number;
}
/** What stands of some units. */
export async function standingUnits(tx: Tx, region: Region, units: readonly string[]): Promise<readonly Standing[]> {
  const { rows } = await sql<Standing>`
    select unit, belongs, kind, name, people, read, signed, came, reached, as_of from coverage_unit
    where region = ${region} and unit = any(${units}::uuid[])`.execute(tx);
  return rows;
}
/** Units that figures stand of, by id, from behind `after` on. */
export async function countedUnits(
  tx: Tx,
  region: Region,
  after: string | null,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit from coverage_unit where region = ${region} and (${after}::uuid is null or unit > ${after}::uuid)
    order by unit limit ${most}`.execute(tx);
  return rows.map(({ unit }) => unit);
}

/** Marks all that was counted as older than anything. */
export async function forgetCounted(tx: Tx, region: Region): Promise<void> {
  await sql`update coverage_unit set as_of = -1 where region = ${region}`.execute(tx);
  await sql`update coverage_roster set as_of = -1, generation = 0 where region = ${region}`.execute(tx);
}

export interface KindCount {
  readonly region: Region;
  readonly kind: UnitKind;
  readonly people: number;
  readonly read: number;
  readonly signed: number;
  readonly came: number;
  readonly reached: number;
}
/** Sums of these rosters by kind of unit. */
export async function kindCounts(tx: Tx, regions: readonly Region[]): Promise<readonly KindCount[]> {
  const { rows } = await sql<KindCount>`
    select region, kind, ${sumsOfUnits}
    from coverage_unit where region = any(${regions}::text[]) group by region, kind`.execute(tx);
  return rows;
}

export interface ShareRow {
  readonly area: string;
  readonly part: string;
  readonly people: number;
  readonly read: number;
  readonly signed: number;
  readonly came: number;
  readonly reached: number;
}
/** Puts the percentages of some areas in place of those that stood there. */
export async function putShares(
  tx: Tx,
  areas: readonly string[],
  shares: readonly ShareRow[],
  asOf: number,
): Promise<void> {
  await sql`delete from coverage_share where area = any(${areas}::text[])`.execute(tx);
  await sql`insert into coverage_share (area, part, people, read, signed, came, reached, as_of)
    select area, part, people, read, signed, came, reached, ${asOf}
    from jsonb_to_recordset(${JSON.stringify(shares)}::jsonb) as s(area text, part text, people int, read int, signed int, came int, reached int)
    on conflict (area, part) do nothing`.execute(tx);
}
