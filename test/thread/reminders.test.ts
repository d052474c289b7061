/** Reminders from the matter to the mailbox and the calendar, over a real SMTP server: counts, days and links, to whom they concern. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REPORTS, TAKEN } from '../../src/cases/reminders/steps.ts';
import { ROLES } from '../../src/offices/roles.ts';
import type { Officer } from '../../src/offices/signin.ts';
import { formatRef, parseRef, type RecordRef } from '../../src/record/ids.ts';
import type { Refusal } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { review } from '../support/typed.ts';
import { enrol, formal, IDENTITY, must, OPEN_ACCOUNT, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const SITE = 'https://netra.example';
const MARIA = 'maria.pribadi@surel.example';

forEachEngine(engine =>
  describe(`reminders, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let server: Smtp;
    let chair: Officer;
    let reviewer: Officer;
    const numbers: string[] = [];
    const reports: RecordRef[] = [];

    beforeAll(async () => {
      server = await smtp();
      await server.start();
      world = await openThread(await freshPlace(engine), {}, { mail: settingsFor(server), address: SITE });
      chair = await enrol(world, world.regency, 'ketua', ['commissioner']);
      reviewer = await enrol(world, world.regency, 'pengkaji', ['reviewer']);
      for (let n = 0; n < 3; n += 1) {
        const filed = must(await world.netra.submit(formal(world.netra)));
        numbers.push(filed.number);
        reports.push(filed.ref);
      }
    });
    afterAll(async () => {
      await world.netra.close();
      await server.stop();
    });

    const own = (actor: Officer, name: string, input: object = {}) => world.netra.reminders.act(actor, name, input);
    const rows = async (text: string) => (await world.netra.database.statement('look', text)).rows;
    const mails = (to: string) => server.taken.filter(mail => mail.to.includes(to));
    const last = (to: string) => readable(mails(to).at(-1)?.raw ?? '');
    const linkIn = (text: string) => /\/meja\/saya\/alamat\/([A-Za-z0-9_-]{43})/.exec(text)?.[1] ?? '';
    const at = (instant: string) => {
      world.now = instant;
    };
    const morning = async (day: string) => {
      at(`${day}T00:00:01.000Z`);
      await world.netra.reminders.compose();
      return world.netra.reminders.send();
    };
    /** Gives, confirms and switches on. */
    async function reached(actor: Officer, address: string, change: object = {}) {
      must(await own(actor, 'person.give-address', { address }));
      expect(must(await world.netra.reminders.sendLink(actor, SITE))).toBe(null);
      must(await world.netra.reminders.confirm(actor, linkIn(last(address))));
      must(await own(actor, 'person.set-reminders', { mail: true, days: 3, lang: 'id', ...change }));
    }
    const desk = async (actor: Officer) =>
      must(await world.netra.ask('desk.reminders', {}, actor)) as {
        ahead: { count: number; nearest: string } | null;
        late: { count: number; oldest: string } | null;
        below: readonly { name: string; count: number; oldest: string }[];
        undelivered: { day: string; why: string } | null;
      };
    const events = async (secret: string) => {
      const feed = await world.netra.reminders.feed(secret, SITE);
      return feed && Array.from(feed.text.matchAll(/SUMMARY:(\d+) /g), ([, n]) => Number(n)).reduce((a, b) => a + b, 0);
    };

    test('the steps are taken by whom the tables of the kinds let take them', async () => {
      const { netra, regency } = world;
      const registered = await registeredCase(reports[0]);
      const record = await netra.database.transaction({ role: 'netra_keeper', scope: '*', name: 'look' }, tx =>
        netra.engine.load(tx, registered),
      );
      for (const [kind, steps] of Object.entries(TAKEN))
        for (const [step, { by, roles }] of Object.entries(steps))
          for (const role of ROLES) {
            const actor = { ...regency.officer, roles: [role] };
            const known = netra.engine.kinds.get(kind);
            const state = kind === 'case' ? record?.state : known?.initial;
            const verdict = known?.allowed[by]?.(state, actor, netra.engine.moment('17.02', actor));
            expect(verdict && code(verdict) === 'role-missing', `${kind} ${step} ${role}`).toBe(!roles.includes(role));
          }
    });

    test('a periodic report is sent by whom its table lets send it', () => {
      const { netra, regency } = world;
      const kind = netra.engine.kinds.get('periodic');
      for (const role of ROLES) {
        const actor = { ...regency.officer, roles: [role] };
        const verdict = kind?.allowed[REPORTS.by]?.(kind.initial, actor, netra.engine.moment('17.02', actor));
        expect(verdict?.ok, role).toBe(REPORTS.roles.some(one => one === role));
      }
    });

    async function registeredCase(report: RecordRef | undefined): Promise<RecordRef> {
      if (!report) throw new Error('no report');
      const { netra, regency } = world;
      const act = async (name: string, input: object) => must(await netra.act(name, input, { actor: regency.officer }));
      await act('report.review', review(formatRef(report), '2024-10-14'));
      const answer = await act('case.register', {
        ...{ report: formatRef(report), office: formatRef(regency.ref), regime: 'pilkada', tracks: ['neutrality'] },
        ...{
          actorKind: 'pns',
          unit: 'Dinas Rahasia Contoh',
          reported: 'Pegawai Terlapor Contoh',
          summary: 'Ringkas.',
          conductOn: null,
        },
      });
      const ref = answer.records.find(({ kind }) => kind === 'case')?.ref;
      if (!ref) throw new Error('no case');
      return ref;
    }

    test('nothing goes to an address before its link was opened, by the one whose it is, while it stands', async () => {
      must(await own(chair, 'person.give-address', { address: 'salah.ketik@surel.example' }));
      expect(must(await world.netra.reminders.sendLink(chair, SITE))).toBe(null);
      const first = linkIn(last('salah.ketik@surel.example'));
      expect(code(await own(chair, 'person.set-reminders', { mail: true, days: 3, lang: 'id' }))).toBe(
        'address-not-confirmed',
      );
      expect(await morning('2024-10-15')).toBe(0);

      must(await own(chair, 'person.give-address', { address: MARIA }));
      expect(code(await world.netra.reminders.confirm(chair, first)), 'for another address').toBe('address-replaced');
      must(await world.netra.reminders.sendLink(chair, SITE));
      const link = linkIn(last(MARIA));
      expect(code(await world.netra.reminders.confirm(reviewer, link)), 'by another').toBe('link-not-valid');
      expect(code(await world.netra.reminders.confirm(chair, 'x')), 'a guess').toBe('link-not-valid');
      must(await world.netra.reminders.confirm(chair, link));
      expect(code(await world.netra.reminders.confirm(chair, link)), 'twice').toBe('link-not-valid');
      must(await own(chair, 'person.set-reminders', { mail: true, days: 3, lang: 'id' }));
      expect(mails('salah.ketik@surel.example').length).toBe(1);
      for (const { raw } of server.taken) expect(readable(raw)).not.toContain('batas waktu dalam');
    });

    test('nobody but its owner sets or sees an address: not on a page, in an answer, in a table', async () => {
      const { netra, regency, province } = world;
      for (const name of ['give-address', 'remove-address', 'set-reminders', 'confirm-address'])
        for (const actor of [regency.officer, province.officer]) {
          const input = { person: chair.id, address: 'x@y.example', mail: false, days: 3, lang: 'en', given: 2 };
          expect(code(await netra.act(`person.${name}`, input, { actor })), name).toMatch(/^(not-own|role-missing)$/);
        }
      const office = formatRef(regency.ref);
      for (const actor of [regency.officer, province.officer, chair]) {
        const shown = must(await netra.ask('person.show', { person: chair.id }, actor));
        const list = must(await netra.ask('person.list', { office }, actor));
        expect(JSON.stringify([shown, list])).not.toMatch(/surel\.example|address-|reminders-set/);
        expect(JSON.stringify(shown)).toContain('"hasAddress":true');
      }
      const kept = await rows(`select to_jsonb(o)::text as row from officer o
        union all select to_jsonb(l)::text from reminder_link l union all select to_jsonb(m)::text from reminder_mail m
        union all select to_jsonb(s)::text from slot s`);
      expect(kept.length).toBeGreaterThan(5);
      expect(JSON.stringify(kept)).not.toContain('surel.example');
    });

    test('in the morning of the office one mail says how many, the nearest day, and where; no more', async () => {
      // Six in the morning of Bengkulu is still night for the office; at seven it is told, once.
      at('2024-10-14T23:30:00.000Z');
      expect(await world.netra.reminders.compose()).toBe(0);
      expect(await morning('2024-10-15')).toBe(1);
      expect(await world.netra.reminders.compose()).toBe(0);
      expect(await world.netra.reminders.send()).toBe(0);
      const mail = last(MARIA);
      const due = await rows(
        `select due_on from report_due union all select due_on from case_due where due_on <= '2024-10-18'`,
      );
      expect(due.length).toBeGreaterThan(1);
      expect(mail).toContain(`${due.length} batas waktu dalam 3 hari, yang terdekat`);
      expect(mail).toContain(`${SITE}/meja`);
      const { officer, ref } = world.regency;
      const secrets = [
        ...numbers,
        ...Object.values(IDENTITY),
        ...reports.map(({ id }) => id),
        ...[OPEN_ACCOUNT, 'Pegawai', 'Terlapor', 'Dinas', 'Rahasia', 'Rejang', 'Bawaslu', 'campaign', 'pns', '17.02'],
        ...[officer.name, chair.name, 'ketua', chair.id, ref.id, 'neutrality', 'netralitas'],
      ];
      for (const { raw } of server.taken)
        for (const secret of secrets) expect(readable(raw).toLowerCase(), secret).not.toContain(secret.toLowerCase());
      // What is kept of it are counts and days.
      const [row] = await rows(`select to_jsonb(m) - 'region' - 'person' as row from reminder_mail m`);
      for (const value of Object.values(row?.row as object))
        expect(String(value)).toMatch(/^(\d+|\d{4}-\d{2}-\d{2}|id|sent|null)$/);
    });

    test('in the language that the officer chose', async () => {
      await reached(reviewer, 'reviewer@surel.example', { lang: 'en', days: 5 });
      expect(await morning('2024-10-15')).toBe(1);
      expect(last('reviewer@surel.example')).toMatch(/Subject: Netra: \d+ limits/);
      expect(last('reviewer@surel.example')).toMatch(
        /\d+ limits within 5 days, the nearest on \w+day \d+ October 2024\./,
      );
    });

    test('a matter that somebody stepped back from is counted to them nowhere, and what was taken over counts above', async () => {
      const { netra, regency, province } = world;
      const secret = await netra.reminders.newFeed(chair);
      const before = { desk: (await desk(chair)).ahead?.count ?? 0, events: (await events(secret)) ?? 0 };
      const because = 'Terlapor adalah adik kandungnya.';
      const [, second, third] = reports;
      if (!second || !third) throw new Error('three reports');
      const recuse = { report: formatRef(second), person: chair.id, because };
      must(await netra.act('report.recuse', recuse, { actor: chair }));
      expect((await desk(chair)).ahead?.count).toBe(before.desk - 1);
      expect(await events(secret)).toBe(before.events - 1);
      expect((await desk(regency.officer)).ahead?.count, 'colleagues').toBe(before.desk);

      const office = formatRef(province.ref);
      const taken = { report: formatRef(third), office, why: 'ordered', cite: 'Surat 1' };
      must(await netra.act('report.take-over', taken, { actor: province.officer }));
      expect((await desk(chair)).ahead?.count ?? 0).toBe(before.desk - 2);
      expect(await events(secret)).toBe(before.events - 2);
      server.taken.length = 0;
      await morning('2024-10-16');
      expect(last(MARIA)).toContain(`${before.desk - 2} batas waktu`);
      // The pages know the same.
      expect(JSON.stringify(await desk(chair))).not.toContain('17.02');
    });

    test('while the server is down nothing is lost; when it is back the mail goes out once', async () => {
      await server.stop();
      server.taken.length = 0;
      at('2024-10-16T23:59:00.000Z');
      expect(await morning('2024-10-17')).toBe(0);
      const waiting = await rows(
        `select state, why, tries from reminder_mail where day = '2024-10-17' and why is not null`,
      );
      expect(waiting).toEqual([{ state: 'waiting', why: 'unreachable', tries: 1 }]);
      await server.start();
      at('2024-10-17T00:02:00.000Z');
      const others = await world.netra.reminders.send();
      at('2024-10-17T00:06:00.000Z');
      expect(others + (await world.netra.reminders.send())).toBeGreaterThan(0);
      const sent = await rows(`select state, why from reminder_mail where day = '2024-10-17'`);
      for (const row of sent) expect(row).toEqual({ state: 'sent', why: null });
      expect(server.taken.length).toBe(sent.length);
    });

    test('a process that ends between sending and marking lets it go out a second time', async () => {
      const { database, reminders } = world.netra;
      await database.statement(
        'crash',
        `update reminder_mail set state = 'waiting', next_try = now() - interval '9 years'
        where day = '2024-10-17' and region = '17.02'`,
      );
      const before = server.taken.length;
      expect(await reminders.send()).toBe(1);
      expect(server.taken.length).toBe(before + 1);
    });

    test('an address that the server refuses is said at the desk, to its owner alone', async () => {
      server.refuses.add(MARIA);
      expect(await morning('2024-10-18')).toBeGreaterThanOrEqual(0);
      expect((await desk(chair)).undelivered).toEqual({ day: '2024-10-18', why: 'refused' });
      expect((await desk(world.regency.officer)).undelivered).toBe(null);
      const shown = await world.netra.reminders.show(chair);
      expect(shown?.last).toEqual({ day: '2024-10-18', state: 'failed', why: 'refused' });
      server.refuses.delete(MARIA);
    });

    test('what has passed is told to the commissioners, and above once the office’s days are over', async () => {
      const { netra, regency, province } = world;
      await reached(province.officer, 'provinsi@surel.example');
      at('2024-10-19T03:00:00.000Z');
      const late = (await desk(chair)).late;
      expect(late?.count).toBeGreaterThan(0);
      expect((await desk(reviewer)).late).toBe(null);
      expect((await desk(province.officer)).below, 'never, at first').toEqual([]);
      const office = formatRef(regency.ref);
      const set = (days: number | null, actor = regency.officer) =>
        netra.act('office.set-escalation', { office, days }, { actor });
      expect(code(await set(2, { ...regency.officer, roles: ['commissioner'] }))).toBe('role-missing');
      expect(code(await set(0))).toBe('invalid-input');
      must(await set(90));
      expect((await desk(province.officer)).below).toEqual([]);
      must(await set(1));
      const [below] = (await desk(province.officer)).below;
      expect(below?.name).toBe('Bawaslu 17.02');
      expect(below?.count).toBeGreaterThan(0);
      server.taken.length = 0;
      await morning('2024-10-20');
      const mail = last('provinsi@surel.example');
      expect(mail).toContain(`${below?.count} batas waktu sudah lewat di 1 kantor di bawah kantor Anda`);
      expect(mail).not.toMatch(/Bawaslu|17\.02|Rejang/);
      expect(last(MARIA)).toContain('batas waktu sudah lewat, yang terlama');
    });

    test('a calendar ends with its secret: renewed, switched off, or of somebody who left', async () => {
      const { netra, regency } = world;
      const first = await netra.reminders.newFeed(reviewer);
      const feed = await netra.reminders.feed(first, SITE);
      expect(feed?.text).toContain('BEGIN:VCALENDAR');
      expect(await netra.reminders.feed(first, SITE)).toEqual(feed);
      const [row] = await rows(`select to_jsonb(f)::text as row from reminder_feed f where revoked is null limit 1`);
      expect(String(row?.row)).not.toContain(first);
      const renewed = await netra.reminders.newFeed(reviewer);
      expect(await netra.reminders.feed(first, SITE)).toBe(undefined);
      expect(await netra.reminders.feed(renewed, SITE)).toBeDefined();
      expect(await netra.reminders.endFeed(reviewer)).toBe(true);
      for (const wrong of [renewed, '', 'x', `${'a'.repeat(42)}é`, "' or true --"])
        expect(await netra.reminders.feed(wrong, SITE), wrong).toBe(undefined);
      const again = await netra.reminders.newFeed(reviewer);
      at('2024-10-21T00:00:01.000Z');
      await netra.reminders.compose();
      must(await netra.act('person.leave', { person: reviewer.id, because: 'moved' }, { actor: regency.officer }));
      expect(await netra.reminders.feed(again, SITE)).toBe(undefined);
      server.taken.length = 0;
      await netra.reminders.send();
      expect(mails('reviewer@surel.example')).toEqual([]);
    });

    test('after its removal an address is sent nothing, not even what was begun', async () => {
      at('2024-10-22T00:00:01.000Z');
      expect(await world.netra.reminders.compose()).toBeGreaterThan(0);
      must(await own(chair, 'person.remove-address'));
      server.taken.length = 0;
      await world.netra.reminders.send();
      expect(mails(MARIA)).toEqual([]);
      const person = parseRef(chair.id);
      const states = await rows(
        `select state from reminder_mail where day = '2024-10-22' and person = '${person?.id}'`,
      );
      expect(states).toEqual([{ state: 'dropped' }]);
      expect((await world.netra.reminders.show(chair))?.address).toBe(null);
    });

    test('of a periodic report that the office owes it is told before its day and after it, at the desk, by mail and in the calendar', async () => {
      const { netra, regency, province } = world;
      const owes = async (actor: Officer) => must(await netra.ask('periodic.reminders', {}, actor));
      at('2024-10-23T03:00:00.000Z');
      expect(await owes(regency.officer)).toEqual({ ahead: null, late: null });
      const duty = { period: 'week', days: 5, since: '2024-10-14' };
      const input = { office: formatRef(province.ref), duties: [duty], cite: 'Surat edaran contoh' };
      must(await netra.act('office.set-reporting', input, { actor: province.officer }));
      // The week to the 20th is due by the 25th.
      expect(await owes(regency.officer)).toEqual({ ahead: { count: 1, nearest: '2024-10-25' }, late: null });
      expect(await owes({ ...regency.officer, roles: ['intake'] })).toEqual({ ahead: null, late: null });
      expect(await owes(province.officer), 'nobody asks it of the province').toEqual({ ahead: null, late: null });
      await reached(regency.officer, 'kantor@surel.example');
      expect(await netra.reminders.feed(await netra.reminders.newFeed(regency.officer), SITE)).toMatchObject({
        text: expect.stringContaining('DTSTART;VALUE=DATE:20241025'),
      });
      await morning('2024-10-24');
      expect(last('kantor@surel.example')).toContain('1 laporan berkala harus dikirim dalam 3 hari, yang terdekat');
      expect(await morning('2024-10-26')).toBeGreaterThan(0);
      expect(last('kantor@surel.example')).toContain('1 laporan berkala belum dikirim dan sudah lewat harinya');
      expect(await owes(regency.officer)).toEqual({ ahead: null, late: { count: 1, oldest: '2024-10-25' } });
      const sent = { from: '2024-10-14', to: '2024-10-20', kind: 'week', of: null };
      const report = { asOf: 0, figures: [], obstacles: '', plans: '' };
      const filed = { office: formatRef(regency.ref), to: formatRef(province.ref), period: sent, ...report };
      must(await netra.act('periodic.send', filed, { actor: regency.officer }));
      expect(await owes(regency.officer)).toEqual({ ahead: null, late: null });
    });

    test('five links a day are enough for anybody', async () => {
      must(await own(chair, 'person.give-address', { address: MARIA }));
      const answers: string[] = [];
      for (let n = 0; n < 6; n += 1) answers.push(code(await world.netra.reminders.sendLink(chair, SITE)));
      expect(answers).toEqual(['', '', '', '', '', 'too-many-links']);
    });

    test('every list is what the acts make it', async () => {
      const wanted = await world.netra.database.transaction(
        { role: 'netra_keeper', scope: '*', name: 'look' },
        async tx =>
          (await sql<{ n: number }>`select count(*)::int as n from officer where has_address`.execute(tx)).rows,
      );
      expect(wanted[0]?.n).toBe(3);
    });
  }),
);
