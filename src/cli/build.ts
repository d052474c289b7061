/**
 * Builds the pages (build/) and the browser modules (static/js/) when their sources changed, so that `netra serve` and the
 * tests never answer with yesterday's pages. What counts as changed is the content, not the clock: a stamp in build/
 * holds the hash of everything that goes in.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../../', import.meta.url));

/** Builds when stale; two processes that ask at once build once. Throws with the builder's own words when it fails. */
export async function buildIfStale(root = repository): Promise<'built' | 'fresh'> {
  if (isFresh(root)) return 'fresh';
  const release = await takeLock(join(root, '.svelte-kit'));
  try {
    const sources = sourceHash(root);
    if (stampOf(root) === sources) return 'fresh';
    // Every install of packages prunes this generated file, and without it no builder can read tsconfig.json.
    if (!existsSync(join(root, 'node_modules/$app/tsconfig.json'))) {
      run(root, [join(root, 'node_modules/@sveltejs/kit/svelte-kit.js'), 'sync']);
    }
    const browserBuild = join(root, 'src/browser/build.ts');
    if (existsSync(browserBuild)) run(root, [browserBuild]);
    run(root, [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn']);
    writeFileSync(stampFile(root), sources);
    return 'built';
  } finally {
    release();
  }
}

const stampFile = (root: string) => join(root, 'build/.sources');
const stampOf = (root: string) => (existsSync(stampFile(root)) ? readFileSync(stampFile(root), 'utf8') : undefined);
const isFresh = (root: string) => stampOf(root) === sourceHash(root);

/** SHA-256 over names and contents of all that the build reads. Tests and the command line go into no page. */
export function sourceHash(root = repository): string {
  const hash = createHash('sha256');
  for (const file of [
    'package-lock.json',
    'vite.config.ts',
    ...filesUnder(root, 'src'),
    ...filesUnder(root, 'static'),
  ]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(join(root, '/').length).replaceAll('\\', '/'))
    .filter(file => !/^src\/(cli|demo)\/|^static\/js\/|\.test\.ts$/.test(file))
    .sort();
}

function run(root: string, args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  if (status !== 0)
    throw new Error(`The build failed: ${args.map(arg => arg.replace(root, '')).join(' ')}\n${stdout}${stderr}`);
}

async function takeLock(folder: string): Promise<() => void> {
  mkdirSync(folder, { recursive: true });
  const lock = join(folder, 'build.lock');
  for (;;) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return () => rmSync(lock, { force: true });
    } catch {
      if (holderIsGone(lock)) rmSync(lock, { force: true });
      else await wait(200);
    }
  }
}

/** The lock's file may vanish or still be empty between two looks; only a process that is surely dead counts as gone. */
function holderIsGone(lock: string): boolean {
  const pid = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  if (pid === 0) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

if (import.meta.main) console.log(await buildIfStale());
