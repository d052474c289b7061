/** Who is kept apart from a report or a case finds nothing of it by any way; what an office then lacks is made up from above. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { REASSIGNER } from '../../src/cases/reassign/reassignment.ts';
import type { previewReassignment, showReassignment } from '../../src/cases/reassign/reassignment-operations.ts';
import type { resealPage } from '../../src/intake/reseal-operations.ts';
import type { Answer } from '../../src/record/engine.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { rewrap } from '../../src/sealing/item.ts';
import { wrapsFromWire, wrapsToWire } from '../../src/sealing/wire.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { plenary, review, study } from '../support/typed.ts';
import { decided, enrol, formal, must, openThread, setUp, type ThreadWorld } from '../thread/world.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;
type Output<O extends { run: (asked: never, input: never) => Promise<Result<unknown, Refusal>> }> = Extract<
  Awaited<ReturnType<O['run']>>,
  { ok: true }
>['value'];
const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);

forEachEngine(engine =>
  describe(`kept apart, on ${engine.kind}`, () => {
    let world: ThreadWorld;
    let chair: Officer;
    let second: Officer;
    let third: Officer;
    let reviewer: Officer;
    beforeAll(async () => {
      world = await openThread(await freshPlace(engine));
      chair = await enrol(world, world.regency, 'ketua', ['commissioner']);
      second = await enrol(world, world.regency, 'anggota-dua', ['commissioner']);
      third = await enrol(world, world.regency, 'anggota-tiga', ['commissioner']);
      reviewer = await enrol(world, world.regency, 'pengkaji', ['reviewer', 'intake']);
      // The officer who set the office up decides nothing here: the plenary is of three.
      const founder = formatRef(refOf(world.regency.officer));
      const roles = { person: founder, roles: ['administrator', 'reviewer'], scope: '17.02' };
      must(await world.netra.act('person.change-roles', roles, { actor: world.province.officer }));
    });
    afterAll(() => world.netra.close());

    const refOf = ({ id }: Officer): RecordRef => {
      const [region, record] = id.split(':');
      return { region, id: record } as RecordRef;
    };
    const act = (name: string, input: object, actor: Actor) => world.netra.act(name, input, { actor });
    const because = 'Terlapor adalah adik kandungnya.';
    const file = async () => must(await world.netra.submit(formal(world.netra))).ref;
    const register = async (report: RecordRef, actor: Actor, office = world.regency.ref) => {
      must(await act('report.review', review(formatRef(report), '2024-10-14'), actor));
      const answer: Result<Answer, Refusal> = await act(
        'case.register',
        {
          ...{ report: formatRef(report), office: formatRef(office), regime: 'pilkada', tracks: ['neutrality'] },
          ...{ actorKind: 'pns', unit: null, reported: 'Pegawai Contoh', summary: 'Ringkas.', conductOn: null },
        },
        actor,
      );
      return must(answer).records.find(({ kind }) => kind === 'case')?.ref as RecordRef;
    };

    /** What somebody finds of a record: by its page, in lists, in the queue, by its number, in counts, and going around all that. */
    async function found(ref: RecordRef, kind: 'report' | 'case', number: string, actor: Officer) {
      const { netra } = world;
      const shown = await netra.ask(`${kind}.show`, { [kind]: formatRef(ref) }, actor);
      const listed = must(await netra.ask(`${kind}.list`, { number }, actor)) as { rows: readonly unknown[] };
      const queued = must(await netra.ask('desk.queue', { number }, actor)) as { rows: readonly unknown[] };
      const apart = await netra.ask('apart.show', { record: formatRef(ref) }, actor);
      const asked = netra.asker(actor, 'around');
      const around = await asked.read(async tx => {
        const counts: number[] = [];
        for (const table of ['record', 'act', 'slot', 'record_key', `${kind}_list`, `${kind}_due`, `${kind}_number`]) {
          const column = table === 'record' ? 'id' : 'record';
          const { rows } = await sql<{ n: number }>`
            select count(*) as n from ${sql.table(table)} where ${sql.ref(column)} = ${ref.id}`.execute(tx);
          counts.push(rows[0]?.n ?? -1);
        }
        return counts;
      });
      return {
        page: code(shown),
        apart: code(apart),
        rows: listed.rows.length + queued.rows.length,
        around: around.filter(n => n > 0).length,
      };
    }
    const NOTHING = { page: 'not-found', apart: 'not-found', rows: 0, around: 0 };
    const numberOf = async (ref: RecordRef, kind: 'report' | 'case', actor: Officer) => {
      const shown = must(await world.netra.ask(`${kind}.show`, { [kind]: formatRef(ref) }, actor));
      return (shown as Record<string, { number: string }>)[kind]?.number ?? '';
    };

    test('somebody who steps back finds nothing any more, and the colleagues find all', async () => {
      const report = await file();
      const number = await numberOf(report, 'report', chair);
      expect(await found(report, 'report', number, reviewer)).toMatchObject({ page: '', rows: 2 });
      const step = { report: formatRef(report), person: reviewer.id, because };
      expect(code(await act('report.recuse', step, reviewer))).toBe('');
      expect(await found(report, 'report', number, reviewer)).toEqual(NOTHING);
      expect(await found(report, 'report', number, chair)).toMatchObject({ page: '', apart: '', rows: 2 });
      for (const [name, input] of [
        ['report.set-aside', { report: formatRef(report), reason: 'Tidak cukup.', cite: 'Pasal 1' }],
        ['item.open', { report: formatRef(report), item: 'identity', reason: 'Ingin tahu siapa pelapornya.' }],
        ['report.lift-recusal', step],
        ['report.recuse', step],
      ] as const)
        expect(code(await act(name, input, reviewer)), name).toBe('not-found');
      // It stays so of the case that the report becomes.
      const opened = await register(report, chair);
      const caseNumber = await numberOf(opened, 'case', chair);
      expect(await found(opened, 'case', caseNumber, reviewer)).toEqual(NOTHING);
      expect(await found(opened, 'case', caseNumber, chair)).toMatchObject({ page: '', rows: 2 });
      // A colleague of the plenary lifts it, of the case and its reports at once.
      const lifted = { case: formatRef(opened), person: reviewer.id, because: 'Hubungan itu tidak ada.' };
      expect(code(await act('case.lift-recusal', lifted, chair))).toBe('');
      expect(await found(opened, 'case', caseNumber, reviewer)).toMatchObject({ page: '', rows: 2 });
      expect(await found(report, 'report', number, reviewer)).toMatchObject({ page: '' });
    });

    test('only a commissioner recuses somebody else, nobody twice, nobody who left', async () => {
      const report = formatRef(await file());
      const recuse = (person: Officer, actor: Officer) =>
        act('report.recuse', { report, person: person.id, because }, actor);
      expect(code(await recuse(chair, reviewer))).toBe('recuses-another');
      expect(code(await recuse(chair, second))).toBe('');
      expect(code(await recuse(chair, second))).toBe('already-recused');
      expect(code(await act('report.lift-recusal', { report, person: third.id, because }, second))).toBe('not-recused');
    });

    test('where recusal leaves no quorum, nothing is allowed but the take-over by the level above', async () => {
      const report = await file();
      const opened = await register(report, chair);
      const matter = { case: formatRef(opened) };
      const decide = { ...matter, on: '2024-10-14', ...plenary([third.id], { finding: 'violation' }) };
      expect(code(await act('case.study', study(matter.case), third))).toBe('');
      expect(code(await act('case.recuse', { ...matter, person: chair.id, because }, chair))).toBe('');
      expect(code(await act('case.take-over', takeOver(matter, 'no-quorum'), world.province.officer))).toBe(
        'quorum-stands',
      );
      expect(code(await act('case.recuse', { ...matter, person: second.id, because }, second))).toBe('');
      // One of three is left, and two are needed (pleno.kuorum.kabkota).
      for (const actor of [third, world.province.officer])
        expect(code(await act('case.decide', decide, actor))).toBe('no-quorum');
      expect(code(await act('case.suspend', { ...matter, on: '2024-10-14', cite: 'x', reason: 'y' }, third))).toBe(
        'no-quorum',
      );
      const own = { ...takeOver(matter, 'no-quorum'), office: formatRef(world.regency.ref) };
      expect(code(await act('case.take-over', own, third))).toBe('office-not-above');
      const nation = await setUp(world.netra, '', 'nasional', '00.00');
      const far = { ...takeOver(matter, 'no-quorum'), office: formatRef(nation.ref) };
      expect(code(await act('case.take-over', far, { ...nation.officer, scope: '*' }))).toBe('office-not-nearest');
      expect(code(await act('case.take-over', takeOver(matter, 'no-quorum'), world.province.officer))).toBe('');
      const number = await numberOf(opened, 'case', world.province.officer);
      for (const actor of [chair, third, reviewer, world.regency.officer]) {
        expect(await found(opened, 'case', number, actor)).toEqual(NOTHING);
        expect(code(await act('case.decide', decide, actor))).toBe('not-found');
      }
      expect(await found(opened, 'case', number, world.province.officer)).toMatchObject({ page: '', rows: 2 });
      const above = await decided(world, world.province, { finding: 'violation' });
      expect(code(await act('case.decide', { ...decide, ...above }, world.province.officer))).toBe('');
    });

    test('a report that was taken over becomes a case that nobody below sees', async () => {
      const report = await file();
      const input = takeOver({ report: formatRef(report) }, 'office-concerned');
      expect(code(await act('report.take-over', input, world.province.officer))).toBe('');
      const opened = await register(report, world.province.officer, world.province.ref);
      expect(opened.region).toBe('17');
      const number = await numberOf(opened, 'case', world.province.officer);
      expect(await found(opened, 'case', number, chair)).toEqual(NOTHING);
      expect(await found(opened, 'case', number, world.province.officer)).toMatchObject({ page: '', rows: 2 });
    });

    describe('passed on', () => {
      let neighbour: Officer;
      let report: RecordRef;
      let number: string;
      const given = (change: object = {}) => ({
        ...{
          from: formatRef(world.regency.ref),
          to: formatRef(world.neighbour.ref),
          why: 'place',
          cite: 'Surat 7/2024',
        },
        ...change,
      });
      const passOn = (matter: object, actor: Actor = chair, change: object = {}) =>
        act(`${Object.keys(matter)[0]}.pass-on`, { ...matter, ...given(change) }, actor);
      /** What the browser of somebody with a key of the first office does. */
      const reseal = async (ref: RecordRef) => {
        const { netra, regency } = world;
        const about = formatRef(ref);
        const page = must(await netra.ask('reseal.page', { report: about }, regency.officer)) as Output<
          typeof resealPage
        >;
        for (const { item, file, circle, wraps } of page.items) {
          const fresh = must(await rewrap(wrapsFromWire(wraps) ?? [], regency.key, page.circles[circle] ?? []));
          const items = [{ item, file, wraps: wrapsToWire(fresh) }];
          must(await act('report.reseal', { report: about, office: page.office, items }, regency.officer));
        }
        return page.items.length;
      };
      const taken = { page: '', apart: '', rows: 2 };

      test('a report is in the lists of the receiver at once, and nobody takes a step before its answer', async () => {
        neighbour = await enrol(world, world.neighbour, 'ketua-tetangga', ['commissioner', 'reviewer']);
        report = await file();
        number = await numberOf(report, 'report', chair);
        const about = { report: formatRef(report) };
        expect(code(await passOn(about, reviewer))).toBe('role-missing');
        expect(code(await passOn(about, neighbour, { from: formatRef(world.neighbour.ref) }))).toBe('not-found');
        expect(code(await passOn(about, chair, { to: formatRef(world.regency.ref) }))).toBe('passed-to-itself');
        expect(await found(report, 'report', number, neighbour)).toEqual(NOTHING);
        // Two hands at once: one of them passes it on.
        const both = await Promise.all([passOn(about), passOn(about, second, { to: formatRef(world.province.ref) })]);
        expect(both.map(code).sort()).toEqual(['', 'passing-awaited']);
        if (code(both[0] as Result<unknown, Refusal>) !== '') {
          must(await act('report.recall-passing', { ...about, because }, second));
          must(await passOn(about));
        }
        expect(await found(report, 'report', number, neighbour)).toMatchObject(taken);
        expect(await found(report, 'report', number, chair)).toMatchObject({ page: '', rows: 0 });
        for (const actor of [chair, neighbour])
          expect(code(await act('report.review', review(formatRef(report), '2024-10-14'), actor))).toBe(
            'passing-awaited',
          );
        expect(code(await act('report.acknowledge-passing', about, neighbour))).toBe('still-sealed');
        expect(code(await act('report.acknowledge-passing', about, chair))).toBe('not-the-receiver');
        const waiting = await world.netra.ask('passing.awaited', {}, neighbour);
        expect(waiting).toEqual({ ok: true, value: { waiting: 1 } });
      });

      test('sent back it is as before, seals and all; acknowledged it is the receiver’s alone', async () => {
        const about = { report: formatRef(report) };
        expect(await reseal(report)).toBeGreaterThan(0);
        must(
          await act('report.send-back', { ...about, because: 'Kejadiannya di wilayah kantor pengirim.' }, neighbour),
        );
        expect(await found(report, 'report', number, neighbour)).toEqual(NOTHING);
        expect(await found(report, 'report', number, chair)).toMatchObject(taken);
        const sent = must(await world.netra.ask('passing.list', { way: 'from' }, chair)) as { rows: readonly object[] };
        expect(sent.rows[0]).toMatchObject({
          number,
          phase: 'sent-back',
          from_name: 'Bawaslu 17.02',
          to_name: 'Bawaslu 17.03',
        });
        must(await passOn(about));
        expect(await reseal(report)).toBeGreaterThan(0);
        must(await act('report.acknowledge-passing', about, neighbour));
        for (const actor of [chair, reviewer, world.regency.officer]) {
          expect(await found(report, 'report', number, actor)).toEqual(NOTHING);
          expect(code(await act('report.set-aside', { ...about, reason: 'x', cite: 'y' }, actor))).toBe('not-found');
        }
        expect(await found(report, 'report', number, neighbour)).toMatchObject({ ...taken, around: 6 });
        expect(await found(report, 'report', number, world.province.officer)).toMatchObject(taken);
        // An opening and the case that comes of it stand with the office that handles it; the number stays.
        must(
          await act('item.open', { ...about, item: 'identity', reason: 'Memanggil pelapor.' }, world.neighbour.officer),
        );
        must(await world.netra.ask('report.show', about, world.neighbour.officer));
        const opened = await register(report, neighbour, world.neighbour.ref);
        expect(opened.region).toBe('17.03');
        const shown = must(await world.netra.ask('case.show', { case: formatRef(opened) }, neighbour)) as {
          case: { number: string; sources: readonly { number: string }[] };
        };
        expect(shown.case).toMatchObject({ sources: [{ number }] });
      });

      test('a case goes with its report, the sender may stay to read, and the level above may take both', async () => {
        const source = await file();
        const opened = await register(source, chair);
        const about = { case: formatRef(opened) };
        const caseNumber = await numberOf(opened, 'case', chair);
        must(await passOn(about, chair, { stays: true }));
        expect(await reseal(source)).toBeGreaterThan(0);
        must(await act('case.acknowledge-passing', about, neighbour));
        expect(await found(opened, 'case', caseNumber, neighbour)).toMatchObject(taken);
        expect(await found(opened, 'case', caseNumber, chair)).toMatchObject({ page: '', rows: 0 });
        expect(code(await act('case.open-track', { ...about, track: 'ethics' }, chair))).toBe('handled-elsewhere');
        must(await act('case.open-track', { ...about, track: 'ethics' }, neighbour));
        // The receiver’s own plenary decides it; the sender’s can’t.
        must(await act('case.study', study(about.case), neighbour));
        const sitting = await decided(world, world.neighbour, { finding: 'violation' });
        must(await act('case.decide', { ...about, on: '2024-10-14', ...sitting }, world.neighbour.officer));
        must(await act('case.take-over', takeOver(about, 'ordered'), world.province.officer));
        for (const actor of [chair, neighbour]) expect(await found(opened, 'case', caseNumber, actor)).toEqual(NOTHING);
        expect(await found(opened, 'case', caseNumber, world.province.officer)).toMatchObject({ ...taken, rows: 3 });
      });

      test('what concerns the office below never goes down to it', async () => {
        const taken = await file();
        const about = { report: formatRef(taken) };
        must(await act('report.take-over', takeOver(about, 'office-concerned'), world.province.officer));
        const down = { from: formatRef(world.province.ref), to: formatRef(world.regency.ref) };
        expect(code(await passOn(about, world.province.officer, down))).toBe('office-kept-apart');
      });
    });

    test('what somebody leaves behind is reassigned one by one, goes on after a break, and is done once', async () => {
      const { netra, regency } = world;
      const leaving = await enrol(world, regency, 'pergi', ['reviewer']);
      const heir = await enrol(world, regency, 'penerus', ['reviewer']);
      const matters: RecordRef[] = [];
      for (let n = 0; n < 3; n += 1) matters.push(await file());
      const [first, second_, third_] = matters.map(ref => ({ report: formatRef(ref) }));
      for (const matter of [first, second_, third_])
        must(await act('report.assign', { ...matter, person: leaving.id }, chair));
      const mine = must(await netra.ask('desk.queue', { mine: true }, leaving)) as { rows: readonly unknown[] };
      expect(mine.rows).toHaveLength(3);
      must(await act('person.leave', { person: leaving.id, because: 'resigned' }, world.province.officer));
      expect(code(await act('report.assign', { ...first, person: leaving.id }, chair))).toBe('person-left');
      const person = { person: leaving.id };
      const before = must(await netra.ask('reassignment.preview', person, chair)) as Output<typeof previewReassignment>;
      expect(before.matters).toHaveLength(3);
      expect(before.successors).toContain(heir.id);
      // Since the list was shown the heir stepped back from one, and another was put into other hands.
      must(await act('report.recuse', { ...second_, person: heir.id, because }, heir));
      must(await act('report.assign', { ...third_, person: reviewer.id }, chair));
      const items = before.matters.map(one => ({ ...one, to: heir.id }));
      const begun = { office: before.office, ...person, items };
      expect(code(await act('reassignment.begin', begun, world.neighbour.officer))).toBe('not-found');
      const ref = must(await act('reassignment.begin', begun, chair)).records[0]?.ref as RecordRef;
      // A process that dies after the first turn; the next one carries on, and a third finds nothing to do.
      const reassignment = formatRef(ref);
      must(await act('reassignment.settle', { reassignment, nth: 1 }, REASSIGNER));
      expect(code(await act('reassignment.settle', { reassignment, nth: 1 }, REASSIGNER))).toBe('already-settled');
      expect(code(await act('reassignment.settle', { reassignment, nth: 2 }, chair))).toBe('role-missing');
      await netra.reassignments.wake();
      const shown = must(await netra.ask('reassignment.show', { reassignment }, chair)) as Output<
        typeof showReassignment
      >;
      expect(shown).toMatchObject({ phase: 'finished', done: 3 });
      const outcome = new Map(shown.items.map(one => [one.ref, one.refused]));
      expect([first, second_, third_].map(one => outcome.get(one?.report ?? ''))).toEqual([
        ...[null, 'successor-recused', 'assigned-meanwhile'],
      ]);
      await netra.reassignments.wake();
      const again = must(await netra.ask('reassignment.preview', person, chair)) as Output<typeof previewReassignment>;
      expect(again.matters.map(one => one.ref)).toEqual([second_?.report]);
    });

    test('a second call under one key tells nothing to somebody who stepped back meanwhile', async () => {
      const report = await file();
      const attached = { report: formatRef(report), person: reviewer.id, because };
      const once = { actor: reviewer, key: 'satu-kali' };
      expect(code(await world.netra.act('report.recuse', attached, once))).toBe('');
      expect(code(await world.netra.act('report.recuse', attached, once))).toBe('not-found');
    });

    test('the lists behind it are rebuilt from the acts, and hide the same', async () => {
      const report = await file();
      const number = await numberOf(report, 'report', chair);
      must(await act('report.recuse', { report: formatRef(report), person: reviewer.id, because }, reviewer));
      const { database, engine: records } = world.netra;
      for (const name of ['report-kept', 'case-kept', 'report-list', 'report-search', 'case-due', 'case-passing']) {
        const projection = projections.find(one => one.name === name) as Projection;
        await rebuildProjection(database, records, projection);
        expect(await checkProjection(database, records, projection)).toEqual([]);
      }
      expect(await found(report, 'report', number, reviewer)).toEqual(NOTHING);
    });

    const takeOver = (matter: object, why: string) => ({
      ...{ ...matter, office: formatRef(world.province.ref), why, cite: 'Berita acara 3/2024' },
    });
  }),
);
