/**
 * Walks the days of one limit in one reading. Integers inside: epoch days and milliseconds. Who calls (`deadline.ts`)
 * has checked the input; what is refused here can only be seen while walking.
 */
import { ok, type Result, refuse, unreachable } from '../result.ts';
import { type Calendar, type Holiday, offDay } from './calendar.ts';
import {
  DAY_MILLISECONDS,
  dayStart,
  type EpochDay,
  FIRST_DAY,
  LAST_DAY,
  localEpochDay,
  monthsFrom,
  plainDate,
} from './days.ts';
import type { CalendarRefusal } from './refusal.ts';
import type { DayUnit, Direction } from './rule.ts';
import { type Standing, standingOn } from './standing.ts';
import type { TraceDay } from './trace.ts';
import type { Zone } from './zones.ts';

/** A part of the count: the limit of the rule, or one extension of it. */
export type Part = { readonly limit: number; readonly unit: DayUnit | 'hour' | 'month' };

export type Plan = {
  readonly parts: readonly Part[];
  readonly direction: Direction;
  readonly startDayCounts: boolean;
  readonly carry: boolean;
  readonly closesAt: number;
  readonly zone: Zone;
  readonly region: string;
  readonly calendar: Calendar;
  readonly standings: readonly Standing[];
};

/** Where the walk stands: its last day, its exact moment after hours (null after days), what it has written down. */
type Cursor = { day: EpochDay; moment: number | null; readonly trace: TraceDay[]; readonly doubtful: Holiday[] };

export type Counted = {
  /** The start day, and the last. */
  readonly from: EpochDay;
  readonly day: EpochDay;
  readonly milliseconds: number;
  /** True after hours: the last moment is itself in time. After days it is 24:00, the first moment that is too late. */
  readonly exact: boolean;
  readonly trace: readonly TraceDay[];
  /** Voting days counted as working days because no source declares them off. */
  readonly doubtful: readonly Holiday[];
};

const MINUTE = 60_000;
const HOUR = 3_600_000;

/** Counts from a start day, and from its moment where that is known (hours need it). */
export function count(plan: Plan, startDay: EpochDay, startMoment: number | null): Result<Counted, CalendarRefusal> {
  const at: Cursor = { day: startDay, moment: startMoment, trace: [], doubtful: [] };
  for (let part = 0; part < plan.parts.length; part += 1) {
    const { limit, unit } = plan.parts[part]!;
    const flaw = step(plan, at, part, limit, unit);
    if (flaw !== null) return refuse(flaw);
    if (unit !== 'hour') at.moment = null;
  }
  if (plan.carry && at.moment === null && plan.direction === 'after') {
    const flaw = carry(plan, at);
    if (flaw !== null) return refuse(flaw);
  }
  const exact = at.moment !== null;
  const milliseconds = at.moment ?? dayStart(at.day, plan.zone) + plan.closesAt * MINUTE;
  return ok({ from: startDay, day: at.day, milliseconds, exact, trace: at.trace, doubtful: at.doubtful });
}

function step(plan: Plan, at: Cursor, part: number, limit: number, unit: Part['unit']): CalendarRefusal | null {
  switch (unit) {
    case 'calendar-day':
      return days(plan, at, part, limit, false);
    case 'working-day':
      return days(plan, at, part, limit, true);
    case 'month':
      return months(plan, at, part, limit);
    case 'hour':
      return hours(plan, at, part, limit);
    default:
      return unreachable(unit);
  }
}

function days(plan: Plan, at: Cursor, part: number, limit: number, working: boolean): CalendarRefusal | null {
  const { calendar, region, standings } = plan;
  const forward = plan.direction === 'after' ? 1 : -1;
  const skip = begin(plan, at, part, limit);
  let day = at.day - skip * forward;
  for (let nth = 0; nth < limit; ) {
    day += forward;
    const flaw = beyond(day) ?? stopped(standings, day, limit - nth);
    if (flaw !== null) return flaw;
    const standing = standings.length === 0 ? undefined : standingOn(standings, day);
    if (standing !== undefined) {
      at.trace.push({ day: plainDate(day), part, why: 'suspended', counted: false, reason: standing.reason });
      continue;
    }
    const { off, holidays } = offDay(calendar, day, region);
    if (working && off === 'weekend') at.trace.push({ day: plainDate(day), part, why: 'weekend', counted: false });
    else if (working && off === 'holiday') {
      at.trace.push({ day: plainDate(day), part, why: 'holiday', counted: false, holidays });
    } else {
      nth += 1;
      if (working && off === false) at.doubtful.push(...holidays);
      at.trace.push({ day: plainDate(day), part, why: 'day', counted: true, nth, holidays });
    }
  }
  at.day = day;
  return null;
}

/** Writes the start day down, and says by how many days (0 or 1) the walk steps back so that it counts. */
function begin(plan: Plan, at: Cursor, part: number, limit: number): number {
  if (part > 0) return 0;
  if (plan.startDayCounts && limit > 0) return 1;
  at.trace.push({
    day: plainDate(at.day),
    part,
    why: plan.direction === 'after' ? 'start' : 'event',
    counted: false,
  });
  return 0;
}

/**
 * A month is full on the day of the same number, or on the last day of a month too short to have it (31 January and one
 * month: 29 February). Always reckoned from the first day, so that a short month on the way does not shorten the rest.
 * Days on which the clock stands push the end out one by one.
 */
function months(plan: Plan, at: Cursor, part: number, limit: number): CalendarRefusal | null {
  const forward = plan.direction === 'after' ? 1 : -1;
  const origin = plainDate(at.day);
  let day = at.day - begin(plan, at, part, limit) * forward;
  let run = 0;
  for (let nth = 1; nth <= limit; nth += 1) {
    const length = Math.abs(monthsFrom(origin, nth * forward) - at.day);
    while (run < length) {
      day += forward;
      const flaw = beyond(day) ?? stopped(plan.standings, day, limit - nth + 1);
      if (flaw !== null) return flaw;
      const standing = standingOn(plan.standings, day);
      if (standing === undefined) run += 1;
      else at.trace.push({ day: plainDate(day), part, why: 'suspended', counted: false, reason: standing.reason });
    }
    at.trace.push({ day: plainDate(day), part, why: 'month', counted: true, nth });
  }
  at.day = day;
  return null;
}

/** Hours run from the moment itself, through closed days (counting.jam), and leave out exactly the time the clock stands. */
function hours(plan: Plan, at: Cursor, part: number, limit: number): CalendarRefusal | null {
  const { zone } = plan;
  const from = at.moment ?? dayStart(at.day, zone) + plan.closesAt * MINUTE;
  const span = limit * HOUR;
  if (plan.direction === 'before') {
    const flaw = beyond(localEpochDay(from - span, zone));
    if (flaw !== null) return flaw;
    writeHours(plan, at, part, [[from - span, from]]);
    at.trace.reverse();
    at.moment = from - span;
  } else {
    const run: [number, number][] = [];
    let start = from;
    let left = span;
    for (const standing of plan.standings) {
      if (standing.to <= start) continue;
      if (standing.from >= start + left) break;
      if (standing.from > start) {
        run.push([start, standing.from]);
        left -= standing.from - start;
      }
      if (standing.to === Number.POSITIVE_INFINITY) return stands(standing, left / HOUR);
      start = standing.to;
    }
    const flaw = beyond(localEpochDay(start + left, zone));
    if (flaw !== null) return flaw;
    run.push([start, start + left]);
    writeHours(plan, at, part, run);
    at.moment = start + left;
  }
  at.day = localEpochDay(at.moment, zone);
  return null;
}

/** One entry a local day: how long the clock ran on it. The day of the last moment stands there even with no time on it. */
function writeHours(plan: Plan, at: Cursor, part: number, run: readonly (readonly [number, number])[]): void {
  const first = localEpochDay(run[0]![0], plan.zone);
  const last = localEpochDay(run.at(-1)![1], plan.zone);
  for (let day = first; day <= last; day += 1) {
    const opens = dayStart(day, plan.zone);
    const closes = opens + DAY_MILLISECONDS;
    let milliseconds = 0;
    for (const [from, to] of run) milliseconds += Math.max(0, Math.min(to, closes) - Math.max(from, opens));
    const standing = milliseconds === 0 && day !== last ? standingOn(plan.standings, day) : undefined;
    const entry = { day: plainDate(day), part };
    if (standing === undefined) at.trace.push({ ...entry, why: 'hours', counted: true, milliseconds });
    else at.trace.push({ ...entry, why: 'suspended', counted: false, reason: standing.reason });
  }
}

/** Moves a last day that is closed to the next working day, where a rule says so (none was found: counting.tutup). */
function carry(plan: Plan, at: Cursor): CalendarRefusal | null {
  const { calendar, region, standings } = plan;
  const closed = (day: EpochDay) => offDay(calendar, day, region);
  if (closed(at.day).off === false) return null;
  const part = plan.parts.length - 1;
  for (;;) {
    at.day += 1;
    const flaw = beyond(at.day) ?? stopped(standings, at.day, 0);
    if (flaw !== null) return flaw;
    const day = plainDate(at.day);
    const standing = standingOn(standings, at.day);
    const { off, holidays } = closed(at.day);
    if (standing !== undefined) {
      at.trace.push({ day, part, why: 'suspended', counted: false, reason: standing.reason });
    } else if (off === 'weekend') at.trace.push({ day, part, why: 'weekend', counted: false });
    else if (off === 'holiday') at.trace.push({ day, part, why: 'holiday', counted: false, holidays });
    else {
      at.trace.push({ day, part, why: 'carried', counted: false });
      return null;
    }
  }
}

function beyond(day: EpochDay): CalendarRefusal | null {
  if (day >= FIRST_DAY && day <= LAST_DAY) return null;
  return { code: 'out-of-range', field: 'limit', given: String(plainDate(day)) };
}

/** The refusal of a count that runs into a suspension which has not ended. */
function stopped(all: readonly Standing[], day: EpochDay, left: number): CalendarRefusal | null {
  for (const standing of all) {
    if (standing.to === Number.POSITIVE_INFINITY && standing.firstDay <= day) return stands(standing, left);
  }
  return null;
}

function stands(standing: Standing, left: number): CalendarRefusal {
  return { code: 'clock-stands', field: 'suspensions', given: String(plainDate(standing.firstDay)), left };
}
