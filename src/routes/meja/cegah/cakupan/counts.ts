/** Counts as the pages and files of coverage show them. */
import type { Reach } from '../../../../prevention/coverage/coverage-shares.ts';
import { number } from '../../../../ui/format.ts';
import type { Lang } from '../../../../ui/lang.ts';
import type { messages } from '../../../../ui/messages.ts';

type Words = ReturnType<typeof messages>['coverage'];

const percent = (done: number, people: number): number => (people === 0 ? 0 : Math.floor((100 * done) / people));

/** `41 (62%)`. */
export const countOf = (lang: Lang, done: number, people: number): string =>
  `${number(done, lang)} (${percent(done, people)}%)`;

/** The head and the cells of a file's line, after the names. */
export const fileHead = (t: Words): readonly string[] => [t.people, t.read, t.signed, t.came, t.reached, t.never];
export const fileCells = ({ people, read, signed, came, reached }: Reach): readonly number[] => [
  ...[people, read, signed, came, reached],
  people - reached,
];

/** A whole number of an address, none where it is no such number. */
export function wholeIn(url: URL, name: string, most: number): number | undefined {
  const text = url.searchParams.get(name) ?? '';
  return /^\d{1,7}$/.test(text) && Number(text) <= most ? Number(text) : undefined;
}
