/**
 * RFC 6962 §2.1.1 and §2.1.2: a proof that an entry stands in a tree, and a proof that a later tree holds an earlier one
 * unchanged. Made from a reader of node hashes, verified with nothing but hashes: the steps of verification are those of
 * RFC 9162 §2.1.3.2 and §2.1.4.2, which writes down what RFC 6962 leaves to the reader.
 */
import { ok, type Result, refuse } from '../result.ts';
import { isCount, sameBytes } from './bytes.ts';
import { EMPTY_ROOT, nodeHash, splitPoint } from './merkle.ts';
import { allOk, type ReadHash, subtreeHash, type TileRefusal } from './reader.ts';
import { HASH_SIZE, type Hash } from './sha256.ts';

export type ProofRefusal =
  /** An index or size that is no whole number from 0 to 2^53 - 1, an index not below its size, an old size above the new. */
  | { readonly code: 'outside-tree' }
  /** A hash that isn't 32 bytes. */
  | { readonly code: 'hash-size' }
  | { readonly code: 'proof-length' }
  /** The proof is well formed and leads elsewhere: another entry, another place, another tree. */
  | { readonly code: 'root-mismatch' }
  /** The proof doesn't lead to the earlier tree's root: history was rewritten, or the proof is of another pair. */
  | { readonly code: 'old-root-mismatch' };

/** Leaves from `low` up to but without `high`. */
type Range = readonly [low: number, high: number];

const half = (n: number): number => Math.floor(n / 2);
const isOdd = (n: number): boolean => n % 2 === 1;

/** RFC 6962 §2.1.1, PATH(m, D[n]): what stands beside the way from the leaf to the root, the leaf's sibling first. */
function besideLeaf(index: number, size: number): Range[] {
  const beside: Range[] = [];
  let low = 0;
  let high = size;
  while (high - low > 1) {
    const middle = low + splitPoint(high - low);
    if (index < middle) {
      beside.push([middle, high]);
      high = middle;
    } else {
      beside.push([low, middle]);
      low = middle;
    }
  }
  return beside.reverse();
}

/** RFC 6962 §2.1.2, PROOF(m, D[n]): the subtrees from which both roots can be put together. */
function sharedRanges(oldSize: number, size: number): Range[] {
  const shared: Range[] = [];
  let low = 0;
  let high = size;
  while (oldSize !== high) {
    const middle = low + splitPoint(high - low);
    if (oldSize <= middle) {
      shared.push([middle, high]);
      high = middle;
    } else {
      shared.push([low, middle]);
      low = middle;
    }
  }
  if (low > 0) shared.push([low, high]);
  return shared.reverse();
}

/** All at once: in a browser each tile is a round trip. */
const hashRanges = async (
  ranges: readonly Range[],
  readHash: ReadHash,
): Promise<Result<readonly Hash[], TileRefusal>> =>
  allOk(await Promise.all(ranges.map(([low, high]) => subtreeHash(low, high, readHash))));

/** The proof that entry number `index` (from 0) stands in the tree of `size` entries: at most 53 hashes, leaf to root. */
export async function makeInclusionProof(
  index: number,
  size: number,
  readHash: ReadHash,
): Promise<Result<readonly Hash[], ProofRefusal | TileRefusal>> {
  if (!isCount(index) || !isCount(size) || index >= size) return refuse({ code: 'outside-tree' });
  return hashRanges(besideLeaf(index, size), readHash);
}

/** The proof that the tree of `size` entries begins with the tree of `oldSize`. Empty if they are equal or the old is empty. */
export async function makeConsistencyProof(
  oldSize: number,
  size: number,
  readHash: ReadHash,
): Promise<Result<readonly Hash[], ProofRefusal | TileRefusal>> {
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return refuse({ code: 'outside-tree' });
  return oldSize === 0 ? ok([]) : hashRanges(sharedRanges(oldSize, size), readHash);
}

export type InclusionClaim = {
  /** The RFC 6962 leaf hash of the entry, not the entry. */
  readonly leaf: Hash;
  readonly index: number;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
};

/** One step up: what stood beside, on which side, and the hash of the two together. */
export type InclusionStep = { readonly sibling: Hash; readonly side: 'left' | 'right'; readonly hash: Hash };

/** RFC 9162 §2.1.3.2. Anything may be handed in: what doesn't hold is refused. */
export function verifyInclusion(claim: InclusionClaim): Result<true, ProofRefusal> {
  const steps = climbToRoot(claim);
  return steps.ok ? ok(true) : steps;
}

/** The way of `verifyInclusion` from the leaf to the root, so that a person can follow it. Refuses what it refuses. */
export function climbToRoot({
  leaf,
  index,
  size,
  root,
  proof,
}: InclusionClaim): Result<readonly InclusionStep[], ProofRefusal> {
  if (!isCount(index) || !isCount(size) || index >= size) return refuse({ code: 'outside-tree' });
  if (![leaf, root, ...proof].every(isHash)) return refuse({ code: 'hash-size' });
  const steps: InclusionStep[] = [];
  let place = index;
  let last = size - 1;
  let hash = leaf;
  for (const sibling of proof) {
    if (last === 0) return refuse({ code: 'proof-length' });
    if (isOdd(place) || place === last) {
      hash = nodeHash(sibling, hash);
      steps.push({ sibling, side: 'left', hash });
      [place, last] = riseToRight(place, last);
    } else {
      hash = nodeHash(hash, sibling);
      steps.push({ sibling, side: 'right', hash });
    }
    place = half(place);
    last = half(last);
  }
  if (last !== 0) return refuse({ code: 'proof-length' });
  return sameBytes(hash, root) ? ok(steps) : refuse({ code: 'root-mismatch' });
}

export type ConsistencyClaim = {
  readonly oldSize: number;
  readonly oldRoot: Hash;
  readonly size: number;
  readonly root: Hash;
  readonly proof: readonly Hash[];
};

/**
 * RFC 9162 §2.1.4.2. Every tree continues the empty one (C2SP tlog-witness asks for an empty proof then), provided that the
 * old root is the empty tree's.
 */
export function verifyConsistency(claim: ConsistencyClaim): Result<true, ProofRefusal> {
  const { oldSize, oldRoot, size, root, proof } = claim;
  if (!isCount(oldSize) || !isCount(size) || oldSize > size) return refuse({ code: 'outside-tree' });
  if (![oldRoot, root, ...proof].every(isHash)) return refuse({ code: 'hash-size' });
  if (oldSize === 0 && !sameBytes(oldRoot, EMPTY_ROOT)) return refuse({ code: 'old-root-mismatch' });
  if (oldSize > 0 && oldSize < size) return climbBoth(claim);
  if (proof.length > 0) return refuse({ code: 'proof-length' });
  return oldSize < size || sameBytes(oldRoot, root) ? ok(true) : refuse({ code: 'root-mismatch' });
}

/** Puts both roots together from the proof, for 0 < oldSize < size. */
function climbBoth({ oldSize, oldRoot, size, root, proof }: ConsistencyClaim): Result<true, ProofRefusal> {
  let place = oldSize - 1;
  let last = size - 1;
  while (isOdd(place)) {
    place = half(place);
    last = half(last);
  }
  // If the old tree is one full subtree (nothing is left of its place), its root is where both climbs begin.
  const path = place === 0 ? [oldRoot, ...proof] : proof;
  const [start, ...rest] = path;
  if (start === undefined) return refuse({ code: 'proof-length' });
  let oldHash = start;
  let hash = start;
  for (const sibling of rest) {
    if (last === 0) return refuse({ code: 'proof-length' });
    if (isOdd(place) || place === last) {
      oldHash = nodeHash(sibling, oldHash);
      hash = nodeHash(sibling, hash);
      [place, last] = riseToRight(place, last);
    } else {
      hash = nodeHash(hash, sibling);
    }
    place = half(place);
    last = half(last);
  }
  if (last !== 0) return refuse({ code: 'proof-length' });
  if (!sameBytes(oldHash, oldRoot)) return refuse({ code: 'old-root-mismatch' });
  return sameBytes(hash, root) ? ok(true) : refuse({ code: 'root-mismatch' });
}

/** A node at the right edge has no sibling on some levels: go up until it is a right child, or the root. */
function riseToRight(place: number, last: number): [place: number, last: number] {
  while (place !== 0 && !isOdd(place)) {
    place = half(place);
    last = half(last);
  }
  return [place, last];
}

const isHash = (bytes: Uint8Array): boolean => bytes.length === HASH_SIZE;
