import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type GivenNumber, pictureOf, readNumber, unconfirmedIn } from './number-reading.ts';
import { defaultPatterns, formatNumber, type Numbering, SERIES } from './numbers.ts';

const office: Numbering = { code: '14.09', mark: 'Kab', patterns: defaultPatterns('pilkada') };

describe('a number is read back', () => {
  test.each([
    ['009/LP/PB/Kab/14.09/X/2024', { series: 'report', seq: 9, year: 2024, code: '14.09', regime: 'pilkada' }],
    ['006/TM/PL/Kab/27.09/IV/2024', { series: 'finding', seq: 6, year: 2024, code: '27.09', regime: 'pemilu' }],
    ['21/LP/PL/RI/00.00/III/2024', { series: 'report', seq: 21, year: 2024, code: '00.00', regime: 'pemilu' }],
    ['22/LP/PL/ADM/RI/00.00/V/2019', { series: 'report', seq: 22, year: 2019, code: '00.00', regime: 'pemilu' }],
    ['003/Reg/LP/PG/Kab/14.09/XI/2024', { series: 'case', seq: 3, year: 2024, code: '14.09', regime: null }],
    ['1204/LP/PB/Kab/14.09/X/2024', { series: 'report', seq: 1204, year: 2024, code: '14.09' }],
  ])('%s', (text, read) => {
    expect(readNumber(text, office)).toMatchObject(read);
  });

  test.each(['9/LP/PL/Kab/14.09/X/2024', '009/LP/PB/Kab/14.09/XIII/2024', '12/Pilkada/2024', '', '2024'])(
    '%j is in no form that could be read',
    text => {
      expect(readNumber(text, office)).toBeUndefined();
    },
  );

  test('by the office’s own pattern, of the year it held in', () => {
    const own = { ...office.patterns, report: 'L-{year}-{seq:4}-{code}' };
    const numbering: Numbering = { ...office, patterns: own, from: 2025, before: office };
    expect(readNumber('L-2025-0012-14.09', numbering)).toMatchObject({ series: 'report', seq: 12, year: 2025 });
    expect(readNumber('L-2024-0012-14.09', numbering)).toBeUndefined();
    expect(readNumber('012/LP/PB/Kab/14.09/I/2024', numbering)).toMatchObject({ seq: 12, year: 2024 });
  });

  property.prop([fc.constantFrom(...SERIES), fc.integer({ min: 1, max: 99_999 }), fc.integer({ min: 1, max: 12 })])(
    'whatever series and sequence it was written for',
    (series, seq, month) => {
      const day = `2024-${String(month).padStart(2, '0')}-01`;
      const text = formatNumber({ numbering: office }, series, seq, day, 'pilkada');
      expect(readNumber(text, office)).toMatchObject({ series, seq, year: 2024, code: '14.09' });
    },
  );
});

describe('the picture of a series', () => {
  const given = (seq: number | null, imported = false): GivenNumber => ({ number: `n${seq}`, seq, imported, ref: 'r' });

  test('shows what is missing, what stands twice and what can’t be read, and mends nothing', () => {
    const picture = pictureOf([given(3), given(2, true), given(7), given(3, true), given(null)]);
    expect(picture).toMatchObject({
      count: 5,
      first: { seq: 2 },
      last: { seq: 7 },
      gaps: [
        { from: 1, to: 1 },
        { from: 4, to: 6 },
      ],
      doubles: [{ seq: 3, numbers: [{ imported: false }, { imported: true }] }],
      unread: [{ seq: null }],
    });
  });

  test('of nothing is empty', () => {
    expect(pictureOf([])).toEqual({ count: 0, first: null, last: null, gaps: [], doubles: [], unread: [] });
  });

  property.prop([fc.array(fc.integer({ min: 1, max: 60 }))])('accounts for every place from 1 to the last', seqs => {
    const { gaps, last } = pictureOf(seqs.map(seq => given(seq)));
    const missing = gaps.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, n) => from + n));
    const all = Array.from({ length: last?.seq ?? 0 }, (_, n) => n + 1);
    expect([...missing, ...new Set(seqs)].sort((a, b) => a - b)).toEqual(all);
  });
});

test('marks that nobody has confirmed are named', () => {
  expect(unconfirmedIn('003/Reg/LP/PG/Kota/14.71/XI/2024')).toEqual(['Reg', 'PG', 'Kota']);
  expect(unconfirmedIn('009/LP/PB/Kab/14.09/X/2024')).toEqual([]);
});
