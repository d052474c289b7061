/**
 * How long a roster takes from an uploaded file to being in force, on a PostgreSQL server, beside what the database itself takes
 * for the same rows. Prints, asserts nothing; wanted: 100,000 rows in under a minute.
 * Run: node test/bench/roster.ts [rows] [csv|xlsx], with DATABASE_URL_TEST or PostgreSQL's binaries on this machine. 1000000 is
 * possible too, beyond what an upload at the desk may be.
 */
import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { openNetra } from '../../src/netra.ts';
import { ROSTER } from '../../src/prevention/roster/columns.ts';
import { openRosterImports } from '../../src/prevention/roster/imports.ts';
import type { Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { findBinaries, stopServer } from '../postgres-server.ts';
import { freshDatabase, must } from './fresh.ts';
import { load } from './rate.ts';
import { fileOf, rowOf } from './staff.ts';

const count = Number(process.argv[2] ?? 100_000);
const isXlsx = process.argv[3] === 'xlsx';
const OPERATOR: Actor = { kind: 'system', name: 'command-line' };
const REGION = '17.02' as Region;
const home = await mkdtemp(join(tmpdir(), 'netra-bench-'));
const run = promisify(execFile);

/** The longest transaction, and when each began: one at a time here. */
const began = new Map<string, number>();
let longest = 0;
const url = await freshDatabase(home);
const netra = await openNetra({
  database: { kind: 'postgres', url },
  dataDir: join(home, 'data'),
  keysDir: join(home, 'keys'),
  // A busy machine is no fault of the work that is measured.
  options: {
    ...{ transactionLimitMs: 20_000, waitLimitMs: 60_000 },
    probe(event, name) {
      if (event === 'begin') began.set(name, performance.now());
      if (event === 'end') longest = Math.max(longest, performance.now() - (began.get(name) ?? performance.now()));
    },
  },
  origin: 'netra.bench/ledger',
});
const reading = { ...ROSTER, bytes: 2 ** 30, lines: count + 1_000, inflated: 2 ** 31 };
const imports = openRosterImports({
  ...{ asker: netra.asker, keys: netra.keys, clock: netra.clock, reading },
});
/** The longest that anything else would have waited for the process. */
let blocked = 0;
let tick = performance.now();
const ticking = setInterval(() => {
  blocked = Math.max(blocked, performance.now() - tick - 20);
  tick = performance.now();
}, 20);

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  [blocked, tick, longest] = [0, start, 0];
  const value = await work();
  const seconds = (performance.now() - start) / 1_000;
  const rate = Math.round(count / seconds).toLocaleString('en');
  console.log(
    `${what}: ${seconds.toFixed(1)} s (${rate} rows a second), load ${load()}; process held at most ${Math.round(blocked)} ms${longest > 0 ? `, longest transaction ${Math.round(longest)} ms` : ''}`,
  );
  return value;
}

async function bring(what: string, file: Uint8Array): Promise<void> {
  const id = await timed(`${what}, upload and check`, async () => must(await imports.upload(OPERATOR, REGION, file)));
  await timed(`${what}, preview`, async () => must(await imports.preview(OPERATOR, id)));
  await timed(`${what}, from its confirmation to being in force`, async () => {
    must(await imports.confirm(OPERATOR, id));
    await imports.wake();
  });
  const { phase, problem } = must(await imports.standing(OPERATOR, id));
  if (phase !== 'finished') throw new Error(`${phase} ${problem}`);
}

console.log(
  `${count.toLocaleString('en')} rows on ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load()}`,
);
must(await netra.act('roster.open', { region: REGION, name: 'Pemerintah Contoh', keeper: null }, { actor: OPERATOR }));
const people = Array.from({ length: count }, (_, nth) => nth);
const first = fileOf(
  people.map(nth => rowOf(nth, false)),
  isXlsx,
);
console.log(`file: ${(first.length / 2 ** 20).toFixed(1)} MB`);
await bring('first import', first);
// A hundredth moves, a hundredth leaves, a hundredth comes.
const hundredth = Math.ceil(count / 100);
const second = [...people.slice(hundredth), ...people.slice(0, hundredth).map(nth => count + nth)];
await bring(
  'second import, 3 in 100 differ',
  fileOf(
    second.map(nth => rowOf(nth, nth % 100 === 50)),
    isXlsx,
  ),
);

const client = new pg.Client({ connectionString: url });
await client.connect();
await client.query('create table bench_rows (like roster_person including all)');
await timed('the database itself, the same rows in one insert', () =>
  client.query('insert into bench_rows select * from roster_person where until is null'),
);
await client.query('truncate bench_rows');
const psql = async (command: string) => run(join((await findBinaries()) ?? '', 'psql'), [url, '-qc', command]);
const copied = join(home, 'rows.copy');
await psql(`\\copy roster_person to '${copied}'`);
await timed('the database itself, the same rows by COPY', () => psql(`\\copy bench_rows from '${copied}'`));
await client.end();
clearInterval(ticking);
await netra.close();
await stopServer(home);
await rm(home, { recursive: true, force: true });
