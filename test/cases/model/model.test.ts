import { expect, test } from 'vitest';
import { walk } from './walks.ts';

test('commands accept and refuse what a second account of the procedure does, lead to the same phases, and mark the same steps late', async () => {
  const { walks, accepted, refused, cases, late } = await walk(200);
  expect(walks).toBe(200);
  // Walks that get nowhere prove nothing.
  for (const much of [accepted, refused, cases, late]) expect(much).toBeGreaterThan(200);
});
