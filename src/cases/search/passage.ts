/** The place of a text at which what was looked for stands, so that a result says why it was found. Pure. */
import { nameTerms, type SoughtWord, textTerms } from './terms.ts';

/** A stretch of a text; `hit` where it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const LENGTH = 200;
const BEFORE = 60;
const WORD = /[\p{L}\p{N}]+(?:['’‘`.][\p{L}\p{N}]+)*/gu;

type Terms = (word: string) => readonly string[];
interface Span {
  readonly from: number;
  readonly to: number;
}

function hitsIn(text: string, sought: readonly SoughtWord[], terms: Terms): readonly Span[] {
  const wanted = new Set(sought.flatMap(({ exact, alike, near }) => [...exact, ...alike, ...near]));
  return Array.from(text.matchAll(WORD)).flatMap(({ 0: word, index }) =>
    terms(word).some(term => wanted.has(term)) ? [{ from: index, to: index + word.length }] : [],
  );
}

function piecesOf(text: string, hits: readonly Span[], from: number, to: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = from;
  for (const hit of hits.filter(one => one.from >= from && one.to <= to)) {
    if (hit.from > at) pieces.push({ text: text.slice(at, hit.from), hit: false });
    pieces.push({ text: text.slice(hit.from, hit.to), hit: true });
    at = hit.to;
  }
  if (at < to) pieces.push({ text: text.slice(at, to), hit: false });
  return pieces;
}

/** A name as the desk shows it, whole, with what was found in it marked. */
export const nameFound = (name: string, sought: readonly SoughtWord[]): readonly Piece[] =>
  piecesOf(name, hitsIn(name, sought, nameTerms), 0, name.length);

/** About 200 characters around the first place that was found; null where the text has none. */
export function passageFound(text: string, sought: readonly SoughtWord[]): readonly Piece[] | null {
  const flat = text.replaceAll(/\s+/g, ' ').trim();
  const hits = hitsIn(flat, sought, textTerms);
  const first = hits[0];
  if (!first) return null;
  const from = first.from <= BEFORE ? 0 : afterSpace(flat, first.from - BEFORE, first.from);
  const to = from + LENGTH >= flat.length ? flat.length : Math.max(first.to, beforeSpace(flat, from + LENGTH));
  const pieces = piecesOf(flat, hits, from, to);
  return [
    ...(from > 0 ? [{ text: '… ', hit: false }] : []),
    ...pieces,
    ...(to < flat.length ? [{ text: ' …', hit: false }] : []),
  ];
}

/** The next beginning of a word, at most at `most`. */
function afterSpace(text: string, at: number, most: number): number {
  const space = text.indexOf(' ', at);
  return space < 0 || space >= most ? most : space + 1;
}

const beforeSpace = (text: string, at: number): number => {
  const space = text.lastIndexOf(' ', at);
  return space < 0 ? at : space;
};
