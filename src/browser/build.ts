/**
 * Builds the browser modules into `static/js/`: one ES module each, and what several of them load on demand (the age
 * format) as chunks with a hash in their name. Writes `manifest.json`: for each file its SHA-256, its size and its
 * subresource integrity, to be published with a release. Fails when a module outgrows its budget.
 *
 *   node src/browser/build.ts
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** By the name of the page's `<script type="module" src="/js/NAME.js">`. */
const MODULES = ['unlock', 'keygen'] as const;

/** Raw bytes of one module, or of what modules share. */
const MODULE_BUDGET = 12 * 1024;

/** gzip, of the chunk that a page loads only when it seals or opens. */
const CHUNK_BUDGET = 26 * 1024;

export type ManifestEntry = {
  readonly sha256: string;
  readonly integrity: string;
  readonly bytes: number;
  readonly gzip: number;
};
export type Manifest = Readonly<Record<string, ManifestEntry>>;

const root = resolve(import.meta.dirname, '../..');

/** Builds into a directory beside `out` and swaps it in, so that a running server never serves half of a build. */
export async function buildBrowser(out: string = join(root, 'static/js')): Promise<Manifest> {
  const fresh = `${out}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { recursive: true });
  await bundle(fresh);
  const manifest = await describe(fresh);
  await writeFile(join(fresh, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
  await rm(out, { recursive: true, force: true });
  await rename(fresh, out);
  return manifest;
}

async function bundle(outDir: string): Promise<void> {
  await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      outDir,
      emptyOutDir: false,
      target: 'es2022',
      modulePreload: false,
      minify: true,
      reportCompressedSize: false,
      rolldownOptions: {
        input: Object.fromEntries(MODULES.map(name => [name, join(root, `src/browser/${name}.ts`)])),
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: chunk => (chunk.isDynamicEntry ? 'sealing-[hash].js' : 'shared-[hash].js'),
        },
      },
    },
  });
}

async function describe(dir: string): Promise<Manifest> {
  const names = (await readdir(dir)).filter(name => name.endsWith('.js')).sort();
  const entries = names.map(async name => [name, entryOf(await readFile(join(dir, name)))] as const);
  return Object.fromEntries(await Promise.all(entries));
}

function entryOf(bytes: Uint8Array): ManifestEntry {
  const sha384 = createHash('sha384').update(bytes).digest('base64');
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    integrity: `sha384-${sha384}`,
    bytes: bytes.length,
    gzip: gzipSync(bytes, { level: 9 }).length,
  };
}

/** Names the files that are over budget, with their sizes. */
export function overBudget(manifest: Manifest): readonly string[] {
  return Object.entries(manifest)
    .filter(([name, entry]) => (name.startsWith('sealing-') ? entry.gzip > CHUNK_BUDGET : entry.bytes > MODULE_BUDGET))
    .map(([name, entry]) => `${name}: ${entry.bytes} bytes, ${entry.gzip} gzip`);
}

if (import.meta.main) {
  const started = performance.now();
  const manifest = await buildBrowser();
  for (const [name, { bytes, gzip }] of Object.entries(manifest)) {
    console.log(`${name.padEnd(28)} ${String(bytes).padStart(7)} bytes ${String(gzip).padStart(7)} gzip`);
  }
  console.log(`browser modules built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const over = overBudget(manifest);
  if (over.length > 0) {
    console.error(`over budget: ${over.join('; ')}`);
    process.exitCode = 1;
  }
}
