import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { Serving } from '../record/kind.ts';
import type { CircleRecipient } from '../sealing/item.ts';
import type { Level } from './levels.ts';

export interface OfficeRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly name: string;
  readonly level: Level;
  readonly code: string;
  readonly hasRecovery: boolean;
  readonly members: number;
  /** Of the handling circle; empty where it can't be used. */
  readonly recipients: readonly CircleRecipient[];
  /** Of the custodians. */
  readonly custody: readonly CircleRecipient[];
}
/** An office with how many people serve there. */
export interface StaffedOfficeRow extends OfficeRow {
  readonly serving: number;
}
const OFFICE = sql`region, record, name, level, code, has_recovery as "hasRecovery", members, recipients, custody`;

/** All offices: a few hundred in the whole country, so no pages. */
export async function offices(tx: Tx): Promise<readonly OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`select ${OFFICE} from office order by region`.execute(tx);
  return rows;
}

/** The same, counting the people of each: for choosing whose custodians keep a secret. */
export async function staffedOffices(tx: Tx): Promise<readonly StaffedOfficeRow[]> {
  const { rows } = await sql<StaffedOfficeRow>`
    select ${OFFICE}, (select count(*)::int from officer where region = o.region and office = o.record and active) as serving
    from office o order by region`.execute(tx);
  return rows;
}

export interface PersonRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly name: string | null;
  readonly signIn: string | null;
  readonly roles: readonly string[];
  readonly scope: string | null;
  readonly active: boolean;
}

/** Everybody who serves or served at an office; a few dozen, so no pages. */
export async function peopleOf(tx: Tx, office: RecordRef): Promise<readonly PersonRow[]> {
  const { rows } = await sql<PersonRow>`
    select region, record, name, sign_in as "signIn", roles, scope, active from officer
    where region = ${office.region} and office = ${office.id} order by active desc, name collate "C", record`.execute(
    tx,
  );
  return rows;
}

/** Who serves at an office now. */
export async function servingAt(tx: Tx, office: RecordRef): Promise<readonly Serving[]> {
  const people = await peopleOf(tx, office);
  return people.flatMap(({ region, record, roles, scope }) =>
    scope === null ? [] : [{ ref: { region, id: record }, roles, scope }],
  );
}
