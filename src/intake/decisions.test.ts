import { beforeAll, describe, expect, test } from 'vitest';
import {
  anonymousReport,
  type Circle,
  formalReport,
  newCircle,
  officer,
  openDesk,
  PUBLIC,
  refused,
  registration,
  TODAY,
} from '../../test/thread/memory.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { ERASED } from '../record/kind.ts';
import { type ReportRefusal, reportKind } from './report.ts';

let circle: Circle;
beforeAll(async () => {
  circle = await newCircle();
});
const filed = (input: object = formalReport(circle)) => {
  const desk = openDesk(circle);
  expect(desk.ask('report.file', input, { actor: PUBLIC })).toBe('');
  return { ...desk, ref: desk.refs('report')[0] ?? '' };
};
const file = (input: object, who: Circle | undefined = circle) =>
  openDesk(who).ask('report.file', input, { actor: PUBLIC });
const REASON = 'Memanggil pelapor untuk klarifikasi.';

describe('receiving a report', () => {
  test('numbers formal reports and initial information in series of their own', () => {
    const desk = openDesk(circle);
    for (const input of [formalReport(circle), anonymousReport(circle), formalReport(circle)])
      expect(desk.ask('report.file', input, { actor: PUBLIC })).toBe('');
    expect(desk.refs('report').map(ref => desk.report(ref).number)).toEqual([
      '001/LP/PB/Kab/07.02/X/2024',
      '001/IA/PB/Kab/07.02/X/2024',
      '002/LP/PB/Kab/07.02/X/2024',
    ]);
  });

  test('keeps of initial information the day alone, and of a formal report the moment', () => {
    const [anonymous, formal] = [filed(anonymousReport(circle)), filed()];
    expect(anonymous.report(anonymous.ref).receivedAt).toBe(TODAY);
    expect(formal.report(formal.ref).receivedAt).toBe(`${TODAY}T03:00:00.000Z`);
  });

  test('refuses a formal report without its reporter or its account', () => {
    expect(file(formalReport(circle, { identity: null }))).toBe('identity-required');
    expect(file(formalReport(circle, { account: null }))).toBe('invalid-input:account');
    expect(file(formalReport(circle, { account: '' }))).toBe('invalid-input:account');
  });

  test.each([
    ['an account', { account: 'Saya melihatnya sendiri.' }],
    ['who is reported', { reported: 'Pegawai Contoh' }],
    ['an empty text', { reported: '' }],
    ['the day of the conduct', { happenedOn: '2024-10-12' }],
    ['the day of learning of it', { learnedOn: '2024-10-12' }],
    ['nothing sealed at all', { sealedAccount: null }],
  ])('refuses initial information that has %s in clear', (_what, change) => {
    expect(file(anonymousReport(circle, change))).toBe('account-must-be-sealed');
  });

  test('refuses initial information that comes with an identity', () => {
    expect(file(anonymousReport(circle, { identity: circle.item }))).toBe('account-must-be-sealed');
  });

  test('takes nothing as sealed that is not an age file', () => {
    const plain = Buffer.from('{"name":"Pelapor Contoh"}').toString('base64');
    const [first, ...others] = circle.item.wraps;
    expect(file(formalReport(circle, { identity: { ...circle.item, sealed: plain } }))).toBe(
      'invalid-input:identity.sealed',
    );
    const wraps = [{ ...first, secret: plain }, ...others];
    expect(file(formalReport(circle, { identity: { ...circle.item, wraps } }))).toBe(
      'invalid-input:identity.wraps.0.secret',
    );
  });

  test('refuses items that are sealed to anyone but exactly the circle of the office', () => {
    const { sealed, wraps } = circle.item;
    const evidence = (to: readonly object[]) => [
      { blob: 'a'.repeat(64), hash: 'b'.repeat(64), mediaType: 'image/png', size: 3, wraps: to },
    ];
    const wrong = [circle.foreign.wraps, [...wraps, circle.foreign.wraps[1]], [wraps[0], wraps[0]]];
    for (const to of wrong) {
      expect(file(formalReport(circle, { identity: { sealed, wraps: to } }))).toBe('recipients-stale');
      expect(file(anonymousReport(circle, { sealedAccount: { sealed, wraps: to } }))).toBe('recipients-stale');
      expect(file(formalReport(circle, { evidence: evidence(to as object[]) }))).toBe('recipients-stale');
    }
    expect(file(formalReport(circle, { evidence: evidence(wraps) }))).toBe('');
    expect(file(formalReport(circle, { identity: { sealed, wraps: [...wraps].reverse() } }))).toBe('');
  });

  test('is closed while nobody could open what arrives', () => {
    expect(openDesk(undefined).ask('report.file', formalReport(circle), { actor: PUBLIC })).toBe(
      'office-closed-to-intake',
    );
  });

  test('refuses days to come, and learning of something before it happened; today is no day to come', () => {
    expect(file(formalReport(circle, { happenedOn: '2024-10-15', learnedOn: null }))).toBe('day-in-future');
    expect(file(formalReport(circle, { learnedOn: '2024-10-15' }))).toBe('day-in-future');
    expect(file(formalReport(circle, { learnedOn: '2024-10-11' }))).toBe('learned-before-happened');
    expect(file(formalReport(circle, { happenedOn: TODAY, learnedOn: TODAY }))).toBe('');
    expect(file(formalReport(circle, { happenedOn: '2024-02-30' }))).toBe('invalid-input:happenedOn');
  });

  test('refuses a place that the office does not answer for', () => {
    expect(file(formalReport(circle, { place: '17.03' }))).toBe('invalid-input:place');
    expect(file(formalReport(circle, { place: '17.02.05' }))).toBe('');
  });

  test('lets nobody from outside say that the desk took it down', () => {
    const atDesk = formalReport(circle, { channel: 'desk' });
    expect(file(atDesk)).toBe('role-missing');
    expect(openDesk(circle).ask('report.file', atDesk, { actor: officer('intake') })).toBe('');
    expect(openDesk(circle).ask('report.file', atDesk, { actor: officer('auditor') })).toBe('role-missing');
  });
});

describe('what becomes of a report', () => {
  test('is decided once: registered or set aside, by whoever handles cases', () => {
    const aside = { reason: 'Tidak memenuhi syarat materiel.', cite: 'Perbawaslu 8/2020 Pasal 15' };
    const desk = filed();
    const setAside = { report: desk.ref, ...aside };
    for (const actor of [PUBLIC, officer('intake', 'administrator', 'auditor')]) {
      expect(desk.ask('report.set-aside', setAside, { actor })).toBe('role-missing');
      expect(desk.ask('case.register', registration(desk.ref), { actor })).toBe('role-missing');
    }
    expect(desk.ask('report.set-aside', setAside, { actor: officer('handler') })).toBe('');
    expect(desk.report(desk.ref)).toMatchObject({ phase: 'set-aside', ...aside, on: TODAY });
    expect(desk.ask('report.set-aside', setAside)).toBe('report-not-open');
    expect(desk.ask('case.register', registration(desk.ref))).toBe('report-not-open');
  });

  test('an officer’s words on setting it aside are erased with the personal data', () => {
    const { ref, stored, ask } = filed();
    ask('report.set-aside', { report: ref, reason: 'Pelapor Contoh mencabut laporannya.', cite: 'Pasal 15' });
    const text = stored(ref)
      .flatMap(act => Object.values(act.slots))
      .map(slot => Buffer.from(slot, 'base64url').toString());
    expect(text.join()).not.toContain('mencabut');
    const state = filed();
    const erased = reportKind.apply(state.report(state.ref), {
      type: 'set-aside',
      fields: { on: '2024-10-14', reason: ERASED, cite: 'Pasal 15' },
      seq: 2,
      at: TODAY,
      by: { kind: 'public' },
      basis: SHIPPED_KNOWN.basis,
    });
    expect(erased).toMatchObject({ phase: 'set-aside', reason: null });
  });

  test('opening a sealed item is recorded apart, and never moves the report', () => {
    const desk = filed();
    const before = desk.all('report');
    const opening = { report: desk.ref, item: 'identity', reason: REASON };
    expect(desk.ask('item.open', opening, { actor: officer('handler') })).toBe('');
    expect(desk.all('report')).toEqual(before);
    expect(desk.all('access').map(({ state }) => state)).toMatchObject([
      { phase: 'opened', item: 'identity', reason: REASON, by: { kind: 'officer' } },
    ]);
  });

  test('an item is opened by those who handle the case, with a reason, and only where it is there', () => {
    const desk = filed();
    const opening = { report: desk.ref, item: 'identity', reason: REASON };
    for (const actor of [PUBLIC, officer('intake', 'administrator', 'auditor')])
      expect(desk.ask('item.open', opening, { actor })).toBe('role-missing');
    expect(desk.ask('item.open', { ...opening, reason: 'perlu' })).toBe('invalid-input:reason');
    for (const item of ['account', 'evidence'])
      expect(desk.ask('item.open', { ...opening, item })).toBe('nothing-sealed');
    const anonymous = filed(anonymousReport(circle));
    expect(anonymous.ask('item.open', { ...opening, report: anonymous.ref })).toBe('nothing-sealed');
    expect(anonymous.ask('item.open', { ...opening, report: anonymous.ref, item: 'account' })).toBe('');
  });
});

test('the tests above meet every refusal of a report', () => {
  const reached: Record<ReportRefusal['code'], true> = {
    'report-not-open': true,
    'role-missing': true,
    'nothing-sealed': true,
    'identity-required': true,
    'account-must-be-sealed': true,
    'day-in-future': true,
    'learned-before-happened': true,
    'recipients-stale': true,
    'office-closed-to-intake': true,
  };
  expect(Object.keys(reached).filter(code => !refused.has(code))).toEqual([]);
});
