import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { messages } from '../../ui/messages.ts';
import { stemsOf } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';
import { MOST_WORDS, plainWord, type Searchable, soughtIn, termsOf, textTerms } from './terms.ts';
import { ACTOR_WORDS, TOPIC_WORDS } from './titles.ts';

/** What `search_found` asks of a row, in one line. */
function finds(query: string, { numbers = [], names = [], texts = [] }: Partial<Searchable>): boolean {
  const kept = new Set(termsOf({ numbers, names, texts }));
  const words = soughtIn(query);
  return (
    words.length > 0 &&
    words.every(({ exact, alike, near }) => [...exact, ...alike, ...near].some(term => kept.has(term)))
  );
}
const ofName = (query: string, ...names: string[]) => finds(query, { names });
const ofText = (query: string, text: string) => finds(query, { texts: [text] });
const ofNumber = (query: string) => finds(query, { numbers: ['009/LP/PB/Kab/17.02/X/2024'] });

describe('names', () => {
  test.each([
    'Bambang Sutrisno',
    'sutrisno',
    'SUTRISNO bambang',
    'Drs. H. Bambang Soetrisno, S.Sos.',
    'Bambamg Sutrisna',
    'Bmabang',
    'sutrisno  , , bambang',
    'bambangsutrisno',
  ])('%s is found', query => expect(ofName(query, 'H. Bambang Soetrisno, M.Si.')).toBe(true));

  test('a name in one word or in two is the same name', () => {
    expect(ofName('Nur Hidayat', 'Nurhidayat')).toBe(true);
    expect(ofName('Nurhidajat', 'Nur Hidajat')).toBe(true);
    expect(ofName('Moh. Yusuf', 'Muhammad Yusuf, S.H.')).toBe(true);
  });

  test('another name is not found, nor is a name half of which is wrong', () => {
    expect(ofName('Budi', 'Rudi Hartono')).toBe(false);
    expect(ofName('Bambang Wijaya', 'Bambang Sutrisno')).toBe(false);
    expect(ofName('Bambang Sutrisno', 'Bambang')).toBe(false);
  });
});

describe('numbers', () => {
  test.each(['009/LP', '9/lp', '9 2024', '009 2024', 'lp/pb/kab', '17.02', '009/LP/PB/Kab/17.02/X/2024', '2024 9'])(
    '%s is found',
    query => expect(ofNumber(query)).toBe(true),
  );
  test.each(['010/LP', '9 2023', '009/LQ'])('%s is not', query => expect(ofNumber(query)).toBe(false));
  test('parts that follow one another weigh more than parts anywhere', () => {
    expect(soughtIn('009/LP').map(({ exact }) => exact)).toEqual([['n:9/lp'], ['n:9/lp']]);
    expect(soughtIn('9 2024').map(({ exact }) => exact)).toEqual([
      ['w:9', 'n:9'],
      ['w:2024', 'n:2024'],
    ]);
  });
});

describe('words of a text', () => {
  const text = 'Lurah mendukung pasangan calon, dan mengampanyekannya di kelurahan bersama Pak Soekarno.';
  test.each([
    'dukungan',
    'pendukung',
    'KAMPANYE',
    'kampanyé',
    'berkampanye',
    'lurah yang mendukung',
    'sukarno',
    'Sukarmo',
  ])('%s is found', query => expect(ofText(query, text)).toBe(true));
  test.each(['camat', 'kampanye camat', 'mendengar'])('%s is not', query => expect(ofText(query, text)).toBe(false));

  test.each([
    ['dukung', 'mendukung', 'dukungan', 'pendukung', 'didukung', 'dukungannya'],
    ['kampanye', 'berkampanye', 'mengampanyekan', 'dikampanyekan'],
    ['pilih', 'memilih', 'pemilih', 'pemilihan', 'dipilih'],
    ['langgar', 'melanggar', 'pelanggaran', 'dilanggar', 'pelanggarannya'],
    ['salahguna', 'menyalahgunakan', 'penyalahgunaan', 'disalahgunakan'],
    ['pihak', 'berpihak', 'keberpihakan', 'memihak'],
    ['unggah', 'mengunggah', 'unggahan', 'diunggah'],
    ['sebar', 'menyebarkan', 'disebarkan', 'penyebaran'],
  ])('forms of %s meet', (first, ...others) => {
    for (const other of others)
      expect(
        stemsOf(other).some(stem => stemsOf(first).includes(stem)),
        other,
      ).toBe(true);
  });
});

describe('what was typed', () => {
  test.each(['', '   ', 'yang di dan', '\0', '/// ... ,', '\u200b', '’’', '\ud800'])('%j looks for nothing', query =>
    expect(soughtIn(query)).toEqual([]),
  );
  test('titles alone are looked for', () => expect(soughtIn('Raden').length).toBe(1));
  test('NUL, a very long text and more words than can be asked are forgiven', () => {
    expect(ofName('bam\0bang', 'Bam Bang')).toBe(true);
    expect(soughtIn(`bambang ${'x'.repeat(100_000)}`)[0]?.exact).toContain('w:bambang');
    expect(soughtIn('satu dua tiga empat lima enam tujuh')).toHaveLength(MOST_WORDS);
  });
  test('never fails, never asks for more than six words, and each has a term of its own', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), query => {
        const words = soughtIn(query);
        expect(words.length).toBeLessThanOrEqual(MOST_WORDS);
        for (const { exact, alike, near } of words) {
          expect(exact.length).toBeGreaterThan(0);
          for (const term of [...exact, ...alike, ...near]) expect(term).toMatch(/^[nwrsd]:[^\s\0]{1,90}$/u);
        }
      }),
    );
  });
  test('whoever types a text of a record finds the record', () => {
    const name = fc.stringMatching(/^[A-Za-z]{2,12}( [A-Za-z]{2,12}){0,2}$/);
    fc.assert(
      fc.property(name, text => {
        fc.pre(soughtIn(text).length > 0);
        expect(ofName(text, text)).toBe(true);
        expect(ofName(text.toUpperCase(), text)).toBe(true);
        expect(ofText(text, text)).toBe(true);
      }),
    );
  });
});

test('what the desk titles a matter by finds it, in both languages', () => {
  for (const lang of ['id', 'en'] as const) {
    const { desk, caseFile } = messages(lang);
    const titles = [
      ...Object.entries(TOPIC_WORDS).map(([key, words]) => [desk.topics[key as keyof typeof desk.topics], words]),
      ...Object.entries(ACTOR_WORDS).map(([key, words]) => [
        caseFile.actorKinds[key as keyof typeof caseFile.actorKinds],
        words,
      ]),
    ].filter(([, words]) => words !== '') as [string, string][];
    expect(titles.length).toBeGreaterThan(20);
    for (const [title, words] of titles) {
      const kept = new Set(textTerms(words));
      const missing = (title.match(/[\p{L}]+/gu) ?? [])
        .map(plainWord)
        .filter(word => !STOP_WORDS.has(word) && !textTerms(word).some(term => kept.has(term)));
      expect(missing, title).toEqual([]);
    }
  }
});

test('of an endless text the end is left out, never its numbers and names', () => {
  const long = Array.from({ length: 5_000 }, (_, n) => `kata${n}`).join(' ');
  const terms = termsOf({ numbers: ['009/LP'], names: ['Bambang'], texts: [long] });
  expect(terms).toHaveLength(2_000);
  expect(terms).toEqual(expect.arrayContaining(['n:9/lp', 's:bambang', 'w:kata1']));
});
