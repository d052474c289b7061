/**
 * Who held a post on a day, and which holdings can stand beside each other. Pure; days are ISO days, the last one included.
 *
 * A post has at most one holder at a time, who is appointed to it (definitive), its penjabat (Pj) or does its work while it
 * is vacant (Plt). Beside the holder, for days when the holder is away, one person may do the daily work (Plh).
 */
import { Temporal } from 'temporal-polyfill';
import type { Erased } from '../record/kind.ts';
import type { Capacity } from './acting.ts';
import type { PostRefusal } from './refusal.ts';

/** What a day asks of a holding; the name may be a text, erased or not known to the asker. */
export interface Term<Name = string | Erased | null> {
  readonly holding: number;
  readonly holder: Name;
  readonly capacity: Capacity;
  readonly from: string;
  readonly until: string | null;
}

export type HolderOn<T extends Term> =
  | { readonly state: 'vacant' }
  /** `on` was the post's last day. */
  | { readonly state: 'abolished'; readonly on: string }
  /** `standIn` is the Plh who did the daily work that day, beside the holder. */
  | { readonly state: 'held'; readonly holder: T; readonly standIn: T | null };

export const covers = ({ from, until }: Pick<Term, 'from' | 'until'>, day: string): boolean =>
  from <= day && (until === null || day <= until);

/** Who held the post that day, in which capacity, and who stood in. */
export function holderOn<T extends Term>(
  post: { readonly holdings: readonly T[]; readonly abolishedOn: string | null },
  day: string,
): HolderOn<T> {
  if (post.abolishedOn !== null && day > post.abolishedOn) return { state: 'abolished', on: post.abolishedOn };
  const then = post.holdings.filter(one => covers(one, day));
  const holder = then.find(one => !standsIn(one));
  return holder ? { state: 'held', holder, standIn: then.find(standsIn) ?? null } : { state: 'vacant' };
}

const standsIn = ({ capacity }: Pick<Term, 'capacity'>): boolean => capacity === 'plh';
const LAST = '9999-12-31';
const lastOf = ({ until }: Pick<Term, 'until'>): string => until ?? LAST;
const overlap = (a: Term, b: Term): boolean => a.from <= lastOf(b) && b.from <= lastOf(a);

/** Years before today that a record may reach back; years ahead that a holding may begin, and that it may end. */
export const BACK_YEARS = 60;
export const BEGIN_AHEAD_YEARS = 1;
export const END_AHEAD_YEARS = 10;

/** True for a day that is a slip of the pen rather than a day of a career. */
export function dayBeyond(day: string, today: string, aheadYears = BEGIN_AHEAD_YEARS): boolean {
  const now = Temporal.PlainDate.from(today);
  return day < now.subtract({ years: BACK_YEARS }).toString() || day > now.add({ years: aheadYears }).toString();
}

/** What is wrong with all holdings of a post, had they been recorded so; undefined where nothing is. */
export function holdingsWrong(
  holdings: readonly Term[],
  changed: Term,
  abolishedOn: string | null,
): PostRefusal | undefined {
  if (changed.until !== null && changed.until < changed.from)
    return { code: 'end-before-start', field: 'until', detail: changed.from };
  if (abolishedOn !== null && lastOf(changed) > abolishedOn)
    return { code: 'beyond-abolition', field: 'until', detail: abolishedOn };
  const clash = holdings.find(
    one => one.holding !== changed.holding && standsIn(one) === standsIn(changed) && overlap(one, changed),
  );
  if (clash) return clashOf(clash, changed);
  const alone = holdings.find(one => standsIn(one) && !isBeside(one, holdings));
  if (!alone) return undefined;
  return alone.holding === changed.holding
    ? { code: 'nobody-absent', field: 'capacity' }
    : { code: 'stand-in-left-alone', detail: alone.from };
}

function clashOf(clash: Term, changed: Term): PostRefusal {
  if (standsIn(changed)) return { code: 'stand-in-overlaps', field: 'from', detail: clash.from };
  if (clash.until === null && clash.from < changed.from) return { code: 'holder-not-ended', detail: clash.from };
  return changed.capacity === 'definitive'
    ? { code: 'holders-overlap', field: 'from', detail: clash.from }
    : { code: 'post-not-vacant', field: 'capacity', detail: clash.from };
}

/** On each day of the stand-in somebody holds the post: holders may follow each other, without a day between them. */
export function isBeside(standIn: Term, holdings: readonly Term[]): boolean {
  let day = standIn.from;
  for (;;) {
    const holder = holdings.find(one => !standsIn(one) && covers(one, day));
    if (!holder) return false;
    if (lastOf(holder) >= lastOf(standIn)) return true;
    day = Temporal.PlainDate.from(lastOf(holder)).add({ days: 1 }).toString();
  }
}
