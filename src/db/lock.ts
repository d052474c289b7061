// Two processes on one embedded data directory corrupt it. Netra takes a file of its own for the directory, outside it.
// It holds the process's number and start time, so that a lock whose owner died (or whose number another program has got
// since) is known for what it is and taken over.
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { ok, type Result, refuse } from '../result.ts';

export type LockRefusal = {
  readonly code: 'locked';
  readonly pid: number;
  /** For the operator: who holds it and what to do. */
  readonly message: string;
};

export type Lock = { release(): Promise<void> };

type Holder = { readonly token: string; readonly pid: number; readonly started: string | null; readonly host: string };

const hasCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;

/** Start of a process in clock ticks since boot, with the boot's id; null where there is no /proc. proc(5), stat field 22. */
async function startOf(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
    const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
    // The second field is the program's name in brackets and may itself hold brackets and blanks.
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return `${boot.trim()}/${ticks}`;
  } catch {
    return null;
  }
}

async function isAlive(holder: Holder): Promise<boolean> {
  // Another machine or container: its processes cannot be seen from here, so it gets the benefit of the doubt.
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (!hasCode(error, 'EPERM')) return false;
  }
  return holder.started === null || holder.started === (await startOf(holder.pid));
}

async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

/**
 * Puts `draft` in the place of `file` if nobody alive stands there; gives the one who does otherwise.
 *
 * A dead owner's file may be replaced by one process only: whoever holds the guard named after that owner's token, and only
 * while the dead file is still there. The guard is taken in the same way, so that dying in between blocks nobody.
 */
async function claim(file: string, draft: string): Promise<Holder | undefined> {
  for (;;) {
    if (await tryLink(draft, file)) return undefined;
    const holder = await readHolder(file);
    if (holder === undefined) continue;
    if (await isAlive(holder)) return holder;
    const guard = `${file}.${holder.token}`;
    const rival = await claim(guard, draft);
    if (rival !== undefined) return rival;
    const stillDead = (await readHolder(file))?.token === holder.token;
    if (stillDead) await rename(guard, file);
    else await unlink(guard);
    if (stillDead) return undefined;
  }
}

/**
 * Takes the lock file, or refuses with the number of the process that holds it. A dead owner's lock is taken over; of two
 * that start at once exactly one gets it.
 */
export async function takeLock(file: string): Promise<Result<Lock, LockRefusal>> {
  const mine: Holder = {
    token: randomUUID(),
    pid: process.pid,
    started: await startOf(process.pid),
    host: hostname(),
  };
  const draft = `${file}.${mine.token}.draft`;
  await writeFile(draft, JSON.stringify(mine), { mode: 0o600 });
  try {
    const holder = await claim(file, draft);
    if (holder !== undefined) return refuse({ code: 'locked', pid: holder.pid, message: describeHolder(file, holder) });
  } finally {
    await unlink(draft);
  }
  return ok({
    async release() {
      if ((await readHolder(file))?.token === mine.token) await unlink(file);
    },
  });
}

function describeHolder(file: string, { pid, host }: Holder): string {
  if (host === hostname()) return `process ${pid} is using it; stop that one first (its lock is ${file})`;
  return `process ${pid} on ${host} is using it; if that machine is gone for good, remove ${file} and start again`;
}
