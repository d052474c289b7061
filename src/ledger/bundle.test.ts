import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { codeOf, entriesBetween, valueIn } from '../../test/vectors/ledger/sample-log.ts';
import { formatBundle, parseBundle } from './bundle.ts';

const bundle = formatBundle(entriesBetween(0, 3));

test('a bundle puts the length 32 as a big-endian uint16 before every entry', () => {
  expect(bundle.length).toBe(3 * 34);
  expect([...bundle.subarray(34, 36)]).toEqual([0, 32]);
  expect(valueIn(parseBundle(bundle, 3))).toEqual(entriesBetween(0, 3));
  expect(parseBundle(new Uint8Array(), 0)).toEqual({ ok: true, value: [] });
});

test('a bundle that ends inside an entry or a length is refused where it ends', () => {
  expect(parseBundle(bundle.subarray(0, 101), 3)).toEqual({ ok: false, refusal: { code: 'bundle-truncated', at: 68 } });
  expect(parseBundle(bundle.subarray(0, 69), 3)).toEqual({ ok: false, refusal: { code: 'bundle-truncated', at: 68 } });
});

test('an entry of another size is refused by its position', () => {
  const wrong = bundle.slice();
  wrong[35] = 31;
  expect(parseBundle(wrong, 3)).toEqual({ ok: false, refusal: { code: 'entry-size', position: 1, length: 31 } });
  wrong.set([255, 255], 34);
  expect(parseBundle(wrong, 3)).toEqual({ ok: false, refusal: { code: 'entry-size', position: 1, length: 65535 } });
});

test('more or fewer entries than the tree has there are refused', () => {
  expect(parseBundle(bundle, 2)).toEqual({ ok: false, refusal: { code: 'bundle-count', expected: 2, got: 3 } });
  expect(parseBundle(bundle, 4)).toEqual({ ok: false, refusal: { code: 'bundle-count', expected: 4, got: 3 } });
});

test.prop([fc.uint8Array({ maxLength: 400 }), fc.nat(10)])(
  'foreign bytes are refused or mean themselves, never thrown at',
  (bytes, count) => {
    const parsed = parseBundle(bytes, count);
    if (parsed.ok) expect(formatBundle(parsed.value)).toEqual(bytes);
    else expect(codeOf(parsed)).toMatch(/^(bundle|entry)-/);
  },
);

test('an entry of our own that is not 32 bytes is a bug and says so', () => {
  expect(() => formatBundle([new Uint8Array(31)])).toThrow('32 bytes, not 31');
});
