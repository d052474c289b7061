/**
 * `netra start`: an installation from the first migration to the last open request. What the first answer doesn't need (jobs,
 * rebuilding what a new release means differently) begins after it.
 */

import { join } from 'node:path';
import { openApi } from '../api/api.ts';
import { ERASER } from '../cases/archive/disposal.ts';
import { openErasures } from '../cases/archive/erasing.ts';
import { openJobs } from '../db/jobs.ts';
import { incident, newIncident } from '../incident.ts';
import { sweepVault } from '../intake/sweep.ts';
import type { Netra } from '../netra.ts';
import { isUnsettled, LINK_HOURS, makeSetUpLink } from '../offices/links.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Serving, serve } from '../server.ts';
import { buildIfStale } from './build.ts';
import type { Call } from './call.ts';
import { scheduleDaily } from './daily.ts';
import { type House, openHouse } from './house.ts';
import { rebuildStale, staleProjections } from './projections.ts';
import type { Settings } from './settings.ts';
import { openSocket, type Socket, socketPath } from './socket.ts';
import { OPERATOR } from './tasks.ts';
import { say } from './words.ts';

/** A second: how long an act waits for its place in the ledger. */
const INTEGRATE_EVERY = 1_000;
/** A disposal goes on by itself, also after the process was ended in the middle of it. */
const LOOK_FOR_ERASURES = 5_000;
/** Open requests get this long at the end, jobs as long; the process is gone within ten seconds. */
const GRACE = 5_000;
const LAST_MOMENT = 9_500;

export interface Running {
  readonly url: string;
  readonly port: number;
  close(): Promise<void>;
}

export async function startCommand(call: Call): Promise<number> {
  const settings = call.settings();
  if (!settings) return 1;
  await buildPages(call);
  // Listened for before anything is open: whoever reads the address may already send the end.
  const told = untilTold();
  const house = await openHouse(settings);
  if (!house.ok) {
    call.err(house.refusal.reason[call.lang]);
    return 1;
  }
  const running = await startServing(house.value, call);
  if (!running.ok) return 1;
  await announce(house.value, running.value, call);
  await told;
  return stopWithin(running.value, call);
}

/** Builds what is stale, and says so when it takes a moment. */
export async function buildPages(call: Call): Promise<void> {
  const patience = setTimeout(
    () => call.err(call.lang === 'id' ? 'Menyiapkan halaman …' : 'Building the pages …'),
    500,
  );
  await buildIfStale().finally(() => clearTimeout(patience));
}

/** Serves an open house; closes it again, having said why, where that can't be. */
export async function startServing(house: House, call: Call): Promise<Result<Running, 'not-serving'>> {
  const { netra, settings } = house;
  const stale = await staleProjections(netra);
  let serving: Serving;
  try {
    serving = await serve({
      host: settings.host,
      port: settings.port,
      netra: { ...netra, api: openApi(netra) },
      ledgerDir: join(settings.dataDir, 'ledger'),
      origins: settings.origins,
    });
  } catch (error) {
    await house.close();
    call.err(notServing(error, settings)[call.lang]);
    return refuse('not-serving');
  }
  const socket = await listenForCommands(netra, settings, call);
  netra.integrator.start(INTEGRATE_EVERY);
  netra.dueMover.start(INTEGRATE_EVERY);
  const erasures = openErasures({ asked: netra.asker(ERASER, 'disposal'), sweep: () => sweepVault(netra) });
  erasures.start(LOOK_FOR_ERASURES);
  // An import that the last end of the process cut short goes on.
  void netra.imports.wake();
  void netra.rosterImports.wake();
  void netra.reassignments.wake();
  void netra.inviting.wake();
  const jobs = openJobs(netra.database);
  scheduleDaily(jobs, netra);
  let stopping = false;
  const background = firstAnswer(serving.port, settings.host)
    // Jobs that begin after the end was told would outlive it.
    .then(() => (stopping ? undefined : jobs.start()))
    .then(() => (stopping ? undefined : rebuildStale(netra, stale)))
    .catch(error => {
      // A rebuild that is broken off goes on where it stood at the next start.
      if (!stopping) console.error(`after the start: ${JSON.stringify(incident(newIncident(), error, null))}`);
    });
  return ok({
    url: serving.url,
    port: serving.port,
    async close() {
      stopping = true;
      await Promise.all([serving.close(GRACE), socket?.close(), jobs.stop(), erasures.stop()]);
      await house.close();
      await background;
    },
  });
}

function notServing(error: unknown, { host, port }: Settings) {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'EADDRINUSE') {
    return say(
      `Porta ${port} di ${host} sudah dipakai program lain. Pilih yang lain, misalnya NETRA_PORT=${port + 1}.`,
      `Port ${port} on ${host} is taken by another program. Choose another one, such as NETRA_PORT=${port + 1}.`,
    );
  }
  const message = error instanceof Error ? error.message : String(error);
  return say(
    `Netra tidak dapat melayani di ${host}:${port}: ${message}`,
    `Netra can't serve on ${host}:${port}: ${message}`,
  );
}

async function listenForCommands(netra: Netra, { dataDir }: Settings, call: Call): Promise<Socket | undefined> {
  const path = socketPath(dataDir);
  if (path !== undefined) return openSocket(path, netra);
  call.err(
    call.lang === 'id'
      ? 'Alamat folder data terlalu panjang untuk soket: perintah netra lain tidak dapat dipakai selama Netra berjalan.'
      : "The data folder's path is too long for a socket: other netra commands can't be used while Netra runs.",
  );
  return undefined;
}

/** The pages load with the first question; it is our own, so that nobody waits for it. */
async function firstAnswer(port: number, host: string): Promise<void> {
  const reachable =
    host === '0.0.0.0' ? '127.0.0.1' : host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  await fetch(`http://${reachable}:${port}/`).then(response => response.arrayBuffer());
}

async function announce({ netra, settings }: House, { url }: Running, call: Call): Promise<void> {
  const id = call.lang === 'id';
  call.out(`${id ? 'Netra siap di' : 'Netra is ready at'}  ${url}`);
  const where = settings.database.kind === 'pglite' ? '' : ' + PostgreSQL';
  call.out(`${id ? 'Data' : 'Data'}: ${settings.dataDir}${where}   ${id ? 'Kunci' : 'Keys'}: ${settings.keysDir}`);
  if (!netra.reminders.sends)
    call.out(
      id
        ? 'Surel: tidak ada server (NETRA_SMTP_HOST kosong); pengingat hanya di meja dan kalender.'
        : 'Mail: no server (NETRA_SMTP_HOST is empty); reminders stay at the desk and in calendars.',
    );
  if (!(await isUnsettled(netra.database))) return;
  const link = await makeSetUpLink(netra.database, OPERATOR, { purpose: 'first-administrator' }, netra.clock());
  if (!link.ok) throw new Error(`no set-up link: ${link.refusal.code}`);
  call.out(
    id
      ? `Belum ada petugas. Siapkan kantor pertama lewat tautan sekali pakai ini (${LINK_HOURS['first-administrator']} jam):`
      : `Nobody serves here yet. Set up the first office by this one-time link (${LINK_HOURS['first-administrator']} hours):`,
  );
  call.out(`${url}/siapkan/${link.value.token}`);
}

const LOOK_EVERY = 250;
/** Taken before the start: a parent that ends while we still print must be missed too. */
const PARENT = process.ppid;

/**
 * Resolves at Ctrl-C or SIGTERM. npm passes a Ctrl-C on that the terminal has sent already, so a second one changes nothing;
 * a SIGTERM it takes with it and leaves us orphaned, so under npm the end of the parent is the end too.
 */
export function untilTold(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => resolve());
    if (process.env.npm_lifecycle_event === undefined) return;
    const look = setInterval(() => {
      if (process.ppid === PARENT) return;
      clearInterval(look);
      resolve();
    }, LOOK_EVERY).unref();
  });
}

/** Ends cleanly; whatever still hangs after ten seconds is left, which loses nothing that was acknowledged. */
export async function stopWithin(running: Running, call: Call): Promise<number> {
  const cut = setTimeout(() => {
    call.err(call.lang === 'id' ? 'Masih ada yang terbuka; ditinggalkan.' : 'Something is still open; it is left.');
    process.exit(0);
  }, LAST_MOMENT);
  await running.close();
  // Everything is closed; should something hold the process all the same, it ends at the same last moment.
  cut.unref();
  return 0;
}
