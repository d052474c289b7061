import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { review } from '../../test/support/typed.ts';
import {
  anonymousReport,
  type Circle,
  COMMISSIONERS,
  confidentialReport,
  formalReport,
  newCircle,
  OFFICE,
  officeWith,
  openDesk,
  PUBLIC,
  refused,
  registration,
  TODAY,
} from '../../test/thread/memory.ts';
import type { AssignmentRefusal } from '../offices/assignment.ts';
import { type OfficeState, officeKind } from '../offices/office.ts';
import { accusedRegion, type PassingRefusal } from '../offices/passing.ts';
import { personKind } from '../offices/person.ts';
import { handlerOf, keptList, sees, standsIn } from '../offices/recusal.ts';
import { formatRef, type RecordId, type RecordRef, type Region } from '../record/ids.ts';
import type { Actor, Loaded } from '../record/kind.ts';
import { handOnLists } from './hand-on-lists.ts';
import { REASSIGNER, type ReassignmentRefusal, type ReassignmentState, STAYS } from './reassign/reassignment.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const idOf = (nth: number) => `0f0f0f0f-0000-4000-8000-0000000007${String(nth).padStart(2, '0')}` as RecordId;
const refAt = (region: string, nth: number): RecordRef => ({ region: region as Region, id: idOf(nth) });
const NEIGHBOUR = refAt('17.03', 3);
const PROVINCE = refAt('17', 1);
const GONE = refAt('17.02.01', 4);
const KEYLESS = refAt('17.04', 5);
const FURTHER = refAt('17.05', 6);

const officeAt = (ref: RecordRef, change: object = {}): Loaded<OfficeState> => {
  const { state } = officeWith(circle);
  return {
    ref,
    kind: officeKind.name,
    version: 3,
    state: { ...state, name: `Bawaslu ${ref.region}`, ...change } as OfficeState,
  };
};
const person = (ref: RecordRef, office: RecordRef, roles: readonly string[], phase = 'serving') =>
  ({ ref, kind: personKind.name, version: 1, state: { phase, office, roles, name: 'Petugas Contoh' } }) as Loaded;
const officerOf = (office: RecordRef, ...roles: string[]): Actor => ({
  kind: 'officer',
  id: `${office.region}:0f0f0f0f-0000-4000-8000-0000000000${office.region === OFFICE.region ? '02' : '77'}`,
  name: 'Petugas Contoh',
  scope: office.region,
  roles,
  office,
});
const CHAIR = officerOf(OFFICE, 'commissioner', 'reviewer');
const THERE = officerOf(NEIGHBOUR, 'commissioner', 'reviewer');
const ABOVE = officerOf(PROVINCE, 'commissioner');
const [HERE, OTHER, INTAKE, LEFT] = [11, 12, 13, 14].map(nth => refAt('17.02', nth)) as [
  RecordRef,
  RecordRef,
  RecordRef,
  RecordRef,
];

/** A report of the regency, with its neighbour, its province, a dissolved body, an office without a key, and four people. */
function desk(filing: object = formalReport(circle, { happenedOn: null, learnedOn: null })) {
  const known = [
    ...[NEIGHBOUR, PROVINCE, FURTHER].map(ref => officeAt(ref)),
    officeAt(KEYLESS, { members: [], recovery: null }),
    officeAt(GONE, { phase: 'dissolved', on: '2024-10-01', to: OFFICE, cite: 'SK 1' }),
    ...[
      person(HERE, OFFICE, ['reviewer']),
      person(OTHER, OFFICE, ['commissioner']),
      person(INTAKE, OFFICE, ['intake']),
    ],
    person(LEFT, OFFICE, ['reviewer'], 'left'),
  ];
  const made = openDesk(circle, known);
  expect(made.ask('report.file', filing, { actor: PUBLIC })).toBe('');
  const report = made.refs('report')[0] ?? '';
  const on = (name: string, fields: object = {}, actor: Actor = CHAIR) =>
    made.ask(`report.${name}`, { report, ...fields }, { actor });
  const given = (to: RecordRef, change: object = {}) => ({
    ...{ from: formatRef(OFFICE), to: formatRef(to), why: 'place', cite: 'Surat 7/2024', ...change },
  });
  const pass = (to: RecordRef = NEIGHBOUR, change: object = {}, actor: Actor = CHAIR) =>
    on('pass-on', given(to, change), actor);
  const register = () => {
    expect(on('review', review(report, TODAY))).toBe('');
    expect(made.ask('case.register', registration(report, { conductOn: null }), { actor: CHAIR })).toBe('');
    return made.refs('case')[0] ?? '';
  };
  /** As a browser of the first office closes the identity anew; the wraps of the circle stand for those of the neighbour. */
  const reseal = (to: RecordRef = NEIGHBOUR) =>
    on('reseal', { office: formatRef(to), items: [{ item: 'identity', file: 0, wraps: circle.item.wraps }] }, {
      ...CHAIR,
      ...{ scope: '*', id: formatRef(OFFICE) },
    } as Actor);
  return { ...made, ref: report, on, given, pass, register, reseal, apart: () => made.report(report).apart };
}
const because = 'Kejadiannya di tempat lain.';

describe('passing on', () => {
  test('to another office that stands, holds keys and is not the own, by a commissioner of the office that has it', () => {
    const { pass, on, apart, ref, ...rest } = desk();
    expect(pass(NEIGHBOUR, {}, officerOf(OFFICE, 'reviewer'))).toBe('role-missing');
    expect(pass(NEIGHBOUR, {}, ABOVE)).toBe('not-the-handler');
    expect(pass(OFFICE)).toBe('passed-to-itself');
    expect(pass(GONE)).toBe('receiver-gone');
    expect(pass(KEYLESS)).toBe('receiver-without-key');
    expect(pass(NEIGHBOUR, { why: 'other' })).toBe('invalid-input:note');
    expect(pass(NEIGHBOUR, { cite: ' ' })).toBe('invalid-input:cite');
    expect(on('acknowledge-passing', {}, THERE)).toBe('nothing-passed-on');
    expect(pass()).toBe('');
    expect(apart().passings).toMatchObject([{ toName: 'Bawaslu 17.03', phase: 'awaiting', stays: false, note: null }]);
    expect(handlerOf(rest.report(ref))).toEqual(NEIGHBOUR);
    expect(standsIn(rest.report(ref))).toEqual({ region: '17.03', before: ['17.03'] });
    expect(pass(PROVINCE)).toBe('passing-awaited');
    expect(on('set-aside', { reason: 'x', cite: 'y' })).toBe('passing-awaited');
    expect(rest.report(ref).number).toBe('001/LP/PB/Kab/07.02/X/2024');
  });

  test('acknowledged once its seals are closed for the receiver, and by nobody else', () => {
    const { pass, on, apart, reseal } = desk();
    expect(pass()).toBe('');
    expect(on('acknowledge-passing', {}, CHAIR)).toBe('not-the-receiver');
    expect(on('acknowledge-passing', {}, THERE)).toBe('still-sealed');
    expect(reseal()).toBe('');
    expect(on('acknowledge-passing', {}, THERE)).toBe('');
    expect(apart().passings.at(-1)).toMatchObject({ phase: 'acknowledged', answeredOn: TODAY });
    expect(on('send-back', { because }, THERE)).toBe('nothing-passed-on');
    // Unless it was allowed to read on, the sender finds nothing any more.
    expect(on('recall-passing', { because })).toBe('not-found');
    const other = desk();
    expect(other.pass(NEIGHBOUR, { stays: true })).toBe('');
    expect(other.reseal()).toBe('');
    expect(other.on('acknowledge-passing', {}, THERE)).toBe('');
    expect(other.on('set-aside', { reason: 'x', cite: 'y' })).toBe('handled-elsewhere');
  });

  test('sent back or recalled it is where it was, and sealed to whom it was', () => {
    for (const [name, actor, not] of [
      ['send-back', THERE, ['not-the-receiver', CHAIR]],
      ['recall-passing', CHAIR, ['not-the-sender', THERE]],
    ] as const) {
      const { pass, on, apart, reseal, ref, ...rest } = desk();
      const before = rest.report(ref);
      expect(pass()).toBe('');
      expect(reseal()).toBe('');
      expect(rest.report(ref).holders).toHaveLength(1);
      expect(on(name, { because }, not[1])).toBe(not[0]);
      expect(on(name, {}, actor)).toBe('invalid-input:because');
      expect(on(name, { because }, actor)).toBe('');
      const after = rest.report(ref);
      expect([after.identity, after.holders, handlerOf(after)]).toEqual([before.identity, before.holders, OFFICE]);
      expect(apart().passings.at(-1)).toMatchObject({ because });
      expect(pass()).toBe('');
    }
  });

  test('a case with what it came from, while it is studied and not suspended', () => {
    const { register, ask, given, on, ref, ...rest } = desk();
    const opened = register();
    const pass = () => ask('case.pass-on', { case: opened, ...given(NEIGHBOUR) }, { actor: CHAIR });
    const suspension = { case: opened, on: TODAY, cite: 'Surat', reason: 'Menunggu.' };
    expect(ask('case.suspend', suspension, { actor: CHAIR })).toBe('');
    expect(pass()).toBe('case-suspended');
    expect(ask('case.resume', suspension, { actor: CHAIR })).toBe('');
    expect(on('pass-on', given(NEIGHBOUR))).toBe('report-not-open');
    expect(pass()).toBe('');
    expect([rest.case(opened).apart, rest.report(ref).apart].map(({ passings }) => passings.length)).toEqual([1, 1]);
    // The report is not listed beside its case.
    const listed = (kind: string) => {
      const list = handOnLists.find(({ name }) => name === `${kind}-passing`);
      return rest.all(kind).flatMap(record => list?.rows(record, {} as never, {} as never, (() => 0) as never));
    };
    expect([listed('case').length, listed('report').length]).toEqual([1, 0]);
  });

  test('a decided case stays with the office whose plenary decided', () => {
    const { register, ask, given } = desk();
    const opened = register();
    const close = { case: opened, track: 'neutrality', on: TODAY, because: 'not-proceeded' };
    expect(ask('case.open-track', { case: opened, track: 'ethics' }, { actor: CHAIR })).toBe('');
    expect(ask('case.close-track', close, { actor: CHAIR })).toBe('');
    expect(ask('case.pass-on', { case: opened, ...given(NEIGHBOUR) }, { actor: CHAIR })).toBe('already-decided');
  });

  test('what was told in confidence stays with its custodians, and what concerns an office never reaches it', () => {
    expect(desk(confidentialReport(circle)).pass()).toBe('kept-in-confidence');
    const above = formalReport(circle, {
      ...{ concernsOffice: true, office: formatRef(PROVINCE), happenedOn: null, learnedOn: null },
    });
    const { on, given } = desk(above);
    const down = (to: RecordRef) => on('pass-on', given(to, { from: formatRef(PROVINCE) }), ABOVE);
    expect(down(OFFICE)).toBe('office-kept-apart');
    expect(down(NEIGHBOUR)).toBe('');
    expect(accusedRegion('' as Region, '17.02.05' as Region)).toBe('17');
    expect(accusedRegion('17' as Region, '17.02.05' as Region)).toBe('17.02');
    expect(accusedRegion('17.02' as Region, '17.02' as Region)).toBeUndefined();
  });

  test('of information no more than the day is kept', () => {
    const { pass, all } = desk(anonymousReport(circle));
    expect(pass()).toBe('');
    expect(all('report')[0]?.acts.at(-1)).toMatchObject({ type: 'passed-on', dayOnly: true });
  });

  // What the database hides and what the rules hide are made from one state. Who reaches it is said here once more, step by step:
  // whoever has it, beside it those who passed it on and read on, whoever is asked to take it on, and all levels above them.
  const step = fc.record({
    does: fc.constantFrom('pass', 'pass', 'take', 'take', 'back', 'recall', 'over'),
    to: fc.constantFrom(OFFICE, NEIGHBOUR, FURTHER, PROVINCE),
    stays: fc.boolean(),
  });
  property.prop([fc.array(step, { maxLength: 12 })])(
    'whoever has it reaches it, and nobody else but as it was said',
    steps => {
      const { on, given, reseal, ref, all, ...rest } = desk();
      const chair = (of: RecordRef) => officerOf(of, 'commissioner', 'reviewer');
      let has = OFFICE;
      let readers: readonly RecordRef[] = [OFFICE];
      let asked: { readonly to: RecordRef; readonly stays: boolean } | null = null;
      for (const { does, to, stays } of steps) {
        if (does === 'pass') {
          if (on('pass-on', given(to, { from: formatRef(has), stays }), chair(has)) === '') asked = { to, stays };
        } else if (does === 'over') {
          const over = { office: formatRef(PROVINCE), why: 'ordered', cite: 'Surat' };
          if (on('take-over', over, chair(PROVINCE)) === '') [has, readers, asked] = [PROVINCE, [PROVINCE], null];
        } else if (asked && does === 'take') {
          reseal(asked.to);
          expect(on('acknowledge-passing', {}, chair(asked.to))).toBe('');
          [has, readers, asked] = [asked.to, asked.stays ? [...readers, asked.to] : [asked.to], null];
        } else if (asked) {
          const [name, by] = does === 'back' ? (['send-back', asked.to] as const) : (['recall-passing', has] as const);
          expect(on(name, { because }, chair(by))).toBe('');
          asked = null;
        }
      }
      const state = rest.report(ref);
      const rows = keptList('report').rows(all('report')[0] as Loaded, {} as never, {} as never, (() => 0) as never);
      const within = (inner: unknown, outer: string) =>
        outer === '*' || inner === outer || String(inner).startsWith(`${outer}.`);
      const reaches = (scope: string) => {
        const kept = rows.some(({ above }) => above !== null && !within(above, scope) && within('17.02', scope));
        return !kept && (within('17.02', scope) || rows.some(({ reach }) => reach !== null && within(reach, scope)));
      };
      const offices = [...readers, ...(asked ? [asked.to] : [])];
      for (const scope of ['17.02', '17.03', '17.05', '17', '*']) {
        const expected = offices.some(({ region }) => within(region, scope));
        expect(reaches(scope), scope).toBe(expected);
        const actor = { ...officerOf(OFFICE, 'reviewer'), scope } as Actor;
        // Who lies beyond the region and is named nowhere is kept out by the database alone.
        if (expected || within('17.02', scope)) expect(sees(state.apart, actor), scope).toBe(expected);
      }
      expect(handlerOf(state)).toEqual(asked?.to ?? has);
    },
  );
});

describe('in charge', () => {
  test('is somebody who handles matters at the office that has it, did not step back, and is not so already', () => {
    const { on, apart, pass } = desk();
    const assign = (ref: RecordRef | null, actor: Actor = CHAIR) =>
      on('assign', { person: ref && formatRef(ref) }, actor);
    expect(assign(HERE, officerOf(OFFICE, 'intake'))).toBe('role-missing');
    expect(assign(null)).toBe('unchanged');
    expect(assign(LEFT)).toBe('person-left');
    expect(assign(INTAKE)).toBe('not-of-the-handlers');
    expect(assign(HERE, officerOf(OFFICE, 'administrator'))).toBe('');
    expect(assign(HERE)).toBe('unchanged');
    expect(apart().assigned).toEqual(HERE);
    expect(on('recuse', { person: formatRef(OTHER), because })).toBe('');
    expect(assign(OTHER)).toBe('successor-recused');
    expect(pass()).toBe('');
    expect(assign(null)).toBe('passing-awaited');
  });

  test('what somebody left is reassigned in turn, and what stays says why', () => {
    const { on, ask, ref, pass, all } = desk();
    expect(on('assign', { person: formatRef(HERE) })).toBe('');
    const item = { kind: 'report', ref, number: '1' };
    const office = formatRef(OFFICE);
    const begin = (items: readonly object[], actor: Actor = CHAIR) =>
      ask('reassignment.begin', { office, person: formatRef(HERE), items }, { actor });
    expect(begin([{ ...item, to: formatRef(OTHER) }], officerOf(OFFICE, 'intake'))).toBe('role-missing');
    expect(begin([])).toBe('nothing-to-reassign');
    expect(begin([{ ...item, to: formatRef(OTHER) }], THERE)).toBe('other-office');
    const settle = (nth: number) => {
      const reassignment = formatRef(all('reassignment').at(-1)?.ref ?? OFFICE);
      return ask('reassignment.settle', { reassignment, nth }, { actor: REASSIGNER });
    };
    const outcomes = () => {
      const state = all('reassignment').at(-1)?.state as Exclude<ReassignmentState, { phase: 'none' }>;
      return [state.phase, ...state.items.map(one => one.refused)];
    };
    expect(begin([LEFT, OTHER, OTHER].map(to => ({ ...item, to: formatRef(to) })))).toBe('');
    for (const nth of [1, 2, 3]) expect(settle(nth)).toBe('');
    expect(outcomes()).toEqual(['finished', 'person-left', null, 'assigned-meanwhile']);
    expect(settle(2)).toBe('already-settled');
    const again = { office, person: formatRef(OTHER), items: [{ ...item, to: formatRef(HERE) }] };
    expect(ask('reassignment.begin', again, { actor: CHAIR })).toBe('');
    expect(pass()).toBe('');
    expect(settle(1)).toBe('');
    expect(outcomes()).toEqual(['finished', 'passing-awaited']);
    expect(on('recall-passing', { because })).toBe('');
    expect(on('set-aside', { reason: 'x', cite: 'y' })).toBe('');
    expect(ask('reassignment.begin', again, { actor: CHAIR })).toBe('');
    expect(settle(1)).toBe('');
    expect(outcomes()).toEqual(['finished', 'matter-closed']);
    expect(STAYS).toContain('matter-closed');
    expect(COMMISSIONERS).toHaveLength(3);
  });
});

test('the tests above meet every refusal of passing on and of putting in charge', () => {
  const all: Record<(PassingRefusal | AssignmentRefusal | ReassignmentRefusal)['code'], true> = {
    ...{ 'role-missing': true, 'passing-awaited': true, 'handled-elsewhere': true, 'nothing-passed-on': true },
    ...{ 'not-the-receiver': true, 'not-the-sender': true, 'not-the-handler': true, 'passed-to-itself': true },
    ...{ 'receiver-gone': true, 'office-kept-apart': true, 'receiver-without-key': true, 'still-sealed': true },
    ...{ 'already-decided': true, 'kept-in-confidence': true, 'person-left': true, 'not-of-the-handlers': true },
    ...{ 'successor-recused': true, unchanged: true, 'other-office': true, 'nothing-to-reassign': true },
    'already-settled': true,
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual([]);
});
