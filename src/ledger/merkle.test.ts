import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  entryAt,
  fromHex,
  readFromDefinition,
  rootByDefinition,
  valueIn,
} from '../../test/vectors/ledger/sample-log.ts';
import { ok } from '../result.ts';
import { EMPTY_ROOT, frontier, fullSubtreeHash, fullSubtrees, leafHash, type Node, nodeHash } from './merkle.ts';
import { makeConsistencyProof, makeInclusionProof, verifyConsistency, verifyInclusion } from './proof.ts';
import type { ReadHash } from './reader.ts';
import type { Hash } from './sha256.ts';

type TreeVectors = {
  inputs: string[];
  leaves: string[];
  roots: string[];
  inclusion: { index: number; size: number; proof: string[] }[];
  consistency: { oldSize: number; size: number; proof: string[] }[];
};

const vectors = JSON.parse(
  readFileSync(new URL('../../test/vectors/ledger/tree.json', import.meta.url), 'utf8'),
) as TreeVectors;

/** The roots that the Certificate Transparency suites have published since RFC 6962, for sizes 1 to 8. */
const PUBLISHED_ROOTS = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');

describe('the eight inputs of the RFC 6962 test suites', () => {
  const leaves = vectors.inputs.map(input => leafHash(fromHex(input)));
  const readVector: ReadHash = async ({ level, index }: Node) => {
    const width = 2 ** level;
    const below = leaves.slice(index * width, (index + 1) * width);
    return ok(fullSubtreeHash(Uint8Array.from(below.flatMap(hash => [...hash]))));
  };

  test('the frozen vectors carry the published roots', () => {
    expect(vectors.roots).toEqual(PUBLISHED_ROOTS);
  });

  test('leaves and roots come out as published', () => {
    const tree = frontier();
    for (const [i, leaf] of leaves.entries()) {
      expect(hex(leaf)).toBe(vectors.leaves[i]);
      tree.append(leaf);
      expect(hex(tree.root())).toBe(PUBLISHED_ROOTS[i]);
    }
  });

  test('inclusion proofs are those of an independent implementation', async () => {
    for (const { index, size, proof } of vectors.inclusion) {
      const made = valueIn(await makeInclusionProof(index, size, readVector));
      expect(made.map(hex)).toEqual(proof);
      const root = fromHex(PUBLISHED_ROOTS[size - 1]!);
      expect(verifyInclusion({ leaf: leaves[index]!, index, size, root, proof: proof.map(fromHex) })).toEqual(ok(true));
    }
  });

  test('consistency proofs are those of an independent implementation', async () => {
    for (const { oldSize, size, proof } of vectors.consistency) {
      const made = valueIn(await makeConsistencyProof(oldSize, size, readVector));
      expect(made.map(hex)).toEqual(proof);
      const [oldRoot, root] = [fromHex(PUBLISHED_ROOTS[oldSize - 1]!), fromHex(PUBLISHED_ROOTS[size - 1]!)];
      expect(verifyConsistency({ oldSize, oldRoot, size, root, proof: proof.map(fromHex) })).toEqual(ok(true));
    }
  });
});

test('the root of an empty log is the hash of nothing', () => {
  expect(hex(EMPTY_ROOT)).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  expect(frontier().root()).toEqual(EMPTY_ROOT);
});

test('an inner node can not pose as a leaf', () => {
  const [left, right] = [leafHash(entryAt(0)), leafHash(entryAt(1))];
  expect(leafHash(Uint8Array.from([...left, ...right]))).not.toEqual(nodeHash(left, right));
});

test('a frontier knows the root at every size to 600, also when it goes on from what it kept', async () => {
  const definition = readFromDefinition();
  let tree = frontier();
  for (let size = 1; size <= 600; size++) {
    tree.append(leafHash(entryAt(size - 1)));
    expect(tree.root(), `size ${size}`).toEqual(await rootByDefinition(size, definition));
    if (size % 37 === 0) tree = frontier({ size: tree.size(), peaks: tree.peaks() });
  }
  expect(tree.size()).toBe(600);
});

test('a frontier refuses to go on from peaks that can not be those of its size', () => {
  expect(() => frontier({ size: 3, peaks: [EMPTY_ROOT] })).toThrow('1 peaks');
});

test('full subtrees of a range lie side by side and cover it', () => {
  expect(fullSubtrees(0, 7)).toEqual([
    { level: 2, index: 0 },
    { level: 1, index: 2 },
    { level: 0, index: 6 },
  ]);
  expect(fullSubtrees(8, 11)).toEqual([
    { level: 1, index: 4 },
    { level: 0, index: 10 },
  ]);
  expect(fullSubtrees(2 ** 52, 2 ** 52 + 1)).toEqual([{ level: 0, index: 2 ** 52 }]);
});

test('a subtree over a number of hashes that is no power of two is a bug and says so', () => {
  const three: Hash[] = [leafHash(entryAt(0)), leafHash(entryAt(1)), leafHash(entryAt(2))];
  expect(() => fullSubtreeHash(Uint8Array.from(three.flatMap(hash => [...hash])))).toThrow('no power of two');
});
