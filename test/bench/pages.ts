/**
 * How long the desk's and the register's pages take over HTTP in a generated world, one question after the other by one
 * officer of a regency. Prints, asserts nothing.
 * Run: DATABASE_URL=… NETRA_DATA=… NETRA_KEYS=… node test/bench/pages.ts, with what `netra world` was run with.
 */
import { cpus, loadavg, totalmem } from 'node:os';
import { buildIfStale } from '../../src/cli/build.ts';
import { openHouse } from '../../src/cli/house.ts';
import { readSettings } from '../../src/cli/settings.ts';
import type { RecordRef } from '../../src/record/ids.ts';
import { serve } from '../../src/server.ts';

const TIMES = 300;
const PASSWORD = 'meja-yang-diukur-malam-ini';

await buildIfStale();
const settings = readSettings(process.env, process.cwd());
if (!settings.ok) throw new Error(settings.refusal.reason.en);
const house = await openHouse(settings.value);
if (!house.ok) throw new Error(house.refusal.reason.en);
const { netra } = house.value;
const site = await serve({ host: '127.0.0.1', port: 0, netra, log: () => {} });
const table = async (text: string) => (await netra.database.statement('bench', text)).rows;

async function signIn(): Promise<string> {
  const [person] = await table('select region, record as id, sign_in from officer order by region limit 1');
  const ref = { region: person?.region, id: person?.id } as RecordRef;
  const link = await netra.door.makeLink({ kind: 'system', name: 'bench' }, { purpose: 'set-password', person: ref });
  if (!link.ok) throw new Error(link.refusal.code);
  await netra.door.setPassword({ token: link.value.token, password: PASSWORD });
  const session = await netra.door.signIn({ signIn: String(person?.sign_in), password: PASSWORD });
  if (!session.ok) throw new Error(session.refusal.code);
  return `${netra.door.cookie(false).name}=${session.value.token}`;
}

async function measure(name: string, cookie: string, pathOf: (nth: number) => string): Promise<void> {
  const taken: number[] = [];
  for (let nth = -20; nth < TIMES; nth += 1) {
    const began = performance.now();
    const answer = await fetch(`${site.url}${pathOf(Math.abs(nth))}`, { headers: { cookie }, redirect: 'error' });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${pathOf(nth)}: ${answer.status}`);
    if (nth >= 0) taken.push(performance.now() - began);
  }
  taken.sort((a, b) => a - b);
  const at = (share: number) => `${(taken[Math.floor(taken.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(`${name}: median ${at(0.5)}, p99 ${at(0.99)} of ${TIMES}`);
}

try {
  const cookie = await signIn();
  const [count] = await table("select count(*)::int as cases from record where kind = 'case'");
  const [version] = await table('show server_version');
  const [first] = await table('select region from officer order by region limit 1');
  const cases = await table(
    `select region || ':' || record as ref from case_list where region = '${first?.region}' order by record limit ${TIMES}`,
  );
  const load = loadavg().map(one => one.toFixed(1));
  console.log(
    `${count?.cases} cases, PostgreSQL ${version?.server_version}; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; load ${load.join(' ')}`,
  );
  await measure('queue, first page', cookie, () => '/meja');
  await measure('queue, one track', cookie, () => '/meja?jalur=neutrality');
  await measure('all cases, part of a number', cookie, nth => `/meja/semua?q=${String(nth).padStart(3, '0')}`);
  await measure('case', cookie, nth => `/meja/perkara/${cases[nth % cases.length]?.ref}`);
  await measure('register, first page', '', () => '/register');
} finally {
  await site.close(1_000);
  await house.value.close();
}
