import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { AtWork, Serving } from '../record/kind.ts';
import type { CircleRecipient } from '../sealing/item.ts';
import type { Level } from './levels.ts';
import { upwards } from './routing.ts';

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
  /** The day a body of one vote ended; null of an office that stands. */
  readonly dissolvedOn: string | null;
}
/** An office with how many people serve there. */
export interface StaffedOfficeRow extends OfficeRow {
  readonly serving: number;
}
const OFFICE = sql`region, record, name, level, code, has_recovery as "hasRecovery", members, recipients, custody,
  dissolved_on as "dissolvedOn"`;

/** All offices, dissolved ones last in their region: a few hundred in the whole country, so no pages. */
export async function offices(tx: Tx): Promise<readonly OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select ${OFFICE} from office order by region, dissolved_on desc nulls first, record`.execute(tx);
  return rows;
}

/** Those that work, one to a region: reports are routed among them. */
export async function officesAtWork(tx: Tx): Promise<readonly OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select ${OFFICE} from office where dissolved_on is null order by region`.execute(tx);
  return rows;
}

/** The name of an office, whether it stands or not. */
export async function officeName(tx: Tx, office: RecordRef): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from office where region = ${office.region} and record = ${office.id}`.execute(tx);
  return rows[0]?.name;
}

/** The same, counting the people of each: for choosing whose custodians keep a secret. */
export async function staffedOffices(tx: Tx): Promise<readonly StaffedOfficeRow[]> {
  const { rows } = await sql<StaffedOfficeRow>`
    select ${OFFICE}, (select count(*)::int from officer where office_region = o.region and office = o.record and active) as serving
    from office o where dissolved_on is null order by region`.execute(tx);
  return rows;
}

/** The offices at work at a region and above it, the nearest first: five at most. */
export async function officesUpwards(tx: Tx, region: Region): Promise<readonly AtWork[]> {
  const { rows } = await sql<Pick<StaffedOfficeRow, 'region' | 'record' | 'name' | 'serving' | 'custody'>>`
    select region, record, name, custody,
      (select count(*)::int from officer where office_region = o.region and office = o.record and active) as serving
    from office o where region = any(${upwards(region)}::text[]) and dissolved_on is null order by length(region) desc`.execute(
    tx,
  );
  return rows.map(({ region: at, record, ...rest }) => ({ ref: { region: at, id: record }, ...rest }));
}

export interface PersonRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly name: string | null;
  readonly signIn: string | null;
  /** None of somebody who left, or passed on. */
  readonly roles: readonly string[];
  readonly scope: string | null;
  readonly active: boolean;
  /** Where somebody served whose office was dissolved, until a role is given again where it passed on to. */
  readonly passedOn: PassedOn | null;
}
export interface PassedOn {
  readonly from: string;
  readonly on: string;
}

/**
 * Everybody who serves or served at an office, and whoever passed on to it from bodies of one vote that were dissolved. A few
 * dozen, so no pages.
 */
export async function peopleOf(tx: Tx, office: RecordRef): Promise<readonly PersonRow[]> {
  const { region, id } = office;
  const { rows } = await sql<PersonRow>`
    select o.region, o.record, o.name, o.sign_in as "signIn", o.scope, o.active,
      case when d.record is null then o.roles else '{}' end as roles,
      case when o.active and d.record is not null
        then jsonb_build_object('from', d.name, 'on', d.dissolved_on) end as "passedOn"
    from (
      select * from officer where office_region = ${region} and office = ${id}
      union all
      select p.* from office e join officer p on p.office_region = e.region and p.office = e.record and p.active
      where e.heir_region = ${region} and e.heir = ${id}
    ) o left join office d on d.region = o.office_region and d.record = o.office and d.dissolved_on is not null
    order by o.active desc, o.name collate "C", o.record`.execute(tx);
  return rows;
}

/** Who serves at an office now: not whoever passed on to it and has no role yet, and nobody at a dissolved one. */
export async function servingAt(tx: Tx, office: RecordRef): Promise<readonly Serving[]> {
  const people = await peopleOf(tx, office);
  return people.flatMap(({ region, record, roles, scope, passedOn }) =>
    scope === null || passedOn ? [] : [{ ref: { region, id: record }, roles, scope }],
  );
}
