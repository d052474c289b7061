/** What everybody may know of who has read, by kind of unit and under the rule of prevention/shares.ts. Pure. */
import type { UnitKind } from '../roster/roster.ts';
import { partedFor, percentOf } from '../shares.ts';
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

export function sharesOf(counts: readonly KindCount[]): Shares {
  const asked = counts.filter(({ invited }) => invited > 0);
  const { whole, shown } = partedFor(asked.map(({ kind, invited }) => ({ name: kind, people: invited })));
  const kinds = new Set<string>(shown.map(({ name }) => name));
  const sum = (of: (one: KindCount) => number) => asked.reduce((total, one) => total + of(one), 0);
  return {
    all: whole
      ? percentOf(
          sum(one => one.read),
          sum(one => one.invited),
        )
      : null,
    kinds: asked.map(({ kind, invited, read }) => ({
      kind,
      percent: kinds.has(kind) ? percentOf(read, invited) : null,
    })),
  };
}
