/**
 * An installation that was used (used.ts), then backed up as docs/operations.md says; and every byte that is on a disk
 * afterwards, searched for every secret in every encoding. What may be there, and where, is the table of policy.ts.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { beforeAll, expect, inject, test } from 'vitest';
import { buildIfStale } from '../../src/cli/build.ts';
import { openDatabase } from '../../src/db/database.ts';
import { installation } from '../cli/process.ts';
import { forEachEngine, rawConnection, type TestEngine } from '../engines.ts';
import { findBinaries } from '../postgres-server.ts';
import { asText, everyTable } from './dump.ts';
import { PLACES, type Place, POLICY, type Rule, type Secret } from './policy.ts';
import { type Finding, filesUnder, formsOf, openSearch } from './search.ts';
import { type Used, use } from './used.ts';

const run = promisify(execFile);
await buildIfStale();
const homes = { pglite: await installation(), postgres: await installation() };

/** Statements of the backup, by the book: the folders of the data and, on a server, a dump in two formats. */
async function dumpServer(url: string, folder: string): Promise<void> {
  const bin = await findBinaries();
  if (!bin) throw new Error('a server runs without binaries');
  mkdirSync(folder);
  await run(`${bin}/pg_dump`, ['-d', url, '-f', join(folder, 'plain.sql')]);
  await run(`${bin}/pg_dump`, ['-Fc', '-d', url, '-f', join(folder, 'custom.dump')]);
  await run(`${bin}/pg_restore`, [join(folder, 'custom.dump'), '-f', join(folder, 'restored.sql')]);
}

/** The server's own files as far as they are ours to read: this database, what was written ahead since, and its log. */
async function serverFiles(url: string, since: number): Promise<readonly string[]> {
  const data = join(inject('runDir'), 'postgres');
  if (!existsSync(join(data, 'PG_VERSION'))) return [];
  const address = new URL(url);
  address.username = 'postgres';
  const client = await rawConnection(address.href);
  await client.query('checkpoint');
  const { rows } = await client.query<{ oid: string }>(
    'select oid from pg_database where datname = current_database()',
  );
  await client.end();
  const wal = filesUnder(join(data, 'pg_wal')).filter(path => statSync(path).mtimeMs >= since);
  return [...filesUnder(join(data, 'base', String(rows[0]?.oid))), ...wal];
}

forEachEngine(engine => {
  let found: Readonly<Record<Place, readonly Finding[]>>;
  let blind: readonly string[];
  let searched: Record<Place, number>;
  let used: Used;
  let cells: readonly string[];

  beforeAll(async () => {
    const home = homes[engine.kind];
    const since = Date.now();
    const server = engine.kind === 'postgres' ? await emptyServer(engine) : undefined;
    const temporary = join(home.folder, 'tmp');
    mkdirSync(temporary);
    const env = { TMPDIR: temporary, ...(server ? { DATABASE_URL: server } : {}) };
    Object.assign(home.env, env);
    used = await use(home, env);
    const search = openSearch(used.secrets);

    const backup = join(home.folder, 'backup');
    cpSync(home.dataDir, backup, { recursive: true, filter: path => !path.endsWith('.sock') });
    if (server) await dumpServer(server, join(backup, 'dump'));
    const database = await openDatabase(
      server ? { kind: 'postgres', url: server } : { kind: 'pglite', dir: join(backup, 'db') },
    );
    const tables = await everyTable(database);
    expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['act', 'slot', 'netra_jobs.job_common']));
    const log = join(inject('runDir'), 'postgres', 'log');
    const look: Record<Place, readonly string[]> = {
      database: [
        ...filesUnder(join(backup, server ? 'dump' : 'db')),
        ...(server ? await serverFiles(server, since) : []),
      ],
      output: server && existsSync(log) ? [log] : [],
      keys: filesUnder(join(home.folder, 'keys')),
      files: filesUnder(home.dataDir).filter(path => !path.startsWith(join(home.dataDir, 'db'))),
      temporary: filesUnder(temporary),
    };
    const text = asText(tables);
    cells = tables.flatMap(({ rows }) => rows.flatMap(row => Object.values(row).map(String)));
    found = Object.fromEntries(
      PLACES.map(place => [
        place,
        [
          ...(place === 'database' ? search.in(text, 'every column of every table') : []),
          ...(place === 'output' ? search.in(Buffer.from(used.output), 'what the server said') : []),
          ...look[place].flatMap(path => search.in(readFileSync(path), path)),
        ],
      ]),
    ) as unknown as Record<Place, readonly Finding[]>;
    searched = Object.fromEntries(PLACES.map(place => [place, look[place].length])) as Record<Place, number>;
    blind = await blindTo(database, home.folder);
    await database.close();
  }, 300_000);

  test('the search looked at all there is, and finds a canary in every form', () => {
    expect(searched.keys).toBeGreaterThanOrEqual(4);
    expect(searched.files).toBeGreaterThanOrEqual(4);
    expect(searched.database).toBeGreaterThanOrEqual(engine.kind === 'postgres' ? 3 : 100);
    expect(blind).toEqual([]);
  });

  test.each(Object.keys(POLICY) as Secret[])('%s is found where it may be, and nowhere else', secret => {
    const { may }: Rule = POLICY[secret];
    const of = (place: Place) => found[place].filter(one => one.secret === secret);
    for (const place of PLACES.filter(one => !may.includes(one))) expect(of(place), place).toEqual([]);
    for (const place of may)
      expect(of(place).length, `${secret} is not in ${place} any more: say so`).toBeGreaterThan(0);
  });

  test('a one-time code is no value of any table, and no word that the server said', () => {
    expect(used.once).toMatch(/^\d{6}$/);
    expect(cells.length).toBeGreaterThan(1_000);
    const word = new RegExp(`(?<![\\w.-])${used.once}(?![\\w.-])`);
    expect(cells.filter(cell => word.test(cell))).toEqual([]);
    expect(used.output).not.toMatch(word);
  });

  test('what the server said names no address of a public page, and an incident has no words', () => {
    expect(used.output).toMatch(/\{"error":"[0-9a-f]{8}","name":"\w+"/);
    expect(used.output).toMatch(/"kind":"request","method":"POST","route":"\/meja\//);
    const told = used.output.split('\n').filter(line => !line.startsWith('{"error":'));
    expect(told.join('\n')).not.toMatch(/\/lapor\b|\/status|\/masuk|LP\/PB|"\/(?:ikrar|pesan|undangan|edaran)/);
  });
});

async function emptyServer(engine: TestEngine): Promise<string> {
  const { db, where } = await engine.open();
  await db.close();
  return where.kind === 'postgres' ? where.url : '';
}

/** Forms of a canary that the search doesn't find where they were planted: in a table, long enough to be compressed, and in files. */
async function blindTo(database: Awaited<ReturnType<typeof openDatabase>>, folder: string): Promise<readonly string[]> {
  const canary = `Kenari "kuning" di é/dahan+${randomBytes(6).toString('hex')}`;
  const search = openSearch({ canary });
  const forms = formsOf(canary);
  const missed: string[] = [];
  const expectIn = (findings: readonly Finding[], how: string, at: string) => {
    if (!findings.some(finding => finding.how === how)) missed.push(`${how} in ${at}`);
  };
  for (const [how, bytes] of forms) {
    const around = Buffer.concat([randomBytes(40), bytes, randomBytes(40)]);
    expectIn(search.in(around, ''), how, 'bytes');
  }
  await database.statement('canary', 'create table canary (plain text, raw bytea, parts jsonb)');
  const long = `${'abcdefgh '.repeat(2_000)}${canary}`;
  await database.statement('canary', 'insert into canary values ($1, $2, $3)', [
    long,
    Buffer.from(long),
    JSON.stringify({ long }),
  ]);
  const row = (await everyTable(database)).find(({ name }) => name === 'canary')?.rows[0] ?? {};
  expectIn(search.in(Buffer.from(String(row.plain)), ''), 'plain', 'a compressed text');
  expectIn(search.in(Buffer.from(String(row.raw)), ''), 'plain, hex', 'compressed bytes');
  expectIn(search.in(Buffer.from(JSON.stringify(row.parts)), ''), 'json', 'a compressed jsonb');
  await database.statement('canary', 'drop table canary');

  const head = Buffer.alloc(30);
  head.writeUInt32BE(0x504b0304);
  head.writeUInt16LE(3, 26);
  const text = Buffer.from(long);
  const streams = {
    gzip: gzipSync(text),
    zlib: deflateSync(text),
    'zlib, fast': deflateSync(text, { level: 1 }),
    zip: Buffer.concat([head, Buffer.from('x.y'), deflateRawSync(text)]),
    'gzip in base64 in gzip': gzipSync(gzipSync(Buffer.from(Buffer.from(canary).toString('base64')))),
  };
  const dir = join(folder, 'planted');
  mkdirSync(dir);
  for (const [name, bytes] of Object.entries(streams)) {
    writeFileSync(join(dir, name), Buffer.concat([randomBytes(100), bytes, randomBytes(100)]));
    if (!search.under(dir).some(({ where }) => where.startsWith(`${name} >`))) missed.push(name);
  }
  return missed;
}
