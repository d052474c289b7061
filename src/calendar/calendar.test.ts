import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import type { Result } from '../result.ts';
import {
  BASE_CALENDAR,
  holidaysOn,
  isWorkingDay,
  type Stage,
  withCoveredYear,
  withHoliday,
  withoutHoliday,
  withStage,
} from './calendar.ts';
import { epochDay } from './days.ts';
import { stageOn, stagesOn } from './stages.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

const fair = {
  day: day('2024-12-05'),
  kind: 'local',
  name: { id: 'Hari jadi daerah', en: 'Day of the region' },
  scope: ['17.02'],
  source: 'Keputusan Bupati 1/2024',
  confidence: 'high',
} as const;

describe('working days', () => {
  test.each([
    ['2024-09-13', true, 'an ordinary Friday'],
    ['2024-09-14', false, 'a Saturday'],
    ['2024-09-16', false, 'a national holiday'],
    ['2024-04-15', false, 'joint leave'],
    ['2024-11-27', false, 'voting day'],
    ['2021-05-13', false, 'two holidays on one day'],
    ['2025-08-27', true, 'a voting day nobody declared off'],
  ])('%s: %s (%s)', (text, working) => {
    expect(isWorkingDay(BASE_CALENDAR, day(text), '19.01')).toBe(working);
  });

  test('every shipped holiday has a name in both languages, a source and an id of its own', () => {
    const { holidays } = BASE_CALENDAR;
    for (const { name, source } of holidays) {
      expect(name.id).not.toBe('');
      expect(name.en).not.toBe('');
      expect(source).not.toBe('');
    }
    expect(new Set(holidays.map(({ id }) => id)).size).toBe(holidays.length);
  });
});

describe('what an administrator adds', () => {
  test('a local holiday closes its own region and no other, and leaves the old calendar as it was', () => {
    const calendar = must(withHoliday(BASE_CALENDAR, fair));
    expect(isWorkingDay(calendar, fair.day, '17.02.01')).toBe(false);
    expect(isWorkingDay(calendar, fair.day, '17.01')).toBe(true);
    expect(isWorkingDay(calendar, fair.day, '17')).toBe(true);
    expect(isWorkingDay(BASE_CALENDAR, fair.day, '17.02.01')).toBe(true);
  });

  test('a holiday taken out again makes the day a working day', () => {
    const [holiday] = holidaysOn(BASE_CALENDAR, epochDay(day('2024-09-16')), '');
    const calendar = must(withoutHoliday(BASE_CALENDAR, holiday?.id ?? ''));
    expect(isWorkingDay(calendar, day('2024-09-16'), '17')).toBe(true);
    expect(withoutHoliday(calendar, holiday?.id ?? '')).toMatchObject({ ok: false, refusal: { code: 'not-there' } });
  });

  test.each([
    ['a holiday that is there already', { ...fair }, 'already-there', 'holiday.id'],
    ['a holiday without a name', { ...fair, name: { id: ' ', en: 'x' } }, 'text-missing', 'holiday.name.id'],
    ['a holiday without a source', { ...fair, source: '' }, 'text-missing', 'holiday.source'],
    ['a holiday for no region', { ...fair, scope: [] }, 'scope-missing', 'holiday.scope'],
    ['a holiday for an unknown region', { ...fair, scope: ['17.99'] }, 'region-unknown', 'holiday.scope'],
    ['a holiday in 1900', { ...fair, day: day('1900-01-01') }, 'out-of-range', 'holiday.day'],
  ])('%s is refused', (_, holiday, code, field) => {
    const calendar = must(withHoliday(BASE_CALENDAR, fair));
    expect(withHoliday(calendar, holiday)).toMatchObject({ ok: false, refusal: { code, field } });
  });

  test('a year that cannot be is not declared complete', () => {
    expect(withCoveredYear(BASE_CALENDAR, 2027.5)).toMatchObject({ ok: false, refusal: { code: 'out-of-range' } });
  });
});

describe('stages', () => {
  test.each([
    ['2024-09-22', 'pilkada', '17.02', 'pilkada2024.penetapan'],
    ['2024-10-15', 'pilkada', '17.02', 'pilkada2024.kampanye'],
    ['2024-11-24', 'pilkada', '17.02', 'pilkada2024.tenang'],
    ['2024-11-27', 'pilkada', '17.02', 'pilkada2024.pemungutan'],
    ['2024-12-01', 'pilkada', '17.02', 'pilkada2024.rekap'],
    ['2024-02-14', 'pemilu', '', 'pemilu2024.pemungutan'],
    ['2024-02-13', 'pemilu', '95.01', 'pemilu2024.tenang'],
    ['2025-08-27', 'pilkada', '19.71', 'ulang2025.pemungutan'],
    ['2025-08-27', 'pilkada', '19.02', undefined],
    ['2025-04-19', 'pilkada', '17.02', undefined],
    ['2024-06-26', 'pemilu', '17.02', undefined],
    ['2029-02-14', 'pemilu', '', undefined],
  ] as const)('%s, %s, region "%s": %s', (text, regime, region, id) => {
    expect(stageOn(BASE_CALENDAR, day(text), regime, region)?.id).toBe(id);
  });

  test('several stages run at once, the weightiest first', () => {
    const ids = stagesOn(BASE_CALENDAR, day('2024-11-27'), 'pilkada', '17').map(({ id }) => id);
    expect(ids).toEqual(['pilkada2024.pemungutan', 'pilkada2024.rekap']);
  });

  test('every shipped stage ends on or after the day it begins, with a source', () => {
    for (const { from, to, source } of BASE_CALENDAR.stages) {
      expect(epochDay(to)).toBeGreaterThanOrEqual(epochDay(from));
      expect(source).not.toBe('');
    }
  });

  const vote: Stage = {
    id: 'psu2025.contoh',
    election: 'psu2025',
    regime: 'pilkada',
    kind: 'voting',
    name: { id: 'Pemungutan suara ulang', en: 'Repeat vote' },
    from: day('2025-04-19'),
    to: day('2025-04-19'),
    scope: ['17.02'],
    held: true,
    source: 'Keputusan KPU Kabupaten 1/2025',
    confidence: 'high',
  };

  test('a stage is added for a region, and moves when it comes again', () => {
    const added = must(withStage(BASE_CALENDAR, vote));
    expect(stageOn(added, day('2025-04-19'), 'pilkada', '17.02.05')?.id).toBe(vote.id);
    const moved = must(withStage(added, { ...vote, from: day('2025-04-26'), to: day('2025-04-26') }));
    expect(stageOn(moved, day('2025-04-19'), 'pilkada', '17.02.05')).toBeUndefined();
    expect(stageOn(moved, day('2025-04-26'), 'pilkada', '17.02.05')?.id).toBe(vote.id);
  });

  test('a stage that ends before it begins is refused', () => {
    expect(withStage(BASE_CALENDAR, { ...vote, to: day('2025-04-18') })).toEqual({
      ok: false,
      refusal: { code: 'end-before-start', field: 'stage.to', given: '2025-04-18', start: '2025-04-19' },
    });
  });

  test('a stage of an unknown region is refused', () => {
    expect(withStage(BASE_CALENDAR, { ...vote, scope: ['98'] })).toMatchObject({
      refusal: { code: 'region-unknown', field: 'stage.scope' },
    });
  });
});
