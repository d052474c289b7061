/**
 * What everybody may know of who was reached: percentages of the country by province, of a province by government, of a government
 * by kind of unit, each under the rule of prevention/shares.ts. Pure.
 */
import { partedFor, percentOf } from '../shares.ts';
import type { ShareRow } from './counting.store.ts';

export interface Reach {
  readonly people: number;
  readonly read: number;
  readonly signed: number;
  readonly came: number;
  readonly reached: number;
}
export const MEANS = ['read', 'signed', 'came'] as const;
export type Means = (typeof MEANS)[number];

export const NOBODY: Reach = { people: 0, read: 0, signed: 0, came: 0, reached: 0 };
export const added = (all: readonly Reach[]): Reach =>
  all.reduce(
    (sum, one) => ({
      people: sum.people + one.people,
      read: sum.read + one.read,
      signed: sum.signed + one.signed,
      came: sum.came + one.came,
      reached: sum.reached + one.reached,
    }),
    NOBODY,
  );

/** A province as an area holds the governments in it; its own government's kinds of units stand under the code alone. */
export const areaOf = (province: string): string => `${province}.`;

export interface Part extends Reach {
  readonly name: string;
}
const shareOf = (area: string, part: string, { people, ...done }: Reach): ShareRow => ({
  ...{ area, part, people },
  ...{ read: percentOf(done.read, people), signed: percentOf(done.signed, people) },
  ...{ came: percentOf(done.came, people), reached: percentOf(done.reached, people) },
});

/** `all` first; those that are kept apart stand together as `rest`. Nothing where the whole is too small. */
export function sharesOfArea(area: string, parts: readonly Part[]): readonly ShareRow[] {
  const { whole, shown, together } = partedFor(parts);
  if (!whole) return [];
  const all = shareOf(area, 'all', added(parts));
  if (shown.length === 0) return [all];
  const rest = together.length > 0 ? [shareOf(area, 'rest', added(together))] : [];
  return [all, ...shown.map(({ name, ...reach }) => shareOf(area, name, reach)), ...rest];
}
