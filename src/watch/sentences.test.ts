import { expect, test } from 'vitest';
import { sentenceAt, sentencesOf } from './sentences.ts';

test('a dot ends a sentence unless it belongs to a title, a degree, an initial or a number', () => {
  const text = 'Drs. H. Rian Pratama, M.Si. hadir pukul 04.30 WIB. A. Damar pulang.\nIa "senang". Selesai!';
  expect(sentencesOf(text).map(sentence => sentence.text)).toEqual([
    'Drs. H. Rian Pratama, M.Si. hadir pukul 04.30 WIB.',
    'A. Damar pulang.',
    'Ia "senang".',
    'Selesai!',
  ]);
});

test('finds the sentence of a position', () => {
  const sentences = sentencesOf('Satu dua. Tiga empat. Lima.');
  expect([0, 8, 10, 25].map(at => sentenceAt(sentences, at))).toEqual([0, 0, 1, 2]);
});
