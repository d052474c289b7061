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

const OTHER_KIND = {
  'training-data': say(
    'Data ini data latihan, jadi tidak dibuka sebagai data sungguhan. Jalankan dengan NETRA_TRAINING=1, atau pilih folder lain dengan NETRA_DATA.',
    'These data are for training and are not opened as real ones. Start with NETRA_TRAINING=1, or choose another folder with NETRA_DATA.',
  ),
  'real-data': say(
    'Data ini data sungguhan, jadi tidak dibuka untuk latihan. Jalankan tanpa NETRA_TRAINING, atau pilih folder dan database lain untuk latihan.',
    'These data are real and are not opened for training. Start without NETRA_TRAINING, or choose another folder and database for training.',
  ),
} as const;

/** A database's own reasons, in words that an operator can act on. */
const openingFailed = (error: unknown): HouseRefusal => {
  const kind = error instanceof DatabaseError ? error.code : undefined;
  if (kind === 'training-data' || kind === 'real-data') return { code: 'cannot-open', reason: OTHER_KIND[kind] };
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
  const { dataDir, keysDir, database, training, mail, timestamps, origins, pdfRoots } = settings;
  const origin = ledgerName(settings);
  const asks = { ...(mail ? { mail } : {}), ...(timestamps ? { timestamps } : {}) };
  const out = { ...asks, pdfRoots, address: origins[0] ?? `http://${settings.host}:${settings.port}` };
  const netra = await openNetra({ dataDir, keysDir, database, origin, training, ...out, ...(clock ? { clock } : {}) });
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
