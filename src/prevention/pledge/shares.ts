/**
 * What everybody may read of who signed: percentages by kind of unit, none of which is about a handful of people. Kinds with
 * fewer than `LEAST` people are put together, with the smallest of the others where they still are too few; so nothing that is
 * left out can be counted back from the whole. Pure.
 */
import { LEAST } from '../../publish/release.ts';

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

const shareOf = ({ kind, invited, signed }: Counted): Share => ({
  kind,
  invited,
  percent: Math.min(100, Math.floor((100 * signed) / invited)),
});
const together = (kind: string, counted: readonly Counted[]): Counted => ({
  kind,
  invited: counted.reduce((sum, one) => sum + one.invited, 0),
  signed: counted.reduce((sum, one) => sum + one.signed, 0),
});

export function sharesOf(units: readonly Counted[]): readonly Share[] {
  const kinds = [...new Set(units.map(({ kind }) => kind))]
    .map(kind =>
      together(
        kind,
        units.filter(one => one.kind === kind),
      ),
    )
    .sort((a, b) => b.invited - a.invited || (a.kind < b.kind ? -1 : 1));
  const whole = together('all', kinds);
  if (whole.invited < LEAST) return [];
  let shown = kinds.filter(({ invited }) => invited >= LEAST);
  let few = kinds.filter(({ invited }) => invited < LEAST);
  while (few.length > 0 && together('rest', few).invited < LEAST && shown.length > 0) {
    few = [...few, ...shown.slice(-1)];
    shown = shown.slice(0, -1);
  }
  if (shown.length === 0) return [shareOf(whole)];
  const rest = few.length > 0 ? [together('rest', few)] : [];
  return [whole, ...shown, ...rest].map(shareOf);
}
