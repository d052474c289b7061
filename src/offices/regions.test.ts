import { describe, expect, test } from 'vitest';
import { SHORT_NAMES } from './region-names.ts';
import { openRegions, parentCode, zoneOf } from './regions.ts';

const regions = openRegions();
const names = (text: string): readonly string[] => regions.lookup(text).map(region => region.name);

describe('the table of regions', () => {
  test('has 38 provinces and 514 regencies and cities', () => {
    expect(regions.provinces).toHaveLength(38);
    expect(regions.regencies).toHaveLength(514);
  });

  test('gives a regency its official name, its code and its province', () => {
    const [found] = regions.lookup('rejang lebong');
    expect(found).toMatchObject({ code: '17.02', name: 'Kabupaten Rejang Lebong', bare: 'Rejang Lebong' });
    expect(regions.provinceOf('17.02').name).toBe('Bengkulu');
  });

  test('reads names as people type them', () => {
    expect(names('Kab. Rejang Lebong')).toEqual(['Kabupaten Rejang Lebong']);
    expect(names('KOTA BOGOR')).toEqual(['Kota Bogor']);
    expect(names('Lampura')).toEqual(['Kabupaten Lampung Utara']);
    expect(names('Pangkal Pinang')).toEqual(['Kota Pangkalpinang']);
    expect(names('Kab Toli-toli')).toEqual(['Kabupaten Tolitoli']);
    expect(names('kota jakarta utara')).toEqual(['Kota Administrasi Jakarta Utara']);
    expect(names('17.02')).toEqual(['Kabupaten Rejang Lebong']);
    expect(names('NTT')).toEqual(['Nusa Tenggara Timur']);
  });

  test('gives all namesakes, the regency first, and lets Kabupaten, Kota and Provinsi choose', () => {
    expect(names('Mojokerto')).toEqual(['Kabupaten Mojokerto', 'Kota Mojokerto']);
    expect(names('Kota Mojokerto')).toEqual(['Kota Mojokerto']);
    expect(names('Bengkulu')).toEqual(['Kota Bengkulu', 'Bengkulu']);
    expect(names('Provinsi Bengkulu')).toEqual(['Bengkulu']);
  });

  test('knows no region by a name that is none', () => {
    expect(names('Atlantis')).toEqual([]);
    expect(names('')).toEqual([]);
    expect(names('99.99')).toEqual([]);
    expect(() => regions.provinceOf('99.01')).toThrow('99.01');
  });

  test('every short form names exactly one region', () => {
    for (const [short] of SHORT_NAMES) expect(regions.named(short), short).toHaveLength(1);
  });

  test('finds districts and villages however their name is spaced', () => {
    expect(regions.districtsNamed('Sayurmatinggi').map(region => region.code)).toEqual(['12.03.21']);
    expect(regions.villagesNamed('ancol').map(region => region.code)).toContain('31.72.05.1003');
  });

  test('puts each province into its zone', () => {
    const zones = ['11', '17.02', '31', '61', '62', '51', '53', '63', '65', '73.07', '76', '81', '82', '91', '96'].map(
      zoneOf,
    );
    expect(zones.map(zone => zone.slice(5, 8))).toEqual(
      'Jak Jak Jak Jak Jak Mak Mak Mak Mak Mak Mak Jay Jay Jay Jay'.split(' '),
    );
  });

  test('goes up one level by the code', () => {
    expect(['17.02.01', '17.02', '17'].map(parentCode)).toEqual(['17.02', '17', '']);
  });
});
