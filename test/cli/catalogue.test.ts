/** The catalogue of acts stands as the kinds are, and a schema that was frozen under a version never changes. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { CATALOGUE, catalogue, changedSince, fingerprints, frozen } from '../../src/cli/catalogue.ts';
import { kinds, operations } from '../../src/rooms.ts';

test('docs/catalogue.md is what the kinds say: else run `netra catalogue --write`', () => {
  expect(readFileSync(CATALOGUE, 'utf8')).toBe(catalogue());
});

test('no act changed its schema without a new version, and every act is frozen', () => {
  expect(changedSince(frozen(), fingerprints())).toEqual([]);
  expect(Object.keys(fingerprints()).filter(act => frozen()[act] === undefined)).toEqual([]);
});

test('a changed schema, and an act that is gone, are found', () => {
  const [first = '', second = ''] = Object.keys(fingerprints());
  const before = { ...fingerprints(), [first]: 'another', 'kind/gone@1': 'x' };
  expect(changedSince(before, fingerprints())).toEqual([first, 'kind/gone@1']);
  expect(changedSince({ [second]: fingerprints()[second] ?? '' }, fingerprints())).toEqual([]);
});

test('the catalogue names every kind, act and field, and every command has a row of its own', () => {
  const text = catalogue();
  for (const kind of kinds) {
    expect(text).toContain(`## ${kind.name}`);
    for (const [type, { fields }] of Object.entries(kind.acts)) {
      expect(text).toContain(`### \`${type}\``);
      for (const field of Object.keys(fields)) expect(text).toContain(`| \`${field}\` |`);
    }
  }
  expect(text).not.toContain('no command');
  expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
});
