import { createHash } from 'node:crypto';
import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import { sha256 } from './sha256.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const platform = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

test('the hash of "abc" is the one FIPS 180-4 gives as its example', () => {
  expect(hex(sha256(new TextEncoder().encode('abc')))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('every length around the block boundaries gives the same hash as node:crypto', () => {
  for (let length = 0; length <= 300; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => (i * 31 + length) & 0xff);
    expect(hex(sha256(bytes)), `${length} bytes`).toBe(platform(bytes));
  }
});

test.prop([fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 8 })])(
  'parts hash like their concatenation, however they are cut',
  parts => {
    expect(hex(sha256(...parts))).toBe(platform(Buffer.concat(parts)));
  },
);

test('a megabyte hashes like node:crypto, and its bytes are left alone', () => {
  const bytes = Uint8Array.from({ length: 1_000_003 }, (_, i) => (i * 7) & 0xff);
  const before = platform(bytes);
  expect(hex(sha256(bytes))).toBe(before);
  expect(platform(bytes)).toBe(before);
});
