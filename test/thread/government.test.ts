/**
 * A government's own desk of prevention: the liaison of its personnel authority does the whole work for its own staff, and finds
 * nothing of another government, of one below it or above it, nor of an office; nobody of another institution finds any of it.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keepCircularFile, keptCircularFile } from '../../src/prevention/circular/circular-files.ts';
import type { listCirculars, showCircular } from '../../src/prevention/circular/circular-operations.ts';
import type {
  coverageUnits,
  coverageUnreached,
  showCoverage,
} from '../../src/prevention/coverage/coverage-operations.ts';
import { checkIn } from '../../src/prevention/event/answering.ts';
import type { eventChoices, eventPeople, showEvent } from '../../src/prevention/event/event-operations.ts';
import type { officialPaper } from '../../src/prevention/pledge/official-paper.ts';
import type { showCampaign, showUnsigned } from '../../src/prevention/pledge/pledge-operations.ts';
import { recordInPerson } from '../../src/prevention/pledge/recording.ts';
import type { listRosterPeople, listRosterUnits, showRoster } from '../../src/prevention/roster/roster-operations.ts';
import { formatRef, parseRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor } from '../../src/record/kind.ts';
import type { Result } from '../../src/result.ts';
import { commands, operations } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import type { Answer, Askable } from '../support/answer.ts';
import { barePdf } from '../support/signed-pdf.ts';
import { formal, must, type OfficeOf, openThread, type ThreadWorld } from './world.ts';

type Signed = { readonly records: readonly { readonly ref: RecordRef }[] };
type Liaison = Extract<Actor, { kind: 'liaison' }>;
const code = (result: Result<unknown, { readonly code: string }>): string => (result.ok ? '' : result.refusal.code);
const OWN = '17.02' as Region;
const TODAY = '2024-10-14';
const nip = (n: number) => `19450101196501${(n % 2) + 1}${String(n).padStart(3, '0')}`;
const STAFF = [
  'NIP,Nama,Jabatan,Unit,Jenis unit,Induk unit,Kepala unit,E-mail',
  ...[1, 2, 3].map(n => `${nip(n)},Pegawai Contoh ${n},Staf,Dinas Contoh,OPD,,${n === 1 ? 'ya' : ''},`),
].join('\n');
const WRITTEN = { title: 'Netralitas ASN', text: 'Setiap pegawai netral.' };
const PACT = {
  ...{ kind: 'integrity-pact', title: 'Pakta Contoh', preamble: '', from: TODAY, until: '2024-10-20' },
  clauses: [{ topic: null, text: 'Saya netral.', cite: 'UU 20/2023' }],
  ...{ asked: { unitKinds: null, units: null, belongs: null }, officialsFirst: false, officials: [] as string[] },
};
const PLAN = {
  ...{ kind: 'sosialisasi', title: 'Sosialisasi Contoh', organiser: 'BKPSDM Contoh', speakers: null, place: 'Aula' },
  ...{ address: null, day: TODAY, from: '09:00', until: '12:00', capacity: null, access: 'invited', materials: [] },
  rule: null,
};

forEachEngine(engine =>
  describe(`a government's desk, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let own: Liaison;
    /** Of the neighbour, of the province above, and of other institutions of the same region. */
    let elsewhere: Readonly<Record<string, Liaison>>;
    let strangers: Readonly<Record<string, Actor>>;
    const made: Record<string, string> = {};

    const liaison = async (institution: string, { ref, officer }: OfficeOf): Promise<Liaison> => {
      const person = { name: `Penghubung ${institution}`, signIn: `${institution}-${ref.region}` };
      const given = { region: ref.region, institution, name: `Instansi ${ref.region}`, person };
      const [office, who] = must(await world.netra.act('institution.found', given, { actor: officer })).records;
      if (!office || !who) throw new Error('an institution is founded with a liaison');
      const known = { id: formatRef(who.ref), name: person.name, scope: ref.region, office: office.ref };
      return { kind: 'liaison', institution, ...known };
    };
    const act = async (name: string, input: object, actor: Actor = own) =>
      formatRef(must(await world.netra.act(name, input, { actor })).records[0]?.ref as RecordRef);
    const ask = async <O extends Askable>(name: string, input: object, actor: Actor = own) =>
      must(await world.netra.ask(name, input, actor)) as Answer<O>;
    const integrate = async () => {
      while (await world.netra.integrator.round());
    };

    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      const { regency, neighbour, province } = world;
      own = await liaison('personnel-authority', regency);
      elsewhere = {
        beside: await liaison('personnel-authority', neighbour),
        above: await liaison('personnel-authority', province),
      };
      strangers = {
        kominfo: await liaison('kominfo', regency),
        police: await liaison('police', regency),
        prosecutor: await liaison('prosecutor', regency),
        bkn: await liaison('bkn', regency),
        // A ministry: no government has the whole country for its region.
        nation: { ...own, scope: '*', office: { ...own.office, region: '' as Region } },
        public: { kind: 'public' },
      };
    });
    afterAll(() => world?.netra.close());

    test('fills the roster of its own staff from a file', async () => {
      made.roster = await act('roster.open', { region: OWN, name: 'Pemerintah Contoh', keeper: null });
      const imports = world.netra.rosterImports;
      made.upload = must(await imports.upload(own, OWN, new TextEncoder().encode(STAFF)));
      expect(must(await imports.preview(own, made.upload)).added).toBe(3);
      for (const other of Object.values(elsewhere)) {
        expect(code(await imports.upload(other, OWN, new TextEncoder().encode(STAFF)))).toBe('region-beyond-yours');
        for (const tried of [imports.standing, imports.preview, imports.confirm, imports.stop])
          expect(code(await tried(other, made.upload))).toBe('roster-file-gone');
      }
      must(await imports.confirm(own, made.upload));
      await imports.wake();
      expect(must(await imports.standing(own, made.upload)).phase).toBe('finished');
      const shown = await ask<typeof showRoster>('roster.show', { region: OWN });
      expect([shown.people, shown.history.map(({ by }) => by)]).toEqual([3, [{ kind: 'officer', id: own.id }]]);
      const { rows: units } = await ask<typeof listRosterUnits>('roster.units', { region: OWN });
      expect(units.map(({ name, head }) => [name, head?.name])).toEqual([['Dinas Contoh', 'Pegawai Contoh 1']]);
      made.unit = units[0]?.unit ?? '';
      const people = await ask<typeof listRosterPeople>('roster.people', {
        region: OWN,
        unit: made.unit,
        belongs: null,
      });
      expect(people.rows.map(({ name }) => name).sort()).toEqual([1, 2, 3].map(n => `Pegawai Contoh ${n}`));
      made.person = people.rows[0]?.person ?? '';
      // Who looked is on record.
      const text = 'select distinct kind from view_list where person = $1';
      expect((await world.netra.database.statement('looks', text, [own.id])).rows).toEqual([{ kind: 'roster' }]);
    });

    test('issues a circular, asks its staff, and sees who has not read it', async () => {
      made.circular = await act('circular.draft', { region: OWN, ...WRITTEN });
      const of = { circular: made.circular };
      const issuer = { post: 'Sekretaris Daerah', name: 'Sekretaris Contoh', capacity: 'definitive', mandate: null };
      // With its signed paper, which is its own too.
      const ref = parseRef(made.circular) as RecordRef;
      const keep = (who: Actor) => keepCircularFile(world.netra.asker(who, 'file'), ref, barePdf());
      const kept = (who: Actor, sha256: string) => keptCircularFile(world.netra.asker(who, 'file'), ref, sha256);
      const file = must(await keep(own));
      expect(must(await kept(own, file.sha256))).toEqual(file);
      for (const [whose, other] of Object.entries({ ...elsewhere, ...strangers })) {
        if (other.kind !== 'liaison') continue;
        expect(code(await keep(other)), whose).toMatch(/^(?:region-beyond-yours|role-missing)$/);
        expect(code(await kept(other, file.sha256)), whose).toBe('circular-file-gone');
      }
      const issued = { ...of, ...WRITTEN, number: '800/1', on: TODAY, issuer, cites: ['R-SE-DAERAH'], file };
      await act('circular.issue', issued);
      await act('circular.address', { ...of, roster: made.roster, units: null, belongs: null });
      await world.netra.inviting.wake();
      const shown = await ask<typeof showCircular>('circular.show', of);
      expect(shown.reach?.units.map(({ name, invited, read }) => [name, invited, read])).toEqual([
        ['Dinas Contoh', 3, 0],
      ]);
      expect(shown.offers.filter(({ verdict }) => verdict.ok).map(({ name }) => name)).toContain('circular.schedule');
    });

    test('opens a pledge with its head of region first, and records who signed on paper', async () => {
      const head = { region: OWN, kind: 'head-of-region', title: 'Bupati', unit: 'Kabupaten Contoh' };
      made.post = await act('post.found', head, world.regency.officer);
      const held = { holder: 'Bupati Karangan', capacity: 'definitive', from: '2021-02-26', decree: 'SK 1/2021' };
      await act('post.appoint', { post: made.post, ...held }, world.regency.officer);
      const asks = { ...PACT, roster: made.roster, officialsFirst: true, officials: [made.post] };
      made.campaign = await act('campaign.draft', { region: OWN, ...asks });
      const of = { campaign: made.campaign };
      await act('campaign.open', of);
      await world.netra.inviting.wake();
      const sheet = { ...of, post: made.post, who: 'holder' };
      const name = 'campaign.official-paper';
      expect((await ask<typeof officialPaper>(name, sheet)).paper.signer.name).toBe('Bupati Karangan');
      for (const other of Object.values(elsewhere))
        expect(code(await world.netra.ask(name, sheet, other))).toBe('not-found');
      const witness = { witnessName: 'Saksi Contoh', witnessPost: 'Analis' };
      await act('campaign.record-official', { ...of, post: made.post, who: 'holder', on: TODAY, ...witness });
      const asked = world.netra.asker(own, 'record');
      const ref = parseRef(made.campaign) as RecordRef;
      const signed = must(await recordInPerson(asked, ref, { person: made.person ?? '', ...witness })) as Signed;
      made.signature = formatRef(signed.records[0]?.ref as RecordRef);
      await integrate();
      await world.netra.pledges.wake();
      const { totals, officials } = await ask<typeof showCampaign>('campaign.show', of);
      expect(totals).toMatchObject({ invited: 3, signed: 1 });
      expect(officials.map(({ signed: on, holders }) => [on?.name, holders[0]?.name])).toEqual([
        ['Bupati Karangan', 'Bupati Karangan'],
      ]);
      const unsigned = await ask<typeof showUnsigned>('campaign.unsigned', { ...of, unit: made.unit });
      expect(unsigned.people).toHaveLength(2);
      expect(code(await world.netra.ask('signature.paper', { signature: made.signature }, own))).toBe('');
    });

    test('holds an event: invites, checks in, keeps what was promised', async () => {
      made.event = await act('event.plan', { region: OWN, ...PLAN });
      const of = { event: made.event };
      await act('event.invite', { ...of, roster: made.roster, units: null, belongs: null, heads: false, posts: [] });
      await world.netra.inviting.wake();
      const people = await ask<typeof eventPeople>('event.people', of);
      expect(people.people).toHaveLength(3);
      const here = { ...of, person: made.person, unit: made.unit, how: 'desk-list', behalf: false };
      const came = must(await checkIn(world.netra.asker(own, 'tick'), 'attendance.tick', here, own)) as Signed;
      made.attendance = formatRef(came.records[0]?.ref as RecordRef);
      // A scan that counts nobody is put down, and shown to whoever looks after it.
      const scan = {
        n: 1,
        at: `${TODAY}T03:00:00.000Z`,
        pass: null,
        mark: 'AAAA',
        behalf: false,
        name: null,
        post: null,
      };
      const batch = { ...of, device: made.unit, prepared: null, phone: `${TODAY}T03:00:00.000Z`, scans: [scan] };
      await ask('event.send-scans', batch);
      expect(JSON.stringify(await ask('event.refused-scans', of))).toContain('code-unknown');
      await act('event.commit', { ...of, who: 'Dinas Contoh', what: 'Meneruskan', due: '2024-10-20', spread: 2 });
      const { parents } = await ask<typeof eventChoices>('event.choices', { region: OWN });
      expect(parents.map(({ what }) => what)).toEqual(['Meneruskan']);
      await act('event.hold', of);
      expect((await ask<typeof showEvent>('event.show', of)).counts.present).toBe(1);
      await world.netra.ask('certificate.paper', { attendance: made.attendance }, own);
      await integrate();
      expect(code(await world.netra.ask('certificate.paper', { attendance: made.attendance }, own))).toBe('');
    });

    test('sees whom of its staff nothing has reached, by unit and by name, and which event to hold next', async () => {
      await integrate();
      await world.netra.coverage.wake();
      const shown = await ask<typeof showCoverage>('coverage.show', { region: OWN });
      // One signed and came; the holder of the post is nobody of the roster.
      expect(shown.counted).toMatchObject({ units: 1, people: 3, read: 0, signed: 1, came: 1, reached: 1 });
      expect(shown.units).toMatchObject([{ name: 'Dinas Contoh', people: 3, reached: 1 }]);
      expect(shown.events).toMatchObject([{ audience: 'opd', never: 2 }]);
      // What was told of it from outside is kept by the supervisor, and shown to everybody.
      expect([shown.told, shown.mayName]).toEqual([null, true]);
      const unreached = await ask<typeof coverageUnreached>('coverage.unreached', { region: OWN, unit: made.unit });
      expect(unreached.people).toHaveLength(2);
      expect(unreached.people.map(({ name }) => name)).not.toContain(undefined);
      const { rows } = await ask<typeof coverageUnits>('coverage.units', { region: OWN });
      expect(rows.map(({ name }) => name)).toEqual(['Dinas Contoh']);
      const told = { region: OWN, government: null, what: 'circular', source: 'Situs Contoh', on: TODAY };
      const link = 'https://contoh.example/edaran';
      expect(code(await world.netra.act('government.report', { ...told, link }, { actor: own }))).toBe('role-missing');
    });

    /** What is asked of each operation of the desk; a new one for governments needs a row. */
    const questions = (): Readonly<Record<string, object>> => {
      const [circular, campaign, event, region] = [
        { circular: made.circular },
        { campaign: made.campaign },
        { event: made.event },
        { region: OWN },
      ];
      const scan = {
        n: 2,
        at: `${TODAY}T03:00:00.000Z`,
        pass: null,
        mark: 'AAAA',
        behalf: false,
        name: null,
        post: null,
      };
      return {
        ...{ 'roster.list': {}, 'circular.list': {}, 'campaign.list': {}, 'event.list': { when: 'over' } },
        ...{ 'commitment.list': {}, 'post.list': { day: TODAY } },
        ...{ 'roster.show': region, 'roster.units': region, 'campaign.choices': region, 'event.choices': region },
        'roster.people': { ...region, unit: made.unit, belongs: null },
        ...{ 'circular.show': circular, 'circular.units': circular, 'circular.people': circular },
        ...{ 'campaign.show': campaign, 'campaign.signer': { ...campaign, nip: nip(1) } },
        'campaign.unsigned': { ...campaign, unit: made.unit },
        'campaign.slips': { ...campaign, unit: made.unit },
        'signature.paper': { signature: made.signature },
        ...{ 'event.show': event, 'event.people': event, 'event.guests': event, 'event.slips': event },
        ...{ 'event.scanner': event, 'event.refused-scans': event, 'event.venue': event },
        'event.send-scans': {
          ...{ ...event, device: made.unit, prepared: null, phone: `${TODAY}T03:00:00.000Z`, scans: [scan] },
        },
        'certificate.paper': { attendance: made.attendance },
        ...{ 'coverage.show': region, 'coverage.units': region, 'coverage.next': { ...region, audience: 'opd' } },
        'coverage.unreached': { ...region, unit: made.unit },
      };
    };
    const LISTS = ['roster.list', 'circular.list', 'campaign.list', 'event.list', 'commitment.list', 'post.list'];

    test('every question of its desk is answered to it alone: to another government as if nothing were there', async () => {
      const asked = questions();
      expect(
        operations
          .filter(({ also }) => also)
          .map(({ name }) => name)
          .sort(),
      ).toEqual([...Object.keys(asked), 'campaign.official-paper'].sort());
      for (const [name, input] of Object.entries(asked)) {
        const answer = must(await world.netra.ask(name, input, own)) as { rows?: readonly unknown[] };
        if (LISTS.includes(name)) expect(answer.rows, name).toHaveLength(1);
        for (const [who, actor] of Object.entries(elsewhere)) {
          const other = await world.netra.ask(name, input, actor);
          if (LISTS.includes(name)) expect((must(other) as typeof answer).rows, `${name} to ${who}`).toEqual([]);
          else expect(code(other), `${name} to ${who}`).toBe('not-found');
          expect(JSON.stringify(other), `${name} to ${who}`).not.toMatch(/Pegawai Contoh|Dinas Contoh|Karangan/);
        }
        for (const [who, actor] of Object.entries(strangers))
          expect(code(await world.netra.ask(name, input, actor)), `${name} to ${who}`).toBe('unknown-operation');
      }
    });

    test('and every step of it is taken by it alone', async () => {
      const steps: Readonly<Record<string, object>> = {
        'roster.open': { region: OWN, name: 'Pemerintah Lain', keeper: null },
        'circular.draft': { region: OWN, ...WRITTEN },
        'campaign.draft': { region: OWN, ...PACT, roster: made.roster },
        'event.plan': { region: OWN, ...PLAN },
        'circular.redraft': { circular: made.circular, ...WRITTEN },
        'circular.withdraw': { circular: made.circular, on: TODAY, reason: 'Salah.' },
        'campaign.close': { campaign: made.campaign },
        'campaign.withdraw': { campaign: made.campaign, reason: 'Salah.' },
        'event.reopen': { event: made.event, because: 'Salah.' },
        'event.write-minutes': { event: made.event, minutes: 'Notula.', writer: 'Penulis' },
        'attendance.withdraw': { event: made.event, attendance: made.attendance, because: 'Salah.' },
        'signature.revoke-by-letter': { signature: made.signature, reason: 'Salah.' },
        'names.look': { of: made.roster, kind: 'roster' },
      };
      for (const [name, given] of Object.entries(steps)) {
        for (const [who, actor] of Object.entries(elsewhere))
          expect(code(await world.netra.act(name, given, { actor })), `${name} by ${who}`).toMatch(
            /^(?:not-found|region-beyond-yours)$/,
          );
        for (const [who, actor] of Object.entries(strangers))
          if (who !== 'nation')
            expect(code(await world.netra.act(name, given, { actor })), `${name} by ${who}`).toBe('role-missing');
        expect(code(await world.netra.act(name, given, { actor: strangers.nation as Actor })), name).not.toBe('');
      }
      // What begins another region's record by way of a record of its own is no way either.
      const parent = { event: made.event, n: 1 };
      const below = { region: '17.03', ...PLAN, parent };
      expect(code(await world.netra.act('event.plan', below, { actor: own }))).toBe('region-beyond-yours');
      const beside = elsewhere.beside as Liaison;
      expect(code(await world.netra.act('event.plan', { ...below, region: '17.03' }, { actor: beside }))).toBe(
        'not-found',
      );
    });

    test('finds nothing of an office, and carries out nothing there', async () => {
      const { netra, regency } = world;
      const filed = must(await netra.submit(formal(netra)));
      for (const [name, field] of [
        ['circular.show', 'circular'],
        ['campaign.show', 'campaign'],
        ['event.show', 'event'],
      ] as const)
        expect(code(await netra.ask(name, { [field]: formatRef(filed.ref) }, own)), name).toBe('not-found');
      const open = new Set(
        operations.filter(one => one.for === 'public' || one.for === 'liaison' || one.also).map(({ name }) => name),
      );
      for (const { name } of operations)
        if (!open.has(name)) expect(code(await netra.ask(name, {}, own)), name).toBe('unknown-operation');
      for (const { name, byInstitutions } of commands)
        if (!byInstitutions) expect(code(await netra.act(name, {}, { actor: own })), name).toBe('role-missing');
      // What candidate pairs pledge is the supervisor's.
      const outreach = { ...regency.officer, roles: ['outreach'] };
      const peace = { ...PACT, kind: 'peace-pledge', roster: made.roster };
      const kept = await act('campaign.draft', { region: OWN, ...peace }, outreach);
      expect(code(await netra.ask('campaign.show', { campaign: kept }, own))).toBe('not-found');
      expect(code(await netra.act('campaign.withdraw', { campaign: kept, reason: 'Salah.' }, { actor: own }))).toBe(
        'not-found',
      );
      expect(code(await netra.act('campaign.draft', { region: OWN, ...peace }, { actor: own }))).toBe('role-missing');
      await act('campaign.open', { campaign: kept }, outreach);
      const witness = { person: made.person ?? '', witnessName: 'Saksi Contoh', witnessPost: 'Analis' };
      const pledge = parseRef(kept) as RecordRef;
      const signing = must(await recordInPerson(netra.asker(outreach, 'record'), pledge, witness)) as Signed;
      const signature = formatRef(signing.records[0]?.ref as RecordRef);
      expect(code(await netra.ask('signature.paper', { signature }, own))).toBe('not-found');
      const letter = { signature, reason: 'Salah.' };
      expect(code(await netra.act('signature.revoke-by-letter', letter, { actor: own }))).toBe('not-found');
      expect(code(await recordInPerson(netra.asker(own, 'record'), pledge, witness))).toBe('signer-unknown');
      const redraft = {
        ...peace,
        campaign: await act('campaign.draft', { region: OWN, ...PACT, roster: made.roster }),
      };
      expect(code(await netra.act('campaign.redraft', redraft, { actor: own }))).toBe('role-missing');
      // And an event that an office keeps to itself, until it asks the staff to come.
      const inner = { ...PLAN, title: 'Rapat dalam', organiser: 'Bawaslu Contoh' };
      const event = await act('event.plan', { region: OWN, ...inner }, outreach);
      await act('event.commit', { event, who: 'Staf', what: 'Rahasia', due: TODAY, spread: 1 }, outreach);
      const lists = async () => JSON.stringify([await ask('event.list', {}), await ask('commitment.list', {})]);
      expect(code(await netra.ask('event.show', { event }, own))).toBe('not-found');
      expect(code(await netra.act('event.cancel', { event, because: 'Salah.' }, { actor: own }))).toBe('not-found');
      expect(await lists()).not.toMatch(/Rapat dalam|Rahasia/);
      expect((await ask<typeof eventChoices>('event.choices', { region: OWN })).parents).toHaveLength(1);
      const order = { event, roster: made.roster, units: null, belongs: null, heads: false, posts: [] };
      await act('event.invite', order, outreach);
      expect(code(await netra.ask('event.show', { event }, own))).toBe('');
      expect(await lists()).toMatch(/Rapat dalam.*Rahasia/);
      // And what an office does for the same staff is work in common.
      const { rows } = await ask<typeof listCirculars>('circular.list', {}, outreach);
      expect(rows.map(({ ref }) => ref)).toEqual([made.circular]);
    });
  }),
);
