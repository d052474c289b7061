/**
 * Builds the browser modules into `static/js/`: one ES module each, and what several of them load on demand (the age
 * format) as chunks with a hash in their name. Writes `manifest.json`: for each file its SHA-256, its size and its
 * subresource integrity, to be published with a release. Fails when a module outgrows its budget.
 *
 *   node src/browser/build.ts
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';

/** By the name of the page's `<script type="module" src="/js/NAME.js">`. */
const MODULES = ['unlock', 'keygen', 'mykey', 'reseal', 'verify', 'slash', 'scan', 'decode', 'offline'] as const;

/** Raw bytes of one module, or of what modules share. */
const MODULE_BUDGET = 12 * 1024;

/** The scanner is a tool of its own, kept by the telephone: it is fetched once, and its reader of QR pictures only where the browser has none. */
const TOOLS: Readonly<Record<string, number>> = { 'scan.js': 24 * 1024, 'decode.js': 44 * 1024 };

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

/** Each file appears whole, chunks before the modules that name them: a running server never serves half of a build. */
export async function buildBrowser(out: string = join(root, 'static/js')): Promise<Manifest> {
  const files = await bundle();
  const manifest = Object.fromEntries(files.map(({ name, code }) => [name, entryOf(code)]));
  await mkdir(out, { recursive: true });
  for (const { name, code } of files) await place(out, name, code);
  await place(out, 'manifest.json', Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`));
  const outlived = (await readdir(out)).filter(name => name !== 'manifest.json' && !Object.hasOwn(manifest, name));
  for (const name of outlived) await rm(join(out, name), { recursive: true });
  return manifest;
}

type Built = { readonly name: string; readonly code: Buffer };

async function bundle(): Promise<readonly Built[]> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      minify: true,
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
  if (!('output' in built)) throw new Error('the builder gave no single output');
  const chunks = built.output.filter(part => part.type === 'chunk');
  return chunks
    .sort((one, two) => Number(one.isEntry) - Number(two.isEntry) || (one.fileName < two.fileName ? -1 : 1))
    .map(chunk => ({ name: chunk.fileName, code: Buffer.from(chunk.code) }));
}

async function place(out: string, name: string, bytes: Buffer): Promise<void> {
  const fresh = join(out, `.new-${name}`);
  await writeFile(fresh, bytes);
  await rename(fresh, join(out, name));
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
    .filter(([name, entry]) =>
      name.startsWith('sealing-') ? entry.gzip > CHUNK_BUDGET : entry.bytes > (TOOLS[name] ?? MODULE_BUDGET),
    )
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
