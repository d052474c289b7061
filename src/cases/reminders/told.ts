/**
 * Who is told what, on which day. Counts and days alone: what comes in was counted in the officer's own scope, without what is
 * kept from the person, and nothing here knows which matter it was. Pure.
 *
 * Before a limit: whoever may take the step. After it: the commissioners of the office that has the matter, and, where the
 * office says after how many days, those of the nearest office above. Of a periodic report, before and after its day: whoever may
 * send it. That it is late, the level above sees in its own list.
 */
import { Temporal } from 'temporal-polyfill';
import type { KindOfMatter } from '../../offices/recusal.ts';
import { isAbove } from '../../offices/routing.ts';
import type { Region } from '../../record/ids.ts';
import { mayTake, REPORTS } from './steps.ts';

/** So many matters wait for the same step, of the same office, until the same day. */
export interface Waiting {
  readonly kind: KindOfMatter;
  readonly step: string;
  /** Where it is handled: the region of the record, or that of an office above that took it over. */
  readonly region: Region;
  readonly on: string;
  readonly late: boolean;
  readonly count: number;
}
export interface Reader {
  readonly roles: readonly string[];
  /** Of the office where the person serves; null for nobody's. */
  readonly office: Region | null;
  readonly days: number;
}
/** An office that stands. */
export interface Standing {
  readonly region: Region;
  readonly escalateAfter: number | null;
}

export interface Ahead {
  readonly count: number;
  readonly nearest: string;
}
export interface Late {
  readonly count: number;
  readonly oldest: string;
}
export interface Below extends Late {
  readonly region: Region;
}
export interface Told {
  readonly ahead: Ahead | null;
  readonly late: Late | null;
  /** Each office below whose matters are overdue for as long as it says, the longest first. */
  readonly below: readonly Below[];
}

const sum = (groups: readonly Waiting[]) => groups.reduce((all, { count }) => all + count, 0);
const first = (days: readonly string[]) => [...days].sort()[0] ?? '';
const lateOf = (groups: readonly Waiting[]): Late | null =>
  groups.length === 0 ? null : { count: sum(groups), oldest: first(groups.map(({ on }) => on)) };
const addDays = (day: string, days: number) => Temporal.PlainDate.from(day).add({ days }).toString();
const encloses = (outer: Region, inner: Region) => outer === inner || isAbove({ region: outer }, { region: inner });

/** The nearest that stands at a region or above it; `than` asks for one above that region. */
function nearest(offices: readonly Standing[], region: Region, than?: Region): Standing | undefined {
  return offices
    .filter(one => encloses(one.region, region) && one.region !== than)
    .sort((a, b) => b.region.length - a.region.length)[0];
}

export function toldTo(reader: Reader, waiting: readonly Waiting[], offices: readonly Standing[], today: string): Told {
  const until = addDays(today, reader.days);
  const ahead = waiting.filter(one => !one.late && one.on <= until && mayTake(one.kind, one.step, reader.roles));
  const own = reader.office;
  const overdue = own !== null && reader.roles.includes('commissioner') ? waiting.filter(({ late }) => late) : [];
  // A body that was dissolved left its matters to an office above.
  const holderOf = ({ region }: Waiting) => nearest(offices, region);
  const below = new Map<Region, Waiting[]>();
  for (const one of overdue) {
    const holder = holderOf(one);
    if (!holder || holder.region === own || holder.escalateAfter === null) continue;
    if (nearest(offices, holder.region, holder.region)?.region !== own) continue;
    if (addDays(one.on, holder.escalateAfter) > today) continue;
    below.set(holder.region, [...(below.get(holder.region) ?? []), one]);
  }
  return {
    ahead: ahead.length === 0 ? null : { count: sum(ahead), nearest: first(ahead.map(({ on }) => on)) },
    late: lateOf(overdue.filter(one => holderOf(one)?.region === own)),
    below: [...below]
      .flatMap(([region, groups]) => {
        const late = lateOf(groups);
        return late ? [{ region, ...late }] : [];
      })
      .sort((a, b) => (a.oldest < b.oldest ? -1 : 1)),
  };
}

/** Periodic reports that the own office owes. */
export interface ToldOfReports {
  readonly ahead: Ahead | null;
  readonly late: Late | null;
}

/** `owed`: the last day of each that was not sent. */
export function toldOfReports(
  { roles, days }: Pick<Reader, 'roles' | 'days'>,
  owed: readonly string[],
  today: string,
): ToldOfReports {
  if (!maySend(roles)) return { ahead: null, late: null };
  const until = addDays(today, days);
  const near = owed.filter(day => today <= day && day <= until);
  const over = owed.filter(day => day < today);
  return {
    ahead: near.length === 0 ? null : { count: near.length, nearest: first(near) },
    late: over.length === 0 ? null : { count: over.length, oldest: first(over) },
  };
}
export const maySend = (roles: readonly string[]): boolean => REPORTS.roles.some(role => roles.includes(role));

/** How many limits end on which day, from today on, of steps that these roles may take; with the periodic reports that are owed. */
export function daysOf(
  roles: readonly string[],
  waiting: readonly Waiting[],
  today: string,
  owed: readonly string[] = [],
): readonly { readonly day: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const { kind, step, on, count } of waiting)
    if (on >= today && mayTake(kind, step, roles)) counts.set(on, (counts.get(on) ?? 0) + count);
  for (const day of maySend(roles) ? owed : []) if (day >= today) counts.set(day, (counts.get(day) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, count]) => ({ day, count }));
}
