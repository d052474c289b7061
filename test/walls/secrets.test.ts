/**
 * An installation that was used by a reporter without JavaScript and by an officer, over HTTP through a real server process,
 * then backed up as docs/operations.md says; and every byte that is on a disk afterwards, searched for every secret in every
 * encoding. What may be there, and where, is the table below.
 */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { bech32 } from '@scure/base';
import { beforeAll, expect, inject, test } from 'vitest';
import { buildIfStale } from '../../src/cli/build.ts';
import { openDatabase } from '../../src/db/database.ts';
import { parseReceipt, type ReceiptCode, receiptKeys } from '../../src/intake/receipt.ts';
import { newMemberKey, newRecoveryKey, unlockMemberKey } from '../../src/sealing/circle.ts';
import { type Installation, installation } from '../cli/process.ts';
import { forEachEngine, rawConnection, type TestEngine } from '../engines.ts';
import { findBinaries } from '../postgres-server.ts';
import { must } from '../thread/world.ts';
import { asText, everyTable } from './dump.ts';
import { type Finding, filesUnder, formsOf, openSearch } from './search.ts';
import { type Answered, type Fields, type Visitor, visitor } from './visitor.ts';

const run = promisify(execFile);
const unique = (word: string) => `${word}${randomBytes(6).toString('hex')}`;

/** Where a secret may be found: in the database, in what the server said, in its keys, or in none of them. */
type Place = 'database' | 'output' | 'keys' | 'files' | 'temporary';
const PLACES: readonly Place[] = ['database', 'output', 'keys', 'files', 'temporary'];
interface Rule {
  readonly may: readonly Place[];
  readonly why: string;
}
const NOWHERE = (why: string): Rule => ({ may: [], why });
const SEALED = NOWHERE('sealed at the edge, before anything is stored');
const CLOSED = NOWHERE('encrypted under the record’s key, which the keys directory closes');
const POLICY = {
  'reporter’s name': SEALED,
  'reporter’s contact': SEALED,
  'reporter’s address': SEALED,
  'account of anonymous information': SEALED,
  'reported person of anonymous information': SEALED,
  evidence: SEALED,
  'name of a file': NOWHERE('never read'),
  'evidence of anonymous information': SEALED,
  'account of a formal report': CLOSED,
  'reported person of a formal report': CLOSED,
  'answer to a question of the topic': CLOSED,
  'number of a proxy’s letter': CLOSED,
  'summary of a case': CLOSED,
  'reasons of a decision': CLOSED,
  'letter of a referral': CLOSED,
  'note of a follow-up': CLOSED,
  'reason of setting aside': CLOSED,
  'what a refused form said': NOWHERE('the draft travels in the form, closed with the day’s draft key'),
  'what a form said that crashed': NOWHERE('an incident has a number and no words'),
  'what was typed after the session ended': NOWHERE('it travels in the sign-in page, closed with the day’s draft key'),
  passphrase: NOWHERE('typed in a browser and never sent'),
  'member’s secret key': NOWHERE('made in a browser, sent closed by the passphrase'),
  'member’s secret key, bytes': NOWHERE('the same'),
  'recovery secret': NOWHERE('made in a browser, shown once'),
  'recovery secret, bytes': NOWHERE('the same'),
  password: NOWHERE('its argon2id hash is kept'),
  'password that was wrong': NOWHERE('a failure keeps a hash of the name'),
  receipt: NOWHERE('an id and an argon2id hash are derived'),
  'receipt, compact': NOWHERE('the same'),
  'secret of a receipt': NOWHERE('its argon2id hash is kept'),
  'key of a receipt': NOWHERE('its recipient is kept'),
  'session token': NOWHERE('its SHA-256 is kept'),
  'one-time link of a password': NOWHERE('its SHA-256 is kept; the link is printed where it was asked for'),
  'one-time link of the first start': {
    may: ['output'],
    why: 'the start prints it; good once, void when somebody serves',
  },
  'reason of opening a seal': { may: ['database'], why: 'whoever sees the report sees who opened it, and why' },
  'officer’s name': { may: ['database'], why: 'the list of officers; not secret within the office' },
  'officer’s sign-in name': { may: ['database'], why: 'the list of officers' },
  'unit of a case': { may: ['database'], why: 'the rule of release reads it; the form asks for no person’s name' },
} as const satisfies Readonly<Record<string, Rule>>;
type Secret = keyof typeof POLICY;

/** A word of its own for each; what is made by keys or by chance comes later. */
const WORDS = Object.fromEntries(Object.keys(POLICY).map((name, nth) => [name, unique(`kata${nth}x`)])) as Record<
  Secret,
  string
>;
const words = (secret: Secret) => `Contoh ${WORDS[secret]} tamat`;

await buildIfStale();
const homes = { pglite: await installation(), postgres: await installation() };

interface Used {
  readonly secrets: Readonly<Record<Secret, string | Buffer>>;
  readonly output: string;
}

const DAY = { 'on-day': '', 'on-month': '', 'on-year': '' };
const today = () => {
  const [year = '', month = '', day = ''] = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' })
    .format()
    .split('-');
  return { year, month, day };
};

/** What the hidden fields of a page of the form say. */
const carriedBy = (page: Answered): Record<string, string> =>
  Object.fromEntries(
    ['step', 'draft', 'receipt'].flatMap(name => (page.field(name) ? [[name, page.field(name)]] : [])),
  );

/** One question after the other, to the page that sends; gives the page and the receipt that was shown. */
async function fillIn(reporter: Visitor, answers: Fields): Promise<Answered> {
  let page = await reporter.get('/lapor');
  for (let step = page.field('step'); step !== 'kirim'; step = page.field('step')) {
    const carried = carriedBy(page);
    const said = Object.fromEntries(
      Object.entries(answers).filter(
        ([name]) => name === step || name.startsWith(`${step}-`) || (step === 'standing' && name === 'letter'),
      ),
    );
    const next = await reporter.post('/lapor?/lanjut', { ...carried, ...said });
    expect([next.status, next.field('step') !== step], step).toEqual([200, true]);
    page = next;
  }
  return page;
}

async function use(
  home: Installation,
  env: NodeJS.ProcessEnv,
  breakIt: (site: Visitor) => Promise<void>,
): Promise<Used> {
  const server = await home.begin(['start'], /(http:\/\/\S+\/siapkan\/\S{43})/, env);
  const { origin, pathname } = new URL(server.caught);
  const [reporter, officer] = [visitor(origin), visitor(origin)];

  const key = must(await newMemberKey(WORDS.passphrase, 2));
  const recovery = await newRecoveryKey();
  const password = WORDS.password;
  const founded = await officer.post(`${pathname}?/kantor`, {
    ...{ region: '17.02', officeName: 'Bawaslu Contoh', code: '07.02', regime: 'pilkada', password },
    ...{ personName: words('officer’s name'), signIn: WORDS['officer’s sign-in name'] },
    ...{ recipient: key.recipient, wrapped: key.wrapped, recovery: recovery.recipient },
  });
  expect(founded.status).toBe(200);

  const day = today();
  const story = {
    topic: 'pressure-by-superior',
    account: words('account of a formal report'),
    'superior-who': words('answer to a question of the topic'),
    'superior-form': 'appeal',
    reported: words('reported person of a formal report'),
    place: 'Kabupaten Rejang Lebong',
    ...{ 'happenedOn-day': day.day, 'happenedOn-month': day.month, 'happenedOn-year': day.year },
    ...{ 'learnedOn-day': day.day, 'learnedOn-month': day.month, 'learnedOn-year': day.year },
    ...{ concernsOffice: 'no', mode: 'formal', standing: 'proxy', letter: words('number of a proxy’s letter') },
  };
  const who = {
    name: words('reporter’s name'),
    contact: words('reporter’s contact'),
    address: words('reporter’s address'),
  };
  // A form that is refused, twice: a question without its answer, and the last page without an address.
  const first = await reporter.get('/lapor');
  const second = await reporter.post('/lapor?/lanjut', { ...carriedBy(first), topic: story.topic });
  const long = words('what a refused form said').padEnd(25_000, '.');
  const tooLong = await reporter.post('/lapor?/lanjut', { ...carriedBy(second), account: long });
  expect(tooLong.status).toBe(400);
  const last = await fillIn(reporter, story);
  const receipt = last.field('receipt');
  const called = `${WORDS['name of a file']}.txt`;
  const file = (secret: Secret) => ({ field: 'evidence', called, text: `${words(secret)}\n` });
  const refused = await reporter.post(
    '/lapor?/kirim',
    { ...carriedBy(last), ...who, address: '', langkah: 'kirim' },
    file('evidence'),
  );
  expect(refused.status).toBe(400);
  const sent = await reporter.post(
    '/lapor?/kirim',
    { ...carriedBy(refused), ...who, langkah: 'kirim' },
    file('evidence'),
  );
  expect([sent.status, sent.field('step')]).toEqual([200, '']);
  await breakIt(reporter);
  const quiet = {
    ...story,
    mode: 'anonymous',
    account: words('account of anonymous information'),
    reported: words('reported person of anonymous information'),
  };
  const page = await fillIn(visitor(origin), quiet);
  const quietly = await reporter.post(
    '/lapor?/kirim',
    { ...carriedBy(page), langkah: 'kirim' },
    file('evidence of anonymous information'),
  );
  expect([quietly.status, quietly.field('step')]).toEqual([200, '']);
  expect((await reporter.post('/status?/lihat', { receipt })).html).toContain('LP/PB');
  expect((await reporter.post('/status?/lihat', { receipt: receipt.replace(/.$/, '!') })).status).toBe(400);

  const signIn = (given: string) =>
    officer.post('/masuk?/masuk', { signIn: WORDS['officer’s sign-in name'], password: given, back: '/meja' });
  expect((await signIn(WORDS['password that was wrong'])).status).toBe(401);
  expect((await signIn(password)).status).toBe(303);
  const session = officer.cookie('netra-session');
  const list = await officer.get('/meja/semua?apa=laporan');
  const links = [...list.html.matchAll(/href="(\/meja\/laporan\/[^"]+)"/g)].map(([, link]) => link ?? '');
  const pages = await Promise.all(links.map(async link => ({ link, page: await officer.get(link) })));
  const formal = pages.find(({ page: { html } }) => html.includes(WORDS['account of a formal report']));
  const other = pages.find(one => one !== formal);
  if (!formal || !other) throw new Error('the desk shows two reports');
  const opened = await officer.post(`${formal.link}/segel/identity`, { reason: words('reason of opening a seal') });
  expect([opened.status, opened.html.includes('wraps')]).toEqual([200, true]);
  const carried = ({ page: shown }: { page: Answered }) => ({
    expected: shown.field('expected'),
    key: shown.field('key'),
  });
  // What stands last in a form's hidden fields is the registering's and the setting aside's, the same for both.
  const registered = await officer.post(`${formal.link}?/registrasi`, {
    ...carried(formal),
    ...{ regime: 'pilkada', tracks: ['neutrality'], actorKind: 'pns', unit: words('unit of a case') },
    ...{ reported: words('reported person of a formal report'), summary: words('summary of a case') },
  });
  expect(registered.status).toBe(303);
  const aside = { reason: words('reason of setting aside'), cite: 'Pasal Contoh' };
  expect((await officer.post(`${other.link}?/kesampingkan`, { ...carried(other), ...aside })).status).toBe(303);
  const on = { ...DAY, 'on-day': day.day, 'on-month': day.month, 'on-year': day.year };
  const steps: readonly [string, Fields][] = [
    ['putuskan', { finding: 'violation', provisions: 'D-01', reasons: words('reasons of a decision') }],
    ['teruskan', { letter: words('letter of a referral') }],
    ['tindak-lanjut', { result: 'sanction-imposed', note: words('note of a follow-up') }],
  ];
  for (const [step, fields] of steps) {
    const address = `${registered.location}/${step}?jalur=neutrality`;
    const form = await officer.get(address);
    const answer = await officer.post(address, {
      expected: form.field('expected'),
      key: form.field('key'),
      ...on,
      ...fields,
    });
    expect(answer.status, step).toBe(303);
  }
  for (const path of ['/meja', '/register', '/ekspor/register.csv', '/ekspor/register.ndjson', '/api/v1/register.list'])
    expect((await officer.get(path)).status, path).toBe(200);
  expect((await officer.post('/keluar', {})).status).toBe(303);
  const after = await officer.post(`${other.link}?/kesampingkan`, {
    reason: words('what was typed after the session ended'),
    cite: 'x',
  });
  expect(after.status).toBe(401);

  const link = await home.netra('link', 'set-password', WORDS['officer’s sign-in name']);
  const token = link.out.trim().split('/').at(-1) ?? '';
  expect(token).toHaveLength(43);
  server.child.kill('SIGTERM');
  const said = await server.ended;
  expect(said.code).toBe(0);

  const code = must(parseReceipt(receipt)) as ReceiptCode;
  const derived = receiptKeys(code);
  const member = must(await unlockMemberKey(key.wrapped, WORDS.passphrase));
  const secrets: Used['secrets'] = {
    ...WORDS,
    'member’s secret key': member,
    'member’s secret key, bytes': bytesOf(member),
    'recovery secret': recovery.secret,
    'recovery secret, bytes': bytesOf(recovery.secret),
    receipt,
    'receipt, compact': code,
    'secret of a receipt': derived.secret,
    'key of a receipt': derived.identity,
    'session token': session,
    'one-time link of a password': token,
    'one-time link of the first start': pathname.split('/').at(-1) ?? '',
  };
  return { secrets, output: said.out + said.err };
}

const bytesOf = (identity: string) => Buffer.from(bech32.decodeToBytes(identity.toLowerCase()).bytes);

/** A request that no page expects, with words in it. */
async function breakByForm(site: Visitor): Promise<void> {
  const body = `--x\r\nContent-Disposition: form-data; name="account"\r\n\r\n${words('what a form said that crashed')}`;
  const answer = await site.raw('/lapor?/kirim', {
    method: 'POST',
    body,
    headers: { 'content-type': 'multipart/form-data; boundary=x' },
  });
  expect(answer.status).toBe(500);
}

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

  beforeAll(async () => {
    const home = homes[engine.kind];
    const since = Date.now();
    const server = engine.kind === 'postgres' ? await emptyServer(engine) : undefined;
    const temporary = join(home.folder, 'tmp');
    mkdirSync(temporary);
    const env = { TMPDIR: temporary, ...(server ? { DATABASE_URL: server } : {}) };
    Object.assign(home.env, env);
    used = await use(home, env, breakByForm);
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

  test('what the server said names no address of a public page, and an incident has no words', () => {
    expect(used.output).toMatch(/\{"error":"[0-9a-f]{8}","name":"\w+"/);
    expect(used.output).toMatch(/"kind":"request","method":"POST","route":"\/meja\//);
    const told = used.output.split('\n').filter(line => !line.startsWith('{"error":'));
    expect(told.join('\n')).not.toMatch(/\/lapor\b|\/status|\/masuk|LP\/PB/);
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
