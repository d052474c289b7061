import { fc, test as property } from '@fast-check/vitest';
import { beforeAll, describe, expect, test } from 'vitest';
import { review } from '../../test/support/typed.ts';
import {
  anonymousReport,
  type Circle,
  confidentialReport,
  formalReport,
  newCircle,
  OFFICE,
  officer,
  officeWith,
  openDesk,
  PUBLIC,
  refused,
  registration,
  TODAY,
} from '../../test/thread/memory.ts';
import { SHIPPED_KNOWN } from '../law/known.ts';
import { readDisclosure } from '../record/envelope.ts';
import { formatRef, type RecordRef, type Region } from '../record/ids.ts';
import { type Actor, ERASED, type Loaded } from '../record/kind.ts';
import { reportKind } from './report.ts';
import { TOPICS } from './report-acts.ts';
import type { ReportRefusal } from './report-state.ts';

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
      {
        blob: 'a'.repeat(64),
        hash: 'b'.repeat(64),
        mediaType: 'image/png',
        size: 3,
        wraps: to,
        what: 'evidence',
        description: '',
      },
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

/** Friday 11 October 2024, 19:40 in Bengkulu: the office opens again on Monday, which is TODAY. */
const FRIDAY_EVENING = '2024-10-11T12:40:00Z';

describe('the two times of a report', () => {
  test('at the desk the hour in which the person came counts, not that of the writing down', () => {
    const atDesk = formalReport(circle, { channel: 'desk', submitted: FRIDAY_EVENING });
    const desk = openDesk(circle);
    expect(desk.ask('report.file', atDesk, { actor: officer('intake') })).toBe('');
    const { receivedOn, times } = desk.report(desk.refs('report')[0] ?? '');
    expect(receivedOn).toBe(TODAY);
    expect(times).toEqual({
      submitted: '2024-10-11T12:40:00.000Z',
      counted: '2024-10-14T01:00:00.000Z',
      shut: 'after-hours',
      holidaysKnown: true,
    });
  });

  test('nobody sets the hour from outside, and no hour to come is taken', () => {
    expect(file(formalReport(circle, { submitted: FRIDAY_EVENING }))).toBe('day-in-future');
    const ahead = formalReport(circle, { channel: 'desk', submitted: '2024-10-14T03:00:01Z' });
    expect(openDesk(circle).ask('report.file', ahead, { actor: officer('intake') })).toBe('day-in-future');
  });

  test('a report on a Sunday is received on Monday, and initial information has its day alone and no hours', () => {
    const desk = openDesk(circle);
    for (const input of [formalReport(circle), anonymousReport(circle)])
      expect(desk.ask('report.file', input, { actor: PUBLIC, today: '2024-10-13' })).toBe('');
    const [formal, anonymous] = desk.refs('report').map(desk.report);
    expect(formal).toMatchObject({ receivedOn: '2024-10-14', times: { shut: 'weekend' } });
    expect(anonymous).toMatchObject({ receivedOn: '2024-10-13', receivedAt: '2024-10-13', times: null });
  });

  test('registered before the next opening, it was received by that deed', () => {
    const desk = openDesk(circle);
    desk.ask('report.file', formalReport(circle), { actor: PUBLIC, today: '2024-10-13' });
    const report = desk.refs('report')[0] ?? '';
    expect(desk.ask('report.review', review(report, '2024-10-13'), { today: '2024-10-13' })).toBe('');
    expect(desk.ask('case.register', registration(report), { today: '2024-10-13' })).toBe('');
    expect(desk.case(desk.refs('case')[0] ?? '').receivedOn).toBe('2024-10-13');
  });
});

describe('what was asked', () => {
  const SOCIAL = {
    topic: 'social-media',
    answers: { 'social-platform': 'tiktok', 'social-what': 'like', spot: 'Curup' },
  };

  test('is kept with the report: the answers, the standing, the letter of a proxy', () => {
    const given = { ...SOCIAL, standing: 'proxy', letter: '12/SK/2024' };
    const { report, ref, stored } = filed(formalReport(circle, given));
    expect(report(ref)).toMatchObject(given);
    const text = stored(ref).flatMap(act => Object.values(act.slots));
    const open = text.map(slot => Buffer.from(slot, 'base64url').toString()).join();
    expect(open).toContain('proxy');
    expect(open).not.toMatch(/tiktok|12\/SK/);
  });

  test('fits the topic, or the answer is named', () => {
    expect(file(formalReport(circle, { ...SOCIAL, topic: 'facilities' }))).toBe('answer-wrong');
    expect(file(formalReport(circle, { ...SOCIAL, answers: {} }))).toBe('answer-wrong');
  });

  test('a proxy shows the letter, or tells its number', () => {
    const letter = { blob: 'a'.repeat(64), hash: 'b'.repeat(64), mediaType: 'image/png', size: 3, description: '' };
    expect(file(formalReport(circle, { standing: 'proxy' }))).toBe('letter-required');
    const shown = [{ ...letter, wraps: circle.item.wraps, what: 'letter' }];
    expect(file(formalReport(circle, { standing: 'proxy', evidence: shown }))).toBe('');
  });

  test.each([
    ['a standing', { standing: 'voter' }],
    ['answers', { answers: { spot: 'Curup' } }],
    ['the number of a letter', { letter: '1' }],
  ])('initial information has no %s in clear', (_what, change) => {
    expect(file(anonymousReport(circle, change))).toBe('account-must-be-sealed');
  });
});

describe('a file that comes later', () => {
  const scan = (wraps: readonly object[] = circle.item.wraps, hash = 'b') => ({
    ...{ blob: 'a'.repeat(64), hash: hash.repeat(64), mediaType: 'application/pdf', size: 3 },
    ...{ what: 'signed-form', description: 'Formulir bertanda tangan', wraps },
  });

  test('is added by who takes reports down or handles cases, whatever became of the report', () => {
    const desk = filed();
    for (const actor of [PUBLIC, officer('auditor', 'commissioner')])
      expect(desk.ask('report.attach', { report: desk.ref, file: scan() }, { actor })).toBe('role-missing');
    desk.ask('report.set-aside', { report: desk.ref, reason: 'Tidak lengkap.', cite: 'Pasal 15' });
    expect(desk.ask('report.attach', { report: desk.ref, file: scan() }, { actor: officer('intake') })).toBe('');
    const { evidence, attached, phase } = desk.report(desk.ref);
    expect(evidence.map(({ what, description }) => [what, description])).toEqual([
      ['signed-form', 'Formulir bertanda tangan'],
    ]);
    expect(attached).toEqual([{ what: 'signed-form', on: TODAY }]);
    expect(phase).toBe('set-aside');
  });

  test('is sealed to the circle of the office and is opened by itself, each file with its own access', () => {
    const desk = filed();
    expect(desk.ask('report.attach', { report: desk.ref, file: scan(circle.foreign.wraps) })).toBe('recipients-stale');
    for (const hash of ['b', 'c']) desk.ask('report.attach', { report: desk.ref, file: scan(undefined, hash) });
    const open = (nth: number) => ({ report: desk.ref, item: 'evidence', file: nth, reason: REASON });
    expect(desk.ask('item.open', open(1), { actor: officer('reviewer') })).toBe('');
    expect(desk.ask('item.open', open(2), { actor: officer('reviewer') })).toBe('nothing-sealed');
    expect(desk.all('access')[0]?.state).toMatchObject({ item: 'evidence', file: 1 });
  });

  test('finds an end, so that no record grows for ever', () => {
    const desk = filed();
    const answers = Array.from({ length: 41 }, () => desk.ask('report.attach', { report: desk.ref, file: scan() }));
    expect(answers.slice(0, 40).every(answer => answer === '')).toBe(true);
    expect(answers[40]).toBe('too-many-files');
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
    expect(desk.ask('report.set-aside', setAside, { actor: officer('reviewer') })).toBe('');
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
    expect(desk.ask('item.open', opening, { actor: officer('reviewer') })).toBe('');
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

describe('what is told in confidence', () => {
  const PROVINCE: RecordRef = { ...OFFICE, region: '17' as Region };
  const custodianOf = (office: RecordRef): Actor =>
    ({ ...officer('custodian'), scope: office.region, office }) as Actor;
  const evidence = (wraps: readonly object[]) => ({
    ...{ blob: 'a'.repeat(64), hash: 'b'.repeat(64), mediaType: 'image/png', size: 3 },
    ...{ what: 'evidence', description: '', wraps },
  });
  const told = (change: object = {}, desk = openDesk(circle)) => {
    expect(desk.ask('report.file', confidentialReport(circle, change), { actor: PUBLIC })).toBe('');
    return { ...desk, ref: desk.refs('report')[0] ?? '' };
  };
  const opening = (report: string, item = 'identity') => ({ report, item, reason: REASON });

  test('is initial information by number and day, and keeps no hour', () => {
    const { report, ref } = told();
    expect(report(ref)).toMatchObject({
      ...{ number: '001/IA/PB/Kab/07.02/X/2024', receivedAt: TODAY, times: null, custody: OFFICE },
    });
  });

  property.prop([fc.constantFrom(...TOPICS), fc.boolean(), fc.boolean(), fc.constantFrom('17.02', '17.02.05')])(
    'leaves nothing in clear but where, what about, which day and which number',
    (topic, concernsOffice, withEvidence, place) => {
      const files = withEvidence ? [evidence(circle.kept.wraps)] : [];
      const { stored, ref } = told({ topic, concernsOffice, place, evidence: files });
      const slots = stored(ref).flatMap(act => Object.entries(act.slots));
      const shown = Object.fromEntries(slots.map(([name, slot]) => [name, readDisclosure(slot).value]));
      const { on, office, custody, number, by, at, lookup, verifier, answersTo, ...rest } = shown;
      expect([on, at, office, custody, number]).toEqual([
        ...[TODAY, TODAY, OFFICE, OFFICE, '001/IA/PB/Kab/07.02/X/2024'],
      ]);
      const known = { topic, place, concernsOffice, mode: 'confidential', channel: 'web', sealedAt: 'edge' };
      const sealed = ['account', 'reported', 'happenedOn', 'learnedOn', 'identity', 'sealedAccount', 'evidence'];
      const { times, standing, ...others } = rest;
      expect([times, standing]).toEqual([null, null]);
      expect(Object.fromEntries(Object.entries(others).filter(([name]) => name in known))).toEqual(known);
      // What is left are personal fields, each a box under the record's key.
      const boxes = Object.entries(others).filter(([name]) => !(name in known));
      expect(boxes.map(([name]) => name).sort()).toEqual([...sealed, 'letter', 'answers'].sort());
      expect(boxes.every(([, box]) => typeof box === 'string' && !box.includes('age-encryption'))).toBe(true);
    },
  );

  property.prop([fc.subarray(['identity', 'sealedAccount', 'evidence'] as const, { minLength: 1 })])(
    'is sealed to the custodians in every part, never to those who handle cases',
    parts => {
      for (const wraps of [circle.item.wraps, circle.foreign.wraps, [...circle.kept.wraps, ...circle.item.wraps]]) {
        const item = { sealed: circle.kept.sealed, wraps };
        const wrong = { identity: item, sealedAccount: item, evidence: [evidence(wraps)] };
        const change = Object.fromEntries(parts.map(part => [part, wrong[part]]));
        expect(file(confidentialReport(circle, change))).toBe('recipients-stale');
      }
      expect(file(anonymousReport(circle, { sealedAccount: circle.kept }))).toBe('recipients-stale');
    },
  );

  test.each([
    ['no identity', { identity: null }, 'identity-required'],
    ['no sealed account', { sealedAccount: null }, 'account-must-be-sealed'],
    ['an account in clear', { account: 'Saya melihatnya.' }, 'account-must-be-sealed'],
    ['the day of the conduct in clear', { happenedOn: '2024-10-12' }, 'account-must-be-sealed'],
    ['answers in clear', { answers: { spot: 'Curup' } }, 'account-must-be-sealed'],
    ['no custodians named', { custody: null }, 'invalid-input:custody'],
    ['custodians below the office', { office: '17:0f0f0f0f-0000-4000-8000-000000000001' }, 'invalid-input:custody'],
  ])('is refused with %s', (_what, change, code) => {
    expect(file(confidentialReport(circle, change))).toBe(code);
  });

  test('nothing else names custodians', () => {
    const custody = formatRef(OFFICE);
    for (const report of [formalReport, anonymousReport])
      expect(file(report(circle, { custody }))).toBe('invalid-input:custody');
  });

  test('is refused where four people serve, but for the national office, or where nobody keeps secrets', () => {
    const ask = (desk: ReturnType<typeof openDesk>, custody: RecordRef = OFFICE) =>
      desk.ask('report.file', confidentialReport(circle, { custody: formatRef(custody) }), { actor: PUBLIC });
    const standing = officeWith(circle);
    const at = (region: string, change: object): Loaded => ({
      ...{ ...standing, ref: { ...OFFICE, region: region as Region } },
      state: { ...standing.state, ...change },
    });
    expect(ask(openDesk(circle, [], 4))).toBe('no-custody');
    expect(ask(openDesk(circle, [], 5))).toBe('');
    const nation = { ...OFFICE, region: '' as Region };
    expect(ask(openDesk(circle, [at('', { level: 'nasional' })], 1), nation)).toBe('');
    expect(ask(openDesk(circle, [at('17', { level: 'provinsi' })], 4), PROVINCE)).toBe('no-custody');
  });

  test('is kept by the nearest office that can, and by none further up', () => {
    const standing = officeWith(circle);
    const at = (region: string, change: object = {}): Loaded => ({
      ...{ ...standing, ref: { ...OFFICE, region: region as Region } },
      state: { ...standing.state, ...change },
    });
    const [province, nation] = [at('17'), at('')];
    const bare = { members: (standing.state as unknown as { members: { circles: string[] }[] }).members.slice(0, 1) };
    const keeps = (above: readonly Loaded[], region: string, own: object = {}) =>
      openDesk(circle, above, 5, at('17.02', own)).ask(
        'report.file',
        confidentialReport(circle, { custody: formatRef({ ...OFFICE, region: region as Region }) }),
        { actor: PUBLIC },
      );
    expect(keeps([province, nation], '17.02')).toBe('');
    expect(keeps([province, nation], '17')).toBe('custody-not-nearest');
    expect(keeps([province, nation], '')).toBe('custody-not-nearest');
    // Without custodians of its own, the province is the nearest; where that has none either, the nation.
    expect(keeps([province, nation], '17', bare)).toBe('');
    expect(keeps([province, nation], '', bare)).toBe('custody-not-nearest');
    expect(keeps([at('17', bare), nation], '', bare)).toBe('');
    expect(keeps([at('17', bare)], '17', bare)).toBe('no-custody');
  });

  test('opens for custodians of the office that keeps it alone', () => {
    const { ref, ask } = told();
    for (const actor of [officer('reviewer', 'commissioner', 'intake', 'administrator', 'auditor'), PUBLIC])
      expect(ask('item.open', opening(ref), { actor })).toBe('role-missing');
    expect(ask('item.open', opening(ref), { actor: custodianOf(PROVINCE) })).toBe('kept-elsewhere');
    for (const item of ['identity', 'account'])
      expect(ask('item.open', opening(ref, item), { actor: custodianOf(OFFICE) })).toBe('');
    const formal = filed();
    expect(formal.ask('item.open', opening(formal.ref), { actor: custodianOf(OFFICE) })).toBe('role-missing');
  });

  test('a file that comes later is sealed to the custodians too', () => {
    const { ref, ask } = told();
    const attach = (wraps: readonly object[]) =>
      ask('report.attach', { report: ref, file: evidence(wraps) }, { actor: officer('intake') });
    expect(attach(circle.item.wraps)).toBe('recipients-stale');
    expect(attach(circle.kept.wraps)).toBe('');
  });
});

describe('the working summary', () => {
  const WORDS = 'Diduga ada ajakan memilih dalam apel di sebuah dinas.';
  const custodian = officer('custodian');
  const write = (desk: ReturnType<typeof filed>, actor: Actor, summary = WORDS) =>
    desk.ask('report.summarise', { report: desk.ref, summary }, { actor });

  test('is written by whoever may open the account, and by nobody else', () => {
    const [confidential, anonymous] = [filed(confidentialReport(circle)), filed(anonymousReport(circle))];
    expect(write(confidential, officer('reviewer', 'commissioner'))).toBe('role-missing');
    expect(write(confidential, custodian)).toBe('');
    expect(write(anonymous, custodian)).toBe('role-missing');
    expect(write(anonymous, officer('reviewer'))).toBe('');
    expect(write(filed(), officer('reviewer'))).toBe('account-is-plain');
    expect(write(anonymous, officer('reviewer'), 'singkat')).toBe('invalid-input:summary');
  });

  test('a later one takes its place, of its day alone; not once it was set aside', () => {
    const desk = filed(anonymousReport(circle));
    expect(write(desk, officer('reviewer'))).toBe('');
    expect(write(desk, officer('reviewer'), `${WORDS} Dua saksi.`)).toBe('');
    expect(desk.report(desk.ref).summary).toEqual({ text: `${WORDS} Dua saksi.`, on: TODAY });
    const acts = desk.stored(desk.ref).filter(({ type }) => type === 'summarised');
    expect(acts.map(({ slots }) => readDisclosure(slots.at ?? '').value)).toEqual([TODAY, TODAY]);
    expect(JSON.stringify(acts.map(({ slots }) => Object.values(slots).map(slot => atob(slot))))).not.toContain('apel');
    const aside = filed(anonymousReport(circle));
    aside.ask('report.set-aside', { report: aside.ref, reason: 'Tidak cukup.', cite: 'Pasal 15' });
    expect(write(aside, officer('reviewer'))).toBe('report-not-open');
  });
});

test('the tests above meet every refusal of a report', () => {
  const reached: Record<ReportRefusal['code'], true> = {
    'report-not-open': true,
    'role-missing': true,
    'nothing-sealed': true,
    'too-many-files': true,
    'answer-wrong': true,
    'letter-required': true,
    'identity-required': true,
    'account-must-be-sealed': true,
    'day-in-future': true,
    'learned-before-happened': true,
    'recipients-stale': true,
    'office-closed-to-intake': true,
    'no-custody': true,
    'custody-not-nearest': true,
    'kept-elsewhere': true,
    'account-is-plain': true,
  };
  expect(Object.keys(reached).filter(code => !refused.has(code))).toEqual([]);
});
