/**
 * The composed application over a fresh database, with a province, two regencies below it and their officers, in memory of
 * one test file. Keys are real and opened here as an officer's browser would; all people are invented.
 */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NetraConfig } from '../../src/config.ts';
import type { DatabaseConfig, DatabaseOptions } from '../../src/db/database.ts';
import type { Submission } from '../../src/intake/submit.ts';
import { type Netra, openNetra } from '../../src/netra.ts';
import { defaultPatterns } from '../../src/offices/numbers.ts';
import { SET_UP } from '../../src/offices/office.ts';
import { formatRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import type { Identity } from '../../src/sealing/age.ts';
import { newMemberKey, newRecoveryKey, unlockMemberKey } from '../../src/sealing/circle.ts';
import { type Decided, plenary } from '../support/typed.ts';

export interface OfficeOf {
  readonly ref: RecordRef;
  readonly officer: Extract<Actor, { kind: 'officer' }>;
  /** The officer's unlocked key, and the office's key of last resort. */
  readonly key: Identity;
  readonly recovery: Identity;
}
export interface ThreadWorld {
  readonly netra: Netra;
  readonly dataDir: string;
  readonly province: OfficeOf;
  readonly regency: OfficeOf;
  readonly neighbour: OfficeOf;
  now: string;
}

export const ORIGIN = 'netra.test/ledger';
const PASSPHRASE = 'sawah payung kereta melati';
const ROLES = ['administrator', 'intake', 'reviewer', 'commissioner'];

export async function openThread(
  database: DatabaseConfig,
  options: DatabaseOptions = {},
  more: Pick<NetraConfig, 'mail' | 'address' | 'pdfRoots'> = {},
): Promise<ThreadWorld> {
  const home = await mkdtemp(join(tmpdir(), 'netra-thread-'));
  const dataDir = database.kind === 'pglite' ? join(database.dir, '..') : join(home, 'data');
  const clock = { now: '2024-10-14T03:00:00.000Z' };
  const netra = await openNetra({
    database,
    options: { transactionLimitMs: 20_000, waitLimitMs: 60_000, ...options },
    dataDir,
    keysDir: join(home, 'keys'),
    origin: ORIGIN,
    clock: () => clock.now,
    ...more,
  });
  return {
    netra,
    dataDir,
    province: await setUp(netra, '17', 'provinsi', '07.00'),
    regency: await setUp(netra, '17.02', 'kabkota', '07.02'),
    neighbour: await setUp(netra, '17.03', 'kabkota', '07.03'),
    get now() {
      return clock.now;
    },
    set now(instant) {
      clock.now = instant;
    },
  };
}

export async function setUp(netra: Netra, region: string, level: string, code: string): Promise<OfficeOf> {
  const key = must(await newMemberKey(PASSPHRASE, 2));
  const recovery = await newRecoveryKey();
  const name = `Petugas ${region}`;
  const person = { name, signIn: `petugas-${region}`, roles: ROLES, ...key };
  const office = { region, name: `Bawaslu ${region}`, level, code, numberPatterns: defaultPatterns('pilkada') };
  const answer = must(
    await netra.act('office.set-up', { ...office, recovery: recovery.recipient, person }, { actor: SET_UP }),
  );
  const [ref, who] = answer.records.map(record => record.ref);
  if (!ref || !who) throw new Error('office.set-up leaves an office and a person');
  return {
    ref,
    officer: { kind: 'officer', id: formatRef(who), name, scope: region, roles: ROLES, office: ref },
    key: must(await unlockMemberKey(key.wrapped, PASSPHRASE)),
    recovery: recovery.secret,
  };
}

/** Enrols somebody of an office, by the officer who set it up. */
export async function enrol(
  { netra }: ThreadWorld,
  office: OfficeOf,
  signIn: string,
  roles: readonly string[],
  scope = office.officer.scope,
): Promise<OfficeOf['officer']> {
  const name = `Petugas ${signIn}`;
  const input = { office: formatRef(office.ref), name, signIn, roles, scope };
  const [person] = must(await netra.act('person.enrol', input, { actor: office.officer })).records;
  if (!person) throw new Error('an enrolment leaves a person');
  return { ...office.officer, id: formatRef(person.ref), name, scope, roles };
}

/**
 * A plenary of the office as somebody types it: who set it up and two other commissioners, enrolled at the first asking, agree
 * on each decision. Three are enough at every level.
 */
export async function decided(world: ThreadWorld, office: OfficeOf, ...decisions: readonly Decided[]) {
  const seats = seated.get(world) ?? new Map<string, readonly string[]>();
  seated.set(world, seats);
  const place = formatRef(office.ref);
  const others = seats.get(place) ?? [
    (await enrol(world, office, `anggota-satu-${office.ref.region}`, ['commissioner'])).id,
    (await enrol(world, office, `anggota-dua-${office.ref.region}`, ['commissioner'])).id,
  ];
  seats.set(place, others);
  return plenary([office.officer.id, ...others], ...decisions);
}
const seated = new WeakMap<ThreadWorld, Map<string, readonly string[]>>();

/** Makes somebody's own key, joins the office's circles with it, and gives it unlocked. */
export async function withKey({ netra }: ThreadWorld, office: OfficeOf, actor: OfficeOf['officer']): Promise<Identity> {
  const key = must(await newMemberKey(PASSPHRASE, 2));
  must(await netra.act('circle.join', { office: formatRef(office.ref), ...key }, { actor }));
  return must(await unlockMemberKey(key.wrapped, PASSPHRASE));
}

/** What a test can't go on without. */
export function must<T, R>(result: Result<T, R>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A text file, so that its bytes would be found again wherever they were left in clear. */
export const EVIDENCE = new TextEncoder().encode('Catatan saksi mata: bukti-yang-tidak-boleh-terbaca.\n');
export const IDENTITY = { name: 'Siti Pelapor Rahasia', contact: '0812-0000-4711', address: 'Gang Tersembunyi 9' };
export const SEALED_ACCOUNT = 'Kisah tersegel: lurah mengumpulkan warga di balai.';
export const OPEN_ACCOUNT = 'Kisah laporan resmi: pegawai membagikan bahan kampanye.';

export const formal = (netra: Netra, change: Partial<Submission> = {}): Submission => ({
  receipt: netra.newReceipt(),
  mode: 'formal',
  place: '17.02' as Region,
  concernsOffice: false,
  topic: 'campaigning',
  account: OPEN_ACCOUNT,
  reported: 'Pegawai Terlapor Contoh',
  happenedOn: '2024-10-12',
  learnedOn: '2024-10-13',
  identity: IDENTITY,
  evidence: EVIDENCE,
  ...change,
});
export const anonymous = (netra: Netra, change: Partial<Submission> = {}): Submission =>
  formal(netra, { mode: 'anonymous', account: SEALED_ACCOUNT, identity: null, evidence: null, ...change });
