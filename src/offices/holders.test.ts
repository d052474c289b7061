import { fc, test as property } from '@fast-check/vitest';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { ERASED } from '../record/kind.ts';
import type { Capacity } from './acting.ts';
import { dayBeyond, holderOn, holdingsWrong, isBeside, type Term } from './holders.ts';

const term = (holding: number, capacity: Capacity, from: string, until: string | null): Term => ({
  ...{ holding, capacity, from, until },
  holder: `Tokoh ${holding}`,
});
const onDay = (holdings: readonly Term[], day: string, abolishedOn: string | null = null): string => {
  const on = holderOn({ holdings, abolishedOn }, day);
  if (on.state !== 'held') return on.state;
  return [on.holder, on.standIn].flatMap(one => (one ? [`${one.holding} ${one.capacity}`] : [])).join(' + ');
};

describe('a regency whose regent goes on leave for the election and comes back', () => {
  const post = [
    term(2, 'definitive', '2021-02-26', '2024-09-24'),
    term(3, 'pj', '2024-09-25', '2024-11-23'),
    term(4, 'definitive', '2024-11-24', '2025-02-19'),
    term(5, 'plh', '2025-01-10', '2025-01-12'),
    term(6, 'plt', '2025-02-21', null),
  ];
  test.each([
    ['2021-02-25', 'vacant'],
    ['2021-02-26', '2 definitive'],
    ['2024-09-24', '2 definitive'],
    ['2024-09-25', '3 pj'],
    ['2024-11-23', '3 pj'],
    ['2024-11-24', '4 definitive'],
    ['2025-01-09', '4 definitive'],
    ['2025-01-10', '4 definitive + 5 plh'],
    ['2025-01-12', '4 definitive + 5 plh'],
    ['2025-01-13', '4 definitive'],
    ['2025-02-19', '4 definitive'],
    ['2025-02-20', 'vacant'],
    ['2025-02-21', '6 plt'],
    ['2031-01-01', '6 plt'],
  ])('on %s the post is held by: %s', (day, who) => {
    expect(onDay(post, day)).toBe(who);
  });

  test('the post’s last day is still a day of the post, the next one is not', () => {
    const until = [term(2, 'definitive', '2021-02-26', '2024-12-31')];
    expect(onDay(until, '2024-12-31', '2024-12-31')).toBe('2 definitive');
    expect(onDay(until, '2025-01-01', '2024-12-31')).toBe('abolished');
  });

  test('a holder whose name was erased still held the post', () => {
    const on = holderOn(
      { holdings: [{ ...term(2, 'pj', '2024-01-01', null), holder: ERASED }], abolishedOn: null },
      '2024-05-05',
    );
    expect(on).toMatchObject({ state: 'held', holder: { holder: ERASED, capacity: 'pj' } });
  });
});

describe('two holdings', () => {
  const wrong = (first: Term, second: Term) => holdingsWrong([first, second], second, null)?.code ?? 'fine';
  const regent = term(2, 'definitive', '2021-02-26', '2024-09-24');
  test.each<[string, Term, string]>([
    [
      'a second definitive holder on the first one’s last day',
      term(3, 'definitive', '2024-09-24', null),
      'holders-overlap',
    ],
    ['a second definitive holder on the day after', term(3, 'definitive', '2024-09-25', null), 'fine'],
    [
      'one that ends on the first one’s first day',
      term(3, 'definitive', '2020-01-01', '2021-02-26'),
      'holders-overlap',
    ],
    ['one that ends the day before', term(3, 'definitive', '2020-01-01', '2021-02-25'), 'fine'],
    ['a Plt while the holder serves', term(3, 'plt', '2024-09-20', null), 'post-not-vacant'],
    ['a Pj from the day of the vacancy', term(3, 'pj', '2024-09-25', null), 'fine'],
    ['a Plh to the holder’s last day', term(3, 'plh', '2024-09-20', '2024-09-24'), 'fine'],
    ['a Plh one day beyond it', term(3, 'plh', '2024-09-20', '2024-09-25'), 'nobody-absent'],
    ['a Plh without an end beside a holder with one', term(3, 'plh', '2024-09-20', null), 'nobody-absent'],
    ['a Plh before there was a holder', term(3, 'plh', '2021-02-25', '2021-02-27'), 'nobody-absent'],
    ['a last day before the first', term(3, 'pj', '2024-10-02', '2024-10-01'), 'end-before-start'],
    ['a single day', term(3, 'pj', '2024-10-02', '2024-10-02'), 'fine'],
  ])('%s', (_, second, code) => {
    expect(wrong(regent, second)).toBe(code);
  });

  test('somebody who holds without an end has to be ended before the next one', () => {
    expect(wrong({ ...regent, until: null }, term(3, 'pj', '2024-09-25', null))).toBe('holder-not-ended');
  });

  test('a stand-in may span two holders that follow each other, and no day between them', () => {
    const next = term(3, 'pj', '2024-09-25', null);
    expect(isBeside(term(4, 'plh', '2024-09-23', '2024-09-26'), [regent, next])).toBe(true);
    expect(isBeside(term(4, 'plh', '2024-09-23', '2024-09-26'), [regent, { ...next, from: '2024-09-26' }])).toBe(false);
  });

  test('two stand-ins never share a day', () => {
    const first = term(3, 'plh', '2024-01-01', '2024-01-05');
    const all = (second: Term) => holdingsWrong([regent, first, second], second, null)?.code ?? 'fine';
    expect(all(term(4, 'plh', '2024-01-05', '2024-01-08'))).toBe('stand-in-overlaps');
    expect(all(term(4, 'plh', '2024-01-06', '2024-01-08'))).toBe('fine');
  });

  test('a holder cut short leaves no stand-in alone', () => {
    const standIn = term(3, 'plh', '2024-09-20', '2024-09-24');
    const cut = { ...regent, until: '2024-09-22' };
    expect(holdingsWrong([cut, standIn], cut, null)).toEqual({ code: 'stand-in-left-alone', detail: '2024-09-20' });
  });
});

test('days of a career pass, slips of the pen do not', () => {
  const today = '2026-11-22';
  expect(['1966-11-22', '2026-11-22', '2027-11-22'].map(day => dayBeyond(day, today))).toEqual([false, false, false]);
  expect(['1966-11-21', '2027-11-23', '0202-01-01'].map(day => dayBeyond(day, today))).toEqual([true, true, true]);
  expect([dayBeyond('2036-11-22', today, 10), dayBeyond('2036-11-23', today, 10)]).toEqual([false, true]);
});

describe('whatever holdings are accepted one after another', () => {
  const DAYS = 40;
  const dayAt = (n: number) => Temporal.PlainDate.from('2024-01-01').add({ days: n }).toString();
  const attempt = fc.record({
    capacity: fc.constantFrom<Capacity>('definitive', 'pj', 'plt', 'plh'),
    from: fc.nat({ max: DAYS }),
    length: fc.option(fc.nat({ max: 12 })),
  });

  property.prop([fc.array(attempt, { maxLength: 25 })], { numRuns: 300 })(
    'each day has at most one holder, a stand-in only beside a holder, and the answer a second counting gives',
    attempts => {
      let accepted: readonly Term[] = [];
      for (const [nth, { capacity, from, length }] of attempts.entries()) {
        const next = term(nth + 2, capacity, dayAt(from), length === null ? null : dayAt(from + length));
        if (!holdingsWrong([...accepted, next], next, null)) accepted = [...accepted, next];
      }
      for (let n = -1; n <= DAYS + 14; n += 1) {
        const day = dayAt(n);
        // Counted anew by day numbers, without the code under test.
        const there = accepted.filter(({ from, until }) => {
          const since = Temporal.PlainDate.from(day).since(from).days;
          const left = until === null ? 0 : Temporal.PlainDate.from(until).since(day).days;
          return since >= 0 && left >= 0;
        });
        const holders = there.filter(({ capacity }) => capacity !== 'plh');
        const standIns = there.filter(({ capacity }) => capacity === 'plh');
        expect(holders.length).toBeLessThanOrEqual(1);
        expect(standIns.length).toBeLessThanOrEqual(holders.length);
        const told = [...holders, ...standIns].map(one => `${one.holding} ${one.capacity}`).join(' + ');
        expect(onDay(accepted, day)).toBe(told === '' ? 'vacant' : told);
      }
    },
  );
});
