import { describe, expect, test } from 'vitest';
import { inScope, zoneOf } from './zones.ts';

describe('the zone of a region', () => {
  test.each([
    ['11', 'Asia/Jakarta'],
    ['17.02', 'Asia/Jakarta'],
    ['61.71', 'Asia/Jakarta'],
    ['62.13', 'Asia/Jakarta'],
    ['63.01', 'Asia/Makassar'],
    ['51.03.02.2001', 'Asia/Makassar'],
    ['73.22', 'Asia/Makassar'],
    ['81.71', 'Asia/Jayapura'],
    ['93.01', 'Asia/Jayapura'],
    ['94', 'Asia/Jayapura'],
    ['95.08', 'Asia/Jayapura'],
    ['96.71.01', 'Asia/Jayapura'],
  ])('%s keeps the clock of %s', (region, zone) => {
    expect(zoneOf(region)).toEqual({ ok: true, value: zone });
  });

  test('the whole country keeps the clock of Jakarta', () => {
    expect(zoneOf('')).toEqual({ ok: true, value: 'Asia/Jakarta' });
  });

  test.each([
    '99',
    '20',
    '17.10',
    '17.70',
    '73.19',
    '91.01',
    '1',
    '17.2',
    '17.02.1',
    '17,02',
    '17.02.',
    ' 17',
    '17.02.01.99999',
  ])('"%s" is refused as an unknown region, naming the field', region => {
    expect(zoneOf(region, 'office.region')).toEqual({
      ok: false,
      refusal: { code: 'region-unknown', field: 'office.region', given: region },
    });
  });
});

test('a scope is a prefix on a dot boundary', () => {
  expect(inScope('17', '17.02')).toBe(true);
  expect(inScope('17.02', '17.02')).toBe(true);
  expect(inScope('', '95.01')).toBe(true);
  expect(inScope('17.02', '17')).toBe(false);
  expect(inScope('17.0', '17.02')).toBe(false);
  expect(inScope('17', '')).toBe(false);
});
