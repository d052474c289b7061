/**
 * The vault: sealed bytes on disk, each file named by the SHA-256 of what it holds (`ab/cdef…`). The type of `put` takes
 * sealed bytes alone, so nothing plain is ever written, temporary files included. A file appears whole or not at all:
 * written beside its place, synced, renamed. Files are written before the transaction that names them; one that no
 * record ever named is found by `unreferenced` and removed.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { type Readable, Transform } from 'node:stream';
import { parseSealed, type SealedBytes } from '../sealing/age.ts';

declare const brand: unique symbol;
/** SHA-256 of the sealed bytes, 64 characters of hex. */
export type VaultName = string & { readonly [brand]: 'VaultName' };

export type Vault = {
  put(sealed: SealedBytes): Promise<VaultName>;
  /** @throws when the file is gone, or isn't what its name says. */
  get(name: VaultName): Promise<SealedBytes>;
  /** Ends with an error after the last byte when the file isn't what its name says: discard what was read. */
  stream(name: VaultName): Readable;
  has(name: VaultName): Promise<boolean>;
  remove(name: VaultName): Promise<void>;
  /**
   * Names in pages of at most 1,000 that nobody refers to and that were written before `before` (milliseconds since
   * 1970), which must lie further back than the longest transaction. Also clears halves that a crash left.
   */
  unreferenced(
    referenced: (names: readonly VaultName[]) => Promise<ReadonlySet<VaultName>>,
    before: number,
  ): AsyncGenerator<VaultName>;
};

const HALF = '.half-';
const PAGE = 1000;

export async function openVault(dir: string): Promise<Vault> {
  await mkdir(dir, { recursive: true, mode: 0o700 });
  const path = (name: VaultName) => join(dir, name.slice(0, 2), name.slice(2));
  return {
    put: sealed => put(dir, path, sealed),
    get: name => get(path(name), name),
    stream: name => checked(path(name), name),
    has: async name => (await modified(path(name))) !== undefined,
    remove: name => rm(path(name), { force: true }),
    unreferenced: (referenced, before) => unreferenced(dir, referenced, before),
  };
}

/** Branded when it has the form of a name; nothing else may become a path. */
export function parseVaultName(text: string): VaultName | undefined {
  return /^[0-9a-f]{64}$/.test(text) ? (text as VaultName) : undefined;
}

async function put(dir: string, path: (name: VaultName) => string, sealed: SealedBytes): Promise<VaultName> {
  // The type can be cast away; a plain byte on this disk can't be called back.
  if (!parseSealed(sealed).ok) throw new Error('the vault takes sealed bytes only');
  const name = createHash('sha256').update(sealed).digest('hex') as VaultName;
  const place = path(name);
  await mkdir(dirname(place), { recursive: true, mode: 0o700 });
  const half = join(dirname(place), `${HALF}${randomUUID()}`);
  try {
    await writeSynced(half, sealed);
    await sayOnlyTheDay(half);
    await rename(half, place);
  } catch (error) {
    await rm(half, { force: true });
    throw error;
  }
  for (const shelf of [dirname(place), dir]) {
    await sayOnlyTheDay(shelf);
    await sync(shelf);
  }
  return name;
}

/** The moment of a file, and of the folder that it came into, would be that of a report. */
async function sayOnlyTheDay(path: string): Promise<void> {
  const day = new Date(new Date().setUTCHours(0, 0, 0, 0));
  await utimes(path, day, day);
}

async function writeSynced(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'wx', 0o600);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function sync(dir: string): Promise<void> {
  const handle = await open(dir, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function get(path: string, name: VaultName): Promise<SealedBytes> {
  const bytes = await readFile(path);
  assertNamed(createHash('sha256').update(bytes).digest('hex'), name);
  return bytes as Uint8Array as SealedBytes;
}

function checked(path: string, name: VaultName): Readable {
  const hash = createHash('sha256');
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      done(null, chunk);
    },
    flush(done) {
      try {
        assertNamed(hash.digest('hex'), name);
        done();
      } catch (error) {
        done(error instanceof Error ? error : new Error(String(error)));
      }
    },
  });
  const file = createReadStream(path);
  file.on('error', error => check.destroy(error));
  check.on('close', () => file.destroy());
  return file.pipe(check);
}

function assertNamed(found: string, name: VaultName): void {
  if (found !== name) throw new Error(`vault: the file ${name} holds ${found}`);
}

async function* unreferenced(
  dir: string,
  referenced: (names: readonly VaultName[]) => Promise<ReadonlySet<VaultName>>,
  before: number,
): AsyncGenerator<VaultName> {
  let page: VaultName[] = [];
  for await (const name of oldNames(dir, before)) {
    page.push(name);
    if (page.length < PAGE) continue;
    yield* await without(page, referenced);
    page = [];
  }
  if (page.length > 0) yield* await without(page, referenced);
}

async function without(
  page: readonly VaultName[],
  referenced: (names: readonly VaultName[]) => Promise<ReadonlySet<VaultName>>,
): Promise<readonly VaultName[]> {
  const kept = await referenced(page);
  return page.filter(name => !kept.has(name));
}

async function* oldNames(dir: string, before: number): AsyncGenerator<VaultName> {
  for (const shelf of (await readdir(dir)).sort()) {
    for (const file of (await readdir(join(dir, shelf))).sort()) {
      const path = join(dir, shelf, file);
      const written = await modified(path);
      if (written === undefined || written >= before) continue;
      const name = parseVaultName(shelf + file);
      if (name !== undefined) yield name;
      else if (basename(path).startsWith(HALF)) await rm(path, { force: true });
    }
  }
}

async function modified(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
