/**
 * What everybody may know of a short test: of all answers how many in a hundred were right, by kind of unit and under the rule of
 * prevention/shares.ts. Pure.
 */
import type { UnitKind } from '../roster/roster.ts';
import { partedFor, percentOf } from '../shares.ts';

export interface KindTested {
  readonly kind: UnitKind;
  readonly people: number;
  readonly right: number;
  readonly of: number;
}
export interface TestShares {
  readonly percent: number;
  /** Null where it is not shown to protect persons. */
  readonly kinds: readonly { readonly kind: UnitKind; readonly percent: number | null }[];
}

/** Null where nothing can be said. */
export function testShares(counts: readonly KindTested[]): TestShares | null {
  const { whole, shown } = partedFor(counts.map(({ kind, people }) => ({ name: kind, people })));
  if (!whole) return null;
  const sum = (pick: (one: KindTested) => number) => counts.reduce((all, one) => all + pick(one), 0);
  const kinds = new Set<string>(shown.map(({ name }) => name));
  return {
    percent: percentOf(
      sum(({ right }) => right),
      sum(({ of }) => of),
    ),
    kinds: counts.map(({ kind, right, of }) => ({ kind, percent: kinds.has(kind) ? percentOf(right, of) : null })),
  };
}
