/**
 * Signs that a page can show. The fonts in the printer's binary know Latin, Greek and Cyrillic; PDF/UA-1 forbids a page with
 * a sign that no font shows, so each other one prints as □ instead of failing the form of whoever typed it.
 */

/** Kept by press.test.ts, which prints every one of them. */
export const SHOWN: readonly (readonly [from: number, to: number])[] = [
  [0x20, 0x7e],
  [0xa0, 0x240],
  [0x250, 0x2ad],
  [0x300, 0x331],
  [0x384, 0x386],
  [0x388, 0x38a],
  [0x38c, 0x38c],
  [0x38e, 0x3a1],
  [0x3a3, 0x3ce],
  [0x400, 0x45f],
  [0x490, 0x4c4],
  [0x1e00, 0x1e9b],
  [0x1ea0, 0x1ef9],
  [0x2010, 0x2027],
  [0x2030, 0x2037],
  [0x2039, 0x203e],
  [0x2070, 0x2071],
  [0x2074, 0x208e],
  [0x20ac, 0x20ac],
  [0x2116, 0x2116],
  [0x2122, 0x2122],
  [0x2190, 0x2195],
  [0x2212, 0x2212],
  [0x2260, 0x2260],
  [0x2264, 0x2265],
  [0x25a0, 0x25a1],
];
export const UNSHOWN = '□';

const isShown = (sign: string): boolean => {
  const code = sign.codePointAt(0) ?? 0;
  return sign === '\n' || SHOWN.some(([from, to]) => from <= code && code <= to);
};

/** Signs that turn or hide what is read: of no use on paper, and a way to make a page say what its text does not. */
const UNSEEN = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const CONTROLS = /(?!\n)\p{Cc}/gu;

/** For any document: composed, without what can't be seen and without control characters. A tab is a space. */
export const tidy = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(UNSEEN, '')
    .replaceAll(CONTROLS, '');

/** For a page of the PDF. */
export const printable = (text: string): string =>
  Array.from(tidy(text), sign => (isShown(sign) ? sign : UNSHOWN)).join('');

/** Numbers and addresses have no spaces: a narrow column breaks them after their own marks, or else after twelve signs. */
export const breakable = (text: string): string =>
  text.replaceAll(/[^\s]{17,}/gu, long =>
    long
      .replaceAll(/[/._@:?&=-]/g, '$&\u200b')
      .replaceAll(/[^\u200b]{25,}/gu, run => run.replaceAll(/.{12}/gu, '$&\u200b')),
  );
