import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Result } from '../result.ts';
import { BASE_CALENDAR, type Calendar, withHoliday } from './calendar.ts';
import { localDay, parseStart, type Start } from './days.ts';
import { type Deadline, type DeadlineOptions, deadline, inTime } from './deadline.ts';
import { type CalendarRefusal, refusalText } from './refusal.ts';
import type { CountingRule } from './rule.ts';
import type { Suspension } from './standing.ts';
import { warningText } from './warning.ts';
import { ZONES, type Zone } from './zones.ts';

const said = { id: 'contoh', en: 'example' };
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string): Start => must(parseStart(text, 'Asia/Jakarta'));

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const counted = (
  rule: CountingRule,
  start: string,
  options: DeadlineOptions = {},
  calendar: Calendar = BASE_CALENDAR,
) => must(deadline(rule, at(start), 'Asia/Jakarta', calendar, options));
const refused = (rule: CountingRule, start: Start, options: DeadlineOptions = {}, zone = 'Asia/Jakarta') => {
  const result = deadline(rule, start, zone as Zone, BASE_CALENDAR, options);
  return result.ok ? undefined : result.refusal;
};
const three: CountingRule = { limit: 3, unit: 'calendar-day' };

describe('readings', () => {
  const handling: CountingRule = {
    ...three,
    readings: [{ id: 'text', startsOn: 'received', basis: { id: 'bunyi undang-undang', en: 'text of the law' } }],
  };

  test('the reading from receipt stands beside that from registration, and warns because it ends earlier', () => {
    const found = counted(handling, '2024-09-17T10:00', { starts: { received: at('2024-09-15T10:00') } });
    expect(found.last.localDay.toString()).toBe('2024-09-20');
    expect(found.readings.map(({ id, last }) => [id, last.localDay.toString()])).toEqual([['text', '2024-09-18']]);
    expect(found.warnings).toMatchObject([{ code: 'reading-ends-earlier', reading: 'text' }]);
  });

  test('a reading whose start event was not given is asked for by name', () => {
    const { warnings, readings } = counted(handling, '2024-09-17T10:00');
    expect(readings).toEqual([]);
    expect(warnings).toEqual([{ code: 'reading-needs-start', reading: 'text', startsOn: 'received' }]);
  });

  test('bare hari is read as practice does where that is known, and the wording stands beside it', () => {
    const rule: CountingRule = { limit: 7, unit: 'day-plain', practice: { unit: 'working-day', basis: said } };
    const found = counted(rule, '2024-01-19T10:00');
    expect([found.id, found.unit, found.last.localDay.toString()]).toEqual([
      'working-day',
      'working-day',
      '2024-01-30',
    ]);
    expect(found.basis).toBe(said);
    expect(found.readings.map(({ id, last }) => [id, last.localDay.toString()])).toEqual([
      ['calendar-day', '2024-01-26'],
    ]);
  });

  test('a reading that runs into an open suspension is named, and the main one stands', () => {
    const suspensions = [{ from: day('2024-09-18'), until: null, reason: said }];
    const found = counted({ limit: 3, unit: 'day-plain' }, '2024-09-13T10:00', { suspensions });
    expect(found.last.localDay.toString()).toBe('2024-09-16');
    expect(found.readings).toEqual([]);
    expect(found.warnings).toMatchObject([
      { code: 'reading-refused', reading: 'working-day', refusal: { code: 'clock-stands', left: 2 } },
      { code: 'ends-on-closed-day' },
    ]);
  });
});

describe('the last moment', () => {
  test('a limit in days has passed at 24:00 of its last day, not a second before', () => {
    const found = counted(three, '2024-09-13T10:00');
    expect(inTime(found, Temporal.Instant.from('2024-09-16T23:59:59+07:00'))).toBe(true);
    expect(inTime(found, Temporal.Instant.from('2024-09-17T00:00:00+07:00'))).toBe(false);
  });

  test('a limit in hours includes its last moment', () => {
    const found = counted({ limit: 24, unit: 'hour' }, '2024-09-13T10:00');
    expect(inTime(found, Temporal.Instant.from('2024-09-14T10:00:00+07:00'))).toBe(true);
    expect(inTime(found, Temporal.Instant.from('2024-09-14T10:00:01+07:00'))).toBe(false);
  });
});

describe('what is refused, with the field at fault', () => {
  const friday = at('2024-09-13T10:00');
  const standing = (from: string, until: string | null): Suspension[] => [
    { from: day(from), until: until === null ? null : day(until), reason: said },
  ];
  const before: CountingRule = { ...three, direction: 'before' };
  test.each<[string, CalendarRefusal | undefined, string, string]>([
    ['a negative limit', refused({ ...three, limit: -1 }, friday), 'limit-invalid', 'limit'],
    ['half a day', refused({ ...three, limit: 0.5 }, friday), 'limit-invalid', 'limit'],
    ['a limit that is no number', refused({ ...three, limit: Number.NaN }, friday), 'limit-invalid', 'limit'],
    ['a limit of centuries', refused({ ...three, limit: 36_601 }, friday), 'limit-invalid', 'limit'],
    [
      'a negative extension',
      refused(three, friday, { extensions: [{ limit: -2, unit: 'hour' }] }),
      'limit-invalid',
      'extensions[0].limit',
    ],
    ['an unknown zone', refused(three, friday, {}, 'Asia/Tokyo'), 'zone-unknown', 'zone'],
    ['a word that is no zone', refused(three, friday, {}, 'toString'), 'zone-unknown', 'zone'],
    ['an unknown region', refused(three, friday, { region: '99' }), 'region-unknown', 'region'],
    ['a closing hour past midnight', refused({ ...three, closesAt: 1441 }, friday), 'closing-invalid', 'closesAt'],
    ['a start before 1988', refused(three, day('1987-12-31')), 'out-of-range', 'start'],
    ['an end after 2200', refused({ ...three, limit: 400 }, day('2200-12-01')), 'out-of-range', 'limit'],
    ['hours from a bare day', refused({ limit: 24, unit: 'hour' }, day('2024-09-13')), 'moment-needed', 'start'],
    [
      'a suspension that ends before it begins',
      refused(three, friday, { suspensions: standing('2024-09-15', '2024-09-13') }),
      'end-before-start',
      'suspensions[0].until',
    ],
    [
      'a suspension in 1900',
      refused(three, friday, { suspensions: standing('1900-01-01', null) }),
      'out-of-range',
      'suspensions[0].from',
    ],
    [
      'a clock that still stands',
      refused(three, friday, { suspensions: standing('2024-09-15', null) }),
      'clock-stands',
      'suspensions',
    ],
    [
      'hours on a clock that still stands',
      refused({ limit: 24, unit: 'hour' }, friday, { suspensions: standing('2024-09-14', null) }),
      'clock-stands',
      'suspensions',
    ],
    [
      'months on a clock that still stands',
      refused({ limit: 1, unit: 'month' }, friday, { suspensions: standing('2024-09-14', null) }),
      'clock-stands',
      'suspensions',
    ],
    [
      'an extension of a limit before an event',
      refused(before, friday, { extensions: [three] }),
      'not-before-event',
      'extensions',
    ],
    [
      'a suspension of a limit before an event',
      refused(before, friday, { suspensions: standing('2024-09-01', null) }),
      'not-before-event',
      'suspensions',
    ],
  ])('%s', (_, refusal, code, field) => {
    expect(refusal).toMatchObject({ code, field });
    const { id, en } = refusalText(refusal as CalendarRefusal);
    expect(id.startsWith(field)).toBe(true);
    expect(en.startsWith(field)).toBe(true);
  });

  test('how much is left when the clock stands', () => {
    expect(refused(three, friday, { suspensions: standing('2024-09-15', null) })).toMatchObject({
      given: '2024-09-15',
      left: 2,
    });
  });
});

describe('properties', () => {
  const anyUnit = fc.constantFrom('calendar-day', 'working-day', 'month', 'day-plain', 'hour');
  const anyStart = fc
    .integer({ min: Date.UTC(2017, 11, 1), max: Date.UTC(2027, 1, 1) })
    .map(milliseconds => Temporal.Instant.fromEpochMilliseconds(milliseconds));
  const anyZone = fc.constantFrom(...(Object.keys(ZONES) as Zone[]));
  const anyRegion = fc.constantFrom('', '17.02', '19.01', '51', '95.01.02');
  const anyHoliday = fc.tuple(
    fc.integer({ min: 0, max: 400 }),
    fc.constantFrom('', '17', '17.02', '19.01', '95'),
    fc.boolean(),
  );
  const anySuspension = fc.tuple(fc.integer({ min: -30, max: 60 }), fc.integer({ min: 0, max: 40 }));
  const anyRule: fc.Arbitrary<CountingRule> = fc.record(
    {
      limit: fc.integer({ min: 0, max: 40 }),
      unit: anyUnit,
      direction: fc.constantFrom('after', 'before'),
      startDayCounts: fc.boolean(),
      ifLastDayClosed: fc.constantFrom('ends-there', 'next-working-day'),
      closesAt: fc.constantFrom(0, 960, 1440),
    },
    { requiredKeys: ['limit', 'unit'] },
  );
  const stands = (start: Temporal.Instant, all: readonly (readonly [number, number])[]): Suspension[] =>
    all.map(([from, length]) => ({
      from: start.add({ hours: from * 7 }),
      until: start.add({ hours: from * 7 + length * 5 }),
      reason: said,
    }));

  test('more holidays never make a working-day deadline earlier, nor one before an event later', () => {
    fc.assert(
      fc.property(
        anyStart,
        anyZone,
        anyRegion,
        fc.integer({ min: 0, max: 30 }),
        fc.constantFrom('after' as const, 'before' as const),
        fc.array(anyHoliday, { maxLength: 12 }),
        (start, zone, region, limit, direction, added) => {
          const rule: CountingRule = { limit, unit: 'working-day', direction };
          let calendar = BASE_CALENDAR;
          for (const [i, [offset, scope, declared]] of added.entries()) {
            const on = start
              .toZonedDateTimeISO(zone)
              .toPlainDate()
              .add({ days: direction === 'after' ? offset % 50 : -(offset % 50) });
            const holiday = {
              day: on,
              kind: 'local',
              name: said,
              scope: [scope],
              source: 'x',
              confidence: 'high',
            } as const;
            calendar = must(withHoliday(calendar, { ...holiday, id: String(i), declared }));
          }
          const plain = must(deadline(rule, start, zone, BASE_CALENDAR, { region }));
          const fuller = must(deadline(rule, start, zone, calendar, { region }));
          const order = Temporal.Instant.compare(fuller.last.instant, plain.last.instant);
          expect(direction === 'after' ? order >= 0 : order <= 0).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('trace and result agree: the counted entries are the limit, and the last entry is the last day', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyStart,
        anyZone,
        anyRegion,
        fc.array(fc.record({ limit: fc.integer({ min: 0, max: 9 }), unit: anyUnit }), { maxLength: 2 }),
        fc.array(anySuspension, { maxLength: 3 }),
        (rule, start, zone, region, more, standing) => {
          const after = rule.direction !== 'before';
          const extensions = after ? more : [];
          const suspensions = after ? stands(start, standing) : [];
          const found = must(deadline(rule, start, zone, BASE_CALENDAR, { region, extensions, suspensions }));
          for (const reading of [found, ...found.readings]) agrees(reading, [rule, ...extensions]);
        },
      ),
      { numRuns: 600 },
    );
  });

  function agrees(
    { trace, last }: Pick<Deadline, 'trace' | 'last'>,
    parts: readonly { limit: number; unit: string }[],
  ) {
    expect(trace.at(-1)?.day.toString()).toBe(last.localDay.toString());
    for (const [part, { limit, unit }] of parts.entries()) {
      const entries = trace.filter(entry => entry.part === part && entry.counted);
      const hours = entries.reduce((sum, entry) => sum + (entry.why === 'hours' ? entry.milliseconds : 0), 0);
      if (unit === 'hour') expect(hours).toBe(limit * 3_600_000);
      else expect(entries.length).toBe(limit);
    }
    const closing = trace.at(-1);
    if (closing?.why !== 'carried' && parts.some(({ limit }) => limit > 0)) {
      expect(closing?.counted).toBe(true);
    }
  }

  test('a suspension never makes a deadline earlier', () => {
    fc.assert(
      fc.property(
        anyRule,
        anyStart,
        anyZone,
        fc.array(anySuspension, { maxLength: 4 }),
        (any, start, zone, standing) => {
          const rule: CountingRule = { ...any, direction: 'after' };
          const plain = must(deadline(rule, start, zone, BASE_CALENDAR));
          const stood = must(deadline(rule, start, zone, BASE_CALENDAR, { suspensions: stands(start, standing) }));
          expect(Temporal.Instant.compare(stood.last.instant, plain.last.instant)).toBeGreaterThanOrEqual(0);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('whatever is asked, there is a deadline whose words can be read, or a refusal that names a field', () => {
    const anyNumber = fc.oneof(fc.integer(), fc.double(), fc.integer({ min: 0, max: 50 }));
    const wildStart = fc
      .integer({ min: Date.UTC(1980, 0, 1), max: Date.UTC(2210, 0, 1) })
      .map(milliseconds => Temporal.Instant.fromEpochMilliseconds(milliseconds));
    fc.assert(
      fc.property(
        anyRule,
        anyNumber,
        wildStart,
        fc.boolean(),
        fc.string(),
        anyZone,
        (rule, limit, start, bare, region, zone) => {
          const from = bare ? start.toZonedDateTimeISO(zone).toPlainDate() : start;
          const where = region.length % 2 === 0 ? '' : region;
          const found = deadline({ ...rule, limit }, from, zone, BASE_CALENDAR, { region: where });
          if (found.ok) for (const warning of found.value.warnings) expect(warningText(warning).id).not.toBe('');
          else expect(refusalText(found.refusal).id).toContain(found.refusal.field);
        },
      ),
      { numRuns: 400 },
    );
  });

  test('a day outside the table of holidays is never passed without a warning', () => {
    fc.assert(
      fc.property(anyRule, anyStart, anyZone, (rule, start, zone) => {
        const found = must(deadline(rule, start, zone, BASE_CALENDAR));
        const years = [found, ...found.readings].flatMap(({ trace }) => trace.map(entry => entry.day.year));
        const outside = [...years, localDay(start, zone).year].some(year => year < 2018 || year > 2026);
        expect(found.warnings.some(({ code }) => code === 'outside-holiday-table')).toBe(outside);
      }),
      { numRuns: 400 },
    );
  });
});
