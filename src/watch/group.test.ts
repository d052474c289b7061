import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRegions } from '../offices/regions.ts';
import { groupReadings, sameEvent } from './group.ts';
import { type Reading, readArticle } from './read.ts';

const regions = openRegions();
const read = (id: string, text: string): Reading => {
  const result = readArticle({ id, text }, regions);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};

const readings = [
  read('a', 'Bawaslu Kabupaten Natuna menggelar sosialisasi netralitas ASN di Gedung Sri Serindit, Kamis (20/6/2024).'),
  read('b', 'Bupati Natuna Surya Kelana menghadiri sosialisasi netralitas ASN oleh Bawaslu Natuna, Kamis (20/6/2024).'),
  read('c', 'KPU Kabupaten Natuna menggelar sosialisasi netralitas ASN di Gedung Sri Serindit, Rabu (19/6/2024).'),
  read('d', 'Bawaslu Kabupaten Kudus menggelar sosialisasi netralitas ASN di Hotel Melati, Kamis (20/6/2024).'),
  read(
    'e',
    'Bawaslu Kabupaten Blora memeriksa Kepala Desa Tlogotuwung Darsono Wiguna yang diduga tidak netral, Senin (4/11/2024). Darsono terekam mendukung calon bupati dalam video di Tlogotuwung.',
  ),
  read(
    'f',
    'Majelis hakim Pengadilan Negeri Blora memvonis Kepala Desa Tlogotuwung Darsono Wiguna dua bulan penjara, Rabu (11/12/2024). Ia terbukti tidak netral dalam Pilkada di Tlogotuwung.',
  ),
  read(
    'g',
    'Majelis hakim Pengadilan Negeri Blora memvonis Kepala Desa Sonorejo Tarman Lelana dua bulan penjara karena tidak netral, Rabu (12/12/2018).',
  ),
  read('h', 'Pj Bupati Sinjai menghadiri rakor netralitas ASN di Graha Cendana Wangi, Jakarta, Selasa (17/9/2024).'),
  read('i', 'Pj Bupati Konawe menghadiri rakor netralitas ASN di Graha Cendana Wangi, Jakarta, Selasa (17/9/2024).'),
];

const groupsOf = (some: readonly Reading[]): readonly string[] => {
  const groups = groupReadings(some);
  return [...new Set(groups.values())].map(group =>
    some
      .map(one => one.id)
      .filter(id => groups.get(id) === group)
      .sort()
      .join(''),
  );
};

describe('grouping', () => {
  test('joins two sources of one day and place, the stages of one case, and one meeting seen from two regencies', () => {
    expect([...groupsOf(readings)].sort()).toEqual(['ab', 'c', 'd', 'ef', 'g', 'hi']);
  });

  test('does not depend on the order in which the articles come', () => {
    const wanted = groupReadings(readings);
    fc.assert(
      fc.property(fc.shuffledSubarray(readings, { minLength: readings.length }), shuffled => {
        const got = groupReadings(shuffled);
        for (const one of readings) expect(got.get(one.id)).toBe(wanted.get(one.id));
      }),
    );
  });

  test('is symmetric, and an article is of one event with itself when it has a day or a person', () => {
    for (const one of readings) for (const other of readings) expect(sameEvent(one, other)).toBe(sameEvent(other, one));
  });
});
