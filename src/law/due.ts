/**
 * When the next step of a matter is due: the rule in force on the day its limit begins, counted on the calendar as it is
 * known. Pure; the same function writes the desk's list, draws the page and moves what a new holiday or a corrected rule moves.
 */
import { Temporal } from 'temporal-polyfill';
import { spanOf } from '../calendar/addition.ts';
import { localDay } from '../calendar/days.ts';
import { type Deadline, type DeadlineOptions, deadline } from '../calendar/deadline.ts';
import { keptUnder } from '../calendar/kept.ts';
import { inScope, type Zone, zoneOf } from '../calendar/zones.ts';
import { type DeadlineRule, isCounted } from './deadline-rule.ts';
import type { Known } from './known.ts';
import { ruleOn } from './law.ts';
import { words } from './row.ts';

/** A limit that runs: its rule, and the moments it and its other readings begin at (an instant with Z, or a local day). */
export type Running = {
  readonly rule: string;
  readonly start: string;
  readonly starts?: Readonly<Record<string, string>>;
  /** Kemendagri code of the handling office. */
  readonly region: string;
  /** Whole days on which the clock stood, the last one included; each ended before the limit is counted. */
  readonly suspensions?: readonly { readonly from: string; readonly until: string; readonly cite: string }[];
};

export type Due =
  /** No rule of that name is in force on the day, or no source tells how many days there are: said, never invented. */
  | { readonly kind: 'uncounted'; readonly rule: DeadlineRule | null }
  | { readonly kind: 'counted'; readonly rule: DeadlineRule; readonly deadline: Deadline };

const startOf = (text: string) => (text.length > 10 ? Temporal.Instant.from(text) : Temporal.PlainDate.from(text));

/** Where limits of an office are counted. A regency that no list knows yet (a new one, an invented one) is counted as its province. */
export function countedIn(region: string): { readonly region: string; readonly zone: Zone } {
  const own = zoneOf(region);
  if (own.ok) return { region, zone: own.value };
  const province = zoneOf(region.slice(0, 2));
  if (!province.ok) throw new Error(`the region ${region} has no zone`);
  return { region: region.slice(0, 2), zone: province.value };
}

/**
 * A limit of hours needs the moment of what was recorded with its day alone: that of the act when it was recorded on its own
 * day, else the first moment of that day. A beginning can then only be too early, an end never too late.
 */
export function momentOf(on: string, at: string, region: string): string {
  const { zone } = countedIn(region);
  if (at.length > 10) {
    const recorded = Temporal.Instant.from(at);
    if (localDay(recorded, zone).toString() === on) return recorded.toString();
  }
  return Temporal.PlainDate.from(on).toZonedDateTime(zone).toInstant().toString();
}

/** The suspensions as the calendar takes them, with the words of the working. */
export const standing = ({ suspensions = [] }: Running): Pick<DeadlineOptions, 'suspensions'> => ({
  suspensions: suspensions.map(({ from, until, cite }) => ({
    from: startOf(from),
    until: startOf(until),
    reason: words(cite, cite),
  })),
});

/** Throws where the record holds what the calendar refuses: that was let in by a bug. */
export function dueOf(running: Running, known: Known): Due {
  const { region, zone } = countedIn(running.region);
  const start = startOf(running.start);
  const day = start instanceof Temporal.Instant ? localDay(start, zone) : start;
  const rule = ruleOn(known.law, running.rule, day.toString());
  if (!rule.ok) return { kind: 'uncounted', rule: null };
  if (!isCounted(rule.value)) return { kind: 'uncounted', rule: rule.value };
  const starts = Object.fromEntries(
    Object.entries(running.starts ?? {}).map(([name, text]) => [name, startOf(text)] as const),
  );
  const counted = deadline(rule.value, start, zone, known.calendar, { region, starts, ...standing(running) });
  if (!counted.ok) throw new Error(`${running.rule} from ${running.start}: ${counted.refusal.code}`);
  return { kind: 'counted', rule: rule.value, deadline: counted.value };
}

/** What lists keep of it: the moment and day it is due, and the days that can move it. Null where nothing is counted. */
export type DueCells = {
  readonly due_at: string | null;
  readonly due_on: string | null;
  readonly span_from: string | null;
  readonly span_to: string | null;
};

const UNCOUNTED: DueCells = { due_at: null, due_on: null, span_from: null, span_to: null };

const cellsUnder = keptUnder<Known, DueCells>();
export const dueCells = (running: Running, known: Known): DueCells =>
  cellsUnder(known, JSON.stringify(running), () => cellsOf(running, known));

function cellsOf(running: Running, known: Known): DueCells {
  const due = dueOf(running, known);
  if (due.kind === 'uncounted') return UNCOUNTED;
  const span = spanOf(due.deadline);
  return {
    due_at: due.deadline.last.instant.toString(),
    due_on: due.deadline.last.localDay.toString(),
    span_from: span.from.toString(),
    span_to: span.to.toString(),
  };
}

/**
 * The elections between whose first and last stage a day lies, for a region: under whose rules a report may fall before
 * anybody has said so. None between elections; two where they overlap, as in early 2024.
 */
export function regimesOn({ calendar }: Known, day: string, region: string): readonly ('pilkada' | 'pemilu')[] {
  const running = calendar.stages.filter(({ held, scope }) => held && scope.some(prefix => inScope(prefix, region)));
  const elections = [...Map.groupBy(running, stage => stage.election).values()];
  const found = elections.flatMap(stages => {
    const begun = stages.some(({ from }) => from.toString() <= day);
    const over = stages.every(({ to }) => to.toString() < day);
    return begun && !over ? stages.slice(0, 1).map(({ regime }) => regime) : [];
  });
  return [...new Set(found)];
}
