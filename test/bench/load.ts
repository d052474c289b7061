/**
 * Two hundred officers of twenty offices at their desks: each asks something every five seconds whether or not the answer
 * before has come (open loop), of a server in a process of its own. Counts what was lost (an acknowledged step that is not in
 * the database) and what was out of scope (a case of another region on a page). Prints, asserts nothing.
 * Run: DATABASE_URL=… NETRA_DATA=… NETRA_KEYS=… node test/bench/load.ts [seconds], with what `netra world` was run with.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpus, loadavg, totalmem } from 'node:os';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../../src/cli/build.ts';
import { type House, openHouse } from '../../src/cli/house.ts';
import { readSettings } from '../../src/cli/settings.ts';
import { chance } from '../../src/demo/scenario.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';

const SECONDS = Number(process.argv[2] ?? 300);
const OFFICERS = 200;
const EVERY = 5_000;
const PASSWORD = 'meja-yang-diukur-malam-ini';
const PORT = 3_199;
/** A server that just started compiles its pages as they are first asked for: these seconds are told apart. */
const WARM = 20_000;
const random = chance(7, 7);

interface Desk {
  readonly region: string;
  readonly cookie: string;
  /** Cases of the region that no other officer of the bench acts on. */
  readonly cases: readonly string[];
  /** The step that was opened as a form and is sent with the next request. */
  form: { readonly path: string; readonly fields: URLSearchParams } | undefined;
  readonly suspended: string[];
}

const settings = readSettings(process.env, process.cwd());
if (!settings.ok) throw new Error(settings.refusal.reason.en);
await buildIfStale();

async function withHouse<T>(work: (house: House) => Promise<T>): Promise<T> {
  if (!settings.ok) throw new Error('no settings');
  const house = await openHouse(settings.value);
  if (!house.ok) throw new Error(house.refusal.reason.en);
  try {
    return await work(house.value);
  } finally {
    await house.value.close();
  }
}

const table = async ({ netra }: House, text: string) => (await netra.database.statement('bench', text)).rows;

/** As many officers at each office as there are to be, all signed in, each with cases of their own. */
async function seat(house: House): Promise<readonly Desk[]> {
  const { netra } = house;
  const offices = await table(house, `select region, id from record where kind = 'office' order by region`);
  const desks: Desk[] = [];
  for (const [at, row] of offices.entries()) {
    const office = { region: row.region as Region, id: row.id } as RecordRef;
    const seats = OFFICERS / offices.length;
    const list = await table(
      house,
      `select region || ':' || record as ref from case_list where region = '${office.region}' and not closed
       order by record limit ${seats * 100}`,
    );
    const actor = {
      ...({ kind: 'officer', id: formatRef(office), name: 'Bench', scope: office.region } as const),
      ...{ roles: ['administrator'], office },
    };
    for (let seatAt = 0; seatAt < seats; seatAt += 1) {
      const signIn = `beban${at}-${seatAt}-${Date.now().toString(36)}`;
      const person = {
        name: `Petugas Beban ${seatAt}`,
        signIn,
        roles: ['intake', 'reviewer', 'commissioner'],
        scope: office.region,
      };
      const enrolled = await netra.act('person.enrol', { office: formatRef(office), ...person }, { actor });
      const ref = enrolled.ok ? enrolled.value.records[0]?.ref : undefined;
      if (!ref) throw new Error(`an officer was not enrolled: ${JSON.stringify(enrolled)}`);
      const link = await netra.door.makeLink(
        { kind: 'system', name: 'bench' },
        { purpose: 'set-password', person: ref },
      );
      if (!link.ok) throw new Error(link.refusal.code);
      await netra.door.setPassword({ token: link.value.token, password: PASSWORD });
      const session = await netra.door.signIn({ signIn, password: PASSWORD });
      if (!session.ok) throw new Error(session.refusal.code);
      const cases = list.slice(seatAt * 100, seatAt * 100 + 100).map(one => String(one.ref));
      const cookie = `${netra.door.cookie(false).name}=${session.value.token}`;
      desks.push({ region: office.region, cookie, cases, form: undefined, suspended: [] });
    }
  }
  return desks;
}

const origin = `http://127.0.0.1:${PORT}`;
const times = new Map<string, { readonly after: number; readonly took: number }[]>();
const wrong: string[] = [];
const acknowledged: { readonly ref: string; readonly type: string }[] = [];
let [open, mostOpen] = [0, 0];

const one = <T>(list: readonly T[]): T => list[random() % list.length] as T;

/** What an officer does next, with its share in hundredths. */
function next(desk: Desk, others: readonly Desk[]): { readonly name: string; run(): Promise<void> } {
  const get = async (path: string) => {
    const answer = await fetch(origin + path, { headers: { cookie: desk.cookie }, redirect: 'manual' });
    return { status: answer.status, text: await answer.text() };
  };
  const page = (name: string, path: string) => ({
    name,
    async run() {
      const { status, text } = await get(path);
      if (status !== 200) wrong.push(`${name}: ${status}`);
      for (const [, region] of text.matchAll(/\/meja\/(?:perkara|laporan)\/([\d.]+):/g))
        if (region !== desk.region) wrong.push(`${name}: a case of ${region} at a desk of ${desk.region}`);
    },
  });
  if (desk.form) return sent(desk, desk.form);
  const drawn = random() % 100;
  if (drawn < 35) return page('queue', '/meja');
  if (drawn < 65) return page('case', `/meja/perkara/${one(desk.cases)}`);
  if (drawn < 73) return page('all, part of a number', `/meja/semua?q=${String(random() % 1000).padStart(3, '0')}`);
  if (drawn < 81) return page('search', `/meja/cari?q=${encodeURIComponent(`Pegawai ${random() % 1000}`)}`);
  if (drawn < 86) {
    const foreign = one(others.filter(other => other.region !== desk.region));
    return {
      name: "another region's case",
      async run() {
        const { status } = await get(`/meja/perkara/${one(foreign.cases)}`);
        if (status !== 404) wrong.push(`another region's case: ${status}`);
      },
    };
  }
  const ref =
    desk.suspended.length > 0 && random() % 2 === 0
      ? desk.suspended[0]
      : one(desk.cases.filter(each => !desk.suspended.includes(each)));
  const resumes = desk.suspended.includes(String(ref));
  const path = `/meja/perkara/${ref}/${resumes ? 'lanjutkan' : 'tangguhkan'}`;
  return {
    name: 'form of a step',
    async run() {
      const { status, text } = await get(path);
      const hidden = [...text.matchAll(/<input type="hidden" name="([a-z]+)" value="([^"]*)"/g)];
      const fields = new URLSearchParams(hidden.map(([, name, value]) => [String(name), String(value)]));
      if (status !== 200 || !fields.has('key')) {
        wrong.push(`form of a step: ${status}`);
        return;
      }
      const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(new Date()).split('-');
      for (const [at, part] of ['year', 'month', 'day'].entries()) fields.set(`on-${part}`, String(Number(today[at])));
      fields.set('cite', 'Penetapan Nomor 1');
      if (!resumes) fields.set('reason', 'Menunggu penetapan.');
      desk.form = { path, fields };
    },
  };
}

const sent = (desk: Desk, { path, fields }: NonNullable<Desk['form']>) => ({
  name: 'a step',
  async run() {
    desk.form = undefined;
    const headers = {
      cookie: desk.cookie,
      origin,
      accept: 'text/html',
      'content-type': 'application/x-www-form-urlencoded',
    };
    const answer = await fetch(origin + path, { method: 'POST', headers, body: fields, redirect: 'manual' });
    await answer.text();
    const [ref = '', step] = path.split('/').slice(3);
    if (answer.status !== 303) {
      wrong.push(`${step}: ${answer.status}`);
      return;
    }
    if (step === 'tangguhkan') desk.suspended.push(ref);
    else desk.suspended.splice(desk.suspended.indexOf(ref), 1);
    acknowledged.push({ ref, type: step === 'tangguhkan' ? 'suspended' : 'resumed' });
  },
});

/** A step is on its way for one officer at a time; everything else is asked whether or not the answer before has come. */
async function ask(desk: Desk, desks: readonly Desk[]): Promise<void> {
  const { name, run } = next(desk, desks);
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  const at = performance.now();
  await run().catch(error => wrong.push(`${name}: ${error}`));
  open -= 1;
  const list = times.get(name) ?? [];
  times.set(name, list);
  list.push({ after: at - began, took: performance.now() - at });
}

async function startServer() {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
  const child = spawn(process.execPath, [main, 'start'], {
    env: { ...process.env, NETRA_PORT: String(PORT) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: child.stdout })) if (line.includes(String(PORT))) break;
  child.stdout.resume();
  return child;
}

const desks = await withHouse(seat);
const server = await startServer();
const loadBefore = loadavg().map(each => each.toFixed(1));
const began = performance.now();
const asked: Promise<void>[] = [];
const total = Math.floor((SECONDS * 1_000 * OFFICERS) / EVERY);
for (let nth = 0; nth < total; nth += 1) {
  const due = began + (nth * EVERY) / OFFICERS;
  const wait = due - performance.now();
  if (wait > 0) await new Promise(resolve => setTimeout(resolve, wait));
  asked.push(ask(desks[nth % desks.length] as Desk, desks));
}
await Promise.all(asked);
const lasted = (performance.now() - began) / 1_000;
server.kill('SIGTERM');
await once(server, 'exit');

const lost = await withHouse(async house => {
  const [count] = await table(house, "select count(*)::int as cases from record where kind = 'case'");
  const [version] = await table(house, 'show server_version');
  console.log(
    `${count?.cases} cases, PostgreSQL ${version?.server_version}; ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.versions.node}; load before ${loadBefore.join(' ')}`,
  );
  const wanted = new Map<string, number>();
  for (const { ref, type } of acknowledged) wanted.set(`${ref} ${type}`, (wanted.get(`${ref} ${type}`) ?? 0) + 1);
  const kept = await table(
    house,
    `select region || ':' || record || ' ' || type as step, count(*)::int as times from act
     where type in ('suspended', 'resumed') group by 1`,
  );
  const have = new Map(kept.map(row => [String(row.step), Number(row.times)]));
  return [...wanted].filter(([step, count]) => (have.get(step) ?? 0) < count).length;
});
console.log(
  `${desks.length} officers, ${total} requests in ${lasted.toFixed(0)} s (${(total / lasted).toFixed(1)} a second), at most ${mostOpen} open at once`,
);
const line = (name: string, list: readonly number[]) => {
  const sorted = list.toSorted((a, b) => a - b);
  const at = (share: number) => `${(sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(1)} ms`;
  console.log(`${name}: p50 ${at(0.5)}, p99 ${at(0.99)}, longest ${at(0.9999)} of ${list.length}`);
};
const took = (list: readonly { readonly after: number; readonly took: number }[], from: number) =>
  list.filter(({ after }) => after >= from).map(one => one.took);
const everything = [...times.values()].flat();
line('all, from the start', took(everything, 0));
console.log(`after the first ${WARM / 1_000} s:`);
for (const [name, list] of times) line(name, took(list, WARM));
line('all', took(everything, WARM));
console.log(`${acknowledged.length} steps acknowledged, ${lost} of them lost; ${wrong.length} answers wrong`);
for (const text of [...new Set(wrong)].slice(0, 10)) console.log(`  ${text}`);
