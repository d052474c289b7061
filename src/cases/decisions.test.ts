import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, expectTypeOf, test } from 'vitest';
import { plenary, review, study } from '../../test/support/typed.ts';
import {
  anonymousReport,
  type Circle,
  COMMISSIONERS,
  commandNamed,
  type Desk,
  formalReport,
  newCircle,
  OFFICE,
  officer,
  officeWith,
  openDesk,
  PUBLIC,
  postHeld,
  refused,
  registration,
  SEATS,
  SYSTEM,
  TODAY,
} from '../../test/thread/memory.ts';
import { reportKind } from '../intake/report.ts';
import { CASE_REASONS } from '../law/announcing.ts';
import { HAND_OVER_ITEMS } from '../law/hand-over.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import type { ActorKind, TrackKind } from '../law/receivers.ts';
import { asideRules } from '../offices/aside.ts';
import { publicRegister } from '../publish/register.ts';
import { formatRef, type RecordId, type RecordRef } from '../record/ids.ts';
import type { Actor, Loaded } from '../record/kind.ts';
import { caseKind } from './case.ts';
import { ACTOR_KINDS, CLOSINGS, FINDINGS, FOLLOW_UPS } from './case-acts.ts';
import { type CaseRefusal, type CaseState, isClosed, publicPhase } from './case-state.ts';
import { clarificationCommands } from './clarification-commands.ts';
import { exhibitCommands } from './exhibit-commands.ts';
import { followUpCommands } from './follow-up-commands.ts';
import { gakkumduCommands } from './gakkumdu-commands.ts';
import { caseList } from './projections.ts';
import { TRACKS } from './tracks.ts';

let circle: Circle;
const SERVING = COMMISSIONERS.map(ref => ({ ref, roles: ['commissioner'], scope: OFFICE.region }));
beforeAll(async () => {
  circle = await newCircle();
});

/** A case of one report, with steps that are taken on `neutrality` on the day asked, unless a test says otherwise. */
function registered(change: object = {}, today = '2024-10-14') {
  const desk = openDesk(circle);
  desk.ask('report.file', formalReport(circle, { happenedOn: null, learnedOn: null }), { today });
  const report = desk.refs('report')[0] ?? '';
  expect(desk.ask('report.review', review(report, today), { today })).toBe('');
  expect(desk.ask('case.register', registration(report, { conductOn: null, ...change }), { today })).toBe('');
  const ref = desk.refs('case')[0] ?? '';
  const on = (step: string, fields: object, options: { today?: string; actor?: typeof PUBLIC } = {}) =>
    desk.ask(
      step,
      { case: ref, track: 'neutrality', on: options.today ?? today, ...fields },
      { today: options.today ?? today, ...(options.actor ? { actor: options.actor } : {}) },
    );
  const studied = (kind: string) => desk.ask('case.study', study(ref, kind, { conductOn: today }), { today });
  const decide = (finding: string, decided: { track?: string } = {}, options: { on?: string; today?: string } = {}) => {
    for (const kind of new Set(['neutrality', decided.track ?? 'neutrality'])) studied(kind);
    return on('case.decide', { ...plenary(SEATS, { finding, provisions: ['D-01'], ...decided }), ...options }, options);
  };
  const refer = (fields: object = {}) => on('case.refer', { letter: 'Surat 1', ...fields });
  const follow = (fields: object = {}) => on('case.follow-up', { result: 'sanction-imposed', note: '', ...fields });
  const close = (because: string, fields: object = {}) => on('case.close-track', { because, ...fields });
  const open = (track: string) => desk.ask('case.open-track', { case: ref, track }, { today });
  const track = (kind: TrackKind = 'neutrality') => desk.case(ref).tracks.find(one => one.kind === kind);
  const told = () => desk.report(report).told.map(({ step }) => step);
  return { ...desk, ref, source: report, on, decide, refer, follow, close, open, track, told };
}

describe('registering a report', () => {
  test('makes a new case with its own number, the report as its source, and tells the reporter', () => {
    const desk = registered({ tracks: ['neutrality', 'crime'] });
    expect(desk.case(desk.ref)).toMatchObject({
      number: '001/Reg/LP/PB/Kab/07.02/X/2024',
      officeName: 'Bawaslu Kabupaten Rejang Lebong',
      receivedOn: '2024-10-14',
      sources: [{ number: '001/LP/PB/Kab/07.02/X/2024' }],
      tracks: [
        { kind: 'neutrality', phase: 'study' },
        { kind: 'crime', phase: 'study' },
      ],
    });
    const report = desk.report(desk.source);
    expect(report).toMatchObject({ phase: 'registered', told: [{ step: 'registered', on: '2024-10-14' }] });
    expect(report.phase === 'registered' && formatRef(report.case)).toBe(desk.ref);
  });

  test('keeps the unit as written, and none where none was given', () => {
    const unit = (change: object) => {
      const desk = registered(change);
      return desk.case(desk.ref).unit;
    };
    expect(unit({ unit: '  Dinas Pendidikan  Kabupaten Contoh ' })).toBe('Dinas Pendidikan  Kabupaten Contoh');
    for (const change of [{ unit: ' ' }, { unit: null }, {}]) expect(unit(change)).toBeNull();
    const desk = openDesk(circle);
    desk.ask('report.file', formalReport(circle), { actor: PUBLIC });
    const long = registration(desk.refs('report')[0] ?? '', { unit: 'x'.repeat(201) });
    expect(desk.ask('case.register', long)).toBe('invalid-input:unit');
  });

  test('belongs to the office that received it, needs an account in the officer’s words, and no day to come', () => {
    const other = { ...officeWith(circle), ref: { ...OFFICE, id: '0f0f0f0f-0000-4000-8000-000000000009' as RecordId } };
    const desk = openDesk(circle, [other]);
    desk.ask('report.file', formalReport(circle), { actor: PUBLIC });
    desk.ask('report.review', review(desk.refs('report')[0] ?? '', TODAY));
    const ask = (change: object) => desk.ask('case.register', registration(desk.refs('report')[0] ?? '', change));
    expect(ask({ office: formatRef(other.ref) })).toBe('other-office');
    expect(ask({ summary: '   ' })).toBe('summary-required');
    expect(ask({ conductOn: '2024-10-15' })).toBe('day-in-future');
    expect(ask({ tracks: [] })).toBe('invalid-input:tracks');
    expect(ask({ tracks: ['crime', 'crime'] })).toBe('invalid-input:tracks');
    expect(desk.all('case')).toEqual([]);
  });

  test('knows every actor that the table of receivers knows', () => {
    expectTypeOf<(typeof ACTOR_KINDS)[number]>().toEqualTypeOf<ActorKind>();
    for (const actorKind of ACTOR_KINDS) expect(registered({ actorKind }).all('case')).toHaveLength(1);
  });
});

describe('a suspended case', () => {
  const ORDER = { cite: 'Penetapan pengadilan contoh 1/2024', reason: 'Menunggu putusan sela.' };

  test('takes no step until it is resumed, and then goes on from where it stood', () => {
    const desk = registered();
    expect(desk.decide('violation')).toBe('');
    expect(desk.on('case.resume', ORDER)).toBe('case-not-suspended');
    expect(desk.on('case.suspend', ORDER)).toBe('');
    expect(desk.on('case.suspend', ORDER)).toBe('case-suspended');
    expect(desk.refer()).toBe('case-suspended');
    expect(desk.open('crime')).toBe('case-suspended');
    expect(desk.close('not-proceeded')).toBe('case-suspended');
    expect(desk.case(desk.ref).suspensions).toEqual([{ from: '2024-10-14', until: null, cite: ORDER.cite }]);
    expect(desk.on('case.resume', ORDER, { today: '2024-10-17' })).toBe('');
    expect(desk.case(desk.ref).suspensions).toEqual([{ from: '2024-10-14', until: '2024-10-17', cite: ORDER.cite }]);
    expect(desk.refer()).toBe('');
    expect(desk.told()).toEqual(['registered', 'decided', 'suspended', 'resumed', 'referred']);
  });

  test('names whose order it was, and begins and ends on days that can be', () => {
    const desk = registered();
    const suspend = (fields: object) => desk.on('case.suspend', { ...ORDER, ...fields });
    expect(suspend({ cite: ' ' })).toBe('invalid-input:cite');
    expect(suspend({ reason: '' })).toBe('invalid-input:reason');
    expect(suspend({ on: '2024-10-15' })).toBe('day-in-future');
    expect(suspend({ on: '2024-10-13' })).toBe('day-before-step');
    expect(suspend({})).toBe('');
    expect(desk.on('case.resume', { ...ORDER, on: '2024-10-13' })).toBe('day-before-step');
    expect(desk.on('case.resume', ORDER, { today: '2024-10-16' })).toBe('');
    expect(suspend({})).toBe('day-before-step');
  });

  test('is not one whose tracks are all closed', () => {
    const desk = registered();
    expect(desk.close('not-proceeded')).toBe('');
    expect(desk.on('case.suspend', ORDER)).toBe('case-closed');
  });
});

describe('one track', () => {
  test('goes from study over decision, referral and follow-up to its close, and remembers what it came to', () => {
    const desk = registered();
    for (const step of [() => desk.decide('violation'), desk.refer, desk.follow]) expect(step()).toBe('');
    expect(desk.close('followed-up')).toBe('');
    expect(desk.track()).toMatchObject({
      phase: 'closed',
      because: 'followed-up',
      finding: 'violation',
      to: [{ id: 'bkn' }],
      result: 'sanction-imposed',
    });
    expect(desk.told()).toEqual(['registered', 'decided', 'referred', 'followed-up', 'closed']);
  });

  test('may be followed up more than once, the last result counts', () => {
    const desk = registered();
    for (const step of [() => desk.decide('violation'), desk.refer, desk.follow]) step();
    expect(desk.follow({ result: 'sanction-differs' })).toBe('');
    expect(desk.track()).toMatchObject({ phase: 'followed-up', result: 'sanction-differs' });
  });

  test('takes no step before its time, or twice', () => {
    const desk = registered();
    expect(desk.refer()).toBe('track-phase');
    expect(desk.follow()).toBe('track-phase');
    expect(desk.close('followed-up')).toBe('track-phase');
    expect(desk.close('no-violation')).toBe('track-phase');
    expect(desk.decide('violation')).toBe('');
    expect(desk.decide('no-violation')).toBe('track-phase');
    expect(desk.follow()).toBe('track-phase');
    expect(desk.close('no-violation')).toBe('track-phase');
    expect(desk.refer()).toBe('');
    expect(desk.refer()).toBe('track-phase');
    expect(desk.close('followed-up')).toBe('track-phase');
    expect(desk.close('not-proceeded')).toBe('');
    expect(desk.close('not-proceeded')).toBe('track-phase');
  });

  test('without a violation is closed, never referred', () => {
    const desk = registered();
    desk.decide('no-violation');
    expect(desk.refer()).toBe('track-phase');
    expect(desk.close('no-violation')).toBe('');
    expect(desk.track()).toMatchObject({ phase: 'closed', finding: 'no-violation', to: [], result: null });
  });

  test('takes no step on a day to come, nor before the step that it follows', () => {
    const desk = registered();
    const later = (on: string) => ({ today: '2024-10-20', on });
    const decide = (on: string) => desk.decide('violation', {}, later(on));
    expect(decide('2024-10-21')).toBe('day-in-future');
    expect(decide('2024-10-13')).toBe('day-before-step');
    expect(decide('2024-10-18')).toBe('');
    const refer = (on: string) => desk.on('case.refer', { letter: 'Surat 1', ...later(on) }, later(on));
    expect(refer('2024-10-17')).toBe('day-before-step');
    expect(refer('2024-10-18')).toBe('');
  });

  test('is there only when it was opened', () => {
    const desk = registered();
    expect(desk.decide('violation', { track: 'crime' })).toBe('track-missing');
    expect(desk.open('neutrality')).toBe('track-already-open');
    expect(desk.open('crime')).toBe('');
    expect(desk.decide('violation', { track: 'crime' })).toBe('');
  });
});

test('a track is taken up again by order alone: what was decided no longer stands, is read still, and reporters are told', () => {
  const desk = registered();
  const order = { order: 'court', cite: 'Putusan Contoh 3/2024', reason: 'Pleno tidak sah.' };
  expect(desk.on('case.reopen-track', order)).toBe('track-phase');
  desk.decide('no-violation');
  desk.close('no-violation');
  expect(desk.on('case.reopen-track', { ...order, order: 'office' })).toBe('invalid-input:order');
  expect(desk.on('case.reopen-track', order)).toBe('');
  expect(desk.track()).toEqual({
    kind: 'neutrality',
    openedOn: '2024-10-14',
    openedAt: '2024-10-14T03:00:00.000Z',
    reopenedOn: '2024-10-14',
    phase: 'study',
  });
  expect(desk.case(desk.ref).plenaries).toHaveLength(1);
  expect(desk.told().at(-1)).toBe('reopened');
  expect(desk.decide('violation')).toBe('');
  expect(desk.case(desk.ref).violations).toHaveLength(1);
  expect(desk.on('case.reopen-track', order)).toBe('');
  expect(desk.case(desk.ref).violations).toEqual([]);
});

test('what is announced is a status and a reason of a list, and says what was decided', () => {
  const desk = registered();
  const announce = (reason: string) => desk.ask('case.announce', { case: desk.ref, reason });
  expect(announce('proven')).toBe('announcement-contradicts');
  expect(announce('in-study')).toBe('');
  desk.decide('violation');
  expect(announce('in-study')).toBe('announcement-contradicts');
  expect(announce('not-proven')).toBe('announcement-contradicts');
  expect(announce('Karena Pegawai Contoh')).toBe('invalid-input:reason');
  expect(announce('proven')).toBe('');
  expect(desk.case(desk.ref).announced).toMatchObject({ status: 'decided', reason: 'proven' });
  const report = { report: desk.source, reason: 'withdrawn' };
  expect(desk.ask('report.announce', report)).toBe('report-not-open');
});

test('a record is corrected by a later one that names it, and stays as it was', () => {
  const desk = registered();
  const correct = (seq: number) =>
    desk.ask('case.correct', { case: desk.ref, seq, words: 'Bunyi yang benar.', reason: 'Salah tulis.' });
  expect(correct(99)).toBe('act-missing');
  expect(correct(1)).toBe('');
  expect(desk.case(desk.ref).corrections).toEqual([
    { seq: 1, on: '2024-10-14', words: 'Bunyi yang benar.', reason: 'Salah tulis.' },
  ]);
  expect(desk.case(desk.ref).reported).toBe(registered().case(desk.ref).reported);
});

test('no further track is offered once a case has one of each kind', () => {
  const desk = registered({ tracks: [...TRACKS] });
  const { state } = desk.all('case')[0] as Loaded<CaseState>;
  const moment = { now: '', today: '2024-10-14', zone: 'Asia/Jakarta', known: SHIPPED_KNOWN, actor: SYSTEM };
  expect(caseKind.allowed['case.open-track']?.(state, SYSTEM, moment)).toMatchObject({
    refusal: { code: 'track-already-open' },
  });
});

describe('the receiver of a referral', () => {
  const receiver = (actorKind: ActorKind, today: string, track: TrackKind = 'neutrality') => {
    const desk = registered({ actorKind, tracks: [track] }, today);
    desk.decide('violation', { track });
    const code = desk.refer({ track });
    const open = desk.track(track);
    return code || (open && 'to' in open ? open.to.map(({ id }) => id).join() : '');
  };

  test('is KASN up to 3 September 2024, and BKN from the 4th on', () => {
    expect(receiver('pns', '2024-09-03')).toBe('kasn');
    expect(receiver('pns', '2024-09-04')).toBe('bkn');
  });

  test('is that of the day of referring, not of the conduct or the registration', () => {
    const desk = registered({ conductOn: '2024-08-01' }, '2024-09-03');
    desk.decide('violation');
    expect(desk.on('case.refer', { letter: 'Surat 1' }, { today: '2024-09-05' })).toBe('');
    expect(desk.track()).toMatchObject({ to: [{ id: 'bkn' }] });
  });

  test('of a village head is the regent, and never BKN; of an urban ward head BKN', () => {
    expect(receiver('kades', '2024-10-14', 'other-law')).toBe('regent');
    expect(receiver('kades', '2024-10-14', 'neutrality')).not.toContain('bkn');
    expect(receiver('lurah', '2024-10-14')).toBe('bkn');
  });

  test('is not guessed where no source names one', () => {
    expect(receiver('warga', '2024-10-14', 'other-law')).toBe('no-receiver');
    expect(receiver('pns', '2013-12-31')).toBe('no-receiver');
  });
});

describe('two tracks beside each other', () => {
  test('each take their own steps, and the case is closed only when both are', () => {
    const desk = registered({ tracks: ['neutrality', 'crime'] });
    desk.decide('violation', { track: 'neutrality' });
    desk.decide('no-violation', { track: 'crime' });
    expect(desk.close('no-violation', { track: 'crime' })).toBe('');
    expect(isClosed(desk.case(desk.ref))).toBe(false);
    expect(publicPhase(desk.case(desk.ref))).toBe('decided');
    expect(desk.told()).toEqual(['registered', 'decided', 'decided']);
    desk.refer();
    desk.follow();
    desk.close('followed-up');
    expect(isClosed(desk.case(desk.ref))).toBe(true);
    expect(publicPhase(desk.case(desk.ref))).toBe('closed');
    expect(desk.told().slice(3)).toEqual(['referred', 'followed-up', 'closed']);
  });

  test('a track opened on a closed case opens the case again', () => {
    const desk = registered();
    desk.close('not-proceeded');
    expect(isClosed(desk.case(desk.ref))).toBe(true);
    expect(desk.open('ethics')).toBe('');
    expect(isClosed(desk.case(desk.ref))).toBe(false);
  });
});

test('the reporters of all sources are told each step in the same plan', () => {
  const report = (nth: number): Loaded => {
    const ref = { ...OFFICE, id: `0f0f0f0f-0000-4000-8000-00000000010${nth}` as RecordId };
    const state = { ...one.report(one.source), number: `00${nth}` };
    return { ref, kind: reportKind.name, version: 2, state };
  };
  const one = registered();
  const sources = [report(1), report(2), report(3)];
  const joined: Loaded<CaseState> = {
    ref: { ...OFFICE, id: '0f0f0f0f-0000-4000-8000-000000000200' as RecordId },
    kind: caseKind.name,
    version: 2,
    state: {
      ...one.case(one.ref),
      sources: sources.map(({ ref }, nth) => ({
        kind: 'report' as const,
        ref: ref as RecordRef,
        number: `00${nth + 1}`,
      })),
    },
  };
  const desk = openDesk(circle, [joined, ...sources]);
  const on = { case: formatRef(joined.ref), track: 'neutrality', on: '2024-10-14' };
  expect(desk.ask('case.study', study(on.case))).toBe('');
  expect(desk.ask('case.decide', { ...on, ...plenary(SEATS, { finding: 'violation' }) })).toBe('');
  expect(desk.ask('case.refer', { ...on, letter: 'Surat 1' })).toBe('');
  const told = sources.map(({ ref }) => desk.report(formatRef(ref)).told.map(({ step }) => step));
  expect(told).toEqual([1, 2, 3].map(() => ['registered', 'decided', 'referred']));
});

describe('who may take a step', () => {
  test('commissioners decide and close; the handling team opens tracks, refers and records', () => {
    const table = Object.entries(caseKind.allowed).map(([name, rule]) => {
      const { state } = registered().all('case')[0] as Loaded<CaseState>;
      const moment = { now: '', today: '2024-10-14', zone: 'Asia/Jakarta', known: SHIPPED_KNOWN };
      const may = (role: string) => {
        const verdict = rule(state, officer(role), { ...moment, actor: officer(role) });
        return verdict.ok || verdict.refusal.code !== 'role-missing';
      };
      return [name, ['administrator', 'intake', 'reviewer', 'commissioner', 'auditor'].filter(may).join()];
    });
    expect(Object.fromEntries(table)).toEqual({
      'case.open-track': 'reviewer,commissioner',
      'case.study': 'reviewer,commissioner',
      'case.decide': 'commissioner',
      'case.confirm-minutes': 'commissioner',
      // The job's alone.
      'case.timestamp': '',
      'case.refer': 'reviewer,commissioner',
      'case.follow-up': 'reviewer,commissioner',
      'case.close-track': 'commissioner',
      'case.announce': 'commissioner',
      'case.reopen-track': 'commissioner',
      'case.correct': 'reviewer,commissioner',
      'case.suspend': 'commissioner',
      'case.resume': 'commissioner',
      'case.recuse': 'administrator,intake,reviewer,commissioner,auditor',
      'case.lift-recusal': 'commissioner',
      'case.take-over': 'commissioner',
      'case.write-note': 'intake,reviewer,commissioner',
      'case.withdraw-note': 'administrator,intake,reviewer,commissioner,auditor',
      'case.redact': 'reviewer,commissioner',
      'case.lift-redaction': 'reviewer,commissioner',
      'redaction.open': 'reviewer,commissioner',
      'case.pass-on': 'commissioner',
      'case.acknowledge-passing': 'intake,reviewer,commissioner',
      'case.send-back': 'commissioner',
      'case.recall-passing': 'commissioner',
      'case.assign': 'administrator,reviewer,commissioner',
      ...Object.fromEntries(
        ['case.archive', 'case.note-archive', 'case.leave-archive'].map(name => [name, 'reviewer,commissioner']),
      ),
      ...Object.fromEntries(
        [...clarificationCommands, ...exhibitCommands, ...followUpCommands, ...gakkumduCommands].map(({ name }) => [
          name,
          'reviewer,commissioner',
        ]),
      ),
    });
  });

  test('nobody from outside takes one, and a case that isn’t there takes none', () => {
    const desk = registered();
    expect(desk.on('case.decide', plenary(SEATS, { finding: 'violation' }), { actor: PUBLIC })).toBe('role-missing');
    for (const [name, rule] of Object.entries(caseKind.allowed)) {
      const moment = { now: '', today: '2024-10-14', zone: 'Asia/Jakarta', known: SHIPPED_KNOWN, actor: SYSTEM };
      const verdict = rule(caseKind.initial, SYSTEM, moment);
      expect(verdict, name).toEqual({ ok: false, refusal: { code: 'case-missing' } });
      if (!verdict.ok) refused.add(verdict.refusal.code);
    }
  });
});

test('the tests above meet every refusal of a case', () => {
  const all: Record<CaseRefusal['code'], true> = {
    'case-missing': true,
    'role-missing': true,
    'other-office': true,
    'case-suspended': true,
    'case-not-suspended': true,
    'case-closed': true,
    'act-missing': true,
    'track-missing': true,
    'track-already-open': true,
    'track-phase': true,
    'no-receiver': true,
    'day-in-future': true,
    'day-before-step': true,
    'summary-required': true,
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual([]);
});

/** A request of anybody's, in any order, many of them at the wrong time; mostly likely ones, so that stories get far. */
const often = <T>(likely: T, others: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 4, arbitrary: fc.constant(likely) }, { weight: 1, arbitrary: others });
const day = often(
  '2024-09-06',
  fc.integer({ min: 1, max: 30 }).map(n => `2024-09-${String(n).padStart(2, '0')}`),
);
const track = often<TrackKind>('neutrality', fc.constantFrom(...TRACKS));
const anyActor = often<Actor>(SYSTEM, fc.constantFrom(PUBLIC, officer('reviewer'), officer('commissioner')));
const step = fc.oneof(
  fc.record({ name: fc.constant('case.open-track'), track }),
  fc.record({
    name: fc.constant('case.decide'),
    track,
    on: day,
    finding: fc.constantFrom(...FINDINGS),
    present: often(SEATS, fc.subarray(SEATS)),
    against: often<readonly string[]>([], fc.subarray(SEATS)),
  }),
  fc.record({ name: fc.constant('case.study'), track }),
  fc.record({ name: fc.constant('case.refer'), track, on: day }),
  fc.record({ name: fc.constant('case.follow-up'), track, on: day, result: fc.constantFrom(...FOLLOW_UPS) }),
  fc.record({ name: fc.constant('case.close-track'), track, on: day, because: fc.constantFrom(...CLOSINGS) }),
  fc.record({ name: fc.constant('case.reopen-track'), track, on: day, order: fc.constant('court') }),
  fc.record({ name: fc.constant('case.suspend'), on: day }),
  fc.record({ name: fc.constant('case.resume'), on: day }),
  fc.record({ name: fc.constant('case.register'), tracks: fc.uniqueArray(track, { minLength: 1, maxLength: 3 }) }),
  fc.record({ name: fc.constant('report.review'), on: day, complete: fc.boolean() }),
  fc.record({ name: fc.constant('report.set-aside') }),
  fc.record({ name: fc.constant('item.open'), item: fc.constantFrom('identity', 'account', 'evidence') }),
);
const request = fc.record({
  step,
  actor: anyActor,
  today: day,
  words: fc.string({ minLength: 1, maxLength: 60 }),
});
type Request = typeof request extends fc.Arbitrary<infer T> ? T : never;

/** What a study asks for, beside the track. */
const STUDIED = {
  ...{ conductOn: '2024-09-30', dayBecause: 'x', facts: 'x', departs: 'x', answers: {} },
  rows: [{ cite: 'x', conclusion: 'x', elements: [{ text: 'x', assessment: 'met', why: 'x' }] }],
};

/** Fills in what the step needs beside what was drawn, with the drawn words wherever a person may write. */
const inputOf = ({ step: asked, words }: Request, report: string, ref: string): object => ({
  ...registration(report, { conductOn: null, reported: words, summary: words }),
  case: ref,
  provisions: [words],
  reasons: words,
  letter: words,
  note: words,
  reason: `${words} menurut catatan petugas`,
  cite: words,
  ...asked,
  ...(asked.name === 'report.review' && review(report, asked.on, asked.complete ? [] : ['evidence'])),
  ...(asked.name === 'case.study' && { ...STUDIED, conductOn: '2024-09-01', facts: words }),
  ...(asked.name === 'case.decide' && plenary(asked.present, { ...asked, provisions: [words], reasons: words })),
});

function play(requests: readonly Request[], anonymous: boolean, seen: (desk: Desk) => void): Desk {
  const desk = openDesk(circle);
  const filing = anonymous ? anonymousReport(circle) : formalReport(circle, { happenedOn: null, learnedOn: null });
  expect(desk.ask('report.file', filing, { actor: PUBLIC, today: '2024-09-01' })).toBe('');
  const report = desk.refs('report')[0] ?? '';
  for (const asked of requests) {
    const ref =
      desk.refs('case')[0] ?? formatRef({ ...OFFICE, id: '0f0f0f0f-0000-4000-8000-00000000dead' as RecordId });
    // The desk itself checks that what was accepted can be written, read and replayed, and that a refusal leaves nothing.
    // Most plenaries have a study to decide upon.
    if (asked.step.name === 'case.decide' && asked.words.length % 4 > 0)
      desk.ask('case.study', study(ref, asked.step.track), { today: asked.today });
    desk.ask(asked.step.name, inputOf(asked, report, ref), { actor: asked.actor, today: asked.today });
    seen(desk);
  }
  return desk;
}
/** Most stories begin with a review and a registration, so that they get somewhere. */
const reviewing = request.map(
  (one): Request => ({
    ...one,
    ...{ actor: SYSTEM, today: '2024-09-02' },
    step: { name: 'report.review' as const, on: '2024-09-02', complete: true },
  }),
);
const beginning = request.map(
  (one): Request => ({
    ...one,
    actor: SYSTEM,
    today: '2024-09-02',
    step: { name: 'case.register' as const, tracks: TRACKS.slice(0, 2) },
  }),
);
const requests = fc
  .tuple(reviewing, fc.array(beginning, { maxLength: 2 }), fc.array(request, { maxLength: 40, size: 'large' }))
  .map(([reviewed, first, others]) => [reviewed, ...first, ...others]);

property.prop([requests, fc.boolean()])(
  'whatever is asked of a report and its case, every accepted act can be kept and replayed to the same state',
  (asked, anonymous) => {
    play(asked, anonymous, () => {});
  },
);

property.prop([requests])(
  'a case has at most one track of each kind, and is closed exactly when all of them are',
  asked => {
    play(asked, false, desk => {
      for (const { state } of desk.all('case') as unknown as readonly Loaded<Exclude<CaseState, { phase: 'none' }>>[]) {
        const kinds = state.tracks.map(({ kind }) => kind);
        expect(new Set(kinds).size).toBe(kinds.length);
        expect(isClosed(state)).toBe(publicPhase(state) === 'closed');
      }
    });
  },
);

/** What clarification and evidence ask for, beside the day. */
const HEARD = {
  ...{ n: 1, capacity: 'witness', name: 'Saksi', mode: 'in-person', place: 'Kantor', channel: 'post', time: '09:30' },
  ...{ issuedOn: '2024-09-30', presence: 'absent', told: 'x', oath: 'sworn', accompanied: false, words: 'x' },
  ...{ askedBy: [formatRef(OFFICE)], answers: [{ question: 'x', answer: 'x' }], signature: 'signed' },
  ...{ kind: 'object', description: 'x', from: 'witness', giver: 'witness', holder: 'x', to: 'x' },
};
/** What follows a referral asks for the post of the authority, and who held it. */
const AUTHORITY = postHeld(1, [['Bupati Contoh Lama', 'definitive', '2021-02-26', null]]);
/** Where one name means another thing to another command. */
const OWN: Readonly<Record<string, object>> = {
  'case.remind': { by: 'office' },
  'case.archive': { number: 'B-1' },
  'case.note-archive': { number: 'B-1', held: false },
  'case.note-vote-effect': { affects: 'no' },
  'case.discuss': { present: [{ institution: 'police', name: 'Penyidik' }], articles: [], result: 'goes-on' },
  'case.hand-over-file': {
    items: HAND_OVER_ITEMS.map(item => ({ item, present: true })),
    ...{ receipt: 'STTL 1', receivedBy: 'Petugas' },
  },
};
const FOLLOWED = {
  ...{ level: 'none', post: formatRef(AUTHORITY.ref), signed: 'holder', outcome: 'none', why: 'involved' },
  ...{ measure: 'warning', shows: 'nothing' },
};

const ASIDE = asideRules('case');

const WORDED: Readonly<Record<string, readonly string[]>> = {
  'case.close-track': CLOSINGS,
  'case.announce': CASE_REASONS,
};
property.prop([requests], { numRuns: 40 })(
  'what no button offers, no command does, and what a button offers can be done',
  asked => {
    play(asked, false, desk => {
      const found = desk.all('case')[0] as Loaded<CaseState> | undefined;
      if (found?.state.phase !== 'opened') return;
      const today = '2024-09-30';
      const context = {
        now: `${today}T03:00:00.000Z`,
        today,
        zone: 'Asia/Jakarta',
        actor: SYSTEM,
        known: SHIPPED_KNOWN,
      };
      // Notes and redactions are an officer's, whatever the case has come to: src/offices/aside.test.ts.
      for (const [name, rule] of Object.entries(caseKind.allowed).filter(([one]) => !(one in ASIDE))) {
        const command = commandNamed(name);
        // One way in which it can be done is enough, and the word matters to two commands alone.
        const said = WORDED[name] ?? CLOSINGS.slice(0, 1);
        const doable = TRACKS.some(kind =>
          said.some(word => {
            const fields = { result: FOLLOW_UPS[0], because: word, letter: 'Surat', note: '' };
            const input = {
              case: formatRef(found.ref),
              track: kind,
              on: today,
              cite: 'x',
              ...{ seq: 1, words: 'x', order: 'court' },
              reason: 'x',
              ...HEARD,
              ...(name === 'case.study' && STUDIED),
              ...FOLLOWED,
              ...fields,
              ...plenary(SEATS, { track: kind, finding: FINDINGS[0] }),
              ...(name === 'case.announce' && { reason: word }),
              ...OWN[name],
            };
            const parsed = command.input.safeParse(input);
            const given = { ...context, numbers: [], people: [SERVING] };
            const plan = parsed.success ? command.decide([found, AUTHORITY], parsed.data, given) : undefined;
            return plan?.ok || plan?.refusal.code === 'no-receiver';
          }),
        );
        expect(rule(found.state, SYSTEM, context).ok, name).toBe(doable);
      }
    });
  },
);

property.prop([requests])('the desk’s queue and the public register hold no word that somebody wrote', asked => {
  const secret = asked.map(one => ({ ...one, words: 'KATA RAHASIA' }));
  const desk = play(secret, false, () => {});
  for (const { ref, kind, version, state } of desk.all('case')) {
    const record = { ref, kind, version, state: state as CaseState };
    const rows = [
      ...caseList.rows(record, { at: () => 7, acts: () => [] }, SHIPPED_KNOWN, () => 0),
      ...publicRegister.rows(record, { at: () => 7, acts: () => [] }, SHIPPED_KNOWN, () => 0),
    ];
    expect(rows).toHaveLength(2);
    expect(JSON.stringify(rows)).not.toMatch(/RAHASIA|Pegawai Contoh|pns/);
  }
});
