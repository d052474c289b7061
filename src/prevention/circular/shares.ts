/**
 * What everybody may know of who has read: whole percentages by kind of unit, and nothing that stands for fewer than five people,
 * neither shown nor left over by taking what is shown from the whole. Pure.
 */
import { LEAST } from '../../publish/release.ts';
import type { UnitKind } from '../roster/roster.ts';
import type { KindCount } from './circular.store.ts';

export interface Share {
  readonly kind: UnitKind;
  /** Null where it is not shown to protect persons. */
  readonly percent: number | null;
}
export interface Shares {
  readonly all: number | null;
  readonly kinds: readonly Share[];
}

export const percentOf = (read: number, invited: number): number => Math.floor((100 * read) / invited);

export function sharesOf(counts: readonly KindCount[]): Shares {
  const smallestFirst = counts.filter(({ invited }) => invited > 0).toSorted((a, b) => a.invited - b.invited);
  const hidden = new Set<UnitKind>();
  let people = 0;
  for (const { kind, invited } of smallestFirst) {
    // One hidden alone would be what is left over: at least five people are hidden together, or nobody is.
    const alone = hidden.size > 0 && people < LEAST;
    if (invited >= LEAST && !alone) break;
    hidden.add(kind);
    people += invited;
  }
  const all = counts.reduce((sum, { invited }) => sum + invited, 0);
  const read = counts.reduce((sum, one) => sum + one.read, 0);
  return {
    all: all >= LEAST ? percentOf(read, all) : null,
    kinds: counts
      .filter(({ invited }) => invited > 0)
      .map(one => ({ kind: one.kind, percent: hidden.has(one.kind) ? null : percentOf(one.read, one.invited) })),
  };
}
