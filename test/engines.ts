// Fresh databases for tests, on both engines. A test file asks for one and gets a copy of a template that has every
// migration: a copied directory on the embedded engine, `CREATE DATABASE ... TEMPLATE` on a server. No test shares a
// database with another file, and none is mocked.
import { createHash, randomUUID } from 'node:crypto';
import { cpSync, existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, describe, inject } from 'vitest';
import { type Database, type DatabaseOptions, databaseOn, openDatabase, openEngine } from '../src/db/database.ts';
import { takeLock } from '../src/db/lock.ts';
import { MIGRATIONS, migrate, readMigrations } from '../src/db/migrate.ts';
import { startServer } from './postgres-server.ts';

export type TestDatabase = {
  readonly db: Database;
  /** The data directory, or the address, for a second opener. */
  readonly where:
    | { readonly kind: 'pglite'; readonly dir: string }
    | { readonly kind: 'postgres'; readonly url: string };
  /** A second door on the same engine with other limits; only one of the two may be used at a time. */
  door(options: DatabaseOptions): Database;
  /** Closes and removes it; whatever is left is closed after the file's tests. */
  close(): Promise<void>;
};

export type TestEngine = {
  readonly kind: 'pglite' | 'postgres';
  /** A fresh database with every migration. On the embedded engine this takes about a second: open one, share it. */
  open(options?: DatabaseOptions): Promise<TestDatabase>;
  /** The one database that the tests of this block share, opened when the first of them asks. */
  shared(): Promise<TestDatabase>;
};

/** Lets one process of the run do the work; the others wait for it and find it done. `name` is a path beside which a lock may lie. */
export async function once(name: string, isDone: () => boolean, work: () => Promise<void>): Promise<void> {
  while (!isDone()) {
    const lock = await takeLock(`${name}.lock`);
    if (!lock.ok) {
      await new Promise(resolve => setTimeout(resolve, 100));
      continue;
    }
    try {
      if (!isDone()) await work();
    } finally {
      await lock.value.release();
    }
  }
}

async function pgliteTemplate(): Promise<string> {
  const hash = createHash('sha256');
  for (const { sha256 } of await readMigrations(MIGRATIONS)) hash.update(sha256);
  const cache = path.join(tmpdir(), `netra-test-templates-${process.getuid?.() ?? 0}`);
  await mkdir(cache, { recursive: true });
  const template = path.join(cache, hash.digest('hex').slice(0, 16));
  await once(
    template,
    () => existsSync(template),
    async () => {
      const draft = `${template}.draft`;
      await rm(draft, { recursive: true, force: true });
      const db = await openDatabase({ kind: 'pglite', dir: draft });
      await migrate(db);
      await db.close();
      await rename(draft, template);
    },
  );
  return template;
}

/** Makes `dir` a data directory of the embedded engine with every migration, which nobody has opened yet. */
export async function pgliteAt(dir: string): Promise<void> {
  // In one go: file by file, with other work between them, takes three times as long.
  cpSync(await pgliteTemplate(), dir, { recursive: true });
}

/** The same in a directory that is removed when the run ends. */
export async function pgliteDirectory(): Promise<string> {
  const dir = path.join(inject('runDir'), randomUUID(), 'db');
  await pgliteAt(dir);
  return dir;
}

/** A fresh database with every migration that nobody has opened yet, for whoever opens one by itself. */
export const freshPlace = async (engine: TestEngine): Promise<TestDatabase['where']> =>
  engine.kind === 'pglite' ? { kind: 'pglite', dir: await pgliteDirectory() } : (await engine.open()).where;

async function openPgliteCopy(options: DatabaseOptions): Promise<TestDatabase> {
  const dir = await pgliteDirectory();
  const where = { kind: 'pglite', dir } as const;
  const engine = await openEngine(where, options);
  const db = databaseOn(engine, options);
  const close = () => db.close().then(() => rm(path.dirname(dir), { recursive: true, force: true }));
  return { db, where, door: limits => databaseOn(engine, { ...PATIENT, ...limits }), close };
}

type Server = { readonly url: string; readonly template: string };

/** The server of this run and its template database, made by the first who asks. */
export async function testServer(): Promise<Server> {
  const runDir = inject('runDir');
  const file = path.join(runDir, 'server.json');
  await once(
    path.join(runDir, 'server'),
    () => existsSync(file),
    async () => {
      const url = await startServer(runDir);
      const server: Server = { url, template: await createTemplate(url) };
      await writeFile(`${file}.draft`, JSON.stringify(server));
      await rename(`${file}.draft`, file);
    },
  );
  return JSON.parse(await readFile(file, 'utf8'));
}

function databaseUrl(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}

async function administer(url: string, statement: string): Promise<void> {
  const client = await rawConnection(url);
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The server's own vacuum may be looking at it, and only a superuser may send that away: it is gone a moment later. */
async function dropDatabase(url: string, name: string): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await administer(url, `drop database ${name} with (force)`);
      return;
    } catch (error) {
      if ((error as { code?: unknown }).code !== '42501' || tries === 40) throw error;
      await new Promise(resolve => setTimeout(resolve, 250));
    }
  }
}

async function createTemplate(url: string): Promise<string> {
  const template = `netra_template_${randomUUID().replaceAll('-', '')}`;
  await administer(url, `create database ${template}`);
  const db = await openDatabase({ kind: 'postgres', url: databaseUrl(url, template) });
  await migrate(db);
  await db.close();
  return template;
}

async function openPostgresCopy(options: DatabaseOptions): Promise<TestDatabase> {
  const server = await testServer();
  const name = `netra_test_${randomUUID().replaceAll('-', '')}`;
  await administer(server.url, `create database ${name} template ${server.template}`);
  const where = { kind: 'postgres', url: databaseUrl(server.url, name) } as const;
  const engine = await openEngine(where, options);
  const db = databaseOn(engine, options);
  return {
    db,
    where,
    door: limits => databaseOn(engine, { ...PATIENT, ...limits }),
    close: async () => {
      await db.close();
      await dropDatabase(server.url, name);
    },
  };
}

/** A connection beside the pool, for a test that must hold a lock or look from outside. The caller ends it. */
export async function rawConnection(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

/** Backends of this database that wait for a lock right now, seen from a connection beside the pool. */
export async function waitingBackends(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ waiting: string }>(
    `select count(*) as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return Number(rows[0]?.waiting);
}

/** Waits until `condition` holds, looking every 10 ms; a test's own time limit ends it. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 10));
}

/** A busy test machine is slower than the house allows itself to be; the tests of the limits name their own. */
const PATIENT: DatabaseOptions = { transactionLimitMs: 20_000, waitLimitMs: 60_000 };

function track(kind: TestEngine['kind'], openCopy: (options: DatabaseOptions) => Promise<TestDatabase>): TestEngine {
  const open = new Set<TestDatabase>();
  let common: Promise<TestDatabase> | undefined;
  afterAll(async () => {
    for (const database of open) await database.close();
  });
  const engine: TestEngine = {
    kind,
    shared() {
      common ??= engine.open();
      return common;
    },
    async open(options = {}) {
      const copy = await openCopy({ ...PATIENT, ...options });
      const tracked: TestDatabase = {
        ...copy,
        close: async () => {
          if (open.delete(tracked)) await copy.close();
        },
      };
      open.add(tracked);
      return tracked;
    },
  };
  return engine;
}

/** The tests in `body`, on the embedded engine only. */
export function onPglite(body: (engine: TestEngine) => void): void {
  describe('on PGlite', () => body(track('pglite', openPgliteCopy)));
}

/** The tests in `body`, on a PostgreSQL server only. */
export function onPostgres(body: (engine: TestEngine) => void): void {
  describe.skipIf(!inject('hasPostgres'))('on PostgreSQL', () => body(track('postgres', openPostgresCopy)));
}

/** The tests in `body`, once on each engine. */
export function forEachEngine(body: (engine: TestEngine) => void): void {
  onPglite(body);
  onPostgres(body);
}
