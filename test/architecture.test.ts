/** The directions between the rooms, and the habits that a machine can see. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

const SRC = new URL('../src/', import.meta.url).pathname;
const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(name => /\.(ts|svelte)$/.test(name));
const text = (file: string) => readFileSync(join(SRC, file), 'utf8');
/** Without its comments, which may speak of what the code may not do. */
const code = (file: string) => text(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '');
/** The lines of the code that a pattern finds. */
const hits = (file: string, pattern: RegExp) =>
  code(file)
    .split('\n')
    .filter(line => pattern.test(line))
    .map(line => `${file}: ${line.trim()}`);
const isTest = (file: string) => /\.test\.ts$/.test(file);
const room = (file: string) => (file.includes('/') ? file.slice(0, file.indexOf('/')) : file);

/** What a file imports from this source tree, as paths from its root. */
function imports(file: string): { readonly path: string; readonly typeOnly: boolean }[] {
  const found = text(file).matchAll(
    /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?['"](\.[^'"]+|\$lib[^'"]*)['"]/g,
  );
  return Array.from(found, ([, type, path]) => ({
    path: normalize(join(dirname(file), path ?? '')),
    typeOnly: type !== undefined,
  })).filter(({ path }) => !path.startsWith('..'));
}

/** A file in the repository's `data/` folder is no room. */
const roomsOf = (file: string) => new Set(imports(file).map(({ path }) => room(path)));
const ROOMS_OF_THE_PROBLEM = ['cases', 'intake', 'prevention', 'watch', 'publish', 'offices'];
const among = (of: string) => files.filter(file => room(file) === of && !isTest(file));

test.each(['calendar', 'ledger'])('%s imports no other room', pure => {
  for (const file of among(pure))
    expect(
      [...roomsOf(file)].filter(to => to !== pure && to !== 'result.ts'),
      file,
    ).toEqual([]);
});

test('the press knows no room: what is printed reaches it as a sheet', () => {
  for (const file of among('press')) {
    expect(
      [...roomsOf(file)].filter(to => !['press', 'result.ts'].includes(to)),
      file,
    ).toEqual([]);
    expect(text(file), file).not.toMatch(/Date\.now\(|new Date\(|Temporal\.Now|from 'node:fs|from 'kysely'/);
  }
});

test('law imports the calendar and nothing else', () => {
  for (const file of among('law')) {
    expect(
      [...roomsOf(file)].filter(to => !['law', 'calendar', 'result.ts'].includes(to)),
      file,
    ).toEqual([]);
  }
});

test.each(['law', 'calendar', 'ledger'])('%s has no clock, no chance, no files and no SQL', pure => {
  for (const file of among(pure)) {
    expect(text(file), file).not.toMatch(
      /Date\.now\(|new Date\(\)|Math\.random\(|Temporal\.Now|from 'node:fs|from 'kysely'|from 'pg'/,
    );
  }
});

test('deciding and applying have no clock, no chance and no database', () => {
  const pure = files.filter(file =>
    /^(cases|intake|offices|watch|publish)\/(case|clarification|exhibits|study|study-law|notice|on-running|report|access|view|office|person|post|holders|acting|secrecy|commands|.*-commands|projections|register|activity)\.ts$/.test(
      file,
    ),
  );
  expect(pure.length).toBeGreaterThan(8);
  for (const file of pure) {
    expect(text(file), file).not.toMatch(
      /Date\.now\(|new Date\(|Math\.random\(|Temporal\.Now|randomUUID|from 'kysely'|\.store\.ts'/,
    );
  }
});

test('the engine knows no room of the problem', () => {
  for (const file of among('record')) {
    expect(
      [...roomsOf(file)].filter(to => ROOMS_OF_THE_PROBLEM.includes(to)),
      file,
    ).toEqual([]);
  }
});

test('no room reads another room’s store', () => {
  for (const file of files.filter(file => ROOMS_OF_THE_PROBLEM.includes(room(file)) && !isTest(file))) {
    const foreign = imports(file).filter(
      ({ path }) => path.endsWith('.store.ts') && room(path) !== room(file) && room(path) !== 'record',
    );
    expect(
      foreign.map(({ path }) => path),
      file,
    ).toEqual([]);
  }
});

test('SQL stands in stores, in the engine’s own files and in db', () => {
  const rooms = files.filter(file => !['db', 'record'].includes(room(file)) && !isTest(file));
  for (const file of rooms.filter(name => !name.endsWith('.store.ts'))) expect(hits(file, /from 'kysely'/)).toEqual([]);
});

test('store functions take the open transaction first', () => {
  for (const file of files.filter(name => name.endsWith('.store.ts'))) {
    const functions = text(file).matchAll(/export (?:async )?function\*? (\w+)\(\s*([^,)]*)/g);
    for (const [, name, first] of functions)
      expect(first?.trim(), `${file} ${name}`).toMatch(/^(tx: Tx|db: Database|database: Database)/);
  }
});

test('pages, api and command line know the composed application and types, no store and no engine', () => {
  for (const file of [...among('routes'), ...among('api')]) {
    const forbidden = imports(file).filter(
      ({ path, typeOnly }) => !typeOnly && (path.endsWith('.store.ts') || path.startsWith('db/')),
    );
    expect(
      forbidden.map(({ path }) => path),
      file,
    ).toEqual([]);
  }
});

test('pages and hooks reach sign-in, links and passwords by the door of the composed application', () => {
  const house = /^offices\/(signin|links|password|door)\.ts$/;
  for (const file of [...among('routes'), 'hooks.server.ts']) {
    const values = imports(file).filter(({ path, typeOnly }) => !typeOnly && house.test(path));
    expect(
      values.map(({ path }) => path),
      file,
    ).toEqual([]);
  }
});

test('what composes the application stays a page that one reads at a sitting', () => {
  expect(text('netra.ts').split('\n').length).toBeLessThan(150);
});

test('nothing but sealing and its browser modules touches age', () => {
  for (const file of files.filter(name => !['sealing', 'browser'].includes(room(name)) && !isTest(name))) {
    expect(text(file), file).not.toContain("from 'age-encryption'");
  }
});

test('no barrels, no utils, no types switched off, no test left out', () => {
  for (const file of files) {
    expect(file).not.toMatch(/(^|\/)(index|utils?|helpers?)\.ts$/);
    expect(hits(file, /\bas any\b|: any\b/)).toEqual([]);
    expect(/@ts-ignore|@ts-expect-error|@ts-nocheck|biome-ignore/.test(text(file)), file).toBe(false);
  }
  const tests = readdirSync(new URL('.', import.meta.url).pathname, { recursive: true, encoding: 'utf8' }).filter(
    name => name.endsWith('.ts'),
  );
  const all = [
    ...tests.map(name => relative('.', join('test', name))),
    ...files.filter(isTest).map(name => join('src', name)),
  ];
  for (const file of all.filter(name => !name.endsWith('architecture.test.ts'))) {
    const source = readFileSync(new URL(`../${file}`, import.meta.url), 'utf8');
    expect(source, file).not.toMatch(/\b(it|test|describe)(\.concurrent)?\.(skip|only|todo|fails)\b/);
  }
});

test('every room opens with words for a stranger', () => {
  const rooms = new Set(files.filter(file => file.includes('/')).map(room));
  for (const name of rooms) {
    if (['routes', 'ui', 'cli', 'api', 'demo', 'browser'].includes(name)) continue;
    const heads = among(name).map(text);
    expect(
      heads.some(head => /\bnever\b/i.test(head.slice(0, 2_000))),
      name,
    ).toBe(true);
  }
});
