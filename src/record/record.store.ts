/** The SQL of a command: lock, load, number, append. Every function takes the open transaction; nothing else is awaited. */
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { StoredAct } from './codec.ts';
import type { RecordId, RecordRef, Region } from './ids.ts';
import type { SeriesKey } from './kind.ts';

export interface Head {
  readonly region: Region;
  readonly id: RecordId;
  readonly kind: string;
  readonly version: number;
}

/** Takes the record's lock until the end of the transaction; undefined where it isn't there or out of scope. */
export async function lockHead(tx: Tx, ref: RecordRef): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select region, id, kind, version from record where region = ${ref.region} and id = ${ref.id} for update`.execute(
    tx,
  );
  return rows[0];
}

export async function findHead(tx: Tx, ref: RecordRef): Promise<Head | undefined> {
  const { rows } = await sql<Head>`
    select region, id, kind, version from record where region = ${ref.region} and id = ${ref.id}`.execute(tx);
  return rows[0];
}

/** The acts of one record in their order, with what is left in their slots. */
export async function loadActs(tx: Tx, ref: RecordRef): Promise<readonly StoredAct[]> {
  const { rows } = await sql<StoredAct>`
    select a.region, a.record, a.seq, a.kind, a.type, a.version, a.envelope, a.entry, s.slots
    from act a join slot s on s.region = a.region and s.record = a.record and s.seq = a.seq
    where a.region = ${ref.region} and a.record = ${ref.id} order by a.seq`.execute(tx);
  return rows;
}

export async function loadWrappedKey(tx: Tx, ref: RecordRef): Promise<string | undefined> {
  const { rows } = await sql<{ wrapped: string }>`
    select wrapped from record_key where region = ${ref.region} and record = ${ref.id}`.execute(tx);
  return rows[0]?.wrapped;
}

/** Locks the series' row, last of all locks, and gives its next number without taking it. */
export async function lockSeries(tx: Tx, key: SeriesKey): Promise<number> {
  await sql`
    insert into series (region, office, series, year, next) values (${key.region}, ${key.office}, ${key.series}, ${key.year}, 1)
    on conflict do nothing`.execute(tx);
  const { rows } = await sql<{ next: number }>`
    select next from series
    where region = ${key.region} and office = ${key.office} and series = ${key.series} and year = ${key.year}
    for update`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error(`series ${key.series} of ${key.region} is out of scope`);
  return row.next;
}

export async function takeNumber(tx: Tx, key: SeriesKey): Promise<void> {
  await sql`
    update series set next = next + 1
    where region = ${key.region} and office = ${key.office} and series = ${key.series} and year = ${key.year}`.execute(
    tx,
  );
}

/** The next number is `to` or above; a series that stands higher stays where it is. */
export async function raiseSeries(tx: Tx, key: SeriesKey, to: number): Promise<void> {
  await sql`
    update series set next = greatest(next, ${to})
    where region = ${key.region} and office = ${key.office} and series = ${key.series} and year = ${key.year}`.execute(
    tx,
  );
}

export async function insertHead(tx: Tx, head: Head): Promise<void> {
  await sql`insert into record (region, id, kind, version)
    values (${head.region}, ${head.id}, ${head.kind}, ${head.version})`.execute(tx);
}

export async function raiseVersion(tx: Tx, ref: RecordRef, version: number): Promise<void> {
  await sql`update record set version = ${version} where region = ${ref.region} and id = ${ref.id}`.execute(tx);
}

export async function insertKey(tx: Tx, ref: RecordRef, wrapped: string): Promise<void> {
  await sql`insert into record_key (region, record, wrapped) values (${ref.region}, ${ref.id}, ${wrapped})`.execute(tx);
}

export async function destroyKey(tx: Tx, ref: RecordRef): Promise<void> {
  await sql`delete from record_key where region = ${ref.region} and record = ${ref.id}`.execute(tx);
}

/** An act, its slots and its pending leaf: the three never stand without each other. */
export async function insertAct(tx: Tx, act: StoredAct, wait: Wait): Promise<void> {
  await sql`insert into act (region, record, seq, kind, type, version, envelope, entry)
    values (${act.region}, ${act.record}, ${act.seq}, ${act.kind}, ${act.type}, ${act.version}, ${act.envelope}, ${act.entry})`.execute(
    tx,
  );
  await sql`insert into slot (region, record, seq, slots)
    values (${act.region}, ${act.record}, ${act.seq}, ${JSON.stringify(act.slots)}::jsonb)`.execute(tx);
  await insertPendingLeaf(tx, act, wait);
}

/** Whether a leaf waits for its batch, and for which day to be over, where no more than the day is kept of its act. */
export interface Wait {
  readonly waits: boolean;
  readonly day: string | null;
}

export async function insertPendingLeaf(tx: Tx, act: StoredAct, { waits, day }: Wait): Promise<void> {
  await sql`insert into pending_leaf (region, record, seq, entry, waits, day)
    values (${act.region}, ${act.record}, ${act.seq}, ${act.entry}, ${waits}, ${day})`.execute(tx);
}

export async function eraseSlots(tx: Tx, ref: RecordRef, seq: number, fields: readonly string[]): Promise<void> {
  await sql`select erase_slots(${ref.region}, ${ref.id}, ${seq}, ${[...fields]}::text[])`.execute(tx);
}

export interface RememberedCommand {
  readonly hash: Uint8Array;
  readonly refs: readonly {
    readonly region: Region;
    readonly id: RecordId;
    readonly kind: string;
    readonly version: number;
  }[];
}

/**
 * Claims the actor's key for this command. A second caller waits here until the first has committed or rolled back, and
 * then gets what the first left behind; undefined means that the key is ours.
 */
export async function claimKey(
  tx: Tx,
  actor: string,
  key: string,
  hash: Uint8Array,
  day: string,
): Promise<RememberedCommand | undefined> {
  const claimed = await sql`insert into command_key (actor, key, hash, day, refs)
    values (${actor}, ${key}, ${hash}, ${day}, '[]'::jsonb) on conflict do nothing returning key`.execute(tx);
  if (claimed.rows.length > 0) return undefined;
  const { rows } = await sql<RememberedCommand>`
    select hash, refs from command_key where actor = ${actor} and key = ${key}`.execute(tx);
  return rows[0];
}

export async function rememberRefs(tx: Tx, actor: string, key: string, refs: RememberedCommand['refs']): Promise<void> {
  await sql`update command_key set refs = ${JSON.stringify(refs)}::jsonb where actor = ${actor} and key = ${key}`.execute(
    tx,
  );
}

/** Forgets keys older than 90 days; a command asked again after that is a new one. */
export async function forgetOldKeys(tx: Tx, before: string): Promise<void> {
  await sql`delete from command_key where day < ${before}`.execute(tx);
}
