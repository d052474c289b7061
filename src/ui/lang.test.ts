import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseLang, safeReturn } from './lang.ts';

describe('the language of a request', () => {
  test.each([
    [undefined, null, 'id'],
    [undefined, '', 'id'],
    [undefined, 'en-GB,en;q=0.9', 'en'],
    [undefined, 'id-ID,id;q=0.9,en;q=0.8', 'id'],
    [undefined, 'jv,en;q=0.8', 'id'],
    [undefined, 'de,fr;q=0.9', 'id'],
    [undefined, 'de, en;q=0.5, id;q=0.7', 'id'],
    [undefined, 'en;q=0, id;q=0.1', 'id'],
    ['en', 'id', 'en'],
    ['id', 'en', 'id'],
    ['xx', 'en', 'en'],
  ])('with the cookie %s and the browser’s list %s is %s', (cookie, list, lang) => {
    expect(chooseLang(cookie, list)).toBe(lang);
  });

  test('is always one of the two, whatever a browser sends', () => {
    fc.assert(fc.property(fc.string(), fc.string(), (cookie, list) => ['id', 'en'].includes(chooseLang(cookie, list))));
  });
});

describe('the way back after a choice', () => {
  test('keeps a path of ours and its query', () => {
    expect(safeReturn('/register?wilayah=17.02')).toBe('/register?wilayah=17.02');
  });

  test('never leaves the site, however it is written', () => {
    const pieces = fc.constantFrom(
      '/',
      '\\',
      '//',
      '.',
      '..',
      'asing.example',
      ':',
      '@',
      '\t',
      '\n',
      '%2f',
      '?',
      '#',
      'http:',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), parts => {
        const there = new URL(safeReturn(parts.join('')), 'https://netra.example');
        return there.origin === 'https://netra.example';
      }),
    );
  });

  test.each([undefined, null, 7, new Blob([])])('is the home page when nothing sensible was sent (%s)', target => {
    expect(safeReturn(target)).toBe('/');
  });
});
