import { expect, test } from 'vitest';
import { openPace } from './pace.ts';

test('one address asks so often in an hour and no more; others and the next hour are not held to it', () => {
  let now = 0;
  const paced = openPace(2, () => now);
  expect([paced('a'), paced('a'), paced('a'), paced('b')]).toEqual([true, true, false, true]);
  now = 3_600_000;
  expect(paced('a')).toBe(true);
});
