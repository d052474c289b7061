/** The SQL of a command: lock, load, number, append. Every function takes the open transaction; nothing else is awaited. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { StoredAct } from './codec.ts';
import type { RecordId, RecordRef, Region } from './ids.ts';
import type { SeriesKey } from './kind.ts';
import { asOne } from './projection.store.ts';

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

/** A record as it is kept: its acts in their order with what is left in their slots, and the key of its personal values. */
export interface Kept {
  readonly kind: string;
  readonly acts: readonly StoredAct[];
  readonly wrapped: string | undefined;
}

/**
 * Reads a record in one statement. Never together with its lock: a statement that waited for one goes on with what it saw before,
 * and would miss the acts of whoever held it.
 */
export async function readKept(tx: Tx, ref: RecordRef): Promise<Kept | undefined> {
  const { rows } = await sql<
    { [K in 'seq' | 'type' | 'version' | 'envelope' | 'entry' | 'slots']: StoredAct[K] | null } & {
      readonly head: string;
      readonly kind: string;
      readonly wrapped: string | null;
    }
  >`select * from read_kept(${ref.region}, ${ref.id}::uuid)`.execute(tx);
  const [first] = rows;
  if (!first) return undefined;
  const acts = rows.flatMap(({ head: _head, wrapped: _wrapped, ...act }) =>
    act.seq === null ? [] : [{ region: ref.region, record: ref.id, ...act } as StoredAct],
  );
  return { kind: first.head, acts, wrapped: first.wrapped ?? undefined };
}

/** The key alone of a record of this kind, for what is closed under it outside the acts. */
export async function loadWrappedKey(tx: Tx, ref: RecordRef, kind: string): Promise<string | undefined> {
  const { rows } = await sql<{ wrapped: string | null }>`
    select read_key(${ref.region}, ${ref.id}::uuid, ${kind}) as wrapped`.execute(tx);
  return rows[0]?.wrapped ?? undefined;
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

export async function destroyKey(tx: Tx, ref: RecordRef): Promise<void> {
  await sql`delete from record_key where region = ${ref.region} and record = ${ref.id}`.execute(tx);
}

/** Whether a leaf waits for its batch, and for which day to be over, where no more than the day is kept of its act. */
export interface Waiting {
  readonly waits: boolean;
  readonly days: readonly (string | null)[];
}

/**
 * Acts behind the `before` that a record has: its head, acts, slots and pending leaves, and its key where one begins here; with the
 * first rows of its lists. One statement, since none of them ever stands without the others (append_acts, in the migrations).
 *
 * @param lists statements that insert
 */
export async function appendActs(
  tx: Tx,
  { region, id }: RecordRef,
  before: number,
  acts: readonly StoredAct[],
  { waits, days }: Waiting,
  wrapped: string | null,
  lists: readonly RawBuilder<unknown>[],
): Promise<void> {
  const append = sql`
    select append_acts(${region}, ${id}::uuid, ${before}::integer, ${acts[0]?.kind}, ${wrapped},
      ${acts.map(({ type }) => type)}::text[], ${acts.map(({ version }) => version)}::integer[],
      ${acts.map(({ envelope }) => envelope)}::bytea[], ${acts.map(({ entry }) => entry)}::bytea[],
      ${acts.map(({ slots }) => JSON.stringify(slots))}::jsonb[], ${waits}::boolean, ${days}::date[])`;
  await asOne([...lists, append]).execute(tx);
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
