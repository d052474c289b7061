/** A circular from its draft to the last reader: decisions, invitations, what codes answer, reminders, superiors, who sees names. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { circularList, circularPage } from '../../src/prevention/circular/circular.ts';
import {
  brokenFiles,
  forgetUnnamedFiles,
  keepCircularFile,
  keptCircularFile,
  publishedFile,
  signaturesOf,
} from '../../src/prevention/circular/circular-files.ts';
import type { readCircular, showCircular } from '../../src/prevention/circular/circular-operations.ts';
import { unlessNumbered } from '../../src/prevention/circular/issuing.ts';
import { formatCode, invitationCode } from '../../src/prevention/inviting/code.ts';
import { unitCode } from '../../src/prevention/inviting/reminding.ts';
import { closePerson } from '../../src/prevention/roster/person.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { stagePeople } from '../../src/prevention/roster/roster.store.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { barePdf, openPki, signPdf } from '../support/signed-pdf.ts';
import { readable, type Smtp, settingsFor, smtp } from '../support/smtp.ts';
import { enrol, must, openThread, type ThreadWorld } from './world.ts';

type Answer<O extends { run(asked: never, input: never): Promise<Result<unknown, Refusal>> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const code = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? '' : result.refusal.code);
const SITE = 'https://netra.example';
const WRITTEN = {
  title: 'Netralitas ASN dalam pemilihan',
  text: 'Setiap pegawai netral.\n\nTeruskan di unit masing-masing.',
};
const REGENT = { post: 'Bupati Contoh', name: 'Bupati Contoh', capacity: 'definitive', mandate: null };

forEachEngine(engine =>
  describe(`a circular, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let server: Smtp;
    let outreach: Extract<Actor, { kind: 'officer' }>;
    let roster: FilledRoster;
    let circular: RecordRef;
    let second: RecordRef;

    beforeAll(async () => {
      server = await smtp();
      await server.start();
      world = await openThread(await freshPlace(engine), {}, { mail: settingsFor(server), address: SITE });
      outreach = await enrol(world, world.regency, 'sosialisasi', ['outreach']);
      roster = await fillRoster(world.netra, '17.02', [
        { kind: 'opd', name: 'Dinas Contoh', people: 6 },
        { kind: 'kecamatan', name: 'Kecamatan Contoh', people: 5 },
        { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 2 },
      ]);
    });
    afterAll(async () => {
      await world.netra.close();
      await server.stop();
    });

    const act = (name: string, input: object, actor: Actor = outreach) => world.netra.act(name, input, { actor });
    const of = () => ({ circular: formatRef(circular) });
    const issuing = (change: object = {}) => ({
      ...{ ...of(), ...WRITTEN, number: '800/1/2024', on: '2024-10-14', issuer: REGENT, cites: ['R-SE-DAERAH'] },
      ...change,
    });
    const drafted = async () => {
      const [record] = must(await act('circular.draft', { region: '17.02', ...WRITTEN })).records;
      if (!record) throw new Error('a draft leaves a record');
      return record.ref;
    };
    const person = (unit: number, nth: number) => roster.units[unit]?.people[nth] ?? '';
    const codeOf = (unit: number, nth: number) =>
      formatCode(invitationCode(world.netra.engine.keyring, circular, person(unit, nth)));
    const shown = async () =>
      must(await world.netra.ask('circular.show', of(), outreach)) as Answer<typeof showCircular>;
    const reach = async () => (await shown()).reach;
    const count = async (text: string) => Number((await world.netra.database.statement('count', text)).rows[0]?.n);
    const day = (iso: string) => {
      world.now = `${iso}T03:00:00.000Z`;
    };

    test('is drafted and issued by outreach of its own region, with its law, its day and a right to issue', async () => {
      const elsewhere = await enrol(world, world.neighbour, 'sosialisasi-lain', ['outreach']);
      const draft = { region: '17.02', ...WRITTEN };
      expect(code(await act('circular.draft', draft, world.regency.officer))).toBe('role-missing');
      expect(code(await act('circular.draft', draft, { kind: 'public' }))).toBe('role-missing');
      expect(code(await act('circular.draft', draft, elsewhere))).toBe('region-beyond-yours');
      circular = await drafted();
      expect(code(await act('circular.redraft', { ...of(), ...WRITTEN }, elsewhere))).toBe('not-found');
      expect(code(await act('circular.revise', issuing({ changes: 'x', again: true })))).toBe('circular-not-issued');
      expect(code(await act('circular.withdraw', { ...of(), on: '2024-10-14', reason: 'x' }))).toBe(
        'circular-not-issued',
      );
      for (const [change, refusal] of [
        [{ on: '2024-10-15' }, 'circular-day-ahead'],
        [{ cites: ['R-TIDAK-ADA'] }, 'circular-law-unknown'],
        [{ cites: ['R-SE-B36-2018'] }, 'circular-law-not-in-force'],
        [{ issuer: { ...REGENT, capacity: 'plh' } }, 'circular-mandate-missing'],
        [{ number: ' ' }, 'invalid-input'],
      ] as const)
        expect(code(await act('circular.issue', issuing(change)))).toBe(refusal);
      must(await act('circular.issue', issuing()));
      expect(code(await act('circular.redraft', { ...of(), ...WRITTEN }))).toBe('circular-not-draft');
      second = await drafted();
      const twice = { ...issuing(), circular: formatRef(second) };
      const numbered = await unlessNumbered(() => act('circular.issue', twice));
      expect(code(numbered)).toBe('circular-number-taken');
      must(await act('circular.issue', { ...twice, number: '800/2/2024' }));
    });

    test('invites everybody of its audience once, in as many steps as it takes, and mails who has an address', async () => {
      const all = { ...of(), roster: formatRef(roster.ref), units: null, belongs: null };
      const [first] = roster.units;
      must(await act('circular.address', { ...all, units: [first?.id] }));
      await world.netra.inviting.wake();
      expect((await reach())?.units.map(({ name, invited }) => [name, invited])).toEqual([['Dinas Contoh', 6]]);
      must(await act('circular.address', all));
      expect(code(await act('circular.address', all))).toBe('circular-nobody-new');
      // Another process does the same at once.
      await Promise.all([world.netra.inviting.wake(), world.netra.inviting.wake()]);
      const { units, finished, waiting, mails } = (await reach()) ?? {};
      expect(units?.map(one => [one.name, one.invited, one.read, one.unmailed])).toEqual([
        ['Dinas Contoh', 6, 0, 3],
        ['Kecamatan Contoh', 5, 0, 2],
        ['Puskesmas Contoh', 2, 0, 1],
      ]);
      expect([finished, waiting]).toEqual([true, 0]);
      expect(mails).toEqual([{ about: 'invitation', state: 'waiting', why: null, n: 7 }]);
      server.refuses.add('pegawai3@contoh.example');
      expect(await world.netra.inviting.send()).toBe(6);
      expect((await reach())?.mails).toEqual([
        { about: 'invitation', state: 'failed', why: 'refused', n: 1 },
        { about: 'invitation', state: 'sent', why: null, n: 6 },
      ]);
      const mail = server.taken.find(({ to }) => to.includes('pegawai1@contoh.example'));
      const text = readable(mail?.raw ?? '');
      expect(text).toContain(`${SITE}/undangan/${codeOf(0, 0)}`);
      expect(text).not.toMatch(/Pegawai Contoh|Dinas Contoh|\b18\d{16}\b/);
    });

    test('is acknowledged once by whoever has the code, and looking acknowledges nothing', async () => {
      const { inviting } = world.netra;
      const typed = ` ${codeOf(0, 0).toLowerCase().replaceAll('-', ' ')}`;
      expect(must(await inviting.open(typed))).toMatchObject({ kind: 'circular', read: null, shut: null });
      expect((await reach())?.units[0]?.read).toBe(0);
      const both = await Promise.all([inviting.acknowledge(typed, 1, 'link'), inviting.acknowledge(typed, 1, 'slip')]);
      expect(both.map(code)).toEqual(['', '']);
      expect(must(await inviting.acknowledge(typed, 1, 'slip'))).toEqual({ on: '2024-10-14', repeated: true });
      expect(await count('select count(*) as n from acknowledgement_list')).toBe(1);
      expect((await reach())?.units[0]?.read).toBe(1);
      expect(await count("select count(*) as n from record where kind = 'acknowledgement'")).toBe(1);
      // Of the time the day alone, in every slot.
      const slots = await world.netra.database.statement(
        'slots',
        "select s.slots::text as slots from slot s join record r on r.region = s.region and r.id = s.record where r.kind = 'acknowledgement'",
      );
      const disclosed = Object.values(JSON.parse(String(slots.rows[0]?.slots)) as Record<string, string>);
      const said = disclosed.map(slot => Buffer.from(slot, 'base64url').toString());
      expect(said.filter(slot => slot.includes('"at"'))).toEqual([expect.stringMatching(/"at","2024-10-14"\]$/)]);
      expect(said.join('\n')).not.toMatch(/\d{2}:\d{2}/);
      expect(must(await inviting.open(typed))).toMatchObject({ read: { on: '2024-10-14', edition: 1 } });
    });

    test('says what is wrong with a code, and takes nobody’s word by the API', async () => {
      const { inviting } = world.netra;
      const right = codeOf(0, 1);
      const swapped = right.startsWith('0') ? `1${right.slice(1)}` : `0${right.slice(1)}`;
      const stranger = formatCode(invitationCode(world.netra.engine.keyring, world.regency.ref, person(0, 1)));
      for (const [typed, refusal] of [
        ['', 'code-empty'],
        [right.slice(0, 9), 'code-length'],
        [`${right.slice(0, -1)}*`, 'code-character'],
        [swapped, 'code-mistyped'],
        [stranger, 'code-unknown'],
      ] as const) {
        expect(code(await inviting.open(typed)), refusal).toBe(refusal);
        expect(code(await inviting.acknowledge(typed, 1, 'slip')), refusal).toBe(refusal);
        expect(code(await inviting.disown(typed)), refusal).toBe(refusal);
      }
      expect(code(await inviting.acknowledge(right, 2, 'slip'))).toBe('circular-newer');
      const forged = { ...of(), person: person(0, 1), unit: roster.units[0]?.id, edition: 1, way: 'link' };
      for (const actor of [{ kind: 'public' }, outreach, { kind: 'system', name: 'demonstration' }] as const)
        expect(code(await act('circular.acknowledge', forged, actor))).toBe('role-missing');
      expect(await count('select count(*) as n from acknowledgement_list')).toBe(1);
    });

    test('counts links that reached the wrong person, and what was read stays read', async () => {
      must(await world.netra.inviting.disown(codeOf(1, 2)));
      must(await world.netra.inviting.disown(codeOf(0, 0)));
      must(await world.netra.inviting.disown(codeOf(0, 0)));
      expect(await reach()).toMatchObject({ wrong: 2, units: [{ read: 1 }, { read: 0 }, { read: 0 }] });
    });

    test('names who has not read it to outreach of its region, and to nobody else', async () => {
      const looks = () => count("select count(*) as n from view_list where kind = 'circular'");
      expect(await looks()).toBe(0);
      const people = must(await world.netra.ask('circular.people', of(), outreach)) as {
        people: readonly { name: string; unitName: string; code: string | null }[];
      };
      expect(people.people.length).toBe(12);
      expect(people.people.every(one => one.name.startsWith('Pegawai Contoh') && one.code === null)).toBe(true);
      const unit = roster.units[2]?.id;
      const slips = must(
        await world.netra.ask('circular.people', { ...of(), unit, codes: true }, outreach),
      ) as typeof people;
      expect(slips.people.map(one => one.code).sort()).toEqual([codeOf(2, 0), codeOf(2, 1)].sort());
      expect(code(await world.netra.ask('circular.people', of(), world.regency.officer))).toBe('role-missing');
      // Names are looked at on record, once in an hour; whoever is refused looked at none.
      expect(await looks()).toBe(1);
      const auditor = { ...outreach, roles: ['auditor'] };
      expect(must(await world.netra.ask('access.search', { person: outreach.id }, auditor))).toMatchObject({
        rows: [{ what: 'view', of_kind: 'circular', of_record: circular.id, number: null, institution: null }],
      });
      const elsewhere = await enrol(world, world.neighbour, 'sosialisasi-tetangga', ['outreach']);
      expect(code(await world.netra.ask('circular.people', of(), elsewhere))).toBe('not-found');
      expect(code(await world.netra.ask('circular.people', of(), { kind: 'public' }))).toBe('unknown-operation');
    });

    test('reminds on the days of its schedule, and tells a unit’s superior once', async () => {
      const { inviting, database } = world.netra;
      // The health centre has no head: whoever heads the unit above is told.
      const [agency, , centre] = roster.units;
      await database.statement('above', 'update roster_unit set parent = $1 where unit = $2', [agency?.id, centre?.id]);
      await database.statement('no head', 'update roster_person set heads = false where unit = $1', [centre?.id]);
      const plan = { ...of(), first: 7, every: 7, most: 3, until: '2024-11-27', superiorAfter: 2 };
      expect(code(await act('circular.schedule', { ...plan, until: '2024-10-13' }))).toBe('circular-end-past');
      expect(code(await act('circular.schedule', { ...plan, superiorAfter: 4 }))).toBe('circular-superior-never');
      must(await act('circular.schedule', plan));
      const on = async (iso: string) => {
        day(iso);
        const reminded = await inviting.remind();
        await inviting.send();
        return reminded;
      };
      expect(await on('2024-10-20')).toBe(0);
      expect(await on('2024-10-21')).toBe(12);
      expect(await on('2024-10-21')).toBe(0);
      // It is read after the first reminder: no second one.
      must(await inviting.acknowledge(codeOf(1, 0), 1, 'link'));
      expect((await reach())?.superiors).toEqual([]);
      expect(await on('2024-10-28')).toBe(11);
      expect(await on('2024-10-29')).toBe(0);
      // Whoever said "this is not me" gets no mail any more, and is counted as before.
      expect(server.taken.filter(({ to }) => to.includes('pegawai9@contoh.example')).length).toBe(1);
      const { superiors, mails } = (await reach()) ?? {};
      expect(
        superiors
          ?.map(({ unit, unread, mail }) => [roster.units.findIndex(({ id }) => id === unit), unread, mail])
          .sort(),
      ).toEqual([
        [0, 5, 'sent'],
        [1, 4, 'sent'],
        [2, 2, 'sent'],
      ]);
      expect(mails?.filter(({ about }) => about === 'superior')).toEqual([
        { about: 'superior', state: 'sent', why: null, n: 3 },
      ]);
      const told = server.taken.filter(({ raw }) => readable(raw).includes('2 orang di satu unit yang Anda pimpin'));
      expect(told.map(({ to }) => to)).toEqual([['pegawai1@contoh.example']]);
      const link = formatCode(unitCode(world.netra.engine.keyring, circular, centre?.id ?? ''));
      expect(readable(told[0]?.raw ?? '')).toContain(`${SITE}/undangan/${link}`);
      expect(must(await inviting.open(link))).toMatchObject({
        ...{ kind: 'unit', what: 'circular' },
        unit: 'Puskesmas Contoh',
        invited: 2,
        done: 0,
      });
      expect(code(await inviting.acknowledge(link, 1, 'link'))).toBe('code-unknown');
    });

    test('in a new version asks everybody again or nobody, and every version stays readable', async () => {
      const { inviting } = world.netra;
      const next = { number: '800/3/2024', on: '2024-10-29', changes: 'Larangan foto bersimbol ditambahkan.' };
      expect(code(await act('circular.revise', issuing({ ...next, on: '2024-10-13', again: false })))).toBe(
        'circular-day-before',
      );
      must(await act('circular.revise', issuing({ ...next, text: 'Versi kedua.', again: false })));
      await inviting.wake();
      expect((await reach())?.units.map(({ read }) => read)).toEqual([1, 1, 0]);
      expect(must(await inviting.acknowledge(codeOf(0, 1), 2, 'slip')).repeated).toBe(false);
      must(
        await act('circular.revise', issuing({ ...next, number: '800/4/2024', text: 'Versi ketiga.', again: true })),
      );
      await inviting.wake();
      expect((await reach())?.units.map(({ read }) => read)).toEqual([0, 0, 0]);
      expect(await count('select count(*) as n from invitation where edition = 3 and reminders = 0')).toBe(13);
      expect(code(await inviting.acknowledge(codeOf(0, 0), 1, 'link'))).toBe('circular-newer');
      for (const [unit, nth] of [
        [0, 0],
        [0, 1],
        [0, 2],
        [1, 0],
        [1, 1],
      ] as const)
        must(await inviting.acknowledge(codeOf(unit, nth), 3, 'link'));
      expect(await count('select count(*) as n from acknowledgement_list')).toBe(8);
    });

    test('is read by everybody with its versions, its shares as of an entry, and its proof', async () => {
      await world.netra.integrator.round({ intakeNow: true });
      await world.netra.integrator.round();
      const read = must(
        await world.netra.ask('circular.read', { ref: formatRef(circular) }, { kind: 'public' }),
      ) as Answer<typeof readCircular>;
      expect(read.row.editions.map(({ edition, text }) => [edition, text.slice(0, 5)])).toEqual([
        [1, 'Setia'],
        [2, 'Versi'],
        [3, 'Versi'],
      ]);
      // Two people of the health centre are too few to be shown, and so are what would be left beside them.
      expect(read.shares).toEqual({
        asOf: read.asOf,
        all: 38,
        kinds: [
          { kind: 'kecamatan', percent: null },
          { kind: 'opd', percent: 50 },
          { kind: 'puskesmas', percent: null },
        ],
      });
      expect(read.acts.map(({ type }) => type)).toEqual(['issued', 'issued', 'issued']);
      expect(JSON.stringify(read)).not.toMatch(/Pegawai Contoh|Dinas Contoh/);
    });

    test('is uploaded as it was signed: kept before its act, each version with its own, and given to everybody byte for byte', async () => {
      const { database, asker } = world.netra;
      const pki = openPki();
      pki.issue('regent', '/O=Pemerintah Kabupaten Contoh/CN=BUPATI CONTOH');
      const signed = signPdf(barePdf(), { sign: bytes => pki.sign(bytes, 'regent') });
      const [record] = must(await act('circular.draft', { region: '17.02', ...WRITTEN, text: '' })).records;
      const ref = record?.ref ?? circular;
      const at = { circular: formatRef(ref), number: '800/9/2024', text: '' };
      expect(code(await act('circular.issue', issuing(at)))).toBe('circular-text-or-file');
      const keep = (bytes: Uint8Array, actor: Actor = outreach) => keepCircularFile(asker(actor, 'file'), ref, bytes);
      expect(code(await keep(Buffer.from('GIF89a')))).toBe('circular-file-other');
      expect(code(await keep(signed, world.regency.officer))).toBe('role-missing');
      const elsewhere = await enrol(world, world.neighbour, 'sosialisasi-berkas', ['outreach']);
      expect(code(await keep(signed, elsewhere))).toBe('region-beyond-yours');
      const file = must(await keep(signed));
      expect(must(await keep(signed))).toEqual(file);
      expect(must(await keptCircularFile(asker(outreach, 'file'), ref, file.sha256))).toEqual(file);
      expect(code(await keptCircularFile(asker(elsewhere, 'file'), ref, file.sha256))).toBe('circular-file-gone');
      must(await act('circular.issue', issuing({ ...at, file })));
      const other = must(await keep(barePdf('Edaran')));
      const orphan = must(await keep(barePdf('Batal')));
      const next = { ...at, number: '800/10/2024', changes: 'Lampiran.', again: false, on: '2024-10-29', file: other };
      must(await act('circular.revise', issuing(next)));
      const open = (edition: number) => publishedFile(asker({ kind: 'public' }, 'file'), ref, edition);
      expect(await open(1)).toBeUndefined();
      while (await world.netra.integrator.round());
      expect(Buffer.from((await open(1))?.bytes ?? [])).toEqual(signed);
      expect((await open(2))?.file).toEqual(other);
      expect(await open(3)).toBeUndefined();
      expect(await publishedFile(asker({ kind: 'public' }, 'file'), circular, 1)).toBeUndefined();
      const read = must(await world.netra.ask('circular.read', { ref: formatRef(ref) }, { kind: 'public' })) as Answer<
        typeof readCircular
      >;
      expect(read.acts[0]?.values).toMatchObject({ text: '', file });
      const signatures = (roots: readonly string[], of = file) =>
        signaturesOf({ database, roots, now: new Date().toISOString() }, ref, of);
      expect(await signatures([pki.pem('root')])).toMatchObject([
        { intact: true, covers: 'whole', name: 'BUPATI CONTOH', chain: 'leads-to-root' },
      ]);
      expect(await signatures([])).toMatchObject([{ intact: true, chain: 'unchecked' }]);
      expect(await signatures([], other)).toEqual([]);
      await forgetUnnamedFiles(database, '2025-01-01');
      expect(code(await keptCircularFile(asker(outreach, 'file'), ref, orphan.sha256))).toBe('circular-file-gone');
      expect(await brokenFiles(database)).toEqual([]);
      for (const list of [circularList, circularPage])
        expect(await checkProjection(database, world.netra.engine, list as Projection)).toEqual([]);
      await database.statement('damage', "update circular_file set bytes = 'x' where sha256 = $1", [file.sha256]);
      await database.statement('lose', 'delete from circular_file where sha256 = $1', [other.sha256]);
      const broken = (await brokenFiles(database)).map(({ sha256, what }) => [sha256, what]);
      expect(broken.sort()).toEqual(
        [
          [file.sha256, 'differs'],
          [other.sha256, 'missing'],
        ].sort(),
      );
    });

    test('ends on its last day, and is withdrawn with a reason: each is said, and nothing more is recorded', async () => {
      const { inviting } = world.netra;
      day('2024-11-28');
      expect(must(await inviting.open(codeOf(2, 0)))).toMatchObject({
        shut: { code: 'invitation-ended', day: '2024-11-27' },
      });
      expect(code(await inviting.acknowledge(codeOf(2, 0), 3, 'slip'))).toBe('invitation-ended');
      expect(await inviting.remind()).toBe(0);
      must(await act('circular.withdraw', { ...of(), on: '2024-11-28', reason: 'Pemungutan suara selesai.' }));
      expect(must(await inviting.open(codeOf(2, 0)))).toMatchObject({
        shut: { code: 'circular-withdrawn', reason: 'Pemungutan suara selesai.' },
      });
      expect(code(await inviting.acknowledge(codeOf(2, 0), 3, 'slip'))).toBe('circular-withdrawn');
      expect(must(await inviting.acknowledge(codeOf(0, 0), 3, 'slip')).repeated).toBe(true);
      expect(code(await act('circular.revise', issuing({ changes: 'x', again: true })))).toBe('circular-withdrawn');
      expect(await count('select count(*) as n from acknowledgement_list')).toBe(8);
    });

    test('whoever joins the roster later is invited by one press, and whoever left is counted no more', async () => {
      circular = second;
      const all = { ...of(), roster: formatRef(roster.ref), units: null, belongs: null };
      must(await act('circular.address', all));
      await world.netra.inviting.wake();
      await newGeneration();
      expect(await reach()).toMatchObject({
        invited: 13,
        left: 1,
        waiting: 1,
        units: [{ invited: 5 }, { invited: 5 }, { invited: 2 }],
      });
      must(await act('circular.address', all));
      await world.netra.inviting.wake();
      expect(await reach()).toMatchObject({
        invited: 14,
        left: 1,
        waiting: 0,
        units: [{ invited: 6 }, { invited: 5 }, { invited: 2 }],
      });
      expect(await count("select count(*) as n from invitation where invited_on = '2024-11-28'")).toBe(14);
    });

    /** One person of the first unit leaves, and another one comes. */
    async function newGeneration(): Promise<void> {
      const asked = world.netra.asker({ kind: 'system', name: 'roster' }, 'roster');
      const [unit] = roster.units;
      await asked.read(async tx => {
        const { cipher } = await asked.engine.acts(tx, roster.ref);
        if (!cipher || !unit) throw new Error('a roster has a key and units');
        const joined = randomUUID();
        const about = { name: 'Pegawai Contoh Baru', nip: null, post: null, rank: null, mail: null };
        await stagePeople(tx, roster.ref, [
          {
            ...{
              person: joined,
              unit: unit.id,
              belongs: 'asn',
              heads: false,
              nip_mark: null,
              has_mail: false,
              since: 2,
            },
            sealed: closePerson(cipher, roster.ref, joined, 2, about),
          },
        ]);
      });
      await world.netra.database.statement('leaves', 'update roster_person set until = 2 where person = $1', [
        person(0, 5),
      ]);
      const counts = { added: 1, changed: 0, left: 1, people: 13, units: 3 };
      const live = { roster: formatRef(roster.ref), generation: 2, hash: '1'.repeat(64), ...counts };
      must(await act('roster.go-live', live));
    }
  }),
);
