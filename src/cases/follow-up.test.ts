import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { plenary, review, study } from '../../test/support/typed.ts';
import {
  type Circle,
  formalReport,
  newCircle,
  officer,
  openDesk,
  postHeld,
  refused,
  registration,
  SEATS,
} from '../../test/thread/memory.ts';
import { aboveAuthority, REMINDERS, sanctionsBy, supervisorOn } from '../law/authority.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { formatRef } from '../record/ids.ts';
import { caseSteps } from './due.ts';
import {
  CONFLICTS,
  type FollowUpRefusal,
  type FollowUpSteps,
  isReported,
  OUTCOMES,
  openConflict,
  RECOMMENDED_LEVELS,
} from './follow-up.ts';
import { followUpCommands } from './follow-up-commands.ts';
import { daysBetween, reminderDue, spansOf } from './follow-up-days.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

/** The regent up to 24 September, a penjabat from then on, who was away for a week in November. */
const REGENT = postHeld(1, [
  ['Larasati Contoh', 'definitive', '2021-02-26', '2024-09-24'],
  ['Mahesa Contoh', 'pj', '2024-09-25', null],
  ['Nuraini Contoh', 'plh', '2024-11-04', '2024-11-08'],
]);
const GOVERNOR = postHeld(2, [['Gita Contoh', 'definitive', '2021-02-26', null]], { title: 'Gubernur Contoh' });
const LURAH = postHeld(3, [['Dian Contoh', 'definitive', '2021-02-26', null]], { kind: 'lurah' });
const [regent, governor, lurah] = [REGENT, GOVERNOR, LURAH].map(({ ref }) => formatRef(ref)) as [
  string,
  string,
  string,
];

/** A case of one official, referred on 14 October 2024 unless a test says otherwise. */
function referred(change: object = {}, track = 'neutrality', on = '2024-10-14') {
  const desk = openDesk(circle, [REGENT, GOVERNOR, LURAH]);
  desk.ask('report.file', formalReport(circle, { happenedOn: null, learnedOn: null }), { today: on });
  const report = desk.refs('report')[0] ?? '';
  desk.ask('report.review', review(report, on), { today: on });
  const registering = registration(report, { conductOn: null, tracks: [track], ...change });
  expect(desk.ask('case.register', registering, { today: on })).toBe('');
  const ref = desk.refs('case')[0] ?? '';
  const at = (day: string, command: string, fields: object = {}, today = '2025-06-30') =>
    desk.ask(`case.${command}`, { case: ref, track, on: day, ...fields }, { today });
  expect(desk.ask('case.study', study(ref, track, { conductOn: on }), { today: on })).toBe('');
  expect(at(on, 'decide', plenary(SEATS, { track, finding: 'violation', provisions: ['D-01'] }), on)).toBe('');
  expect(at(on, 'refer', { letter: 'Surat 1' }, on)).toBe('');
  const letter = 'Surat 2';
  return {
    ...desk,
    ...{ ref, at },
    acknowledge: (day: string, fields: object = {}) => at(day, 'acknowledge', { letter, ...fields }),
    recommend: (day: string, level = 'sedang', sanction: string | null = 'S-PP53-SED-GAJI') =>
      at(day, 'recommend', { level, sanction, letter }),
    decide: (day: string, outcome: string, sanction: string | null = null, fields: object = {}) =>
      at(day, 'decide-sanction', { post: regent, outcome, sanction, letter, ...fields }),
    conflict: (day: string, fields: object = {}) =>
      at(day, 'note-conflict', { post: regent, why: 'involved', because: 'Hadir di acara yang sama.', ...fields }),
    state: () => desk.case(ref),
    track: () => desk.case(ref).tracks[0],
    steps: () => desk.case(ref).followUp,
    told: () => desk.report(report).told.map(({ step }) => step),
  };
}

describe('a referral to a personnel authority', () => {
  test('goes from the acknowledgement to the recommendation and the decision of whoever held the post that day', () => {
    const desk = referred();
    expect(desk.acknowledge('2024-10-21')).toBe('');
    expect(desk.track()).toMatchObject({ phase: 'referred' });
    expect(desk.recommend('2024-11-01')).toBe('');
    expect(desk.track()).toMatchObject({ phase: 'followed-up', result: 'passed-on', followedUpOn: '2024-11-01' });
    expect(desk.decide('2025-01-20', 'as-recommended')).toBe('');
    expect(desk.track()).toMatchObject({ phase: 'followed-up', result: 'sanction-imposed' });
    expect(desk.steps()).toMatchObject([
      { type: 'acknowledged', body: { id: 'bkn' }, letter: 'Surat 2' },
      { type: 'recommended', body: { id: 'bkn' }, level: 'sedang', sanction: 'S-PP53-SED-GAJI' },
      {
        type: 'sanction-decided',
        holder: 'Mahesa Contoh',
        capacity: 'pj',
        sanction: 'S-PP53-SED-GAJI',
        conflict: null,
      },
    ]);
    expect(desk.told()).toEqual(['registered', 'decided', 'referred', 'followed-up', 'followed-up']);
    const spans = spansOf('2024-10-14', desk.steps(), { day: '2025-06-30', running: true });
    expect(spans.map(({ of, days, running }) => [of, days, running])).toEqual([
      ['acknowledgement', 7, false],
      ['recommendation', 18, false],
      ['decision', 98, false],
      ['decision-after-recommendation', 80, false],
    ]);
  });

  test('waits for the authority once it was recommended, under a rule that has no limit', () => {
    const desk = referred();
    desk.recommend('2024-11-01');
    const [step] = caseSteps(desk.state());
    expect(step).toMatchObject({ step: 'receiver', waits: 'other', since: '2024-11-01' });
    expect(step?.running).toMatchObject({ rule: 'asn.ppk.tindaklanjut', start: '2024-11-01' });
    expect(SHIPPED_KNOWN.law.deadlines.find(({ id }) => id === 'asn.ppk.tindaklanjut')?.limit).toBeNull();
    desk.decide('2024-11-02', 'none');
    expect(caseSteps(desk.state())).toMatchObject([{ step: 'close', waits: 'office' }]);
  });

  test('keeps what was recommended beside what was imposed, and the last decision counts', () => {
    const desk = referred();
    desk.recommend('2024-11-01');
    expect(desk.decide('2024-11-20', 'none')).toBe('');
    expect(desk.track()).toMatchObject({ result: 'no-sanction' });
    expect(desk.decide('2024-12-20', 'another', 'S-RIN-TULIS')).toBe('');
    expect(desk.track()).toMatchObject({ result: 'sanction-differs' });
    expect(desk.steps().filter(({ type }) => type === 'sanction-decided')).toHaveLength(2);
  });

  test('is recommended by the body of the day of recommending: what KASN left, BKN goes on with', () => {
    const desk = referred({}, 'neutrality', '2024-08-20');
    expect(desk.track()).toMatchObject({ to: [{ id: 'kasn' }] });
    expect(desk.acknowledge('2024-08-22')).toBe('');
    expect(desk.recommend('2024-09-20')).toBe('');
    expect(desk.steps()).toMatchObject([{ body: { id: 'kasn' } }, { body: { id: 'bkn' } }]);
    const late = referred({}, 'neutrality', '2024-08-20');
    expect(late.acknowledge('2024-09-10', { by: 'bkn' })).toBe('');
    expect(supervisorOn('2013-12-31')).toBeUndefined();
  });

  test('is decided by whoever stood in, where that one signed, and by nobody on a day without a holder', () => {
    const desk = referred();
    desk.recommend('2024-11-01');
    expect(desk.decide('2024-11-12', 'none', null, { signed: 'stand-in' })).toBe('no-stand-in');
    expect(desk.decide('2024-11-05', 'none', null, { signed: 'stand-in' })).toBe('');
    expect(desk.steps().at(-1)).toMatchObject({ holder: 'Nuraini Contoh', capacity: 'plh' });
    expect(desk.decide('2024-11-12', 'none', null, { post: lurah })).toBe('not-an-authority');
    const early = referred({}, 'neutrality', '2019-01-10');
    expect(early.decide('2019-02-01', 'none')).toBe('post-vacant');
  });

  test('needs no recommendation where it went straight to the authority', () => {
    const desk = referred({ actorKind: 'cpns' });
    expect(desk.track()).toMatchObject({ to: [{ id: 'personnel-authority' }] });
    expect(desk.recommend('2024-11-01')).toBe('no-supervisor');
    expect(desk.decide('2024-11-01', 'as-recommended')).toBe('no-recommendation');
    expect(desk.decide('2024-11-01', 'another', 'S-RIN-TULIS')).toBe('');
    expect(desk.track()).toMatchObject({ result: 'sanction-imposed' });
  });

  test('is not there for those who have receivers of their own', () => {
    for (const actorKind of ['tni', 'polri', 'kades', 'bumn']) {
      const desk = referred({ actorKind }, 'other-law');
      for (const { name } of followUpCommands) {
        const fields = { level: 'none', letter: 'x', post: regent, outcome: 'none', why: 'involved', because: 'x' };
        const by = name === 'case.remind' ? 'office' : undefined;
        const code = desk.at('2024-10-20', name.slice(5), { ...fields, by, measure: 'warning', shows: 'nothing' });
        expect(code, `${name} of ${actorKind}`).toBe('own-receiver');
      }
      expect(desk.at('2024-10-20', 'follow-up', { result: 'sanction-imposed', note: '' })).toBe('');
    }
  });
});

describe('a sanction', () => {
  test('is one that can reach the official, of its level, and what it says to be', () => {
    const desk = referred();
    expect(desk.recommend('2024-11-01', 'sedang', 'S-KADES-TEGUR')).toBe('sanction-unknown');
    expect(desk.recommend('2024-11-01', 'sedang', 'S-PPPK-PUTUS')).toBe('sanction-unknown');
    expect(desk.recommend('2024-11-01', 'berat', 'S-RIN-TULIS')).toBe('sanction-level');
    expect(desk.recommend('2024-11-01', 'none', 'S-RIN-TULIS')).toBe('sanction-beside-none');
    expect(desk.recommend('2024-11-01', 'sedang', null)).toBe('');
    expect(desk.decide('2024-11-02', 'as-recommended')).toBe('sanction-missing');
    expect(desk.decide('2024-11-02', 'as-recommended', 'S-BER-TURUN')).toBe('not-as-recommended');
    expect(desk.decide('2024-11-02', 'another', 'S-PP53-SED-GAJI')).toBe('same-as-recommended');
    expect(desk.decide('2024-11-02', 'another')).toBe('sanction-missing');
    expect(desk.decide('2024-11-02', 'none', 'S-RIN-TULIS')).toBe('sanction-beside-none');
    expect(desk.decide('2024-11-02', 'another', 'S-KADES-TEGUR')).toBe('sanction-unknown');
    expect(desk.decide('2024-11-02', 'as-recommended', 'S-PP53-SED-PANGKAT')).toBe('');
  });

  test('may be recommended not to be, and then none is as recommended', () => {
    const desk = referred();
    expect(desk.recommend('2024-11-01', 'none', null)).toBe('');
    expect(desk.decide('2024-11-02', 'as-recommended', 'S-RIN-TULIS')).toBe('not-as-recommended');
    expect(desk.decide('2024-11-02', 'as-recommended')).toBe('');
    expect(desk.track()).toMatchObject({ result: 'no-sanction' });
  });

  test('of PP 94/2021 reaches no contract staff, and nobody outside the civil service', () => {
    const ids = (actor: Parameters<typeof sanctionsBy>[0]) => sanctionsBy(actor, '2024-10-14').map(({ id }) => id);
    expect(ids('pns')).toContain('S-BER-TURUN');
    expect(ids('pppk')).toContain('S-PPPK-PUTUS');
    expect(ids('pppk').filter(id => /^S-(RIN|SED|BER|PP53)/.test(id))).toEqual([]);
    expect(ids('ppnpn')).toEqual(['S-PPNPN-KONTRAK']);
    expect(ids('pj')).toContain('S-PJ');
    for (const actor of ['tni', 'polri', 'kades', 'warga'] as const) expect(ids(actor)).toEqual([]);
  });
});

describe('a conflict of interest', () => {
  test('is noted of the holder of a day, stops nothing, and stays open until another decides', () => {
    const desk = referred();
    desk.recommend('2024-11-01');
    expect(desk.conflict('2024-11-02')).toBe('');
    expect(desk.conflict('2024-11-03')).toBe('conflict-known');
    expect(openConflict(desk.steps())).toMatchObject({ holder: 'Mahesa Contoh', why: 'involved' });
    expect(desk.decide('2024-11-20', 'none')).toBe('');
    expect(desk.steps().at(-1)).toMatchObject({ conflict: 'involved' });
    expect(openConflict(desk.steps())).not.toBeNull();
    expect(desk.decide('2024-12-01', 'as-recommended', null, { post: governor })).toBe('');
    expect(desk.steps().at(-1)).toMatchObject({ title: 'Gubernur Contoh', conflict: null });
    expect(openConflict(desk.steps())).toBeNull();
  });

  test('of one holder is not one of the next', () => {
    const desk = referred({}, 'neutrality', '2024-09-10');
    expect(desk.conflict('2024-09-20')).toBe('');
    expect(desk.decide('2024-10-20', 'none')).toBe('');
    expect(desk.steps().at(-1)).toMatchObject({ holder: 'Mahesa Contoh', conflict: null });
    expect(desk.conflict('2024-10-21', { why: 'stepped-aside' })).toBe('');
  });

  test('is seen where the reported party is written by the name of the holder, and not for a part of it', () => {
    const desk = referred({ actorKind: 'pj', reported: 'MAHESA  Contoh, S.H. (Penjabat Bupati)' });
    desk.decide('2024-11-20', 'none');
    expect(desk.steps().at(-1)).toMatchObject({ conflict: 'reported-party' });
    expect(isReported('Mahesa', 'Mahesa')).toBe(false);
    expect(isReported('Mahesa Contohnya', 'Mahesa Contoh')).toBe(false);
    expect(isReported(null, 'Mahesa Contoh')).toBe(false);
    expect(isReported('Pegawai', null)).toBe(false);
  });

  test('sends the recommendation to the level above', () => {
    expect(aboveAuthority('17.02').en).toContain('governor');
    expect(aboveAuthority('17').en).toContain('Home Affairs');
    expect(aboveAuthority('').en).toContain('President');
  });
});

describe('what else is recorded', () => {
  test('reminders, measures and the discipline record move no phase and tell nobody', () => {
    const desk = referred();
    desk.recommend('2024-11-01');
    const before = desk.told();
    expect(desk.at('2024-11-20', 'remind', { by: 'office', letter: 'Surat 3' })).toBe('');
    expect(desk.at('2024-12-20', 'reprimand', { measure: 'blocked', letter: 'Surat 4' })).toBe('');
    expect(desk.at('2024-12-21', 'read-record', { shows: 'differs', sanction: 'S-RIN-TULIS', note: '' })).toBe('');
    expect(desk.at('2024-12-21', 'read-record', { shows: 'nothing', sanction: 'S-RIN-TULIS' })).toBe(
      'sanction-beside-none',
    );
    expect(desk.at('2024-12-21', 'read-record', { shows: 'differs', sanction: 'S-TNI' })).toBe('sanction-unknown');
    expect(desk.steps().slice(-3)).toMatchObject([
      { type: 'reminded', sender: 'office' },
      { type: 'reprimanded', measure: 'blocked', body: { id: 'bkn' } },
      { type: 'record-read-back', shows: 'differs' },
    ]);
    expect(desk.track()).toMatchObject({ result: 'passed-on', followedUpOn: '2024-11-01' });
    expect(desk.told()).toEqual(before);
  });

  test('no step before the referral, in the future, twice, or of another body', () => {
    const desk = referred();
    expect(desk.acknowledge('2024-10-13')).toBe('day-before-step');
    expect(desk.acknowledge('2025-07-01')).toBe('day-in-future');
    expect(desk.acknowledge('2024-10-15', { by: 'kasn' })).toBe('not-the-receiver');
    expect(desk.acknowledge('2024-10-15')).toBe('');
    expect(desk.acknowledge('2024-10-15')).toBe('already-acknowledged');
    desk.recommend('2024-11-01');
    expect(desk.decide('2024-10-31', 'none')).toBe('day-before-step');
    // A letter of a day between is recorded all the same.
    expect(desk.at('2024-10-20', 'remind', { by: 'supervisor', letter: 'Surat 3' })).toBe('');
  });

  test('nothing of it before a referral, and nothing after the close, which remembers the day of referring', () => {
    const desk = referred();
    desk.decide('2024-11-01', 'none');
    expect(desk.at('2024-11-02', 'close-track', { because: 'followed-up' })).toBe('');
    expect(desk.track()).toMatchObject({ phase: 'closed', referredOn: '2024-10-14', result: 'no-sanction' });
    expect(desk.at('2024-11-03', 'remind', { by: 'office', letter: 'x' })).toBe('case-closed');
    const by = { actor: officer('intake'), today: '2024-11-03' };
    expect(
      desk.ask('case.remind', { case: desk.ref, track: 'neutrality', on: '2024-11-03', by: 'office', letter: 'x' }, by),
    ).toBe('role-missing');
  });
});

test('a track that is reopened by order begins anew, and is followed up from its next referral on', () => {
  const desk = referred();
  desk.acknowledge('2024-10-15');
  desk.decide('2024-11-01', 'none');
  const order = { order: 'court', cite: 'Putusan contoh 1/2024', reason: 'Diperiksa kembali.' };
  expect(desk.at('2024-11-10', 'reopen-track', order)).toBe('');
  expect(desk.steps()).toEqual([]);
  expect(desk.acknowledge('2024-11-11')).toBe('track-phase');
  desk.at('2024-11-12', 'decide', plenary(SEATS, { finding: 'violation', provisions: ['D-01'] }));
  expect(desk.at('2024-11-13', 'refer', { letter: 'Surat 9' })).toBe('');
  expect(desk.acknowledge('2024-11-12')).toBe('day-before-step');
  expect(desk.acknowledge('2024-11-14')).toBe('');
  expect(desk.steps()).toHaveLength(1);
});

test('the tests above meet every refusal of a follow-up', () => {
  const all: Record<FollowUpRefusal['code'], true> = {
    'own-receiver': true,
    'already-acknowledged': true,
    'not-the-receiver': true,
    'no-supervisor': true,
    'sanction-unknown': true,
    'sanction-level': true,
    'sanction-missing': true,
    'sanction-beside-none': true,
    'no-recommendation': true,
    'not-as-recommended': true,
    'same-as-recommended': true,
    'not-an-authority': true,
    'post-vacant': true,
    'no-stand-in': true,
    'conflict-known': true,
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual([]);
});

describe('reminders', () => {
  const reminded = (on: string): FollowUpSteps => [
    { type: 'reminded', track: 'neutrality', on, sender: 'office', letter: null },
  ];
  const rules = [
    { afterDays: 14, cite: 'SK Contoh 1' },
    { afterDays: 30, cite: 'SK Contoh 1' },
  ];

  test('are suggested by an office’s own rule alone, and none is shipped', () => {
    expect(REMINDERS).toEqual([]);
    expect(reminderDue('2024-10-14', [], '2034-10-14')).toEqual([]);
    const suggested = (today: string, steps: FollowUpSteps = []) =>
      reminderDue('2024-10-14', steps, today, rules).map(({ afterDays }) => afterDays);
    expect(suggested('2024-10-27')).toEqual([]);
    expect(suggested('2024-10-28')).toEqual([14]);
    expect(suggested('2024-11-20')).toEqual([30, 14]);
    expect(suggested('2024-11-05', reminded('2024-10-29'))).toEqual([]);
    expect(suggested('2024-11-20', reminded('2024-10-29'))).toEqual([30]);
    expect(suggested('2024-11-20', reminded('2024-10-01'))).toEqual([30, 14]);
  });
});

const someDay = fc.integer({ min: 0, max: 200 }).map(n => {
  const day = new Date(Date.UTC(2024, 9, 1 + n));
  return day.toISOString().slice(0, 10);
});
const request = fc.oneof(
  fc.record({ command: fc.constant('acknowledge'), on: someDay, letter: fc.constant('x') }),
  fc.record({
    ...{ command: fc.constant('recommend'), on: someDay, letter: fc.constant('x') },
    level: fc.constantFrom(...RECOMMENDED_LEVELS),
    sanction: fc.constantFrom(null, 'S-RIN-TULIS', 'S-BER-TURUN', 'S-TNI'),
  }),
  fc.record({
    ...{ command: fc.constant('decide-sanction'), on: someDay, post: fc.constantFrom(regent, governor, lurah) },
    outcome: fc.constantFrom(...OUTCOMES),
    sanction: fc.constantFrom(null, 'S-RIN-TULIS', 'S-BER-TURUN'),
  }),
  fc.record({
    ...{ command: fc.constant('note-conflict'), on: someDay, post: fc.constantFrom(regent, governor) },
    ...{ why: fc.constantFrom(...CONFLICTS), because: fc.constant('x') },
  }),
  fc.record({ command: fc.constant('remind'), on: someDay, by: fc.constant('office'), letter: fc.constant('x') }),
  fc.record({
    command: fc.constant('follow-up'),
    on: someDay,
    result: fc.constant('passed-on'),
    note: fc.constant(''),
  }),
);

property.prop([fc.array(request, { maxLength: 15 }), someDay], { numRuns: 60 })(
  'whatever is asked, no step lies before the referral, no count of days is negative, and the track says what was last decided',
  (requests, end) => {
    const desk = referred();
    let last = '';
    for (const { command, on, ...fields } of requests) {
      const code = desk.at(on, command, fields);
      if (code === '' && ['recommend', 'decide-sanction', 'follow-up'].includes(command)) last = command;
    }
    const steps = desk.steps();
    for (const { on } of steps) expect(on >= '2024-10-14').toBe(true);
    for (const span of spansOf('2024-10-14', steps, { day: end, running: true })) {
      expect(span.days).toBeGreaterThanOrEqual(0);
      expect(daysBetween(span.from, span.to)).toBe(span.days);
    }
    const track = desk.track();
    if (last === '') expect(track?.phase).toBe('referred');
    else if (last !== 'decide-sanction') expect(track).toMatchObject({ result: 'passed-on' });
    else {
      const decided = steps.findLast(step => step.type === 'sanction-decided');
      const none = decided?.type === 'sanction-decided' && decided.sanction === null;
      expect(track && 'result' in track && track.result === 'no-sanction').toBe(none);
    }
  },
);

property.prop([fc.constantFrom('study', 'decided'), request])(
  'nothing of it is recorded before a referral',
  (until, asked) => {
    const desk = openDesk(circle, [REGENT, GOVERNOR, LURAH]);
    desk.ask('report.file', formalReport(circle, { happenedOn: null, learnedOn: null }));
    const report = desk.refs('report')[0] ?? '';
    desk.ask('report.review', review(report, '2024-10-14'));
    desk.ask('case.register', registration(report, { conductOn: null }));
    const ref = desk.refs('case')[0] ?? '';
    const at = { case: ref, track: 'neutrality' };
    desk.ask('case.study', study(ref));
    if (until === 'decided')
      desk.ask('case.decide', { ...at, on: '2024-10-14', ...plenary(SEATS, { finding: 'violation' }) });
    const { command, ...fields } = asked;
    expect(desk.ask(`case.${command}`, { ...at, ...fields }, { today: '2025-06-30' })).toBe('track-phase');
  },
);
