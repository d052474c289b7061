/** Each promise of the threat model names its test, and the test is there. */
import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { mutants } from '../mutants/mutants.ts';

const root = new URL('../../', import.meta.url).pathname;
const model = readFileSync(`${root}docs/threat-model.md`, 'utf8');
const section = (title: string) => model.split(/^## /m).find(part => part.startsWith(title)) ?? '';
const rows = (text: string) =>
  text
    .split('\n')
    .filter(line => /^\| (?!---)/.test(line))
    .slice(1);
/** The tests that a row names: a file, and after it the names in quotes. A name may hold quotes itself. */
const named = (row: string) =>
  Array.from(
    row.matchAll(/`((?:src|test)\/[^`]+\.test\.ts)`: ((?:“.+?”(?=[,;]| \|)(?:, )?)+)/g),
    ([, file = '', names = '']) =>
      names.split(/(?<=”), (?=“)/).map(name => ({ file, name: name.trim().replace(/^“|”,?$/g, '') })),
  ).flat();

test('every promise has a test, and every test that is named exists under this name', () => {
  const promises = rows(section('What we promise'));
  expect(promises.length).toBeGreaterThan(12);
  for (const row of promises) expect(named(row).length, row).toBeGreaterThan(0);
  const failures = rows(section('Failures of peers'));
  expect(failures.length).toBeGreaterThan(12);
  for (const row of failures) expect(named(row).length > 0 || /comes with /.test(row), row).toBe(true);
  for (const { file, name } of [...promises, ...failures].flatMap(named)) {
    expect(existsSync(root + file), file).toBe(true);
    expect(readFileSync(root + file, 'utf8').includes(`'${name}'`), `${file}: ${name}`).toBe(true);
  }
  // Every file that is named at all was read by the rule above.
  const mentioned = [...promises, ...failures].flatMap(row => row.match(/`(?:src|test)\/[^`]+\.test\.ts`/g) ?? []);
  expect(mentioned.length).toBe(
    [...promises, ...failures].flatMap(row => [...new Set(named(row).map(({ file }) => file))]).length,
  );
});

test('every mutant finds the line that it takes away, and the test that must notice', () => {
  const read = (file: string) => readFileSync(root + file, 'utf8');
  const lost = mutants.filter(
    ({ file, original, test: { file: where, name } }) =>
      read(file).split(original).length !== 2 || !["'", '`'].some(quote => read(where).includes(quote + name)),
  );
  expect(lost.map(({ what }) => what)).toEqual([]);
});
