import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { forEachEngine, onPostgres, rawConnection } from '../../test/engines.ts';
import { MIGRATIONS, migrate, readMigrations } from './migrate.ts';

let folder: string;
const put = (name: string, text: string) => writeFile(path.join(folder, name), text);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'netra-migrations-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

forEachEngine(engine => {
  /** The shared database, made to forget the shipped migrations so that the folder of the test is all there is. */
  const blank = async () => {
    const { db } = await engine.shared();
    await db.statement('forget', 'drop table netra_migration; drop table if exists one, two, three');
    return db;
  };

  test('migrations are applied in order, once', async () => {
    const db = await blank();
    await put('001_one.sql', 'create table one (id int); insert into one values (1);');
    await put('010_two.sql', 'create table two as select * from one;');
    expect(await migrate(db, folder)).toEqual(['001_one.sql', '010_two.sql']);
    expect(await migrate(db, folder)).toEqual([]);
    await put('011_three.sql', 'create table three (id int);');
    expect(await migrate(db, folder)).toEqual(['011_three.sql']);
  });

  test('one that fails names itself and leaves nothing, and those before it stand', async () => {
    const db = await blank();
    await put('001_one.sql', 'create table one (id int);');
    await put('002_two.sql', 'create table two (id int); insert into two values (1 / 0);');
    await expect(migrate(db, folder)).rejects.toMatchObject({ message: /^002_two\.sql: .*zero/, code: '22012' });
    await put('002_two.sql', 'create table two (id int);');
    expect(await migrate(db, folder)).toEqual(['002_two.sql']);
  });

  test('one that was changed, is missing or comes too late is refused by name', async () => {
    const db = await blank();
    await put('001_one.sql', 'create table one (id int);');
    await put('003_three.sql', 'create table three (id int);');
    await migrate(db, folder);
    await put('002_two.sql', 'create table two (id int);');
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'migration-refused',
      message: /002_two.*too late/,
    });
    await rm(path.join(folder, '002_two.sql'));
    await put('001_one.sql', 'create table one (id bigint);');
    await expect(migrate(db, folder)).rejects.toMatchObject({ code: 'migration-refused', message: /001_one.*changed/ });
    await rm(path.join(folder, '001_one.sql'));
    await expect(migrate(db, folder)).rejects.toMatchObject({
      code: 'migration-refused',
      message: /001_one.*does not have/,
    });
  });

  test('three that start at once apply each migration once', async () => {
    const db = await blank();
    await put('001_one.sql', 'create table one (id int);');
    await put('002_two.sql', 'create table two (id int);');
    const applied = await Promise.all([migrate(db, folder), migrate(db, folder), migrate(db, folder)]);
    expect(applied.flat().sort()).toEqual(['001_one.sql', '002_two.sql']);
  });
});

onPostgres(engine => {
  test('a user who may not create roles is told what the administrator has to run', async () => {
    const { where } = await engine.shared();
    const url = new URL(where.kind === 'postgres' ? where.url : '');
    const admin = await rawConnection(url.href);
    const name = `netra_humble_${process.pid}`;
    await admin.query(`create role ${name} login password 'x'`);
    url.username = name;
    url.password = 'x';
    const humble = await rawConnection(url.href);
    const roles = (await readMigrations(MIGRATIONS)).find(({ number }) => number === 1);
    await expect(humble.query(roles?.text ?? '')).rejects.toMatchObject({
      code: '42501',
      message: new RegExp(`${name} may not act as netra_app.*grant netra_app to ${name}`),
    });
    await humble.end();
    await admin.query(`drop role ${name}`);
    await admin.end();
  });
});

test('a file that is no migration, or takes a number twice, is refused by name', async () => {
  await put('001_one.sql', '');
  await put('001_uno.sql', '');
  await expect(readMigrations(folder)).rejects.toMatchObject({ message: /001_uno\.sql.*001_one\.sql/ });
  await rm(path.join(folder, '001_uno.sql'));
  await put('notes.txt', '');
  await expect(readMigrations(folder)).rejects.toMatchObject({ message: /notes\.txt/ });
});

test('the migrations that ship can be read', async () => {
  expect((await readMigrations(MIGRATIONS))[0]?.name).toBe('001_roles.sql');
});
