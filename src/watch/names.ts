/** Names of people word by word: where one begins behind its titles and where it ends before its degrees. */
import { DEGREES, MONTHS, NEVER_NAMES, OFFICE_HEADS, OFFICE_PREFIXES, OFFICE_WORDS, TITLES } from './lexicon.ts';
import { formOf, isKnownAcronym } from './office-names.ts';
import { isAcronym, type Word } from './words.ts';

export type Name = { readonly from: number; readonly to: number };

/** Active verbs, capitalised in headlines and in the names of meetings (`Kesiapan Kepala Daerah Menjaga ...`). */
const VERB = /^(?:Meng|Meny|Memp|Memb|Mempe|Menja|Menin|Mendu|Mener|Menga)\p{Ll}{2,}$/u;

function isNameWord(word: Word, first: boolean): boolean {
  const text = word.text;
  if (/^\p{Lu}\.?$/u.test(text)) return true;
  if (/^\p{Lu}{2,3}$/u.test(text)) return first && !isKnownAcronym(text);
  if (!/^\p{Lu}/u.test(text) || (isAcronym(text) && text.length > 3)) return false;
  const key = text.toLowerCase();
  if (NEVER_NAMES.has(key) || OFFICE_HEADS.has(key) || OFFICE_PREFIXES.has(key) || isKnownAcronym(text)) return false;
  if (/\.(?:com|co|id|net)\b/i.test(text) || /^se-|\//i.test(text) || VERB.test(text) || formOf(text) !== undefined)
    return false;
  return !(first && OFFICE_WORDS.has(key)) && !/\d/.test(text);
}

export const isTitle = (word: Word | undefined): boolean =>
  word !== undefined && TITLES.has(word.text.toLowerCase().replace(/\.$/, ''));

/** The name that starts at word `at`, behind titles. */
export function nameAt(words: readonly Word[], at: number): Name | undefined {
  let from = at;
  while (from < words.length && from < at + 5) {
    const word = words[from];
    const next = words[from + 1];
    if (word === undefined || !isTitle(word) || next === undefined) break;
    if (next.gap.trim() !== '' && next.gap.trim() !== '.') break;
    if (from > at && word.gap.trim() !== '' && word.gap.trim() !== '.') break;
    from += 1;
  }
  // A month is a name only where it can't be a date: before another capitalised word, not behind a number.
  if (MONTHS.has((words[from]?.text ?? '').toLowerCase())) {
    const next = words[from + 1];
    if (/^\d/.test(words[from - 1]?.text ?? '') || next?.gap !== '' || !isNameWord(next, true)) return undefined;
  }
  let to = from;
  while (to < words.length && to - from < 5) {
    const word = words[to];
    if (word === undefined || (to > from && word.gap !== '') || !isNameWord(word, to === from)) {
      if (to > from && word !== undefined && word.gap === '' && /^(?:bin|binti)$/.test(word.text)) {
        to += 1;
        continue;
      }
      break;
    }
    if (
      to > from &&
      DEGREES.has(word.text.toLowerCase().replaceAll('.', '')) &&
      /\.|^\p{Lu}{2,4}$|^S[A-Z]/u.test(word.text)
    )
      break;
    to += 1;
  }
  if (to === from) return undefined;
  // One or two capitals alone are an acronym, not a name; initials of a suspect are read by `berinisial`.
  const only = words[from]?.text ?? '';
  const pair = /\p{Ll}-\p{Lu}/u.test(only);
  return to - from === 1 && (only.length < 3 || isAcronym(only) || pair) ? undefined : { from, to };
}

export const isDegree = (word: Word | undefined): boolean =>
  word !== undefined && DEGREES.has(word.text.toLowerCase().replaceAll('.', ''));

/** Name without case, dots and initials' spaces, for comparing. */
export const nameKey = (name: string): string =>
  name
    .toLowerCase()
    .replace(/[.'’`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
