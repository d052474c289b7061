import { fc, test } from '@fast-check/vitest';
import { describe, expect } from 'vitest';
import { newTiles, parseTilePath, placeOfNode, rightEdge, TILE_WIDTH, type Tile, tilePath } from './tile.ts';

const anyTile: fc.Arbitrary<Tile> = fc.record({
  level: fc.oneof(fc.integer({ min: 0, max: 63 }), fc.constant('entries' as const)),
  index: fc.oneof(fc.nat(2000), fc.maxSafeNat()),
  width: fc.integer({ min: 1, max: TILE_WIDTH }),
});

describe('paths', () => {
  test('are those of the specification', () => {
    expect(tilePath({ level: 0, index: 1234067, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 2, index: 0, width: 1 })).toBe('tile/2/000.p/1');
    expect(tilePath({ level: 'entries', index: 1000, width: 255 })).toBe('tile/entries/x001/000.p/255');
  });

  test.prop([anyTile])('lead back to their tile', tile => {
    expect(parseTilePath(tilePath(tile))).toEqual({ ok: true, value: tile });
  });

  test.prop([fc.string()])('are refused, never thrown at, whatever is asked', path => {
    const parsed = parseTilePath(path);
    expect(parsed.ok && tilePath(parsed.value) !== path).toBe(false);
  });

  test.prop([fc.stringMatching(/^tile\/(entries|[0-9]{1,3})\/(x?[0-9]{1,4}\/){0,3}x?[0-9]{1,4}(\.p\/[0-9]{0,4})?$/)])(
    'have one spelling only',
    path => {
      const parsed = parseTilePath(path);
      expect(parsed.ok && tilePath(parsed.value) !== path).toBe(false);
    },
  );

  const wrong = [
    '',
    'tile/0/0',
    'tile/00/000',
    'tile/64/000',
    'tile/-1/000',
    'tile/data/000',
    'tile/0/x000/000',
    'tile/0/001/234',
    'tile/0/x001',
    'tile/0/000.p/0',
    'tile/0/000.p/256',
    'tile/0/000.p/01',
    'tile/0/000.p/',
    'tile/0/000/',
    '/tile/0/000',
    'tile/0/../000',
    'tile/0/000\n',
    'tile/0/x999/x999/x999/x999/x999/999',
    'tile/0/٠٠٠',
  ];
  for (const path of wrong) {
    test(`refuse ${JSON.stringify(path)}`, () => {
      expect(parseTilePath(path)).toEqual({ ok: false, refusal: { code: 'tile-path' } });
    });
  }
});

describe('growth', () => {
  test('a log of 70,000 entries has the tiles that the specification counts', () => {
    const tiles = [...newTiles(0, 70_000)];
    const count = (level: Tile['level'], full: boolean) =>
      tiles.filter(t => t.level === level && (t.width === 256) === full).length;
    expect([count(0, true), count(0, false), count(1, true), count(1, false), count(2, true), count(2, false)]).toEqual(
      [273, 1, 1, 1, 0, 1],
    );
    expect(rightEdge(70_000)).toEqual([
      { level: 'entries', index: 273, width: 112 },
      { level: 0, index: 273, width: 112 },
      { level: 1, index: 1, width: 17 },
      { level: 2, index: 0, width: 1 },
    ]);
  });

  test('a log of 256 entries has one full tile and a partial one above it', () => {
    expect([...newTiles(0, 256)].map(tilePath)).toEqual(['tile/entries/000', 'tile/0/000', 'tile/1/000.p/1']);
    expect(rightEdge(256).map(tilePath)).toEqual(['tile/1/000.p/1']);
  });

  test('an empty log has no tile, and a log that did not grow gains none', () => {
    expect([...newTiles(0, 0)]).toEqual([]);
    expect(rightEdge(0)).toEqual([]);
    expect([...newTiles(777, 777)]).toEqual([]);
  });

  test.prop([fc.array(fc.nat(200_000), { minLength: 1, maxLength: 6 })])(
    'every full tile arises exactly once, in whatever steps',
    steps => {
      const sizes = [0, ...steps.sort((a, b) => a - b)];
      const full = sizes
        .slice(1)
        .flatMap((size, i) => [...newTiles(sizes[i]!, size)].filter(tile => tile.width === 256));
      const atOnce = [...newTiles(0, sizes.at(-1)!)].filter(tile => tile.width === 256);
      expect(full.map(tilePath).sort()).toEqual(atOnce.map(tilePath).sort());
    },
  );

  test('a log near the largest number there is still has its right edge', () => {
    const edge = rightEdge(Number.MAX_SAFE_INTEGER);
    expect(edge.map(tile => tile.level)).toEqual(['entries', 0, 1, 2, 3, 4, 5, 6]);
    expect(edge.at(-1)).toEqual({ level: 6, index: 0, width: 31 });
  });
});

describe('the place of a node', () => {
  test('is the hashes below it in a tile of its level', () => {
    expect(placeOfNode({ level: 3, index: 40 }, 400)).toEqual({
      tile: { level: 0, index: 1, width: 144 },
      first: 64,
      count: 8,
    });
    expect(placeOfNode({ level: 8, index: 0 }, 400)).toEqual({
      tile: { level: 1, index: 0, width: 1 },
      first: 0,
      count: 1,
    });
  });

  test('is nowhere for a subtree that is not full, or beyond the tree', () => {
    expect(placeOfNode({ level: 8, index: 1 }, 400)).toBeUndefined();
    expect(placeOfNode({ level: 0, index: 400 }, 400)).toBeUndefined();
    expect(placeOfNode({ level: 4, index: 24 }, 399)).toBeUndefined();
  });
});
