import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Decided, plenary, review, study } from '../../test/support/typed.ts';
import {
  type Circle,
  COMMISSIONERS,
  formalReport,
  newCircle,
  officer,
  openDesk,
  refused,
  registration,
  SEATS,
} from '../../test/thread/memory.ts';
import { formatRef } from '../record/ids.ts';
import type { PlenaryRefusal } from './plenary.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const today = '2024-10-16';
const [first = '', second = '', third = ''] = SEATS;
const stranger = '17.02:0f0f0f0f-0000-4000-8000-0000000000aa';

/** A case of an office of three, registered on 14 October with two tracks; `serving` people, commissioners first. */
function begun(serving = 5) {
  const desk = openDesk(circle, [], serving);
  desk.ask('report.file', formalReport(circle, { happenedOn: null, learnedOn: null }));
  const report = desk.refs('report')[0] ?? '';
  desk.ask('report.review', review(report, '2024-10-14'));
  expect(desk.ask('case.register', registration(report, { conductOn: null, tracks: ['neutrality', 'crime'] }))).toBe(
    '',
  );
  const ref = desk.refs('case')[0] ?? '';
  for (const track of ['neutrality', 'crime']) desk.ask('case.study', study(ref, track));
  const sit = (present: readonly string[], decided: readonly Decided[], change: object = {}) =>
    desk.ask('case.decide', { case: ref, on: today, ...plenary(present, ...decided), ...change }, { today });
  const confirm = (person: string, nth = 1) => {
    const actor = { ...officer('commissioner'), id: person };
    return desk.ask('case.confirm-minutes', { case: ref, plenary: nth }, { actor, today });
  };
  const state = () => desk.case(ref);
  return { ...desk, ref, source: report, sit, confirm, state };
}
const violation = [{ finding: 'violation' }] as const;

describe('a plenary', () => {
  test('decides several tracks at once, keeps who sat and how each voted, and tells the reporter once', () => {
    const desk = begun();
    const both = [
      { finding: 'violation', against: [third] },
      { track: 'crime', finding: 'no-violation' },
    ];
    expect(desk.sit(SEATS, both, { minutes: '12/BA/X/2024' })).toBe('');
    expect(desk.state().tracks).toMatchObject([
      { kind: 'neutrality', phase: 'decided', finding: 'violation', plenary: 1 },
      { kind: 'crime', phase: 'decided', finding: 'no-violation', plenary: 1 },
    ]);
    expect(desk.state().plenaries).toMatchObject([
      {
        ...{ plenary: 1, on: today, members: 3, minutes: '12/BA/X/2024', chair: COMMISSIONERS[0] },
        quorum: { needed: 2, rule: 'pleno.kuorum.kabkota' },
        present: COMMISSIONERS,
      },
    ]);
    const record = desk.all('case')[0];
    const decided = record?.acts.find(({ type, fields }) => type === 'decided' && fields.track === 'neutrality');
    expect(decided?.fields).toMatchObject({
      votes: [{ vote: 'for' }, { vote: 'for' }, { person: COMMISSIONERS[2], vote: 'against' }],
      dissents: [{ person: COMMISSIONERS[2], reason: 'Unsurnya belum terbukti.' }],
    });
    expect(desk.report(desk.source).told.map(({ step }) => step)).toEqual(['registered', 'decided']);
  });

  test('decides nothing with fewer than the quorum, and an empty seat lowers none', () => {
    expect(begun().sit([first], violation)).toBe('no-quorum');
    // Two of three seats are taken: both are needed.
    expect(begun(2).sit([first], violation)).toBe('no-quorum');
    expect(begun(2).sit([first, second], violation)).toBe('');
    expect(begun(1).sit([first], violation)).toBe('no-quorum');
  });

  test('knows only those who hold a seat and did not recuse', () => {
    const desk = begun();
    expect(desk.sit([first, second, stranger], violation)).toBe('not-of-the-plenary');
    expect(desk.sit([first, second], violation, { chair: third })).toBe('chair-absent');
  });

  test('counts one vote of each who is there, and a decision that most carried', () => {
    const desk = begun();
    const decisions = (votes: readonly object[]) => ({
      decisions: [{ track: 'neutrality', finding: 'violation', provisions: [], reasons: 'Terbukti.', votes }],
    });
    const votes = (...people: readonly string[]) => people.map(person => ({ person, vote: 'for' }));
    expect(desk.sit([first, second], violation, decisions(votes(first, second, third)))).toBe('voter-absent');
    expect(desk.sit([first, second], violation, decisions(votes(first)))).toBe('vote-missing');
    expect(desk.sit([first, second], violation, decisions(votes(first, first)))).toBe('vote-missing');
    const silent = [...votes(first, second), { person: third, vote: 'against', reason: ' ' }];
    expect(desk.sit(SEATS, violation, decisions(silent))).toBe('dissent-without-reason');
    expect(desk.sit([first, second], [{ finding: 'violation', against: [second] }])).toBe('not-carried');
    expect(desk.state().plenaries).toEqual([]);
    expect(desk.sit([first, first, second, second], violation)).toBe('vote-missing');
  });

  test('freezes what it decided', () => {
    const desk = begun();
    expect(desk.sit(SEATS, violation)).toBe('');
    expect(desk.sit(SEATS, [{ finding: 'no-violation' }])).toBe('track-phase');
    expect(desk.sit(SEATS, [{ track: 'crime', finding: 'no-violation' }])).toBe('');
    expect(desk.state().plenaries.map(({ plenary: nth }) => nth)).toEqual([1, 2]);
  });

  test('asks for a decision at least, and for no track twice', () => {
    const desk = begun();
    expect(desk.sit(SEATS, [])).toBe('invalid-input:decisions');
    expect(desk.sit(SEATS, [...violation, ...violation])).toBe('invalid-input:decisions');
    expect(desk.sit([], violation, { chair: first })).toBe('invalid-input:present');
  });
});

describe('the minutes', () => {
  test('are confirmed by each who was present, once, and by nobody else', () => {
    const desk = begun();
    expect(desk.confirm(first)).toBe('nothing-to-confirm');
    desk.sit([first, second], violation);
    desk.sit([second, third], [{ track: 'crime', finding: 'no-violation' }]);
    expect(desk.confirm(third)).toBe('was-not-present');
    expect(desk.confirm(first)).toBe('');
    expect(desk.confirm(first)).toBe('nothing-to-confirm');
    expect(desk.confirm(second)).toBe('');
    expect(desk.confirm(second)).toBe('already-confirmed');
    expect(desk.confirm(second, 3)).toBe('plenary-missing');
    expect(desk.confirm(second, 2)).toBe('');
    expect(desk.state().plenaries.map(({ confirmed }) => confirmed.map(({ person }) => formatRef(person)))).toEqual([
      [first, second],
      [second],
    ]);
  });
});

test('the tests above meet every refusal of a plenary but that of somebody recused', () => {
  const all: Record<PlenaryRefusal['code'], true> = {
    ...{ 'no-quorum': true, 'not-of-the-plenary': true, 'recused-present': true, 'chair-absent': true },
    ...{ 'voter-absent': true, 'vote-missing': true, 'dissent-without-reason': true, 'not-carried': true },
    ...{ 'plenary-missing': true, 'was-not-present': true, 'already-confirmed': true, 'nothing-to-confirm': true },
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual(['recused-present']);
});

property.prop([
  fc.subarray([...SEATS, stranger]),
  fc.array(fc.record({ person: fc.constantFrom(...SEATS, stranger), vote: fc.constantFrom('for', 'against') })),
])('no track is decided without a quorum of seats and a majority of one vote each', (present, cast) => {
  const desk = begun();
  const votes = cast.map(one => ({ ...one, reason: 'Lain pendapat.' }));
  const decision = { track: 'neutrality', finding: 'violation', provisions: [], reasons: 'Terbukti.', votes };
  const code = desk.sit(present, violation, { decisions: [decision] });
  const seated = new Set(present.filter(one => one !== stranger));
  const voters = new Set(votes.map(({ person }) => person));
  const fair =
    votes.length === present.length && present.every(one => voters.has(one)) && seated.size === present.length;
  const carried = votes.filter(({ vote }) => vote === 'for').length * 2 > votes.length;
  expect(code === '').toBe(fair && seated.size >= 2 && carried);
  expect(desk.state().tracks[0]?.phase).toBe(code === '' ? 'decided' : 'study');
});
