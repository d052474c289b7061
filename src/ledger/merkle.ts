/**
 * The ledger: a transparency log, so that nobody has to believe the office that runs it.
 *
 * The files follow the specifications, one by one: RFC 6962 §2.1 (merkle, proof), C2SP tlog-tiles (tile, bundle, builder,
 * reader), signed-note (note, signer, web-verifier), tlog-checkpoint (checkpoint) and tlog-proof (tlog-proof). An entry
 * is exactly 32 bytes: the SHA-256 of an act's envelope, or 32 random bytes of padding. docs/ledger.md tells an outsider
 * how to check us.
 *
 * All of it is pure: bytes in, bytes out, files are read through a function that the caller hands in. Never here: the
 * clock, chance (seeds are arguments), SQL, files, an envelope's content. Only signer.ts needs `node:crypto`; every other
 * file also runs in a browser. Foreign bytes are refused by a code and never thrown at; a wrong argument of our own throws.
 */
import { HASH_SIZE, type Hash, sha256 } from './sha256.ts';

const LEAF_PREFIX = Uint8Array.of(0x00);
const NODE_PREFIX = Uint8Array.of(0x01);

/** RFC 6962 §2.1. The 0x00/0x01 prefix keeps an inner node from posing as a leaf. */
export const leafHash = (entry: Uint8Array): Hash => sha256(LEAF_PREFIX, entry);

/** RFC 6962 §2.1. */
export const nodeHash = (left: Hash, right: Hash): Hash => sha256(NODE_PREFIX, left, right);

/** RFC 6962 §2.1: the root of a log without entries is the hash of nothing. */
export const EMPTY_ROOT: Hash = sha256();

/** A subtree of 2^level leaves whose first leaf is index × 2^level. */
export type Node = { readonly level: number; readonly index: number };

/** RFC 6962 §2.1: "the largest power of two smaller than n", for n above 1. */
export function splitPoint(n: number): number {
  let k = 1;
  while (k * 2 < n) k *= 2;
  return k;
}

/**
 * The full subtrees, from the left, that make up the leaves from `low` up to but without `high`. `low` must be a multiple
 * of the largest power of two that fits, as it is for every subtree RFC 6962 speaks of.
 */
export function fullSubtrees(low: number, high: number): Node[] {
  const nodes: Node[] = [];
  while (low < high) {
    let width = 1;
    let level = 0;
    while (width * 2 <= high - low) {
      width *= 2;
      level++;
    }
    if (low % width !== 0) throw new Error(`no RFC 6962 subtree begins at leaf ${low} with ${width} leaves`);
    nodes.push({ level, index: low / width });
    low += width;
  }
  return nodes;
}

/** Joins subtrees that lie side by side, from the left, larger before smaller, to their common root. */
export function joinSubtrees(hashes: readonly Hash[]): Hash {
  const last = hashes.at(-1);
  return last === undefined
    ? EMPTY_ROOT
    : hashes.slice(0, -1).reduceRight((right, left) => nodeHash(left, right), last);
}

/**
 * The hash over full 32-byte hashes that stand one after the other in `hashes`, their number a power of two. Children of
 * one node are neighbours in memory, so each step hashes 64 bytes in place.
 */
export function fullSubtreeHash(hashes: Uint8Array): Hash {
  const work = hashes.slice();
  for (let width = hashes.length / HASH_SIZE; width > 1; width /= 2) {
    if (width % 2 !== 0) throw new Error(`${hashes.length} bytes are no power of two of hashes`);
    for (let i = 0; i < width / 2; i++) {
      work.set(sha256(NODE_PREFIX, work.subarray(2 * i * HASH_SIZE, (2 * i + 2) * HASH_SIZE)), i * HASH_SIZE);
    }
  }
  return work.slice(0, HASH_SIZE);
}

export type Frontier = {
  readonly size: () => number;
  readonly append: (leaf: Hash) => void;
  /** The roots of the full subtrees, from the left: with the size, all that is needed to go on later. */
  readonly peaks: () => readonly Hash[];
  readonly root: () => Hash;
};

/**
 * A tree that keeps only its right edge (at most 53 hashes): it takes leaf hashes in order and knows the root at any time.
 * For a check that re-derives a root from millions of envelopes in flat memory.
 */
export function frontier(
  start: { readonly size: number; readonly peaks: readonly Hash[] } = { size: 0, peaks: [] },
): Frontier {
  let { size } = start;
  const peaks = [...start.peaks];
  if (peaks.length !== fullSubtrees(0, size).length) throw new Error(`${peaks.length} peaks can't hold ${size} leaves`);
  return {
    size: () => size,
    append: leaf => {
      let hash = leaf;
      for (let rest = size; rest % 2 === 1; rest = (rest - 1) / 2) hash = nodeHash(peaks.pop()!, hash);
      peaks.push(hash);
      size++;
    },
    peaks: () => [...peaks],
    root: () => joinSubtrees(peaks),
  };
}
