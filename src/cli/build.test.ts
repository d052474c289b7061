import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildIfStale, sourceHash } from './build.ts';

let root: string;
const put = (file: string, text: string) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};
const builds = () =>
  existsSync(join(root, 'built.log')) ? readFileSync(join(root, 'built.log'), 'utf8').split('\n').length - 1 : 0;

/** A tree with a builder of one line: what is tested is when it is called, not what Vite does. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'netra-build-'));
  put('package-lock.json', '{}');
  put('vite.config.ts', '');
  put('src/routes/+page.svelte', '<h1>Netra</h1>');
  put(
    'node_modules/@sveltejs/kit/svelte-kit.js',
    `const fs = require('node:fs'); fs.mkdirSync('node_modules/$app'); fs.writeFileSync('node_modules/$app/tsconfig.json', '{}');`,
  );
  put(
    'node_modules/vite/bin/vite.js',
    `const fs = require('node:fs'); fs.rmSync('build', { recursive: true, force: true }); fs.mkdirSync('build'); fs.appendFileSync('built.log', 'x\\n');`,
  );
});
afterEach(() => rmSync(root, { recursive: true }));

test('what was never built is built once, and again only when something that goes in changed', async () => {
  expect(await buildIfStale(root)).toBe('built');
  expect(existsSync(join(root, 'node_modules/$app/tsconfig.json'))).toBe(true);
  expect(await buildIfStale(root)).toBe('fresh');
  put('src/routes/page.test.ts', 'a test goes into no page');
  put('src/cli/serve.ts', 'neither does the command line');
  expect(await buildIfStale(root)).toBe('fresh');
  put('src/routes/+page.svelte', '<h1>Netra!</h1>');
  expect(await buildIfStale(root)).toBe('built');
  put('package-lock.json', '{"a":1}');
  expect(await buildIfStale(root)).toBe('built');
  expect(builds()).toBe(3);
});

test('two who ask at once build once, and a lock left by a dead process stops nobody', async () => {
  put('.svelte-kit/build.lock', '999999999');
  expect((await Promise.all([buildIfStale(root), buildIfStale(root)])).sort()).toEqual(['built', 'fresh']);
  expect(builds()).toBe(1);
  expect(existsSync(join(root, '.svelte-kit/build.lock'))).toBe(false);
});

test('a build that fails says why, leaves no stamp and no lock', async () => {
  put('node_modules/vite/bin/vite.js', `console.error('halaman rusak'); process.exit(1)`);
  await expect(buildIfStale(root)).rejects.toThrow('halaman rusak');
  await expect(buildIfStale(root)).rejects.toThrow('halaman rusak');
});

test('moving text from one file to another is a change', () => {
  put('src/a.ts', 'satu');
  put('src/b.ts', 'dua');
  const before = sourceHash(root);
  put('src/a.ts', 'satud');
  put('src/b.ts', 'ua');
  expect(sourceHash(root)).not.toBe(before);
});
