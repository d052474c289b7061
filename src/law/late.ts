/**
 * Whether an act that ended a limit came after it, by how much, and under which rule. Derived from the acts alone and never
 * typed in: the limit is that of the act's own basis, since a step taken keeps it. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { localDay } from '../calendar/days.ts';
import { localTime } from './deadline-report.ts';
import { countedIn, dueOf, momentOf, type Running } from './due.ts';
import type { DueStep, Step } from './due-row.ts';
import type { Known } from './known.ts';
import { sureness } from './law.ts';
import type { Basis } from './release.ts';
import type { Words } from './row.ts';

/** A finding waits for its being set nowhere: its days run before it is a record. */
export type LateStep = Step | 'set-finding';
export interface Late {
  readonly step: LateStep;
  readonly rule: { readonly id: string; readonly action: Words; readonly cite: string; readonly confidence: string };
  /** The last moment that was in time. */
  readonly last: { readonly instant: string; readonly localDay: string; readonly localTime: string };
  /** Days after the last one, or hours begun after the last moment where the limit is one of hours. */
  readonly by: number;
  readonly unit: 'day' | 'hour';
}

/** A limit that an act ended. */
export type Ended = { readonly step: LateStep; readonly running: Running };

/** The limit of a step among those that waited; null where it had none, or where several wait and nobody said which. */
export function limitAmong(waiting: readonly DueStep[], steps: readonly Step[], track?: string): Ended | null {
  const found = waiting.filter(one => steps.includes(one.step) && (track === undefined || one.track === track));
  const [only] = found;
  return only?.running && found.length === 1 ? { step: only.step, running: only.running } : null;
}

/** `on` is the day on which it was done, `at` when that was recorded. Null for what was in time. */
export function lateness(
  { step, running }: Ended,
  done: { readonly on: string; readonly at: string },
  known: Known,
): Late | null {
  const due = dueOf(running, known);
  if (due.kind === 'uncounted') return null;
  const { deadline, rule } = due;
  const { last, exact } = deadline;
  const by = exact
    ? Math.ceil((Date.parse(momentOf(done.on, done.at, running.region)) - last.instant.epochMilliseconds) / 3_600_000)
    : last.localDay.until(Temporal.PlainDate.from(done.on), { largestUnit: 'days' }).days;
  if (by <= 0) return null;
  const { zone } = countedIn(running.region);
  return {
    step,
    rule: { id: rule.id, action: rule.action, cite: rule.cite, confidence: sureness(known.law, 'deadlines', rule) },
    last: {
      instant: last.instant.toString(),
      localDay: last.localDay.toString(),
      localTime: localTime(deadline, zone),
    },
    ...{ by, unit: exact ? 'hour' : 'day' },
  };
}

/** An act as far as lateness looks at it. */
export interface Dated {
  readonly seq: number;
  readonly type: string;
  readonly at: string;
  readonly basis: Basis;
  readonly fields: object;
}

/** The day of an act: the one that was typed, else that of its recording. */
export function dayOfAct({ at, fields }: Dated, region: string): string {
  if ('on' in fields && typeof fields.on === 'string') return fields.on;
  return at.length > 10 ? localDay(Temporal.Instant.from(at), countedIn(region).zone).toString() : at;
}

/**
 * Which acts of a record were late, by their sequence number: the acts are replayed, and `ended` says of each which limits
 * of the state before it it ended. Of several the first that it ended late counts.
 */
export function lateAmong<S, A extends Dated>(
  acts: readonly A[],
  region: string,
  known: Known,
  kind: { readonly initial: S; readonly apply: (state: S, act: A) => S },
  ended: (state: S, act: A, known: Known) => Ended | null | readonly (Ended | null)[],
): ReadonlyMap<number, Late> {
  const late = new Map<number, Late>();
  let state = kind.initial;
  for (const act of acts) {
    // Destroys values, moves nothing, and is the engine's own.
    if (act.type === 'erased') continue;
    const then = known.at(act.basis);
    const done = { on: dayOfAct(act, region), at: act.at };
    const found = [ended(state, act, then)]
      .flat()
      .map(limit => limit && lateness(limit, done, then))
      .find(one => one !== null);
    if (found) late.set(act.seq, found);
    state = kind.apply(state, act);
  }
  return late;
}
