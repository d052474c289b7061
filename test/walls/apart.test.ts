/** Who is kept apart from a report or a case finds nothing of it by any way; what an office then lacks is made up from above. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer } from '../../src/record/engine.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import type { Projection } from '../../src/record/projection.ts';
import { checkProjection, rebuildProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { plenary, review, study } from '../support/typed.ts';
import { decided, enrol, formal, must, openThread, setUp, type ThreadWorld } from '../thread/world.ts';

type Officer = Extract<Actor, { kind: 'officer' }>;
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
      for (const name of ['report-kept', 'case-kept', 'report-list']) {
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
