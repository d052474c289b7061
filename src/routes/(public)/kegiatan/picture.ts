/** What the pictures of the activities are made of; pure. The table under them says the same. */
import { EAST, type TileRow, WEST } from '../../../../data/tiles.ts';

export interface Tile {
  readonly code: string;
  readonly letters: string;
  readonly column: number;
  readonly row: number;
  readonly count: number;
  /** 0 for none, else 1 to 5 from light to dark ink. */
  readonly step: number;
}
export interface Sheet {
  readonly columns: number;
  readonly rows: number;
  readonly tiles: readonly Tile[];
}
/** A colour of the legend: from and to this many activities. */
export interface Step {
  readonly step: number;
  readonly from: number;
  readonly to: number;
}

const CLASSES = 5;

/** At most five classes from 1 to the greatest count, each a multiple of the one before: a few provinces have most. */
export function stepsFor(greatest: number): readonly Step[] {
  const bounds = Array.from({ length: CLASSES }, (_, i) => Math.ceil(greatest ** ((i + 1) / CLASSES) - 1e-9));
  const uppers = greatest < 1 ? [] : [...new Set(bounds)].filter(bound => bound >= 1);
  const last = uppers.length - 1;
  return uppers.map((to, i) => ({
    step: last === 0 ? 3 : 1 + Math.round((i * (CLASSES - 1)) / last),
    from: (uppers[i - 1] ?? 0) + 1,
    to,
  }));
}

export function sheets(counts: Readonly<Record<string, number>>): {
  readonly west: Sheet;
  readonly east: Sheet;
  readonly steps: readonly Step[];
} {
  const steps = stepsFor(Math.max(0, ...[...WEST, ...EAST].map(([code]) => counts[code] ?? 0)));
  const sheet = (rows: readonly TileRow[]): Sheet => ({
    columns: Math.max(...rows.map(([, , column]) => column)) + 1,
    rows: Math.max(...rows.map(([, , , row]) => row)) + 1,
    tiles: rows.map(([code, letters, column, row]) => {
      const count = counts[code] ?? 0;
      const step = steps.find(({ to }) => count > 0 && count <= to)?.step ?? 0;
      return { code, letters, column, row, count, step };
    }),
  });
  return { west: sheet(WEST), east: sheet(EAST), steps };
}

const nextMonth = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
};

/** The newest `most` months without a gap, oldest first: a month without activities is a zero, not left out. */
export function monthsOf(
  counted: readonly { readonly month: string; readonly n: number }[],
  most: number,
): readonly { readonly month: string; readonly n: number }[] {
  const known = new Map(counted.map(({ month, n }) => [month, n]));
  const months = [...known.keys()].sort();
  const last = months.at(-1);
  const all: { month: string; n: number }[] = [];
  for (let month = months[0]; month !== undefined && last !== undefined && month <= last; month = nextMonth(month))
    all.push({ month, n: known.get(month) ?? 0 });
  return all.slice(-most);
}
