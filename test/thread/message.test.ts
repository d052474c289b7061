/** A message from the draft to everybody and to the mailbox, over a real SMTP server: what is in no exit, and who gets what once. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Officer } from '../../src/offices/signin.ts';
import { messageList, messagePublic } from '../../src/prevention/message/message-lists.ts';
import type { listMessages } from '../../src/prevention/message/message-operations.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { rebuildProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { enrol, must, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const SITE = 'https://netra.example';
const UNIT = 'Dinas.Contoh@kab.example';
const OTHER = 'sekolah@lain.example';
const PUBLIC: Actor = { kind: 'public' };

forEachEngine(engine =>
  describe(`messages, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let server: Smtp;
    let media: Officer;
    let kominfo: Extract<Actor, { kind: 'liaison' }>;

    beforeAll(async () => {
      server = await smtp();
      await server.start();
      world = await openThread(await freshPlace(engine), {}, { mail: settingsFor(server), address: SITE });
      media = await enrol(world, world.regency, 'media', ['media']);
      const { regency, netra } = world;
      const person = { name: 'Penghubung Contoh', signIn: 'kominfo' };
      const input = { region: '17.02', name: 'Diskominfo Contoh', institution: 'kominfo', person };
      const founded = must(await netra.act('institution.found', input, { actor: regency.officer }));
      const [office, who] = founded.records.map(({ ref }) => ref) as [RecordRef, RecordRef];
      kominfo = {
        kind: 'liaison',
        id: formatRef(who),
        name: person.name,
        institution: 'kominfo',
        scope: '17.02',
        office,
      };
    });
    afterAll(async () => {
      await world.netra.close();
      await server.stop();
    });

    const act = (name: string, input: object, actor: Actor = media) => world.netra.act(name, input, { actor });
    const text = (change: object = {}) => ({
      ...{
        title: 'Menyukai unggahan calon',
        body: 'Juga dari akun pribadi, itu pelanggaran.',
        what: 'rule-of-the-week',
      },
      ...{ region: '17.02', from: formatRef(world.regency.ref), speaker: 'office', ...change },
    });
    const begin = async (change: object = {}, actor: Actor = media) => {
      const [record] = must(await act('message.draft', text(change), actor)).records;
      if (!record) throw new Error('a draft leaves a record');
      return formatRef(record.ref);
    };
    const publish = async (message: string, actor: Actor = media) =>
      must(await act('message.publish', { message, namesNobody: true }, actor));
    /** What has its place in the ledger, as it comes there about a second later. */
    const inLedger = () => world.netra.integrator.round();
    type Rows = Extract<Awaited<ReturnType<(typeof listMessages)['run']>>, { ok: true }>['value']['rows'];
    const list = async (input: object = {}) =>
      (must(await world.netra.ask('message.list', input, PUBLIC)) as { rows: Rows }).rows;
    const rows = async (sql: string) => (await world.netra.database.statement('look', sql)).rows;
    const mails = (to: string) => server.taken.filter(mail => mail.to.includes(to));
    const last = (to: string) => readable(mails(to).at(-1)?.raw ?? '');
    const keyIn = (mail: string, way: 'pastikan' | 'berhenti') =>
      new RegExp(`/pesan/langganan/${way}/([0-9.]*:[0-9a-f-]{36}\\.[A-Za-z0-9_-]{22})`).exec(mail)?.[1] ?? '';
    async function subscribed(address: string, region: string) {
      must(await world.netra.messages.subscribe({ address, region, forUnit: true }));
      await world.netra.messages.round();
      expect(await world.netra.messages.confirm(keyIn(last(address), 'pastikan'))).toBe(true);
    }

    test('a draft is in no public exit, and a published message in all of them with its proof', async () => {
      const message = await begin({ title: 'Kata rahasia rancangan' });
      await inLedger();
      for (const [name, input] of [
        ['message.list', { search: 'rahasia' }],
        ['message.feed', {}],
        ['message.show', { ref: message }],
      ] as const)
        expect(JSON.stringify(await world.netra.ask(name, input, PUBLIC)), name).not.toContain('rahasia rancangan');
      expect(JSON.stringify(await rows('select * from message_list')), 'no word of a draft').not.toContain('rahasia');
      // Somebody else's desk: out of scope, and without the role.
      const beyond = await enrol(world, world.neighbour, 'media-lain', ['media']);
      for (const who of [beyond, world.regency.officer])
        expect(code(await world.netra.ask('message.view', { message }, who)), who.name).not.toBe('');
      const redraft = {
        message,
        title: 'Menyukai unggahan calon',
        body: 'Itu pelanggaran.',
        cites: ['violations/D-02'],
      };
      must(await act('message.redraft', redraft));
      expect(code(await act('message.publish', { message, namesNobody: false }))).toBe('message-not-promised');
      await publish(message);
      expect(await list(), 'before the ledger has it').toEqual([]);
      await inLedger();
      const [row] = await list();
      expect(row?.editions.map(({ title }) => title)).toEqual(['Menyukai unggahan calon']);
      expect(row?.editions[0].cites).toEqual([expect.objectContaining({ id: 'D-02', sure: expect.any(String) })]);
      const shown = must(await world.netra.ask('message.show', { ref: message }, PUBLIC)) as {
        acts: { type: string; values: { content?: object } }[];
      };
      expect(shown.acts.map(({ type }) => type)).toEqual(['published']);
      expect(JSON.stringify(shown)).not.toContain('rahasia rancangan');
    });

    test('a correction keeps the earlier text and says why; what is withdrawn stays and says so; nothing else changes it', async () => {
      const message = await begin({ what: 'clarification', claim: 'Boleh ikut kampanye di luar jam kerja.' });
      await publish(message);
      const again = {
        message,
        title: 'Menyukai unggahan calon',
        body: 'Bunyi baru.',
        claim: 'Boleh.',
        namesNobody: true,
      };
      expect(code(await act('message.correct', { ...again, because: 'Kata Bapak Budi keliru.' }))).toBe(
        'message-names-somebody',
      );
      must(await act('message.correct', { ...again, because: 'Bunyinya keliru.' }));
      expect(code(await act('message.correct', { ...again, because: 'Bunyinya keliru.' }))).toBe('message-unchanged');
      await inLedger();
      const of = async () => (await list()).find(({ ref }) => ref === message);
      expect((await of())?.editions.map(({ body, because }) => [body, because])).toEqual([
        ['Juga dari akun pribadi, itu pelanggaran.', null],
        ['Bunyi baru.', 'Bunyinya keliru.'],
      ]);
      must(await act('message.withdraw', { message, because: 'Aturannya diganti.' }));
      expect(code(await act('message.correct', { ...again, because: 'Bunyinya keliru.' }))).toBe(
        'message-not-published',
      );
      await inLedger();
      expect(await of()).toMatchObject({ phase: 'withdrawn', because: 'Aturannya diganti.', issue: 3 });
      const before = JSON.stringify(await list());
      for (const list of [messagePublic, messageList])
        await rebuildProjection(world.netra.database, world.netra.engine, list as unknown as Projection);
      expect(JSON.stringify(await list()), 'rebuilt').toBe(before);
    });

    test('Kominfo speaks in its own name in its own region, and reads no desk but this', async () => {
      const own = { from: formatRef(kominfo.office), speaker: 'institution' };
      expect(code(await act('message.draft', text(), kominfo))).toBe('message-from-another');
      expect(code(await act('message.draft', text({ ...own, region: '17.03' }), kominfo))).toBe('region-beyond-yours');
      const police = { ...kominfo, institution: 'police' };
      expect(code(await act('message.draft', text(own), police))).toBe('role-missing');
      const message = await begin(own, kominfo);
      const desk = must(await world.netra.ask('message.desk-of-institution', {}, kominfo)) as {
        drafts: { ref: string }[];
      };
      expect(desk.drafts.map(({ ref }) => ref)).toEqual([message]);
      expect(code(await world.netra.ask('message.desk', {}, kominfo))).toBe('unknown-operation');
      expect(code(await world.netra.ask('message.view-of-institution', { message }, police))).toBe('role-missing');
      must(await act('message.discard', { message }, kominfo));
      expect(code(await world.netra.ask('message.view-of-institution', { message }, kominfo))).toBe('not-found');
    });

    test('search forgives a slip of typing, and narrows by kind, month and what reaches a region', async () => {
      expect((await list({ search: 'menyukai unggaan' })).length).toBeGreaterThan(0);
      expect(await list({ search: 'zzzzzz' })).toEqual([]);
      expect(await list({ what: 'stage-alert' })).toEqual([]);
      expect((await list({ month: '2024-10' })).length).toBeGreaterThan(0);
      expect(await list({ month: '2024-11' })).toEqual([]);
      expect((await list({ region: '17.02' })).length).toBeGreaterThan(0);
      expect(await list({ region: '17.03' })).toEqual([]);
    });

    test('an address gets mail only once it was confirmed, stands nowhere in clear, and is gone with one button', async () => {
      const { messages } = world.netra;
      must(await messages.subscribe({ address: UNIT, region: '17.02', forUnit: true }));
      expect(code(await messages.subscribe({ address: 'a@b.example\r\nBcc: c@d.example', region: '17.02' }))).toBe(
        'invalid-input',
      );
      await messages.round();
      expect(mails(UNIT).length).toBe(1);
      // Nobody's mailbox is filled: asked for again and again, whatever the region, it gets three in a day.
      for (const region of ['17.02', '17', '', '17.03', '17.02'])
        must(await messages.subscribe({ address: UNIT.toLowerCase(), region }));
      await messages.round();
      expect([...mails(UNIT), ...mails(UNIT.toLowerCase())].length).toBe(3);
      await publish(await begin({ title: 'Belum dipastikan' }));
      await inLedger();
      expect(await messages.round(), 'nobody confirmed').toBe(0);
      const key = keyIn(readable(mails(UNIT)[0]?.raw ?? ''), 'pastikan');
      expect(messages.isLink('stop', key), 'a link does what it was made for alone').toBe(false);
      expect([
        await messages.stop(key),
        await messages.confirm(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`),
      ]).toEqual([false, false]);
      expect(await messages.confirm(key)).toBe(true);
      await subscribed(OTHER, '17.03');
      const kept = JSON.stringify([
        await rows('select * from message_subscription'),
        await rows('select * from message_mail'),
      ]);
      for (const address of [UNIT, OTHER, 'dinas.contoh', 'kab.example'])
        expect(kept.toLowerCase()).not.toContain(address.toLowerCase());
      await publish(await begin({ title: 'Hanya untuk wilayah ini' }));
      await inLedger();
      expect(await messages.round()).toBe(1);
      expect(await messages.round(), 'each once').toBe(0);
      const mail = last(UNIT);
      expect(mail).toContain('Subject: Aturan minggu ini: Hanya untuk wilayah ini');
      expect(mail).toMatch(/List-Unsubscribe:\s+<https:\/\/netra\.example\/pesan\/langganan\/berhenti\//);
      expect(mail).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      const stop = keyIn(mail, 'berhenti');
      expect([await messages.stop(stop), await messages.stop(stop)]).toEqual([true, true]);
      await publish(await begin({ title: 'Sesudah berhenti' }));
      await inLedger();
      expect(await messages.round()).toBe(0);
      expect(
        Number((await rows(`select count(*)::int as n from message_subscription where region = '17.02'`))[0]?.n),
      ).toBe(0);
    });

    test('what was cut off goes on where it was, a correction is told, and refusals are counted until an address is left alone', async () => {
      const { messages } = world.netra;
      const [gone, stays] = ['hilang@kab.example', 'tetap@kab.example'];
      await subscribed(gone, '17.02');
      await subscribed(stays, '17.02');
      server.refuses.add(gone);
      await server.stop();
      const message = await begin({ title: 'Server sedang mati' });
      await publish(message);
      await inLedger();
      expect(await messages.round(), 'no server').toBe(0);
      await server.start();
      world.now = '2024-10-14T04:00:00.000Z';
      expect(await messages.round()).toBe(1);
      must(
        await act('message.correct', {
          message,
          title: 'Server hidup lagi',
          body: 'Bunyi.',
          because: 'Keliru.',
          namesNobody: true,
        }),
      );
      await publish(await begin({ title: 'Yang ketiga' }));
      await inLedger();
      expect(await messages.round()).toBe(2);
      expect(last(stays)).toMatch(/Subject: Aturan minggu ini: (Ralat: Server hidup lagi|Yang ketiga)/);
      const view = must(await world.netra.ask('message.view', { message }, media)) as { mails: object[] };
      expect(view.mails).toEqual([
        { issue: 1, state: 'failed', why: 'refused', mails: 1 },
        { issue: 1, state: 'sent', why: null, mails: 1 },
        { issue: 2, state: 'failed', why: 'refused', mails: 1 },
        { issue: 2, state: 'sent', why: null, mails: 1 },
      ]);
      const desk = must(await world.netra.ask('message.desk', {}, media)) as { subscribers: object };
      expect(desk.subscribers).toEqual({ confirmed: 1, units: 1, asked: 0, stopped: 1 });
    });
  }),
);
