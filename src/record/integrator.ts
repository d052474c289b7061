/**
 * Gives pending leaves their dense index, builds tiles and signs a checkpoint, about once a second; then lets the followers
 * of the ledger catch up. Leadership is a lease row. The database decides the order, the files follow from it, and the
 * checkpoint comes last: a crash in between is caught up with the same bytes.
 *
 * Leaves of intake wait for one hour of the day and enter shuffled, padded with random leaves to a multiple of 64, on an empty
 * day too: neither the moment nor the number of reports can be read from the log. A leaf of which only the day is kept goes
 * when its day is over, so that its batch says no more than the act does.
 */
import { randomBytes, randomInt, randomUUID } from 'node:crypto';
import type { Database } from '../db/database.ts';
import type { Engine } from './engine.ts';
import { follow } from './follower.ts';
import {
  appendLeaves,
  integrateNow,
  ledgerSize,
  lockFollower,
  moveFollower,
  type NewLeaf,
  readLeaves,
  releaseLease,
  takeLease,
  takeWaiting,
} from './ledger.store.ts';
import type { LogFiles } from './log-files.ts';
import { openRounds } from './rounds.ts';

export interface IntegratorConfig {
  readonly database: Database;
  readonly engine: Engine;
  readonly files: LogFiles;
  readonly clock: () => string;
}

export interface Integrator {
  /** One round: true when something was integrated. `intakeNow` admits the waiting leaves before their hour (demonstration, tests). */
  round(options?: { readonly intakeNow?: boolean }): Promise<boolean>;
  /** Begins rounds by itself, one at a time, until `stop`. */
  start(everyMs: number): void;
  stop(): Promise<void>;
}

const keeper = (name: string) => ({ role: 'netra_keeper', scope: '*', name }) as const;
const LEASE_SECONDS = 30;
const DAY = 86_400_000;
/** In UTC: at 01.00 in Jakarta and 03.00 in Jayapura the day is over everywhere. */
const BATCH_HOUR = 18;
const PAD_TO = 64;
const PAGE = 1_000;

export function openIntegrator(config: IntegratorConfig): Integrator {
  const { database, engine, files } = config;
  const holder = randomUUID();

  async function integrate(intakeNow: boolean): Promise<boolean | undefined> {
    return database.transaction(keeper('integrate'), async tx => {
      if (!(await takeLease(tx, 'integrator', holder, LEASE_SECONDS))) return undefined;
      const slot = Math.floor(Date.parse(config.clock()) / DAY - BATCH_HOUR / 24);
      const last = await lockFollower(tx, 'intake-batch', 1);
      const due = last > 0 && slot > last;
      const over = intakeNow ? null : new Date(slot * DAY).toISOString().slice(0, 10);
      const waiting = due || intakeNow ? await takeWaiting(tx, over, PAGE) : [];
      // A full page leaves some behind: the next round takes them in a batch of their own.
      if (last !== slot && waiting.length < PAGE) await moveFollower(tx, 'intake-batch', slot);
      if (due || intakeNow) await appendLeaves(tx, pad(waiting));
      return (await integrateNow(tx, PAGE)) > 0 || due || intakeNow;
    });
  }

  async function writeFiles(): Promise<void> {
    const size = await database.transaction(keeper('ledger-size'), ledgerSize);
    // A fail-over to a lagging replica, or a backup put under a running server: appending would sign a second history.
    if (size < files.size()) {
      const words = `the ledger would fork: ${files.size()} entries in its files, ${size} in the database`;
      throw Object.assign(new Error(words), { code: 'ledger-would-fork' });
    }
    while (files.size() < size) {
      const from = files.size();
      const leaves = await database.transaction(keeper('read-leaves'), tx => readLeaves(tx, from, PAGE));
      await files.append(leaves.map(leaf => leaf.entry));
    }
    await files.publish();
  }

  async function round(options: { readonly intakeNow?: boolean } = {}): Promise<boolean> {
    const integrated = await integrate(options.intakeNow === true);
    if (integrated === undefined) return false;
    await writeFiles();
    for (const projection of engine.projections)
      if (projection.follows === 'ledger') await follow(database, engine, projection);
    return integrated;
  }

  const rounds = openRounds('the integrator', round);
  return {
    ...rounds,
    async stop() {
      await rounds.stop();
      await database.transaction(keeper('release-lease'), tx => releaseLease(tx, 'integrator', holder));
    },
  };
}

/** Mixes the leaves with padding to a multiple of 64, at least 64; the acts of one record keep their order. */
export function pad(leaves: readonly NewLeaf[]): readonly NewLeaf[] {
  const length = Math.max(PAD_TO, Math.ceil(leaves.length / PAD_TO) * PAD_TO);
  const mixed: NewLeaf[] = [...leaves];
  while (mixed.length < length)
    mixed.push({ entry: new Uint8Array(randomBytes(32)), region: null, record: null, seq: null });
  for (let at = mixed.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [mixed[at], mixed[other]] = [mixed[other]!, mixed[at]!];
  }
  const inOrder = new Map<string, NewLeaf[]>();
  for (const leaf of leaves) inOrder.set(keyOf(leaf), [...(inOrder.get(keyOf(leaf)) ?? []), leaf]);
  for (const acts of inOrder.values()) acts.sort((a, b) => (a.seq ?? 0) - (b.seq ?? 0));
  return mixed.map(leaf => (leaf.record === null ? leaf : (inOrder.get(keyOf(leaf))?.shift() ?? leaf)));
}

const keyOf = (leaf: NewLeaf): string => `${leaf.region}:${leaf.record}`;
