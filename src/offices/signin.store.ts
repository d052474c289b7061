/** The SQL of sign-in. Credentials, sessions and links are found by explicit statements, since nobody has a scope before sign-in. */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { PasswordHash } from './password.ts';

/** Runs `fn` where sign-in may look: the whole country, the desk's role. */
export const atTheDoor = <T>(db: Database, name: string, fn: (tx: Tx) => Promise<T>): Promise<T> =>
  db.transaction({ role: 'netra_app', scope: '*', name }, fn);

export interface OfficerRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly signIn: string;
  readonly name: string | null;
  readonly roles: readonly string[];
  readonly scope: string;
  /** The office, or the institution's record. */
  readonly office: RecordId;
  readonly officeRegion: Region;
  readonly institution: string | null;
  /** Where the office was a body of one vote that was dissolved: nobody is let in until a role is given where it passed on to. */
  readonly ended: Ended | null;
}
export interface Ended {
  readonly office: string;
  readonly on: string;
  /** The office that carries on. */
  readonly heir: string;
  readonly heirRegion: Region;
}

const OFFICER = sql`o.region, o.record, o.sign_in as "signIn", o.name, o.roles, o.scope, o.office,
  o.office_region as "officeRegion", o.institution, case when d.record is not null
    then jsonb_build_object('office', d.name, 'on', d.dissolved_on, 'heir', h.name, 'heirRegion', h.region) end as ended`;
const ENDED = sql`left join office d on d.region = o.office_region and d.record = o.office and d.dissolved_on is not null
  left join office h on h.region = d.heir_region and h.record = d.heir`;

/** The serving officer of this record. */
export async function findOfficer(tx: Tx, ref: RecordRef): Promise<OfficerRow | undefined> {
  const { rows } = await sql<OfficerRow>`
    select ${OFFICER} from officer o ${ENDED} where o.region = ${ref.region} and o.record = ${ref.id} and o.active`.execute(
    tx,
  );
  return rows[0];
}

export async function anyOfficer(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select 1 from officer where active limit 1`.execute(tx);
  return rows.length > 0;
}

/** The serving officer of this sign-in name, with the hash of the password; undefined without either. */
export async function findCredential(
  tx: Tx,
  signIn: string,
): Promise<(OfficerRow & { readonly hash: PasswordHash }) | undefined> {
  const { rows } = await sql<OfficerRow & { readonly hash: PasswordHash }>`
    select ${OFFICER}, c.hash from credential c
    join officer o on o.region = c.region and o.record = c.person and o.sign_in = c.sign_in and o.active
    ${ENDED} where c.sign_in = ${signIn}`.execute(tx);
  return rows[0];
}

/** A sign-in name that somebody left behind goes over to the one who bears it now. */
export async function putCredential(tx: Tx, signIn: string, person: RecordRef, hash: PasswordHash): Promise<void> {
  await sql`insert into credential (sign_in, region, person, hash) values (${signIn}, ${person.region}, ${person.id}, ${hash})
    on conflict (sign_in) do update set region = excluded.region, person = excluded.person, hash = excluded.hash`.execute(
    tx,
  );
}

export interface Failures {
  readonly count: number;
  readonly last: string;
}

/** Locks the name's row, so that attempts at one name are counted one after the other. `count` 0 where there was none. */
export async function lockFailures(tx: Tx, name: Uint8Array, now: string): Promise<Failures> {
  const begun = await sql`insert into sign_in_failure (name, count, last) values (${name}, 1, ${now})
    on conflict (name) do nothing returning name`.execute(tx);
  if (begun.rows.length > 0) return { count: 0, last: now };
  const { rows } = await sql<Failures>`select count, last from sign_in_failure where name = ${name} for update`.execute(
    tx,
  );
  return rows[0] ?? { count: 0, last: now };
}

export async function putFailures(tx: Tx, name: Uint8Array, failures: Failures): Promise<void> {
  await sql`insert into sign_in_failure (name, count, last) values (${name}, ${failures.count}, ${failures.last})
    on conflict (name) do update set count = excluded.count, last = excluded.last`.execute(tx);
}

export async function forgetFailures(tx: Tx, name: Uint8Array): Promise<void> {
  await sql`delete from sign_in_failure where name = ${name}`.execute(tx);
}

export interface SessionRow extends OfficerRow {
  readonly used: string;
  readonly expires: string;
}

/** An unrevoked session of somebody who serves. Whether it is too old, the caller says. */
export async function findSession(tx: Tx, token: Uint8Array): Promise<SessionRow | undefined> {
  const { rows } = await sql<SessionRow>`
    select ${OFFICER}, s.used, s.expires from session s
    join officer o on o.region = s.region and o.record = s.person and o.active
    ${ENDED} where s.token = ${token} and s.revoked is null`.execute(tx);
  return rows[0];
}

export async function insertSession(
  tx: Tx,
  session: { readonly token: Uint8Array; readonly person: RecordRef; readonly now: string; readonly expires: string },
): Promise<void> {
  const { token, person, now, expires } = session;
  await sql`insert into session (token, region, person, created, used, expires)
    values (${token}, ${person.region}, ${person.id}, ${now}, ${now}, ${expires})`.execute(tx);
}

export async function touchSession(tx: Tx, token: Uint8Array, now: string): Promise<void> {
  await sql`update session set used = ${now} where token = ${token}`.execute(tx);
}

export async function revokeSession(tx: Tx, token: Uint8Array, now: string): Promise<void> {
  await sql`update session set revoked = ${now} where token = ${token} and revoked is null`.execute(tx);
}

/** Ends the sessions of a person; `except` is the one that stays. */
export async function revokeSessions(tx: Tx, person: RecordRef, now: string, except?: Uint8Array): Promise<void> {
  await sql`update session set revoked = ${now}
    where region = ${person.region} and person = ${person.id} and revoked is null
      and token is distinct from ${except ?? null}::bytea`.execute(tx);
}

export type Purpose = 'first-administrator' | 'set-password';
export interface LinkRow {
  readonly purpose: Purpose;
  readonly region: Region | null;
  readonly person: RecordId | null;
}

export async function insertLink(
  tx: Tx,
  link: {
    readonly token: Uint8Array;
    readonly purpose: Purpose;
    readonly person: RecordRef | undefined;
    readonly madeBy: string;
    readonly now: string;
    readonly expires: string;
  },
): Promise<void> {
  const { token, purpose, person, madeBy, now, expires } = link;
  await sql`insert into setup_link (token, purpose, region, person, made_by, created, expires)
    values (${token}, ${purpose}, ${person?.region ?? null}, ${person?.id ?? null}, ${madeBy}, ${now}, ${expires})`.execute(
    tx,
  );
}

/** Links that were made before for the same person, or for a first administrator, open nothing any more. */
export async function spendEarlierLinks(
  tx: Tx,
  purpose: Purpose,
  person: RecordRef | undefined,
  now: string,
): Promise<void> {
  await sql`update setup_link set spent = ${now} where purpose = ${purpose} and spent is null
    and region is not distinct from ${person?.region ?? null}::text
    and person is not distinct from ${person?.id ?? null}::uuid`.execute(tx);
}

export async function findLink(tx: Tx, token: Uint8Array, now: string): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    select purpose, region, person from setup_link
    where token = ${token} and spent is null and expires > ${now}`.execute(tx);
  return rows[0];
}

/** Uses the link; of two at once the second finds it spent. */
export async function spendLink(
  tx: Tx,
  token: Uint8Array,
  purpose: Purpose,
  now: string,
): Promise<LinkRow | undefined> {
  const { rows } = await sql<LinkRow>`
    update setup_link set spent = ${now}
    where token = ${token} and purpose = ${purpose} and spent is null and expires > ${now}
    returning purpose, region, person`.execute(tx);
  return rows[0];
}

/** For the keeper's daily job: sessions over for a month, and attempts older than a day. */
export async function forgetOldSignIns(tx: Tx, now: string): Promise<void> {
  await sql`delete from session where expires < ${now}::timestamptz - interval '30 days'`.execute(tx);
  await sql`delete from sign_in_failure where last < ${now}::timestamptz - interval '1 day'`.execute(tx);
}
