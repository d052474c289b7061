/**
 * Blackening passages of a text (penghitaman): what is left when every place of a passage is taken out. Pure, and the only place where
 * a passage is looked for; `redaction.ts` says which passages, of which fields, and the record's veil applies it.
 *
 * Two spellings are one passage where they differ in case, accents, width, invisible characters, punctuation or white space, a break of
 * the line included. A place inside a word takes the whole word: what is left of it would tell the rest. The mask is as long for one
 * letter as for a page.
 */

/** Why something is blackened; what a reader is told instead of it. Add, don't reorder: the mask holds the place in this list. */
export const REDACTED_FOR = ['personal-data', 'protected-person', 'excluded-information', 'beside-the-matter'] as const;
export type RedactedFor = (typeof REDACTED_FOR)[number];

export interface Passage {
  readonly words: string;
  readonly why: RedactedFor;
  /** Only the n-th place of the text; null for all of them. */
  readonly nth?: number | null;
}

const BLOCK = '▇';
const BLOCKS = BLOCK.repeat(5);
/** The first of sixteen variation selectors: no font shows them, and the mask carries its reason by one. */
const REASONS_FROM = 0xfe00;

/** What stands instead of a passage, whatever its length. */
export const maskFor = (why: RedactedFor): string =>
  BLOCKS + String.fromCharCode(REASONS_FROM + REDACTED_FOR.indexOf(why));

const MASKS = /▇{5}([\ufe00-\ufe0f]?)/u;

/** Whether something of a text as it is shown is masked. */
export const hasMask = (text: string): boolean => MASKS.test(text);

/** A text in the order in which it is shown; `why` is what a mask stands for. */
export type Piece = { readonly text: string } | { readonly why: RedactedFor };
export function piecesOf(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = MASKS.exec(rest); found; found = MASKS.exec(rest)) {
    if (found.index > 0) pieces.push({ text: rest.slice(0, found.index) });
    const nth = found[1] ? found[1].charCodeAt(0) - REASONS_FROM : 0;
    pieces.push({ why: REDACTED_FOR[nth] ?? REDACTED_FOR[0] });
    rest = rest.slice(found.index + found[0].length);
  }
  return rest === '' ? pieces : [...pieces, { text: rest }];
}

/** Letters and digits as they are compared, words apart by one space, and where each stands in the text. */
interface Folded {
  readonly key: string;
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const LETTER = /[\p{L}\p{N}▇]/u;
const UNSEEN = /[\p{M}\p{Cf}]/u;
/** One character without case, accents and width; upper case first, so that ß and ς are like their others. */
const foldChar = (char: string): string =>
  char < '\u0080'
    ? char.toLowerCase()
    : char.normalize('NFKD').toLowerCase().toUpperCase().toLowerCase().normalize('NFKD');

function fold(text: string): Folded {
  let key = '';
  const from: number[] = [];
  const to: number[] = [];
  let at = 0;
  const put = (char: string, end: number) => {
    key += char;
    for (let unit = 0; unit < char.length; unit += 1) {
      from.push(at);
      to.push(end);
    }
  };
  for (const char of text) {
    const end = at + char.length;
    for (const one of foldChar(char)) {
      if (LETTER.test(one)) put(one, end);
      else if (!UNSEEN.test(one) && key !== '' && !key.endsWith(' ')) put(' ', end);
    }
    at = end;
  }
  return { key, from, to };
}

/** How a passage is compared; '' where it has neither letter nor digit. */
export const passageKey = (words: string): string => fold(words).key.trim();

interface Span {
  readonly from: number;
  readonly to: number;
  readonly why: RedactedFor;
}

/** Where a passage stands, each place once. */
function places(key: string, sought: string): readonly number[] {
  const found: number[] = [];
  if (sought === '') return found;
  for (let at = key.indexOf(sought); at >= 0; at = key.indexOf(sought, at + 1)) found.push(at);
  return found;
}

/** How many places of the text a passage has. */
export const countOf = (text: string, words: string): number => places(fold(text).key, passageKey(words)).length;

function spansOf(text: string, passages: readonly Passage[]): readonly Span[] {
  const { key, from, to } = fold(text);
  return passages.flatMap(({ words, why, nth }) => {
    const sought = passageKey(words);
    const found = places(key, sought);
    const meant = nth === undefined || nth === null ? found : found.slice(nth - 1, nth);
    return meant.map(at => {
      let first = at;
      let last = at + sought.length - 1;
      while (first > 0 && key[first - 1] !== ' ') first -= 1;
      while (last + 1 < key.length && key[last + 1] !== ' ') last += 1;
      let end = to[last] ?? text.length;
      // Accents and joiners that belong to the last letter go with it.
      for (const char of text.slice(end)) {
        if (!UNSEEN.test(char)) break;
        end += char.length;
      }
      return { from: from[first] ?? 0, to: end, why };
    });
  });
}

/** The text with every place of every passage masked; places that touch, or have no word between them, become one mask. */
export function masked(text: string, passages: readonly Passage[]): string {
  const spans = [...spansOf(text, passages)].sort((a, b) => a.from - b.from || b.to - a.to);
  let shown = '';
  let at = 0;
  let open = false;
  for (const span of spans) {
    if (span.to <= at) continue;
    const between = text.slice(at, Math.max(at, span.from));
    if (open && passageKey(between) === '') {
      at = span.to;
      continue;
    }
    shown += between + maskFor(span.why);
    open = true;
    at = span.to;
  }
  return shown + text.slice(at);
}
