/**
 * Failures that reporting systems like this one really had, each tried here: over HTTP where a page is the way, by the
 * composed application where it is not. Those whose part of Netra doesn't stand yet are named in docs/threat-model.md.
 */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { openApi } from '../../src/api/api.ts';
import { buildIfStale } from '../../src/cli/build.ts';
import { parseReceipt, receiptKeys, receiptVerifier } from '../../src/intake/receipt.ts';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { recipientsOfOffice, SET_UP, type StandingOffice } from '../../src/offices/office.ts';
import { formatRef, parseRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { commands, operations } from '../../src/rooms.ts';
import { newIdentity, recipientOf } from '../../src/sealing/age.ts';
import { type CircleRecipient, sealItem } from '../../src/sealing/item.ts';
import { toWire } from '../../src/sealing/wire.ts';
import { type Serving, serve } from '../../src/server.ts';
import { deskExamples, officeExamples, runningExamples } from '../e2e/examples.ts';
import { pgliteDirectory } from '../engines.ts';
import { review } from '../support/typed.ts';
import { anonymous, enrol, formal, IDENTITY, must, openThread, type ThreadWorld } from '../thread/world.ts';
import { everyTable } from './dump.ts';
import { filesUnder } from './search.ts';
import { type Visitor, visitor } from './visitor.ts';

const SRC = new URL('../../src/', import.meta.url).pathname;
const PUBLIC: Actor = { kind: 'public' };
const REASON = 'Memanggil pelapor untuk klarifikasi.';
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

let world: ThreadWorld;
let site: Serving;
let report: RecordRef;
let receipt: string;
let caseRef: RecordRef;
/** Gives accounts at the office and handles nothing. */
let administrator: Extract<Actor, { kind: 'officer' }>;
let signedIn: { readonly officer: Visitor; readonly administrator: Visitor };

beforeAll(async () => {
  await buildIfStale();
  world = await openThread({ kind: 'pglite', dir: await pgliteDirectory() });
  const { netra, regency } = world;
  site = await serve({
    ...{ host: '127.0.0.1', port: 0, ledgerDir: join(world.dataDir, 'ledger'), log: () => {} },
    netra: { ...netra, api: openApi(netra) },
  });
  const given = formal(netra);
  ({ receipt } = given);
  report = must(await netra.submit(given)).ref;
  const registration = { report: formatRef(report), office: formatRef(regency.ref), regime: 'pilkada' };
  const words = { actorKind: 'pns', reported: 'Pegawai Contoh', summary: 'Ringkasan.', conductOn: '2024-10-12' };
  must(await netra.act('report.review', review(formatRef(report), '2024-10-14'), { actor: regency.officer }));
  const registered = must(
    await netra.act('case.register', { ...registration, ...words, tracks: ['neutrality'] }, { actor: regency.officer }),
  );
  caseRef = registered.records.find(({ kind }) => kind === 'case')!.ref;
  administrator = await enrol(world, regency, 'pengelola', ['administrator']);
  signedIn = {
    officer: await signIn(regency.officer.id, 'petugas-17.02'),
    administrator: await signIn(administrator.id, 'pengelola'),
  };
});
afterAll(async () => {
  await site?.close(1_000);
  await world?.netra.close();
});

const PASSWORD = 'sungai-berkabut-tujuh';
async function signIn(person: string, name: string): Promise<Visitor> {
  const { database, clock } = world.netra;
  const link = { purpose: 'set-password', person: parseRef(person)! } as const;
  const { token } = must(await makeSetUpLink(database, SET_UP, link, clock()));
  must(await useSetUpLink(database, { token, password: PASSWORD }, clock()));
  const browser = visitor(site.url);
  const answer = await browser.post('/masuk?/masuk', { signIn: name, password: PASSWORD, back: '/meja' });
  expect([answer.status, answer.location]).toEqual([303, '/meja']);
  return browser;
}

/** How many rows and files there are: nothing more where nothing was stored. */
async function stored(): Promise<Readonly<Record<string, number>>> {
  const tables = await everyTable(world.netra.database);
  const counts = tables.filter(({ name }) => name !== 'session').map(({ name, rows }) => [name, rows.length] as const);
  return { ...Object.fromEntries(counts), vault: filesUnder(join(world.dataDir, 'vault')).length };
}

async function officeNow(): Promise<StandingOffice> {
  const { netra, regency } = world;
  const record = await netra.database.transaction({ role: 'netra_app', scope: '*', name: 'office' }, tx =>
    netra.engine.load(tx, regency.ref),
  );
  if (!record) throw new Error('the office is there');
  return record.state as StandingOffice;
}

async function filing() {
  const { netra, regency } = world;
  const [member, recovery] = recipientsOfOffice(await officeNow(), 'handling');
  if (!member || !recovery) throw new Error('the office has a circle');
  const circle: readonly CircleRecipient[] = [
    { role: 'member', recipient: member },
    { role: 'recovery', recipient: recovery },
  ];
  const keys = receiptKeys(must(parseReceipt(netra.newReceipt())));
  return {
    ...{
      office: formatRef(regency.ref),
      place: '17.02',
      channel: 'web',
      mode: 'formal',
      concernsOffice: false,
      custody: null,
    },
    ...{ topic: 'campaigning', account: 'Kisah.', reported: 'Pegawai', happenedOn: null, learnedOn: '2024-10-13' },
    ...{ standing: null, letter: null, answers: null, submitted: null, sealedAccount: null, evidence: [] },
    identity: toWire(must(await sealItem(new TextEncoder().encode(JSON.stringify(IDENTITY)), circle))),
    ...{
      lookup: keys.lookup,
      verifier: await receiptVerifier(keys.secret),
      answersTo: await recipientOf(keys.identity),
    },
    sealedAt: 'browser',
  };
}
const fileAs = (input: object) => world.netra.act('report.file', input, { actor: PUBLIC });
const base64 = (text: string) => Buffer.from(text).toString('base64');

test('a flag that says “sealed” is believed of nothing: what arrives must be an age file, for this office’s circle alone', async () => {
  const before = await stored();
  const good = await filing();
  const stranger = await recipientOf(await newIdentity());
  const [first, second] = good.identity.wraps;
  const plain = { ...good.identity, sealed: base64(JSON.stringify(IDENTITY)) };
  const plainKey = { ...good.identity, wraps: [first, { ...second, secret: base64('AGE-SECRET-KEY-1CONTOH') }] };
  const elsewhere = { ...good.identity, wraps: [first, { ...second, recipient: stranger }] };
  const oneMore = { ...good.identity, wraps: [first, second, { ...second, recipient: stranger }] };
  const refused: readonly (readonly [object, string])[] = [
    [{ identity: plain }, 'invalid-input'],
    [{ identity: plainKey }, 'invalid-input'],
    [{ identity: IDENTITY }, 'invalid-input'],
    [{ identity: { ...good.identity, wraps: [first] } }, 'invalid-input'],
    [{ identity: elsewhere }, 'recipients-stale'],
    [{ identity: oneMore }, 'recipients-stale'],
    [{ identity: null }, 'identity-required'],
    [{ mode: 'anonymous', identity: null, sealedAccount: null }, 'account-must-be-sealed'],
    [{ mode: 'anonymous', identity: null, account: 'Kisah.', sealedAccount: good.identity }, 'account-must-be-sealed'],
  ];
  for (const sealedAt of ['browser', 'edge'])
    for (const [change, why] of refused) expect(code(await fileAs({ ...good, ...change, sealedAt })), why).toBe(why);
  expect(await stored()).toEqual(before);
  expect(code(await fileAs(good)), 'the control').toBe('');
});

test('where sealing fails, nothing is stored, and nothing is sent in clear instead', async () => {
  const { netra, regency } = world;
  const recipients = async (text: string) =>
    netra.database.statement('circle', 'update office set recipients = $2::jsonb where record = $1', [
      regency.ref.id,
      text,
    ]);
  const { rows } = await netra.database.statement(
    'circle',
    'select recipients::text as was from office where record = $1',
    [regency.ref.id],
  );
  const was = JSON.parse(String(rows[0]?.was)) as readonly CircleRecipient[];
  const before = await stored();
  const broken = was.map((one, nth) => (nth === 0 ? { ...one, recipient: 'age1takada' } : one));
  try {
    for (const given of [formal(netra), anonymous(netra)]) {
      await recipients(JSON.stringify(broken));
      await expect(netra.submit(given)).rejects.toThrow();
      for (const circle of [
        [],
        was.filter(({ role }) => role === 'member'),
        was.filter(({ role }) => role !== 'member'),
      ]) {
        await recipients(JSON.stringify(circle));
        expect(code(await netra.submit(given))).toMatch(/^no-/);
      }
    }
    // A file that is refused after the identity was sealed leaves nothing either.
    await recipients(JSON.stringify(was));
    expect(code(await netra.submit(formal(netra, { evidence: new Uint8Array([0x4d, 0x5a, 0, 1]) })))).toBe(
      'type-not-accepted',
    );
  } finally {
    await recipients(JSON.stringify(was));
  }
  expect(await stored()).toEqual(before);
});

/** Pages in which a holder opens the own key. */
const OPENS_OWN_KEY = [
  '/meja/formulir/:perkara',
  '/meja/laporan/:laporan',
  '/meja/kantor/kunci/saya',
  '/meja/kantor/kunci/segel-ulang',
];

/** What the API can change of a protection, and why that doesn't lower it. A new command that can is a line here. */
const TOUCHES_PROTECTION: Readonly<Record<string, string>> = {
  'circle.change-key': 'the own key alone, to a fresh one; an act with the person’s name',
  'circle.change-passphrase': 'the own key alone, under another passphrase; never without one',
  'circle.drop-key': 'the own earlier key alone: fewer open what came before',
  'circle.join': 'with the own key, in the own office; an act with the person’s name',
  'circle.leave': 'fewer open what comes; with nobody left, intake closes',
  'circle.set-recovery': 'to another key, never to none, nor to a member’s; an act with the person’s name',
  'office.dissolve': 'a body of one vote holds no key: its people open nothing more, and lose their roles',
  'office.set-up': 'with a recovery key and a member, or not at all',
  'person.change-roles': 'never the own ones; who loses the work on reports leaves the circle',
  'report.reseal': 'by a member of the circle, to exactly the circle of today; `recovered` only says how',
  'report.attach': 'a file arrives sealed, to the circle',
  ...Object.fromEntries(
    ['case', 'finding', 'lead', 'report'].map(kind => [
      `${kind}.lift-redaction`,
      'by those who have the matter or stand above them; an act with a name, a basis and a reason',
    ]),
  ),
  'redaction.open': 'one look, for who may lift it, on record first; to whom and why',
  'roster.open': '`keeper` is who holds the data at a government, in words; it opens and closes nothing',
  'report.file': '`sealedAt` says where it was sealed, and is believed of nothing',
};
/** Variables that the process reads; none turns a wall off. `NETRA_TRAINING` can’t be turned on over real data. */
const VARIABLES = [
  'DATABASE_URL',
  'NETRA_DATA',
  'NETRA_HOST',
  'NETRA_KEYS',
  'NETRA_ORIGIN',
  'NETRA_PDF_ROOTS',
  'NETRA_PORT',
  'NETRA_SMTP_CA',
  'NETRA_SMTP_FROM',
  'NETRA_SMTP_HOST',
  'NETRA_SMTP_PASSWORD_FILE',
  'NETRA_SMTP_PORT',
  'NETRA_SMTP_TLS',
  'NETRA_SMTP_USER',
  'NETRA_TRAINING',
  'NETRA_TSA_CA',
  'NETRA_TSA_URL',
];

test('no command and no setting lowers a protection', async () => {
  const named =
    /seal|crypt|recover|recipient|wrapped|secret|password|protect|lock|expir|retain|retention|keep|^force|skip|insecure|unsafe|debug|disable|enable|allow|bypass|verif/i;
  const namesIn = (schema: unknown): readonly string[] =>
    typeof schema !== 'object' || schema === null
      ? []
      : Object.entries(schema).flatMap(([name, inner]) => [
          ...(name === 'properties' ? Object.keys(inner as object) : []),
          ...namesIn(inner),
        ]);
  const fields = ({ input }: { input: z.ZodType }) =>
    namesIn(z.toJSONSchema(input, { unrepresentable: 'any', io: 'input' }));
  const touching = [...commands, ...operations].filter(one => fields(one).some(name => named.test(name)));
  const lifting = ['case', 'finding', 'lead', 'report'].map(kind => `${kind}.lift-redaction`);
  const byMeaning = ['circle.leave', 'office.dissolve', 'person.change-roles', 'redaction.open', ...lifting];
  expect([...touching.map(({ name }) => name), ...byMeaning].sort()).toEqual(Object.keys(TOUCHES_PROTECTION).sort());
  for (const { name } of [...commands, ...operations]) expect(name).not.toMatch(/setting|config|option|policy/);

  const sources = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    name => /\.ts$/.test(name) && !/test\.ts$/.test(name),
  );
  const read = sources.flatMap(name =>
    Array.from(readFileSync(join(SRC, name), 'utf8').matchAll(/\benv\.([A-Z_]+)/g), ([, variable]) => variable ?? ''),
  );
  const ours = [...new Set(read)].filter(name => /^NETRA_|DATABASE/.test(name) && !name.startsWith('NETRA_WEB_'));
  expect(ours.sort()).toEqual(VARIABLES);

  const { netra, regency } = world;
  const office = formatRef(regency.ref);
  const member = await recipientOf(regency.key);
  const before = await stored();
  for (const recipient of [null, '', member, undefined])
    expect(code(await netra.act('circle.set-recovery', { office, recipient }, { actor: regency.officer }))).toMatch(
      /invalid-input|recovery-not-apart/,
    );
  expect(
    code(
      await netra.act(
        'person.change-roles',
        { person: regency.officer.id, roles: ['administrator'], scope: '*' },
        { actor: regency.officer },
      ),
    ),
  ).toBe('own-roles');
  expect(await stored()).toEqual(before);
});

test('ids are chance, and a number or a guess opens nothing', async () => {
  const { netra, regency } = world;
  const random = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  const { rows } = await netra.database.statement('ids', 'select id from record');
  expect(rows.length).toBeGreaterThan(8);
  for (const { id } of rows) expect(id).toMatch(random);
  const given = await netra.sealDraft('report', { typed: {} });
  expect(must(given)).not.toBe(must(await netra.sealDraft('report', { typed: {} })));
  const list = must(await netra.ask('report.list', {}, regency.officer)) as { rows: { number: string }[] };
  const browser = visitor(site.url);
  for (const { number } of list.rows) {
    expect(code(await netra.ask('report.status', { receipt: number }, PUBLIC))).toMatch(/^receipt-/);
    expect(code(await netra.ask('report.show', { report: number }, regency.officer))).toBe('invalid-input');
    expect((await signedIn.officer.get(`/meja/laporan/${encodeURIComponent(number)}`)).status).toBe(404);
    expect((await browser.get(`/register/${encodeURIComponent(number)}`)).status).toBe(404);
  }
  for (const near of ['1', '2', `17.02:${report.id.replace(/.$/, last => (last === '0' ? '1' : '0'))}`])
    expect((await signedIn.officer.get(`/meja/laporan/${near}`)).status, near).toBe(404);
});

test('an administrator who handles nothing gets no sealed bytes, and no page or answer shows anybody a closed key, a hash or a lookup', async () => {
  const { netra, regency } = world;
  const ref = formatRef(report);
  for (const item of ['identity', 'account', 'evidence']) {
    const opened = await netra.act('item.open', { report: ref, item, reason: REASON }, { actor: administrator });
    expect(code(opened), item).toBe('role-missing');
    const answer = await signedIn.administrator.post(`/meja/laporan/${ref}/segel/${item}`, { reason: REASON });
    expect([answer.status, answer.html]).toEqual([403, '{"code":"role-missing"}']);
  }
  // Nor with an access of somebody who may, nor the operator at the machine.
  const access = formatRef(
    must(
      await netra.act('item.open', { report: ref, item: 'identity', reason: REASON }, { actor: regency.officer }),
    ).records.find(({ kind }) => kind === 'access')!.ref,
  );
  const sealed = { report: ref, item: 'identity', access };
  expect(code(await netra.ask('item.sealed', sealed, administrator))).toBe('role-missing');
  expect(code(await netra.ask('item.sealed', sealed, { kind: 'system', name: 'command-line' }))).toBe('not-opened');

  const tables = await everyTable(netra.database);
  const column = (table: string, name: string) =>
    tables.find(one => one.name === table)?.rows.map(row => String(row[name])) ?? [];
  const wrapped = (await officeNow()).members.map(member => String(member.wrapped));
  const inside = must(await netra.ask('item.sealed', sealed, regency.officer)) as { item: { sealed: string } };
  const never = [
    ...column('report_lookup', 'lookup'),
    ...column('report_lookup', 'verifier'),
    ...column('credential', 'hash'),
    ...column('evidence_blob', 'blob'),
    inside.item.sealed,
    '$argon2id$',
  ];
  expect(never.length).toBeGreaterThan(8);
  const silent = (text: string, where: string, secrets: readonly string[]) => {
    for (const secret of secrets) expect(text.includes(secret), `${where}: ${secret.slice(0, 30)}`).toBe(false);
  };
  const input = {
    ...{ report: ref, case: formatRef(caseRef), office: formatRef(regency.ref), person: regency.officer.id },
    ...{ series: 'report', year: 2024, access, item: 'identity', receipt, ref: formatRef(caseRef) },
  };
  let answered = 0;
  for (const { name } of operations.filter(one => one.name !== 'activity.ingest'))
    for (const actor of [administrator, regency.officer]) {
      if (name === 'item.sealed' && actor === regency.officer) continue;
      const answer = await netra.ask(name, input, actor);
      answered += answer.ok ? 1 : 0;
      silent(JSON.stringify(answer), name, [...never, ...wrapped]);
    }
  expect(answered).toBeGreaterThan(25);

  const post = must(
    await netra.act(
      'post.found',
      { region: '17.02', kind: 'other', title: 'Lurah Contoh', unit: 'Kelurahan' },
      { actor: regency.officer },
    ),
  );
  const names: Readonly<Record<string, string>> = {
    ...{ laporan: ref, perkara: formatRef(caseRef), petugas: regency.officer.id, kantor: formatRef(regency.ref) },
    jabatan: formatRef(post.records[0]!.ref),
  };
  let seen = 0;
  for (const { path } of [...deskExamples, ...officeExamples, ...runningExamples]) {
    const address = path.replaceAll(/:([a-z]+)/g, (whole, name: string) => names[name] ?? whole);
    for (const [who, browser] of Object.entries(signedIn)) {
      const page = await browser.get(address);
      seen += page.status === 200 ? 1 : 0;
      // The holder's own closed key stands in the pages in which it is opened, and in no other.
      const own = who === 'officer' && OPENS_OWN_KEY.includes(path);
      silent(page.html, `${who} at ${address}`, own ? never : [...never, ...wrapped]);
    }
  }
  expect(seen).toBeGreaterThan(40);
});

test('signing out is a form of our own page: a link, a picture or another site’s form does nothing', async () => {
  const { officer } = signedIn;
  const stays = async (how: string) => expect((await officer.get('/meja')).status, how).toBe(200);
  expect([(await officer.get('/keluar')).status, (await officer.raw('/keluar', { method: 'HEAD' })).status]).toEqual([
    303, 303,
  ]);
  await stays('by GET');
  for (const origin of ['https://jahat.example', 'null']) {
    const answer = await officer.raw('/keluar', {
      method: 'POST',
      headers: { origin, 'content-type': 'application/x-www-form-urlencoded' },
      body: 'x=1',
    });
    expect(answer.status, origin).toBe(403);
    await stays(origin);
  }
  // And it ends the session itself, not only the cookie.
  const token = officer.cookie('netra-session');
  expect((await officer.post('/keluar', {})).status).toBe(303);
  const thief = await visitor(site.url).raw('/meja', { headers: { cookie: `netra-session=${token}` } });
  expect(thief.status).toBe(303);
  signedIn = { ...signedIn, officer: await signIn(world.regency.officer.id, 'petugas-17.02') };
});

test('sealed bytes come once for each reason given: no address gives them again, to nobody, from no cache', async () => {
  const { netra, regency, province } = world;
  const ref = formatRef(report);
  const address = `/meja/laporan/${ref}/segel/evidence`;
  const answer = await signedIn.officer.raw(address, {
    ...{ method: 'POST', body: new URLSearchParams({ reason: REASON }) },
  });
  expect([answer.status, Object.keys(JSON.parse(answer.html)).sort()]).toEqual([200, ['sealed', 'wraps']]);
  for (const method of ['GET', 'HEAD', 'PUT'])
    expect((await signedIn.officer.raw(address, { method })).status, method).toBe(405);
  const nobody = await visitor(site.url).raw(address, {
    method: 'POST',
    body: new URLSearchParams({ reason: REASON }),
    headers: { accept: 'application/json' },
  });
  expect(nobody.status).toBe(401);
  // The last access, as somebody would have it who stole it.
  const { rows } = await netra.database.statement(
    'accesses',
    `select region, record from access_list where item = 'evidence'`,
  );
  const access = `${rows[0]?.region}:${rows[0]?.record}`;
  const asked = { report: ref, item: 'evidence', access };
  const colleague = { ...regency.officer, id: administrator.id };
  for (const [what, input, actor, why] of [
    ['by the one it was given to', asked, regency.officer, ''],
    ['by a colleague', asked, colleague, 'not-opened'],
    ['by the office above', asked, province.officer, 'not-opened'],
    ['of another item', { ...asked, item: 'identity' }, regency.officer, 'not-opened'],
    ['of another file', { ...asked, file: 1 }, regency.officer, 'not-opened'],
    ['by another region', asked, world.neighbour.officer, 'not-found'],
    ['by the public', asked, PUBLIC, 'unknown-operation'],
  ] as const)
    expect(code(await netra.ask('item.sealed', input, actor)), what).toBe(why);
  const began = world.now;
  world.now = '2024-10-14T03:15:01.000Z';
  expect(code(await netra.ask('item.sealed', asked, regency.officer))).toBe('opened-too-long-ago');
  world.now = began;
  // A receipt that was used files nothing more and tells what its paper tells.
  const before = await stored();
  const again = must(await netra.submit(formal(netra, { receipt, evidence: null })));
  expect([again.repeated, Object.keys(again).sort()]).toEqual([
    true,
    ['number', 'office', 'receivedOn', 'ref', 'repeated', 'times'],
  ]);
  expect(await stored()).toEqual(before);
});
