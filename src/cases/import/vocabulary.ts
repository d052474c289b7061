/** What the words of a column mean, as people write them. Pure. */
import { plain } from './headings.ts';

export type Words<T extends string> = { readonly [K in T]: readonly string[] };

/** A reader for one column: what its words mean, and the first word of each for an error message. */
export interface Vocabulary<T extends string> {
  read(text: string): T | undefined;
  readonly known: string;
}
export function vocabulary<T extends string>(words: Words<T>): Vocabulary<T> {
  const entries = Object.entries(words) as [T, readonly string[]][];
  const meaning = new Map(entries.flatMap(([value, said]) => said.map(word => [plain(word), value] as const)));
  return {
    read: text => meaning.get(plain(text)),
    known: entries.map(([, said]) => said[0] ?? '').join(', '),
  };
}
