import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nameFound, type Piece, passageFound } from './passage.ts';
import { soughtIn } from './terms.ts';

const whole = (pieces: readonly Piece[] | null) => pieces?.map(({ text }) => text).join('');
const hits = (pieces: readonly Piece[] | null) => pieces?.flatMap(({ text, hit }) => (hit ? [text] : []));

test('a name is shown whole, with what sounds like it marked', () => {
  const pieces = nameFound('Drs. H. Bambang Soetrisno, S.Sos.', soughtIn('sutrisno'));
  expect(whole(pieces)).toBe('Drs. H. Bambang Soetrisno, S.Sos.');
  expect(hits(pieces)).toEqual(['Soetrisno']);
});

test('the passage stands around the first word found, between whole words', () => {
  const before = 'Pada pagi hari warga berkumpul di lapangan. '.repeat(10);
  const after = ' Sesudah itu semua pulang.'.repeat(20);
  const pieces = passageFound(`${before}Camat mendukung calon dan bersorak.${after}`, soughtIn('dukungan camat'));
  expect(hits(pieces)).toEqual(['Camat', 'mendukung']);
  expect(whole(pieces)).toMatch(/^… \p{L}+ .*Camat mendukung calon.* \p{L}+\.? …$/u);
  expect(whole(pieces)?.length).toBeLessThan(210);
});

test('a text without it has no passage', () => {
  expect(passageFound('Lurah hadir dalam apel.', soughtIn('camat'))).toBeNull();
  expect(passageFound('', soughtIn('camat'))).toBeNull();
});

test('whatever is looked for, no letter is lost or made', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, query) => {
      expect(whole(nameFound(text, soughtIn(query)))).toBe(text);
      const passage = whole(passageFound(text, soughtIn(query)))?.replace(/^… | …$/g, '');
      if (passage !== undefined) expect(text.replaceAll(/\s+/g, ' ')).toContain(passage);
    }),
  );
});
