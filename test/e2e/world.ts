/**
 * A site with people in it, for the journeys: the built pages over the real application on an embedded database in a
 * temporary directory. One office in a regency with an officer who holds a key, and one in its province, to which reports
 * about the first are routed. All people are invented.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { NetraConfig } from '../../src/config.ts';
import { type Netra, openNetra } from '../../src/netra.ts';
import { makeSetUpLink, useSetUpLink } from '../../src/offices/links.ts';
import { defaultPatterns } from '../../src/offices/numbers.ts';
import { SET_UP } from '../../src/offices/office.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import type { Identity } from '../../src/sealing/age.ts';
import { newMemberKey, newRecoveryKey } from '../../src/sealing/circle.ts';
import { serve } from '../../src/server.ts';
import { pgliteAt } from '../engines.ts';

export interface Person {
  readonly name: string;
  readonly signIn: string;
  readonly password: string;
  readonly passphrase: string;
  /** The person's record, as `region:id`. */
  readonly ref: string;
}

export interface World {
  readonly url: string;
  readonly netra: Netra;
  /** The regency's: intake, handler, commissioner and administrator in one. */
  readonly officer: Person;
  readonly office: RecordRef;
  /** Another commissioner of the regency, as `region:id`: a plenary needs two. */
  readonly second: string;
  /** The province's, who sees the reports about the regency's office. */
  readonly provinceOfficer: Person;
  readonly provinceOffice: RecordRef;
  /** The secret of the regency's recovery key. */
  readonly recovery: Identity;
  /** Takes up to now what acts left for the ledger, intake included: the public sees it afterwards. */
  integrate(): Promise<void>;
  close(): Promise<void>;
}

export const REGENCY = '17.02';
export const PROVINCE = '17';

/** 2^10 rounds: the journeys unlock often, and guess at nothing. */
const LOW = 10;

/** A clock that goes as the machine's does, from half past nine in the morning (WIB) of its day: what lasts hours ends before midnight. */
export function morningClock(): () => string {
  const began = Date.now();
  const morning = Date.parse(`${new Date(began + 7 * 3_600_000).toISOString().slice(0, 10)}T09:30:00+07:00`);
  return () => new Date(morning + Date.now() - began).toISOString();
}

/** The built pages over an application in which nobody serves yet. */
export async function openSite(
  more: Pick<NetraConfig, 'mail' | 'address' | 'clock' | 'timestamps' | 'pdfRoots'> = {},
): Promise<Pick<World, 'url' | 'netra' | 'integrate' | 'close'>> {
  const home = await mkdtemp(join(tmpdir(), 'netra-world-'));
  const dataDir = join(home, 'data');
  const db = join(dataDir, 'db');
  await pgliteAt(db);
  const netra = await openNetra({
    database: { kind: 'pglite', dir: db },
    options: { transactionLimitMs: 10_000, waitLimitMs: 30_000 },
    dataDir,
    keysDir: join(home, 'keys'),
    origin: 'netra.test/ledger',
    ...more,
  });
  const site = await serve({
    host: '127.0.0.1',
    port: 0,
    netra,
    ledgerDir: join(dataDir, 'ledger'),
    log: () => {},
  });
  return {
    url: site.url,
    netra,
    async integrate() {
      await netra.integrator.round({ intakeNow: true });
    },
    async close() {
      await site.close(1_000);
      await netra.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}

export async function openWorld(
  more: Pick<NetraConfig, 'mail' | 'address' | 'clock' | 'timestamps' | 'pdfRoots'> = {},
): Promise<World> {
  const site = await openSite(more);
  const { netra } = site;
  const regency = await setUp(netra, {
    region: REGENCY,
    office: { name: 'Bawaslu Kabupaten Rejang Lebong', level: 'kabkota', code: '07.02' },
    person: { name: 'Maria Contoh', signIn: 'maria', password: 'sungai-berkabut-tujuh', passphrase: FIRST },
  });
  const province = await setUp(netra, {
    region: PROVINCE,
    office: { name: 'Bawaslu Provinsi Bengkulu', level: 'provinsi', code: '07.00' },
    person: { name: 'Yusuf Contoh', signIn: 'yusuf', password: 'gunung-sebelah-barat', passphrase: SECOND },
  });
  return {
    ...site,
    officer: regency.person,
    office: regency.office,
    second: await secondSeat(netra, regency),
    provinceOfficer: province.person,
    provinceOffice: province.office,
    recovery: regency.recovery,
  };
}

async function secondSeat(netra: Netra, { office, person }: Awaited<ReturnType<typeof setUp>>): Promise<string> {
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner'];
  const actor: Actor = { kind: 'officer', id: person.ref, name: person.name, scope: REGENCY, roles, office };
  const seat = { name: 'Anggota Contoh', signIn: 'anggota', roles: ['commissioner'], scope: REGENCY };
  const enrolled = must(await netra.act('person.enrol', { office: formatRef(office), ...seat }, { actor })).records[0];
  if (!enrolled) throw new Error('person.enrol leaves a person');
  return formatRef(enrolled.ref);
}

const FIRST = 'kopi pagi di teras rumah';
const SECOND = 'perahu kecil menyeberang teluk';

/** Founds an office with its first person. */
export async function setUp(
  netra: Netra,
  given: {
    readonly region: string;
    readonly office: { readonly name: string; readonly level: string; readonly code: string };
    readonly person: Omit<Person, 'ref'>;
  },
) {
  const key = must(await newMemberKey(given.person.passphrase, LOW));
  const recovery = await newRecoveryKey();
  const { name, signIn, password } = given.person;
  const input = {
    region: given.region,
    ...given.office,
    numberPatterns: defaultPatterns('pilkada'),
    recovery: recovery.recipient,
    person: { name, signIn, roles: ['administrator', 'intake', 'reviewer', 'commissioner'], ...key },
  };
  const [office, person] = must(await netra.act('office.set-up', input, { actor: SET_UP })).records;
  if (!office || !person) throw new Error('office.set-up leaves an office and a person');
  const request = { purpose: 'set-password', person: person.ref } as const;
  const link = must(await makeSetUpLink(netra.database, SET_UP, request, netra.clock()));
  must(await useSetUpLink(netra.database, { token: link.token, password }, netra.clock()));
  return { office: office.ref, person: { ...given.person, ref: formatRef(person.ref) }, recovery: recovery.secret };
}

/** Gives the office custodians to keep what is told in confidence, and so many people that they can: the first has a key. */
export async function addCustodian(
  { netra, provinceOffice, provinceOfficer }: World,
  custodian: Omit<Person, 'ref'>,
): Promise<void> {
  const roles = ['administrator', 'intake', 'reviewer', 'commissioner'];
  const administrator: Actor = {
    ...{ kind: 'officer', id: provinceOfficer.ref, name: provinceOfficer.name },
    ...{ scope: PROVINCE, roles, office: provinceOffice },
  };
  const enrol = async (name: string, signIn: string, role: string) => {
    const given = { office: formatRef(provinceOffice), name, signIn, roles: [role], scope: PROVINCE };
    return must(await netra.act('person.enrol', given, { actor: administrator })).records[0]?.ref as RecordRef;
  };
  const person = await enrol(custodian.name, custodian.signIn, 'custodian');
  const { token } = must(
    await makeSetUpLink(netra.database, SET_UP, { purpose: 'set-password', person }, netra.clock()),
  );
  must(await useSetUpLink(netra.database, { token, password: custodian.password }, netra.clock()));
  const key = must(await newMemberKey(custodian.passphrase, LOW));
  const actor = { ...administrator, id: formatRef(person), roles: ['custodian'] };
  must(await netra.act('circle.join', { office: formatRef(provinceOffice), ...key }, { actor }));
  for (const n of [1, 2, 3]) await enrol(`Petugas Contoh ${n}`, `petugas-${n}`, 'outreach');
}

/** What a journey can't go on without. */
export function must<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The officer of a world at a page of the desk, signed in on a telephone in Indonesian, by default without JavaScript. */
export async function signIn(browser: Browser, { url, officer }: World, path: string, script = false): Promise<Page> {
  const context = await browser.newContext({
    javaScriptEnabled: script,
    viewport: { width: 360, height: 740 },
    locale: 'id-ID',
    extraHTTPHeaders: { 'accept-language': 'id' },
  });
  const page = await context.newPage();
  await page.goto(url + path);
  await page.fill('#signIn', officer.signIn);
  await page.fill('#password', officer.password);
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
  await page.waitForURL(`**${path}`);
  return page;
}
