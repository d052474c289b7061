/** A log of invented entries, held in memory as the files it would serve. */
import { encodeUtf8 } from '../../../src/ledger/bytes.ts';
import { type LogFile, newTree } from '../../../src/ledger/builder.ts';
import { leafHash, type Node } from '../../../src/ledger/merkle.ts';
import { type ReadHash, type ReadTile, subtreeHash } from '../../../src/ledger/reader.ts';
import { type Hash, sha256 } from '../../../src/ledger/sha256.ts';
import { ok, type Result } from '../../../src/result.ts';

/** The bytes of an invented act's envelope. */
export const envelopeAt = (index: number): Uint8Array => encodeUtf8(`{"invented":${index}}`);

export const entryAt = (index: number): Uint8Array => sha256(envelopeAt(index));

export const entriesBetween = (from: number, to: number): Uint8Array[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => entryAt(from + i));

export type Files = Map<string, Uint8Array>;

export const writeFiles = (files: Files, written: readonly LogFile[]): void => {
  for (const { path, bytes } of written) files.set(path, bytes);
};

export const readFrom =
  (files: Files): ReadTile =>
  async path =>
    files.get(path);

/** The files and the root of a log of `size` entries, built at one go. */
export function sampleLog(size: number): { readonly files: Files; readonly root: Hash; readonly readTile: ReadTile } {
  const files: Files = new Map();
  const tree = newTree();
  writeFiles(files, tree.append(entriesBetween(0, size)));
  writeFiles(files, tree.partials());
  return { files, root: tree.root(), readTile: readFrom(files) };
}

/** Node hashes straight from the definition of RFC 6962, without a tile: what the tiles are held against. */
export function readFromDefinition(): ReadHash {
  const known = new Map<string, Promise<Result<Hash, never>>>();
  const read = ({ level, index }: Node): Promise<Result<Hash, never>> => {
    const name = `${level}/${index}`;
    const hash = known.get(name) ?? derive({ level, index });
    known.set(name, hash);
    return hash;
  };
  const derive = async ({ level, index }: Node): Promise<Result<Hash, never>> => {
    if (level === 0) return ok(leafHash(entryAt(index)));
    const [left, right] = [await read({ level: level - 1, index: 2 * index }), await read({ level: level - 1, index: 2 * index + 1 })];
    if (!left.ok || !right.ok) throw new Error('a definition refuses nothing');
    return ok(nodeOf(left.value, right.value));
  };
  return read;
}

/** RFC 6962 §2.1, written out a second time on purpose. */
const nodeOf = (left: Hash, right: Hash): Hash => sha256(Uint8Array.of(1), left, right);

export async function rootByDefinition(size: number, readHash: ReadHash): Promise<Hash> {
  return valueIn(await subtreeHash(0, size, readHash));
}

/** The value of a result that a test expects to be good. */
export function valueIn<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** The code of a refusal, 'accepted' where nothing was refused. */
export const codeOf = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? 'accepted' : result.refusal.code);

/** The bytes with one bit turned over. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const flipped = bytes.slice();
  flipped[bit >> 3]! ^= 1 << (bit & 7);
  return flipped;
}

export const fromHex = (hex: string): Uint8Array => Uint8Array.from(hex.match(/../g) ?? [], pair => Number.parseInt(pair, 16));
