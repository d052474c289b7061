/** A passage is where a value was read: offsets in the cleaned text (UTF-16 code units, end exclusive) and the words. */
export type Passage = { readonly start: number; readonly end: number; readonly quote: string };

/** A value with the passage that carries it. */
export type Read<T> = { readonly value: T; readonly passage: Passage };

export type Span = { readonly start: number; readonly end: number };

/** Quotes a span of a text; trims the white space at its ends so that the quote starts and ends with a word. */
export function passageOf(text: string, start: number, end: number): Passage {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) from += 1;
  while (to > from && /\s/.test(text.charAt(to - 1))) to -= 1;
  return { start: from, end: to, quote: text.slice(from, to) };
}

export const within = (span: Span, outer: Span): boolean => span.start >= outer.start && span.end <= outer.end;
