/**
 * How many durable signatures a second: callers who prove their code and number and sign, one after the other, each signature a
 * record of its own with its pending leaf; then how long the ledger takes for them; and beside it the rate at which the database
 * alone takes the same rows, one commit for each. Prints, asserts nothing.
 * Run: DATABASE_URL=… node test/bench/sign.ts [seconds] [callers], on an empty database of a PostgreSQL server that syncs.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openNetra } from '../../src/netra.ts';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef } from '../../src/record/ids.ts';
import type { Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';

const SECONDS = Number(process.argv[2] ?? 20);
const CALLERS = Number(process.argv[3] ?? 16);
const UNITS = 60;
const PEOPLE = 200;
const url = process.env.DATABASE_URL;
if (!url) throw new Error('DATABASE_URL names an empty database');
const SYSTEM = { kind: 'system', name: 'bench' } as const;
const must = <T>(result: Result<T, Refusal>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const load = () =>
  loadavg()
    .map(value => value.toFixed(1))
    .join(' ');

const home = await mkdtemp(join(tmpdir(), 'netra-sign-'));
const netra = await openNetra({
  database: { kind: 'postgres', url },
  options: { connections: CALLERS + 4, waitLimitMs: 60_000, transactionLimitMs: 20_000 },
  ...{ dataDir: join(home, 'data'), keysDir: join(home, 'keys'), origin: 'netra.test/ledger' },
});

const units = Array.from({ length: UNITS }, (_, nth) => ({
  ...({ kind: 'opd', name: `Dinas Contoh ${nth + 1}` } as const),
  people: PEOPLE,
}));
const roster = await fillRoster(netra, '17.02', units);
const day = netra.engine.moment('17.02', SYSTEM).today;
const drafted = await netra.act(
  'campaign.draft',
  {
    ...{ region: '17.02', kind: 'integrity-pact', title: 'Pakta Integritas', preamble: '' },
    clauses: [{ topic: 'money', text: 'Saya menolak politik uang.', cite: 'Ikrar' }],
    ...{ from: day, until: day, roster: formatRef(roster.ref), officialsFirst: false, officials: [] },
    asked: { unitKinds: null, units: null, belongs: null },
  },
  { actor: SYSTEM },
);
const pledge = must(drafted).records[0]?.ref;
if (!pledge) throw new Error('no pledge');
must(await netra.act('campaign.open', { campaign: formatRef(pledge) }, { actor: SYSTEM }));
const began = performance.now();
await netra.pledges.wake();
console.log(`${UNITS * PEOPLE} people invited in ${((performance.now() - began) / 1000).toFixed(1)} s`);

const people = roster.units.flatMap(unit => unit.people);

async function timed(name: string, work: (nth: number) => Promise<void>): Promise<number> {
  const until = performance.now() + SECONDS * 1_000;
  const times: number[] = [];
  let next = 0;
  const caller = async () => {
    while (performance.now() < until && next < people.length) {
      const nth = next;
      next += 1;
      const start = performance.now();
      await work(nth);
      times.push(performance.now() - start);
    }
  };
  const start = performance.now();
  const spent = process.cpuUsage();
  await Promise.all(Array.from({ length: CALLERS }, caller));
  const rate = times.length / ((performance.now() - start) / 1_000);
  times.sort((a, b) => a - b);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(0);
  const { user, system } = process.cpuUsage(spent);
  const cpu = `${((user + system) / 1_000 / times.length).toFixed(2)} ms of this process each`;
  const spread = `${cpu}, p50 ${at(0.5)} ms, p99 ${at(0.99)} ms`;
  console.log(
    `${name}: ${rate.toFixed(0)} a second (${times.length} by ${CALLERS} callers; ${spread}; load ${load()})`,
  );
  return rate;
}

const ours = await timed('proved and signed', async nth => {
  const nip = `18${String(nth + 1).padStart(16, '0')}`;
  const { code } = slipCodes(netra.engine.keyring, pledge, people[nth] ?? '');
  const proven = must(await netra.signing.prove({ code, nip }));
  const hash = proven.state.frozen?.hash ?? '';
  must(await netra.signing.sign(proven, { ticked: 1, hash, once: null }));
});
const taken = performance.now();
while (await netra.integrator.round());
const took = (performance.now() - taken) / 1_000;
const signed = await netra.database.statement('signed', 'select count(*)::int as n from signature_list');
const leaves = await netra.database.statement(
  'leaves',
  `select count(*)::int as n from leaf l join record r on r.id = l.record where r.kind = 'signature'`,
);
console.log(`${signed.rows[0]?.n} signatures stand, ${leaves.rows[0]?.n} have their leaf after ${took.toFixed(1)} s`);

// The rows of one signature again and again, under ids of their own, by the driver alone.
const pool = new pg.Pool({ connectionString: url, max: CALLERS });
const { rows } = await pool.query(`select record from signature_list limit 1`);
const sample = rows[0].record as string;
const again = `
  with r as (insert into record select region, $2, kind, version from record where id = $1),
    k as (insert into record_key select region, $2, wrapped from record_key where record = $1),
    a as (insert into act select region, $2, seq, kind, type, version, envelope, entry from act where record = $1),
    s as (insert into slot select region, $2, seq, slots from slot where record = $1),
    p as (insert into pending_leaf (region, record, seq, entry, waits) select region, $2, seq, entry, false from act where record = $1)
  insert into signature_list
    select region, $2, asks, $2, unit, on_day, at, unit_kind, belongs, assurance, capacity, revoked
    from signature_list where record = $1`;
const alone = await timed('the same rows by the database alone', async () => {
  await pool.query(again, [sample, randomUUID()]);
});
console.log(`ours is ${((100 * ours) / alone).toFixed(0)}% of it; ${cpus().length} processors`);
await pool.end();
await netra.close();
await rm(home, { recursive: true, force: true });
