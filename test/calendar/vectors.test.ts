/**
 * Every vector of `test/vectors/deadlines` lists its days by hand and is counted twice: by the engine, whose trace must
 * be that list, and by the second counter, which shares no code with it.
 *
 * `days`: the month, then each day with its mark. s start or event, + counted, w weekend, h national holiday, c joint
 * leave, v voting day, l local holiday, x the clock stands, m month full, > carried, [9h30] hours and minutes that ran.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { HOLIDAY_YEARS } from '../../data/holidays.ts';
import { BASE_CALENDAR, type Calendar, withCoveredYear, withHoliday } from '../../src/calendar/calendar.ts';
import { parseStart } from '../../src/calendar/days.ts';
import { deadline } from '../../src/calendar/deadline.ts';
import type { CountingRule, DayUnit, Unit } from '../../src/calendar/rule.ts';
import type { TraceDay } from '../../src/calendar/trace.ts';
import { ZONES, zoneOf } from '../../src/calendar/zones.ts';
import type { Result } from '../../src/result.ts';
import { secondCount } from './second-counter.ts';

type Vector = {
  what: string;
  rule: Omit<CountingRule, 'practice'> & { practice?: DayUnit };
  start: string;
  region: string;
  days: string;
  instant?: string;
  then?: { limit: number; unit: Unit }[];
  other?: { id: string; last: string };
  warnings?: string[];
  suspended?: { from: string; until: string | null }[];
  added?: { day: string; kind: 'national' | 'voting' | 'local'; scope: string };
  covers?: number;
};

const folder = new URL('../vectors/deadlines/', import.meta.url);
const files = readdirSync(folder).filter(name => name.endsWith('.json'));
const read = (name: string) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Vector[];

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const said = { id: 'dari vektor', en: 'from the vector' };

function calendarFor({ added, covers }: Vector): Calendar {
  let calendar = BASE_CALENDAR;
  if (added !== undefined) {
    const { day, kind, scope } = added;
    const holiday = { day: Temporal.PlainDate.from(day), kind, scope: [scope], name: said };
    calendar = must(withHoliday(calendar, { ...holiday, source: 'vector', confidence: 'high' }));
  }
  return covers === undefined ? calendar : must(withCoveredYear(calendar, covers));
}

function countedByEngine(vector: Vector) {
  const { practice, ...rest } = vector.rule;
  const rule: CountingRule = practice === undefined ? rest : { ...rest, practice: { unit: practice, basis: said } };
  const zone = must(zoneOf(vector.region));
  const at = (text: string) => must(parseStart(text, zone));
  const suspensions = (vector.suspended ?? []).map(({ from, until }) => ({
    from: at(from),
    until: until === null ? null : at(until),
    reason: said,
  }));
  return must(
    deadline(rule, at(vector.start), zone, calendarFor(vector), {
      region: vector.region,
      extensions: vector.then ?? [],
      suspensions,
    }),
  );
}

function mark(entry: TraceDay): string {
  if (entry.why === 'hours') {
    const minutes = entry.milliseconds / 60_000;
    return `[${Math.floor(minutes / 60)}h${String(minutes % 60).padStart(2, '0')}]`;
  }
  if (entry.why === 'holiday') {
    const kind = entry.holidays.find(({ declared }) => declared)?.kind;
    return { national: 'h', 'joint-leave': 'c', voting: 'v', local: 'l' }[kind ?? 'local'];
  }
  return { start: 's', event: 's', day: '+', weekend: 'w', suspended: 'x', month: 'm', carried: '>' }[entry.why];
}

function listed(trace: readonly TraceDay[]): string {
  let month = '';
  return trace
    .map(entry => {
      const day = entry.day.toString();
      const head = day.slice(0, 7) === month ? '' : `${month === '' ? '' : '/ '}${day.slice(0, 7)}: `;
      month = day.slice(0, 7);
      return `${head}${Number(day.slice(8))}${mark(entry)}`;
    })
    .join(' ');
}

/** The days of a list, with their marks, read back. */
function daysOf(list: string): { day: string; mark: string }[] {
  return list.split(' / ').flatMap(part => {
    const [month = '', rest = ''] = part.split(': ');
    return rest.split(' ').map(token => ({
      day: `${month}-${token.replace(/\D.*$/, '').padStart(2, '0')}`,
      mark: token.replace(/^\d+/, ''),
    }));
  });
}

const shipped = new Set(
  Object.entries(HOLIDAY_YEARS).flatMap(([year, { national, jointLeave, voting }]) =>
    [national, jointLeave, voting].flatMap(feasts =>
      Object.values(feasts).flatMap(days => days.split(' ').map(day => `${year}-${day}`)),
    ),
  ),
);

function countedAgain(vector: Vector, unit: string) {
  const { rule, region, added } = vector;
  const offset = ZONES[must(zoneOf(region))].offsetMilliseconds;
  const clock = (text: string) => {
    if (text.length === 10) return Date.parse(`${text}T00:00Z`);
    return /Z$|[+-]\d\d:\d\d$/.test(text) ? Date.parse(text) + offset : Date.parse(`${text}Z`);
  };
  const holds = (scope: string) => scope === '' || region === scope || region.startsWith(`${scope}.`);
  const plain = (one: string) => (one === 'day-plain' ? unit : one);
  return secondCount({
    parts: [rule, ...(vector.then ?? [])].map(part => ({ limit: part.limit, unit: plain(part.unit) })),
    start: clock(vector.start),
    back: rule.direction === 'before',
    startCounts: rule.startDayCounts ?? false,
    carry: rule.ifLastDayClosed === 'next-working-day',
    closesAt: rule.closesAt ?? 1440,
    off: day => shipped.has(day) || (added !== undefined && added.day === day && holds(added.scope)),
    stands: (vector.suspended ?? []).map(({ from, until }) => [
      clock(from),
      until === null ? Number.POSITIVE_INFINITY : clock(until) + (until.length === 10 ? 86_400_000 : 0),
    ]),
  });
}

test('there are at least 120 vectors, each with a name of its own', () => {
  const names = files.flatMap(read).map(({ what }) => what);
  expect(names.length).toBeGreaterThanOrEqual(120);
  expect(new Set(names).size).toBe(names.length);
});

describe.each(files)('%s', name => {
  test.each(read(name))('$what', vector => {
    const found = countedByEngine(vector);
    const days = daysOf(vector.days);
    const last = days.at(-1)?.day ?? '';
    const offset = ZONES[must(zoneOf(vector.region))].offsetMilliseconds;

    expect(listed(found.trace)).toBe(vector.days);
    expect(found.last.localDay.toString()).toBe(last);
    if (vector.instant !== undefined) {
      expect(found.last.instant.epochMilliseconds).toBe(Date.parse(vector.instant));
    }
    expect(found.readings.map(({ id, last: { localDay } }) => ({ id, last: localDay.toString() }))).toEqual(
      vector.other === undefined ? [] : [vector.other],
    );
    expect(found.warnings.map(({ code }) => code)).toEqual(vector.warnings ?? []);

    const again = countedAgain(vector, found.unit);
    expect(again.last).toBe(last);
    expect(again.end - offset).toBe(found.last.instant.epochMilliseconds);
    if (days.every(day => !/[m[]/.test(day.mark))) {
      expect(days.filter(day => day.mark === '+').map(({ day }) => day)).toEqual(again.counted);
    }
    if (vector.other !== undefined) expect(countedAgain(vector, vector.other.id).last).toBe(vector.other.last);
  });
});
