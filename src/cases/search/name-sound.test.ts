import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slipsOf, soundOf, standsAtName, wordsOfName } from './name-sound.ts';

const soundsOf = (name: string) => wordsOfName(name).map(soundOf);

describe('spellings of one name have one sound', () => {
  test.each([
    ['Soekarno', 'Sukarno'],
    ['Djoko', 'Joko'],
    ['Tjahjo', 'Cahjo'],
    ['Sjahrir', 'Syahrir', 'Sahrir', 'Shahrir'],
    ['Achmad', 'Akhmad', 'Ahmad', 'Ahmadh'],
    ['Chairul', 'Khairul', 'Hairul'],
    ['Setyawan', 'Setiawan'],
    ['Arief', 'Arif', 'Ariev', 'Arip'],
    ['Noer', 'Nur', 'Noor', 'Nour'],
    ['Fatimah', 'Fatima', 'Phatimah'],
    ['Utsman', 'Usman', 'Uzman'],
    ['Zulkifli', 'Dzulkifli', 'Zulkiffli'],
    ['Budhi', 'Budi', 'Buddy'],
    ['Njoto', 'Nyoto', 'NYOTO'],
    ['Ma’ruf', "Ma'ruf", 'Maruf', 'Maroef'],
    ['Christian', 'Kristian', 'Khristian'],
    ['Bismillah', 'Bismilla'],
    ['Andre', 'André'],
    ['Abdul', 'Abd.', 'Abdl'],
    ['Muhammad', 'Muh.', 'Moh.', 'M.', 'Mhd', 'Mohamad', 'Mochammad', 'Mohammed', 'Moch', 'Moehammad', 'Mukhamad'],
  ])('%s', (first, ...others) => {
    for (const other of others) expect(soundOf(other), other).toBe(soundOf(first));
  });

  test('names that are others stay others', () => {
    const names = ['Budi', 'Rudi', 'Siti', 'Sinta', 'Joko', 'Eko', 'Agus', 'Bagus', 'Muhajir', 'Muhidin', 'Mahmud'];
    expect(new Set(names.map(soundOf)).size).toBe(names.length);
  });
});

test('titles, degrees and single letters are no part of a name', () => {
  expect(soundsOf('Drs. H. Bambang Soetrisno, S.Sos., M.Si.')).toEqual(['bambang', 'sutrisno']);
  expect(soundsOf('Prof. Dr. Ir. Hj. Siti Nurhaliza R. S.H., M.Hum')).toEqual(['siti', 'nurhalisa']);
  expect(soundsOf('Kombes Pol. M.Yusuf')).toEqual(['pol', 'muhamad', 'iusup']);
  expect(wordsOfName('Nur-Aini binti H. Salim')).toEqual(['Nur', 'Aini', 'binti', 'Salim']);
});

test('a name of titles alone is that name', () => {
  expect(wordsOfName('Bapak Raden')).toEqual(['Bapak', 'Raden']);
  expect(wordsOfName(' , . ')).toEqual([]);
  expect(standsAtName('S.Sos.')).toBe(true);
  expect(standsAtName('Sutrisno')).toBe(false);
});

const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz');
const word = fc.array(letter, { minLength: 5, maxLength: 14 }).map(letters => letters.join(''));

describe('whatever was typed', () => {
  test('a sound is in small letters, has none twice in a row, and never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), text => {
        expect(soundOf(text)).toMatch(/^(?:([a-z])(?!\1))*$/);
      }),
    );
  });

  const shares = (one: string, other: string) => slipsOf(one).some(slip => slipsOf(other).includes(slip));
  test('a letter forgotten, added, mistaken or exchanged leaves something in common', () => {
    fc.assert(
      fc.property(word, fc.nat(13), letter, (name, where, typed) => {
        const at = where % name.length;
        const changed = name.slice(0, at) + typed + name.slice(at + 1);
        const added = name.slice(0, at) + typed + name.slice(at);
        const swapped = name.slice(0, at) + (name[at + 1] ?? '') + name[at] + name.slice(at + 2);
        expect(shares(name, changed)).toBe(true);
        expect(shares(name, added)).toBe(true);
        expect(shares(name, swapped)).toBe(true);
        expect(shares(name, name.slice(0, at) + name.slice(at + 1))).toBe(true);
      }),
    );
  });

  test('short sounds are forgiven next to nothing', () => {
    expect(shares('budi', 'rudi')).toBe(false);
    expect(shares('agus', 'agsus')).toBe(true);
    expect(slipsOf('eko')).toEqual([]);
    expect(slipsOf('sutris')).toContain('sutri');
  });
});
