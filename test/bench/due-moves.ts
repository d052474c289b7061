/**
 * How long a new holiday and a corrected rule take to move the limits of open cases, and how long the desk waits for its
 * queue and a case meanwhile: on a PostgreSQL server with a generated world. Prints, asserts nothing; wanted: 100,000 open
 * cases in under a minute.
 * Run: node test/bench/due-moves.ts [cases] [seed] [folder], with DATABASE_URL_TEST or PostgreSQL's binaries on this machine.
 * With a folder and DATABASE_URL_TEST the world is kept there, and measured again the next time.
 */
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { makeWorld } from '../../src/demo/world.ts';
import { openNetra } from '../../src/netra.ts';
import type { Actor } from '../../src/record/kind.ts';
import { stopServer } from '../postgres-server.ts';
import { freshDatabase, must } from './fresh.ts';

const cases = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? 1);
const OPERATOR: Actor = { kind: 'system', name: 'command-line' };
const kept = process.argv[4];
const home = kept ?? (await mkdtemp(join(tmpdir(), 'netra-bench-')));
const stands = kept !== undefined && existsSync(join(kept, 'data'));
const seconds = (since: number) => `${((performance.now() - since) / 1_000).toFixed(1)} s`;

const url = await freshDatabase(home, stands);
let now = new Date().toISOString();
const netra = await openNetra({
  database: { kind: 'postgres', url },
  dataDir: join(home, 'data'),
  keysDir: join(home, 'keys'),
  // A busy machine is no fault of the work that is measured.
  options: { transactionLimitMs: 20_000, waitLimitMs: 60_000 },
  origin: 'netra.bench/ledger',
  clock: () => now,
});

const table = async (text: string) => (await netra.database.statement('bench', text)).rows;

/** The median and the 99th of a hundred times `work`. */
async function waits(name: string, work: (nth: number) => Promise<unknown>, times = 300): Promise<void> {
  for (let nth = 0; nth < 20; nth += 1) await work(nth);
  const taken: number[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const began = performance.now();
    await work(nth);
    taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => `${(taken[Math.floor(taken.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(`${name}: median ${at(0.5)}, p99 ${at(0.99)} of ${times}`);
}

async function desk(): Promise<void> {
  const [office] = await table('select region, record from case_due group by 1, 2 order by 1 limit 1');
  const region = String(office?.region);
  const officer = {
    kind: 'officer',
    id: `${region}:00000000-0000-4000-8000-000000000000`,
    name: 'Petugas Contoh',
    office: null,
    roles: ['reviewer'],
    scope: region,
  } as const satisfies Actor;
  const ids = await table(
    `select region || ':' || record as ref from case_list where region = '${region}' order by record limit 200`,
  );
  for (const [who, actor] of [
    ['a regency', officer],
    ['the whole country', { ...officer, scope: '*' }],
  ] as const) {
    const ask = (name: string, input: object) => async () => must(await netra.ask(name, input, actor));
    await waits(`desk.queue, first page, ${who}`, ask('desk.queue', { waits: 'office' }));
    await waits(`desk.queue, cases of one track, ${who}`, ask('desk.queue', { what: 'case', track: 'crime' }));
    await waits(`desk.queue, part of a number, ${who}`, ask('desk.queue', { number: '0019' }));
  }
  await waits('case.show', async nth =>
    must(await netra.ask('case.show', { case: ids[nth % ids.length]?.ref }, officer)),
  );
}

/**
 * A world leaves some 40 of 100 cases with a limit that is counted. Such rows are written again beside records of their own,
 * until as many wait as the measure wants; nothing but the mover and the queue may be asked afterwards.
 */
async function fillUp(wanted: number): Promise<void> {
  const [{ n } = { n: 0 }] = await table('select count(*)::int as n from case_due where due_at is not null');
  for (let have = Number(n); have > 0 && have < wanted; ) {
    const more = Math.min(Number(n), wanted - have);
    await netra.database.statement(
      'fill up',
      `with one as (
         select d.*, gen_random_uuid() as copy from case_due d where due_at is not null and number not like '%copy'
         order by record limit ${more}
       ), head as (
         insert into record (region, id, kind, version) select region, copy, 'case', 1 from one
       )
       insert into case_due (region, record, track, step, rule, running, since, due_at, due_on, span_from, span_to, waits, number, about)
       select region, copy, track, step, rule, running, since, due_at, due_on, span_from, span_to, waits, number || ' copy', about from one`,
    );
    have += more;
  }
  await netra.database.statement('analyze', 'analyze');
}

/** From the saying's place in the ledger until both looks at the open limits are over. */
async function move(name: string, command: string, input: object): Promise<void> {
  must(await netra.act(command, input, { actor: OPERATOR }));
  await netra.integrator.round();
  for (const look of ['first look', 'second look']) {
    let looked = 0;
    const began = performance.now();
    const moved = await netra.dueMover.round(done => {
      looked = done;
    });
    console.log(`${name}, ${look}: ${looked} looked at, ${moved} moved, ${seconds(began)}`);
    now = new Date(Date.parse(now) + 11_000).toISOString();
  }
}

try {
  const began = performance.now();
  const entries = stands ? netra.files.size() : (await makeWorld(netra, url, { cases, seed, figures: false })).entries;
  const [version] = await table('show server_version');
  console.log(`${cases} cases, seed ${seed}, ${entries} entries made in ${seconds(began)}`);
  console.log(
    `PostgreSQL ${version?.server_version}, Node ${process.versions.node}, ${cpus().length} x ${cpus()[0]?.model}, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()
      .map(one => one.toFixed(1))
      .join(' ')}`,
  );
  const rules = await table(
    `select rule, count(*)::int as n, count(due_at)::int as counted, min(span_from) as first, max(span_to) as last from case_due group by 1 order by 2 desc`,
  );
  for (const { rule, n, counted, first, last } of rules)
    console.log(`open: ${n} under ${rule ?? 'no limit'}, ${counted} counted, days ${first} to ${last}`);
  await desk();

  await fillUp(100_000);
  const [filled] = await table('select count(*)::int as n, count(due_at)::int as counted from case_due');
  console.log(`filled up to ${filled?.n} open steps, ${filled?.counted} of them with a limit that is counted`);
  const source = 'Keputusan contoh untuk pengukuran';
  const [busiest] = await table(
    `select d::text as day, count(*)::int as n from case_due, generate_series(span_from, span_to, interval '1 day') d group by 1 order by 2 desc limit 1`,
  );
  const day = String(busiest?.day).slice(0, 10);
  const said = Number((await table('select count(*)::int as n from law_statement'))[0]?.n);
  const name = { id: `Libur contoh ${said}`, en: `Example holiday ${said}` };
  await move(`a holiday on ${day}`, 'calendar.add-holiday', { region: '', day, kind: 'national', name, source });
  for (const { rule } of rules.filter(one => one.rule !== null && one.counted !== 0)) {
    const counting = { limit: 4 + said, unit: 'working-day' };
    await move(`${rule} corrected`, 'law.correct', {
      table: 'deadlines',
      id: rule,
      cite: source,
      source,
      change: { counting },
    });
  }
  await desk();
  console.log(
    `load at the end ${loadavg()
      .map(one => one.toFixed(1))
      .join(' ')}`,
  );
} finally {
  await netra.close();
  if (kept === undefined) {
    await stopServer(home);
    await rm(home, { recursive: true, force: true });
  }
}
