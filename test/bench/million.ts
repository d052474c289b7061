/**
 * A government of a million, end to end and without hand work: its file becomes a roster, everybody is invited to a pledge, some of
 * them sign while the ledger takes their leaves, the units are counted, and whoever has not signed is reminded. Each step is printed
 * beside what the database alone takes for the same rows. Prints, asserts nothing.
 * Run: node test/bench/million.ts [people] [seconds of signing] [callers], with DATABASE_URL_TEST or PostgreSQL's binaries on
 * this machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openNetra } from '../../src/netra.ts';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { ROSTER } from '../../src/prevention/roster/columns.ts';
import { openRosterImports } from '../../src/prevention/roster/imports.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { stopServer } from '../postgres-server.ts';
import { freshDatabase, must } from './fresh.ts';
import { load, rateOf, signatureRowsAlone } from './rate.ts';
import { fileOf, rowOf } from './staff.ts';

const COUNT = Number(process.argv[2] ?? 1_000_000);
const SECONDS = Number(process.argv[3] ?? 20);
const CALLERS = Number(process.argv[4] ?? 16);
const REGION = '17.02' as Region;
const OPERATOR: Actor = { kind: 'system', name: 'command-line' };
/** As many as could sign in that time at a thousand a second. */
const SAMPLE = Math.min(COUNT, SECONDS * 1_000);

const home = await mkdtemp(join(tmpdir(), 'netra-million-'));
const url = await freshDatabase(home);

/** The longest transaction of each name. */
const longest = new Map<string, number>();
const began = new Map<string, number>();
const clock = { ahead: 0 };
const netra = await openNetra({
  database: { kind: 'postgres', url: url },
  dataDir: join(home, 'data'),
  keysDir: join(home, 'keys'),
  clock: () => new Date(Date.now() + clock.ahead).toISOString(),
  // A busy machine is no fault of the work that is measured.
  options: {
    ...{ connections: CALLERS + 4, transactionLimitMs: 60_000, waitLimitMs: 120_000 },
    probe(event, name) {
      if (event === 'begin') began.set(name, performance.now());
      if (event !== 'end') return;
      const took = performance.now() - (began.get(name) ?? performance.now());
      longest.set(name, Math.max(longest.get(name) ?? 0, took));
    },
  },
  origin: 'netra.bench/ledger',
});
const client = new pg.Client({ connectionString: url });
await client.connect();

async function timed<T>(what: string, rows: number, work: () => Promise<T>): Promise<T> {
  longest.clear();
  const start = performance.now();
  const value = await work();
  const seconds = (performance.now() - start) / 1_000;
  const [name, most] = [...longest].toSorted((a, b) => b[1] - a[1])[0] ?? [];
  const held = most === undefined ? '' : `; longest transaction ${most.toFixed(0)} ms (${name})`;
  console.log(
    `${what}: ${seconds.toFixed(1)} s, ${Math.round(rows / seconds).toLocaleString('en')} a second, load ${load()}${held}`,
  );
  return value;
}
/** The database alone: the same rows again, in a table of the same make. */
async function alone(table: string, where = ''): Promise<void> {
  await client.query(`create table bench_${table} (like ${table} including all)`);
  const { rowCount } = await timed(`  the database alone, ${table} in one insert`, COUNT, () =>
    client.query(`insert into bench_${table} select * from ${table} ${where}`),
  );
  if (rowCount !== COUNT) console.log(`  (${rowCount} rows)`);
  await client.query(`drop table bench_${table}`);
}
const recordOf = (answer: { readonly records: readonly { readonly ref: RecordRef }[] }): RecordRef => {
  const [record] = answer.records;
  if (!record) throw new Error('no record');
  return record.ref;
};

console.log(
  `${COUNT.toLocaleString('en')} people, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, load ${load()}`,
);
const reading = { ...ROSTER, bytes: 2 ** 30, lines: COUNT + 1_000, inflated: 2 ** 31 };
const imports = openRosterImports({ asker: netra.asker, keys: netra.keys, clock: netra.clock, reading });
const opened = { region: REGION, name: 'Pemerintah Contoh', keeper: null };
const roster = recordOf(must(await netra.act('roster.open', opened, { actor: OPERATOR })));
const file = fileOf(Array.from({ length: COUNT }, (_, nth) => rowOf(nth, false)));
const id = await timed('upload and check', COUNT, async () => must(await imports.upload(OPERATOR, REGION, file)));
await timed('import, from its confirmation to being in force', COUNT, async () => {
  must(await imports.confirm(OPERATOR, id));
  await imports.wake();
});
const { phase, problem } = must(await imports.standing(OPERATOR, id));
if (phase !== 'finished') throw new Error(`${phase} ${problem}`);
await alone('roster_person');

const today = netra.engine.moment(REGION, OPERATOR).today;
const until = new Date(Date.parse(today) + 60 * 86_400_000).toISOString().slice(0, 10);
const drafted = await netra.act(
  'campaign.draft',
  {
    ...{ region: REGION, kind: 'integrity-pact', title: 'Pakta Integritas', preamble: '' },
    clauses: [{ topic: 'money', text: 'Saya menolak politik uang.', cite: 'Ikrar' }],
    ...{ from: today, until, roster: formatRef(roster), officialsFirst: false, officials: [] },
    asked: { unitKinds: null, units: null, belongs: null },
  },
  { actor: OPERATOR },
);
const pledge = recordOf(must(drafted));
const campaign = formatRef(pledge);
must(await netra.act('campaign.open', { campaign }, { actor: OPERATOR }));
const schedule = { campaign, first: 7, every: 7, most: 3, superiorAfter: 1 };
must(await netra.act('campaign.schedule', schedule, { actor: OPERATOR }));
await timed('everybody invited', COUNT, () => netra.inviting.wake());
await alone('invitation');
await timed('units counted', COUNT, () => netra.pledges.wake());

const chosen = Array.from({ length: SAMPLE }, (_, nth) => (nth * 7_919) % COUNT);
const nips = chosen.map(nth => rowOf(nth, false)[0] ?? '');
const marks = nips.map(nip => Buffer.from(netra.engine.keyring.markFor('nip', nip).subarray(0, 16)));
const { rows } = await client.query(
  `select encode(nip_mark, 'hex') as mark, person from roster_person where region = $1 and roster = $2 and nip_mark = any($3)`,
  [REGION, roster.id, marks],
);
const personOf = new Map(rows.map(({ mark, person }) => [mark as string, person as string]));
const people = marks.map(mark => personOf.get(mark.toString('hex')) ?? '');
const terms = { seconds: SECONDS, callers: CALLERS, most: SAMPLE };
netra.integrator.start(1_000);
const ours = await rateOf('proved and signed, while the ledger goes on', terms, async nth => {
  const { code } = slipCodes(netra.engine.keyring, pledge, people[nth] ?? '');
  const proven = must(await netra.signing.prove({ code, nip: nips[nth] ?? '' }));
  const hash = proven.state.frozen?.hash ?? '';
  must(await netra.signing.sign(proven, { ticked: 1, hash, once: null }));
});
await netra.integrator.stop();
await timed('the leaves that were left', 1, async () => {
  while (await netra.integrator.round());
});
const { rows: kept } = await client.query(
  `select (select count(*)::int from signature_list) as signed,
    (select count(*)::int from leaf l join record r on r.id = l.record where r.kind = 'signature') as leaves`,
);
console.log(`${kept[0].signed} signatures stand, ${kept[0].leaves} have their leaf`);
const rate = await signatureRowsAlone(url, terms);
console.log(`ours is ${((100 * ours) / rate).toFixed(0)}% of it`);
await timed('units counted anew', COUNT, () => netra.pledges.wake());
clock.ahead = 8 * 86_400_000;
const reminded = await timed('reminded, and superiors told', COUNT, () => netra.inviting.remind());
console.log(`${reminded.toLocaleString('en')} people reminded`);

await client.end();
await netra.close();
await stopServer(home);
await rm(home, { recursive: true, force: true });
