/**
 * When an office is open, and to which moment something counts that was handed in while it was shut: the next opening. Pure;
 * the hours themselves are rows of law, handed in for each day, because they changed.
 */
import { Temporal } from 'temporal-polyfill';
import type { StageKind } from '../../data/stages.ts';
import { type Calendar, holidaysOn, offDay, yearsNotCovered } from './calendar.ts';
import { dayStart, type EpochDay, localEpochDay, plainDate, weekday } from './days.ts';
import { type Regime, stagesOn } from './stages.ts';
import type { Zone } from './zones.ts';

/** Minutes after local midnight; the closing minute is the first that is too late, 1440 the end of the day. */
export type Window = readonly [opens: number, closes: number];

export type OpeningHours = {
  readonly regime: Regime;
  /** By weekday, 1 Monday to 5 Friday; a day that is missing here, or is off, is shut. */
  readonly week: Readonly<Partial<Record<number, Window>>>;
  /** Stages with hours of their own, whatever day of the week it is and whether or not it is off. */
  readonly stages: readonly { readonly kinds: readonly StageKind[]; readonly hours: Window }[];
};

export type Shut = 'before-hours' | 'after-hours' | 'weekend' | 'holiday';

export type Counted = {
  readonly counted: Temporal.Instant;
  /** Why it was shut at the moment itself; null when it was open, and both times are one. */
  readonly shut: Shut | null;
  /** Years on the way whose holidays the table doesn't hold. */
  readonly uncovered: readonly number[];
};

const MINUTE = 60_000;
/** No office is shut for a year; a longer way means that the hours are wrong. */
const LONGEST = 366;

/** @param hoursOn the hours in force on a day, undefined where none are known: then the moment counts as it is. */
export function countedAt(
  moment: Temporal.Instant,
  hoursOn: (day: Temporal.PlainDate) => OpeningHours | undefined,
  calendar: Calendar,
  { zone, region }: { readonly zone: Zone; readonly region: string },
): Counted {
  const at = moment.epochMilliseconds;
  const first = localEpochDay(at, zone);
  const asItIs: Counted = { counted: moment, shut: null, uncovered: yearsNotCovered(calendar, first, first) };
  const shut = shutAt(at, first, calendar, hoursOn, zone, region);
  if (shut === null) return asItIs;
  for (let day = shut === 'before-hours' ? first : first + 1; day <= first + LONGEST; day += 1) {
    const hours = hoursOn(plainDate(day));
    const window = hours && windowOn(calendar, day, region, hours);
    if (!window) continue;
    const counted = Temporal.Instant.fromEpochMilliseconds(dayStart(day, zone) + window[0] * MINUTE);
    return { counted, shut, uncovered: yearsNotCovered(calendar, first, day) };
  }
  throw new Error(`an office that is shut for ${LONGEST} days has wrong hours`);
}

function shutAt(
  at: number,
  day: EpochDay,
  calendar: Calendar,
  hoursOn: (day: Temporal.PlainDate) => OpeningHours | undefined,
  zone: Zone,
  region: string,
): Shut | null {
  const hours = hoursOn(plainDate(day));
  if (!hours) return null;
  const window = windowOn(calendar, day, region, hours);
  if (!window) return offDay(calendar, day, region).off === 'holiday' ? 'holiday' : 'weekend';
  const minute = (at - dayStart(day, zone)) / MINUTE;
  if (minute < window[0]) return 'before-hours';
  return minute < window[1] ? null : 'after-hours';
}

function windowOn(calendar: Calendar, day: EpochDay, region: string, hours: OpeningHours): Window | undefined {
  const running = stagesOn(calendar, plainDate(day), hours.regime, region).map(({ kind }) => kind);
  // Repeat votes, and votes of years whose stages don't ship, stand in the table of days off alone.
  if (holidaysOn(calendar, day, region).some(({ kind }) => kind === 'voting')) running.push('voting');
  const special = hours.stages.find(({ kinds }) => kinds.some(kind => running.includes(kind)));
  if (special) return special.hours;
  return offDay(calendar, day, region).off === false ? hours.week[weekday(day)] : undefined;
}
