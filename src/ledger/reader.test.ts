import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  codeOf,
  entriesBetween,
  entryAt,
  readFrom,
  readFromDefinition,
  rootByDefinition,
  sampleLog,
  valueIn,
} from '../../test/vectors/ledger/sample-log.ts';
import { leafHash } from './merkle.ts';
import { makeConsistencyProof, makeInclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
import { hashReader, readEntries, subtreeHash } from './reader.ts';

const definition = readFromDefinition();
const SIZE = 66_321;
const log = sampleLog(SIZE);
const readHash = hashReader({ size: SIZE, readTile: log.readTile });

test('tiles read again give the root they were built with', async () => {
  for (const size of [1, 2, 255, 256, 257, 1000, 65_535, 65_536, 65_537]) {
    const { root, readTile } = sampleLog(size);
    expect(await subtreeHash(0, size, hashReader({ size, readTile })), `size ${size}`).toEqual({
      ok: true,
      value: root,
    });
  }
});

test.prop([fc.nat(SIZE - 1)])('every node that the tree has full is what RFC 6962 says', async index => {
  for (let level = 0; (index + 1) * 2 ** level <= SIZE; level++) {
    expect(await readHash({ level, index })).toEqual(await definition({ level, index }));
  }
});

test.prop([fc.nat(SIZE - 1)])('an inclusion proof served from tiles holds', async index => {
  const proof = valueIn(await makeInclusionProof(index, SIZE, readHash));
  expect(verifyInclusion({ leaf: leafHash(entryAt(index)), index, size: SIZE, root: log.root, proof }).ok).toBe(true);
});

test.prop([fc.integer({ min: 1, max: SIZE })])(
  'a consistency proof served from the newest tiles holds for any older size',
  async oldSize => {
    const proof = valueIn(await makeConsistencyProof(oldSize, SIZE, readHash));
    const oldRoot = await rootByDefinition(oldSize, definition);
    expect(verifyConsistency({ oldSize, oldRoot, size: SIZE, root: log.root, proof }).ok).toBe(true);
  },
);

test('one inclusion proof reads at most two tiles a level', async () => {
  const paths: string[] = [];
  const counting = hashReader({
    size: SIZE,
    readTile: async path => {
      paths.push(path);
      return log.files.get(path);
    },
  });
  valueIn(await makeInclusionProof(12_345, SIZE, counting));
  expect(paths.sort()).toEqual(['tile/0/048', 'tile/0/259.p/17', 'tile/1/000', 'tile/1/001.p/3']);
});

test('what is read stays right when more tiles were read than are kept', async () => {
  for (let index = 0; index < 30_000; index += 250) {
    expect(await readHash({ level: 0, index })).toEqual({ ok: true, value: leafHash(entryAt(index)) });
  }
});

test('where a partial tile was deleted the full one serves an older reader', async () => {
  const older = hashReader({ size: 300, readTile: log.readTile });
  expect(log.files.has('tile/0/001.p/44')).toBe(false);
  expect(await subtreeHash(256, 300, older)).toEqual(await subtreeHash(256, 300, definition));
  expect(await readEntries(1, { size: 300, readTile: log.readTile })).toEqual({
    ok: true,
    value: entriesBetween(256, 300),
  });
});

test('a node the tree does not have is refused', async () => {
  expect(codeOf(await readHash({ level: 0, index: SIZE }))).toBe('node-outside-tree');
  expect(codeOf(await readHash({ level: 17, index: 0 }))).toBe('node-outside-tree');
  expect(codeOf(await readEntries(260, { size: SIZE, readTile: log.readTile }))).toBe('node-outside-tree');
});

test('a missing tile, a short one and a long one are refused by their path', async () => {
  const size = 300;
  const { files } = sampleLog(size);
  const proofFrom = (changed: Map<string, Uint8Array>) =>
    makeInclusionProof(299, size, hashReader({ size, readTile: readFrom(changed) }));
  const without = new Map(files);
  without.delete('tile/0/001.p/44');
  expect(await proofFrom(without)).toEqual({ ok: false, refusal: { code: 'tile-missing', path: 'tile/0/001.p/44' } });
  for (const length of [0, 44 * 32 - 1, 44 * 32 + 1, 8192]) {
    expect(codeOf(await proofFrom(new Map(files).set('tile/0/001.p/44', new Uint8Array(length))))).toBe('tile-size');
  }
});

test('a network that failed once is asked again', async () => {
  let failing = true;
  const shaky = hashReader({
    size: SIZE,
    readTile: async path => {
      if (failing) throw new Error('no network');
      return log.files.get(path);
    },
  });
  await expect(makeInclusionProof(5, SIZE, shaky)).rejects.toThrow('no network');
  failing = false;
  expect(valueIn(await makeInclusionProof(5, SIZE, shaky))).toHaveLength(17);
});

test('the entries of a bundle come back in order', async () => {
  const { readTile } = sampleLog(300);
  expect(await readEntries(0, { size: 300, readTile })).toEqual({ ok: true, value: entriesBetween(0, 256) });
  expect(await readEntries(1, { size: 300, readTile })).toEqual({ ok: true, value: entriesBetween(256, 300) });
});
