import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { PROVINCES } from '../../../../data/regions.ts';
import { EAST, WEST } from '../../../../data/tiles.ts';
import { monthsOf, sheets, stepsFor } from './picture.ts';

test('every province has one tile, and no two tiles lie on each other', () => {
  const all = [...WEST, ...EAST];
  expect(all.map(([code]) => code).sort()).toEqual(PROVINCES.map(([code]) => code).sort());
  expect(new Set(all.map(([, letters]) => letters)).size).toBe(all.length);
  for (const sheet of [WEST, EAST])
    expect(new Set(sheet.map(([, , column, row]) => `${column} ${row}`)).size).toBe(sheet.length);
});

property.prop([fc.integer({ min: 1, max: 100_000 })])(
  'the colours part all counts, without gap or overlap',
  greatest => {
    const steps = stepsFor(greatest);
    expect(steps[0]?.from).toBe(1);
    expect(steps.at(-1)?.to).toBe(greatest);
    steps.forEach(({ from, to, step }, i) => {
      expect(from).toBeLessThanOrEqual(to);
      expect(step).toBeGreaterThanOrEqual(1);
      expect(step).toBeLessThanOrEqual(5);
      const next = steps[i + 1];
      if (next) expect([next.from, next.step > step]).toEqual([to + 1, true]);
    });
  },
);

test('a province without activities has the colour of none, one with any never', () => {
  const { west, east, steps } = sheets({ 11: 1, 35: 40 });
  for (const tile of [...west.tiles, ...east.tiles]) expect(tile.step > 0).toBe(tile.count > 0);
  expect(steps.at(-1)?.to).toBe(40);
  expect(sheets({}).steps).toEqual([]);
});

test('months follow each other over the turn of the year, those without activities too', () => {
  const months = monthsOf(
    [
      { month: '2023-11', n: 2 },
      { month: '2024-02', n: 1 },
    ],
    24,
  );
  expect(months).toEqual([
    { month: '2023-11', n: 2 },
    { month: '2023-12', n: 0 },
    { month: '2024-01', n: 0 },
    { month: '2024-02', n: 1 },
  ]);
  expect(monthsOf(months, 2).map(({ month }) => month)).toEqual(['2024-01', '2024-02']);
  expect(monthsOf([], 24)).toEqual([]);
});
