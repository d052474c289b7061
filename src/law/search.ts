import { described, textsOf } from './described.ts';
import { type Law, type TableName, tableNames } from './law.ts';
import type { Row, Words } from './row.ts';

/**
 * A search over all tables that forgives: case, dots and dashes, the beginning of a word, one slip of the keyboard in
 * words of five letters and two in words of nine. Every word asked for must be found somewhere in the row.
 */
export type Hit = { readonly table: TableName; readonly row: Row; readonly title: Words };

type Entry = Hit & { readonly words: ReadonlySet<string> };

const indexes = new WeakMap<Law, { readonly entries: readonly Entry[]; readonly vocabulary: readonly string[] }>();

function indexOf(law: Law) {
  const known = indexes.get(law);
  if (known !== undefined) return known;
  const entries = tableNames.flatMap(table =>
    law[table].map(row => ({
      table,
      row,
      title: described(table, row).title,
      words: new Set(textsOf(table, row).flatMap(wordsOf)),
    })),
  );
  const made = { entries, vocabulary: [...new Set(entries.flatMap(entry => [...entry.words]))] };
  indexes.set(law, made);
  return made;
}

/** "D-06, pasal 5 huruf n" as `d`, `06`, `pasal`, `5`, `huruf`, `n`, and ids whole too: `d06`. */
function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFKD').toLowerCase();
  const whole = plain.split(/\s+/).map(word => word.replaceAll(/[^a-z0-9]/g, ''));
  const parts = plain.split(/[^a-z0-9]+/);
  return [...new Set([...whole, ...parts])].filter(word => word !== '');
}

const MOST_WORDS = 8;

/** Rows in which every word asked for is found, best first; versions of one row once, the newest. */
export function searchLaw(law: Law, query: string): readonly Hit[] {
  const asked = query
    .slice(0, 200)
    .split(/\s+/)
    .map(word =>
      word
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^a-z0-9]/g, ''),
    )
    .filter(word => word !== '')
    .slice(0, MOST_WORDS);
  if (asked.length === 0) return [];
  const { entries, vocabulary } = indexOf(law);
  const whole = asked.join('');
  const fits = asked.map(word => near(word, vocabulary));
  const scored = entries.flatMap(entry => {
    // Whoever types an id wants that row, not those that name it.
    let score = entry.row.id.toLowerCase().replaceAll(/[^a-z0-9]/g, '') === whole ? 100 : 0;
    for (const fit of fits) {
      const best = [...entry.words].reduce((most, word) => Math.max(most, fit.get(word) ?? 0), 0);
      if (best === 0) return [];
      score += best;
    }
    return [{ entry, score }];
  });
  const newest = new Map<string, (typeof scored)[number]>();
  for (const one of scored) newest.set(`${one.entry.table}/${one.entry.row.id}`, one);
  return [...newest.values()]
    .toSorted((a, b) => b.score - a.score)
    .map(({ entry: { table, row, title } }) => ({ table, row, title }));
}

/** Words of the tables that a typed word may mean: 3 the word itself, 2 its beginning, 1 a slip of the keyboard. */
function near(typed: string, vocabulary: readonly string[]): ReadonlyMap<string, number> {
  const slips = typed.length >= 9 ? 2 : typed.length >= 5 ? 1 : 0;
  const found = new Map<string, number>();
  for (const word of vocabulary) {
    if (word === typed) found.set(word, 3);
    else if (typed.length >= 3 && word.startsWith(typed)) found.set(word, 2);
    else if (slips > 0 && distance(word, typed, slips) <= slips) found.set(word, 1);
  }
  return found;
}

/** Letters to change, add, drop or swap with their neighbour; stops above `most`. */
function distance(word: string, typed: string, most: number): number {
  if (Math.abs(word.length - typed.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: typed.length + 1 }, (_, at) => at);
  for (let i = 1; i <= word.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= typed.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (word[i - 1] === typed[j - 1] ? 0 : 1);
      let least = Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && word[i - 1] === typed[j - 2] && word[i - 2] === typed[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return row[typed.length] ?? most + 1;
}
