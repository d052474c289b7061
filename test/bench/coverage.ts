/**
 * How long coverage takes at a roster of a million: counting all of it, counting what a minute brings, and each page over HTTP by
 * one reader after the other, beside the database alone with the largest statement of that page. Wanted: pages p99 under 50 ms.
 * Prints, asserts nothing. The rows of people and of what they did are put in by the database itself; the rosters, the circulars
 * and the acknowledgements of the minute are acts like any other.
 * Run: node test/bench/coverage.ts [people] [governments], with PostgreSQL's binaries on this machine.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { buildIfStale } from '../../src/cli/build.ts';
import { openNetra } from '../../src/netra.ts';
import { INVITATION } from '../../src/prevention/circular/acknowledgement.ts';
import { checkCoverage } from '../../src/prevention/coverage/check.ts';
import { governments } from '../../src/prevention/coverage/governments.ts';
import { closePerson } from '../../src/prevention/roster/person.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import { serve } from '../../src/server.ts';
import { stopServer } from '../postgres-server.ts';
import { setUp } from '../thread/world.ts';
import { freshDatabase, must } from './fresh.ts';
import { load } from './rate.ts';

const PEOPLE = Number(process.argv[2] ?? 1_000_000);
const GOVERNMENTS = Number(process.argv[3] ?? 24);
const A_UNIT = 60;
const TIMES = 300;
const MINUTE = 1_000;
const SYSTEM: Actor = { kind: 'system', name: 'bench' };
const home = await mkdtemp(join(tmpdir(), 'netra-coverage-'));

await buildIfStale();
const url = await freshDatabase(home);
const netra = await openNetra({
  database: { kind: 'postgres', url },
  options: { waitLimitMs: 60_000, transactionLimitMs: 20_000 },
  ...{ dataDir: join(home, 'data'), keysDir: join(home, 'keys'), origin: 'netra.bench/ledger' },
});
const client = new pg.Client({ connectionString: url });
await client.connect();
const query = async <R>(text: string, values: unknown[] = []) => (await client.query(text, values)).rows as R[];

async function timed<T>(what: string, work: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const value = await work();
  console.log(`${what}: ${((performance.now() - start) / 1_000).toFixed(1)} s (load ${load()})`);
  return value;
}
const actAs = async (name: string, input: object, actor: Actor = SYSTEM) =>
  must(await netra.act(name, input, { actor })).records[0]?.ref as RecordRef;

console.log(
  `${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}, load ${load()}`,
);
const chosen = governments()
  .filter((_, at) => at % Math.floor(546 / GOVERNMENTS) === 0)
  .slice(0, GOVERNMENTS);
const each = Math.floor(PEOPLE / chosen.length);
const rosters: RecordRef[] = [];
const circulars: RecordRef[] = [];

/** A UUID of version 4 for each text. */
const id = (text: string) => `overlay(overlay(md5(${text}) placing '4' from 13) placing '8' from 17)::uuid`;

/** Rows of one government: units of sixty, and what their people did, each by a share of its own. */
async function fill(region: string): Promise<void> {
  const roster = await actAs('roster.open', { region, name: `Pemerintah ${region}`, keeper: null });
  const units = Math.ceil(each / A_UNIT);
  await query(
    `insert into roster_unit (region, roster, unit, since, kind, name)
     select $1, $2, ${id("$1 || 'u' || n")}, 1,
       (array['opd','kecamatan','puskesmas','school-sd','school-smp'])[1 + n % 5], 'Unit Contoh ' || n
     from generate_series(1, ${units}) n`,
    [region, roster.id],
  );
  await query(
    `insert into roster_person (region, roster, person, since, unit, belongs, heads, has_mail, sealed)
     select $1, $2, ${id("$1 || 'p' || n")}, 1, ${id(`$1 || 'u' || (1 + n / ${A_UNIT})`)}, 'asn', n % ${A_UNIT} = 0, true, 'x'
     from generate_series(0, ${each - 1}) n`,
    [region, roster.id],
  );
  const live = { added: each, changed: 0, left: 0, people: each, units };
  await actAs('roster.go-live', { roster: formatRef(roster), generation: 1, hash: '0'.repeat(64), ...live });
  const of = { region, title: 'Edaran contoh', text: 'Setiap pegawai netral.' };
  const circular = await actAs('circular.draft', of);
  const issuer = { post: 'Bupati Contoh', name: 'Bupati Contoh', capacity: 'definitive', mandate: null };
  const on = netra.engine.moment(region, SYSTEM).today;
  await actAs('circular.issue', {
    circular: formatRef(circular),
    number: '1',
    on,
    title: of.title,
    text: of.text,
    issuer,
    cites: [],
  });
  const did = async (table: string, what: string, share: number, columns = '', values = '') =>
    query(
      `insert into ${table} (region, record, asks, person, entry ${columns})
       select region, md5(person::text || $3)::uuid, $2, person, 1 ${values} from roster_person
       where region = $1 and ('x' || left(md5(person::text || $3), 7))::bit(28)::int % 100 < ${share}`,
      [region, circular.id, what],
    );
  // Two circulars, the second read by others and by some of the same.
  await did('acknowledgement_measure', 'one', 55);
  await did('acknowledgement_measure', 'two', 35);
  await did('signature_measure', 'signed', 45, ', unit', ', unit');
  await did('event_attended', 'came', 15);
  rosters.push(roster);
  circulars.push(circular);
}
await timed(
  `${(each * chosen.length).toLocaleString('en')} people of ${chosen.length} governments filled`,
  async () => {
    for (const { code } of chosen) await fill(code);
  },
);
await query('analyze');

/** The people of one unit, whose names are opened, are closed as an import would. */
const [roster] = rosters;
if (!roster) throw new Error('no roster');
const [{ unit: named = '' } = {}] = await query<{ unit: string }>(
  `select unit from roster_unit where region = $1 order by unit limit 1`,
  [roster.region],
);
const cipher = await netra.asker(SYSTEM, 'bench').read(async tx => (await netra.engine.acts(tx, roster)).cipher);
for (const { person } of await query<{ person: string }>(
  'select person from roster_person where region = $1 and unit = $2',
  [roster.region, named],
)) {
  const about = { name: 'Pegawai Contoh', nip: null, post: 'Staf', rank: null, mail: null };
  if (cipher)
    await query('update roster_person set sealed = $1 where region = $2 and person = $3', [
      closePerson(cipher, roster, person, 1, about),
      roster.region,
      person,
    ]);
}

while (await netra.integrator.round());
await timed('counted whole', () => netra.coverage.wake());
const [sums] = await query<Record<string, number>>(
  'select sum(people)::int as people, sum(read)::int as read, sum(signed)::int as signed, sum(came)::int as came, sum(reached)::int as reached from coverage_roster',
);
console.log(JSON.stringify(sums));
const alone = await timed('the database alone: the same counts by one statement', () =>
  query(`select count(*)::int as people, count(r.person)::int as read, count(s.person)::int as signed, count(e.person)::int as came,
      count(coalesce(r.person, s.person, e.person))::int as reached
    from roster_person p
    left join (select distinct region, person from acknowledgement_measure) r using (region, person)
    left join (select distinct region, person from signature_measure) s using (region, person)
    left join (select distinct region, person from event_attended) e using (region, person)`),
);
console.log(`the same figures: ${JSON.stringify(alone[0]) === JSON.stringify(sums)}`);

const readers = await query<{ region: string; person: string; unit: string }>(
  `select region, person, unit from roster_person where region = any($1) order by person limit ${MINUTE}`,
  [rosters.map(({ region }) => region)],
);
await timed(`${MINUTE} acknowledgements, each an act`, async () => {
  const next = readers.values();
  const caller = async () => {
    for (const { region, person, unit } of next) {
      const circular = circulars.find(one => one.region === region);
      if (circular)
        await actAs(
          'circular.acknowledge',
          { circular: formatRef(circular), person, unit, edition: 1, way: 'link' },
          INVITATION,
        );
    }
  };
  await Promise.all(Array.from({ length: 8 }, caller));
  while (await netra.integrator.round());
});
await timed('counted what came since', () => netra.coverage.wake());
const differences = await timed('checked a hundredth', () => checkCoverage(netra.database, { sample: 0.01 }));
console.log(`${differences.length} differences`);

const office = await setUp(netra, '', 'nasional', '00.00');
const enrolled = {
  office: formatRef(office.ref),
  name: 'Petugas cakupan',
  signIn: 'cakupan',
  roles: ['outreach'],
  scope: '*',
};
const officer = await actAs('person.enrol', enrolled, { ...office.officer, scope: '*' });
const link = must(await netra.door.makeLink(SYSTEM, { purpose: 'set-password', person: officer }));
await netra.door.setPassword({ token: link.token, password: 'meja-yang-diukur-malam-ini' });
const session = must(await netra.door.signIn({ signIn: 'cakupan', password: 'meja-yang-diukur-malam-ini' }));
const cookie = `${netra.door.cookie(false).name}=${session.token}`;
const site = await serve({ host: '127.0.0.1', port: 0, netra, log: () => {} });

async function measured(work: (nth: number) => Promise<unknown>): Promise<string> {
  const taken: number[] = [];
  let spent = process.cpuUsage();
  for (let nth = -20; nth < TIMES; nth += 1) {
    if (nth === 0) spent = process.cpuUsage();
    const began = performance.now();
    await work(Math.abs(nth));
    if (nth >= 0) taken.push(performance.now() - began);
  }
  const { user, system } = process.cpuUsage(spent);
  taken.sort((a, b) => a - b);
  const at = (share: number) => `${(taken[Math.floor(taken.length * share)] ?? 0).toFixed(1)} ms`;
  return `p50 ${at(0.5)}, p99 ${at(0.99)} (${((user + system) / 1_000 / TIMES).toFixed(1)} ms of this process each)`;
}
async function page(
  name: string,
  pathOf: (region: string) => string,
  text: string,
  values: (region: string) => unknown[],
) {
  const regionOf = (nth: number) => chosen[nth % chosen.length]?.code ?? '';
  const ours = await measured(async nth => {
    const answer = await fetch(site.url + pathOf(regionOf(nth)), { headers: { cookie }, redirect: 'error' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${name}: ${answer.status}`);
  });
  const database = await measured(nth => query(text, values(regionOf(nth))));
  console.log(`${name}: ${ours} of ${TIMES}; the database alone: ${database}; load ${load()}`);
}
const UNITS = `select unit, name, kind, sum(people), sum(read), sum(signed), sum(came), sum(reached) from coverage_unit
  where region = $1 group by unit, name, kind order by sum(people - reached) desc limit 51`;
const SHARES = 'select * from coverage_share where area = any($1)';
const desk = '/meja/cegah/cakupan';
try {
  await page(
    'for comparison, a page of the desk that counts nothing',
    () => '/meja/cegah',
    'select 1',
    () => [],
  );
  await page(
    'desk, governments',
    () => desk,
    'select * from coverage_roster',
    () => [],
  );
  await page(
    'desk, governments by who was not reached',
    () => `${desk}?urut=never`,
    'select * from coverage_roster',
    () => [],
  );
  await page(
    'desk, one government',
    region => `${desk}/${region}`,
    UNITS,
    region => [region],
  );
  await page(
    'desk, its units by share, second page',
    region => `${desk}/${region}?urut=read&mulai=50`,
    UNITS,
    region => [region],
  );
  await page(
    'desk, who of a unit was not reached',
    () => `${desk}/${roster.region}/${named}`,
    'select * from roster_person where region = $1 and unit = $2',
    () => [roster.region, named],
  );
  await page(
    'public, the country',
    () => '/cakupan',
    SHARES,
    () => [governments().map(({ province }) => `${province}.`)],
  );
  await page(
    'public, a province',
    region => `/cakupan/${region.slice(0, 2)}`,
    SHARES,
    region => [[`${region.slice(0, 2)}.`]],
  );
  await page(
    'public, a government',
    region => `/cakupan/${region}${region.length === 2 ? '?pemerintah' : ''}`,
    SHARES,
    region => [[region]],
  );
  await page(
    'public, all as CSV',
    () => '/cakupan.csv',
    SHARES,
    () => [governments().map(({ province }) => `${province}.`)],
  );
} finally {
  await site.close(1_000);
  await client.end();
  await netra.close();
  await stopServer(home);
  await rm(home, { recursive: true, force: true });
}
