/** The SQL of the ledger: pending leaves get their dense index here, and nowhere else. Always as `netra_keeper`. */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import type { StoredAct } from './codec.ts';
import type { RecordRef } from './ids.ts';

export interface Leaf {
  readonly index: number;
  readonly entry: Uint8Array;
  readonly region: string | null;
  readonly record: string | null;
  readonly seq: number | null;
}
export type NewLeaf = Omit<Leaf, 'index'>;

/** Takes or keeps the lease; false while another holder's has not run out. Two servers never integrate at once. */
export async function takeLease(tx: Tx, name: string, holder: string, seconds: number): Promise<boolean> {
  const { rows } = await sql`
    insert into lease (name, holder, until) values (${name}, ${holder}, now() + make_interval(secs => ${seconds}))
    on conflict (name) do update set holder = excluded.holder, until = excluded.until
    where lease.holder = excluded.holder or lease.until < now() returning name`.execute(tx);
  return rows.length > 0;
}

export async function releaseLease(tx: Tx, name: string, holder: string): Promise<void> {
  await sql`delete from lease where name = ${name} and holder = ${holder}`.execute(tx);
}

export async function ledgerSize(tx: Tx): Promise<number> {
  const { rows } = await sql<{ size: number }>`select coalesce(max(index) + 1, 0) as size from leaf`.execute(tx);
  return Number(rows[0]?.size ?? 0);
}

/** Gives waiting-for-nobody leaves their index, in the order in which their commands took place. */
export async function integrateNow(tx: Tx, most: number): Promise<number> {
  const size = await ledgerSize(tx);
  const { rows } = await sql`
    with taken as (
      delete from pending_leaf
      where id in (select id from pending_leaf where not waits order by id limit ${most}) returning *)
    insert into leaf (index, entry, region, record, seq)
    select ${size}::bigint + row_number() over (order by id) - 1, entry, region, record, seq from taken
    returning index`.execute(tx);
  return rows.length;
}

/**
 * Takes waiting leaves of intake out of the queue, those of which only the day is kept up to the day `over`; all of them where
 * it is null. Never by the order in which they came: the caller mixes them with padding and appends them.
 */
export async function takeWaiting(tx: Tx, over: string | null, most: number): Promise<readonly NewLeaf[]> {
  const { rows } = await sql<NewLeaf>`
    delete from pending_leaf where id in (
      select id from pending_leaf where waits and (day is null or ${over}::date is null or day <= ${over}::date)
      order by record, seq limit ${most})
    returning entry, region, record, seq`.execute(tx);
  return rows;
}

export async function appendLeaves(tx: Tx, leaves: readonly NewLeaf[]): Promise<void> {
  const size = await ledgerSize(tx);
  for (let from = 0; from < leaves.length; from += 500) {
    const rows = leaves.slice(from, from + 500).map((leaf, at) => {
      const { entry, region, record, seq } = leaf;
      return sql`(${size + from + at}::bigint, ${entry}::bytea, ${region}::text, ${record}::uuid, ${seq}::int)`;
    });
    await sql`insert into leaf (index, entry, region, record, seq) values ${sql.join(rows)}`.execute(tx);
  }
}

export async function readLeaves(tx: Tx, from: number, most: number): Promise<readonly Leaf[]> {
  const { rows } = await sql<Leaf>`
    select index, entry, region, record, seq from leaf where index >= ${from} order by index limit ${most}`.execute(tx);
  return rows.map(row => ({ ...row, index: Number(row.index) }));
}

/** Leaves with the envelopes of their acts: what `fsck` re-derives the root from. */
export async function readLeavesWithEnvelopes(tx: Tx, from: number, most: number) {
  const { rows } = await sql<Leaf & { envelope: Uint8Array | null; slots: StoredAct['slots'] | null; erased: boolean }>`
    select l.index, l.entry, l.region, l.record, l.seq, a.envelope, s.slots,
      exists (select from act e where e.region = l.region and e.record = l.record and e.type = 'erased') as erased
    from (select * from leaf where index >= ${from} order by index limit ${most}) l
    left join lateral (
      select envelope from act where region = l.region and record = l.record and seq = l.seq limit 1) a on true
    left join lateral (
      select slots from slot where region = l.region and record = l.record and seq = l.seq limit 1) s on true
    order by l.index`.execute(tx);
  return rows.map(row => ({ ...row, index: Number(row.index) }));
}

/** The ledger index of each act of a record that has one, by sequence number. */
export async function placesOf(tx: Tx, ref: RecordRef): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ seq: number; index: number }>`
    select seq, index from leaf where region = ${ref.region} and record = ${ref.id}`.execute(tx);
  return new Map(rows.map(row => [row.seq, Number(row.index)]));
}

/** How far a follower has read; begins at 0. The row is locked: one follower at a time. */
export async function lockFollower(tx: Tx, name: string, version: number): Promise<number> {
  await sql`insert into follower (name, version, next) values (${name}, ${version}, 0) on conflict do nothing`.execute(
    tx,
  );
  const { rows } = await sql<{ next: number }>`select next from follower where name = ${name} for update`.execute(tx);
  return Number(rows[0]?.next ?? 0);
}

export async function moveFollower(tx: Tx, name: string, next: number): Promise<void> {
  await sql`update follower set next = ${next} where name = ${name}`.execute(tx);
}

/** The entry up to which a public page counts. */
export async function followerNext(tx: Tx, name: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`select next from follower where name = ${name}`.execute(tx);
  return Number(rows[0]?.next ?? 0);
}

/** The records of one kind that have an act among the entries from `from` to before `to`. */
export async function recordsBetween(tx: Tx, kind: string, from: number, to: number): Promise<readonly RecordRef[]> {
  const { rows } = await sql<RecordRef>`
    select distinct l.region, l.record as id from leaf l
    join record r on r.region = l.region and r.id = l.record
    where l.index >= ${from} and l.index < ${to} and r.kind = ${kind} order by 1, 2`.execute(tx);
  return rows;
}

/** What opening the log's files needs of the database: how many entries there are, and the entries themselves in pages. */
export async function entriesFrom(
  database: Database,
): Promise<[here: number, entries: (from: number) => AsyncIterable<readonly Uint8Array[]>]> {
  const who = { role: 'netra_keeper', scope: '*', name: 'read the ledger' } as const;
  const here = await database.transaction(who, ledgerSize);
  async function* entries(from: number) {
    for (let next = from; next < here; ) {
      const start = next;
      const page = await database.transaction(who, tx => readLeaves(tx, start, 1_000));
      yield page.map(leaf => leaf.entry);
      next += page.length;
    }
  }
  return [here, entries];
}
