/** An engine over a fresh database with the sample kind: real keys, real log files in a temporary directory. */
import { randomBytes } from 'node:crypto';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import type { Database } from '../../src/db/database.ts';
import { SHIPPED_KNOWN } from '../../src/law/known.ts';
import { signerFromSeed } from '../../src/ledger/signer.ts';
import { type Engine, openEngine } from '../../src/record/engine.ts';
import type { RecordRef } from '../../src/record/ids.ts';
import { type Integrator, openIntegrator } from '../../src/record/integrator.ts';
import { openKeyring } from '../../src/record/keyring.ts';
import { entriesFrom } from '../../src/record/ledger.store.ts';
import { type LogFiles, openLogFiles } from '../../src/record/log-files.ts';
import { kekOf } from '../../src/sealing/field.ts';
import {
  closeFile,
  continueFile,
  copyNote,
  fileKind,
  fileList,
  forgetFile,
  lookUp,
  noteFile,
  openFile,
  publicFiles,
  SAMPLE_TABLES,
} from './sample.ts';

export const ORIGIN = 'netra.test/ledger';

export interface SampleWorld {
  readonly database: Database;
  readonly engine: Engine;
  readonly integrator: Integrator;
  readonly files: LogFiles;
  readonly dir: string;
  readonly keysDir: string;
  readonly seed: Uint8Array;
  now: string;
}

/** What a world is opened with; the same twice is the same installation after a restart. */
export interface Installation {
  readonly home: string;
  readonly seed: Uint8Array;
  readonly kek: Uint8Array;
}

export async function newInstallation(): Promise<Installation> {
  const home = await mkdtemp(join(tmpdir(), 'netra-record-'));
  return { home, seed: new Uint8Array(randomBytes(32)), kek: new Uint8Array(randomBytes(32)) };
}

export async function sampleWorld(database: Database): Promise<SampleWorld> {
  await database.statement('sample tables', SAMPLE_TABLES);
  return reopenedWorld(database, await newInstallation());
}

export async function reopenedWorld(database: Database, { home, seed, kek }: Installation): Promise<SampleWorld> {
  const dir = join(home, 'ledger');
  const keysDir = join(home, 'keys');
  const clock = { now: '2024-10-14T03:00:00.000Z' };
  const engine = openEngine({
    database,
    kinds: [fileKind],
    commands: [openFile, continueFile, noteFile, closeFile, forgetFile, copyNote, lookUp],
    projections: [fileList, publicFiles],
    keyring: openKeyring(kekOf(kek)),
    clock: () => clock.now,
    zoneOf: () => 'Asia/Jakarta',
    localDay: instant => instant.slice(0, 10),
    known: async () => SHIPPED_KNOWN,
    people: async (tx, office) => {
      const { rows } =
        await sql<RecordRef>`select region, record as id from file_list where region = ${office.region}`.execute(tx);
      return rows.map(ref => ({ ref, roles: [], scope: ref.region }));
    },
    upwards: async () => [],
  });
  const files = await openFiles(database, dir, keysDir, seed);
  const integrator = openIntegrator({ database, engine, files, clock: () => clock.now });
  return {
    database,
    engine,
    integrator,
    files,
    dir,
    keysDir,
    seed,
    get now() {
      return clock.now;
    },
    set now(value) {
      clock.now = value;
    },
  };
}

export async function openFiles(database: Database, dir: string, keysDir: string, seed: Uint8Array): Promise<LogFiles> {
  const opened = await tryOpenFiles(database, dir, keysDir, seed);
  if (!opened.ok) throw new Error(opened.refusal.code);
  return opened.value;
}

export const tryOpenFiles = async (database: Database, dir: string, keysDir: string, seed: Uint8Array) =>
  openLogFiles(
    { dir, keysDir, origin: ORIGIN, signer: signerFromSeed(ORIGIN, seed) },
    ...(await entriesFrom(database)),
  );
