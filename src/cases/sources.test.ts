import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { finding, plenary, review, study } from '../../test/support/typed.ts';
import {
  anonymousReport,
  type Circle,
  COMMISSIONERS,
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
import type { ReviewRefusal } from '../intake/review.ts';
import { REQUIREMENTS, requirementsOf } from '../law/requirements.ts';
import { formatRef } from '../record/ids.ts';
import type { FindingRefusal } from './finding.ts';
import type { LeadRefusal } from './lead.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

const FIRST = '2024-10-14';
const LATER = '2024-10-18';
const office = formatRef(OFFICE);
const [first = '', second = ''] = SEATS;

/** A formal report, received on the 14th; what is asked is asked on the 18th. */
function reported(filing: object = formalReport(circle, { happenedOn: null, learnedOn: null })) {
  const desk = openDesk(circle);
  expect(desk.ask('report.file', filing, { actor: PUBLIC, today: FIRST })).toBe('');
  const report = desk.refs('report')[0] ?? '';
  const on = (name: string, fields: object, actor = officer('reviewer', 'commissioner', 'intake')) =>
    desk.ask(name, { report, ...fields }, { today: LATER, actor });
  const reviewed = (missing: readonly string[] = [], day = LATER) => on('report.review', review(report, day, missing));
  const register = () => on('case.register', registration(report, { conductOn: null }));
  const trace = () => on('lead.trace-report', { office, title: 'Rapat di balai', account: 'Ajakan memilih.' });
  const state = () => desk.report(report);
  return { ...desk, report_: report, on, reviewed, register, trace, state };
}

describe('the initial review', () => {
  test('looks at every requirement of the law, and only a complete report is registered', () => {
    const desk = reported();
    expect(desk.register()).toBe('review-missing');
    const { checked, ...rest } = review(desk.report_, LATER);
    expect(desk.on('report.review', { ...rest, checked: checked.slice(1) })).toBe('requirements-not-covered');
    expect(desk.on('report.review', { ...rest, checked: [...checked, checked[0]] })).toBe('requirements-not-covered');
    // Of a general election nobody asks for the signature.
    const pemilu = { ...rest, regime: 'pemilu' };
    expect(desk.on('report.review', { ...pemilu, checked })).toBe('requirements-not-covered');
    expect(desk.on('report.review', { ...pemilu, checked: checked.filter(({ item }) => item !== 'signature') })).toBe(
      '',
    );
    expect(desk.reviewed(['evidence', 'in-time'])).toBe('');
    expect(desk.state().review?.missing).toEqual(['in-time', 'evidence']);
    expect(desk.register()).toBe('requirements-missing');
    expect(desk.reviewed()).toBe('');
    expect(desk.register()).toBe('');
    expect(desk.reviewed()).toBe('report-not-open');
  });

  test('asks the reporter for what is missing, once, and is done again when it is completed', () => {
    const whole = reported();
    expect(whole.on('report.ask-completion', { on: LATER })).toBe('review-missing');
    whole.reviewed();
    expect(whole.on('report.ask-completion', { on: LATER })).toBe('nothing-missing');
    expect(whole.on('report.complete', { on: LATER, what: 'Dua foto.' })).toBe('completion-not-asked');
    const desk = reported();
    desk.reviewed(['evidence'], '2024-10-15');
    expect(desk.on('report.ask-completion', { on: '2024-10-14' })).toBe('day-before-step');
    expect(desk.on('report.ask-completion', { on: '2024-10-19' })).toBe('day-in-future');
    expect(desk.on('report.ask-completion', { on: '2024-10-16' })).toBe('');
    expect(desk.on('report.ask-completion', { on: '2024-10-16' })).toBe('already-asked');
    expect(desk.on('report.complete', { on: '2024-10-15', what: 'Dua foto.' })).toBe('day-before-step');
    expect(desk.on('report.complete', { on: '2024-10-17', what: 'Dua foto.' })).toBe('');
    expect(desk.on('report.complete', { on: '2024-10-17', what: 'Dua foto.' })).toBe('completion-not-asked');
    expect(desk.register()).toBe('requirements-missing');
    expect(desk.reviewed([], '2024-10-16')).toBe('day-before-step');
    expect(desk.reviewed()).toBe('');
    expect(desk.register()).toBe('');
  });

  test('is of formal reports alone: information is traced', () => {
    const desk = reported(anonymousReport(circle));
    expect(desk.reviewed()).toBe('not-formal');
    expect(desk.register()).toBe('not-formal');
    expect(desk.on('report.withdraw', { on: LATER, letter: 'Surat' })).toBe('not-formal');
    expect(desk.trace()).toBe('');
  });

  test('a withdrawal ends it before registration, never after; what it says may still be traced', () => {
    const desk = reported();
    expect(desk.trace()).toBe('report-not-open');
    expect(desk.on('report.withdraw', { on: '2024-10-13', letter: 'Surat' })).toBe('day-before-step');
    expect(desk.on('report.withdraw', { on: LATER, letter: 'Surat' })).toBe('');
    expect(desk.state().phase).toBe('withdrawn');
    expect(desk.on('report.announce', { reason: 'expired' })).toBe('announcement-contradicts');
    expect(desk.on('report.announce', { reason: 'withdrawn' })).toBe('');
    expect(desk.state().announced).toMatchObject({ on: LATER, status: 'withdrawn', reason: 'withdrawn' });
    expect(desk.reviewed()).toBe('report-not-open');
    expect(desk.trace()).toBe('');
    expect(desk.trace()).toBe('report-not-open');
    const other = reported();
    other.reviewed();
    other.register();
    expect(other.on('report.withdraw', { on: LATER, letter: 'Surat' })).toBe('report-not-open');
    expect(other.trace()).toBe('report-not-open');
  });

  test('knows a row of the law for each requirement', () => {
    for (const regime of ['pilkada', 'pemilu'] as const)
      for (const { id, rule } of requirementsOf(regime)) {
        expect(REQUIREMENTS).toContain(id);
        expect(rule).toMatch(new RegExp(`^${regime}\\.syarat\\.(formal|materiel)$`));
      }
  });
});

/** A lead that came by hearsay. */
function noted() {
  const desk = openDesk(circle);
  const actor = officer('reviewer', 'commissioner');
  const note = { office, place: '17.02', origin: 'hearsay', title: 'Rapat di balai', account: 'Ajakan memilih.' };
  expect(desk.ask('lead.note', note, { actor, today: FIRST })).toBe('');
  const lead = desk.refs('lead')[0] ?? '';
  const on = (name: string, fields: object) => desk.ask(name, { lead, ...fields }, { actor, today: LATER });
  const adopt = (change: object = {}) => on('finding.adopt', finding(office, SEATS, LATER, change));
  return { ...desk, ref: lead, on, adopt, note };
}

describe('initial information', () => {
  test('has a number of its own, of its day alone, and is no report', () => {
    const desk = noted();
    expect(desk.lead(desk.ref)).toMatchObject({ phase: 'tracing', on: FIRST, origin: 'hearsay', from: null });
    expect(desk.lead(desk.ref).number).toMatch(/^001\//);
    expect(desk.all('lead')[0]?.acts.map(({ at }) => at)).toEqual([FIRST]);
    expect(desk.all('report')).toEqual([]);
    const far = { ...desk.note, place: '18.01' };
    expect(desk.ask('lead.note', far, { actor: officer('reviewer') })).toBe('invalid-input:place');
    expect(desk.ask('lead.note', desk.note, { actor: officer('auditor') })).toBe('role-missing');
  });

  test('is traced, and ends as a finding or in a supervision report', () => {
    const desk = noted();
    expect(desk.on('lead.trace', { on: '2024-10-19', what: 'Dua saksi.' })).toBe('day-in-future');
    expect(desk.on('lead.trace', { on: '2024-10-13', what: 'Dua saksi.' })).toBe('day-before-step');
    expect(desk.on('lead.trace', { on: '2024-10-16', what: 'Dua saksi.' })).toBe('');
    const ending = { reason: 'Tidak ada ajakan.', report: '009/LHP' };
    expect(desk.on('lead.record', { on: '2024-10-15', ...ending })).toBe('day-before-step');
    expect(desk.on('lead.record', { on: '2024-10-17', ...ending })).toBe('');
    expect(desk.lead(desk.ref)).toMatchObject({ phase: 'recorded', endedOn: '2024-10-17' });
    expect(desk.on('lead.trace', { on: LATER, what: 'Lagi.' })).toBe('lead-closed');
    expect(desk.adopt()).toBe('lead-closed');
  });

  test('becomes a finding by a plenary alone, and the finding tells nothing of who told it', () => {
    const desk = reported(anonymousReport(circle));
    desk.trace();
    const lead = desk.refs('lead')[0] ?? '';
    const actor = officer('commissioner');
    const adopt = (change: object) =>
      desk.ask('finding.adopt', { lead, ...finding(office, SEATS, LATER, change) }, { actor, today: LATER });
    expect(adopt({ present: [first], chair: first, votes: [{ person: first, vote: 'for' }] })).toBe('no-quorum');
    expect(adopt({ on: '2024-10-13', foundOn: '2024-10-13' })).toBe('day-before-step');
    expect(adopt({ happenedOn: '2024-10-20' })).toBe('day-before-step');
    expect(adopt({ supervision: null })).toBe('');
    const set = desk.finding(desk.refs('finding')[0] ?? '');
    expect(set).toMatchObject({ phase: 'set', lead: { id: lead.split(':')[1] }, supervision: null });
    expect(set.number).toContain('/TM/');
    expect(JSON.stringify(set)).not.toContain(desk.report_.split(':')[1]);
    expect(desk.lead(lead)).toMatchObject({ phase: 'adopted', findingNumber: set.number });
    expect(adopt({})).toBe('lead-closed');
  });

  test('keeps away whoever stepped back from where it came from', () => {
    const desk = reported(anonymousReport(circle));
    const actor = officer('commissioner');
    const self = { person: first, because: 'Terlapor adalah adik kandungnya.' };
    // `officer` is the first of the three; another one traces and decides then.
    const other = { ...actor, id: second } as typeof actor;
    desk.ask('report.recuse', { report: desk.report_, ...self }, { actor, today: LATER });
    if (desk.state().apart.recused.length === 0) return;
    const given = { office, title: 'Rapat', account: 'Ajakan memilih.' };
    expect(desk.ask('lead.trace-report', { report: desk.report_, ...given }, { actor: other, today: LATER })).toBe('');
    expect(desk.lead(desk.refs('lead')[0] ?? '').apart.recused.map(({ person }) => formatRef(person))).toEqual([first]);
  });
});

describe('a finding', () => {
  const set = (change: object = {}, today = FIRST) => {
    const desk = openDesk(circle);
    const actor = officer('commissioner', 'reviewer');
    const code = desk.ask('finding.set', finding(office, SEATS, FIRST, change), { actor, today });
    const ref = desk.refs('finding')[0] ?? '';
    const on = (name: string, fields: object, by = actor) =>
      desk.ask(name, { finding: ref, ...fields }, { actor: by, today: LATER });
    const register = () => on('case.register-finding', registration('', { conductOn: null }));
    return { ...desk, code, ref, on, register };
  };

  test('comes from a supervision report, by a plenary that carried it', () => {
    expect(set().code).toBe('');
    expect(set({ supervision: null }).code).toBe('invalid-input:supervision');
    expect(set({ supervision: { number: '1', on: '2024-10-13' } }).code).toBe('day-before-step');
    const against = SEATS.map((person, nth) => ({
      person,
      vote: nth === 0 ? 'for' : 'against',
      reason: 'Belum cukup.',
    }));
    expect(set({ votes: against }).code).toBe('not-carried');
    expect(set({ on: LATER }).code).toBe('day-in-future');
  });

  test('is registered as a case once, or set aside with the reason', () => {
    const desk = set();
    expect(desk.register()).toBe('');
    const opened = desk.case(desk.refs('case')[0] ?? '');
    expect(opened.sources).toEqual([
      { kind: 'finding', ref: desk.all('finding')[0]?.ref, number: desk.finding(desk.ref).number },
    ]);
    expect(opened.receivedOn).toBe(FIRST);
    expect(desk.register()).toBe('finding-not-open');
    const other = set();
    const aside = { reason: 'Daluwarsa.', cite: 'Perbawaslu 8/2020' };
    expect(other.on('finding.set-aside', aside, officer('reviewer'))).toBe('role-missing');
    expect(other.on('finding.set-aside', aside)).toBe('');
    expect(other.register()).toBe('finding-not-open');
  });
});

describe('joining', () => {
  /** A case of one report, a second complete report, and a finding of the same office. */
  function two() {
    const desk = reported();
    desk.reviewed();
    desk.register();
    const into = desk.refs('case')[0] ?? '';
    desk.ask(
      'report.file',
      { ...formalReport(circle, { happenedOn: null, learnedOn: null }), lookup: 'b'.repeat(32) },
      { actor: PUBLIC, today: FIRST },
    );
    const second_ = desk.refs('report')[1] ?? '';
    const join = (fields: object = {}) =>
      desk.ask(
        'case.join-report',
        { report: second_, case: into, why: 'Peristiwa yang sama.', ...fields },
        { today: LATER },
      );
    return { ...desk, into, second_, join };
  }

  test('another complete report becomes a source, and its reporter is told each later step', () => {
    const desk = two();
    expect(desk.join()).toBe('review-missing');
    desk.ask('report.review', review(desk.second_, LATER), { today: LATER });
    expect(desk.join()).toBe('');
    expect(desk.case(desk.into).sources.map(({ kind }) => kind)).toEqual(['report', 'report']);
    expect(desk.report(desk.second_)).toMatchObject({ phase: 'registered', caseNumber: desk.case(desk.into).number });
    desk.ask('case.study', study(desk.into), { today: LATER });
    desk.ask(
      'case.decide',
      { case: desk.into, on: LATER, ...plenary(SEATS, { finding: 'no-violation' }) },
      { today: LATER },
    );
    for (const ref of [desk.report_, desk.second_])
      expect(desk.report(ref).told.map(({ step }) => step)).toEqual(['registered', 'decided']);
    expect(desk.join()).toBe('report-not-open');
  });

  test('so does a finding; nothing is joined to a case that is over', () => {
    const desk = two();
    desk.ask('finding.set', finding(office, SEATS, FIRST), { today: FIRST });
    const joining = { finding: desk.refs('finding')[0], case: desk.into, why: 'Peristiwa yang sama.' };
    desk.ask(
      'case.close-track',
      { case: desk.into, track: 'neutrality', on: LATER, because: 'not-proceeded' },
      { today: LATER },
    );
    const closed = desk.case(desk.into).tracks.every(({ phase }) => phase === 'closed');
    expect(closed).toBe(true);
    expect(desk.ask('case.join-finding', joining, { today: LATER })).toBe('case-closed');
    desk.ask('case.open-track', { case: desk.into, track: 'ethics' }, { today: LATER });
    expect(desk.ask('case.join-finding', joining, { today: LATER })).toBe('');
    expect(desk.case(desk.into).sources.map(({ kind }) => kind)).toEqual(['report', 'finding']);
  });
});

test('the tests above meet every refusal of a review, a lead and a finding', () => {
  const all: Record<Exclude<(ReviewRefusal | LeadRefusal | FindingRefusal)['code'], 'finding-without-source'>, true> = {
    ...{ 'not-formal': true, 'requirements-not-covered': true, 'nothing-missing': true, 'completion-not-asked': true },
    ...{ 'already-asked': true, 'review-missing': true, 'requirements-missing': true, 'lead-closed': true },
    ...{ 'role-missing': true, 'finding-not-open': true },
  };
  expect(Object.keys(all).filter(code => !refused.has(code))).toEqual([]);
});

const anyStep = fc.oneof(
  fc.record({ name: fc.constant('report.review'), missing: fc.subarray([...REQUIREMENTS]) }),
  fc.record({
    name: fc.constantFrom(
      'report.ask-completion',
      'report.complete',
      'report.withdraw',
      'case.register',
      'report.set-aside',
      'lead.trace-report',
    ),
  }),
);
property.prop([fc.array(anyStep, { maxLength: 25 })])(
  'no report is registered twice, incomplete, withdrawn or set aside, whatever is asked in whatever order',
  steps => {
    const desk = reported();
    for (const step of steps) {
      const before = desk.state();
      const fields = {
        ...registration(desk.report_, { conductOn: null }),
        ...{ on: LATER, what: 'Dua foto.', letter: 'Surat', reason: 'Kurang.', cite: 'Pasal 9', office },
        ...{ title: 'Rapat', account: 'Ajakan.' },
        ...('missing' in step ? review(desk.report_, LATER, step.missing) : {}),
      };
      const done = desk.on(step.name, fields) === '';
      if (!done || step.name !== 'case.register') continue;
      expect(before.phase).toBe('received');
      expect(before.review?.missing).toEqual([]);
    }
    expect(desk.all('case').length).toBeLessThanOrEqual(1);
    expect(COMMISSIONERS).toHaveLength(3);
  },
);
