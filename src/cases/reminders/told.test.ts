/** Who is told what, on which day. */
import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { WARN_DAYS } from '../../calendar/warning.ts';
import { DUE_STEPS } from '../../law/due-row.ts';
import { KINDS_OF_MATTER } from '../../offices/recusal.ts';
import { ROLES } from '../../offices/roles.ts';
import type { Region } from '../../record/ids.ts';
import { mayTake, TAKEN } from './steps.ts';
import { daysOf, type Reader, type Standing, toldOfReports, toldTo, type Waiting } from './told.ts';

const TODAY = '2024-10-15';
const region = (text: string) => text as Region;
const waits = (change: Partial<Waiting> = {}): Waiting => ({
  ...{ kind: 'case', step: 'study', region: region('17.02'), on: '2024-10-18', late: false, count: 1 },
  ...change,
});
const offices: readonly Standing[] = ['', '17', '17.02', '17.03'].map(code => ({
  region: region(code),
  escalateAfter: code === '17.02' ? 2 : null,
}));
const reader = (change: Partial<Reader> = {}): Reader => ({
  ...{ roles: ['commissioner'], office: region('17.02'), days: WARN_DAYS },
  ...change,
});
const late = (on: string, change: Partial<Waiting> = {}) => waits({ on, late: true, ...change });

describe('before a limit', () => {
  test('whoever may take the step is told how many and the nearest day', () => {
    const waiting = [waits({ count: 2 }), waits({ on: '2024-10-16' }), waits({ on: '2024-10-19' })];
    expect(toldTo(reader(), waiting, offices, TODAY)).toEqual({
      ...{ ahead: { count: 3, nearest: '2024-10-16' }, late: null, below: [] },
    });
    expect(toldTo(reader({ days: 4 }), waiting, offices, TODAY).ahead?.count).toBe(4);
  });

  test.each([
    ['case', 'study', ['commissioner']],
    ['case', 'refer', ['reviewer', 'commissioner']],
    ['report', 'initial-review', ['reviewer', 'commissioner']],
    ['lead', 'trace', ['reviewer', 'commissioner']],
    ['report', 'completion', []],
    ['case', 'receiver', []],
    ['case', 'suspended', []],
  ] as const)('%s, %s concerns %j', (kind, step, roles) => {
    expect(ROLES.filter(role => mayTake(kind, step, [role])).sort()).toEqual([...roles].sort());
  });
});

describe('after a limit', () => {
  test('the commissioners of the office that has it, from the same day on, and nobody else', () => {
    const waiting = [late('2024-10-14', { count: 2 }), late('2024-10-10')];
    expect(toldTo(reader(), waiting, offices, TODAY).late).toEqual({ count: 3, oldest: '2024-10-10' });
    expect(toldTo(reader({ roles: ['reviewer', 'administrator'] }), waiting, offices, TODAY).late).toBe(null);
    expect(toldTo(reader({ office: region('17.03') }), waiting, offices, TODAY).late).toBe(null);
  });

  test('those of the level above so many days later as the office says, office by office', () => {
    const above = reader({ office: region('17') });
    expect(toldTo(above, [late('2024-10-14')], offices, TODAY).below).toEqual([]);
    expect(toldTo(above, [late('2024-10-13', { count: 4 })], offices, TODAY).below).toEqual([
      { region: '17.02', count: 4, oldest: '2024-10-13' },
    ]);
    expect(toldTo(above, [late('2024-10-01', { region: region('17.03') })], offices, TODAY).below, 'never').toEqual([]);
    expect(toldTo(reader({ office: region('') }), [late('2024-10-01')], offices, TODAY).below, 'one level').toEqual([]);
  });

  test('what was taken over is overdue above, and what a dissolved body left is overdue at the office that carries on', () => {
    const taken = [late('2024-10-14', { region: region('17') })];
    expect(toldTo(reader({ office: region('17') }), taken, offices, TODAY).late?.count).toBe(1);
    const left = [late('2024-10-14', { region: region('17.02.01') })];
    expect(toldTo(reader(), left, offices, TODAY).late?.count).toBe(1);
  });
});

test('a calendar has one entry a day, of today and later, with the steps that the roles take', () => {
  const waiting = [waits(), waits({ step: 'refer' }), waits({ on: '2024-10-14', late: true }), waits({ on: TODAY })];
  expect(daysOf(['reviewer'], waiting, TODAY)).toEqual([{ day: '2024-10-18', count: 1 }]);
  expect(daysOf(['commissioner'], waiting, TODAY)).toEqual([
    { day: TODAY, count: 1 },
    { day: '2024-10-18', count: 2 },
  ]);
});

test('periodic reports that the office owes are told to whoever may send them, before their day and after it', () => {
  const owed = ['2024-10-10', '2024-10-14', TODAY, '2024-10-18', '2024-10-19'];
  const told = { ahead: { count: 2, nearest: TODAY }, late: { count: 2, oldest: '2024-10-10' } };
  for (const role of ROLES) {
    const sends = role === 'reviewer' || role === 'commissioner';
    const nothing = { ahead: null, late: null };
    expect(toldOfReports({ roles: [role], days: 3 }, owed, TODAY), role).toEqual(sends ? told : nothing);
  }
  expect(toldOfReports({ roles: ['reviewer'], days: 1 }, ['2024-10-18'], TODAY)).toEqual({ ahead: null, late: null });
  expect(daysOf(['reviewer'], [], TODAY, owed)).toEqual(
    [TODAY, '2024-10-18', '2024-10-19'].map(day => ({ day, count: 1 })),
  );
  expect(daysOf(['administrator'], [], TODAY, owed)).toEqual([]);
});

test('every step that waits for the office has its row, and only those', () => {
  const known = KINDS_OF_MATTER.flatMap(kind => Object.keys(TAKEN[kind]));
  for (const step of known) expect(DUE_STEPS).toContain(step);
  const others = [
    ...['completion', 'receiver', 'suspended', 'investigate', 'return-file', 'complete-file', 'submit-file', 'judge'],
    ...['appeal', 'send-appeal', 'judge-appeal', 'deliver-verdict', 'execute'],
  ];
  expect([...new Set([...known, ...others])].sort()).toEqual([...DUE_STEPS].sort());
});

const anyWaiting = fc.record({
  kind: fc.constantFrom(...KINDS_OF_MATTER),
  step: fc.constantFrom(...DUE_STEPS),
  region: fc.constantFrom('17', '17.02', '17.03', '17.02.01').map(region),
  on: fc.integer({ min: 1, max: 28 }).map(day => `2024-10-${String(day).padStart(2, '0')}`),
  late: fc.boolean(),
  count: fc.integer({ min: 1, max: 9 }),
});
const anyReader = fc.record({
  roles: fc.subarray([...ROLES]),
  office: fc.constantFrom('', '17', '17.02', '17.03').map(region),
  days: fc.integer({ min: 1, max: 14 }),
});
property.prop([anyReader, fc.array(anyWaiting, { maxLength: 30 })])(
  'nobody is told more than there is, and whoever neither takes steps nor decides is told nothing',
  (who, waiting) => {
    const told = toldTo(who, waiting, offices, TODAY);
    const count = (rows: readonly Waiting[]) => rows.reduce((all, one) => all + one.count, 0);
    const mine = waiting.filter(one => !one.late && mayTake(one.kind, one.step, who.roles));
    expect(told.ahead?.count ?? 0).toBeLessThanOrEqual(count(mine));
    const overdue = (told.late?.count ?? 0) + told.below.reduce((all, one) => all + one.count, 0);
    expect(overdue).toBeLessThanOrEqual(count(waiting.filter(one => one.late)));
    if (!who.roles.includes('commissioner')) expect(overdue).toBe(0);
    if (!who.roles.some(role => role === 'reviewer' || role === 'commissioner'))
      expect(told).toEqual({ ahead: null, late: null, below: [] });
    // What is taken away is never counted: one matter fewer is one fewer, or none of this reader's.
    const [first, ...rest] = waiting;
    if (first) {
      const without = toldTo(who, rest, offices, TODAY);
      const all = (one: typeof told) =>
        (one.ahead?.count ?? 0) + (one.late?.count ?? 0) + one.below.reduce((n, { count: more }) => n + more, 0);
      expect([0, first.count]).toContain(all(told) - all(without));
    }
  },
);
