// The demonstration's world for tests that ask it much: made once in a run, and each test file gets a copy of its own.
import { cpSync, existsSync } from 'node:fs';
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { demoClock } from '../src/demo/demo.ts';
import { type Seeded, seed } from '../src/demo/seed.ts';
import { type Netra, openNetra } from '../src/netra.ts';
import { once, pgliteAt } from './engines.ts';

export interface Demonstration {
  readonly netra: Netra;
  readonly seeded: Seeded;
  close(): Promise<void>;
}

const openIn = (dataDir: string, keysDir: string, clock = demoClock()): Promise<Netra> =>
  openNetra({
    ...{ dataDir, keysDir },
    database: { kind: 'pglite', dir: join(dataDir, 'db') },
    options: { transactionLimitMs: 20_000, waitLimitMs: 60_000 },
    origin: 'netra.test/ledger',
    clock: clock.now,
    training: true,
  });

async function make(folder: string): Promise<void> {
  await pgliteAt(join(folder, 'var/db'));
  const clock = demoClock();
  const netra = await openIn(join(folder, 'var'), join(folder, 'keys'), clock);
  await writeFile(join(folder, 'seeded.json'), JSON.stringify(await seed(netra, clock)));
  await netra.close();
}

/** It stands on the morning on which it begins. */
export async function openDemonstration(): Promise<Demonstration> {
  const made = join(inject('runDir'), 'demonstration');
  await once(
    made,
    () => existsSync(made),
    async () => {
      await make(`${made}.draft`);
      await rename(`${made}.draft`, made);
    },
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'netra-demonstration-'));
  cpSync(join(made, 'var'), dataDir, { recursive: true });
  const netra = await openIn(dataDir, join(made, 'keys'));
  return {
    netra,
    seeded: JSON.parse(await readFile(join(made, 'seeded.json'), 'utf8')),
    async close() {
      await netra.close();
      await rm(dataDir, { recursive: true });
    },
  };
}
