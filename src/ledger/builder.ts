/**
 * Grows the log: takes entries in their order and gives the files to write. A full tile or bundle comes exactly once and
 * never changes; the right edge comes when asked for. Memory stays flat (one open tile a level, 8 KiB each), however many
 * entries go in.
 *
 * Write the files before the checkpoint that needs them. A crash in between costs nothing: growing again from the last
 * checkpoint with the same entries gives the same bytes.
 */
import { ok, type Result, refuse } from '../result.ts';
import { type BundleRefusal, parseBundle, RECORD_SIZE, writeRecord } from './bundle.ts';
import { sameBytes } from './bytes.ts';
import { fullSubtreeHash, fullSubtrees, joinSubtrees, leafHash } from './merkle.ts';
import { type ReadTile, readTileBytes, type TileRefusal } from './reader.ts';
import { HASH_SIZE, type Hash } from './sha256.ts';
import { hashesAtLevel, hashesOf, rightEdge, TILE_WIDTH, tilePath } from './tile.ts';

/** A file to serve under the log's prefix. */
export type LogFile = { readonly path: string; readonly bytes: Uint8Array };

export type TreeBuilder = {
  /** Entries in the log so far. */
  readonly size: () => number;
  /** Takes 32-byte entries (throws on another length); gives the bundles and tiles that became full, lower levels first. */
  readonly append: (entries: Iterable<Uint8Array>) => LogFile[];
  /** The partial bundle and tiles that a checkpoint of this size needs beside the full ones. */
  readonly partials: () => LogFile[];
  readonly root: () => Hash;
};

export type ResumeRefusal =
  | TileRefusal
  | BundleRefusal
  /** The stored files don't lead to the checkpoint's root: a restored backup, a second writer, a broken disk. */
  | { readonly code: 'root-mismatch'; readonly size: number }
  /** The entry in the bundle isn't the one whose hash is in the tile. */
  | { readonly code: 'entry-mismatch'; readonly index: number };

/** Where the tree stands: the open tile of each level, lowest first, and the open bundle; as bytes, 0 to 255 units long. */
type Edge = { readonly size: number; readonly tiles: readonly Uint8Array[]; readonly bundle: Uint8Array };

/** A log without entries. */
export const newTree = (): TreeBuilder => builderAt({ size: 0, tiles: [], bundle: new Uint8Array() });

/**
 * Goes on from stored files. Reads the right edge only (one tile a level), and refuses unless it gives the root of the
 * checkpoint that was signed last: so no fork can grow from files that don't belong to it.
 */
export async function resumeTree(
  checkpoint: { readonly size: number; readonly root: Hash },
  readTile: ReadTile,
): Promise<Result<TreeBuilder, ResumeRefusal>> {
  const { size, root } = checkpoint;
  const tiles: Uint8Array[] = [];
  let bundle: Uint8Array = new Uint8Array();
  for (const tile of rightEdge(size)) {
    const bytes = await readTileBytes(tile, readTile);
    if (!bytes.ok) return bytes;
    if (tile.level === 'entries') bundle = bytes.value;
    else tiles[tile.level] = bytes.value;
  }
  const edge = { size, tiles: Array.from(tiles, bytes => bytes ?? new Uint8Array()), bundle };
  const builder = builderAt(edge);
  if (!sameBytes(builder.root(), root)) return refuse({ code: 'root-mismatch', size });
  const stray = findStrayEntry(edge);
  return stray.ok ? ok(builder) : stray;
}

/** Does each entry of the open bundle stand behind the hash in the open tile? */
function findStrayEntry({ size, tiles, bundle }: Edge): Result<true, ResumeRefusal> {
  const width = size % TILE_WIDTH;
  const entries = parseBundle(bundle, width);
  if (!entries.ok) return entries;
  const leaves = tiles[0] ?? new Uint8Array();
  const position = entries.value.findIndex((entry, i) => !sameBytes(leafHash(entry), hashesOf(leaves, i, 1)));
  return position === -1 ? ok(true) : refuse({ code: 'entry-mismatch', index: size - width + position });
}

function builderAt(edge: Edge): TreeBuilder {
  let { size } = edge;
  const bundle = withRoom(edge.bundle, RECORD_SIZE);
  const tiles = edge.tiles.map(bytes => withRoom(bytes, HASH_SIZE));

  /** Sets a hash into the open tile of a level. A tile that becomes full is given out and its root goes one level up. */
  const put = (level: number, count: number, hash: Hash, completed: LogFile[]): void => {
    tiles[level] ??= new Uint8Array(TILE_WIDTH * HASH_SIZE);
    const tile = tiles[level];
    tile.set(hash, (count % TILE_WIDTH) * HASH_SIZE);
    if ((count + 1) % TILE_WIDTH !== 0) return;
    const index = Math.floor(count / TILE_WIDTH);
    completed.push({ path: tilePath({ level, index, width: TILE_WIDTH }), bytes: tile.slice() });
    put(level + 1, index, fullSubtreeHash(tile), completed);
  };

  const appendOne = (entry: Uint8Array, completed: LogFile[]): void => {
    writeRecord(bundle, size % TILE_WIDTH, entry);
    const index = Math.floor(size / TILE_WIDTH);
    if (size % TILE_WIDTH === TILE_WIDTH - 1) {
      completed.push({ path: tilePath({ level: 'entries', index, width: TILE_WIDTH }), bytes: bundle.slice() });
    }
    put(0, size, leafHash(entry), completed);
    size++;
  };

  return {
    size: () => size,
    append: entries => {
      const completed: LogFile[] = [];
      for (const entry of entries) appendOne(entry, completed);
      return completed;
    },
    partials: () =>
      rightEdge(size).map(tile => ({
        path: tilePath(tile),
        bytes:
          tile.level === 'entries'
            ? bundle.slice(0, tile.width * RECORD_SIZE)
            : hashesOf(tiles[tile.level]!, 0, tile.width).slice(),
      })),
    root: () =>
      joinSubtrees(
        tiles
          .map((tile, level) => peaksOfTile(tile, hashesAtLevel(level, size) % TILE_WIDTH))
          .reverse()
          .flat(),
      ),
  };
}

/** A copy of the bytes with room for a full tile or bundle. */
function withRoom(bytes: Uint8Array, unit: number): Uint8Array {
  const room = new Uint8Array(TILE_WIDTH * unit);
  room.set(bytes);
  return room;
}

/** The full subtrees over the first `width` hashes of a tile, larger first. */
const peaksOfTile = (tile: Uint8Array, width: number): Hash[] =>
  fullSubtrees(0, width).map(({ level, index }) => fullSubtreeHash(hashesOf(tile, index * 2 ** level, 2 ** level)));

export type Growth = {
  /** To write in this order, before the new checkpoint. */
  readonly files: readonly LogFile[];
  readonly size: number;
  readonly root: Hash;
};

/**
 * One step of an integrator: the files that a log at `checkpoint` gains by `newEntries`, and the size and root to sign.
 * Without new entries there is nothing to write. For bulk keep a `TreeBuilder` and feed it in chunks.
 */
export async function growTiles(growing: {
  readonly checkpoint: { readonly size: number; readonly root: Hash };
  readonly newEntries: readonly Uint8Array[];
  readonly readTile: ReadTile;
}): Promise<Result<Growth, ResumeRefusal>> {
  const { checkpoint, newEntries, readTile } = growing;
  const resumed = await resumeTree(checkpoint, readTile);
  if (!resumed.ok) return resumed;
  const builder = resumed.value;
  const full = builder.append(newEntries);
  const size = builder.size();
  const unchanged = new Set(rightEdge(checkpoint.size).map(tilePath));
  const partial = builder.partials().filter(file => !unchanged.has(file.path));
  return ok({ files: [...full, ...partial], size, root: builder.root() });
}
