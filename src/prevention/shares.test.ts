import { fc, test as property } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import { type Group, partedFor, percentOf } from './shares.ts';

const group = fc.record({ name: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), people: fc.nat(12) });
const groups = fc.uniqueArray(group, { maxLength: 6, selector: ({ name }) => name });
const sum = (of: readonly Group[]) => of.reduce((all, { people }) => all + people, 0);

property.prop([groups])('nothing stands for fewer than five, neither shown nor left over from the whole', given => {
  const { whole, shown, together } = partedFor(given);
  expect(whole).toBe(sum(given) >= 5);
  for (const { people } of shown) expect(people).toBeGreaterThanOrEqual(5);
  if (shown.length > 0 && together.length > 0) expect(sum(together)).toBeGreaterThanOrEqual(5);
  // Nobody is left out and nobody stands twice: what is shown and what is together are the whole.
  expect(sum(shown) + sum(together)).toBe(sum(given));
});

property.prop([groups])('the order in which groups are given moves nobody from one part to the other', given => {
  const names = (of: readonly Group[]) => of.map(({ name }) => name).sort();
  expect(names(partedFor(given).shown)).toEqual(names(partedFor(given.toReversed()).shown));
});

test('groups that are large enough are shown, and no more are hidden than it takes', () => {
  const of = (...people: number[]) =>
    partedFor(people.map((size, at) => ({ name: `${at}`, people: size }))).shown.map(one => one.people);
  expect(of(200, 10)).toEqual([200, 10]);
  expect(of(200, 4, 9)).toEqual([200]);
  expect(of(200, 4, 1, 9)).toEqual([200, 9]);
  expect(of(4, 4)).toEqual([]);
});

test('a hundred says that everybody has', () => {
  expect([percentOf(199, 200), percentOf(200, 200), percentOf(0, 7)]).toEqual([99, 100, 0]);
});
