/**
 * Composes one application: what the rooms export (rooms.ts) over one database, one ledger and one set of keys. Nothing is
 * decided here.
 */
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { localDay } from './calendar/days.ts';
import { openDueMover } from './cases/due-moves.ts';
import { openMailer } from './cases/reminders/mailer.ts';
import { openTimestamps, type Timestamps } from './cases/timestamps/rounds.ts';
import type { NetraConfig, PdfTrust } from './config.ts';
import { type Database, openDatabase } from './db/database.ts';
import { migrate } from './db/migrate.ts';
import { settleTraining } from './db/training.ts';
import { type Drafts, draftsUnder } from './intake/draft.ts';
import { formatReceipt, newReceipt } from './intake/receipt.ts';
import { attachFile, type Route, routeFor, type Submission, type Submitted, submitReport } from './intake/submit.ts';
import { openVault, type Vault } from './intake/vault.ts';
import type { Known } from './law/known.ts';
import { signerFromSeed } from './ledger/signer.ts';
import { type Door, openDoor } from './offices/door.ts';
import { openKnown } from './offices/known.ts';
import { officesUpwards, servingAt } from './offices/office.store.ts';
import { type Place, placesToReport } from './offices/places.ts';
import { zoneOf } from './offices/regions.ts';
import { type Answer, type Asking, type Engine, openEngine } from './record/engine.ts';
import { type Integrator, openIntegrator } from './record/integrator.ts';
import { openKeyring } from './record/keyring.ts';
import type { Actor, Refusal } from './record/kind.ts';
import type { LogFiles } from './record/log-files.ts';
import { openLog } from './record/open-log.ts';
import { type Asked, askByName, asker } from './record/operation.ts';
import type { Result } from './result.ts';
import { commands, kinds, operations, projections } from './rooms.ts';
import { openRunning, type Running } from './running.ts';
import { keysToGoOn, type ServerKeys } from './sealing/server-keys.ts';

export interface Netra extends Drafts, Running, PdfTrust {
  readonly database: Database;
  readonly engine: Engine;
  readonly integrator: Integrator;
  /** Derives open limits again when something was said about the law or the calendar. */
  readonly dueMover: ReturnType<typeof openDueMover>;
  readonly files: LogFiles;
  readonly keys: ServerKeys;
  readonly vault: Vault;
  readonly training: boolean;
  /** Signing in and out, one-time links, and who a session speaks for. */
  readonly door: Door;
  readonly clock: () => string;
  /** Carries out one command in one transaction. */
  act(name: string, input: unknown, asking: Asking): Promise<Result<Answer, Refusal>>;
  /** Asks one operation by name; input is checked here, whoever asks. */
  ask(name: string, input: unknown, actor: Actor): Promise<Result<unknown, Refusal>>;
  /** What an operation is handed, typed: for pages that import the operation itself. */
  asker(actor: Actor, name: string): Asked;
  /** The law and the calendar as they stand now: what pages show and open steps are derived from. */
  law(): Promise<Known>;
  /** Takes a person's report from the form, or as an officer takes it down at the desk: seals at the edge, then receives. */
  submit(submission: Submission, officer?: Actor): Promise<Result<Submitted, Refusal>>;
  /** Seals a file and adds it to a report that was received. */
  attach(given: Parameters<typeof attachFile>[2], actor: Actor): Promise<Result<Answer, Refusal>>;
  /** The office that would receive such a report, and the one whose custodians would keep it. */
  route(given: Pick<Submission, 'place' | 'concernsOffice' | 'mode'>): Promise<Result<Route, Refusal>>;
  /** Regencies that a report can be about: the country's, and those of offices that no list knows (a demonstration). */
  places(): Promise<readonly Place[]>;
  readonly timestamps: Timestamps;
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
  const training = config.training === true;
  await settleTraining(database, training, rows[0]?.filled === true);
  const keys = await keysToGoOn(config.keysDir, { mayCreate: rows[0]?.filled !== true, now: Date.parse(clock()) });
  const known = openKnown();
  const engine = openEngine({
    database,
    kinds,
    commands,
    projections,
    keyring: openKeyring(keys.recordKek),
    clock,
    zoneOf,
    localDay: (instant, zone) => localDay(Temporal.Instant.from(instant), zone as never).toString(),
    known,
    people: servingAt,
    upwards: officesUpwards,
  });
  const files = await openLog(config, database, signerFromSeed(config.origin, keys.ledgerSeed));
  const integrator = openIntegrator({ database, engine, files, clock });
  const dueMover = openDueMover(database, engine, clock);
  const vault = await openVault(join(config.dataDir, 'vault'));
  const askers = (actor: Actor, name: string) => asker({ database, engine, files }, actor, name);
  const mailer = config.mail ? openMailer(config.mail) : null;
  const mailing = { clock, address: config.address ?? '', mailer };
  const pdfRoots = config.pdfRoots ?? [];
  const trusts = pdfRoots.length > 0;
  const { stop, ...running } = openRunning({ asker: askers, database, engine, keys, trusts, ...mailing });
  return {
    ...{ database, engine, integrator, dueMover, files, keys, vault, training, clock },
    ...{ pdfRoots, act: engine.act, asker: askers, ...running },
    door: openDoor(database, engine, clock),
    law: () => database.transaction({ role: 'netra_app', scope: '*', name: 'law' }, known),
    timestamps: openTimestamps({ database, engine, clock }, config.timestamps),
    submit: (submission, officer = { kind: 'public' }) =>
      submitReport(askers(officer, 'report.submit'), vault, submission),
    attach: (given, actor) => attachFile(askers(actor, 'report.attach'), vault, given),
    route: given => routeFor(askers({ kind: 'public' }, 'route'), given),
    ...draftsUnder(keys, () => Date.parse(clock())),
    places: () => placesToReport(database),
    newReceipt: () => formatReceipt(newReceipt()),
    ask: (name, input, actor) => askByName(operations, name, input, actor, one => askers(one, name)),
    async close() {
      await Promise.all([stop(), integrator.stop(), dueMover.stop()]);
      await database.close();
    },
  };
}
