/** What comes with attendance, on both engines: scans of telephones, the short test, the certificate. */
import { beforeAll, describe, expect, test } from 'vitest';
import { parseVerifierKey } from '../../src/ledger/note.ts';
import { verifyEd25519 } from '../../src/ledger/signer.ts';
import { pdf } from '../../src/press/pdf.ts';
import { certificateOf, type verifyCertificate } from '../../src/prevention/certificate/certificate-operations.ts';
import type { showAgenda } from '../../src/prevention/event/agenda.ts';
import { inviteeOf, takeTest } from '../../src/prevention/event/answering.ts';
import type { eventPeople, eventSlips, showEvent } from '../../src/prevention/event/event-operations.ts';
import { INVITED } from '../../src/prevention/event/reply.ts';
import type { eventScanner, listRefusedScans, sendScans } from '../../src/prevention/event/scan-operations.ts';
import type { FilledRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { checkPaper } from '../../src/prevention/verifying/check-paper.ts';
import { sealPaper } from '../../src/prevention/verifying/paper-seal.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { checkProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { certificateSheet } from '../../src/ui/certificate-paper.ts';
import type { Answer, Askable } from '../support/answer.ts';
import { must, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const DEVICES = ['a1b2c3d4-0000-4000-8000-0000000000d1', 'a1b2c3d4-0000-4000-8000-0000000000d2'] as const;
const QUESTION = { text: 'Bolehkah berfoto?', choices: ['Boleh', 'Tidak'], right: 1, rule: 'D-05' };

interface Parts {
  readonly world: ThreadWorld;
  readonly outreach: Actor;
  readonly roster: FilledRoster;
}
/** In a world whose roster has nine people in two units. */
export const scanningTests = (parts: () => Parts) =>
  describe('what comes with attendance', () => {
    let world: ThreadWorld;
    let outreach: Actor;
    let roster: FilledRoster;
    let ref: RecordRef;
    let event = '';
    let slips: Answer<typeof eventSlips>['slips'] = [];

    const act = async (name: string, input: object, actor = outreach) =>
      must(await world.netra.act(name, input, { actor })).records[0]?.ref as RecordRef;
    const ask = async <O extends Askable>(name: string, input: object, actor = outreach) =>
      must(await world.netra.ask(name, input, actor)) as Answer<O>;
    const invited = () => world.netra.asker(INVITED, 'scanning');
    const counts = async () => (await ask<typeof showEvent>('event.show', { event })).counts;
    const integrate = async () => {
      while (await world.netra.integrator.round());
    };
    const at = (time: string) => `2024-10-14T${time}:00.000Z`;
    let n = 0;
    const scanOf = (pass: string | undefined, time: string, more: object = {}) => {
      n += 1;
      return { ...scanned(pass, time), ...more };
    };
    const scanned = (pass: string | undefined, time: string) => ({
      ...{ n, at: at(time), pass: pass ?? null, mark: null, behalf: false, name: null, post: null },
    });
    const send = (device: string, scans: readonly object[], clocks: object = {}) =>
      ask<typeof sendScans>('event.send-scans', {
        ...{ event, device, prepared: { server: at('01:00'), phone: at('01:00') }, phone: world.now, scans },
        ...clocks,
      });
    const came = ({ answers }: Answer<typeof sendScans>) =>
      answers.map(one => (one.reason ? `${one.came} ${one.reason}` : one.came));

    beforeAll(async () => {
      ({ world, outreach, roster } = parts());
      world.now = '2024-10-13T03:00:00.000Z';
      ref = await act('event.plan', {
        ...{ region: '17.02', kind: 'sosialisasi', title: 'Sosialisasi netralitas', organiser: 'Bawaslu Contoh' },
        ...{ speakers: null, place: 'Aula', address: null, day: '2024-10-14', from: '09:00', until: '12:00' },
        ...{ capacity: null, access: 'public', materials: [], rule: null },
      });
      event = formatRef(ref);
      const whole = { units: null, belongs: null, heads: false, posts: [] };
      await act('event.invite', { event, roster: formatRef(roster.ref), ...whole });
      await world.netra.inviting.wake();
      await act('event.set-test', { event, questions: [QUESTION, { ...QUESTION, rule: null }] });
      ({ slips } = await ask<typeof eventSlips>('event.slips', { event }));
      world.now = '2024-10-14T03:00:00.000Z';
    });

    test('a telephone is given initials and units, and no name, number or code', async () => {
      const kit = await ask<typeof eventScanner>('event.scanner', { event });
      expect(kit.people).toHaveLength(9);
      const said = JSON.stringify(kit);
      expect(said).not.toContain('Pegawai');
      expect(said).not.toContain(slips[0]?.code);
      expect(new Set(kit.people.map(({ unit }) => unit))).toEqual(new Set(['Dinas Contoh', 'Puskesmas Contoh']));
      const reader = { ...outreach, roles: ['intake'] } as Actor;
      for (const [name, input] of [
        ['event.scanner', { event }],
        ['event.refused-scans', { event }],
        ['event.send-scans', { event, device: DEVICES[0], prepared: null, phone: world.now, scans: [] }],
      ] as const)
        expect(code(await world.netra.ask(name, input, reader)), name).toBe('role-missing');
    });

    test('two telephones that scanned the same without a network are one attendance, sent twice, at once or again', async () => {
      const both = [scanOf(slips[0]?.pass, '02:10'), scanOf(slips[1]?.pass, '02:11')];
      const other = [scanOf(slips[0]?.pass, '02:12')];
      const [one, two] = await Promise.all([send(DEVICES[0], both), send(DEVICES[1], other)]);
      const first = [...came(one).slice(0, 1), ...came(two)].sort();
      expect(first).toEqual(['counted', 'known']);
      expect(came(one)[1]).toBe('counted');
      // The answer was lost on the way.
      expect(came(await send(DEVICES[0], both))).toEqual(['known', 'known']);
      expect(await counts()).toMatchObject({ present: 2 });
    });

    test('a wrong clock is corrected; what is outside the event’s time, forged, another’s or unknown is put down with its reason', async () => {
      const ahead = { prepared: { server: at('01:00'), phone: at('02:30') }, phone: at('04:30') };
      expect(came(await send(DEVICES[1], [scanOf(slips[2]?.pass, '03:45')], ahead))).toEqual(['counted']);
      const second = await act('event.plan', {
        ...{ region: '17.02', kind: 'sosialisasi', title: 'Lain', organiser: 'Bawaslu Contoh', speakers: null },
        ...{ place: 'Aula', address: null, day: '2024-10-14', from: '09:00', until: '12:00' },
        ...{ capacity: null, access: 'public', materials: [], rule: null },
      });
      await act('event.invite', {
        event: formatRef(second),
        roster: null,
        units: null,
        belongs: null,
        heads: false,
        posts: ['Camat'],
      });
      await world.netra.inviting.wake();
      const others = await ask<typeof eventSlips>('event.slips', { event: formatRef(second) });
      const mark = Buffer.alloc(12, 9).toString('base64');
      const wrong = [
        scanOf(slips[3]?.pass, '09:30'),
        scanOf(slips[3]?.pass?.replace(/.{4}$/, '0000'), '02:10'),
        scanOf(others.slips[0]?.pass, '02:10'),
        scanOf(undefined, '02:10', { mark }),
        scanOf('WIFI:S:contoh;;', '02:10'),
        scanOf(slips[3]?.pass, '02:10', { behalf: true }),
      ];
      const answers = came(await send(DEVICES[1], wrong));
      expect(answers).toEqual([
        'refused scan-outside',
        'refused pass-forged',
        'refused pass-other-event',
        'refused code-unknown',
        'refused pass-foreign',
        'refused deputy-name-required',
      ]);
      expect(came(await send(DEVICES[1], wrong))).toEqual(answers);
      const { rows } = await ask<typeof listRefusedScans>('event.refused-scans', { event });
      expect(rows).toHaveLength(6);
      expect(rows.filter(({ name }) => name !== null)).toHaveLength(2);
      const { people } = await ask<typeof eventPeople>('event.people', { event, only: 'present' });
      expect(people.map(({ here }) => here?.how)).toEqual(['scanned-qr', 'scanned-qr', 'scanned-qr']);
      expect(await counts()).toMatchObject({ present: 3, behalf: 0 });
    });

    test('a slip’s code counts like its QR, for a deputy too; a list that was closed too soon keeps scans waiting', async () => {
      const kit = await ask<typeof eventScanner>('event.scanner', { event });
      const absent = kit.people.filter(({ here }) => !here).map(({ mark }) => mark);
      const deputy = { mark: absent[0], behalf: true, name: 'Wakil Contoh', post: 'Sekretaris' };
      expect(came(await send(DEVICES[0], [scanOf(undefined, '02:20', deputy)]))).toEqual(['counted']);
      await act('event.hold', { event });
      const late = [scanOf(undefined, '02:30', { mark: absent[1] }), scanOf(undefined, '02:31', { mark: absent[2] })];
      expect(came(await send(DEVICES[0], late))).toEqual(['later event-held', 'later event-held']);
      await act('event.reopen', { event, because: 'Telepon kedua belum mengirim.' });
      expect(came(await send(DEVICES[0], late))).toEqual(['counted', 'counted']);
      expect(await counts()).toMatchObject({ present: 6, behalf: 1 });
    });

    test('the test is taken once by code and typed in from paper, and scored by unit', async () => {
      const present = (await ask<typeof eventPeople>('event.people', { event, only: 'present' })).people;
      const codeOf = (person: string) => slips.find(one => one.person === person)?.code ?? '';
      const absent = slips.find(({ person }) => !present.some(one => one.person === person));
      expect(code(await takeTest(invited(), ref, absent?.code ?? '', [1, 1]))).toBe('test-after-coming');
      const [first, ...others] = present;
      const own = codeOf(first?.person ?? '');
      expect(must(await takeTest(invited(), ref, own, [1, 0])).score).toMatchObject({ right: 1, of: 2, way: 'own' });
      expect(code(await takeTest(invited(), ref, own, [1, 1]))).toBe('test-taken');
      for (const { here } of others) await act('attendance.enter-score', { event, attendance: here?.ref, right: 2 });
      const { units } = await ask<typeof showEvent>('event.show', { event });
      expect(units.reduce((sum, { tested }) => sum + tested, 0)).toBe(6);
      expect(units.filter(({ score }) => score !== null && score < 100)).toHaveLength(1);
    });

    test('the public sees percentages of five people and more, and no answer', async () => {
      await act('event.hold', { event });
      await integrate();
      const shown = await ask<typeof showAgenda>('agenda.show', { ref: event }, { kind: 'public' });
      expect(shown.test?.percent).toBe(91);
      expect(shown.test?.kinds.every(({ percent }) => percent === null || percent > 80)).toBe(true);
      expect(JSON.stringify(shown)).not.toContain('berfoto');
      for (const name of ['attendance-list', 'certificate-list', 'event-attended']) {
        const projection = projections.find(one => one.name === name);
        if (!projection) throw new Error(name);
        expect(await checkProjection(world.netra.database, world.netra.engine, projection), name).toEqual([]);
      }
    });

    test('a certificate is verified by its code and by its file, whole, and falls with the attendance', async () => {
      const { people } = await ask<typeof eventPeople>('event.people', { event, only: 'present' });
      const one = people.find(({ here }) => !here?.behalf);
      const typed = slips.find(({ person }) => person === one?.person)?.code ?? '';
      const { attendance } = must(await inviteeOf(invited(), ref, typed));
      if (!attendance) throw new Error('nobody is here');
      // Made, and not yet in the ledger.
      expect(code(await certificateOf(invited(), attendance))).toBe('proof-not-ready');
      await integrate();
      const paper = must(await certificateOf(invited(), attendance));
      expect(paper).toMatchObject({ name: one?.name, title: 'Sosialisasi netralitas', behalf: false });
      const verify = (given: string) =>
        ask<typeof verifyCertificate>('certificate.verify', { code: given }, { kind: 'public' });
      const said = await verify(paper.code);
      expect(said).toMatchObject({ day: '2024-10-14', withdrawnOn: null, organiser: 'Bawaslu Contoh' });
      expect(JSON.stringify(said)).not.toContain(one?.name);

      const { files, engine: opened } = world.netra;
      const trust = { origin: files.origin, keys: [must(parseVerifierKey(files.verifierKey))], verify: verifyEd25519 };
      const checked = async (of: typeof paper) =>
        must(
          await checkPaper(
            sealPaper(opened.keyring, pdf(certificateSheet(of, 'https://netra.example/verifikasi', 'id'))),
            {
              ...{ trust, keyring: opened.keyring, roots: [], now: world.now },
            },
          ),
        );
      const good = await checked(paper);
      expect(good).toMatchObject({ own: null, pages: 'whole', certificate: { ok: true, value: { code: paper.code } } });
      const verdictOf = async (file: string) => {
        const { certificate } = await checked({ ...paper, file });
        return certificate === null ? 'none' : code(certificate as Result<unknown, Refusal>);
      };
      const json = JSON.parse(paper.file);
      const forged = JSON.stringify({ ...json, attendee: { ...json.attendee, name: 'Orang Lain' } }).replaceAll(
        '":"',
        '": "',
      );
      expect(await verdictOf(forged)).toBe('changed');
      expect(await verdictOf(JSON.stringify({ ...json, acts: json.acts.slice(0, 1) }))).toBe('changed');

      await act('event.reopen', { event, because: 'Salah orang.' });
      await act('attendance.withdraw', { attendance: formatRef(attendance), event, because: 'Salah orang.' });
      expect(await verify(paper.code)).toMatchObject({ withdrawnOn: '2024-10-14' });
      expect(code(await certificateOf(invited(), attendance))).toBe('attendance-withdrawn');
    });
  });
