import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import {
  codeOf,
  entryAt,
  flipBit,
  readFromDefinition,
  rootByDefinition,
  valueIn,
} from '../../test/vectors/ledger/sample-log.ts';
import { EMPTY_ROOT, leafHash } from './merkle.ts';
import { makeConsistencyProof, makeInclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
import type { Hash } from './sha256.ts';

const readHash = readFromDefinition();
const roots = new Map<number, Promise<Hash>>();
const rootAt = (size: number): Promise<Hash> => {
  const root = roots.get(size) ?? rootByDefinition(size, readHash);
  roots.set(size, root);
  return root;
};

async function inclusionOf(index: number, size: number) {
  const proof = valueIn(await makeInclusionProof(index, size, readHash));
  return { leaf: leafHash(entryAt(index)), index, size, root: await rootAt(size), proof };
}

async function consistencyOf(oldSize: number, size: number) {
  const proof = valueIn(await makeConsistencyProof(oldSize, size, readHash));
  return { oldSize, oldRoot: await rootAt(oldSize), size, root: await rootAt(size), proof };
}

/** An index and a size it is in, both small enough that every shape of tree comes up. */
const placeInTree = fc.integer({ min: 1, max: 400 }).chain(size => fc.tuple(fc.nat(size - 1), fc.constant(size)));
const pairOfSizes = fc
  .integer({ min: 2, max: 400 })
  .chain(size => fc.tuple(fc.integer({ min: 1, max: size - 1 }), fc.constant(size)));

describe('inclusion', () => {
  test('every entry of every log up to 300 entries is proven, and in no other place', async () => {
    const wrong: string[] = [];
    for (let size = 1; size <= 300; size++) {
      for (let index = 0; index < size; index++) {
        const claim = await inclusionOf(index, size);
        if (!verifyInclusion(claim).ok) wrong.push(`${index} of ${size} is not proven`);
        const moved = { ...claim, index: (index + 1) % size };
        if (size > 1 && verifyInclusion(moved).ok) wrong.push(`${index} of ${size} is proven elsewhere`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.prop([placeInTree, fc.nat()])('one bit turned over anywhere is refused', async ([index, size], pick) => {
    const claim = await inclusionOf(index, size);
    const bit = pick % 256;
    expect(codeOf(verifyInclusion({ ...claim, leaf: flipBit(claim.leaf, bit) }))).toBe('root-mismatch');
    expect(codeOf(verifyInclusion({ ...claim, root: flipBit(claim.root, bit) }))).toBe('root-mismatch');
    for (const at of claim.proof.keys()) {
      const proof = claim.proof.map((hash, i) => (i === at ? flipBit(hash, bit) : hash));
      expect(codeOf(verifyInclusion({ ...claim, proof }))).toBe('root-mismatch');
    }
  });

  test.prop([placeInTree])('a proof with a hash too many or too few is refused', async ([index, size]) => {
    const claim = await inclusionOf(index, size);
    expect(codeOf(verifyInclusion({ ...claim, proof: [...claim.proof, claim.root] }))).toBe('proof-length');
    if (size > 1) expect(codeOf(verifyInclusion({ ...claim, proof: claim.proof.slice(1) }))).not.toBe('accepted');
    if (size > 1) expect(codeOf(verifyInclusion({ ...claim, proof: claim.proof.slice(0, -1) }))).not.toBe('accepted');
  });

  test('a proof that reaches the root before it passed every level of the tree is refused', async () => {
    for (const size of [1, 2, 4, 8, 64]) {
      const claim = await inclusionOf(size - 1, size);
      expect(codeOf(verifyInclusion({ ...claim, size: size * 2 })), `of ${size} as of ${size * 2}`).toBe(
        'proof-length',
      );
    }
  });

  test('hashes of another size are refused, also where they are the leaf or the root', async () => {
    const claim = await inclusionOf(3, 9);
    const short = claim.root.subarray(1);
    expect(codeOf(verifyInclusion({ ...claim, leaf: short }))).toBe('hash-size');
    expect(codeOf(verifyInclusion({ ...claim, root: short }))).toBe('hash-size');
    expect(codeOf(verifyInclusion({ ...claim, proof: [...claim.proof.slice(1), short] }))).toBe('hash-size');
  });

  for (const [index, size] of [
    [9, 9],
    [-1, 9],
    [0.5, 9],
    [Number.NaN, 9],
    [0, 0],
    [0, Number.POSITIVE_INFINITY],
    [2 ** 53, 2 ** 53 + 2],
  ] as const) {
    test(`entry ${index} of ${size} is outside of any tree`, async () => {
      const claim = await inclusionOf(3, 9);
      expect(codeOf(verifyInclusion({ ...claim, index, size }))).toBe('outside-tree');
      expect(codeOf(await makeInclusionProof(index, size, readHash))).toBe('outside-tree');
    });
  }

  test('the last entry of a very large log is proven without 32-bit arithmetic getting in the way', async () => {
    const size = 2 ** 40 + 1;
    const claim = { leaf: leafHash(entryAt(0)), index: size - 1, size };
    const sibling = leafHash(entryAt(1));
    expect(codeOf(verifyInclusion({ ...claim, root: EMPTY_ROOT, proof: [sibling] }))).toBe('root-mismatch');
    expect(codeOf(verifyInclusion({ ...claim, root: EMPTY_ROOT, proof: [sibling, sibling] }))).toBe('proof-length');
  });
});

describe('consistency', () => {
  test('all pairs of sizes up to 150 are proven', async () => {
    const wrong: string[] = [];
    for (let size = 1; size <= 150; size++) {
      for (let oldSize = 1; oldSize <= size; oldSize++) {
        if (!verifyConsistency(await consistencyOf(oldSize, size)).ok) wrong.push(`${oldSize} in ${size}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test.prop([pairOfSizes, fc.nat()])('one bit turned over anywhere is refused', async ([oldSize, size], pick) => {
    const claim = await consistencyOf(oldSize, size);
    const bit = pick % 256;
    expect(verifyConsistency({ ...claim, oldRoot: flipBit(claim.oldRoot, bit) }).ok).toBe(false);
    expect(codeOf(verifyConsistency({ ...claim, root: flipBit(claim.root, bit) }))).toBe('root-mismatch');
    for (const at of claim.proof.keys()) {
      const proof = claim.proof.map((hash, i) => (i === at ? flipBit(hash, bit) : hash));
      expect(verifyConsistency({ ...claim, proof }).ok).toBe(false);
    }
  });

  test.prop([pairOfSizes])('a hash too many or too few is refused', async ([oldSize, size]) => {
    const claim = await consistencyOf(oldSize, size);
    expect(codeOf(verifyConsistency({ ...claim, proof: [...claim.proof, claim.root] }))).toBe('proof-length');
    expect(verifyConsistency({ ...claim, proof: claim.proof.slice(1) }).ok).toBe(false);
    expect(verifyConsistency({ ...claim, proof: claim.proof.slice(0, -1) }).ok).toBe(false);
    expect(verifyConsistency({ ...claim, proof: [] }).ok).toBe(false);
  });

  test('a proof that reaches both roots before it passed every level of the tree is refused', async () => {
    const claim = await consistencyOf(3, 4);
    expect(codeOf(verifyConsistency({ ...claim, size: 8 }))).toBe('proof-length');
  });

  test('a log that rewrote an old entry can not show that it continues', async () => {
    const claim = await consistencyOf(5, 9);
    const rewritten = leafHash(entryAt(999));
    expect(codeOf(verifyConsistency({ ...claim, oldRoot: rewritten }))).toBe('old-root-mismatch');
  });

  test('every log continues the empty one, if it was the empty one', async () => {
    const root = await rootAt(9);
    const claim = { oldSize: 0, oldRoot: EMPTY_ROOT, size: 9, root, proof: [] };
    expect(verifyConsistency(claim).ok).toBe(true);
    expect(await makeConsistencyProof(0, 9, readHash)).toEqual({ ok: true, value: [] });
    expect(codeOf(verifyConsistency({ ...claim, oldRoot: root }))).toBe('old-root-mismatch');
    expect(codeOf(verifyConsistency({ ...claim, proof: [root] }))).toBe('proof-length');
    expect(codeOf(verifyConsistency({ ...claim, size: 0 }))).toBe('root-mismatch');
    expect(verifyConsistency({ ...claim, size: 0, root: EMPTY_ROOT }).ok).toBe(true);
  });

  test('equal sizes need equal roots and no proof', async () => {
    const root = await rootAt(9);
    const claim = { oldSize: 9, oldRoot: root, size: 9, root, proof: [] };
    expect(verifyConsistency(claim).ok).toBe(true);
    expect(codeOf(verifyConsistency({ ...claim, root: flipBit(root, 0) }))).toBe('root-mismatch');
    expect(codeOf(verifyConsistency({ ...claim, proof: [root] }))).toBe('proof-length');
  });

  test('a log can not shrink, and sizes are whole numbers', async () => {
    const claim = await consistencyOf(5, 9);
    for (const [oldSize, size] of [
      [10, 9],
      [-1, 9],
      [1.5, 9],
      [5, 2 ** 53],
    ] as const) {
      expect(codeOf(verifyConsistency({ ...claim, oldSize, size }))).toBe('outside-tree');
      expect(codeOf(await makeConsistencyProof(oldSize, size, readHash))).toBe('outside-tree');
    }
    expect(codeOf(verifyConsistency({ ...claim, oldRoot: new Uint8Array(31) }))).toBe('hash-size');
  });
});

const anyHash = fc.uint8Array({ maxLength: 33 });
test.prop([
  fc.double(),
  fc.double(),
  anyHash,
  anyHash,
  fc.array(fc.uint8Array({ minLength: 32, maxLength: 32 }), { maxLength: 60 }),
])('whatever is claimed is answered, never thrown at', (a, b, first, second, proof) => {
  expect(verifyInclusion({ leaf: first, index: a, size: b, root: second, proof }).ok).toBe(false);
  const consistent = verifyConsistency({ oldSize: a, oldRoot: first, size: b, root: second, proof });
  expect(consistent.ok).toBe(false);
});
