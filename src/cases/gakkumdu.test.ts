import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { plenary, review, study } from '../../test/support/typed.ts';
import {
  type Circle,
  formalReport,
  newCircle,
  openDesk,
  refused,
  registration,
  SEATS,
} from '../../test/thread/memory.ts';
import { dueOf } from '../law/due.ts';
import { HAND_OVER_ITEMS, handOver } from '../law/hand-over.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { procedureRules } from '../law/procedure.ts';
import { crimeClocks } from './crime-clocks.ts';
import { caseSteps } from './due.ts';
import { CRIME_STEPS, type GakkumduRefusal, nextSteps, VERDICTS } from './gakkumdu.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const LATER = '2024-12-31';
const all = (change: object = {}) => HAND_OVER_ITEMS.map(item => ({ item, present: true, note: '', ...change }));

/** A case with a crime track, registered on Monday 14 October 2024. */
function begun(change: object = {}) {
  const desk = openDesk(circle);
  desk.ask('report.file', formalReport(circle, { happenedOn: null, learnedOn: null }));
  const report = desk.refs('report')[0] ?? '';
  desk.ask('report.review', review(report, '2024-10-14'));
  expect(desk.ask('case.register', registration(report, { conductOn: null, tracks: ['crime'], ...change }))).toBe('');
  const ref = desk.refs('case')[0] ?? '';
  const at = (on: string, command: string, fields: object = {}) =>
    desk.ask(`case.${command}`, { case: ref, track: 'crime', on, ...fields }, { today: LATER });
  const studied = () => desk.ask('case.study', study(ref, 'crime'));
  const refer = () => {
    studied();
    at('2024-10-14', 'decide', plenary(SEATS, { track: 'crime', finding: 'violation' }));
    return at('2024-10-14', 'refer', { letter: 'Surat 1' });
  };
  const discuss = (on: string, fields: object = {}) =>
    at(on, 'discuss', {
      present: [{ institution: 'police', name: 'Penyidik Contoh' }],
      ...{ articles: ['Pasal 187A'], evidence: '', result: 'goes-on', minutes: null, ...fields },
    });
  const hand = (on: string, items: readonly object[] = all()) =>
    at(on, 'hand-over-file', { items, receipt: 'STTL 1', receivedBy: 'Petugas Contoh' });
  const step = (on: string, name: string, fields: object = {}) =>
    at(on, 'record-crime-step', { step: name, verdict: null, number: '', note: '', ...fields });
  const state = () => desk.case(ref);
  /** Every limit that runs, with its last day, or its last moment where it is one of hours. */
  const dues = () => {
    const ends: Record<string, string | null> = {};
    for (const { running, step: waiting } of caseSteps(state())) {
      if (!running) continue;
      const found = dueOf(running, SHIPPED_KNOWN);
      const { last, exact } = found.kind === 'counted' ? found.deadline : { last: null, exact: false };
      ends[waiting] = last && (exact ? last.instant.toString() : last.localDay.toString());
    }
    return ends;
  };
  const told = () => desk.report(report).told.map(({ step: one }) => one);
  return {
    ...desk,
    ref,
    at,
    refer,
    discuss,
    hand,
    step,
    state,
    dues,
    told,
    studied,
    track: () => desk.case(ref).tracks[0],
  };
}

describe('the crime track in Sentra Gakkumdu', () => {
  test('goes from the first discussion to the executed verdict, every limit in its own unit, several at once', () => {
    const desk = begun();
    // By the clock from the registration at 10:00 in Bengkulu, beside the days of the handling.
    expect(desk.dues()).toEqual({ study: '2024-10-17', 'discuss-first': '2024-10-15T03:00:00Z' });
    expect(desk.discuss('2024-10-14')).toBe('');
    expect(desk.dues()).toEqual({ study: '2024-10-17' });
    expect(desk.studied()).toBe('');
    // Inside the days of the handling: it has none of its own.
    expect(desk.dues()).toEqual({ study: '2024-10-17', 'discuss-second': null });
    desk.refer();
    expect(desk.discuss('2024-10-15')).toBe('');
    expect(desk.hand('2024-10-15')).toBe('');
    // Working days of police and prosecutor, calendar days of the courts.
    expect(desk.dues()).toEqual({ investigate: '2024-11-04', 'discuss-third': null });
    expect(desk.step('2024-10-16', 'investigation-begun')).toBe('');
    expect(desk.discuss('2024-10-28')).toBe('');
    expect(desk.dues()).toEqual({ investigate: '2024-11-04' });
    expect(desk.step('2024-11-01', 'file-sent')).toBe('');
    expect(desk.dues()).toEqual({ 'submit-file': '2024-11-08' });
    expect(desk.step('2024-11-04', 'found-incomplete')).toBe('');
    expect(desk.dues()).toEqual({ 'return-file': '2024-11-07' });
    expect(desk.step('2024-11-05', 'file-returned', { note: 'Lengkapi keterangan ahli.' })).toBe('');
    expect(desk.dues()).toEqual({ 'complete-file': '2024-11-08' });
    expect(desk.step('2024-11-06', 'file-completed')).toBe('');
    expect(desk.dues()).toEqual({ 'submit-file': '2024-11-13' });
    expect(desk.step('2024-11-08', 'filed', { number: '7/Pid.S/2024' })).toBe('');
    expect(desk.dues()).toEqual({ judge: '2024-11-15' });
    expect(desk.step('2024-11-15', 'judged', { verdict: 'convicted' })).toBe('');
    // Recorded on a later day: from the first moment of the day of the verdict, which can't be too late.
    expect(desk.dues()).toEqual({
      ...{ appeal: '2024-11-18', 'deliver-verdict': '2024-11-18', 'discuss-fourth': '2024-11-15T17:00:00Z' },
    });
    expect(desk.discuss('2024-11-15')).toBe('');
    expect(desk.dues()).toEqual({ appeal: '2024-11-18', 'deliver-verdict': '2024-11-18' });
    expect(desk.step('2024-11-17', 'appealed')).toBe('');
    expect(desk.dues()).toEqual({ 'send-appeal': '2024-11-20', 'judge-appeal': '2024-11-24' });
    expect(desk.step('2024-11-18', 'appeal-sent')).toBe('');
    expect(desk.dues()).toEqual({ 'judge-appeal': '2024-11-24' });
    expect(desk.step('2024-11-22', 'appeal-judged', { verdict: 'convicted' })).toBe('');
    expect(desk.dues()).toEqual({ 'deliver-verdict': '2024-11-25' });
    expect(desk.step('2024-11-25', 'verdict-received')).toBe('');
    expect(desk.dues()).toEqual({ execute: '2024-11-28' });
    expect(desk.track()).toMatchObject({ phase: 'referred' });
    expect(desk.told()).toEqual(['registered', 'decided', 'referred']);
    expect(desk.step('2024-11-27', 'executed')).toBe('');
    expect(desk.track()).toMatchObject({
      phase: 'followed-up',
      result: 'sanction-imposed',
      followedUpOn: '2024-11-27',
    });
    expect(desk.told().at(-1)).toBe('followed-up');
    expect(desk.dues()).toEqual({});
    expect(desk.discuss('2024-11-28')).toBe('all-discussed');
    expect(desk.step('2024-11-28', 'executed')).toBe('out-of-order');
    expect(desk.at('2024-11-29', 'close-track', { because: 'followed-up' })).toBe('');
    expect(desk.discuss('2024-11-29')).toBe('case-closed');
  });

  test('counts the days of a general election by its own rules', () => {
    const desk = begun({ regime: 'pemilu' });
    desk.refer();
    desk.hand('2024-10-15');
    expect(desk.state().regime).toBe('pemilu');
    expect(caseSteps(desk.state())[0]?.running?.rule).toBe('gakkumdu.pemilu.penyidikan');
    expect(SHIPPED_KNOWN.law.deadlines.find(({ id }) => id === 'gakkumdu.pemilu.penyidikan')?.unit).toBe('day-plain');
  });

  test('of an acquittal ends without a sanction, and so does one that is stopped, which needs a reason', () => {
    const desk = begun();
    desk.refer();
    desk.hand('2024-10-15');
    for (const [on, name, fields] of [
      ['2024-10-16', 'investigation-begun', {}],
      ['2024-10-20', 'file-sent', {}],
      ['2024-10-21', 'filed', {}],
      ['2024-10-25', 'judged', { verdict: 'acquitted' }],
      ['2024-10-26', 'verdict-received', {}],
      ['2024-10-27', 'executed', {}],
    ] as const)
      expect(desk.step(on, name, fields), name).toBe('');
    expect(desk.track()).toMatchObject({ result: 'no-sanction' });
    const other = begun();
    other.refer();
    other.hand('2024-10-15');
    expect(other.step('2024-10-16', 'stopped')).toBe('note-missing');
    expect(other.step('2024-10-16', 'stopped', { note: 'Tersangka tidak dapat dihadirkan.' })).toBe('');
    expect(other.track()).toMatchObject({ phase: 'followed-up', result: 'no-sanction' });
    expect(other.told().at(-1)).toBe('followed-up');
  });

  test('takes no step out of order, and the refusal names what can be done', () => {
    const desk = begun();
    expect(desk.hand('2024-10-15')).toBe('track-phase');
    expect(desk.step('2024-10-15', 'investigation-begun')).toBe('track-phase');
    desk.refer();
    expect(desk.step('2024-10-15', 'investigation-begun')).toBe('out-of-order');
    expect(desk.hand('2024-10-13')).toBe('day-before-step');
    expect(desk.hand('2025-01-01')).toBe('day-in-future');
    expect(desk.discuss('2024-10-15', { present: [] })).toBe('nobody-present');
    expect(desk.discuss('2024-10-15')).toBe('');
    expect(desk.discuss('2024-10-14')).toBe('day-before-step');
    expect(desk.discuss('2024-10-16')).toBe('');
    expect(desk.discuss('2024-10-17'), 'the third is about the investigation').toBe('out-of-order');
    desk.hand('2024-10-16');
    expect(desk.hand('2024-10-16')).toBe('file-known');
    expect(desk.discuss('2024-10-17')).toBe('');
    expect(desk.discuss('2024-10-18'), 'the fourth is about the verdict').toBe('out-of-order');
    expect(desk.step('2024-10-17', 'filed')).toBe('out-of-order');
    expect(desk.step('2024-10-15', 'investigation-begun')).toBe('day-before-step');
    expect(desk.step('2024-10-17', 'investigation-begun', { verdict: 'convicted' })).toBe('verdict-beside-step');
    for (const name of ['investigation-begun', 'file-sent', 'filed']) expect(desk.step('2024-10-20', name)).toBe('');
    expect(desk.step('2024-10-21', 'judged')).toBe('verdict-missing');
    expect(desk.step('2024-10-21', 'stopped', { note: 'x' })).toBe('out-of-order');
  });

  test('that is reopened by order begins anew', () => {
    const desk = begun();
    desk.refer();
    desk.discuss('2024-10-14');
    desk.hand('2024-10-15');
    const order = { order: 'court', cite: 'Putusan contoh 1/2024', reason: 'Diperiksa kembali.' };
    expect(desk.at('2024-10-20', 'reopen-track', order)).toBe('');
    expect(desk.state().gakkumdu).toMatchObject({ discussions: [], handOver: null, steps: [] });
    expect(desk.discuss('2024-10-21')).toBe('');
  });

  test('a step after its limit is recorded all the same', () => {
    const desk = begun();
    desk.refer();
    desk.hand('2024-10-15');
    expect(desk.step('2024-10-16', 'investigation-begun')).toBe('');
    expect(desk.dues()).toMatchObject({ investigate: '2024-11-04' });
    expect(desk.step('2024-12-20', 'file-sent')).toBe('');
  });
});

describe('a crime that can affect the vote', () => {
  test('is due five days before the result, counted back, until nothing can change it any more', () => {
    const desk = begun();
    const note = (on: string, fields: object) => desk.at(on, 'note-vote-effect', { because: 'Tiga desa.', ...fields });
    const due = () => desk.dues()['finish-before-result'];
    expect(due()).toBeUndefined();
    expect(note('2024-10-14', { affects: 'yes' })).toBe('result-day-missing');
    expect(note('2024-10-14', { affects: 'yes', resultOn: '2024-10-13' })).toBe('result-day-odd');
    expect(note('2024-10-14', { affects: 'yes', resultOn: '2204-12-16' })).toBe('result-day-odd');
    expect(note('2024-10-14', { affects: 'yes', resultOn: '2024-12-16' })).toBe('');
    expect(due()).toBe('2024-12-11');
    // The result is not moved by a suspension of the case.
    expect(
      desk.ask('case.suspend', { case: desk.ref, on: '2024-10-15', cite: 'x', reason: 'x' }, { today: LATER }),
    ).toBe('');
    expect(due()).toBeUndefined();
    expect(desk.ask('case.resume', { case: desk.ref, on: '2024-10-20', cite: 'x' }, { today: LATER })).toBe('');
    expect(due()).toBe('2024-12-11');
    expect(note('2024-10-20', { affects: 'yes', resultOn: '2024-12-15' }), 'a corrected day').toBe('');
    expect(due()).toBe('2024-12-10');
    expect(note('2024-10-20', { affects: 'no', resultOn: '2024-12-15' })).toBe('');
    expect(due()).toBeUndefined();
    expect(desk.state().gakkumdu.voteEffect).toMatchObject({ affects: false, resultOn: null, because: 'Tiga desa.' });
  });

  test('keeps its note when it is reopened, and waits for the office until the verdict no remedy can change', () => {
    const desk = begun();
    desk.refer();
    desk.hand('2024-10-15');
    desk.at('2024-10-15', 'note-vote-effect', { affects: 'yes', resultOn: '2024-12-16', because: 'x' });
    const waits = () => caseSteps(desk.state()).find(({ step }) => step === 'finish-before-result')?.waits;
    for (const name of ['investigation-begun', 'file-sent', 'filed']) expect(desk.step('2024-10-20', name)).toBe('');
    expect(desk.step('2024-10-21', 'judged', { verdict: 'convicted' })).toBe('');
    expect(waits()).toBe('office');
    expect(desk.step('2024-10-22', 'verdict-received')).toBe('');
    expect(waits()).toBeUndefined();
    const order = { order: 'court', cite: 'Putusan contoh 1/2024', reason: 'Diperiksa kembali.' };
    expect(desk.at('2024-10-23', 'reopen-track', order)).toBe('');
    expect(waits()).toBe('office');
  });

  test('of a general election is counted by its own rule', () => {
    const desk = begun({ regime: 'pemilu' });
    desk.at('2024-10-14', 'note-vote-effect', { affects: 'yes', resultOn: '2024-12-16', because: 'x' });
    const [clock] = caseSteps(desk.state()).filter(({ step }) => step === 'finish-before-result');
    expect(clock?.running?.rule).toBe('gakkumdu.pemilu.batashasil');
  });
});

describe('the file that is handed over', () => {
  test('is checked item by item: each is there, or missing with a word why', () => {
    const desk = begun();
    desk.refer();
    expect(desk.hand('2024-10-15', all().slice(1))).toBe('items-incomplete');
    expect(desk.hand('2024-10-15', [...all(), ...all().slice(0, 1)])).toBe('items-incomplete');
    expect(desk.hand('2024-10-15', all({ present: false }))).toBe('item-without-note');
    const without = all().map(one =>
      one.item === 'daftar-ahli' ? { ...one, present: false, note: 'Tanpa ahli.' } : one,
    );
    expect(desk.hand('2024-10-15', without)).toBe('');
    expect(desk.state().gakkumdu.handOver).toMatchObject({ receipt: 'STTL 1', receivedBy: 'Petugas Contoh' });
    expect(desk.state().gakkumdu.handOver?.items.filter(({ present }) => !present)).toEqual([
      { item: 'daftar-ahli', present: false, note: 'Tanpa ahli.' },
    ]);
  });

  test('has the fourteen items of its row in the table of procedure', () => {
    const row = procedureRules.find(({ id }) => id === handOver.id);
    expect(row).toMatchObject({ cite: handOver.cite, confidence: handOver.confidence });
    expect(HAND_OVER_ITEMS).toHaveLength(14);
  });
});

test('the tests above meet every refusal of a crime track', () => {
  const every: Record<GakkumduRefusal['code'], true> = {
    'out-of-order': true,
    'all-discussed': true,
    'nobody-present': true,
    'file-known': true,
    'item-without-note': true,
    'items-incomplete': true,
    'verdict-missing': true,
    'verdict-beside-step': true,
    'note-missing': true,
    'result-day-missing': true,
    'result-day-odd': true,
  };
  expect(Object.keys(every).filter(code => !refused.has(code))).toEqual([]);
});

const asked = fc.record({
  step: fc.constantFrom(...CRIME_STEPS),
  on: fc.integer({ min: 15, max: 31 }).map(day => `2024-10-${day}`),
  verdict: fc.constantFrom(null, ...VERDICTS),
});
property.prop([fc.array(asked, { maxLength: 40, size: 'large' })], { numRuns: 60 })(
  'whatever is asked, what was recorded is in order, by days that never go back, and a limit runs until the end and no longer',
  requests => {
    const desk = begun();
    desk.refer();
    desk.hand('2024-10-15');
    for (const { step, on, verdict } of requests) {
      const possible = nextSteps(desk.state().gakkumdu);
      const code = desk.step(on, step, { verdict, note: 'x' });
      if (!possible.includes(step)) expect(['out-of-order', 'track-phase']).toContain(code);
    }
    const { gakkumdu } = desk.state();
    const days = gakkumdu.steps.map(({ on }) => on);
    expect(days).toEqual([...days].sort());
    const ended = gakkumdu.steps.some(({ step }) => step === 'executed' || step === 'stopped');
    const [track] = desk.state().tracks;
    expect(track && crimeClocks(desk.state(), track).length === 0).toBe(ended);
    expect(desk.track()?.phase).toBe(ended ? 'followed-up' : 'referred');
  },
);
