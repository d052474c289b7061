import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { type CalendarAddition, spanOf, withAddition, withAdditions } from './addition.ts';
import { BASE_CALENDAR } from './calendar.ts';
import { deadline } from './deadline.ts';
import { deadlineJson } from './print.ts';
import type { CountingRule } from './rule.ts';

const name = { id: 'Pemungutan suara ulang', en: 'Repeat vote' };
const vote: CalendarAddition = {
  add: 'holiday',
  id: 'psu.17.02',
  day: '2025-04-19',
  kind: 'voting',
  name,
  scope: ['17.02'],
  source: 'Keputusan KPU Kabupaten 1/2025',
  confidence: 'high',
};
const stage: CalendarAddition = {
  add: 'stage',
  stage: {
    id: 'psu2025.17.02',
    election: 'psu2025',
    regime: 'pilkada',
    kind: 'voting',
    name,
    from: '2025-04-19',
    to: '2025-04-19',
    scope: ['17.02'],
    held: true,
    source: 'Keputusan KPU Kabupaten 1/2025',
    confidence: 'high',
  },
};

describe('acts of an administrator', () => {
  test('are laid over the shipped tables in their order', () => {
    const calendar = withAdditions(BASE_CALENDAR, [vote, stage, { add: 'year-complete', year: 2027 }]);
    expect(calendar.ok && calendar.value.holidays.length - BASE_CALENDAR.holidays.length).toBe(1);
    expect(calendar.ok && calendar.value.stages.length - BASE_CALENDAR.stages.length).toBe(1);
    const undone = withAdditions(BASE_CALENDAR, [vote, { add: 'holiday-removed', id: 'psu.17.02' }]);
    expect(undone.ok && undone.value.holidays).toEqual(BASE_CALENDAR.holidays);
  });

  test.each<[string, CalendarAddition, string, string]>([
    ['31 April', { ...vote, day: '2025-04-31' }, 'day-impossible', 'holiday.day'],
    ['an unknown region', { ...vote, scope: ['17.99'] }, 'region-unknown', 'holiday.scope'],
    [
      'a stage that begins on 30 February',
      { add: 'stage', stage: { ...stage.stage, from: '2025-02-30' } },
      'day-impossible',
      'stage.from',
    ],
    [
      'a stage that ends on no day',
      { add: 'stage', stage: { ...stage.stage, to: 'besok' } },
      'day-impossible',
      'stage.to',
    ],
    [
      'a stage that ends before it begins',
      { add: 'stage', stage: { ...stage.stage, to: '2025-04-18' } },
      'end-before-start',
      'stage.to',
    ],
    ['a holiday that never was', { add: 'holiday-removed', id: 'x' }, 'not-there', 'holiday.id'],
    ['the year zero', { add: 'year-complete', year: 0 }, 'out-of-range', 'year'],
  ])('%s is refused, naming the field', (_, addition, code, field) => {
    expect(withAddition(BASE_CALENDAR, addition)).toMatchObject({ ok: false, refusal: { code, field } });
    expect(withAdditions(BASE_CALENDAR, [addition, vote])).toMatchObject({ ok: false, refusal: { code } });
  });
});

test('a holiday added outside the days a deadline looked at never moves it', () => {
  const rules: CountingRule[] = [
    { limit: 7, unit: 'working-day' },
    { limit: 14, unit: 'day-plain' },
    { limit: 3, unit: 'calendar-day', ifLastDayClosed: 'next-working-day' },
    { limit: 5, unit: 'working-day', direction: 'before' },
  ];
  const first = Temporal.PlainDate.from('2024-01-01');
  const anyDay = fc.integer({ min: 0, max: 700 }).map(days => first.add({ days }));
  fc.assert(
    fc.property(fc.constantFrom(...rules), anyDay, fc.integer({ min: -40, max: 40 }), (rule, start, offset) => {
      const before = deadline(rule, start, 'Asia/Jakarta', BASE_CALENDAR);
      const day = start.add({ days: offset });
      const added = withAddition(BASE_CALENDAR, { ...vote, id: 'x', day: day.toString(), scope: [''] });
      if (!before.ok || !added.ok) throw new Error('refused');
      const after = deadline(rule, start, 'Asia/Jakarta', added.value);
      const { from, to } = spanOf(before.value);
      const outside = Temporal.PlainDate.compare(day, from) < 0 || Temporal.PlainDate.compare(day, to) > 0;
      if (outside) expect(after).toEqual(before);
    }),
  );
});

test('a deadline prints as plain JSON with its sentences', () => {
  const start = Temporal.Instant.from('2024-09-14T10:00:00+09:00');
  const found = deadline({ limit: 1, unit: 'day-plain' }, start, 'Asia/Jayapura', BASE_CALENDAR, { region: '91.71' });
  if (!found.ok) throw new Error(found.refusal.code);
  const printed = JSON.parse(JSON.stringify(deadlineJson(found.value, 'Asia/Jayapura')));
  expect(printed).toMatchObject({
    last: { instant: '2024-09-16T00:00:00+09:00', localDay: '2024-09-15', closed: true },
    reading: { id: 'calendar-day', unit: 'calendar-day' },
    trace: [
      { day: '2024-09-14', counted: false, why: 'start', id: 'Sabtu 14 September 2024: hari mulai, tidak dihitung' },
      { day: '2024-09-15', counted: true, why: 'day', en: 'Sunday 15 September 2024: day 1, counted' },
    ],
    warnings: [{ code: 'ends-on-closed-day' }],
    readings: [
      { last: { instant: '2024-09-18T00:00:00+09:00', localDay: '2024-09-17' }, reading: { id: 'working-day' } },
    ],
  });
});
