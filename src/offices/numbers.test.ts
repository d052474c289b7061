import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { levelMark, levelOf } from './levels.ts';
import {
  checkPatterns,
  checkTakingOver,
  defaultPatterns,
  fillPattern,
  formatNumber,
  type Numbering,
  type NumberPatterns,
  numberingFrom,
  numberingIn,
  type Pattern,
  type PatternProblem,
  parsePattern,
  SERIES,
} from './numbers.ts';

const parsed = (text: string): Pattern => {
  const pattern = parsePattern(text);
  if (!pattern.ok) throw new Error(pattern.refusal.problem);
  return pattern.value;
};

describe('a number', () => {
  test('is written as Bawaslu’s register writes it', () => {
    const cases = [
      ['{seq:3}/LP/PB/Kab/{code}/{month:roman}/{year}', 9, '14.09', '2024-10-03', '009/LP/PB/Kab/14.09/X/2024'],
      [
        '{seq:3}/LP/{regime}/{level}/{code}/{month:roman}/{year}',
        2,
        '27.09',
        '2024-03-31',
        '002/LP/PL/Kab/27.09/III/2024',
      ],
      [
        '{seq:3}/TM/{regime}/{level}/{code}/{month:roman}/{year}',
        6,
        '27.09',
        '2024-04-01',
        '006/TM/PL/Kab/27.09/IV/2024',
      ],
      ['{seq:2}/LP/PL/ADM/Kab/{code}/{month}/{year}', 22, '00.00', '2019-05-01', '22/LP/PL/ADM/Kab/00.00/05/2019'],
    ] as const;
    for (const [pattern, seq, code, day, number] of cases)
      expect(fillPattern(parsed(pattern), { seq, code, day, level: 'Kab', regime: 'pemilu' })).toBe(number);
  });

  test('is written in full when the sequence outgrows its width', () => {
    const pattern = parsed('{seq:3}/{code}/{year}');
    expect(fillPattern(pattern, { seq: 1204, code: '14.09', day: '2024-01-01', level: 'Kab' })).toBe('1204/14.09/2024');
  });

  test('needs the election where its pattern says one', () => {
    const pattern = parsed('{seq}/{regime}/{code}/{year}');
    expect(() => fillPattern(pattern, { seq: 1, code: '14.09', day: '2024-01-01', level: 'Kab' })).toThrow(/election/);
  });

  test('comes from the office’s own pattern for its series', () => {
    const numbering = { code: '14.09', mark: 'Kab', patterns: defaultPatterns('pilkada') } as const;
    expect(formatNumber({ numbering }, 'report', 9, '2024-10-03')).toBe('009/LP/PB/Kab/14.09/X/2024');
    expect(formatNumber({ numbering }, 'case', 3, '2024-12-31')).toBe('003/Reg/LP/PB/Kab/14.09/XII/2024');
  });
});

describe('a pattern', () => {
  test.each<[string, PatternProblem]>([
    ['LP/{code}/{month:roman}/{year}', 'without-seq'],
    ['{seq:3}/LP/{code}/{month:roman}', 'without-year'],
    ['{seq:3}/LP/PB/Kab/{month:roman}/{year}', 'without-code'],
    ['{seq:3}/{seq}/{code}/{year}', 'placeholder-twice'],
    ['{seq}{month}/{code}/{year}', 'not-separated'],
    ['{seq}1{month}/{code}/{year}', 'not-separated'],
    ['{seq}.{code}/{year}', 'not-separated'],
    ['{seq:9}/{code}/{year}', 'unknown-placeholder'],
    ['{seq}/{kode}/{year}', 'unknown-placeholder'],
    ['{seq}/{code}/{year', 'unknown-placeholder'],
    ['{seq}/{code}/{year}/<b>', 'foreign-character'],
    ['{seq}/{code}/{year}/é', 'foreign-character'],
    [`{seq}/{code}/{year}/${'A'.repeat(80)}`, 'too-long'],
    ['', 'without-seq'],
  ])('%s is refused: %s', (pattern, problem) => {
    expect(parsePattern(pattern)).toEqual({ ok: false, refusal: { code: 'number-pattern', problem } });
  });

  const extra = fc.subarray(['{month}', '{month:roman}', '{level}', 'LP', '1', '.'], { maxLength: 2 });
  const text = extra
    .chain(more => fc.shuffledSubarray(['{seq}', '{code}', '{year}', ...more], { minLength: 2 + more.length }))
    .chain(parts =>
      fc.tuple(...parts.map(part => fc.tuple(fc.constant(part), fc.constantFrom('/', '-', '1/', '/X ', '')))),
    );
  const entry = fc.record({
    seq: fc.constantFrom(1, 2, 11, 12, 111, 1201, 1120),
    year: fc.constantFrom(2024, 2025),
    month: fc.constantFrom(1, 2, 11, 12),
    code: fc.constantFrom('14.09', '14.10', '08.05'),
  });

  property.prop([text, entry, entry], { numRuns: 1000 })(
    'that is accepted never gives one number to two entries of a year, nor to two offices or years',
    (pieces, one, other) => {
      const pattern = parsePattern(pieces.flat().join(''));
      fc.pre(pattern.ok);
      if (!pattern.ok) return;
      const write = (e: typeof one) =>
        fillPattern(pattern.value, {
          seq: e.seq,
          code: e.code,
          day: `${e.year}-${String(e.month).padStart(2, '0')}-01`,
          level: 'Kab',
        });
      if (write(one) === write(other)) {
        expect([one.seq, one.year, one.code]).toEqual([other.seq, other.year, other.code]);
      }
    },
  );
});

describe('the patterns of an office', () => {
  const good = defaultPatterns('pemilu');

  test('stand as they are proposed, for either election', () => {
    expect(checkPatterns(good)).toEqual({ ok: true, value: true });
    expect(checkPatterns(defaultPatterns('pilkada'))).toEqual({ ok: true, value: true });
  });

  test.each<[string, Partial<NumberPatterns>, string, PatternProblem]>([
    ['without a year', { finding: '{seq}/TM/{code}' }, 'finding', 'without-year'],
    ['of two series that read alike', { case: good.report }, 'case', 'same-as-another'],
    ['that differ in width only', { case: good.report.replace('{seq:3}', '{seq:5}') }, 'case', 'same-as-another'],
    [
      'of which one spells out what the other fills in',
      { report: '{seq}/{level}/{code}/{year}', case: '{seq}/Kab/{code}/{year}' },
      'case',
      'same-as-another',
    ],
    [
      'that ask a report for its election',
      { report: '{seq}/{regime}/{code}/{year}' },
      'report',
      'regime-not-known-yet',
    ],
  ])('%s are refused by the field', (_name, change, series, problem) => {
    expect(checkPatterns({ ...good, ...change })).toEqual({
      ok: false,
      refusal: { code: 'number-pattern', problem, field: `numberPatterns.${series}` },
    });
  });

  const word = fc.constantFrom('LP', 'TM', 'Kab', 'PB', 'X', '{level}', '{month:roman}', '{regime}', '7', '{month}');
  const pattern = fc.tuple(word, word).map(([a, b]) => `{seq}/${a}/${b}/{code}/{year}`);
  const day = fc.integer({ min: 1, max: 12 }).map(month => `2024-${String(month).padStart(2, '0')}-01`);
  property.prop([fc.tuple(pattern, pattern, pattern, pattern), day, day, fc.integer({ min: 1, max: 99 })], {
    numRuns: 1000,
  })(
    'that are accepted together never give one number in two series',
    ([report, info, finding, cases], one, other, seq) => {
      const patterns: NumberPatterns = { report, 'initial-information': info, finding, case: cases };
      fc.pre(checkPatterns(patterns).ok);
      const numbering = { code: '14.09', mark: 'Kab' as const, patterns };
      const numbers = SERIES.map((series, at) =>
        formatNumber({ numbering }, series, seq, at % 2 ? one : other, 'pilkada'),
      );
      expect(new Set(numbers).size).toBe(SERIES.length);
    },
  );
});

describe('a numbering', () => {
  const of = (regime: 'pilkada' | 'pemilu'): Numbering => ({
    code: '14.09',
    mark: 'Kab',
    patterns: defaultPatterns(regime),
  });
  const first = of('pemilu');

  test('that holds from a year on leaves earlier years as they were', () => {
    const numbering = numberingFrom(first, { code: '14.10', patterns: defaultPatterns('pilkada'), from: 2025 });
    expect(formatNumber({ numbering }, 'report', 9, '2024-12-31')).toBe('009/LP/PL/Kab/14.09/XII/2024');
    expect(formatNumber({ numbering }, 'report', 1, '2025-01-01')).toBe('001/LP/PB/Kab/14.10/I/2025');
  });

  test('laid down for an earlier year sets aside what was laid down for later ones', () => {
    const later = numberingFrom(first, { code: '14.12', patterns: first.patterns, from: 2027 });
    const numbering = numberingFrom(later, { code: '14.11', patterns: first.patterns, from: 2026 });
    expect([2025, 2026, 2027, 2030].map(year => numberingIn(numbering, year).code)).toEqual([
      ...['14.09', '14.11', '14.11', '14.11'],
    ]);
  });

  test('may go without a number of its own for cases, and then gives none', () => {
    const patterns = { ...first.patterns, case: null };
    expect(checkPatterns(patterns)).toEqual({ ok: true, value: true });
    expect(() => formatNumber({ numbering: { ...first, patterns } }, 'case', 1, '2024-01-01')).toThrow(/no number/);
  });

  test('that takes over within a year may not give what another series was given', () => {
    const before = first.patterns;
    const swapped = { ...before, report: before.finding, finding: before.report };
    expect(checkPatterns(swapped).ok).toBe(true);
    expect(checkTakingOver(before, swapped)).toMatchObject({ refusal: { problem: 'same-as-before' } });
    expect(checkTakingOver(before, { ...before, case: null }).ok).toBe(true);
    expect(checkTakingOver(before, defaultPatterns('pilkada')).ok).toBe(true);
    expect(
      checkTakingOver(
        { ...before, report: '{seq}/LP/{month}/{code}/{year}' },
        {
          ...before,
          report: '{month}/LP/{seq}/{code}/{year}',
        },
      ),
    ).toMatchObject({ refusal: { problem: 'same-as-before', field: 'numberPatterns.report' } });
  });

  const word = fc.constantFrom('LP', 'TM', '{month}', '7');
  const pattern = fc
    .tuple(word, word)
    .chain(([a, b]) => fc.constantFrom(`{seq}/${a}/${b}/{code}/{year}`, `${a}/{seq}/${b}/{code}/{year}`));
  const four = fc.tuple(pattern, pattern, pattern, pattern);
  const month = fc.integer({ min: 1, max: 12 });
  property.prop([four, four, fc.array(fc.tuple(fc.constantFrom(...SERIES), fc.boolean(), month), { maxLength: 40 })], {
    numRuns: 1000,
  })('that was accepted within a year never repeats a number of that year', (old, fresh, calls) => {
    const patternsOf = ([report, info, finding, cases]: typeof old): NumberPatterns => ({
      report,
      'initial-information': info,
      finding,
      case: cases,
    });
    const [before, after] = [patternsOf(old), patternsOf(fresh)];
    fc.pre(checkPatterns(before).ok && checkPatterns(after).ok && checkTakingOver(before, after).ok);
    const counted = new Map<string, number>();
    const given = [...calls]
      .sort((a, b) => Number(a[1]) - Number(b[1]))
      .map(([series, changed, at]) => {
        const seq = (counted.get(series) ?? 0) + 1;
        counted.set(series, seq);
        const numbering = { code: '14.09', mark: 'Kab' as const, patterns: changed ? after : before };
        return formatNumber({ numbering }, series, seq, `2024-${String(at).padStart(2, '0')}-01`, 'pilkada');
      });
    expect(new Set(given).size).toBe(given.length);
  });
});

describe('the level of an office', () => {
  test('follows from its region, and cities are told from regencies', () => {
    expect(
      ['', '17', '17.02', '17.71', '17.02.01', '17.02.01.2001'].map(region => [levelOf(region), levelMark(region)]),
    ).toEqual([
      ['nasional', 'RI'],
      ['provinsi', 'Prov'],
      ['kabkota', 'Kab'],
      ['kabkota', 'Kota'],
      ['kecamatan', 'Cam'],
      ['desa', 'Kel'],
    ]);
  });
});
