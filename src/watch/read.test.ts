import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openRegions } from '../offices/regions.ts';
import { toGoldFields } from './gold.ts';
import type { Passage } from './passage.ts';
import { type Article, type Reading, readArticle } from './read.ts';

const regions = openRegions();

function read(article: Partial<Article>, today?: string): Reading {
  const result = readArticle({ id: 'x', text: '', ...article }, regions, { today });
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

const passagesOf = (reading: Reading): readonly Passage[] =>
  Object.values(reading)
    .flat()
    .flatMap(field =>
      typeof field === 'object' && field !== null && 'passage' in field && field.passage !== null
        ? [field.passage]
        : [],
    );

const MEETING = {
  title: 'Pj Bupati Sinjai Hadiri Rakor Netralitas ASN',
  text: [
    'JAKARTA, KABARKITA.COM – Penjabat Bupati Sinjai Rano Subrata menghadiri rapat koordinasi menjaga netralitas ASN pada',
    'Pilkada Serentak 2024 di Ballroom Hotel Melati, Jakarta Utara, Selasa (17/9/2024). Ketua Bawaslu RI Tono Wirawan',
    'mengingatkan bahaya hoaks dan isu SARA menjelang pemungutan suara 27 November mendatang.',
  ].join(' '),
};

describe('reading an article', () => {
  test('tells what, when, where and who', () => {
    const gold = toGoldFields(read(MEETING));
    expect(gold).toMatchObject({
      relevant: true,
      kind: 'rapat_koordinasi',
      alleged_violation: false,
      event_date: '2024-09-17',
      event_date_text: 'Selasa (17/9/2024)',
      regency: 'Kabupaten Sinjai',
      province: 'Sulawesi Selatan',
      venue: 'Ballroom Hotel Melati',
      event_place_regency: 'Kota Administrasi Jakarta Utara',
      event_place_province: 'DKI Jakarta',
      people: [
        { name: 'Rano Subrata', role: 'Penjabat Bupati Sinjai' },
        { name: 'Tono Wirawan', role: 'Ketua Bawaslu RI' },
      ],
      mentions_hoax: true,
      mentions_sara: true,
    });
  });

  test('says that the province was inferred from the regency', () => {
    expect(read(MEETING).flags.map(flag => flag.code)).toContain('province-inferred');
  });

  test('flags a day that lies ahead of the day of reading, and only then', () => {
    expect(read(MEETING, '2024-09-01').flags.map(flag => flag.code)).toContain('future-date');
    expect(read(MEETING, '2024-09-17').flags.map(flag => flag.code)).not.toContain('future-date');
  });

  test('flags a weekday that contradicts the date', () => {
    const text = 'Bawaslu Natuna menggelar sosialisasi netralitas ASN di aula, Rabu (17/9/2024).';
    expect(read({ text }).flags.map(flag => flag.code)).toContain('weekday-contradicts');
  });

  test('knows the province of an article on a governor, and no regency', () => {
    const text =
      'Penjabat Gubernur NTT Rano Subrata menggelar rapat koordinasi netralitas ASN. Pj Bupati Sikka dan Pj Wali Kota Kupang hadir.';
    expect(toGoldFields(read({ title: 'Pj Gubernur NTT Pimpin Rakor Netralitas ASN', text }))).toMatchObject({
      regency: null,
      province: 'Nusa Tenggara Timur',
    });
  });

  test('tells the city from the regency of its name by the office', () => {
    const of = (text: string): string | null => toGoldFields(read({ text })).regency;
    expect(of('Wali Kota Mojokerto mengingatkan ASN agar netral dan tidak berpihak pada pemilu.')).toBe(
      'Kota Mojokerto',
    );
    expect(of('Bupati Mojokerto mengingatkan ASN agar netral dan tidak berpihak pada pemilu.')).toBe(
      'Kabupaten Mojokerto',
    );
  });

  test('concerns no region when none is named but the place of the speech', () => {
    const text =
      'JAKARTA - Bawaslu mencatat 212 kasus netralitas ASN, kata Ketua Bawaslu Tono Wirawan di Jakarta, Selasa (17/9/2024).';
    expect(toGoldFields(read({ text }))).toMatchObject({
      regency: null,
      province: null,
      event_place_province: 'DKI Jakarta',
    });
  });
});

describe('what is refused', () => {
  const code = (text: string): string => {
    const result = readArticle({ id: 'x', text }, regions);
    return result.ok ? 'read' : result.refusal.code;
  };

  test('an empty, binary, foreign or huge text, each by its code', () => {
    expect(code('')).toBe('empty');
    expect(code(' \n ')).toBe('empty');
    expect(code('Bupati\0hadir')).toBe('binary');
    expect(code('The regent attended a meeting with the election supervisors on Thursday.')).toBe('not-indonesian');
    expect(code('yang dan di '.repeat(4_000_000))).toBe('too-large');
  });

  test('a page of nothing but furniture is empty', () => {
    expect(code('Baca juga: Bupati yang hadir di rapat itu\n0\nPosting Komentar')).toBe('empty');
  });
});

/** Pieces of news in any order, so that every rule is met by what it wasn't made for. */
const piece = fc.constantFrom(
  'Ketua',
  'Bawaslu',
  'Kabupaten',
  'Kota',
  'Sinjai',
  'Bengkulu',
  ',',
  '(',
  ')',
  '.',
  '\n',
  ' – ',
  '"',
  'Kamis',
  '(20/6)',
  '17 September 2024',
  '31/12/2024',
  'Pj',
  'Bupati',
  'Drs.',
  'H.',
  'Fulan',
  'S.H.',
  'M.Si.,',
  'di',
  'Gedung',
  'Hotel',
  'yang',
  'dan',
  'ASN',
  'netral',
  'diduga',
  'video',
  'kepala',
  'desa',
  'Kepala',
  'Desa',
  'Kecamatan',
  'pakta',
  'integritas',
  'SARA',
  'hoaks',
  'menjelang',
  'Pilkada 2024',
  '•',
  '- ',
);
const news = fc.array(
  fc.oneof({ weight: 9, arbitrary: piece }, { weight: 1, arbitrary: fc.string({ unit: 'binary' }) }),
  { maxLength: 120 },
);

describe('properties', () => {
  test('any string is read or refused, never a crash, and every passage quotes its text exactly', () => {
    fc.assert(
      fc.property(
        news,
        fc.option(fc.string({ unit: 'binary' }), { nil: undefined }),
        fc.boolean(),
        (words, title, dated) => {
          const text = `yang di dan ${words.join(' ')}`;
          const result = readArticle({ id: 'x', text, title, published: dated ? '2024-09-20' : undefined }, regions, {
            today: '2025-01-01',
          });
          if (!result.ok) return;
          for (const passage of [...passagesOf(result.value), ...result.value.flags.map(flag => flag.passage)]) {
            expect(result.value.text.slice(passage.start, passage.end)).toBe(passage.quote);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  test('a stray published day or today does no harm', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (published, today) => {
        readArticle({ ...MEETING, id: 'x', published }, regions, { today });
      }),
      { numRuns: 60 },
    );
  });
});
