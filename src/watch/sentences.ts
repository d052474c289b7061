import type { Span } from './passage.ts';
import { type Word, wordsOf } from './words.ts';

export type Sentence = Span & { readonly text: string };

/**
 * Splits a cleaned text into sentences. A line's end ends one; a dot does when it isn't the dot of an abbreviation or
 * inside a number (`pukul 04.30`, `S.H.`) and a capital, a digit or a quotation mark follows.
 */
export function sentencesOf(text: string): readonly Sentence[] {
  const dots = abbreviationDots(wordsOf(text));
  const sentences: Sentence[] = [];
  let start = 0;
  const close = (end: number): void => {
    const part = text.slice(start, end);
    const lead = part.length - part.trimStart().length;
    const trimmed = part.trim();
    if (trimmed !== '') sentences.push({ start: start + lead, end: start + lead + trimmed.length, text: trimmed });
    start = end;
  };
  for (const mark of text.matchAll(/\n|[.!?…]+["”’')\]]*(?=\s+["“‘'([]?[\p{Lu}\p{N}])/gu)) {
    const end = mark.index + mark[0].length;
    if (mark[0] === '\n' || !dots.has(mark.index)) close(end);
  }
  close(text.length);
  return sentences;
}

const abbreviationDots = (words: readonly Word[]): ReadonlySet<number> =>
  new Set(words.filter(word => word.text.endsWith('.')).map(word => word.end - 1));

/** The sentence that a position lies in; the last one before it when it lies between two. */
export function sentenceAt(sentences: readonly Sentence[], position: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((sentences[middle]?.start ?? 0) <= position) low = middle;
    else high = middle - 1;
  }
  return low;
}
