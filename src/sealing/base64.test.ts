import { fc, test as prop } from '@fast-check/vitest';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fromBase64, toBase64 } from './base64.ts';

describe('base64', () => {
  afterEach(() => vi.unstubAllGlobals());

  prop.prop([fc.uint8Array({ maxLength: 100 }), fc.nat({ max: 20 })])(
    'is the same where there is no Buffer, also for a part of a larger array',
    (bytes, from) => {
      const part = bytes.subarray(from);
      const inNode = toBase64(part);
      vi.stubGlobal('Buffer', undefined);
      expect(toBase64(part)).toBe(inNode);
      expect([...(fromBase64(inNode) ?? [])]).toEqual([...part]);
      vi.unstubAllGlobals();
    },
  );

  test('of more bytes than one call may take arguments survives without Buffer', () => {
    const bytes = new Uint8Array(200_000).map((_, at) => at * 7);
    vi.stubGlobal('Buffer', undefined);
    const back = fromBase64(toBase64(bytes));
    vi.unstubAllGlobals();
    expect(back?.every((byte, at) => byte === bytes[at]) && back.length === bytes.length).toBe(true);
  });

  test('that is none is undefined', () => {
    for (const bad of ['a', '?', 'AAAA=', 'é']) expect(fromBase64(bad)).toBeUndefined();
  });
});
