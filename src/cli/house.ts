/** One process opens an installation's data; whoever comes second is told who was first. */
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseError } from '../db/errors.ts';
import { type Lock, takeLock } from '../db/lock.ts';
import type { Words } from '../law/row.ts';
import { type Netra, openNetra } from '../netra.ts';
import { ok, type Result, refuse } from '../result.ts';
import { ledgerName, type Settings } from './settings.ts';
import { say } from './words.ts';

export interface House {
  readonly netra: Netra;
  readonly settings: Settings;
  /** Closes the data, then gives up the lock. */
  close(): Promise<void>;
}
export type HouseRefusal = { readonly code: 'locked' | 'cannot-open' | 'no-data'; readonly reason: Words };

/** A database's own reasons, in words that an operator can act on. */
const openingFailed = (error: unknown): HouseRefusal => {
  const message = error instanceof Error ? error.message : String(error);
  const code = error instanceof DatabaseError && error.code === 'locked' ? 'locked' : 'cannot-open';
  return { code, reason: say(`Data tidak dapat dibuka: ${message}`, `The data can't be opened: ${message}`) };
};

/** Takes the lock of the data directory and opens what lies in it; an empty one is made ready. */
export async function openHouse(settings: Settings, clock?: () => string): Promise<Result<House, HouseRefusal>> {
  await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
  const lock = await takeLock(join(settings.dataDir, 'netra.lock'));
  if (!lock.ok) {
    const { pid, message } = lock.refusal;
    return refuse({
      code: 'locked',
      reason: say(
        `Data di ${settings.dataDir} sedang dipakai proses ${pid}. Hentikan dulu proses itu, atau pilih folder lain dengan NETRA_DATA.`,
        `The data in ${settings.dataDir} is in use: ${message}. Or choose another folder with NETRA_DATA.`,
      ),
    });
  }
  try {
    return ok(await openUnder(lock.value, settings, clock));
  } catch (error) {
    await lock.value.release();
    return refuse(openingFailed(error));
  }
}

async function openUnder(lock: Lock, settings: Settings, clock?: () => string): Promise<House> {
  const { dataDir, keysDir, database } = settings;
  const origin = ledgerName(settings);
  const netra = await openNetra({ dataDir, keysDir, database, origin, ...(clock ? { clock } : {}) });
  return {
    netra,
    settings,
    async close() {
      try {
        await netra.close();
      } finally {
        await lock.release();
      }
    },
  };
}

/** True where there is something to open: looking must not found an installation. */
export const hasData = ({ database }: Settings): boolean => database.kind === 'postgres' || existsSync(database.dir);
