/**
 * Key files in a directory that only its owner may read. Several processes may start at once: a file is written whole
 * under a name of its own and then linked to its final name, which exactly one of them manages; the others read that one.
 */
import { randomUUID } from 'node:crypto';
import { chmod, link, lstat, mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { ok, type Result, refuse } from '../result.ts';

export type KeyFileRefusal =
  /** Owned by another account, or not a directory: what it holds can't be trusted. */
  | { readonly code: 'keys-not-ours'; readonly path: string }
  /** A key that the stored data needs isn't there: restore the keys directory, don't make new keys. */
  | { readonly code: 'key-missing'; readonly path: string }
  | { readonly code: 'key-damaged'; readonly path: string };

const FOREIGN_BITS = 0o077;
const FRESH = '.new-';
const FRESH_FOR = 3_600_000;

/** Makes the directory (mode 700) or tightens it and its files (600). Gives a line for each thing it had to change. */
export async function secureDirectory(dir: string): Promise<Result<readonly string[], KeyFileRefusal>> {
  const there = await stat(dir).catch(() => mkdir(dir, { recursive: true, mode: 0o700 }).then(() => stat(dir)));
  if (!there.isDirectory()) return refuse({ code: 'keys-not-ours', path: dir });
  const notices: string[] = [];
  for (const path of [dir, ...(await readdir(dir)).map(name => join(dir, name))]) {
    const changed = await tighten(path);
    if (!changed.ok) return changed;
    if (changed.value !== undefined) notices.push(changed.value);
  }
  return ok(notices);
}

/** The file's text; made from `fresh` when it isn't there, by exactly one of the processes that try. */
export async function readOrCreate(path: string, dir: string, fresh: () => string): Promise<string> {
  return (await readIfThere(path)) ?? (await createOnce(path, dir, fresh()));
}

export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, 'ENOENT')) return undefined;
    throw error;
  }
}

/** A process that died between writing and linking leaves a copy of a key behind; after an hour nobody waits for it. */
export async function sweepHalfMade(dir: string, now: number): Promise<void> {
  for (const name of (await readdir(dir)).filter(one => one.startsWith(FRESH))) {
    const path = join(dir, name);
    const made = await stat(path).catch(() => undefined);
    if (made !== undefined && now - made.mtimeMs > FRESH_FOR) await rm(path, { force: true });
  }
}

async function createOnce(path: string, dir: string, text: string): Promise<string> {
  const own = join(dir, `${FRESH}${randomUUID()}`);
  const file = await open(own, 'wx', 0o600);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await link(own, path);
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
  } finally {
    await rm(own, { force: true });
  }
  await syncDirectory(dir);
  return readFile(path, 'utf8');
}

/** Without this the name of a new file may be lost in a power cut although its bytes were synced. */
export async function syncDirectory(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function tighten(path: string): Promise<Result<string | undefined, KeyFileRefusal>> {
  try {
    const [info, link] = [await stat(path), await lstat(path)];
    const owner = process.getuid?.() ?? info.uid;
    if (info.uid !== owner || link.uid !== owner) return refuse({ code: 'keys-not-ours', path });
    if ((info.mode & FOREIGN_BITS) === 0) return ok(undefined);
    const was = (info.mode & 0o777).toString(8);
    await chmod(path, info.mode & 0o700);
    return ok(`${path} was readable by others (mode ${was}) and is now mode ${(info.mode & 0o700).toString(8)}`);
  } catch (error) {
    // Another process's half-made file may vanish at any moment.
    if (isCode(error, 'ENOENT')) return ok(undefined);
    throw error;
  }
}

const isCode = (error: unknown, code: string) => error instanceof Error && 'code' in error && error.code === code;
