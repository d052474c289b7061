/**
 * A code is typed, whatever it is for: it leads to what was asked, by mail or by slip, and every code that doesn't lead there is told
 * from the others. And what goes out by itself for a pledge and an event: invitations, reminders, the day for a calendar.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formatCode, invitationCode } from '../../src/prevention/inviting/code.ts';
import { unitCode } from '../../src/prevention/inviting/reminding.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { confirm, disown, open } from '../../src/routes/(public)/undangan/invited.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { must, openThread, type ThreadWorld } from './world.ts';

const SITE = 'https://netra.example';
const code = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? '' : result.refusal.code);

forEachEngine(engine =>
  describe(`invitations, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let server: Smtp;
    let outreach: Actor;
    let roster: FilledRoster;
    let circular: RecordRef;
    let pledge: RecordRef;
    let event: RecordRef;

    const act = async (name: string, input: object) =>
      must(await world.netra.act(name, input, { actor: outreach })).records[0]?.ref as RecordRef;
    const person = (unit: number, nth: number) => roster.units[unit]?.people[nth] ?? '';
    const codeOf = (asks: RecordRef, unit: number, nth: number) =>
      formatCode(invitationCode(world.netra.engine.keyring, asks, person(unit, nth)));
    const typed = (text: string) => open(world.netra, text, '192.0.2.1', 'id');
    const day = (iso: string) => {
      world.now = `${iso}T03:00:00.000Z`;
    };
    const mailsTo = (nth: number) => server.taken.filter(({ to }) => to.includes(`pegawai${nth}@contoh.example`));
    const sign = async (nth: number) => {
      const given = { code: codeOf(pledge, 0, nth), nip: `18${String(nth + 1).padStart(16, '0')}` };
      const proven = must(await world.netra.signing.prove(given));
      const hash = proven.state.frozen?.hash ?? '';
      return { proven, signed: await world.netra.signing.sign(proven, { ticked: 1, hash, once: null }) };
    };

    beforeAll(async () => {
      server = await smtp();
      await server.start();
      world = await openThread(await freshPlace(engine), {}, { mail: settingsFor(server), address: SITE });
      outreach = { ...world.regency.officer, roles: ['outreach'] };
      roster = await fillRoster(world.netra, '17.02', [
        { kind: 'opd', name: 'Dinas Contoh', people: 4 },
        { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 2 },
      ]);
      const all = { roster: formatRef(roster.ref), units: null, belongs: null };
      circular = await act('circular.draft', { region: '17.02', title: 'Edaran contoh', text: 'Tetaplah netral.' });
      const issuer = { post: 'Bupati', name: 'Bupati Karangan', capacity: 'definitive', mandate: null };
      await act('circular.issue', {
        ...{ circular: formatRef(circular), number: '1/2024', on: '2024-10-14', title: 'Edaran contoh' },
        ...{ text: 'Tetaplah netral.', issuer, cites: [] },
      });
      await act('circular.address', { circular: formatRef(circular), ...all });
      const schedule = { first: 7, every: 7, most: 2, superiorAfter: 1 };
      await act('circular.schedule', {
        circular: formatRef(circular),
        ...schedule,
        most: 0,
        superiorAfter: null,
        until: '2024-10-30',
      });
      pledge = await act('campaign.draft', {
        ...{ region: '17.02', kind: 'integrity-pact', title: 'Pakta contoh', preamble: '' },
        clauses: [{ topic: null, text: 'Saya netral.', cite: 'Ikrar' }],
        ...{ from: '2024-10-15', until: '2024-11-10', roster: formatRef(roster.ref), officialsFirst: false },
        ...{ officials: [], asked: { unitKinds: null, units: null, belongs: null } },
      });
      await act('campaign.open', { campaign: formatRef(pledge) });
      const never = { campaign: formatRef(pledge), ...schedule, superiorAfter: 3 };
      expect(code(await world.netra.act('campaign.schedule', never, { actor: outreach }))).toBe(
        'pledge-superior-never',
      );
      await act('campaign.schedule', { campaign: formatRef(pledge), ...schedule });
      event = await act('event.plan', {
        ...{ region: '17.02', kind: 'rakor', title: 'Rapat tertutup', organiser: 'Bawaslu Contoh', speakers: null },
        ...{ place: 'Aula rahasia', address: null, day: '2024-10-28', from: '09:00', until: '12:00', capacity: null },
        ...{ access: 'invited', materials: [], rule: null },
      });
      await act('event.invite', { event: formatRef(event), ...all, heads: true, posts: [] });
      await world.netra.inviting.wake();
    });
    afterAll(async () => {
      await world.netra.close();
      await server.stop();
    });

    test('one job has invited for all three, and a code leads to what it was given for', async () => {
      expect((await typed(codeOf(circular, 0, 1))).opened).toMatchObject({
        kind: 'circular',
        ref: formatRef(circular),
      });
      for (const [asks, what] of [
        [pledge, 'campaign'],
        [event, 'event'],
      ] as const)
        expect((await typed(codeOf(asks, 0, 0))).opened).toEqual({ kind: 'elsewhere', what, ref: formatRef(asks) });
      // As people type it.
      expect((await typed(` ${codeOf(pledge, 0, 1).toLowerCase().replaceAll('-', ' ')} `)).opened?.kind).toBe(
        'elsewhere',
      );
    });

    test('a code that leads nowhere is refused in words of its own, and says nothing of others', async () => {
      const right = codeOf(circular, 0, 1);
      const swapped = `${right.slice(0, 2)}${right[3]}${right[2]}${right.slice(4)}`;
      // Of the event the heads alone were asked, and nobody by a unit's link of something else.
      const uninvited = [codeOf(event, 0, 1), formatCode(unitCode(world.netra.engine.keyring, pledge, person(0, 0)))];
      const answers = await Promise.all(['', 'ABC', swapped === right ? 'ABCD' : swapped, ...uninvited].map(typed));
      expect(answers.map(({ status, opened }) => [status, opened])).toEqual(Array(5).fill([400, null]));
      expect(new Set(answers.map(({ error }) => error)).size).toBe(4);
      expect(answers[3]?.error).toBe(answers[4]?.error);
    });

    test('used twice it counts once; in the wrong hands it can be disowned, and opens nothing of a pledge', async () => {
      const given = { code: codeOf(circular, 0, 1), edition: 1, way: 'slip' as const };
      expect((await confirm(world.netra, given, '192.0.2.1', 'id')).done).toBe('acknowledged');
      expect((await confirm(world.netra, given, '192.0.2.1', 'id')).done).toBe('already');
      expect((await disown(world.netra, codeOf(circular, 0, 2), '192.0.2.1', 'id')).done).toBe('disowned');
      const others = { code: codeOf(pledge, 0, 1), nip: `18${'1'.padStart(16, '0')}` };
      expect(code(await world.netra.signing.prove(others))).toBe('nip-wrong');
      // A pledge's code acknowledges no circular.
      const elsewhere = await confirm(world.netra, { ...given, code: codeOf(pledge, 0, 1) }, '192.0.2.1', 'id');
      expect([elsewhere.status, elsewhere.done]).toEqual([409, null]);
    });

    test('a mail of a pledge waits for its first day; who got the code by mail signs with a one-time code too', async () => {
      await world.netra.inviting.send();
      const [circulars, events] = [mailsTo(3), mailsTo(1)];
      // Whoever said "this is not me" is written to no more; of the pledge nothing went out yet.
      expect(circulars).toHaveLength(0);
      expect(events.map(({ raw }) => readable(raw).includes('text/calendar'))).toEqual([false, true]);
      expect((await sign(1)).signed.ok).toBe(false);
      day('2024-10-16');
      await world.netra.inviting.send();
      expect(readable(mailsTo(3)[0]?.raw ?? '')).toContain(`${SITE}/undangan/${codeOf(pledge, 0, 2)}`);
      const mailed = await sign(2);
      expect([mailed.proven.slip, code(mailed.signed)]).toEqual([false, 'needs-officer']);
      const bySlip = await sign(1);
      expect([bySlip.proven.slip, code(bySlip.signed)]).toEqual([true, '']);
    });

    test('the mail of an event says a day and a link, and the calendar no more than everybody may know', async () => {
      const raw = readable(mailsTo(1)[1]?.raw ?? '');
      expect(raw).toContain(`${SITE}/undangan/${codeOf(event, 0, 0)}`);
      expect(raw).toContain('28 Oktober 2024');
      const encoded =
        /filename=acara\.ics[\s\S]*?\r?\n\r?\n([\s\S]*?)\r?\n--/.exec(mailsTo(1)[1]?.raw ?? '')?.[1] ?? '';
      const calendar = encoded.includes('BEGIN:') ? encoded : Buffer.from(encoded, 'base64').toString('utf8');
      expect(calendar).toContain('DTSTART:20241028T020000Z');
      expect(calendar).toContain(`URL;VALUE=URI:${SITE}/undangan\r\n`);
      for (const secret of ['Rapat tertutup', 'Aula', codeOf(event, 0, 0), 'Dinas'])
        expect(`${raw.slice(0, raw.indexOf('acara.ics'))}${calendar}`.includes(secret), secret).toBe(
          secret === codeOf(event, 0, 0),
        );
      expect(calendar).not.toContain(codeOf(event, 0, 0));
    });

    test('whoever has not signed is reminded by the schedule, and a unit’s superior told how many', async () => {
      const { inviting } = world.netra;
      const on = async (iso: string) => {
        day(iso);
        const reminded = await inviting.remind();
        await inviting.send();
        return reminded;
      };
      await world.netra.pledges.wake();
      expect(await on('2024-10-20')).toBe(0);
      expect(await on('2024-10-21')).toBe(5);
      expect(await on('2024-10-22')).toBe(0);
      const shown = must(await world.netra.ask('campaign.show', { campaign: formatRef(pledge) }, outreach)) as {
        superiors: readonly { name: string; unread: number; mail: string | null }[];
      };
      expect(shown.superiors.map(({ name, unread, mail }) => [name, unread, mail]).sort()).toEqual([
        ['Dinas Contoh', 3, 'sent'],
        ['Puskesmas Contoh', 2, 'sent'],
      ]);
      const link = formatCode(unitCode(world.netra.engine.keyring, pledge, roster.units[1]?.id ?? ''));
      expect((await typed(link)).opened).toMatchObject({ kind: 'unit', what: 'campaign', invited: 2, done: 0 });
      expect(readable(mailsTo(5).at(-1)?.raw ?? '')).toContain(`${SITE}/undangan/${link}`);
      // Nobody is reminded once it is over.
      expect(await on('2024-11-11')).toBe(0);
    });

    test('after the end a code still leads there, and says that it is over', async () => {
      const over = await typed(codeOf(circular, 0, 3));
      expect(over.opened).toMatchObject({ kind: 'circular', shut: { code: 'invitation-ended', day: '2024-10-30' } });
      const late = { code: codeOf(circular, 0, 3), edition: 1, way: 'slip' as const };
      expect((await confirm(world.netra, late, '192.0.2.1', 'id')).status).toBe(409);
      expect((await typed(codeOf(pledge, 0, 3))).opened?.kind).toBe('elsewhere');
      expect(code(await world.netra.signing.begin(codeOf(pledge, 0, 3)))).toBe('pledge-over');
      expect((await typed(codeOf(event, 0, 0))).opened?.kind).toBe('elsewhere');
    });
  }),
);
