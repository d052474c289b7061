/** Opens the ledger's files over the database that they follow from. */
import { join } from 'node:path';
import type { Database } from '../db/database.ts';
import type { NoteSigner } from '../ledger/signer.ts';
import { entriesFrom } from './ledger.store.ts';
import { type LogFiles, openLogFiles } from './log-files.ts';

/** Throws, in one line a person can act on, where going on would fork the log or sign what isn't there. */
export async function openLog(
  where: { readonly dataDir: string; readonly keysDir: string; readonly origin: string },
  database: Database,
  signer: NoteSigner,
): Promise<LogFiles> {
  const { dataDir, keysDir, origin } = where;
  const files = await openLogFiles(
    { dir: join(dataDir, 'ledger'), keysDir, origin, signer },
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
