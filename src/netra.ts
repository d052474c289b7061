/**
 * Composes one application: what the rooms export (rooms.ts) over one database, one ledger and one set of keys. Nothing is
 * decided here.
 */
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { localDay } from './calendar/days.ts';
import { type Database, type DatabaseConfig, type DatabaseOptions, openDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { type DraftRefusal, type DraftTooLarge, openDraft, sealDraft } from './intake/draft.ts';
import { formatReceipt, newReceipt } from './intake/receipt.ts';
import { attachFile, officeFor, type Submission, type Submitted, submitReport } from './intake/submit.ts';
import { openVault, type Vault } from './intake/vault.ts';
import { SHIPPED } from './law/release.ts';
import { type NoteSigner, signerFromSeed } from './ledger/signer.ts';
import { type Office, type Place, placesToReport } from './offices/places.ts';
import { zoneOf } from './offices/regions.ts';
import { type Answer, type Asking, type Engine, invalidInput, openEngine } from './record/engine.ts';
import type { Region } from './record/ids.ts';
import { type Integrator, openIntegrator } from './record/integrator.ts';
import { openKeyring } from './record/keyring.ts';
import type { Actor, Refusal } from './record/kind.ts';
import { entriesFrom } from './record/ledger.store.ts';
import { type LogFiles, openLogFiles } from './record/log-files.ts';
import { type Asked, asker, mayAsk } from './record/operation.ts';
import { type Result, refuse } from './result.ts';
import { commands, kinds, operations, projections } from './rooms.ts';
import { openServerKeys, type ServerKeys } from './sealing/server-keys.ts';

export interface NetraConfig {
  readonly database: DatabaseConfig;
  readonly options?: DatabaseOptions;
  /** Holds `ledger/` and `vault/` (and the embedded database's `db/`). */
  readonly dataDir: string;
  /** The installation's keys, apart from the data and from its backups. */
  readonly keysDir: string;
  /** The public name of this log, such as `netra.example/ledger`; it can never change. */
  readonly origin: string;
  readonly clock?: () => string;
}

export interface Netra {
  readonly database: Database;
  readonly engine: Engine;
  readonly integrator: Integrator;
  readonly files: LogFiles;
  readonly keys: ServerKeys;
  readonly vault: Vault;
  readonly clock: () => string;
  /** Carries out one command in one transaction. */
  act(name: string, input: unknown, asking: Asking): Promise<Result<Answer, Refusal>>;
  /** Asks one operation by name; input is checked here, whoever asks. */
  ask(name: string, input: unknown, actor: Actor): Promise<Result<unknown, Refusal>>;
  /** What an operation is handed, typed: for pages that import the operation itself. */
  asker(actor: Actor, name: string): Asked;
  /** Takes a person's report from the form, or as an officer takes it down at the desk: seals at the edge, then receives. */
  submit(submission: Submission, officer?: Actor): Promise<Result<Submitted, Refusal>>;
  /** Seals a file and adds it to a report that was received. */
  attach(given: Parameters<typeof attachFile>[2], actor: Actor): Promise<Result<Answer, Refusal>>;
  /** The office that would receive a report about this place. */
  receiver(place: Region, concernsOffice: boolean): Promise<Result<Office, Refusal>>;
  /** Answers of earlier steps of a form, closed under the installation's short-lived key. */
  sealDraft(purpose: string, answers: unknown): Promise<Result<string, DraftTooLarge>>;
  openDraft(purpose: string, field: string): Promise<Result<unknown, DraftRefusal>>;
  /** Regencies that a report can be about: the country's, and those of offices that no list knows (a demonstration). */
  places(): Promise<readonly Place[]>;
  /** A receipt as people write it down, groups of four. */
  newReceipt(): string;
  close(): Promise<void>;
}

/** Opens, migrates and composes. Throws, in one line a person can act on, where going on would lose or fork something. */
export async function openNetra(config: NetraConfig): Promise<Netra> {
  const clock = config.clock ?? (() => Temporal.Now.instant().toString({ smallestUnit: 'millisecond' }));
  const database = await openDatabase(config.database, config.options);
  try {
    return await compose(config, database, clock);
  } catch (error) {
    await database.close();
    throw error;
  }
}

async function compose(config: NetraConfig, database: Database, clock: () => string): Promise<Netra> {
  await migrate(database);
  const { rows } = await database.statement('is it empty', 'select exists (select from record) as filled');
  const opened = await openServerKeys(config.keysDir, {
    mayCreate: rows[0]?.filled !== true,
    now: Date.parse(clock()),
  });
  if (!opened.ok) throw new Error(`the keys in ${config.keysDir} can't be used: ${opened.refusal.code}`);
  const keys = opened.value;
  for (const notice of keys.notices) console.warn(notice);
  const engine = openEngine({
    database,
    kinds,
    commands,
    projections,
    keyring: openKeyring(keys.recordKek),
    clock,
    zoneOf,
    localDay: (instant, zone) => localDay(Temporal.Instant.from(instant), zone as never).toString(),
    basis: () => SHIPPED,
  });
  const files = await openLog(config, database, signerFromSeed(config.origin, keys.ledgerSeed));
  const integrator = openIntegrator({ database, engine, files, clock });
  const vault = await openVault(join(config.dataDir, 'vault'));
  const askers = (actor: Actor, name: string) => asker({ database, engine, files }, actor, name);
  return {
    database,
    engine,
    integrator,
    files,
    keys,
    vault,
    clock,
    act: engine.act,
    asker: askers,
    submit: (submission, officer = { kind: 'public' }) =>
      submitReport(askers(officer, 'report.submit'), vault, submission),
    attach: (given, actor) => attachFile(askers(actor, 'report.attach'), vault, given),
    receiver: (place, concernsOffice) => officeFor(askers({ kind: 'public' }, 'receiver'), place, concernsOffice),
    async sealDraft(purpose, answers) {
      const now = Date.parse(clock());
      return sealDraft(purpose, answers, await keys.draftKeys(now), now);
    },
    async openDraft(purpose, field) {
      const now = Date.parse(clock());
      return openDraft(purpose, field, await keys.draftKeys(now), now);
    },
    places: () => placesToReport(database),
    newReceipt: () => formatReceipt(newReceipt()),
    async ask(name, input, actor) {
      const operation = operations.find(known => known.name === name);
      if (!operation || !mayAsk(operation, actor)) return refuse({ code: 'unknown-operation', detail: name });
      const parsed = operation.input.safeParse(input);
      if (!parsed.success) return refuse(invalidInput(parsed.error));
      return operation.run(askers(actor, name), parsed.data);
    },
    async close() {
      await integrator.stop();
      await database.close();
    },
  };
}

async function openLog(config: NetraConfig, database: Database, signer: NoteSigner): Promise<LogFiles> {
  const { keysDir, origin } = config;
  const files = await openLogFiles(
    { dir: join(config.dataDir, 'ledger'), keysDir, origin, signer },
    ...(await entriesFrom(database)),
  );
  if (files.ok) return files.value;
  const { refusal } = files;
  if (refusal.code === 'ledger-would-fork') {
    throw new Error(
      `the ledger holds ${refusal.here} entries, but a checkpoint over ${refusal.signed} was signed: going on would fork it. Restore a newer backup.`,
    );
  }
  throw new Error(`the ledger can't go on: ${JSON.stringify(refusal)}`);
}
