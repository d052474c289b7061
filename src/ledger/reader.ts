/**
 * Reads node hashes and entries out of the served files. The caller hands in how to read one file, so the same code runs
 * on the server's folder and, by fetch, in a browser. What it gives is only as true as the files: a proof made from it
 * is worth something once it is verified against a signed checkpoint.
 */
import { ok, type Result, refuse } from '../result.ts';
import { type BundleRefusal, parseBundle, RECORD_SIZE } from './bundle.ts';
import { fullSubtreeHash, fullSubtrees, joinSubtrees, type Node } from './merkle.ts';
import { HASH_SIZE, type Hash } from './sha256.ts';
import { hashesOf, placeOfNode, TILE_WIDTH, type Tile, tileInTree, tilePath } from './tile.ts';

/** The bytes of the file at a path under the log's prefix, undefined if it isn't there. May throw: a network does. */
export type ReadTile = (path: string) => Promise<Uint8Array | undefined>;

export type TileRefusal =
  | { readonly code: 'tile-missing'; readonly path: string }
  /** In bytes. */
  | { readonly code: 'tile-size'; readonly path: string; readonly expected: number; readonly got: number }
  | { readonly code: 'node-outside-tree'; readonly node: Node; readonly size: number };

export type ReadHash = (node: Node) => Promise<Result<Hash, TileRefusal>>;

/**
 * The bytes of one tile or bundle. If a partial one is gone, the full one serves in its place, as C2SP tlog-tiles
 * ("Partial Tiles") lets a log delete what has become full.
 */
export async function readTileBytes(tile: Tile, readTile: ReadTile): Promise<Result<Uint8Array, TileRefusal>> {
  const unit = tile.level === 'entries' ? RECORD_SIZE : HASH_SIZE;
  const full = { ...tile, width: TILE_WIDTH };
  for (const candidate of tile.width === TILE_WIDTH ? [full] : [tile, full]) {
    const path = tilePath(candidate);
    const bytes = await readTile(path);
    if (bytes === undefined) continue;
    const expected = candidate.width * unit;
    if (bytes.length !== expected) return refuse({ code: 'tile-size', path, expected, got: bytes.length });
    return ok(bytes.subarray(0, tile.width * unit));
  }
  return refuse({ code: 'tile-missing', path: tilePath(tile) });
}

/** One proof touches two tiles a level; this keeps those of several proofs and stays under a megabyte. */
const CACHED_TILES = 64;

/** Node hashes of the tree of `size` entries. Keeps the last tiles it read, so make a new one for a new checkpoint. */
export function hashReader({ size, readTile }: { readonly size: number; readonly readTile: ReadTile }): ReadHash {
  const cache = new Map<string, ReturnType<typeof readTileBytes>>();
  const cachedTile = async (tile: Tile): Promise<Result<Uint8Array, TileRefusal>> => {
    const path = tilePath(tile);
    const reading = cache.get(path) ?? readTileBytes(tile, readTile);
    cache.delete(path);
    cache.set(path, reading);
    for (const oldest of cache.keys()) if (cache.size > CACHED_TILES) cache.delete(oldest);
    try {
      const read = await reading;
      if (!read.ok) cache.delete(path);
      return read;
    } catch (failure) {
      // A network that failed once may answer the next time.
      cache.delete(path);
      throw failure;
    }
  };
  return async node => {
    const place = placeOfNode(node, size);
    if (place === undefined) return refuse({ code: 'node-outside-tree', node, size });
    const tile = await cachedTile(place.tile);
    return tile.ok ? ok(fullSubtreeHash(hashesOf(tile.value, place.first, place.count))) : tile;
  };
}

/** The hash over the leaves from `low` up to but without `high`, a subtree in the sense of RFC 6962 §2.1. */
export async function subtreeHash(low: number, high: number, readHash: ReadHash): Promise<Result<Hash, TileRefusal>> {
  const hashes = allOk(await Promise.all(fullSubtrees(low, high).map(readHash)));
  return hashes.ok ? ok(joinSubtrees(hashes.value)) : hashes;
}

/** All values, or the first refusal. */
export function allOk<T, R>(results: readonly Result<T, R>[]): Result<readonly T[], R> {
  const values: T[] = [];
  for (const result of results) {
    if (!result.ok) return result;
    values.push(result.value);
  }
  return ok(values);
}

/** The entries of one bundle as the tree of `size` entries has it. `index` is the bundle's: entry number / 256, rounded down. */
export async function readEntries(
  index: number,
  { size, readTile }: { readonly size: number; readonly readTile: ReadTile },
): Promise<Result<readonly Uint8Array[], TileRefusal | BundleRefusal>> {
  const bundle = tileInTree('entries', index, size);
  if (bundle === undefined)
    return refuse({ code: 'node-outside-tree', node: { level: 0, index: index * TILE_WIDTH }, size });
  const bytes = await readTileBytes(bundle, readTile);
  return bytes.ok ? parseBundle(bytes.value, bundle.width) : bytes;
}
