import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { finding, review } from '../../test/support/typed.ts';
import {
  type Circle,
  formalReport,
  newCircle,
  OFFICE,
  officer,
  openDesk,
  PUBLIC,
  refused,
  registration,
  SEATS,
} from '../../test/thread/memory.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { personKind } from '../offices/person.ts';
import { formatRef, type RecordId, type RecordRef } from '../record/ids.ts';
import type { Loaded } from '../record/kind.ts';
import { CAPACITIES, type ClarificationRefusal, goesOn, nextOf, PRESENCES, wasMissed } from './clarification.ts';
import { noticeOf } from './notice.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const FIRST = '2024-10-14';
const LATER = '2024-10-30';
const person = (nth: number, phase: 'serving' | 'left' = 'serving'): Loaded => ({
  ref: { ...OFFICE, id: `0f0f0f0f-0000-4000-8000-0000000000a${nth}` as RecordId },
  kind: personKind.name,
  version: 1,
  state: { phase, name: `Petugas Contoh ${nth}`, roles: ['reviewer'], scope: '17.02', office: OFFICE },
});
const ASKER = formatRef(person(1).ref);
const GONE = formatRef(person(2).ref);

/** A case of one report that runs since the 14th; steps are asked on the 30th unless a test says otherwise. */
function heard(options: { readonly from?: 'report' | 'finding' } = {}) {
  const desk = openDesk(circle, [person(1), person(2, 'left')]);
  const filing = formalReport(circle, { happenedOn: null, learnedOn: null });
  expect(desk.ask('report.file', filing, { actor: PUBLIC, today: FIRST })).toBe('');
  const report = desk.refs('report')[0] ?? '';
  if (options.from === 'finding') {
    expect(desk.ask('finding.set', finding(formatRef(OFFICE), SEATS, FIRST), { today: FIRST })).toBe('');
    const given = { ...registration('', { conductOn: null }), finding: desk.refs('finding')[0] };
    expect(desk.ask('case.register-finding', given, { today: FIRST })).toBe('');
  } else {
    desk.ask('report.review', review(report, FIRST), { today: FIRST });
    expect(desk.ask('case.register', registration(report, { conductOn: null }), { today: FIRST })).toBe('');
  }
  const ref = desk.refs('case')[0] ?? '';
  const on = (name: string, fields: object, today = LATER) => desk.ask(name, { case: ref, ...fields }, { today });
  const letter = {
    ...{ issuedOn: '2024-10-14', letter: 'Und. 1', on: '2024-10-16', time: '09:30' },
    ...{ mode: 'in-person', place: 'Kantor Contoh', channel: 'in-person', servedOn: '2024-10-15' },
  };
  const summon = (change: object = {}, today = LATER) =>
    on('case.summon', { capacity: 'witness', name: 'Saksi Contoh', ...letter, ...change }, today);
  const again = (n: number, change: object = {}, today = LATER) =>
    on(
      'case.summon-again',
      {
        ...{ n, ...letter, issuedOn: '2024-10-16', on: '2024-10-18', servedOn: '2024-10-17', ...change },
      },
      today,
    );
  const serve = (n: number, day: string, today = LATER) =>
    on('case.serve-summons', { n, on: day, channel: 'post' }, today);
  const attend = (n: number, presence: string, change: object = {}, today = LATER) => {
    const came = presence === 'present';
    const said = { told: came ? null : 'Sakit.', oath: came ? 'sworn' : null, accompanied: false, lawyer: null };
    return on('case.record-attendance', { n, on: '2024-10-16', presence, ...said, ...change }, today);
  };
  const minutes = {
    ...{ on: '2024-10-16', mode: 'in-person', place: 'Kantor Contoh', askedBy: [ASKER], signature: 'signed' },
    answers: [{ question: 'Apa yang Anda lihat?', answer: 'Kaus dibagikan.' }],
  };
  const clarify = (n: number, change: object = {}, today = LATER) =>
    on('case.clarify', { n, ...minutes, ...change }, today);
  const unsummoned = (change: object = {}, today = LATER) =>
    on(
      'case.clarify-unsummoned',
      { capacity: 'witness', name: 'Saksi Contoh', oath: 'sworn', accompanied: false, ...minutes, ...change },
      today,
    );
  const part = () => desk.case(ref).clarification;
  return { ...desk, ref, source: report, on, summon, again, serve, attend, clarify, unsummoned, part };
}

describe('a summons', () => {
  test('names a witness, says when and where, and waits for its service', () => {
    const desk = heard();
    expect(desk.summon({ servedOn: null })).toBe('');
    const [one] = desk.part().summonses;
    expect(one).toMatchObject({
      ...{ n: 1, call: 1, capacity: 'witness', name: 'Saksi Contoh', report: null, servedOn: null, attendance: null },
      ...{ on: '2024-10-16', time: '09:30', mode: 'in-person', onlineBecause: null },
    });
    expect(one && nextOf(desk.part(), one)).toBe('case.serve-summons');
    expect(desk.serve(1, '2024-10-15')).toBe('');
    expect(desk.part().summonses[0]).toMatchObject({ servedOn: '2024-10-15', channel: 'post' });
    expect(desk.serve(1, '2024-10-15')).toBe('summons-served');
  });

  test('needs a reason to be held online, and keeps none where it is not', () => {
    const desk = heard();
    expect(desk.summon({ mode: 'online' })).toBe('invalid-input:onlineBecause');
    expect(desk.summon({ mode: 'online', onlineBecause: 'weather' })).toBe('invalid-input:onlineBecause');
    expect(desk.summon({ mode: 'online', onlineBecause: 'disaster' })).toBe('');
    expect(desk.summon({ onlineBecause: 'security' })).toBe('');
    expect(desk.part().summonses.map(({ onlineBecause }) => onlineBecause)).toEqual(['disaster', null]);
  });

  test('is issued once there is a case and not before its time, and calls to that day or a later one', () => {
    const desk = heard();
    expect(desk.summon({ issuedOn: '2024-10-13' })).toBe('day-before-step');
    expect(desk.summon({ issuedOn: '2024-10-31', on: '2024-11-02' })).toBe('day-in-future');
    expect(desk.summon({ on: '2024-10-13' })).toBe('day-before-step');
    expect(desk.summon({ on: '2025-10-15' })).toBe('day-far-off');
    expect(desk.summon({ time: '25:00' })).toBe('invalid-input:time');
    expect(desk.summon({ on: '2024-12-02', servedOn: null })).toBe('');
  });

  test('is served between its letter and the day it calls to', () => {
    const desk = heard();
    expect(desk.summon({ servedOn: '2024-10-13' })).toBe('day-before-step');
    expect(desk.summon({ servedOn: '2024-10-17' })).toBe('served-too-late');
    expect(desk.summon({ servedOn: null })).toBe('');
    expect(desk.serve(1, '2024-10-13')).toBe('day-before-step');
    expect(desk.serve(1, '2024-10-17')).toBe('served-too-late');
    expect(desk.serve(1, '2024-10-16', '2024-10-15')).toBe('day-in-future');
    expect(desk.serve(2, '2024-10-15')).toBe('summons-missing');
    expect(desk.serve(1, '2024-10-16')).toBe('');
  });

  test('warns of a short notice and never blocks: one day before, for Pilkada by analogy and with low confidence', () => {
    const { regime, office } = heard().case(heard().ref);
    const notice = (servedOn: string | null, today: string, of: 'pilkada' | 'pemilu' = regime) =>
      noticeOf({ regime: of, office }, { on: '2024-10-16', servedOn }, today, SHIPPED_KNOWN);
    expect(notice('2024-10-15', LATER)).toMatchObject({ last: '2024-10-15', short: false });
    expect(notice('2024-10-16', LATER)).toMatchObject({
      short: true,
      rule: { id: 'pilkada.undangan.kedua', confidence: 'low' },
    });
    expect(notice('2024-10-16', LATER, 'pemilu')).toMatchObject({
      short: true,
      rule: { id: 'pemilu.undangan', confidence: 'high' },
    });
    expect(notice(null, '2024-10-15')).toMatchObject({ short: false });
    expect(notice(null, '2024-10-16')).toMatchObject({ short: true });
    expect(heard().summon({ servedOn: '2024-10-16' })).toBe('');
  });
});

describe('attendance', () => {
  test('needs a summons that was served, and is said once', () => {
    const desk = heard();
    expect(desk.attend(1, 'absent')).toBe('summons-missing');
    desk.summon({ servedOn: null });
    expect(desk.attend(1, 'absent')).toBe('summons-not-served');
    desk.serve(1, '2024-10-15');
    expect(desk.attend(1, 'absent', { told: ' ' })).toBe('invalid-input:told');
    expect(desk.attend(1, 'present', { oath: null })).toBe('invalid-input:oath');
    expect(desk.attend(1, 'absent', { on: '2024-10-15' })).toBe('day-before-step');
    expect(desk.attend(1, 'present', { on: '2024-10-31' })).toBe('day-in-future');
    expect(desk.attend(1, 'absent')).toBe('');
    desk.summon();
    expect(desk.attend(1, 'present')).toBe('attendance-known');
    expect(desk.attend(3, 'present')).toBe('summons-missing');
  });

  test('of somebody who refuses to come is known from the service on', () => {
    const desk = heard();
    desk.summon();
    expect(desk.attend(1, 'refused', { on: '2024-10-14' })).toBe('day-before-step');
    expect(desk.attend(1, 'refused', { on: '2024-10-15' })).toBe('');
    // Who comes earlier than called is heard all the same.
    desk.summon();
    expect(desk.attend(2, 'present', { on: '2024-10-15' })).toBe('');
  });

  test('refusing the oath stops nothing, and a lawyer may come along', () => {
    const desk = heard();
    desk.summon();
    expect(desk.attend(1, 'present', { oath: 'refused', accompanied: true, lawyer: 'Kuasa Contoh' })).toBe('');
    expect(desk.clarify(1)).toBe('');
    expect(desk.part().minutes[0]).toMatchObject({ oath: 'refused', accompanied: true, lawyer: 'Kuasa Contoh' });
  });

  test('missed once makes a second call possible; missed twice the handling goes on', () => {
    const desk = heard();
    desk.summon();
    expect(desk.again(1)).toBe('no-absence');
    desk.attend(1, 'absent');
    expect(desk.again(2)).toBe('summons-missing');
    expect(desk.again(1, { issuedOn: '2024-10-15' })).toBe('day-before-step');
    expect(desk.again(1)).toBe('');
    expect(desk.again(1)).toBe('no-absence');
    expect(desk.part().summonses[1]).toMatchObject({ n: 2, call: 2, after: 1, name: 'Saksi Contoh' });
    expect(desk.part().summonses.map(goesOn)).toEqual([false, false]);
    expect(desk.attend(2, 'refused', { on: '2024-10-18' })).toBe('');
    expect(desk.part().summonses.map(goesOn)).toEqual([false, true]);
    expect(desk.again(2)).toBe('no-absence');
    expect(desk.part().summonses.map(one => nextOf(desk.part(), one))).toEqual([null, null]);
  });
});

describe('minutes', () => {
  test('are of one who was summoned and came, once, on that day or a later one', () => {
    const desk = heard();
    expect(desk.clarify(1)).toBe('summons-missing');
    desk.summon();
    expect(desk.clarify(1)).toBe('attendance-unknown');
    desk.attend(1, 'present');
    expect(desk.clarify(7)).toBe('summons-missing');
    expect(desk.clarify(1, { on: '2024-10-15' })).toBe('day-before-step');
    expect(desk.clarify(1, { on: '2024-10-31' })).toBe('day-in-future');
    expect(desk.clarify(1)).toBe('');
    desk.summon();
    desk.attend(2, 'present');
    expect(desk.clarify(1)).toBe('already-heard');
    expect(desk.part().minutes).toMatchObject([
      { n: 1, summons: 1, capacity: 'witness', name: 'Saksi Contoh', oath: 'sworn', signature: 'signed' },
    ]);
  });

  test('are never of somebody absent', () => {
    const desk = heard();
    desk.summon();
    desk.attend(1, 'absent');
    desk.summon();
    desk.attend(2, 'present');
    expect(desk.clarify(1)).toBe('was-absent');
    expect(desk.part().minutes).toEqual([]);
  });

  test('hold a question at least, and the reason where somebody refuses to sign', () => {
    const desk = heard();
    desk.summon();
    desk.attend(1, 'present');
    expect(desk.clarify(1, { answers: [] })).toBe('invalid-input:answers');
    expect(desk.clarify(1, { answers: [{ question: 'Apa?', answer: ' ' }] })).toBe('invalid-input:answers.0.answer');
    expect(desk.clarify(1, { askedBy: [] })).toBe('invalid-input:askedBy');
    expect(desk.clarify(1, { signature: 'refused' })).toBe('invalid-input:unsignedBecause');
    expect(desk.clarify(1, { signature: 'refused', unsignedBecause: 'Belum dibaca.' })).toBe('');
    expect(desk.part().minutes[0]).toMatchObject({ signature: 'refused', unsignedBecause: 'Belum dibaca.' });
  });

  test('of somebody who came unsummoned say so', () => {
    const desk = heard();
    expect(desk.unsummoned({ on: '2024-10-13' })).toBe('day-before-step');
    expect(desk.unsummoned({ name: null })).toBe('invalid-input:name');
    expect(desk.unsummoned()).toBe('');
    expect(desk.part().minutes).toMatchObject([{ n: 1, summons: null, name: 'Saksi Contoh' }]);
  });

  test('are asked by people who serve and have not stepped back from the case', () => {
    const desk = heard();
    expect(desk.unsummoned({ askedBy: [GONE] })).toBe('person-left');
    expect(desk.unsummoned({ askedBy: [ASKER, ASKER] })).toBe('invalid-input:askedBy');
    const self = { ...officer('reviewer'), id: ASKER };
    expect(desk.ask('case.recuse', { case: desk.ref, person: ASKER, because: 'Sepupu.' }, { actor: self })).toBe('');
    expect(desk.unsummoned()).toBe('asker-recused');
  });

  test('are corrected by a later act that says why, and stay as they were', () => {
    const desk = heard();
    expect(desk.on('case.correct-clarification', { n: 1, words: 'Topi.', because: 'Salah dengar.' })).toBe(
      'minutes-missing',
    );
    desk.unsummoned();
    const before = desk.part().minutes[0];
    expect(desk.on('case.correct-clarification', { n: 2, words: 'Topi.', because: 'Salah dengar.' })).toBe(
      'minutes-missing',
    );
    expect(desk.on('case.correct-clarification', { n: 1, words: 'Topi.', because: ' ' })).toBe('invalid-input:because');
    expect(desk.on('case.correct-clarification', { n: 1, words: 'Topi.', because: 'Salah dengar.' })).toBe('');
    expect(desk.part().minutes).toEqual([
      { ...before, corrections: [{ on: LATER, words: 'Topi.', because: 'Salah dengar.' }] },
    ]);
  });
});

describe('the reporter', () => {
  test('is summoned by the report, without a name', () => {
    const desk = heard();
    expect(desk.summon({ capacity: 'reporter', name: 'Pelapor Contoh' })).toBe('reporter-sealed');
    expect(desk.summon({ capacity: 'reporter', name: null, report: formatRef(OFFICE) })).toBe('source-missing');
    expect(desk.summon({ capacity: 'reporter', name: null, report: desk.source })).toBe('');
    // The only source needs no choosing.
    expect(desk.summon({ capacity: 'reporter', name: ' ' })).toBe('');
    for (const one of desk.part().summonses) {
      expect(one).toMatchObject({ capacity: 'reporter', name: null });
      expect(one.report && formatRef(one.report)).toBe(desk.source);
    }
  });

  test('may bring a lawyer, whose name is not written either', () => {
    const desk = heard();
    desk.summon({ capacity: 'reporter', name: null });
    expect(desk.attend(1, 'present', { accompanied: true, lawyer: 'Kuasa Contoh' })).toBe('reporter-sealed');
    expect(desk.attend(1, 'present', { accompanied: true })).toBe('');
    expect(desk.unsummoned({ capacity: 'reporter', name: null, accompanied: true, lawyer: 'Kuasa Contoh' })).toBe(
      'reporter-sealed',
    );
    expect(desk.unsummoned({ capacity: 'reporter', name: 'Pelapor Contoh' })).toBe('reporter-sealed');
    expect(desk.clarify(1)).toBe('');
    expect(desk.part().minutes[0]).toMatchObject({ name: null, accompanied: true, lawyer: null });
  });

  test('of the office’s own finding there is none', () => {
    const desk = heard({ from: 'finding' });
    expect(desk.summon({ capacity: 'reporter', name: null })).toBe('no-reporter');
    expect(desk.summon()).toBe('');
  });
});

describe('a case that does not run', () => {
  test('takes no step of a clarification while it is suspended, nor once it is closed', () => {
    const desk = heard();
    const suspended = { on: '2024-10-20', cite: 'Surat Contoh', reason: 'Menunggu.' };
    expect(desk.on('case.suspend', suspended)).toBe('');
    expect(desk.summon()).toBe('case-suspended');
    expect(desk.unsummoned()).toBe('case-suspended');
    expect(desk.on('case.resume', { on: '2024-10-21', cite: 'Surat Contoh' })).toBe('');
    expect(desk.on('case.close-track', { track: 'neutrality', on: LATER, because: 'not-proceeded' })).toBe('');
    expect(desk.summon()).toBe('case-closed');
    expect(desk.unsummoned()).toBe('case-closed');
  });
});

test('the tests above meet every refusal of a clarification', () => {
  const all: Record<ClarificationRefusal['code'], true> = {
    'day-in-future': true,
    'day-before-step': true,
    'day-far-off': true,
    'summons-missing': true,
    'summons-served': true,
    'summons-not-served': true,
    'served-too-late': true,
    'attendance-known': true,
    'attendance-unknown': true,
    'no-absence': true,
    'was-absent': true,
    'already-heard': true,
    'minutes-missing': true,
    'reporter-sealed': true,
    'source-missing': true,
    'no-reporter': true,
    'asker-recused': true,
    'person-left': true,
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual([]);
});

/** Anything asked in any order; days are mostly those of a story, so that stories get far. */
const day = fc.oneof(
  { weight: 5, arbitrary: fc.constant('2024-10-16') },
  { weight: 1, arbitrary: fc.integer({ min: 13, max: 30 }).map(n => `2024-10-${n}`) },
);
const n = fc.integer({ min: 1, max: 4 });
const whom = fc.record({
  capacity: fc.constantFrom(...CAPACITIES),
  name: fc.constantFrom(null, 'NAMA RAHASIA'),
  accompanied: fc.boolean(),
  lawyer: fc.constantFrom(null, 'NAMA RAHASIA'),
});
const request = fc.record({
  step: fc.constantFrom('summon', 'again', 'serve', 'attend', 'attend', 'clarify', 'clarify', 'unsummoned', 'correct'),
  presence: fc.constantFrom(...PRESENCES),
  served: fc.boolean(),
  ...{ n, day, whom },
});

property.prop([fc.array(request, { maxLength: 30, size: 'large' })])(
  'whatever is asked: numbers are dense, no minutes are of an absent person, no second call is without an absence',
  requests => {
    const desk = heard();
    // Two were called and served already, so that stories get as far as minutes.
    for (const name of ['Saksi Satu', 'Saksi Dua']) expect(desk.summon({ name })).toBe('');
    for (const { step, n, day, presence, served, whom } of requests) {
      const { accompanied, lawyer } = whom;
      if (step === 'summon') desk.summon({ ...whom, servedOn: served ? '2024-10-15' : null });
      else if (step === 'again') desk.again(n, { servedOn: served ? '2024-10-17' : null });
      else if (step === 'serve') desk.serve(n, day);
      else if (step === 'attend') desk.attend(n, presence, { on: day, accompanied, lawyer });
      else if (step === 'clarify') desk.clarify(n, { on: day });
      else if (step === 'unsummoned') desk.unsummoned({ ...whom, on: day });
      else desk.on('case.correct-clarification', { n, words: 'Topi.', because: 'Salah dengar.' });
      const { summonses, minutes } = desk.part();
      const count = (list: readonly unknown[]) => list.map((_, at) => at + 1);
      expect(summonses.map(one => one.n)).toEqual(count(summonses));
      expect(minutes.map(one => one.n)).toEqual(count(minutes));
      for (const one of minutes) {
        const called = summonses.find(({ n }) => n === one.summons);
        if (one.summons !== null) expect(called?.attendance?.presence).toBe('present');
      }
      for (const one of summonses) {
        if (one.attendance) expect(one.servedOn).not.toBeNull();
        const first = summonses.find(({ n }) => n === one.after);
        expect(one.call === 2).toBe(first !== undefined && wasMissed(first));
      }
      expect(new Set(minutes.flatMap(({ summons }) => summons ?? [])).size).toBe(
        minutes.filter(({ summons }) => summons !== null).length,
      );
    }
  },
);

property.prop([fc.array(request, { maxLength: 20 })])(
  'no act of a case ever holds a name that was given for its reporter',
  requests => {
    const desk = heard();
    for (const { step, n, day, presence, whom } of requests) {
      const reporter = { ...whom, capacity: 'reporter' };
      const { accompanied, lawyer } = whom;
      if (step === 'summon' || step === 'again') desk.summon(reporter);
      else if (step === 'unsummoned') desk.unsummoned(reporter);
      else if (step === 'clarify') desk.clarify(n, { on: day });
      else desk.attend(n, presence, { on: day, accompanied, lawyer });
    }
    const acts = desk.all('case').flatMap(record => (record as unknown as { readonly acts: readonly unknown[] }).acts);
    expect(acts.length).toBeGreaterThan(0);
    expect(JSON.stringify([acts, desk.case(desk.ref)])).not.toMatch(/RAHASIA|Pelapor Contoh/);
  },
);

test('an act that names a reporter, written by a bug, is read by nobody', async () => {
  const { clarificationAfter, NOBODY_HEARD } = await import('./clarification.ts');
  const fields = {
    ...{ n: 1, capacity: 'reporter', report: OFFICE as RecordRef, name: 'Pelapor Contoh', after: null },
    ...{ mode: 'in-person', onlineBecause: null, place: 'Kantor', issuedOn: FIRST, letter: '1', on: FIRST },
    ...{ time: '09:30', channel: 'post', servedOn: null },
  };
  const act = { type: 'summoned', seq: 1, at: FIRST, by: PUBLIC, basis: SHIPPED_KNOWN.basis, fields };
  expect(() => clarificationAfter(NOBODY_HEARD, act as never)).toThrow('names a reporter');
});
