/** A body of one vote is dissolved by one act, and what follows from it holds everywhere, on both engines. All people are invented. */

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenedCase } from '../../src/cases/case-state.ts';
import { defaultPatterns } from '../../src/offices/numbers.ts';
import { servingAt } from '../../src/offices/office.store.ts';
import { officeList } from '../../src/offices/office.ts';
import type { listPeople, showOffice, showPerson } from '../../src/offices/operations.ts';
import { officerList } from '../../src/offices/person.ts';
import { officesWithPeople } from '../../src/offices/places.ts';
import { formatRef, parseRef, type RecordRef, type Region } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { plenary as sitting, study } from '../support/typed.ts';
import { enrol, formal, must, type OfficeOf, openThread, type ThreadWorld } from './world.ts';

type Officer = OfficeOf['officer'];
type Out<O extends { run(...given: never[]): Promise<unknown> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

const DISTRICT = '17.02.01';
const PASSWORD = 'kuda baterai jepit';
const because = 'Terlapor adalah adik kandungnya.';
const HEAD = 'Nomor,Tanggal diterima,Tanggal registrasi,Terlapor,Kedudukan terlapor,Uraian,Jalur,Hasil,Tanggal putusan';
const numbered = (seq: number) => `00${seq}/LP/PB/Cam/07.02/X/2024`;
const csv = new TextEncoder().encode(
  [
    HEAD,
    ...[1, 2, 3].map(n => `${numbered(n)},2024-10-01,2024-10-02,Joko Contoh,PNS,Ikut berkampanye,Netralitas,,`),
  ].join('\n'),
);

forEachEngine(engine =>
  describe(`a body of one vote, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let district: RecordRef;
    /** Three of the district's plenary, one of them also its administrator and reviewer. */
    let plenary: Officer[];
    let seats: Officer[];
    let cases: RecordRef[];
    let session: string;

    const act = (name: string, input: object, actor: Actor) => world.netra.act(name, input, { actor });
    const asked = async <T>(name: string, input: object, actor: Actor = world.regency.officer) =>
      must(await world.netra.ask(name, input, actor)) as T;
    const signIn = (name: string) => world.netra.door.signIn({ signIn: name, password: PASSWORD });
    const found = () => {
      const office = { region: DISTRICT, name: 'Panwaslu Kecamatan Contoh', level: 'kecamatan', code: '07.02' };
      const input = { ...office, numberPatterns: defaultPatterns('pilkada') };
      return world.netra.door.actOrConflict('office.found', input, { actor: world.regency.officer });
    };
    const dissolve = (actor: Actor = world.regency.officer) =>
      act(
        'office.dissolve',
        {
          ...{ office: formatRef(district), to: formatRef(world.regency.ref) },
          ...{ on: '2024-10-14', cite: 'Keputusan Contoh 12/2024' },
        },
        actor,
      );
    const counted = async (statement: string) =>
      Number((await world.netra.database.statement('count', statement)).rows[0]?.n);
    const quorumOf = async (at: number) =>
      asked<{ quorum: unknown; office: string }>('apart.show', { record: formatRef(cases[at] as RecordRef) });
    const recuse = (at: number, person: Officer, actor = person) =>
      act('case.recuse', { case: formatRef(cases[at] as RecordRef), person: person.id, because }, actor);
    /** By the plenary of the regency: who set it up and the two who were enrolled beside. */
    const studied = (at: number, actor: Actor) => act('case.study', study(formatRef(cases[at] as RecordRef)), actor);
    const decide = (at: number, actor: Actor) =>
      act(
        'case.decide',
        {
          ...{ case: formatRef(cases[at] as RecordRef), on: '2024-10-14' },
          ...sitting(
            seats.map(({ id }) => id),
            { finding: 'violation' },
          ),
        },
        actor,
      );

    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      const { netra, regency } = world;
      district = must(await found()).records[0]?.ref as RecordRef;
      const at = { ...regency, ref: district };
      plenary = [];
      for (const [name, ...more] of [['ketua', 'administrator', 'reviewer'], ['dua'], ['tiga']])
        plenary.push({
          ...(await enrol(world, at, `kec-${name}`, ['commissioner', ...more], DISTRICT)),
          office: district,
        });
      const [chair] = plenary as [Officer];
      const person = parseRef(chair.id) as RecordRef;
      const link = must(await netra.door.makeLink(regency.officer, { purpose: 'set-password', person }));
      must(await netra.door.setPassword({ token: link.token, password: PASSWORD }));
      session = must(await signIn('kec-ketua')).token;
      // The regency decides with three as well.
      seats = [regency.officer];
      for (const name of ['kab-dua', 'kab-tiga']) seats.push(await enrol(world, regency, name, ['commissioner']));
      const kept = must(await netra.imports.upload(chair, district, csv));
      if (kept.kind !== 'kept') throw new Error('it was resumed');
      must(await netra.imports.confirm(chair, kept.id));
      await netra.imports.wake();
      const { rows } = await netra.database.statement('cases', 'select region, record from case_list order by number');
      cases = rows.map(({ region, record }) => ({ region, id: record }) as RecordRef);
      expect(cases).toHaveLength(3);
      // Of the second case too few of the district are left to decide.
      expect(code(await recuse(0, plenary[1] as Officer))).toBe('');
      for (const one of [1, 2]) expect(code(await recuse(1, plenary[one] as Officer))).toBe('');
    });
    afterAll(() => world.netra.close());

    test('is dissolved by one act, and by nobody of its own', async () => {
      expect(code(await dissolve(plenary[0] as Officer))).toBe('dissolved-from-above');
      const left = await asked<{ cases: number; heirs: unknown }>('office.passing', { office: formatRef(district) });
      expect(left).toEqual({ cases: 3, heirs: [{ ref: formatRef(world.regency.ref), name: 'Bawaslu 17.02' }] });
      const before = await counted('select count(*)::int as n from act');
      expect(code(await dissolve())).toBe('');
      expect((await counted('select count(*)::int as n from act')) - before).toBe(1);
      expect(code(await dissolve())).toBe('office-dissolved');
      expect(await asked<Out<typeof showOffice>>('office.show', { office: formatRef(district) })).toMatchObject({
        ...{ serving: 0, passedOn: 3, members: [], weaknesses: [] },
        dissolved: {
          ...{ on: '2024-10-14', cite: 'Keputusan Contoh 12/2024' },
          ...{ to: formatRef(world.regency.ref), toName: 'Bawaslu 17.02' },
        },
      });
    });

    test('lets none of its people in any more, and says why to whoever knows the password', async () => {
      const { door } = world.netra;
      expect(await door.actorOf(session)).toBeUndefined();
      expect(await signIn('kec-ketua')).toEqual({
        ok: false,
        refusal: {
          code: 'own-office-dissolved',
          ...{ office: 'Panwaslu Kecamatan Contoh', on: '2024-10-14', heir: 'Bawaslu 17.02' },
        },
      });
      expect(await door.signIn({ signIn: 'kec-ketua', password: 'salah sama sekali' })).toEqual({
        ok: false,
        refusal: { code: 'wrong-credentials' },
      });
      expect(await counted('select count(*)::int as n from session where revoked is null')).toBe(0);
    });

    test('passes its people on without a role: they count nowhere, and the whole office sees them', async () => {
      const { people } = await asked<Out<typeof listPeople>>('person.list', { office: formatRef(world.regency.ref) });
      const passed = people.filter(({ passedOn }) => passedOn);
      expect(passed.map(({ signIn: name, roles, scope, active }) => [name, roles, scope, active])).toEqual(
        ['kec-dua', 'kec-ketua', 'kec-tiga'].map(name => [name, [], DISTRICT, true]),
      );
      expect(passed[0]?.passedOn).toEqual({ from: 'Panwaslu Kecamatan Contoh', on: '2024-10-14' });
      expect(
        await asked<Out<typeof showOffice>>('office.show', { office: formatRef(world.regency.ref) }),
      ).toMatchObject({ serving: 3, passedOn: 3, dissolved: null });
      // Fewer than five keep no secret from each other, and nobody without a role makes them more.
      const { database } = world.netra;
      const serving = (office: RecordRef) =>
        database.transaction({ role: 'netra_app', scope: '*', name: 'serving' }, tx => servingAt(tx, office));
      expect([(await serving(world.regency.ref)).length, (await serving(district)).length]).toEqual([3, 0]);
      const staffed = await officesWithPeople(database);
      expect(staffed.map(({ region, serving: n }) => [region, n])).toEqual([
        ['17', 1],
        ['17.02', 3],
        ['17.03', 1],
      ]);
      const chair = { person: (plenary[0] as Officer).id };
      expect(await asked<Out<typeof showPerson>>('person.show', chair)).toMatchObject({
        ...{ person: { roles: [], scope: DISTRICT }, passedOn: { to: formatRef(world.regency.ref) } },
        servesAt: world.regency.ref,
      });
    });

    test('leaves its cases to the successor, who sees them in the queue and decides them under their numbers', async () => {
      const { regency, neighbour } = world;
      const queue = await asked<{ rows: readonly { number: string }[] }>('desk.queue', { what: 'case' });
      expect(queue.rows.map(({ number }) => number).sort()).toEqual([1, 2, 3].map(numbered));
      expect(code(await decide(2, neighbour.officer))).toBe('not-found');
      expect(code(await studied(2, regency.officer))).toBe('');
      expect(code(await decide(2, regency.officer))).toBe('');
      const shown = await asked<{ case: OpenedCase }>('case.show', { case: formatRef(cases[2] as RecordRef) });
      expect(shown.case).toMatchObject({ number: numbered(3), office: district, tracks: [{ phase: 'decided' }] });
    });

    test('counts in no plenary any more: of its cases the successor’s people are counted', async () => {
      const { regency } = world;
      expect(await quorumOf(0)).toMatchObject({ office: formatRef(regency.ref), quorum: { left: 2 } });
      expect(code(await recuse(0, regency.officer))).toBe('');
      const second = { ...regency.officer, id: 'x' };
      expect(code(await recuse(0, regency.officer, second))).toBe('already-recused');
      const seen = await world.netra.ask(
        'apart.show',
        { record: formatRef(cases[0] as RecordRef) },
        world.province.officer,
      );
      // Three of the regency, one of them recused; the one of the district is none of them.
      expect(must(seen)).toMatchObject({ quorum: { left: 2, rule: 'pleno.kuorum.kabkota' } });
    });

    test('leaves a case that lacked a quorum to be taken over by the successor, and decided', async () => {
      const { regency } = world;
      expect(code(await decide(1, regency.officer))).toBe('no-quorum');
      const over = {
        case: formatRef(cases[1] as RecordRef),
        office: formatRef(regency.ref),
        why: 'no-quorum',
        cite: 'Pasal 1',
      };
      expect(code(await act('case.take-over', over, regency.officer))).toBe('');
      expect(code(await studied(1, regency.officer))).toBe('');
      expect(code(await decide(1, regency.officer))).toBe('');
    });

    test('receives nothing and gives no number: its place reports to the successor, in the successor’s series', async () => {
      const { netra, regency } = world;
      const place = DISTRICT as Region;
      const route = must(await netra.route({ place, concernsOffice: false, mode: 'formal' }));
      expect(route.office.region).toBe('17.02');
      expect(must(await netra.submit(formal(netra, { place }))).number).toBe('001/LP/PB/Kab/07.02/X/2024');
      const begin = { office: formatRef(district), hash: '0a'.repeat(32), rows: 1, series: [] };
      expect(code(await act('import.begin', begin, { ...(plenary[0] as Officer), scope: DISTRICT }))).toBe(
        'other-office',
      );
      const enrolment = { office: formatRef(district), name: 'Wati Contoh', signIn: 'wati', roles: ['intake'] };
      expect(code(await act('person.enrol', { ...enrolment, scope: DISTRICT }, regency.officer))).toBe(
        'office-dissolved',
      );
      // What was numbered there can still be read there.
      const series = { office: formatRef(district), series: 'report', year: 2024 };
      expect(await asked('number.series', series, world.province.officer)).toMatchObject({
        count: 3,
        gaps: [],
        next: 4,
      });
      expect(code(await netra.ask('office.numbering', { office: formatRef(district) }, regency.officer))).toBe(
        'not-found',
      );
    });

    test('gives its people to the successor for good once a role is given there', async () => {
      const { netra, regency } = world;
      const chair = plenary[0] as Officer;
      const roles = { person: chair.id, roles: ['reviewer'], scope: DISTRICT };
      expect(code(await act('person.change-roles', roles, regency.officer))).toBe('');
      // The session of before stays ended.
      expect(await netra.door.actorOf(session)).toBeUndefined();
      const entered = must(await signIn('kec-ketua'));
      expect(entered.person).toMatchObject({ roles: ['reviewer'], scope: DISTRICT, office: regency.ref });
      expect(await netra.door.actorOf(entered.token)).toMatchObject({ office: regency.ref });
      expect(await asked<Out<typeof showOffice>>('office.show', { office: formatRef(regency.ref) })).toMatchObject({
        ...{ serving: 4, passedOn: 2 },
      });
    });

    test('leaves room for the body of the next vote, whose administrator has no say over those who passed on', async () => {
      const { netra, regency } = world;
      const next = must(await found()).records[0]?.ref as RecordRef;
      expect(await found()).toMatchObject({ refusal: { code: 'office-exists' } });
      const other = {
        ...(await enrol(world, { ...regency, ref: next }, 'kec-baru', ['administrator'], DISTRICT)),
        office: next,
      };
      for (const person of plenary.slice(0, 2).map(({ id }) => parseRef(id) as RecordRef)) {
        const link = await netra.door.makeLink(other, { purpose: 'set-password', person });
        expect(link).toMatchObject({ refusal: { code: 'person-of-above' } });
      }
      const { rows } = await netra.database.statement(
        'offices',
        `select dissolved_on is null as stands from office where region = '${DISTRICT}' order by 1`,
      );
      expect(rows.map(({ stands }) => stands)).toEqual([false, true]);
      for (const list of [officeList, officerList]) {
        await rebuildProjection(netra.database, netra.engine, list);
        expect(await checkProjection(netra.database, netra.engine, list)).toEqual([]);
      }
      expect(await found()).toMatchObject({ refusal: { code: 'office-exists' } });
    });
  }),
);
