/** The deadline of a rule: the last moment, the working that leads to it, warnings, and the other readings beside it. */
import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../result.ts';
import type { Calendar } from './calendar.ts';
import { count, type Part, type Plan } from './count.ts';
import { FIRST_DAY, LAST_DAY, plainDate, type Start, startDay } from './days.ts';
import type { CalendarRefusal } from './refusal.ts';
import type { CountingRule, DayUnit, Text, Unit } from './rule.ts';
import { type Suspension, standings } from './standing.ts';
import type { TraceDay } from './trace.ts';
import { type DeadlineWarning, type Read, warningsOf } from './warning.ts';
import { isZone, type Zone, zoneOf } from './zones.ts';

/**
 * The end of a limit. After days and months `instant` is the close of `localDay` (24:00, so the next local midnight) and
 * the first moment that is too late; after hours it is the last moment that is in time. `inTime` knows the difference.
 */
export type Last = { readonly instant: Temporal.Instant; readonly localDay: Temporal.PlainDate };

export type Reading = {
  /** `rule`, `calendar-day` or `working-day` (the two readings of bare "hari"), or the id of a reading of the rule. */
  readonly id: string;
  readonly unit: Part['unit'];
  readonly basis: Text;
  readonly last: Last;
  readonly exact: boolean;
  readonly trace: readonly TraceDay[];
};

/** The reading a deadline uses, with the others and the warnings beside it. */
export type Deadline = Reading & {
  readonly warnings: readonly DeadlineWarning[];
  readonly readings: readonly Reading[];
};

export type Extension = { readonly limit: number; readonly unit: Unit };

export type DeadlineOptions = {
  /** Kemendagri code of the handling office: which local holidays and voting days hold. Default '', the whole country. */
  readonly region?: string;
  /** Counted one after the other, each from the last day of what precedes it. */
  readonly extensions?: readonly Extension[];
  readonly suspensions?: readonly Suspension[];
  /** The start events of other readings, by their name in the rule (`startsOn`). */
  readonly starts?: Readonly<Record<string, Start>>;
};

/** More than a century of days: no legal limit, surely a slip of the pen. */
const LONGEST = 36_600;

const PLAIN: Record<DayUnit, Text> = {
  'calendar-day': { id: 'bunyi teks: "hari" dihitung sebagai hari kalender', en: 'plain wording: calendar days' },
  'working-day': { id: '"hari" dibaca sebagai hari kerja', en: '"hari" read as working days' },
};
const AS_WRITTEN: Text = { id: 'bunyi aturan', en: 'the rule as written' };

/**
 * Counts a rule from its start event in the zone of the handling office.
 *
 * Refused: an unknown zone or region, a limit that is negative or no whole number, a start or an end outside 1988 to
 * 2200, hours from a bare day, a suspension that ends before it starts, an extension or suspension of a limit before an
 * event, and a clock that still stands. Never refused: a day outside the table of holidays, which warns.
 * Source of the counting: section 9 of the facts of procedure; see `docs/adr/0005-calendar.md`.
 */
export function deadline(
  rule: CountingRule,
  start: Start,
  zone: Zone,
  calendar: Calendar,
  options: DeadlineOptions = {},
): Result<Deadline, CalendarRefusal> {
  const { region = '', extensions = [] } = options;
  const flaw = flawOf(rule, zone, region, extensions, options.suspensions);
  if (flaw !== null) return refuse(flaw);
  const stands = standings(options.suspensions, zone);
  if (!stands.ok) return stands;

  const plan: Plan = {
    parts: [],
    direction: rule.direction ?? 'after',
    startDayCounts: false,
    carry: rule.ifLastDayClosed === 'next-working-day',
    closesAt: rule.closesAt ?? 1440,
    zone,
    region,
    calendar,
    standings: stands.value,
  };
  const [first, ...others] = asked(rule, start, options);
  const main = read(rule, extensions, plan, first);
  if (!main.ok) return main;

  const reads: Read[] = [];
  const warnings: DeadlineWarning[] = [];
  for (const one of others) {
    const found = read(rule, extensions, plan, one);
    if (found.ok) reads.push(found.value);
    else if (one.from !== null) warnings.push({ code: 'reading-refused', reading: one.id, refusal: found.refusal });
    else
      warnings.push({ code: 'reading-needs-start', reading: one.id, startsOn: one.startsOn.slice('starts.'.length) });
  }
  warnings.push(...warningsOf(main.value, reads, rule, calendar, region));
  return ok({ ...shown(main.value), warnings, readings: reads.map(shown) });
}

/** Whether something done at `at` is within the deadline: at 24:00 a limit in days has passed, a limit in hours has not. */
export function inTime({ last, exact }: Reading, at: Temporal.Instant): boolean {
  const order = Temporal.Instant.compare(at, last.instant);
  return exact ? order <= 0 : order < 0;
}

/** A reading to be counted: what "hari" means in it, and the start it runs from (null when it was not given). */
type Asked = {
  readonly id: string;
  readonly basis: Text;
  readonly unit: Reading['unit'];
  readonly startDayCounts: boolean;
  readonly startsOn: string;
  readonly from: Start | null;
};

/** The reading of the rule first, then the other one of a bare "hari", then those the rule lists. */
function asked(rule: CountingRule, start: Start, { starts }: DeadlineOptions): [Asked, ...Asked[]] {
  const base = { startDayCounts: rule.startDayCounts ?? false, startsOn: 'start', from: start };
  const all: [Asked, ...Asked[]] = [plainOrWritten(rule, base)];
  if (rule.unit === 'day-plain') {
    const other = all[0].unit === 'calendar-day' ? 'working-day' : 'calendar-day';
    all.push({ ...base, id: other, basis: PLAIN[other], unit: other });
  }
  for (const { id, basis, startsOn, unit = all[0].unit, startDayCounts = base.startDayCounts } of rule.readings ?? []) {
    const from = startsOn === undefined ? start : (starts?.[startsOn] ?? null);
    all.push({
      id,
      basis,
      unit,
      startDayCounts,
      startsOn: startsOn === undefined ? 'start' : `starts.${startsOn}`,
      from,
    });
  }
  return all;
}

function plainOrWritten(
  { unit, practice }: CountingRule,
  base: Pick<Asked, 'startDayCounts' | 'startsOn' | 'from'>,
): Asked {
  if (unit !== 'day-plain') return { ...base, id: 'rule', basis: AS_WRITTEN, unit };
  const read = practice?.unit ?? 'calendar-day';
  return { ...base, id: read, basis: practice?.basis ?? PLAIN[read], unit: read };
}

function read(
  rule: CountingRule,
  extensions: readonly Extension[],
  shape: Plan,
  { id, basis, unit, startDayCounts, startsOn: field, from }: Asked,
): Result<Read, CalendarRefusal> {
  if (from === null) return refuse({ code: 'moment-needed', field, given: '' });
  const first = startDay(from, shape.zone);
  if (first < FIRST_DAY || first > LAST_DAY) return refuse({ code: 'out-of-range', field, given: String(from) });
  const moment = from instanceof Temporal.Instant ? from.epochMilliseconds : null;
  if (moment === null && unit === 'hour') return refuse({ code: 'moment-needed', field, given: String(from) });
  // A bare "hari" of an extension is read as that of the limit; beside hours or months it keeps its plain wording.
  const plain = unit === 'working-day' ? unit : 'calendar-day';
  const parts: Part[] = [{ limit: rule.limit, unit }];
  for (const more of extensions) parts.push({ limit: more.limit, unit: more.unit === 'day-plain' ? plain : more.unit });
  const counted = count({ ...shape, startDayCounts, parts }, first, moment);
  return counted.ok ? ok({ id, basis, unit, counted: counted.value }) : counted;
}

function shown({ id, basis, unit, counted: { day, milliseconds, exact, trace } }: Read): Reading {
  const last = { instant: Temporal.Instant.fromEpochMilliseconds(milliseconds), localDay: plainDate(day) };
  return { id, unit, basis, last, exact, trace };
}

function flawOf(
  rule: CountingRule,
  zone: string,
  region: string,
  extensions: readonly Extension[],
  suspensions: readonly Suspension[] | undefined,
): CalendarRefusal | null {
  if (!isZone(zone)) return { code: 'zone-unknown', field: 'zone', given: zone };
  const known = zoneOf(region);
  if (!known.ok) return known.refusal;
  for (const [i, { limit }] of [rule, ...extensions].entries()) {
    if (!Number.isInteger(limit) || limit < 0 || limit > LONGEST) {
      const field = i === 0 ? 'limit' : `extensions[${i - 1}].limit`;
      return { code: 'limit-invalid', field, given: String(limit) };
    }
  }
  const closesAt = rule.closesAt ?? 1440;
  if (!Number.isInteger(closesAt) || closesAt < 0 || closesAt > 1440) {
    return { code: 'closing-invalid', field: 'closesAt', given: String(closesAt) };
  }
  if (rule.direction === 'before') {
    if (extensions.length > 0)
      return { code: 'not-before-event', field: 'extensions', given: String(extensions.length) };
    if (suspensions !== undefined && suspensions.length > 0) {
      return { code: 'not-before-event', field: 'suspensions', given: String(suspensions.length) };
    }
  }
  return null;
}
