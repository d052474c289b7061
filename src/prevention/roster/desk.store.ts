import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { inScope } from '../../db/values.ts';
import type { RecordRef, Within } from '../../record/ids.ts';
import type { PersonRow, RosterRow, UnitRow } from './roster.store.ts';
import type { Belongs, UnitKind } from './roster.ts';

/** Rosters of a scope, by region: one for each government, some forty in the largest province. */
export async function rostersIn(tx: Tx, scope: Within): Promise<readonly RosterRow[]> {
  const { rows } = await sql<RosterRow>`
    select region, record, name, generation, people, units, changed_on from roster_list
    where ${inScope(scope)} order by region limit 1000`.execute(tx);
  return rows;
}

export interface Counted {
  readonly belongs: Belongs;
  readonly people: number;
  readonly withMail: number;
}

/** How many of each group stand at a generation, and how many of them have an address. */
export async function countsOf(tx: Tx, roster: RecordRef, generation: number): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select belongs, count(*)::int as people, count(*) filter (where has_mail)::int as "withMail" from roster_person
    where region = ${roster.region} and roster = ${roster.id}
      and since <= ${generation} and (until is null or until > ${generation})
    group by belongs`.execute(tx);
  return rows;
}

export interface SoughtUnits {
  /** A part of the name or of the code; '' for all. */
  readonly text: string;
  readonly kind: UnitKind | null;
  /** Name and id of the last unit of the page before. */
  readonly after: { readonly name: string; readonly unit: string } | null;
}
export interface FoundUnit extends UnitRow {
  readonly above: string | null;
}

/** Units in force by name, with the name of the one above. */
export async function findUnits(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  { text, kind, after }: SoughtUnits,
  most: number,
): Promise<readonly FoundUnit[]> {
  const { region, id } = roster;
  const { rows } = await sql<FoundUnit>`
    select u.unit, u.kind, u.code, u.name, u.parent, a.name as above from roster_unit u
    left join roster_unit a on a.region = u.region and a.roster = u.roster and a.unit = u.parent
      and a.since <= ${generation} and (a.until is null or a.until > ${generation})
    where u.region = ${region} and u.roster = ${id}
      and u.since <= ${generation} and (u.until is null or u.until > ${generation})
      and (${text} = '' or position(lower(${text}) in lower(u.name)) > 0 or lower(u.code) = lower(${text}))
      and (${kind}::text is null or u.kind = ${kind})
      and (${after?.name ?? null}::text is null
        or (u.name collate "C", u.unit) > (${after?.name ?? ''} collate "C", ${after?.unit ?? null}::uuid))
    order by u.name collate "C", u.unit limit ${most}`.execute(tx);
  return rows;
}

/** One unit in force. */
export async function unitAt(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  unit: string,
): Promise<FoundUnit | undefined> {
  const { region, id } = roster;
  const { rows } = await sql<FoundUnit>`
    select u.unit, u.kind, u.code, u.name, u.parent, a.name as above from roster_unit u
    left join roster_unit a on a.region = u.region and a.roster = u.roster and a.unit = u.parent
      and a.since <= ${generation} and (a.until is null or a.until > ${generation})
    where u.region = ${region} and u.roster = ${id} and u.unit = ${unit}::uuid
      and u.since <= ${generation} and (u.until is null or u.until > ${generation})`.execute(tx);
  return rows[0];
}

export interface UnitSize {
  readonly unit: string;
  readonly people: number;
}

/** How many people belong to each of a few units; one of nobody isn't named. */
export async function sizesOf(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  units: readonly string[],
): Promise<readonly UnitSize[]> {
  const { rows } = await sql<UnitSize>`
    select unit, count(*)::int as people from roster_person
    where region = ${roster.region} and roster = ${roster.id} and unit = any(${units}::uuid[])
      and since <= ${generation} and (until is null or until > ${generation})
    group by unit`.execute(tx);
  return rows;
}

/** The heads of a few units. */
export async function headsOf(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  units: readonly string[],
): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select person, unit, belongs, heads, has_mail, sealed, since from roster_person
    where region = ${roster.region} and roster = ${roster.id} and unit = any(${units}::uuid[]) and heads
      and since <= ${generation} and (until is null or until > ${generation})`.execute(tx);
  return rows;
}
