/**
 * What everybody may read of who signed: percentages by kind of unit, under the rule of prevention/shares.ts; kinds that it keeps
 * apart are put together. Pure.
 */
import { partedFor, percentOf } from '../shares.ts';

export interface Share {
  /** A kind of unit; `rest` for those that were put together, `all` for the whole. */
  readonly kind: string;
  readonly invited: number;
  /** Rounded down: a hundred says that everybody has. */
  readonly percent: number;
}
interface Counted {
  readonly kind: string;
  readonly invited: number;
  readonly signed: number;
}

const together = (name: string, counted: readonly Counted[]) => ({
  name,
  people: counted.reduce((sum, one) => sum + one.invited, 0),
  signed: counted.reduce((sum, one) => sum + one.signed, 0),
});
type Kind = ReturnType<typeof together>;
const summed = (name: string, kinds: readonly Kind[]): Kind =>
  together(
    name,
    kinds.map(({ people, signed }) => ({ kind: name, invited: people, signed })),
  );
const shareOf = ({ name, people, signed }: Kind): Share => ({
  ...{ kind: name, invited: people, percent: percentOf(signed, people) },
});

export function sharesOf(units: readonly Counted[]): readonly Share[] {
  const kinds = [...Map.groupBy(units, ({ kind }) => kind)]
    .map(([kind, of]) => together(kind, of))
    .sort((a, b) => b.people - a.people || (a.name < b.name ? -1 : 1));
  const { whole, shown, together: few } = partedFor(kinds);
  if (!whole) return [];
  const all = summed('all', kinds);
  if (shown.length === 0) return [shareOf(all)];
  return [all, ...shown, ...(few.length > 0 ? [summed('rest', few)] : [])].map(shareOf);
}
