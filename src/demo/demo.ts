/** `netra demo`: the demonstration world in a throw-away folder, gone with the process. What must never happen here: a real person. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Call } from '../cli/call.ts';
import { openHouse } from '../cli/house.ts';
import type { Settings } from '../cli/settings.ts';
import { buildPages, startServing, stopWithin, untilTold } from '../cli/start.ts';
import { liaisons, people } from './people.ts';
import { type Seeded, seed } from './seed.ts';

export async function demoCommand(call: Call): Promise<number> {
  const settings = call.settings();
  if (!settings) return 1;
  await buildPages(call);
  const told = untilTold();
  const folder = await mkdtemp(join(tmpdir(), 'netra-demo-'));
  try {
    return await serveDemo(call, inFolder(settings, folder), told);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Address and port as everywhere; the data never. */
export const inFolder = ({ host, port, origins }: Settings, folder: string): Settings => ({
  host,
  port,
  origins,
  dataDir: join(folder, 'var'),
  keysDir: join(folder, 'keys'),
  database: { kind: 'pglite', dir: join(folder, 'var/db') },
  // Everybody in it is invented: every page says so.
  training: true,
  pdfRoots: [],
});

/** The morning on which the demonstration begins: in the campaign of 2024, with limits near, past and still far. */
const TODAY = Temporal.Instant.from('2024-11-21T04:30:00Z');

/** A clock that stands while the world is made, and runs on from the morning of the demonstration afterwards. */
export function demoClock() {
  let at: Temporal.Instant | undefined;
  let begun = 0;
  return {
    now(): string {
      at = at?.add({ seconds: 1 });
      const now = at ?? TODAY.add({ milliseconds: Math.round(performance.now() - begun) });
      return now.toString({ smallestUnit: 'millisecond' });
    },
    /** Later on the same day where it is that day already. */
    on(day: string): void {
      const morning = Temporal.Instant.from(`${day}T03:00:00Z`);
      at = at && Temporal.Instant.compare(at, morning) > 0 ? at : morning;
    },
    letGo(): void {
      at = undefined;
      begun = performance.now();
    },
  };
}

async function serveDemo(call: Call, settings: Settings, told: Promise<void>): Promise<number> {
  const clock = demoClock();
  const house = await openHouse(settings, clock.now);
  if (!house.ok) {
    call.err(house.refusal.reason[call.lang]);
    return 1;
  }
  let seeded: Seeded;
  try {
    seeded = await seed(house.value.netra, clock);
  } catch (error) {
    await house.value.close();
    throw error;
  }
  clock.letGo();
  const running = await startServing(house.value, call);
  if (!running.ok) return 1;
  introduce(call, running.value.url, settings.dataDir, seeded);
  await told;
  return stopWithin(running.value, call);
}

function introduce(call: Call, url: string, dataDir: string, { receipts }: Seeded): void {
  const id = call.lang === 'id';
  call.out(`${id ? 'Netra (peraga) siap di' : 'Netra (demonstration) is ready at'}  ${url}`);
  call.out(`${id ? 'Data, hilang saat dihentikan' : 'Data, gone when it stops'}: ${dataDir}`);
  call.out('');
  call.out(
    row(id ? ['nama masuk', 'kata sandi', 'frasa sandi', 'tugas'] : ['sign-in', 'password', 'passphrase', 'work']),
  );
  const everybody = [...Object.values(people), ...liaisons.map(one => ({ ...one, passphrase: null }))];
  for (const { signIn, password, passphrase, work } of everybody) {
    call.out(row([signIn, password, passphrase ?? '-', work[call.lang]]));
  }
  call.out('');
  for (const { filedOn, receipt } of receipts)
    call.out(`${id ? 'Tanda terima laporan' : 'Receipt of the report of'} ${filedOn}: ${receipt}`);
}

const row = ([a = '', b = '', c = '', d = '']: readonly string[]): string =>
  `${a.padEnd(12)} ${b.padEnd(22)} ${c.padEnd(30)} ${d}`;
