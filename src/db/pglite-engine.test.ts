import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { onPglite, pgliteDirectory } from '../../test/engines.ts';
import { databaseOn, openDatabase, type Who } from './database.ts';
import { openPglite } from './pglite-engine.ts';

const WITHOUT_FSYNC = new URL('../../test/support/pglite-worker-without-fsync.ts', import.meta.url);
const DYING = new URL('../../test/support/pglite-worker-that-dies.ts', import.meta.url);
const COMMITTER = fileURLToPath(new URL('../../test/support/committer.ts', import.meta.url));
const app: Who = { role: 'netra_app', scope: '', name: 'app' };
let home: string;

beforeEach(async () => {
  home = await mkdtemp(path.join(tmpdir(), 'netra-pglite-'));
});
afterEach(() => rm(home, { recursive: true, force: true }));

onPglite(engine => {
  test('every commit reaches the disk', async () => {
    const { db } = await engine.shared();
    await db.statement('make', 'create table kept (n int)');
    for (let n = 0; n < 5; n += 1) {
      const before = (await db.syncs()) ?? 0;
      await db.asOwner('keep', tx => sql`insert into kept values (${n})`.execute(tx));
      expect(await db.syncs()).toBeGreaterThan(before);
    }
  });

  test('a transaction that searched by trigram commits, again and again, beside others', async () => {
    // 0.5.15 and 0.5.16 answered `bad buffer ID: 0` on COMMIT here.
    const { db } = await engine.shared();
    await db.asOwner('make', async tx => {
      await sql`create table person_name (id int primary key, name text)`.execute(tx);
      await sql`insert into person_name select i, md5(i::text) || ' ' || md5((i * 7)::text)
        from generate_series(1, 2000) as i`.execute(tx);
      await sql`create index on person_name using gin (name gin_trgm_ops)`.execute(tx);
      await sql`grant select, insert, update on person_name to netra_app`.execute(tx);
    });
    const search = (n: number) =>
      db.transaction(app, async tx => {
        await sql`insert into person_name values (${10_000 + n}, ${`baru ${n}`})`.execute(tx);
        const { rows } = await sql`select id, similarity(name, ${`baru ${n}`}) as near from person_name
          where name % ${`baru ${n}`} order by near desc limit 5`.execute(tx);
        await sql`update person_name set name = name || '.' where id = ${n}`.execute(tx);
        return rows.length;
      });
    const found = await Promise.all(Array.from({ length: 60 }, (_, n) => search(n)));
    expect(found.every(rows => rows > 0)).toBe(true);
  });

  test('a second opener of the directory is refused with the number of the first', async () => {
    const { where } = await engine.shared();
    await expect(openDatabase(where)).rejects.toMatchObject({ code: 'locked', message: new RegExp(`${process.pid}`) });
  });
});

test('a directory of another PostgreSQL major is refused, and the sentence says to dump and load', async () => {
  const dir = await pgliteDirectory();
  await writeFile(path.join(dir, 'PG_VERSION'), '17\n');
  await expect(openDatabase({ kind: 'pglite', dir })).rejects.toMatchObject({
    code: 'wrong-major',
    message: /PostgreSQL 17.*PostgreSQL 18.*dump.*load/,
  });
});

test('when its thread ends, whoever waits is told, and so is whoever comes', async () => {
  const dying = await openPglite(await pgliteDirectory(), DYING);
  const db = databaseOn(dying);
  const waiting = db.statement('slow', 'select pg_sleep(0.2)');
  const told = expect(waiting).rejects.toMatchObject({ code: 'engine-stopped' });
  const connection = await dying.connect();
  await expect(connection.query('die', [])).rejects.toMatchObject({ code: 'engine-stopped' });
  await told;
  await expect(db.transaction(app, tx => sql`select 1`.execute(tx))).rejects.toMatchObject({ code: 'engine-stopped' });
  await db.close();
});

test('a new directory whose commits do not reach the disk is refused and not left behind', async () => {
  const dir = path.join(home, 'db');
  await expect(openPglite(dir, WITHOUT_FSYNC)).rejects.toMatchObject({
    code: 'not-durable',
    message: /did not reach the disk/,
  });
  expect(existsSync(dir)).toBe(false);
});

test('an existing directory is refused as well when the hook is gone, and opens again with it', async () => {
  const dir = await pgliteDirectory();
  await expect(openPglite(dir, WITHOUT_FSYNC)).rejects.toMatchObject({ code: 'not-durable' });
  await (await openPglite(dir)).close();
});

test('what was acknowledged before the process was killed is there, and the next process may open', async () => {
  const dir = await pgliteDirectory();
  const child = spawn(process.execPath, [COMMITTER, dir], { stdio: ['ignore', 'pipe', 'inherit'] });
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged >= 25) break;
  }
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
  const db = await openDatabase({ kind: 'pglite', dir });
  const { rows } = await db.statement('look', 'select count(*) as kept, max(n) as last from row');
  expect(Number(rows[0]?.kept)).toBeGreaterThanOrEqual(acknowledged);
  expect(rows[0]?.kept).toBe(rows[0]?.last);
  await db.close();
});
