import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  epochDay,
  FIRST_DAY,
  formatDay,
  LAST_DAY,
  localDay,
  parseDay,
  parseStart,
  plainDate,
  weekday,
} from './days.ts';
import { ZONES, type Zone } from './zones.ts';

const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
const anyZone = fc.constantFrom(...(Object.keys(ZONES) as Zone[]));

test('a day and its number are one, as Temporal reckons them, from 1988 to 2200', () => {
  expect(plainDate(FIRST_DAY).toString()).toBe('1988-01-01');
  expect(plainDate(LAST_DAY).toString()).toBe('2200-12-31');
  fc.assert(
    fc.property(anyDay, day => {
      const date = Temporal.PlainDate.from('1970-01-01').add({ days: day });
      expect(plainDate(day).equals(date)).toBe(true);
      expect(epochDay(date)).toBe(day);
      expect(weekday(day)).toBe(date.dayOfWeek % 7);
    }),
  );
});

test('the local day is that of the time zone database, since the three zones stand', () => {
  const first = (FIRST_DAY + 1) * 86_400_000;
  fc.assert(
    fc.property(fc.integer({ min: first, max: LAST_DAY * 86_400_000 }), anyZone, (milliseconds, zone) => {
      const instant = Temporal.Instant.fromEpochMilliseconds(milliseconds);
      expect(localDay(instant, zone).toString()).toBe(instant.toZonedDateTimeISO(zone).toPlainDate().toString());
    }),
  );
});

test('a day is written out in both languages', () => {
  const day = Temporal.PlainDate.from('2024-09-16');
  expect(formatDay(day, 'id', 'long')).toBe('Senin 16 September 2024');
  expect(formatDay(day, 'en', 'long')).toBe('Monday 16 September 2024');
  expect(formatDay(Temporal.PlainDate.from('2025-08-17'), 'id', 'chip')).toBe('Min 17 Agu 2025');
  expect(formatDay(Temporal.PlainDate.from('2025-05-09'), 'en', 'chip')).toBe('Fri 9 May 2025');
});

describe('reading a start', () => {
  test('a local time is read on the clock of the zone', () => {
    const parsed = parseStart('2024-09-13T10:00', 'Asia/Jayapura');
    expect(parsed.ok && parsed.value.toString()).toBe('2024-09-13T01:00:00Z');
  });

  test('a time with an offset keeps it', () => {
    const parsed = parseStart('2024-09-13T10:00:30+07:00', 'Asia/Jayapura');
    expect(parsed.ok && parsed.value.toString()).toBe('2024-09-13T03:00:30Z');
  });

  test('a bare day stays a day', () => {
    const parsed = parseStart('2024-09-13', 'Asia/Jakarta');
    expect(parsed.ok && parsed.value.toString()).toBe('2024-09-13');
  });

  test.each([
    ['2024-02-30', 'day-impossible'],
    ['2023-02-29', 'day-impossible'],
    ['2024-13-01', 'day-impossible'],
    ['2024-9-1', 'moment-impossible'],
    ['13-09-2024', 'moment-impossible'],
    ['', 'moment-impossible'],
    ['besok', 'moment-impossible'],
    ['2024-09-13T25:00', 'moment-impossible'],
    ['2024-09-13T10:60', 'moment-impossible'],
    ['2024-09-13T23:59:60', 'moment-impossible'],
    ['2024-02-30T10:00', 'moment-impossible'],
    ['2024-09-13T10:00[Asia/Tokyo]', 'moment-impossible'],
    ['2024-09-13T10:00+99:00', 'moment-impossible'],
    ['1987-12-31', 'out-of-range'],
    ['2201-01-01T00:00', 'out-of-range'],
  ])('"%s" is refused with %s', (given, code) => {
    expect(parseStart(given, 'Asia/Jakarta', 'start')).toEqual({ ok: false, refusal: { code, field: 'start', given } });
  });

  test('whatever is typed, reading it gives a value or a refusal, never an exception', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/)),
        anyZone,
        (text, zone) => {
          const parsed = parseStart(text, zone);
          if (!parsed.ok) expect(parsed.refusal.given).toBe(text);
          expect(parseDay(text).ok || !parseDay(text).ok).toBe(true);
        },
      ),
    );
  });
});
