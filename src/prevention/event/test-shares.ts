/**
 * What everybody may know of a short test: of all answers how many in a hundred were right, by kind of unit, and nothing that stands
 * for fewer than five people, neither shown nor left over by taking what is shown from the whole. Pure.
 */
import { LEAST } from '../../publish/release.ts';
import type { UnitKind } from '../roster/roster.ts';

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

const percentOf = (right: number, of: number): number => Math.floor((100 * right) / of);

/** Null where nothing can be said. */
export function testShares(counts: readonly KindTested[]): TestShares | null {
  const sum = (pick: (one: KindTested) => number) => counts.reduce((all, one) => all + pick(one), 0);
  if (sum(({ people }) => people) < LEAST) return null;
  const hidden = new Set<UnitKind>();
  let people = 0;
  for (const one of counts.toSorted((a, b) => a.people - b.people)) {
    // One hidden alone would be what is left over: at least five people are hidden together, or nobody is.
    if (one.people >= LEAST && (hidden.size === 0 || people >= LEAST)) break;
    hidden.add(one.kind);
    people += one.people;
  }
  return {
    percent: percentOf(
      sum(({ right }) => right),
      sum(({ of }) => of),
    ),
    kinds: counts.map(({ kind, right, of }) => ({ kind, percent: hidden.has(kind) ? null : percentOf(right, of) })),
  };
}
