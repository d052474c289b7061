/** Who was reached by what, on both engines: each person once, as the ledger tells it, and checked against the lists. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { INVITATION } from '../../src/prevention/circular/acknowledgement.ts';
import { checkCoverage } from '../../src/prevention/coverage/check.ts';
import type {
  coverageNext,
  coverageUnreached,
  listCoverage,
  showCoverage,
} from '../../src/prevention/coverage/coverage-operations.ts';
import type {
  coverageCountry,
  coverageGovernment,
  coverageGovernments,
  coverageProvince,
} from '../../src/prevention/coverage/public-operations.ts';
import { slipCodes } from '../../src/prevention/pledge/signing.ts';
import { endPeople } from '../../src/prevention/roster/import.store.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { stagePeople } from '../../src/prevention/roster/roster.store.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { checkProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import type { Answer, Askable } from '../support/answer.ts';
import { must, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const REGION = '17.02';
const TODAY = '2024-10-14';
const PUBLIC: Actor = { kind: 'public' };

forEachEngine(engine =>
  describe(`coverage, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let outreach: Actor;
    let roster: FilledRoster;
    let circulars: readonly RecordRef[];
    let pledge: RecordRef;
    let signature: RecordRef;

    const act = async (name: string, input: object, actor = outreach) =>
      must(await world.netra.act(name, input, { actor })).records[0]?.ref as RecordRef;
    const ask = async <O extends Askable>(name: string, input: object, actor = outreach) =>
      must(await world.netra.ask(name, input, actor)) as Answer<O>;
    const show = (more: object = {}) => ask<typeof showCoverage>('coverage.show', { region: REGION, ...more });
    const person = (unit: number, nth: number) => ({
      person: roster.units[unit]?.people[nth] ?? '',
      unit: roster.units[unit]?.id ?? '',
    });
    async function count() {
      while (await world.netra.integrator.round());
      await world.netra.coverage.wake();
      const { counted } = await show();
      return counted && [counted.people, counted.read, counted.signed, counted.came, counted.reached];
    }
    const differences = async () => (await checkCoverage(world.netra.database)).map(({ how }) => how);
    const read = async (of: RecordRef, unit: number, nth: number) =>
      act(
        'circular.acknowledge',
        { circular: formatRef(of), ...person(unit, nth), edition: 1, way: 'slip' },
        INVITATION,
      );

    async function circular(number: string): Promise<RecordRef> {
      const text = { title: `Edaran ${number}`, text: 'Setiap pegawai netral.' };
      const ref = await act('circular.draft', { region: REGION, ...text });
      const issuer = { post: 'Bupati Contoh', name: 'Bupati Contoh', capacity: 'definitive', mandate: null };
      await act('circular.issue', { circular: formatRef(ref), ...text, number, on: TODAY, issuer, cites: [] });
      return ref;
    }
    async function sign(nth: number): Promise<RecordRef> {
      const slip = slipCodes(world.netra.engine.keyring, pledge, person(0, nth).person).code;
      const proven = must(
        await world.netra.signing.prove({ code: slip, nip: `18${String(nth + 1).padStart(16, '0')}` }),
      );
      const hash = proven.state.frozen?.hash ?? '';
      return must(await world.netra.signing.sign(proven, { ticked: 1, hash, once: null })) as unknown as RecordRef;
    }

    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      outreach = { ...world.regency.officer, roles: ['outreach'] };
      roster = await fillRoster(world.netra, REGION, [
        { kind: 'opd', name: 'Dinas Contoh', people: 10 },
        { kind: 'school-sd', name: 'SD Contoh', people: 6 },
        { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 3 },
      ]);
      circulars = [await circular('1'), await circular('2')];
      pledge = await act('campaign.draft', {
        ...{ region: REGION, kind: 'integrity-pact', title: 'Pakta Integritas', preamble: '' },
        clauses: [{ topic: 'money', text: 'Saya menolak politik uang.', cite: 'Ikrar' }],
        ...{ from: TODAY, until: TODAY, roster: formatRef(roster.ref), officialsFirst: false, officials: [] },
        asked: { unitKinds: ['opd'], units: null, belongs: null },
      });
      await act('campaign.open', { campaign: formatRef(pledge) });
      await world.netra.pledges.wake();
    });
    afterAll(() => world?.netra.close());

    test('a person who read two circulars is one, and nobody counts before the ledger has it', async () => {
      for (const of of circulars) await read(of, 0, 0);
      await world.netra.coverage.wake();
      expect((await show()).counted).toBeNull();
      expect(await count()).toEqual([19, 1, 0, 0, 1]);
      const { asOf } = await show();
      expect(asOf).toBe(world.netra.files.size());
    });

    test('reading, signing and coming are told apart, and one who did two of them was reached once', async () => {
      await read(circulars[0] as RecordRef, 1, 0);
      for (const nth of [0, 1]) await sign(nth);
      const event = await act('event.plan', {
        ...{ region: REGION, kind: 'sosialisasi', title: 'Sosialisasi', organiser: 'Bawaslu Contoh', speakers: null },
        ...{
          place: 'Aula',
          address: null,
          day: TODAY,
          from: '09:00',
          until: '12:00',
          capacity: null,
          access: 'public',
        },
        ...{ materials: [], rule: null },
      });
      const came = { event: formatRef(event), how: 'desk-list', behalf: false };
      await act('attendance.tick', { ...came, ...person(0, 1) });
      await act('attendance.tick', { ...came, person: null, unit: null, name: 'Tamu Contoh' });
      const wrong = await act('attendance.tick', { ...came, ...person(2, 0) });
      expect(await count()).toEqual([19, 2, 2, 2, 4]);
      await act('attendance.withdraw', { attendance: formatRef(wrong), event: formatRef(event), because: 'Salah.' });
      expect(await count()).toEqual([19, 2, 2, 1, 3]);
      await act('event.hold', { event: formatRef(event) });
      const { units } = await show();
      expect(units.map(({ name, people, reached }) => [name, people, reached])).toEqual([
        ['Dinas Contoh', 10, 2],
        ['SD Contoh', 6, 1],
        ['Puskesmas Contoh', 3, 0],
      ]);
      expect(await differences()).toEqual([]);
    });

    test('a signature that was revoked counts no more', async () => {
      const { rows } = await world.netra.database.statement(
        'a signature',
        `select region, record as id from signature_list where person = $1`,
        [person(0, 0).person],
      );
      signature = rows[0] as unknown as RecordRef;
      await act('signature.revoke-by-letter', { signature: formatRef(signature), reason: 'Bukan saya.' });
      expect(await count()).toEqual([19, 2, 1, 1, 3]);
      expect(await differences()).toEqual([]);
    });

    test('a new generation of the roster moves whom figures are about: leavers are out, newcomers in', async () => {
      const asked = world.netra.asker({ kind: 'system', name: 'roster' }, 'roster');
      const leaver = person(0, 1).person;
      const newcomer = randomUUID();
      await asked.read(async tx => {
        await endPeople(tx, roster.ref, 2, [leaver, person(1, 5).person]);
        const row = {
          person: newcomer,
          unit: person(2, 0).unit,
          belongs: 'asn',
          heads: false,
          nip_mark: null,
        } as const;
        await stagePeople(tx, roster.ref, [{ ...row, has_mail: false, sealed: 'x', since: 2 }]);
      });
      // Staged, and not in force yet.
      expect(await count()).toEqual([19, 2, 1, 1, 3]);
      const changed = { added: 1, changed: 0, left: 2, people: 18, units: 3 };
      await act('roster.go-live', { roster: formatRef(roster.ref), generation: 2, hash: '1'.repeat(64), ...changed });
      expect(await count()).toEqual([18, 2, 0, 0, 2]);
      expect(await differences()).toEqual([]);
    });

    test('names of who was not reached are for outreach of the region alone', async () => {
      const asked = { region: REGION, unit: person(0, 0).unit };
      const found = await ask<typeof coverageUnreached>('coverage.unreached', asked);
      expect(found.people).toHaveLength(8);
      expect(found.people[0]?.name).toMatch(/^Pegawai Contoh/);
      const unread = await ask<typeof coverageUnreached>('coverage.unreached', { ...asked, missing: 'signed' });
      expect(unread.people).toHaveLength(9);
      const others = [world.regency.officer, { ...world.neighbour.officer, roles: ['outreach'] }];
      for (const actor of others)
        expect(code(await world.netra.ask('coverage.unreached', asked, actor))).toBe('not-found');
      expect(code(await world.netra.ask('coverage.show', { region: REGION }, world.neighbour.officer))).toBe(
        'not-found',
      );
      expect((await ask<typeof showCoverage>('coverage.show', { region: REGION }, world.regency.officer)).mayName).toBe(
        false,
      );
    });

    test('the next event asks those whom nothing reached, by units of one kind', async () => {
      const { events } = await show();
      expect(events.map(({ audience, never }) => [audience, never])).toEqual([
        ['opd', 8],
        ['puskesmas', 4],
        ['school-sd', 4],
      ]);
      const next = await ask<typeof coverageNext>('coverage.next', { region: REGION, audience: 'opd' });
      expect(next.units.map(({ unit }) => unit)).toEqual([person(0, 0).unit]);
    });

    test('what is told from outside has a source, stands once, is never proven, and can be withdrawn', async () => {
      const told = {
        region: REGION,
        government: null,
        what: 'outreach',
        source: 'Situs Contoh',
        link: 'https://contoh.example/a',
      };
      const refused = async (change: object, actor: Actor = outreach) =>
        code(await world.netra.act('government.report', { ...told, on: TODAY, ...change }, { actor }));
      expect(await refused({ on: '2024-10-15' })).toBe('government-report-ahead');
      expect(await refused({ region: '17.02.01' })).toBe('government-none');
      expect(await refused({ region: '17.03' })).not.toBe('');
      expect(await refused({ link: 'javascript:alert(1)' })).toBe('invalid-input');
      expect(await refused({}, world.regency.officer)).toBe('role-missing');
      const government = formatRef(await act('government.report', { ...told, on: TODAY }));
      expect(await refused({ government })).toBe('government-report-known');
      await expect(
        world.netra.act('government.report', { ...told, on: '2024-10-01' }, { actor: outreach }),
      ).rejects.toThrow();
      await act('government.report', { ...told, government, what: 'pact', on: '2024-10-01' });
      await count();
      const shown = await ask<typeof coverageGovernment>('coverage.government', { government: REGION }, PUBLIC);
      expect(shown.done.map(({ what, proven, reported }) => [what, proven?.times ?? 0, reported?.times ?? 0])).toEqual([
        ['circular', 2, 0],
        ['pact', 1, 1],
        ['outreach', 1, 1],
      ]);
      await act('government.withdraw-report', { government, n: 1, because: 'Daerah lain.' });
      await count();
      const after = await ask<typeof coverageGovernment>('coverage.government', { government: REGION }, PUBLIC);
      expect(after.reports.map(({ what }) => what)).toEqual(['pact']);
      expect((await show()).told?.reports).toHaveLength(2);
    });

    test('everybody sees percentages of five people and more, the rest together, and no name', async () => {
      const province = await ask<typeof coverageProvince>('coverage.province', { province: '17' }, PUBLIC);
      const row = province.rows.find(({ code: at }) => at === REGION);
      expect(row?.share).toEqual({ people: 18, read: 11, signed: 0, came: 0, reached: 11 });
      expect(row?.last).toEqual({ what: 'circular', on: TODAY, how: 'proven' });
      const shown = await ask<typeof coverageGovernment>('coverage.government', { government: REGION }, PUBLIC);
      expect(shown.kinds.map(({ kind, people }) => [kind, people])).toEqual([['opd', 9]]);
      expect(shown.rest?.people).toBe(9);
      const country = await ask<typeof coverageCountry>('coverage.country', {}, PUBLIC);
      expect(country.rows).toHaveLength(38);
      expect(country.rows.find(({ code: at }) => at === '17')?.done.map(({ proven }) => proven)).toEqual([1, 1, 1]);
      const all = await ask<typeof coverageGovernments>('coverage.governments', {}, PUBLIC);
      expect([all.rows.length, all.asOf]).toEqual([546, country.asOf]);
      expect(JSON.stringify([province, shown, country, all])).not.toMatch(/Pegawai|Dinas Contoh|Tamu/);
      const { rows, all: inProvince } = await ask<typeof listCoverage>(
        'coverage.list',
        { order: 'never' },
        { ...world.province.officer, roles: ['outreach'] },
      );
      expect([rows[0]?.region, inProvince]).toEqual([REGION, 11]);
    });

    test('the check finds what differs, and counting anew mends it', async () => {
      const { database } = world.netra;
      const spoil = (text: string) => database.statement('spoil', text);
      await spoil(`update coverage_unit set read = read + 1 where kind = 'opd'`);
      await spoil(`delete from coverage_unit where kind = 'puskesmas'`);
      expect((await differences()).sort()).toEqual(['differs', 'differs', 'missing']);
      await world.netra.coverage.rebuild();
      expect(await differences()).toEqual([]);
      for (const name of [
        'acknowledgement-measure',
        'signature-measure',
        'event-attended',
        'roster-measure',
        'government-reported',
      ]) {
        const projection = projections.find(one => one.name === name);
        if (projection) expect(await checkProjection(database, world.netra.engine, projection)).toEqual([]);
      }
      // Nothing is done where nothing has happened.
      const before = (await show()).asOf;
      await world.netra.coverage.wake();
      expect((await show()).asOf).toBe(before);
    });
  }),
);
