/**
 * What is left of an Indonesian word without its affixes: `mendukung`, `dukungan` and `pendukung` share `dukung`. There is no
 * dictionary behind it, so that a stem need be no word; it is enough that the forms of one word meet. Where an ending may be
 * the word's own (`jalan`, `pihak-an`), or a prefix has swallowed its first letter (`mengampanyekan`: kampanye), every reading is given.
 */

const SHORTEST = 4;
/** Particles and possessives, which are always cut; then what may be an ending, or the end of the word itself. */
const ATTACHED: readonly RegExp[] = [/(?:lah|kah|pun)$/, /(?:nya|ku|mu)$/];
const ENDINGS: readonly RegExp[] = [/kan$/, /an$/, /i$/];

/** A prefix, and the letters it may have swallowed: '' where it took none. */
const BEFORE: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^[mp]eny(?=[aeiou])/, ['s']],
  [/^[mp]eng(?=[aeiou])/, ['', 'k']],
  [/^[mp]eng(?=[ghk])/, ['']],
  [/^[mp]em(?=[aeiou])/, ['p']],
  [/^[mp]em(?=[bfpv])/, ['']],
  [/^[mp]en(?=[aeiou])/, ['t']],
  [/^[mp]en(?=[cdjzst])/, ['']],
  [/^[mp]e(?=[lmnrwy])/, ['']],
  [/^(?:ber|ter|per|di|ke|se)(?=.)/, ['']],
];

/** The stems of a word in lower case; the word itself where it has no affix. */
export function stemsOf(word: string): readonly string[] {
  const cut = (rest: string, ending: RegExp): string => {
    const shorter = rest.replace(ending, '');
    return shorter.length >= SHORTEST ? shorter : rest;
  };
  const bare = ATTACHED.reduce(cut, word);
  const readings = [bare, ...ENDINGS.map(ending => cut(bare, ending))];
  // Two prefixes at most stand before a word: `diperdengarkan`, `keberpihakan`.
  return [...new Set(readings.flatMap(withoutPrefix).flatMap(withoutPrefix))];
}

function withoutPrefix(word: string): readonly string[] {
  for (const [prefix, swallowed] of BEFORE) {
    if (!prefix.test(word)) continue;
    const stems = swallowed.map(letter => word.replace(prefix, letter)).filter(stem => stem.length >= SHORTEST);
    if (stems.length > 0) return stems;
  }
  return [word];
}
