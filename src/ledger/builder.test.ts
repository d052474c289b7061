import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  codeOf,
  entriesBetween,
  entryAt,
  type Files,
  flipBit,
  readFrom,
  readFromDefinition,
  rootByDefinition,
  sampleLog,
  valueIn,
  writeFiles,
} from '../../test/vectors/ledger/sample-log.ts';
import { growTiles, newTree, resumeTree } from './builder.ts';
import { EMPTY_ROOT } from './merkle.ts';
import { newTiles, tilePath } from './tile.ts';

const definition = readFromDefinition();

/** Ascending sizes up to `max`, around the edges of tiles more often than chance would have it. */
const anySteps = (max: number) =>
  fc
    .array(fc.oneof(fc.nat(max), fc.constantFrom(0, 1, 255, 256, 257, 511, 512, 513, 768)), {
      minLength: 1,
      maxLength: 6,
    })
    .map(steps => steps.sort((a, b) => a - b));

/** A log that grew in steps, each from nothing but the files and the last checkpoint. */
async function grownInSteps(steps: readonly number[]) {
  const files: Files = new Map();
  let checkpoint = { size: 0, root: EMPTY_ROOT };
  for (const size of steps) {
    const newEntries = entriesBetween(checkpoint.size, size);
    const growth = valueIn(await growTiles({ checkpoint, newEntries, readTile: readFrom(files) }));
    const announced = [...newTiles(checkpoint.size, size)].map(tilePath).sort();
    expect(growth.files.map(file => file.path).sort()).toEqual(announced);
    writeFiles(files, growth.files);
    checkpoint = growth;
  }
  return { files, checkpoint };
}

test.prop([anySteps(1200)], { numRuns: 40 })(
  'growth in any steps ends in the files and the root of growth at one go',
  async steps => {
    const { files, checkpoint } = await grownInSteps(steps);
    const atOnce = sampleLog(steps.at(-1)!);
    expect(checkpoint).toMatchObject({ size: steps.at(-1), root: atOnce.root });
    for (const [path, bytes] of atOnce.files) expect(files.get(path), path).toEqual(bytes);
  },
);

test('the root is that of RFC 6962 at every size to 600', async () => {
  const tree = newTree();
  expect(tree.root()).toEqual(EMPTY_ROOT);
  for (let size = 1; size <= 600; size++) {
    tree.append([entryAt(size - 1)]);
    expect(tree.root(), `size ${size}`).toEqual(await rootByDefinition(size, definition));
  }
});

test('a log of 66,000 entries, three levels high, has the root of RFC 6962 and goes on from its files', async () => {
  const log = sampleLog(66_000);
  expect(log.root).toEqual(await rootByDefinition(66_000, definition));
  const tree = valueIn(await resumeTree({ size: 66_000, root: log.root }, log.readTile));
  tree.append(entriesBetween(66_000, 66_100));
  expect(tree.root()).toEqual(await rootByDefinition(66_100, definition));
});

test('a log of exactly 65,536 entries goes on from the one tile that is open', async () => {
  const log = sampleLog(65_536);
  const tree = valueIn(await resumeTree({ size: 65_536, root: log.root }, log.readTile));
  tree.append([entryAt(65_536)]);
  expect(tree.root()).toEqual(await rootByDefinition(65_537, definition));
  expect(tree.partials().map(file => file.path)).toEqual(['tile/entries/256.p/1', 'tile/0/256.p/1', 'tile/2/000.p/1']);
});

test('full tiles are given out once, bundle before tile and lower before higher', () => {
  const tree = newTree();
  expect(tree.append(entriesBetween(0, 255))).toEqual([]);
  expect(tree.append([entryAt(255)]).map(file => file.path)).toEqual(['tile/entries/000', 'tile/0/000']);
  expect(tree.append([])).toEqual([]);
  expect(tree.partials().map(file => file.path)).toEqual(['tile/1/000.p/1']);
});

test('files that were given out are not changed by later entries', () => {
  const tree = newTree();
  tree.append(entriesBetween(0, 300));
  const partials = tree.partials();
  const copies = partials.map(file => file.bytes.slice());
  tree.append(entriesBetween(300, 900));
  expect(partials.map(file => file.bytes)).toEqual(copies);
});

test('a crash after writing tiles and before the checkpoint costs nothing', async () => {
  const before = sampleLog(250);
  const files = new Map(before.files);
  const step = {
    checkpoint: { size: 250, root: before.root },
    newEntries: entriesBetween(250, 600),
    readTile: readFrom(files),
  };
  const lost = valueIn(await growTiles(step));
  writeFiles(files, lost.files);
  for (const path of [...files.keys()].filter(path => path.endsWith('.p/250'))) files.delete(path);
  expect(await growTiles(step)).toEqual({ ok: true, value: lost });
});

test('nothing new means no file to write, and the same root', async () => {
  const { root, readTile } = sampleLog(300);
  const growth = valueIn(await growTiles({ checkpoint: { size: 300, root }, newEntries: [], readTile }));
  expect(growth).toEqual({ files: [], size: 300, root });
});

test('a checkpoint that the files do not lead to is refused, so that no fork can grow', async () => {
  const { readTile } = sampleLog(300);
  const other = sampleLog(299);
  expect(codeOf(await resumeTree({ size: 300, root: other.root }, readTile))).toBe('root-mismatch');
  expect(codeOf(await resumeTree({ size: 0, root: other.root }, readTile))).toBe('root-mismatch');
});

test('any bit turned over in a file of the right edge is found before the log grows', async () => {
  const { files, root } = sampleLog(300);
  const edge = ['tile/entries/001.p/44', 'tile/0/001.p/44', 'tile/1/000.p/1'];
  for (const path of edge) {
    const bytes = files.get(path)!;
    for (let bit = 0; bit < bytes.length * 8; bit += 37) {
      const damaged = new Map(files).set(path, flipBit(bytes, bit));
      const code = codeOf(await resumeTree({ size: 300, root }, readFrom(damaged)));
      expect(code, `${path} bit ${bit}`).toMatch(
        path.includes('entries') ? /^(entry-mismatch|entry-size)$/ : /^root-mismatch$/,
      );
    }
  }
});

test('a file that is missing or of another length is named', async () => {
  const { files, root } = sampleLog(300);
  const without = new Map(files);
  without.delete('tile/0/001.p/44');
  expect(await resumeTree({ size: 300, root }, readFrom(without))).toEqual({
    ok: false,
    refusal: { code: 'tile-missing', path: 'tile/0/001.p/44' },
  });
  without.set('tile/0/001.p/44', new Uint8Array(44 * 32 - 1));
  expect(await resumeTree({ size: 300, root }, readFrom(without))).toEqual({
    ok: false,
    refusal: { code: 'tile-size', path: 'tile/0/001.p/44', expected: 1408, got: 1407 },
  });
});

test('an entry that is not 32 bytes is a bug and leaves the tree as it was', () => {
  const tree = newTree();
  tree.append([entryAt(0)]);
  const root = tree.root();
  expect(() => tree.append([new Uint8Array(33)])).toThrow('32 bytes, not 33');
  expect([tree.size(), tree.root()]).toEqual([1, root]);
});
