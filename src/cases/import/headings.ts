/** The line of headings in an uploaded table, whatever table it is: forgiving of case, marks and the names offices use. Pure. */
import { ok, type Result, refuse } from '../../result.ts';
import type { FileRefusal, Line, Table } from './table.ts';

/** A column by its own name, and by the others that people call it. */
export interface ColumnNames {
  readonly heading: string;
  readonly also: readonly string[];
}
export interface Found<C extends string> {
  readonly at: ReadonlyMap<C, number>;
  /** Headings that nothing is read from. */
  readonly unknown: readonly string[];
  readonly below: readonly Line[];
}
export interface HeadingReader<C extends string> {
  /** The headings that are known among these cells, each with the places it stands at. */
  headingsIn(cells: readonly string[]): ReadonlyMap<C, readonly number[]>;
  /** Finds the line of headings; refuses where one that is needed is missing, or one stands twice. */
  findHeadings(table: Table): Result<Found<C>, FileRefusal>;
}

/** Lower case, no marks: `No. Register` and `NO REGISTER` are one heading. */
export const plain = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** How far down the headings may stand: tables have titles above them. */
const DEEPEST = 20;

/** @param least headings that must be known before a line is taken for the line of headings. */
export function headingReader<C extends string>(
  columns: { readonly [K in C]: ColumnNames },
  needed: readonly C[],
  least: number,
): HeadingReader<C> {
  const keys = Object.keys(columns) as unknown as readonly C[];
  const byHeading: ReadonlyMap<string, C> = new Map(
    keys.flatMap(key => [columns[key].heading, ...columns[key].also].map(name => [plain(name), key] as const)),
  );
  const names = (some: readonly C[]) => some.map(column => columns[column].heading).join(', ');

  function headingsIn(cells: readonly string[]): ReadonlyMap<C, readonly number[]> {
    const found = new Map<C, number[]>();
    for (const [at, cell] of cells.entries()) {
      const column = byHeading.get(plain(cell));
      if (column) found.set(column, [...(found.get(column) ?? []), at]);
    }
    return found;
  }

  function findHeadings({ lines }: Table): Result<Found<C>, FileRefusal> {
    const known = lines.slice(0, DEEPEST).map(({ cells }) => headingsIn(cells.map(({ text }) => text)));
    const best = known.reduce((most, found, at) => (found.size > (known[most]?.size ?? 0) ? at : most), 0);
    const headings = known[best];
    if (!headings || headings.size < least) return refuse({ code: 'headings-missing', detail: names(needed) });
    const missing = needed.filter(column => !headings.has(column));
    if (missing.length > 0) return refuse({ code: 'headings-missing', detail: names(missing) });
    const twice = [...headings].flatMap(([column, places]) => (places.length > 1 ? [column] : []));
    if (twice.length > 0) return refuse({ code: 'heading-twice', detail: names(twice) });
    const at = new Map([...headings].map(([column, [place = 0]]) => [column, place]));
    const taken = new Set(at.values());
    const unknown = (lines[best]?.cells ?? []).flatMap(({ text }, place) =>
      text !== '' && !taken.has(place) ? [text] : [],
    );
    return ok({ at, unknown, below: lines.slice(best + 1) });
  }
  return { headingsIn, findHeadings };
}
