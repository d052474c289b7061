import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sql } from 'kysely';
import type { Database, Tx } from './database.ts';
import { DatabaseError, SqlError } from './errors.ts';

/** The migrations that ship. */
export const MIGRATIONS = fileURLToPath(new URL('./migrations', import.meta.url));

type Migration = { readonly number: number; readonly name: string; readonly text: string; readonly sha256: string };
type Applied = { readonly number: number; readonly name: string; readonly sha256: string };

const FILE_NAME = /^(\d{3})_[a-z0-9_]+\.sql$/;

const refusal = (message: string) => new DatabaseError('migration-refused', message);

/** Reads `NNN_name.sql` files in order of their numbers; two of one number and any other file are refused. */
export async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const migrations: Migration[] = [];
  for (const name of (await readdir(folder)).sort()) {
    const number = Number(FILE_NAME.exec(name)?.[1]);
    if (Number.isNaN(number)) throw refusal(`${name} in ${folder} is no migration: name it NNN_what_it_does.sql`);
    if (migrations.at(-1)?.number === number)
      throw refusal(`${name}: its number is taken by ${migrations.at(-1)?.name}`);
    const text = await readFile(path.join(folder, name), 'utf8');
    migrations.push({ number, name, text, sha256: createHash('sha256').update(text).digest('hex') });
  }
  return migrations;
}

/**
 * Brings the database to the newest migration, each in a transaction of its own, and gives the names of those applied now.
 * Refuses (`DatabaseError`, by name) when one that was applied has changed or is missing, or one comes too late. Processes
 * that start at once wait for each other on the table's lock.
 */
export async function migrate(db: Database, folder: string = MIGRATIONS): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  await ensureTable(db);
  const done: string[] = [];
  for (;;) {
    const name = await db.asOwner('migrate', tx => applyNext(tx, migrations));
    if (name === undefined) return done;
    done.push(name);
  }
}

/** Two that create it at the same moment would meet in the catalogue: the later one waits, and finds it there. */
async function ensureTable(db: Database): Promise<void> {
  await db.statement(
    'migrate',
    `select pg_advisory_xact_lock(hashtextextended('netra_migration', 0));
    create table if not exists netra_migration (
      number integer primary key, name text not null, sha256 text not null, applied_at timestamptz not null default now())`,
  );
}

/** Applies the first migration that is missing; undefined when there is none, and then without making anyone wait. */
async function applyNext(tx: Tx, migrations: readonly Migration[]): Promise<string | undefined> {
  if (firstPending(migrations, await readApplied(tx)) === undefined) return undefined;
  await sql`lock table netra_migration in exclusive mode`.execute(tx);
  const next = firstPending(migrations, await readApplied(tx));
  if (next === undefined) return undefined;
  try {
    await sql.raw(next.text).execute(tx);
  } catch (error) {
    throw error instanceof SqlError ? new SqlError({ ...error, message: `${next.name}: ${error.message}` }) : error;
  }
  await sql`insert into netra_migration (number, name, sha256) values (${next.number}, ${next.name}, ${next.sha256})`.execute(
    tx,
  );
  return next.name;
}

async function readApplied(tx: Tx): Promise<readonly Applied[]> {
  const { rows } = await sql<Applied>`select number, name, sha256 from netra_migration order by number`.execute(tx);
  return rows;
}

function firstPending(migrations: readonly Migration[], applied: readonly Applied[]): Migration | undefined {
  for (const { number, name, sha256 } of applied) {
    const file = migrations.find(migration => migration.number === number);
    if (file === undefined) throw refusal(`${name} was applied to this database, but this Netra does not have it`);
    if (file.sha256 !== sha256)
      throw refusal(`${file.name} was changed after it had been applied: write a new migration`);
  }
  const newest = applied.at(-1);
  const pending = migrations.find(migration => !applied.some(({ number }) => number === migration.number));
  if (pending !== undefined && newest !== undefined && pending.number < newest.number) {
    throw refusal(`${pending.name} comes too late: ${newest.name} was applied before it`);
  }
  return pending;
}
