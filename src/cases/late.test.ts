/** What was late, derived from the acts of reports, findings and cases: a late step is recorded like any other. */
import { beforeAll, describe, expect, test } from 'vitest';
import { finding, plenary, review, study } from '../../test/support/typed.ts';
import {
  anonymousReport,
  type Circle,
  type Desk,
  formalReport,
  newCircle,
  OFFICE,
  openDesk,
  registration,
  SEATS,
} from '../../test/thread/memory.ts';
import { lateInReport } from '../intake/late.ts';
import { reportKind } from '../intake/report.ts';
import { HAND_OVER_ITEMS } from '../law/hand-over.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import type { Late } from '../law/late.ts';
import { decodeAct } from '../record/codec.ts';
import { formatRef } from '../record/ids.ts';
import type { Kind } from '../record/kind.ts';
import { caseKind } from './case.ts';
import { findingKind } from './finding.ts';
import { lateInCase } from './late.ts';
import { leadKind } from './lead.ts';
import { lateInFinding, lateInLead } from './lead-late.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});

type LateIn = (acts: readonly never[], region: string, known: typeof SHIPPED_KNOWN) => ReadonlyMap<number, Late>;
const OF: Readonly<Record<string, readonly [unknown, unknown]>> = {
  report: [reportKind, lateInReport],
  lead: [leadKind, lateInLead],
  finding: [findingKind, lateInFinding],
  case: [caseKind, lateInCase],
};
/** Late acts of the first record of a kind as `act: step by how much, rule`. */
function lateIn(desk: Desk, kind: string): readonly string[] {
  const [of, rule] = OF[kind] as readonly [Kind, LateIn];
  // Without the key, as after an erasure: what was late is told all the same.
  const acts = desk.stored(desk.refs(kind)[0] ?? '').map(act => decodeAct(of, act, undefined));
  const late = rule(acts as never, OFFICE.region, SHIPPED_KNOWN);
  return [...late].map(([seq, one]) => `${acts[seq - 1]?.type}: ${one.step} ${one.by} ${one.unit}, ${one.rule.id}`);
}

/** A case with one track, of a report received on Monday 14 October 2024 and registered on `on`. */
function registeredOn(on: string, track: string, reviewedOn = on) {
  const desk = openDesk(circle);
  desk.ask('report.file', formalReport(circle, { happenedOn: null, learnedOn: null }));
  const report = desk.refs('report')[0] ?? '';
  expect(desk.ask('report.review', review(report, reviewedOn), { today: reviewedOn })).toBe('');
  expect(desk.ask('case.register', registration(report, { conductOn: null, tracks: [track] }), { today: on })).toBe('');
  const ref = desk.refs('case')[0] ?? '';
  const at = (day: string, command: string, fields: object = {}, now = `${day}T03:00:00.000Z`) =>
    expect(
      desk.ask(`case.${command}`, { case: ref, track, on: day, ...fields }, { today: now.slice(0, 10), now }),
    ).toBe('');
  const studied = (day: string) => at(day, 'study', study(ref, track));
  const decide = (day: string, on_ = day) =>
    at(day, 'decide', { ...plenary(SEATS, { track, finding: 'violation' }), on: on_ });
  return { ...desk, at, studied, decide };
}

describe('a late step is marked with the days it was late and its rule', () => {
  test('of a report: its review and its registration, in the days of the election that the review names', () => {
    const desk = registeredOn('2024-10-21', 'neutrality', '2024-10-18');
    expect(lateIn(desk, 'report')).toEqual([
      'reviewed: initial-review 2 day, pilkada.kajianawal',
      'registered: register 2 day, pilkada.registrasi',
    ]);
    expect(lateIn(registeredOn('2024-10-16', 'neutrality'), 'report')).toEqual([]);
  });

  test('of initial information and a finding: tracing, setting and registering', () => {
    const desk = openDesk(circle);
    desk.ask('report.file', anonymousReport(circle));
    const office = formatRef(OFFICE);
    const lead = { report: desk.refs('report')[0], office, title: 'Kabar', account: 'Ringkas.' };
    expect(desk.ask('lead.trace-report', lead, { today: '2024-10-15' })).toBe('');
    const set = finding(office, SEATS, '2024-10-30', { lead: desk.refs('lead')[0], foundOn: '2024-10-20' });
    expect(desk.ask('finding.adopt', set, { today: '2024-10-30' })).toBe('');
    const given = {
      ...registration('', { tracks: ['neutrality'], conductOn: null }),
      finding: desk.refs('finding')[0],
    };
    expect(desk.ask('case.register-finding', given, { today: '2024-11-02' })).toBe('');
    expect(lateIn(desk, 'lead')).toEqual(['adopted: trace 8 day, pilkada.penelusuran']);
    expect(lateIn(desk, 'finding')).toEqual([
      'set: set-finding 3 day, pilkada.temuan.penetapan',
      'registered: register 2 day, pilkada.registrasi',
    ]);
  });

  test('of a case: deciding in days, forwarding a crime by the hour, and each step of police, prosecutor and courts', () => {
    const desk = registeredOn('2024-10-14', 'crime');
    const discuss = (day: string, now?: string) => {
      const present = [{ institution: 'police', name: 'Penyidik Contoh' }];
      desk.at(day, 'discuss', { present, articles: [], result: 'goes-on' }, now);
    };
    // 24 hours from 10:00 on the 14th: at 12:30 on the 15th two and a half hours have passed since.
    discuss('2024-10-15', '2024-10-15T05:30:00.000Z');
    desk.studied('2024-10-16');
    desk.decide('2024-10-20');
    desk.at('2024-10-22', 'refer', { letter: 'Surat 1' }, '2024-10-22T01:00:00.000Z');
    const items = HAND_OVER_ITEMS.map(item => ({ item, present: true }));
    desk.at('2024-10-22', 'hand-over-file', { items, receipt: 'STTL', receivedBy: 'x' });
    const step = (day: string, name: string, fields: object = {}) =>
      desk.at(day, 'record-crime-step', { step: name, ...fields });
    step('2024-10-23', 'investigation-begun');
    step('2024-11-12', 'file-sent');
    step('2024-11-12', 'found-incomplete');
    step('2024-11-18', 'file-returned', { note: 'x' });
    step('2024-11-20', 'file-completed');
    step('2024-11-25', 'filed');
    step('2024-12-01', 'judged', { verdict: 'convicted' });
    step('2024-12-03', 'appealed');
    discuss('2024-12-03');
    discuss('2024-12-03');
    discuss('2024-12-04');
    step('2024-12-07', 'appeal-sent');
    step('2024-12-10', 'appeal-judged', { verdict: 'acquitted' });
    step('2024-12-14', 'verdict-received');
    step('2024-12-20', 'executed');
    expect(lateIn(desk, 'case')).toEqual([
      'discussed: discuss-first 3 hour, pembahasan1',
      'decided: study 3 day, pilkada.penanganan',
      'referred: forward 22 hour, pilkada.penerusan.pidana',
      'crime-stepped: investigate 1 day, gakkumdu.pilkada.penyidikan',
      // Until Friday, and done on Monday: calendar days after a limit of working days.
      'crime-stepped: return-file 3 day, gakkumdu.pilkada.pengembalian',
      // Nothing waited for it any more: it was held after the appeal.
      'discussed: discuss-fourth 48 hour, pembahasan4',
      'crime-stepped: send-appeal 1 day, gakkumdu.pilkada.kirimbanding',
      'crime-stepped: deliver-verdict 1 day, gakkumdu.pilkada.putusanpu',
      'crime-stepped: execute 3 day, gakkumdu.pilkada.eksekusi',
    ]);
  });

  test('of a crime that can affect the vote: what ends it after the day before the result, beside the own limit', () => {
    const ended = (resultOn: string, last: (desk: ReturnType<typeof registeredOn>) => void) => {
      const desk = registeredOn('2024-10-14', 'crime');
      desk.at('2024-10-14', 'note-vote-effect', { affects: 'yes', resultOn, because: 'x' });
      last(desk);
      return lateIn(desk, 'case').filter(line => line.includes('finish-before-result'));
    };
    const stop = (desk: ReturnType<typeof registeredOn>) => {
      desk.studied('2024-10-14');
      desk.decide('2024-10-14');
      desk.at('2024-10-14', 'refer', { letter: 'Surat 1' });
      const items = HAND_OVER_ITEMS.map(item => ({ item, present: true }));
      desk.at('2024-10-14', 'hand-over-file', { items, receipt: 'STTL', receivedBy: 'x' });
      desk.at('2024-10-17', 'record-crime-step', { step: 'stopped', note: 'x' });
    };
    expect(ended('2024-10-21', stop)).toEqual([
      'crime-stepped: finish-before-result 1 day, gakkumdu.pilkada.batashasil',
    ]);
    expect(ended('2024-10-22', stop)).toEqual([]);
    const close = (desk: ReturnType<typeof registeredOn>) =>
      desk.at('2024-10-20', 'close-track', { because: 'not-proceeded' });
    expect(ended('2024-10-21', close)).toEqual([
      'track-closed: finish-before-result 4 day, gakkumdu.pilkada.batashasil',
    ]);
  });

  test('whole days on which the case was suspended make nothing late', () => {
    const desk = registeredOn('2024-10-14', 'neutrality');
    desk.at('2024-10-15', 'suspend', { cite: 'Penetapan contoh', reason: 'x' });
    desk.at('2024-10-25', 'resume', { cite: 'Penetapan contoh' });
    desk.studied('2024-10-25');
    desk.decide('2024-10-26');
    expect(lateIn(desk, 'case')).toEqual([]);
    const other = registeredOn('2024-10-14', 'neutrality');
    other.studied('2024-10-25');
    other.decide('2024-10-26');
    expect(lateIn(other, 'case')).toEqual(['decided: study 9 day, pilkada.penanganan']);
  });
});
