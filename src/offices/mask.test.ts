import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { countOf, masked, maskFor, type Passage, passageKey, piecesOf, REDACTED_FOR } from './mask.ts';

const MASK = maskFor('personal-data');
const black = (text: string, ...words: string[]) =>
  masked(
    text,
    words.map(one => ({ words: one, why: 'personal-data' })),
  );
/** As somebody would look for a word who knows nothing of `mask.ts`. */
const plain = (text: string) => text.normalize('NFKC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

describe('a passage', () => {
  test.each([
    ['every place, not the first alone', 'Budi memanggil. Lalu Budi pergi; BUDI lagi.', 'budi'],
    ['across a line break and more than one space', 'Kata Budi\n   Santoso, ya.', 'Budi Santoso'],
    ['composed or not', 'Kata Jose\u0301 begitu, dan Jos\u00e9 juga.', 'José'],
    ['without its accents', 'Kata Jose begitu.', 'José'],
    ['with invisible characters inside', 'Kata Bu\u200bd\u00adi begitu.', 'Budi'],
    ['in wide letters', 'Kata Ｂｕｄｉ begitu.', 'Budi'],
    ['inside a word, with the whole of it', 'Katanya Budinya, si Subudi.', 'Budi'],
    ['between other marks', 'Kata "budi_santoso@surel.example".', 'Budi Santoso'],
  ])('is masked %s', (_, text, passage) => {
    const shown = black(text, passage);
    expect(plain(shown)).not.toContain(plain(passage));
    expect(countOf(shown, passage)).toBe(0);
    expect(shown).toContain(MASK);
  });

  test('leaves the rest as it was written', () => {
    expect(black('Kata Budi,\n dan  Ani.', 'budi')).toBe(`Kata ${MASK},\n dan  Ani.`);
    expect(black('Tidak ada di sini.', 'budi')).toBe('Tidak ada di sini.');
    expect(black('Titik saja', '...')).toBe('Titik saja');
  });

  test('overlapping another or beside it becomes one mask with it', () => {
    expect(black('Kata Budi Santoso Putra itu.', 'Budi Santoso', 'Santoso Putra')).toBe(`Kata ${MASK} itu.`);
    expect(black('Kata Budi, Ani itu.', 'Budi', 'Ani')).toBe(`Kata ${MASK} itu.`);
  });

  test('can be one place of several', () => {
    expect(masked('ani dan ani', [{ words: 'Ani', why: 'personal-data', nth: 2 }])).toBe(`ani dan ${MASK}`);
  });

  test('is told by its reason, which no eye sees in the blocks', () => {
    for (const why of REDACTED_FOR)
      expect(piecesOf(`a ${maskFor(why)} b`)).toEqual([{ text: 'a ' }, { why }, { text: ' b' }]);
    expect(piecesOf('a')).toEqual([{ text: 'a' }]);
    expect(piecesOf('')).toEqual([]);
  });
});

/** Letters of several scripts, accents apart and joined, cases that change length, marks, invisible characters, breaks, blocks. */
const letter = fc.constantFrom(
  ...['a', 'B', 'd', 'i', 'É', 'e', '\u0301', 'ß', 'ς', 'Σ', 'İ', 'ﬁ', 'Ａ', 'ꦧ', 'ꦸ', '한', '\u1112', '𝐁', '7', '٣'],
  ...[' ', '\n', '\u00a0', '\u200b', '\u00ad', '-', '.', "'", '@', '▇', '\ufe00', '🙂'],
);
const text = fc.array(letter, { maxLength: 60 }).map(all => all.join(''));
const words = fc.array(letter, { minLength: 1, maxLength: 6 }).map(all => all.join(''));
const passages = fc.array(fc.record({ words, why: fc.constantFrom(...REDACTED_FOR) }) satisfies fc.Arbitrary<Passage>, {
  maxLength: 5,
});

describe('whatever is written and redacted', () => {
  property.prop([text, passages, fc.nat()], { numRuns: 2_000 })(
    'no passage survives, and masking again changes nothing',
    (written, redacted, at) => {
      // Some of them quote the text itself, from anywhere to anywhere.
      const quoted = written.slice(at % (written.length + 1), (at % (written.length + 1)) + 5).replaceAll('▇', '');
      const all = [...redacted.filter(one => !one.words.includes('▇')), { words: quoted, why: REDACTED_FOR[0] }];
      const shown = masked(written, all);
      for (const { words: passage } of all) {
        if (passageKey(passage) === '') continue;
        expect(countOf(shown, passage)).toBe(0);
        expect(plain(shown)).not.toContain(plain(passage));
      }
      expect(masked(shown, all)).toBe(shown);
    },
  );

  property.prop([text, fc.array(fc.constantFrom('q', 'X', 'ẅ', '5'), { minLength: 1, maxLength: 30 }), text], {
    numRuns: 500,
  })('a mask is as long for one letter as for many', (before, letters, after) => {
    const name = letters.join('');
    expect(black(`${before} ${name} ${after}`, name)).toBe(black(`${before} q ${after}`, 'q'));
  });
});
