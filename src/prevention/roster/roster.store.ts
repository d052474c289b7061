import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Belongs, UnitKind } from './roster.ts';

export interface RosterRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly name: string;
  readonly generation: number;
  readonly people: number;
  readonly units: number;
  readonly changed_on: string;
}

/** The roster of one government. */
export async function rosterOf(tx: Tx, region: Region): Promise<RosterRow | undefined> {
  const { rows } = await sql<RosterRow>`
    select region, record, name, generation, people, units, changed_on from roster_list where region = ${region}`.execute(
    tx,
  );
  return rows[0];
}

export interface UnitRow {
  readonly unit: string;
  readonly kind: UnitKind;
  readonly code: string | null;
  readonly name: string;
  readonly parent: string | null;
}

/** Units in force at a generation, in the order of their ids, from behind `after` on. */
export async function unitsAt(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  after: string | null,
  most: number,
): Promise<readonly UnitRow[]> {
  const { rows } = await sql<UnitRow>`
    select unit, kind, code, name, parent from roster_unit
    where region = ${roster.region} and roster = ${roster.id}
      and since <= ${generation} and (until is null or until > ${generation})
      and (${after}::uuid is null or unit > ${after}::uuid)
    order by unit limit ${most}`.execute(tx);
  return rows;
}

export interface PersonRow {
  readonly person: string;
  readonly unit: string;
  readonly belongs: Belongs;
  readonly heads: boolean;
  readonly has_mail: boolean;
  /** Opened with `openPerson` (person.ts). */
  readonly sealed: string;
  /** The generation since which this row is in force. */
  readonly since: number;
}

/** Whom to ask: everybody of these units and groups; null for all of them. */
export interface Audience {
  readonly units: readonly string[] | null;
  readonly belongs: readonly Belongs[] | null;
}

/** People in force at a generation, in the order of their ids, from behind `after` on. */
export async function peopleAt(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  { units, belongs }: Audience,
  after: string | null,
  most: number,
): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select person, unit, belongs, heads, has_mail, sealed, since from roster_person
    where region = ${roster.region} and roster = ${roster.id}
      and since <= ${generation} and (until is null or until > ${generation})
      and (${units}::uuid[] is null or unit = any(${units}::uuid[]))
      and (${belongs}::text[] is null or belongs = any(${belongs}::text[]))
      and (${after}::uuid is null or person > ${after}::uuid)
    order by person limit ${most}`.execute(tx);
  return rows;
}

/** One person as the roster had them at a generation. */
export async function personAt(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  person: string,
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    select person, unit, belongs, heads, has_mail, sealed, since from roster_person
    where region = ${roster.region} and roster = ${roster.id} and person = ${person}::uuid
      and since <= ${generation} and (until is null or until > ${generation})`.execute(tx);
  return rows[0];
}

export interface StagedUnit extends UnitRow {
  readonly since: number;
}
export interface StagedPerson {
  readonly person: string;
  readonly unit: string;
  readonly belongs: Belongs;
  readonly heads: boolean;
  readonly nip_mark: Uint8Array | null;
  readonly has_mail: boolean;
  readonly sealed: string;
  readonly since: number;
}

/** Adds rows of a generation that is not yet in force. */
export async function stageUnits(tx: Tx, roster: RecordRef, rows: readonly StagedUnit[]): Promise<void> {
  await sql`insert into roster_unit (region, roster, unit, since, kind, code, name, parent)
    select ${roster.region}, ${roster.id}, unit, since, kind, code, name, parent
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as staged(unit uuid, since integer, kind text, code text, name text, parent uuid)`.execute(tx);
}

export async function stagePeople(tx: Tx, roster: RecordRef, rows: readonly StagedPerson[]): Promise<void> {
  const staged = rows.map(({ nip_mark, ...row }) => ({
    ...row,
    nip_mark: nip_mark && Buffer.from(nip_mark).toString('hex'),
  }));
  await sql`insert into roster_person (region, roster, person, since, unit, belongs, heads, nip_mark, has_mail, sealed)
    select ${roster.region}, ${roster.id}, person, since, unit, belongs, heads, decode(nip_mark, 'hex'), has_mail, sealed
    from jsonb_to_recordset(${JSON.stringify(staged)}::jsonb)
      as staged(person uuid, since integer, unit uuid, belongs text, heads boolean, nip_mark text, has_mail boolean, sealed text)`.execute(
    tx,
  );
}
