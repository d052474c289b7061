import { expect, test } from 'vitest';
import { openRandom } from './random.ts';

test('no byte is given twice, however much is asked for', () => {
  const random = openRandom();
  const given = Array.from({ length: 2_000 }, (_, nth) => random(nth % 5 === 0 ? 12 : 16));
  expect(new Set(given.map(bytes => Buffer.from(bytes).toString('hex'))).size).toBe(given.length);
  expect(given.map(({ length }) => length)).toEqual(given.map((_, nth) => (nth % 5 === 0 ? 12 : 16)));
  expect(random(10_000)).toHaveLength(10_000);
});

test('what was given stays as it was', () => {
  const random = openRandom();
  const first = random(16);
  const copy = Uint8Array.from(first);
  for (let nth = 0; nth < 1_000; nth += 1) random(16);
  expect(Uint8Array.from(first)).toEqual(copy);
});
