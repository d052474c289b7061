/**
 * What a record is found by, as terms: short texts that a keyed hash makes unreadable before they are kept
 * (docs/adr/0008-search.md). The same functions read a text that is kept and the words that somebody looks for, so that the
 * two meet.
 *
 *   n:9      a part of a number, without leading zeros      n:9/lp   two parts that follow one another
 *   w:camat  a word as it was written                       r:lurah  what is left of a word without its affixes
 *   s:sukarno the sound of a word of a name                 d:sukano a sound with a letter missing
 *
 * What must never come in here: an account, sealed or plain, and anything about a reporter.
 */
import { keptLast } from '../../calendar/kept.ts';
import { lettersOf, slipsOf, soundOf, standsAtName, wordsOfName } from './name-sound.ts';
import { stemsOf } from './stems.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What of a record may be searched. */
export interface Searchable {
  readonly numbers: readonly string[];
  /** Names of those reported, as somebody wrote them. */
  readonly names: readonly (string | null)[];
  /** An officer's words and other text that is the office's own. */
  readonly texts: readonly (string | null)[];
}

/** One word that somebody looks for: the terms that are the word itself, those that sound or mean the same, and slips of it. */
export interface SoughtWord {
  readonly exact: readonly string[];
  readonly alike: readonly string[];
  readonly near: readonly string[];
}

/** A text of more terms than that is found by the first of them. */
const MOST_TERMS = 2_000;
export const MOST_WORDS = 6;
const LONGEST_WORD = 40;
const MOST_REMEMBERED = 4_000;
const LONGEST_QUERY = 200;

const WORD = /[\p{L}\p{N}]+(?:['’‘`][\p{L}]+)*/gu;
/** The same, three times as quick, for a text without accents or other scripts. */
const ASCII = /^[\s -~]*$/;
const ASCII_WORD = /[A-Za-z0-9]+(?:['`][A-Za-z]+)*/g;
const wordsWritten = (text: string): readonly string[] => text.match(ASCII.test(text) ? ASCII_WORD : WORD) ?? [];

/** Most words need no rewriting. */
const PLAIN = /^[A-Za-z]{1,40}$/;

/** A word in the form in which it is compared: no case, no accents, no apostrophes; of a number no leading zeros. */
export const plainWord = (word: string): string => {
  if (PLAIN.test(word)) return word.toLowerCase();
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '')
    .slice(0, LONGEST_WORD);
  return /^\d+$/.test(plain) ? plain.replace(/^0+(?=\d)/, '') : plain;
};

/**
 * What was made of a word is kept for the next time: an import or a rebuild reads the same few hundred words ten thousand
 * times. The words alone stay in memory, for a while, and not whose text they were in.
 */
function remembered(made: (word: string) => readonly string[]): (word: string) => readonly string[] {
  const kept = keptLast<readonly string[]>(MOST_REMEMBERED);
  return word => kept(word, () => made(word));
}

const wordsIn = (text: string): readonly string[] =>
  wordsWritten(text)
    .map(plainWord)
    .filter(word => word !== '');
const isStem = (word: string): boolean => /^[a-z]{4,}$/.test(word);
const stemTerms = (word: string) => (isStem(word) ? stemsOf(word).map(stem => `r:${stem}`) : []);
const pairsOf = <T>(list: readonly T[]): readonly (readonly [T, T])[] =>
  list.slice(1).map((next, at) => [list[at] as T, next] as const);

export const numberTerms = (number: string): readonly string[] => {
  const parts = wordsIn(number);
  return [...parts.map(part => `n:${part}`), ...pairsOf(parts).map(([one, next]) => `n:${one}/${next}`)];
};

const soundTerms = remembered((sound: string) => [`s:${sound}`, ...slipsOf(sound).map(slip => `d:${slip}`)]);
const wordTerms = remembered((written: string) => {
  const word = plainWord(written);
  if (word === '' || STOP_WORDS.has(word)) return [];
  const sound = /^\p{Lu}\p{L}{3}/u.test(written) ? soundOf(written) : '';
  return [`w:${word}`, ...stemTerms(word), ...(sound === '' ? [] : soundTerms(sound))];
});
/** A word with a capital may be a name, and is found as one: of sealed information the working summary alone names anybody. */
export const textTerms = (text: string): readonly string[] => wordsWritten(text).flatMap(wordTerms);

/** A name that is written in one word or in two is found either way. */
export const nameTerms = (name: string): readonly string[] => {
  const words = wordsOfName(name);
  const sounds = words.map(soundOf).filter(sound => sound !== '');
  const joined = pairsOf(sounds).map(([one, next]) => soundOf(one + next));
  return [
    ...words.map(word => `w:${plainWord(word)}`),
    ...sounds.flatMap(soundTerms),
    ...joined.map(sound => `s:${sound}`),
  ];
};

const given = (texts: readonly (string | null)[]): readonly string[] => texts.filter(text => text !== null);

/** Every term of a record, each once. Numbers and names come first: of an endless text the end is left out. */
export function termsOf({ numbers, names, texts }: Searchable): readonly string[] {
  const all = [...numbers.flatMap(numberTerms), ...given(names).flatMap(nameTerms), ...given(texts).flatMap(textTerms)];
  return [...new Set(all)].slice(0, MOST_TERMS);
}

/**
 * Reads what somebody typed, whatever it is: at most six words that can find something, in their order. Stop words, titles and
 * degrees are left out where anything else is there.
 */
export function soughtIn(query: string): readonly SoughtWord[] {
  const pieces = query.slice(0, LONGEST_QUERY).split(/[\s,;]+/);
  const weighty = pieces.filter(piece => !standsAtName(piece) || /\d/.test(piece));
  const found = (weighty.some(piece => plainWord(piece) !== '') ? weighty : pieces).flatMap(wordsOfPiece);
  const counted = found.filter(({ word }) => !STOP_WORDS.has(word)).slice(0, MOST_WORDS);
  return counted.map(({ word, pairs }, at) => {
    const sound = soundOf(word);
    const beside = [counted[at - 1], counted[at + 1]].map(one => (one ? soundOf(one.word) : ''));
    const joined = [beside[0] ? soundOf(beside[0] + sound) : '', beside[1] ? soundOf(sound + beside[1]) : ''];
    const isName = sound !== '' && lettersOf(word).length === word.length;
    const heard = isName ? [sound, ...joined].filter(one => one !== '').map(one => `s:${one}`) : [];
    const whole = [`w:${word}`, `n:${word}`];
    return {
      exact: pairs.length > 0 ? pairs : whole,
      alike: [...new Set([...(pairs.length > 0 ? whole : []), ...stemTerms(word), ...heard])],
      near: isName ? slipsOf(sound).map(slip => `d:${slip}`) : [],
    };
  });
}

/** `009/LP`: each part with the pair that it makes with its neighbours, as a number has them. */
function wordsOfPiece(piece: string): readonly { readonly word: string; readonly pairs: readonly string[] }[] {
  const words = wordsIn(piece);
  const pairs = /[\d/]/.test(piece) ? pairsOf(words).map(([one, next]) => `n:${one}/${next}`) : [];
  return words.map((word, at) => ({ word, pairs: pairs.slice(Math.max(0, at - 1), at + 1) }));
}
