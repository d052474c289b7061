import { fc, test as prop } from '@fast-check/vitest';
import { expect, test } from 'vitest';
import type { Recipient } from './age.ts';
import { changeOf, isSealedTo, keyOfCircle } from './reseal.ts';

const [ana, budi, citra, recovery] = ['age1a', 'age1b', 'age1c', 'age1r'] as unknown as [
  Recipient,
  Recipient,
  Recipient,
  Recipient,
];

test('who joined is let in and who left is taken out; what fits is left alone', () => {
  expect(changeOf([ana, recovery], [ana, budi, recovery])).toEqual({ added: [budi], removed: [] });
  expect(changeOf([ana, budi, recovery], [recovery, ana])).toEqual({ added: [], removed: [budi] });
  expect(changeOf([ana, budi, recovery], [citra, ana, recovery])).toEqual({ added: [citra], removed: [budi] });
  expect(changeOf([recovery, ana], [ana, recovery])).toBeUndefined();
});

test('wraps fit a circle only where nobody is missing, nobody is too many and nobody comes twice', () => {
  const wraps = (...to: readonly string[]) => to.map(recipient => ({ recipient }));
  expect(isSealedTo([ana, recovery], wraps(recovery, ana))).toBe(true);
  expect(isSealedTo([ana, recovery], wraps(ana))).toBe(false);
  expect(isSealedTo([ana, recovery], wraps(ana, recovery, budi))).toBe(false);
  expect(isSealedTo([ana, recovery], wraps(ana, ana, recovery))).toBe(false);
});

const some = fc.uniqueArray(fc.constantFrom(ana, budi, citra, recovery));
prop.prop([some, some])(
  'nothing is to change where the keys of both are one text, and else a change makes them so',
  (from, to) => {
    const change = changeOf(from, to);
    expect(change === undefined).toBe(keyOfCircle(from) === keyOfCircle(to));
    const after = [...from.filter(one => !change?.removed.includes(one)), ...(change?.added ?? [])];
    expect(keyOfCircle(after)).toBe(keyOfCircle(to));
  },
);
