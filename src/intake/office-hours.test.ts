import { fc, test as prop } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Zone } from '../calendar/zones.ts';
import { lawAt } from '../law/law.ts';
import { SHIPPED } from '../law/release.ts';
import { HOURS, hoursOn, receiptTimes } from './office-hours.ts';

const PLACES = {
  WIB: { zone: 'Asia/Jakarta', region: '17.02' },
  WITA: { zone: 'Asia/Makassar', region: '73.71' },
  WIT: { zone: 'Asia/Jayapura', region: '91.01' },
} as const satisfies Record<string, { zone: Zone; region: string }>;

/** Local clock times in, local clock times out. */
function counted(clock: keyof typeof PLACES, submitted: string): [string, string | null] {
  const place = PLACES[clock];
  const instant = Temporal.PlainDateTime.from(submitted).toZonedDateTime(place.zone).toInstant().toString();
  const times = receiptTimes(instant, place);
  const local = Temporal.Instant.from(times.counted).toZonedDateTimeISO(place.zone).toPlainDateTime();
  return [local.toString({ smallestUnit: 'minute' }), times.shut];
}

describe('a report counts as received', () => {
  test.each([
    ['within hours, at once', 'WIB', '2024-10-14T10:15', '2024-10-14T10:15', null],
    ['at the minute the office opens', 'WIB', '2024-10-14T08:00', '2024-10-14T08:00', null],
    ['before it opens, at eight', 'WIB', '2024-10-14T07:59', '2024-10-14T08:00', 'before-hours'],
    ['in the last minute of a Thursday, at once', 'WIB', '2024-10-17T15:59', '2024-10-17T15:59', null],
    ['at four on a Thursday, on Friday at eight', 'WIB', '2024-10-17T16:00', '2024-10-18T08:00', 'after-hours'],
    ['at 16:29 on a Friday, at once', 'WIB', '2024-10-18T16:29', '2024-10-18T16:29', null],
    ['at 16:30 on a Friday, on Monday at eight', 'WIB', '2024-10-18T16:30', '2024-10-21T08:00', 'after-hours'],
    ['on a Sunday, on Monday at eight', 'WIB', '2024-10-20T12:00', '2024-10-21T08:00', 'weekend'],
    ['by the clock of Makassar', 'WITA', '2024-10-17T16:10', '2024-10-18T08:00', 'after-hours'],
    ['by the clock of Jayapura', 'WIT', '2024-10-18T07:10', '2024-10-18T08:00', 'before-hours'],
    ['on the eve of two days of Christmas, on Friday', 'WIB', '2024-12-24T17:00', '2024-12-27T08:00', 'after-hours'],
    ['on Christmas Day, on Friday', 'WIB', '2024-12-25T09:00', '2024-12-27T08:00', 'holiday'],
    ['at night in the quiet period, at once', 'WIB', '2024-11-24T23:30', '2024-11-24T23:30', null],
    ['at night of voting day, at once', 'WIT', '2024-11-27T02:00', '2024-11-27T02:00', null],
    ['on a Sunday during recapitulation, at once', 'WITA', '2024-12-01T21:00', '2024-12-01T21:00', null],
    [
      'on the Saturday before the quiet period, at its midnight',
      'WIB',
      '2024-11-23T20:00',
      '2024-11-24T00:00',
      'weekend',
    ],
    [
      'before 30 September 2024, until four on a Friday too',
      'WIB',
      '2024-09-27T16:10',
      '2024-09-30T08:00',
      'after-hours',
    ],
    ['before 30 September 2024, at once in the hours', 'WIB', '2024-09-26T15:00', '2024-09-26T15:00', null],
    [
      'on the voting day of 2020 in the evening, the next morning',
      'WIB',
      '2020-12-09T18:00',
      '2020-12-10T08:00',
      'after-hours',
    ],
    ['before any hours are known, as it came', 'WIB', '2019-03-10T02:00', '2019-03-10T02:00', null],
  ] as const)('%s', (_what, clock, submitted, wanted, shut) => {
    expect(counted(clock, submitted)).toEqual([wanted, shut]);
  });

  const minutes = fc.integer({ min: 0, max: 3 * 365 * 1440 });
  prop.prop([minutes, fc.constantFrom(...(Object.keys(PLACES) as (keyof typeof PLACES)[]))])(
    'never before it was submitted, within twelve days, and at a moment that counts at once',
    (after, clock) => {
      const submitted = Temporal.Instant.from('2024-01-01T00:00:00Z').add({ minutes: after }).toString();
      const times = receiptTimes(submitted, PLACES[clock]);
      const waited = Temporal.Instant.from(submitted).until(times.counted).total('hours');
      expect(waited).toBeGreaterThanOrEqual(0);
      expect(waited).toBeLessThan(12 * 24);
      expect(times.shut === null).toBe(waited === 0);
      expect(receiptTimes(times.counted, PLACES[clock])).toMatchObject({ counted: times.counted, shut: null });
    },
  );
});

test('a year whose holidays are not all in the table is told, since a day off may be missing there', () => {
  expect(receiptTimes('2024-10-14T03:00:00Z', PLACES.WIB).holidaysKnown).toBe(true);
  expect(receiptTimes('2099-10-14T03:00:00Z', PLACES.WIB).holidaysKnown).toBe(false);
});

test('the hours are those of the table of law, from the same day and as sure', () => {
  const rule = lawAt(SHIPPED).procedure.find(({ id }) => id === 'pilkada.jampenerimaan');
  const row = hoursOn('2024-10-14');
  expect(row).toMatchObject({ id: rule?.id, inForce: rule?.inForce, cite: rule?.cite, confidence: rule?.confidence });
  expect(rule?.rule.id).toContain('Senin-Kamis 08.00-16.00, Jumat 08.00-16.30');
  expect(HOURS.every(({ note }) => note?.id.includes('belum dilihat'))).toBe(true);
});
