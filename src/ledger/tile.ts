/**
 * C2SP tlog-tiles, "Merkle Tree": the tree cut into tiles of 256 hashes, served as static files. A tile at level L lists
 * the roots of full subtrees of 256^L leaves. Only tiles of the right edge are partial, and a partial tile is never
 * hashed into the level above.
 */
import { ok, type Result, refuse } from '../result.ts';
import type { Node } from './merkle.ts';
import { HASH_SIZE } from './sha256.ts';

export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const MAX_LEVEL = 63;

/** The level `entries` is the entry bundles: same index and width as the tile of level 0, but with entries for hashes. */
export type TileLevel = number | 'entries';

/** `width` hashes or entries; 256 is a full tile. */
export type Tile = { readonly level: TileLevel; readonly index: number; readonly width: number };

export type TilePathRefusal = { readonly code: 'tile-path' };

/** `tile/<L>/<N>[.p/<W>]`, relative to the log's prefix. 1234067 is written `x001/x234/067`. */
export function tilePath({ level, index, width }: Tile): string {
  const digits = String(index).padStart(Math.ceil(String(index).length / 3) * 3, '0');
  const groups = digits.match(/\d{3}/g) ?? [];
  const folders = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group));
  return `tile/${level}/${folders.join('/')}${width === TILE_WIDTH ? '' : `.p/${width}`}`;
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,5}\d{3})(?:\.p\/(\d{1,3}))?$/;

/** Refuses every spelling but the one that `tilePath` gives, so that one file has one address. */
export function parseTilePath(path: string): Result<Tile, TilePathRefusal> {
  const match = PATH.exec(path);
  if (match === null) return refuse({ code: 'tile-path' });
  const [, level = '', index = '', width] = match;
  const tile: Tile = {
    level: level === 'entries' ? level : Number(level),
    index: Number(index.replace(/[x/]/g, '')),
    width: width === undefined ? TILE_WIDTH : Number(width),
  };
  const inRange =
    tile.width >= 1 &&
    (width === undefined || tile.width < TILE_WIDTH) &&
    Number.isSafeInteger(tile.index) &&
    (tile.level === 'entries' || tile.level <= MAX_LEVEL);
  return inRange && tilePath(tile) === path ? ok(tile) : refuse({ code: 'tile-path' });
}

/** How many hashes stand at a level of a tree of `size` entries, over all its tiles. */
export const hashesAtLevel = (level: TileLevel, size: number): number =>
  level === 'entries' ? size : Math.floor(size / TILE_WIDTH ** level);

/** The levels a tree of `size` entries has, bundles first: what is written in this order is never ahead of its ground. */
function levelsOf(size: number): TileLevel[] {
  const levels: TileLevel[] = size > 0 ? ['entries'] : [];
  for (let level = 0; hashesAtLevel(level, size) > 0; level++) levels.push(level);
  return levels;
}

/** The partial tiles and the partial bundle that a tree of `size` entries must serve beside its full ones. */
export function rightEdge(size: number): Tile[] {
  return levelsOf(size).flatMap(level => {
    const count = hashesAtLevel(level, size);
    const width = count % TILE_WIDTH;
    return width === 0 ? [] : [{ level, index: Math.floor(count / TILE_WIDTH), width }];
  });
}

/**
 * The tiles and bundles that arise when the tree grows from `oldSize` to `newSize` entries: every tile that became full,
 * and those partial ones of the new right edge that did not stand before. Lazy: ten million entries take no memory.
 */
export function* newTiles(oldSize: number, newSize: number): Generator<Tile, void> {
  for (const level of levelsOf(newSize)) {
    const before = hashesAtLevel(level, oldSize);
    const after = hashesAtLevel(level, newSize);
    const full = Math.floor(after / TILE_WIDTH);
    for (let index = Math.floor(before / TILE_WIDTH); index < full; index++) yield { level, index, width: TILE_WIDTH };
    const width = after % TILE_WIDTH;
    if (after > before && width > 0) yield { level, index: full, width };
  }
}

/** The tile as a tree of `size` entries has it, or undefined if that tree doesn't reach it. */
export function tileInTree(level: TileLevel, index: number, size: number): Tile | undefined {
  const width = Math.min(TILE_WIDTH, hashesAtLevel(level, size) - index * TILE_WIDTH);
  return width > 0 ? { level, index, width } : undefined;
}

export type NodePlace = { readonly tile: Tile; readonly first: number; readonly count: number };

/**
 * Where a node's hash comes from: the hash over `count` hashes of the tile, from the `first` on. Undefined if the tree of
 * `size` entries has no such full subtree.
 */
export function placeOfNode({ level, index }: Node, size: number): NodePlace | undefined {
  const count = 2 ** (level % TILE_HEIGHT);
  const position = index * count;
  const first = position % TILE_WIDTH;
  const tile = tileInTree(Math.floor(level / TILE_HEIGHT), Math.floor(position / TILE_WIDTH), size);
  return tile !== undefined && first + count <= tile.width ? { tile, first, count } : undefined;
}

/** The bytes of `count` hashes from the `first` on. */
export const hashesOf = (tile: Uint8Array, first: number, count: number): Uint8Array =>
  tile.subarray(first * HASH_SIZE, (first + count) * HASH_SIZE);
