import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { inScope } from '../../db/values.ts';
import type { RecordId, RecordRef, Region, Within } from '../../record/ids.ts';
import { joinWhole } from '../inviting/delivery.store.ts';
import type { UnitKind } from '../roster/roster.ts';
import type { Edition } from './circular.ts';

export interface CircularRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly title: string;
  readonly phase: 'draft' | 'issued' | 'withdrawn';
  readonly on_day: string;
  readonly number: string | null;
  readonly edition: number;
}
type After = { readonly day: string; readonly record: string } | undefined;

/** Circulars of a scope, the latest first. */
export async function circularsIn(tx: Tx, scope: Within, after: After, most: number): Promise<readonly CircularRow[]> {
  const { rows } = await sql<CircularRow>`
    select region, record, title, phase, on_day, number, edition from circular_list
    where ${inScope(scope)} ${after ? sql`and (on_day, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by on_day desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** Circulars that somebody is to be asked about or reminded of: in force, with people asked. */
export async function circularsAtWork(tx: Tx): Promise<readonly RecordRef[]> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from circular_list where phase = 'issued' and generation is not null
    order by region, record`.execute(tx);
  return rows;
}

export interface Rosterly {
  readonly region: Region;
  readonly record: RecordId;
  readonly name: string;
  readonly generation: number;
  readonly people: number;
}
export async function rostersIn(tx: Tx, scope: Within, most: number): Promise<readonly Rosterly[]> {
  const { rows } = await sql<Rosterly>`
    select region, record, name, generation, people from roster_list where ${inScope(scope)}
    order by region, record limit ${most}`.execute(tx);
  return rows;
}

/** What is asked about: a circular, the roster whose people were asked, as it stands at a generation, and the version that asks. */
export interface Asked {
  readonly asks: RecordRef;
  readonly roster: RecordId;
  readonly generation: number;
  readonly edition: number;
}

const standing = ({ generation }: Asked, table: 'p' | 'u') =>
  table === 'p'
    ? sql`p.since <= ${generation} and (p.until is null or p.until > ${generation})`
    : sql`u.since <= ${generation} and (u.until is null or u.until > ${generation})`;
/** Who was asked and is in the roster still, where they are now; `a` is what they read, of this version or a later one. */
const asked = (of: Asked) => sql`
  from invitation i
  join roster_person p on p.region = i.region and p.roster = i.roster and p.person = i.person and ${standing(of, 'p')}
  join roster_unit u on u.region = p.region and u.roster = p.roster and u.unit = p.unit and ${standing(of, 'u')}
  left join (
    select distinct on (person) person, record from acknowledgement_list
    where region = ${of.asks.region} and asks = ${of.asks.id} and edition >= ${of.edition}
    order by person, edition) a on a.person = i.person
  where i.region = ${of.asks.region} and i.asks = ${of.asks.id} and i.roster = ${of.roster}`;

export interface UnitCount {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly invited: number;
  readonly read: number;
  /** How many could not be reached by mail at all. */
  readonly unmailed: number;
}
/** By unit, each with how many were asked and how many have read; of one alone where it is named. */
export async function countsByUnit(tx: Tx, of: Asked, unit: string | null = null): Promise<readonly UnitCount[]> {
  await joinWhole(tx);
  const { rows } = await sql<UnitCount>`
    select u.unit, u.kind, u.name, count(*)::int as invited, count(a.person)::int as read,
      count(*) filter (where not p.has_mail)::int as unmailed
    ${asked(of)} ${unit === null ? sql`` : sql`and p.unit = ${unit}::uuid`} group by u.unit, u.kind, u.name order by u.name, u.unit`.execute(
    tx,
  );
  return rows;
}

export interface KindCount {
  readonly kind: UnitKind;
  readonly invited: number;
  readonly read: number;
}
/** By kind of unit, counting what has its place among the ledger's first entries; as the keeper, who alone reads places. */
export async function countsByKind(tx: Tx, of: Asked, entries: number): Promise<readonly KindCount[]> {
  await joinWhole(tx);
  const { rows } = await sql<KindCount>`
    select kind, sum(invited)::int as invited, sum(read)::int as read from (
      select u.kind, 1 as invited, (exists (
        select from leaf l where l.region = i.region and l.record = a.record and l.seq = 1 and l.index < ${entries}))::int as read
      ${asked(of)}) counted
    group by kind order by kind`.execute(tx);
  return rows;
}

export interface Totals {
  /** Asked at any time, and still in the roster. */
  readonly invited: number;
  readonly left: number;
  readonly wrong: number;
}
export async function totalsOf(tx: Tx, of: Asked): Promise<Totals> {
  await joinWhole(tx);
  const { rows } = await sql<Totals>`
    select count(*)::int as invited, count(*) filter (where i.wrong_on is not null)::int as wrong,
      count(*) filter (where not exists (
        select from roster_person p where p.region = i.region and p.roster = i.roster and p.person = i.person
          and ${standing(of, 'p')}))::int as left
    from invitation i where i.region = ${of.asks.region} and i.asks = ${of.asks.id}`.execute(tx);
  return rows[0] ?? { invited: 0, left: 0, wrong: 0 };
}

/** How many in force of an audience were not asked yet. */
export async function unasked(
  tx: Tx,
  of: Asked,
  { units, belongs }: { readonly units: readonly string[] | null; readonly belongs: readonly string[] | null },
): Promise<number> {
  await joinWhole(tx);
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from roster_person p
    where p.region = ${of.asks.region} and p.roster = ${of.roster} and ${standing(of, 'p')}
      and (${units}::uuid[] is null or p.unit = any(${units}::uuid[]))
      and (${belongs}::text[] is null or p.belongs = any(${belongs}::text[]))
      and not exists (
        select from invitation i where i.region = p.region and i.asks = ${of.asks.id} and i.person = p.person)`.execute(
    tx,
  );
  return rows[0]?.n ?? 0;
}

export interface PersonOf {
  readonly person: string;
  readonly unit: string;
  readonly unit_name: string;
  readonly sealed: string;
  readonly since: number;
  readonly reminders: number;
  readonly has_mail: boolean;
  readonly wrong: boolean;
  readonly mail: string | null;
}
/** Who was asked, in the order of units and people, from behind `after` on; of one unit, or of all. */
export async function peopleAsked(
  tx: Tx,
  of: Asked,
  which: {
    readonly unit: string | null;
    readonly unreadOnly: boolean;
    readonly after: { readonly unit: string; readonly person: string } | null;
    readonly most: number;
  },
): Promise<readonly PersonOf[]> {
  const { unit, unreadOnly, after, most } = which;
  await joinWhole(tx);
  const { rows } = await sql<PersonOf>`
    select p.person, p.unit, u.name as unit_name, p.sealed, p.since, i.reminders, p.has_mail, i.wrong_on is not null as wrong,
      (select m.state from invitation_mail m where m.region = i.region and m.asks = i.asks and m.person = i.person
        and m.about <> 'superior' order by m.edition desc, m.nth desc limit 1) as mail
    ${asked(of)}
      ${unreadOnly ? sql`and a.person is null` : sql``}
      ${unit === null ? sql`` : sql`and p.unit = ${unit}::uuid`}
      ${after === null ? sql`` : sql`and (p.unit, p.person) > (${after.unit}::uuid, ${after.person}::uuid)`}
    order by p.unit, p.person limit ${most}`.execute(tx);
  return rows;
}

/** The version that somebody acknowledged first among those that count; undefined for none. */
export async function acknowledgedBy(
  tx: Tx,
  asks: RecordRef,
  person: string,
  edition: number,
): Promise<{ readonly on_day: string; readonly edition: number } | undefined> {
  const { rows } = await sql<{ on_day: string; edition: number }>`
    select on_day, edition from acknowledgement_list
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid and edition >= ${edition}
    order by edition limit 1`.execute(tx);
  return rows[0];
}

export interface PublicRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly title: string;
  readonly number: string;
  readonly issuer: string;
  readonly on_day: string;
  readonly phase: 'issued' | 'withdrawn';
  readonly editions: readonly [Edition, ...Edition[]];
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
  readonly entry: string | number;
}
export async function publishedCirculars(tx: Tx, after: After, most: number): Promise<readonly PublicRow[]> {
  const { rows } = await sql<PublicRow>`
    select region, record, title, number, issuer, on_day, phase, entry from circular_page
    ${after ? sql`where (on_day, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by on_day desc, record desc limit ${most}`.execute(tx);
  return rows;
}
export async function publishedCircular(tx: Tx, { region, id }: RecordRef): Promise<PublicRow | undefined> {
  const { rows } = await sql<PublicRow>`
    select region, record, title, number, issuer, on_day, phase, editions, withdrawn, entry from circular_page
    where region = ${region} and record = ${id}`.execute(tx);
  return rows[0];
}
