/**
 * `netra rebuild`: makes a projection again from the acts, beside the one that serves, and swaps the two. It goes record by
 * record in key order, a page at a time, so that memory stays flat and a rebuild that was broken off goes on where it
 * stopped; what changed meanwhile is done again under one short lock before the swap.
 *
 * `netra rebuild --check`: compares what stands with what the acts give, and names each record that differs.
 */
import { sql } from 'kysely';
import type { Database, Tx } from '../db/database.ts';
import { type Engine, NO_PLACES } from './engine.ts';
import { type Placed, readPlaced, rowsAsOf } from './follower.ts';
import { formatRef, type RecordRef } from './ids.ts';
import type { Known, Loaded } from './kind.ts';
import { followerNext, lockFollower, moveFollower } from './ledger.store.ts';
import { castRows, type Given, replaceRows, standingRows } from './projection.store.ts';
import type { Projection } from './projection.ts';
import type { Head } from './record.store.ts';
import { isShadow, makeShadow, swapShadow } from './shadow.store.ts';
import { inSteps } from './steps.ts';

const PAGE = 100;
const keeper = (name: string) => ({ role: 'netra_keeper', scope: '*', name }) as const;

export interface Difference {
  readonly projection: string;
  readonly record: string;
  /** `missing`: the acts give rows that don't stand. `extra`: rows stand that the acts don't give. `differs`: neither. */
  readonly how: 'missing' | 'extra' | 'differs';
}

export interface CheckOptions {
  /** A share of the records, 0 to 1, chosen by their id, so that the same share is the same records. */
  readonly sample?: number;
  readonly onProgress?: (done: number) => void;
}

/**
 * Compares projections with their acts, each at one ledger index: a record is read once for all of its lists. Short transactions, locks
 * shared for a page's moment.
 */
export async function checkProjections(
  database: Database,
  engine: Engine,
  projections: readonly Projection[],
  { sample, onProgress }: CheckOptions = {},
): Promise<readonly Difference[]> {
  const found: Difference[] = [];
  let done = 0;
  for (const kind of new Set(projections.map(projection => projection.kind))) {
    const lists = projections.filter(projection => projection.kind === kind);
    const sampled = sampleBound(sample);
    let after: RecordRef | undefined;
    await inSteps(PAGE, async most => {
      const page = await database.transaction(keeper(`check ${kind}`), tx =>
        checkPage(tx, engine, lists, () =>
          sampled === undefined ? pageOf(tx, kind, after, most) : samplePage(tx, kind, after, most, sampled),
        ),
      );
      found.push(...page.differences);
      done += page.heads.length;
      onProgress?.(done);
      after = page.heads.at(-1);
      return page.heads.length === most;
    });
  }
  if (sample === undefined) for (const projection of projections) found.push(...(await orphans(database, projection)));
  const order = projections.map(({ name }) => name);
  return found.toSorted((a, b) => order.indexOf(a.projection) - order.indexOf(b.projection));
}

export const checkProjection = (
  database: Database,
  engine: Engine,
  projection: Projection,
  options?: CheckOptions,
): Promise<readonly Difference[]> => checkProjections(database, engine, [projection], options);

/** Compares the lists of one kind for a page of its records, which is read once the lists stand still. */
async function checkPage(
  tx: Tx,
  engine: Engine,
  lists: readonly Projection[],
  readPage: () => Promise<readonly Head[]>,
): Promise<{ readonly heads: readonly Head[]; readonly differences: readonly Difference[] }> {
  const sizes: number[] = [];
  for (const list of lists) sizes.push(list.follows === 'ledger' ? await lockFollower(tx, list.name, list.version) : 0);
  const heads = await readPage();
  const known = await engine.known(tx);
  const given: Given[][] = lists.map(() => []);
  for (const head of heads) {
    const rowsIn = rowsOf(tx, engine, head, known);
    for (const [nth, list] of lists.entries()) given[nth]?.push(await rowsIn(list, sizes[nth] ?? 0));
  }
  const differences: Difference[] = [];
  for (const [nth, list] of lists.entries()) {
    const records = given[nth] ?? [];
    const expected = await castRows(tx, list, records);
    const standing = await standingRows(tx, list, records);
    for (const [at, { ref }] of records.entries()) {
      const how = compare(standing[at] ?? [], expected[at] ?? []);
      if (how) differences.push({ projection: list.name, record: formatRef(ref), how });
    }
  }
  return { heads, differences };
}

/** Makes the projection anew and swaps it in. Takes up a rebuild that was broken off. Waits for `onProgress` after each step. */
export async function rebuildProjection(
  database: Database,
  engine: Engine,
  projection: Projection,
  onProgress: (done: number) => void | Promise<void> = () => {},
): Promise<number> {
  const shadow = `${projection.table}_next`;
  // The version stands in the name: what an older release left half-made means something else, and is begun again.
  const progress = `${projection.name}@${projection.version}`;
  const { after: from, size } = await database.asOwner(`shadow ${projection.name}`, tx =>
    beginOrResume(tx, projection, shadow, progress),
  );
  let after = from;
  let done = 0;
  await inSteps(PAGE, async most => {
    const heads = await database.asOwner(`rebuild ${projection.name}`, async tx => {
      const page = await pageOf(tx, projection.kind, after, most);
      const known = await engine.known(tx);
      for (const head of page) await rebuildOne(tx, engine, projection, shadow, progress, head, size, known);
      return page;
    });
    done += heads.length;
    after = heads.at(-1) ?? after;
    await onProgress(done);
    return heads.length === most;
  });
  await database.asOwner(`swap ${projection.name}`, async tx => {
    const now = projection.follows === 'ledger' ? await lockFollower(tx, projection.name, projection.version) : 0;
    // Every command takes a row lock on its records first: none can begin while this lock is held.
    await sql`lock table record in exclusive mode`.execute(tx);
    const changed = await sql<Head>`
      select r.region, r.id, r.kind, r.version from record r
      left join rebuild b on b.name = ${progress} and b.region = r.region and b.record = r.id
      where r.kind = ${projection.kind} and b.version is distinct from r.version`.execute(tx);
    const late =
      projection.follows === 'ledger' && now !== size ? await movedBetween(tx, projection.kind, size, now) : [];
    const known = await engine.known(tx);
    for (const head of [...changed.rows, ...late])
      await rebuildOne(tx, engine, projection, shadow, progress, head, now, known);
    await swapShadow(tx, projection.table, shadow);
    await sql`delete from rebuild where name = ${progress}`.execute(tx);
    await sql`delete from follower where name = ${progress}`.execute(tx);
    if (projection.follows === 'ledger') await moveFollower(tx, projection.name, now);
    await sql`insert into projection (name, version) values (${projection.name}, ${projection.version})
      on conflict (name) do update set version = excluded.version`.execute(tx);
  });
  return done;
}

async function rebuildOne(
  tx: Tx,
  engine: Engine,
  projection: Projection,
  shadow: string,
  progress: string,
  head: Head,
  size: number,
  known: Known,
): Promise<void> {
  const { rows, stands } = await rowsOf(tx, engine, head, known)(projection, size);
  await replaceRows(tx, projection, head, rows, shadow, stands);
  await sql`insert into rebuild (name, region, record, version) values (${progress}, ${head.region}, ${head.id}, ${head.version})
    on conflict (name, region, record) do update set version = excluded.version`.execute(tx);
}

/** What a record gives each of its lists; what several of them are made from is read once. */
function rowsOf(tx: Tx, engine: Engine, head: Head, known: Known) {
  let placed: Promise<Placed> | undefined;
  let shown: Promise<Loaded | undefined> | undefined;
  return async (projection: Projection, size: number): Promise<Given> => {
    if (projection.follows === 'ledger') {
      placed ??= readPlaced(tx, engine, head);
      return { ref: head, rows: rowsAsOf(engine, projection, await placed, size, known) };
    }
    shown ??= engine.show(tx, head, null);
    const record = await shown;
    if (!record) throw new Error(`the record ${formatRef(head)} is gone`);
    const rows = projection.rows(record, NO_PLACES, known, engine.keyring.markTerm);
    return { ref: head, rows, stands: engine.standing(record) };
  };
}

async function pageOf(tx: Tx, kind: string, after: RecordRef | undefined, most: number): Promise<readonly Head[]> {
  const beyond = after ? sql`and (region, id) > (${after.region}, ${after.id}::uuid)` : sql``;
  const { rows } = await sql<Head>`
    select region, id, kind, version from record where kind = ${kind} ${beyond}
    order by region, id limit ${most} for share`.execute(tx);
  return rows;
}

/** The next records whose id lies below the bound, in the order of ids: region by region all others would be walked past. */
async function samplePage(
  tx: Tx,
  kind: string,
  after: RecordRef | undefined,
  most: number,
  below: string,
): Promise<readonly Head[]> {
  const beyond = after ? sql`and (id, region) > (${after.id}::uuid, ${after.region})` : sql``;
  const { rows } = await sql<Head>`
    select region, id, kind, version from record where kind = ${kind} and id < ${below}::uuid ${beyond}
    order by id, region limit ${most} for share`.execute(tx);
  return rows;
}

/** Ids are random, so the ones below a bound are a fair share. */
const sampleBound = (sample: number | undefined): string | undefined => {
  if (sample === undefined || sample >= 1) return undefined;
  const head = Math.floor(sample * 0xffff_ffff)
    .toString(16)
    .padStart(8, '0');
  return `${head}-0000-0000-0000-000000000000`;
};

const compare = (standing: readonly string[], expected: readonly string[]): Difference['how'] | undefined => {
  if (standing.join('\n') === expected.join('\n')) return undefined;
  if (standing.length < expected.length) return 'missing';
  return standing.length > expected.length ? 'extra' : 'differs';
};

/** Rows of records that don't exist. */
async function orphans(database: Database, projection: Projection): Promise<readonly Difference[]> {
  const rows = await database.transaction(keeper(`orphans ${projection.name}`), async tx => {
    const result = await sql<RecordRef>`
      select distinct p.region, p.record as id from ${sql.table(projection.table)} p
      left join record r on r.region = ${projection.moves ? sql`coalesce(p.home, p.region)` : sql`p.region`} and r.id = p.record and r.kind = ${projection.kind}
      where r.id is null limit 1000`.execute(tx);
    return result.rows;
  });
  return rows.map(ref => ({ projection: projection.name, record: formatRef(ref), how: 'extra' }));
}

async function lastRebuilt(tx: Tx, name: string): Promise<RecordRef | undefined> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from rebuild where name = ${name} order by region desc, record desc limit 1`.execute(
    tx,
  );
  return rows[0];
}

async function movedBetween(tx: Tx, kind: string, from: number, to: number): Promise<readonly Head[]> {
  const { rows } = await sql<Head>`
    select distinct r.region, r.id, r.kind, r.version from leaf l
    join record r on r.region = l.region and r.id = l.record
    where l.index >= ${from} and l.index < ${to} and r.kind = ${kind}`.execute(tx);
  return rows;
}

/** Where a rebuild begins, or goes on: with the ledger's size that its first page was made at. */
async function beginOrResume(
  tx: Tx,
  projection: Projection,
  shadow: string,
  progress: string,
): Promise<{ readonly after: RecordRef | undefined; readonly size: number }> {
  const after = await lastRebuilt(tx, progress);
  if (after && (await isShadow(tx, projection.table, shadow))) return { after, size: await followerNext(tx, progress) };
  await sql`drop table if exists ${sql.table(shadow)}`.execute(tx);
  await sql`delete from rebuild where name = ${progress}`.execute(tx);
  await makeShadow(tx, projection.table, shadow);
  const size = projection.follows === 'ledger' ? await followerNext(tx, projection.name) : 0;
  await sql`insert into follower (name, version, next) values (${progress}, ${projection.version}, ${size})
    on conflict (name) do update set next = excluded.next`.execute(tx);
  return { after: undefined, size };
}
