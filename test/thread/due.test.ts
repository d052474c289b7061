/** What waits and until when, and how a saying about the law or the calendar moves it: on both engines. */

import { expect, test } from 'vitest';
import type { deskCounts, deskQueue } from '../../src/cases/queue.ts';
import type { ShownDue } from '../../src/law/due-shown.ts';
import { formatRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { checkProjections } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import { review, study } from '../support/typed.ts';
import { anonymous, decided, formal, must, type OfficeOf, openThread, type ThreadWorld } from './world.ts';

const NATIONAL: Actor = { kind: 'system', name: 'command-line' };
type Counts = Extract<Awaited<ReturnType<(typeof deskCounts)['run']>>, { ok: true }>['value'];
type Queue = Extract<Awaited<ReturnType<(typeof deskQueue)['run']>>, { ok: true }>['value'];
const code = (result: Result<unknown, Refusal>): string =>
  result.ok ? '' : `${result.refusal.code} ${result.refusal.field ?? ''}`.trim();
const SOURCE = { cite: 'Peraturan Contoh 1/2024 Pasal 2', source: 'Lembaran Contoh 2024' };

const queueOf = async (world: ThreadWorld, office: OfficeOf, input: object = {}) =>
  must(await world.netra.ask('desk.queue', input, office.officer)) as Queue;
const dueOf = async (world: ThreadWorld, office: OfficeOf, ref: RecordRef) => {
  const shown = must(await world.netra.ask('case.show', { case: formatRef(ref) }, office.officer));
  return (shown as { due: readonly ShownDue[] }).due;
};

async function caseIn(world: ThreadWorld, office: OfficeOf, tracks: readonly string[]): Promise<RecordRef> {
  const place = office.ref.region;
  const { number } = must(await world.netra.submit(formal(world.netra, { place })));
  const waiting = must(await world.netra.ask('report.list', { phase: 'received' }, office.officer));
  const { rows } = waiting as { rows: readonly { number: string; region: string; record: string }[] };
  const report = rows.find(row => row.number === number);
  const reviewed = review(`${report?.region}:${report?.record}`, world.now.slice(0, 10));
  must(await world.netra.act('report.review', reviewed, { actor: office.officer }));
  const answer = must(
    await world.netra.act(
      'case.register',
      {
        report: `${report?.region}:${report?.record}`,
        office: formatRef(office.ref),
        regime: 'pilkada',
        tracks,
        actorKind: 'pns',
        reported: 'Pegawai Contoh',
        summary: 'Dugaan keberpihakan.',
        conductOn: null,
      },
      { actor: office.officer },
    ),
  );
  const found = answer.records.find(({ kind }) => kind === 'case');
  if (!found) throw new Error('registering begins a case');
  return found.ref;
}

async function referCrime(world: ThreadWorld, office: OfficeOf, ref: RecordRef): Promise<void> {
  const on = world.now.slice(0, 10);
  const step = { case: formatRef(ref), track: 'crime', on };
  const sitting = await decided(world, office, { track: 'crime', finding: 'violation' });
  must(await world.netra.act('case.study', study(step.case, 'crime'), { actor: office.officer }));
  must(await world.netra.act('case.decide', { ...step, ...sitting }, { actor: office.officer }));
  must(await world.netra.act('case.refer', { ...step, letter: 'Surat 1' }, { actor: office.officer }));
}

/** What was said takes its place in the ledger; then limits are moved, twice, as long as a command can take apart. */
async function settle(world: ThreadWorld): Promise<number> {
  await world.netra.integrator.round({ intakeNow: true });
  const moved = await world.netra.dueMover.round();
  const now = world.now;
  world.now = new Date(Date.parse(now) + 11_000).toISOString();
  const again = await world.netra.dueMover.round();
  expect(await world.netra.dueMover.round()).toBe(0);
  world.now = now;
  return moved + again;
}

async function expectSound(world: ThreadWorld): Promise<void> {
  const { database, engine } = world.netra;
  expect(await checkProjections(database, engine, engine.projections)).toEqual([]);
}

forEachEngine(engine => {
  const open = async (): Promise<ThreadWorld> => {
    const where = await freshPlace(engine);
    return openThread(where);
  };

  test('the queue opens on what burns: each open step once, by its limit, and what has none after all others', async () => {
    const world = await open();
    const { netra, regency } = world;
    must(await netra.submit(formal(netra)));
    must(await netra.submit(anonymous(netra)));
    const first = await caseIn(world, regency, ['neutrality', 'crime']);
    await referCrime(world, regency, first);
    const { rows } = await queueOf(world, regency);
    expect(rows.map(({ kind, step, track, waits, rule, due_on }) => [kind, step, track, waits, rule, due_on])).toEqual([
      ['report', 'initial-review', 'pilkada', 'office', 'pilkada.kajianawal', '2024-10-16'],
      ['case', 'study', 'neutrality', 'office', 'pilkada.penanganan', '2024-10-17'],
      ['report', 'trace', 'pilkada', 'office', 'pilkada.penelusuran', '2024-10-21'],
      ['case', 'receiver', 'crime', 'other', 'gakkumdu.pilkada.penyidikan', '2024-11-01'],
    ]);
    const counts = must(await netra.ask('desk.counts', {}, regency.officer)) as Counts;
    expect(counts).toEqual({ overdue: 0, today: 0, week: 3, others: 1, all: 4 });
    // At 24:00 WIB of the 16th, which is 17:00 UTC, the limit is over.
    world.now = '2024-10-16T16:59:59.000Z';
    expect((await queueOf(world, regency)).rows[0]?.when).toBe('today');
    world.now = '2024-10-16T17:00:00.000Z';
    expect((await queueOf(world, regency)).rows.map(({ when }) => when)).toEqual(['late', 'today', 'week', 'later']);
    expect((await queueOf(world, regency, { when: 'late' })).rows).toHaveLength(1);
    expect((await queueOf(world, regency, { what: 'case', waits: 'other' })).rows).toHaveLength(1);
    expect((await queueOf(world, regency, { number: '%' })).rows).toHaveLength(0);
    expect((await queueOf(world, world.neighbour)).rows).toHaveLength(0);
    expect((await queueOf(world, world.province)).rows).toHaveLength(4);
    await expectSound(world);
    await netra.close();
  });

  test('a local holiday moves the working days of its own region and no other, and the case says why', async () => {
    const world = await open();
    const { netra, regency, neighbour } = world;
    const here = await caseIn(world, regency, ['crime']);
    const there = await caseIn(world, neighbour, ['crime']);
    await referCrime(world, regency, here);
    await referCrime(world, neighbour, there);
    const holiday = {
      region: '17.02',
      day: '2024-10-21',
      kind: 'local',
      name: { id: 'Hari jadi kabupaten', en: 'Anniversary of the regency' },
      source: 'Keputusan Bupati Contoh 1/2024',
    };
    const weigh = { command: 'calendar.add-holiday', input: holiday };
    expect(must(await netra.ask('law.weigh', weigh, regency.officer))).toEqual({ limits: 1 });
    expect(code(await netra.ask('law.weigh', weigh, neighbour.officer))).toBe('scope-beyond-yours region');
    must(await netra.act('calendar.add-holiday', holiday, { actor: regency.officer }));
    expect(await settle(world)).toBe(1);
    const [moved] = await dueOf(world, regency, here);
    expect(moved?.deadline?.last.localDay).toBe('2024-11-04');
    expect(moved?.moved?.from.localDay).toBe('2024-11-01');
    expect(moved?.moved?.why.map(({ en }) => en)).toEqual([
      'Monday 21 October 2024 became a holiday: Anniversary of the regency (Keputusan Bupati Contoh 1/2024).',
    ]);
    const [still] = await dueOf(world, neighbour, there);
    expect([still?.deadline?.last.localDay, still?.moved]).toEqual(['2024-11-01', null]);
    // Whoever refers after it counts with it from the beginning: nothing has moved for them.
    const later = await caseIn(world, regency, ['crime']);
    await referCrime(world, regency, later);
    const [fresh] = await dueOf(world, regency, later);
    expect([fresh?.deadline?.last.localDay, fresh?.moved]).toEqual(['2024-11-04', null]);
    await expectSound(world);
    const id =
      netra.engine.moment('17.02', NATIONAL).known.calendar.holidays.find(one => one.source === holiday.source)?.id ??
      '';
    expect(
      code(
        await netra.act(
          'calendar.remove-holiday',
          { region: '17.03', id, source: 'Ralat' },
          { actor: neighbour.officer },
        ),
      ),
    ).toBe('scope-beyond-yours region');
    must(
      await netra.act('calendar.remove-holiday', { region: '17.02', id, source: 'Ralat' }, { actor: regency.officer }),
    );
    expect(await settle(world)).toBe(2);
    expect((await dueOf(world, regency, here))[0]?.deadline?.last.localDay).toBe('2024-11-01');
    await expectSound(world);
    await netra.close();
  });

  test('a suspended case waits without a limit, and its limit is later by the days it stood', async () => {
    const world = await open();
    const { netra, regency } = world;
    const ref = await caseIn(world, regency, ['neutrality']);
    const other = await caseIn(world, regency, ['neutrality']);
    const order = { case: formatRef(ref), cite: 'Penetapan contoh 1/2024', reason: 'Menunggu putusan.' };
    const act = (name: string, input: object) => netra.act(name, { ...order, ...input }, { actor: regency.officer });
    world.now = '2024-10-15T03:00:00.000Z';
    must(await act('case.suspend', { on: '2024-10-15' }));
    expect(
      (await queueOf(world, regency, { what: 'case' })).rows.map(row => [row.step, row.waits, row.due_on]),
    ).toEqual([
      ['study', 'office', '2024-10-17'],
      ['suspended', 'other', null],
    ]);
    expect((await dueOf(world, regency, ref))[0]).toMatchObject({
      step: 'suspended',
      since: '2024-10-15',
      moved: null,
    });
    await expectSound(world);
    world.now = '2024-10-18T03:00:00.000Z';
    must(await act('case.resume', { on: '2024-10-18' }));
    const [due] = await dueOf(world, regency, ref);
    // Three calendar days: instead of the 15th, 16th and 17th they are the 18th, 19th and 20th.
    expect(due?.deadline?.last.localDay).toBe('2024-10-20');
    expect(due?.deadline?.trace.filter(({ why }) => why === 'suspended').map(({ day }) => day)).toEqual([
      '2024-10-15',
      '2024-10-16',
      '2024-10-17',
    ]);
    expect(due?.moved?.from.localDay).toBe('2024-10-17');
    expect(due?.moved?.why.map(({ en }) => en)).toEqual([
      'The case was suspended from Tuesday 15 October 2024 to Thursday 17 October 2024 (Penetapan contoh 1/2024).',
    ]);
    expect((await dueOf(world, regency, other))[0]?.moved).toBeNull();
    // A rule corrected afterwards moves it further, and the days that stood still do not count.
    const correction = { table: 'deadlines', id: 'pilkada.penanganan', ...SOURCE };
    const change = { counting: { limit: 4, unit: 'calendar-day' } };
    must(await netra.act('law.correct', { ...correction, change }, { actor: NATIONAL }));
    await settle(world);
    const after = (await queueOf(world, regency, { what: 'case' })).rows.map(row => row.due_on);
    expect(after).toEqual(['2024-10-18', '2024-10-21']);
    await expectSound(world);
    await netra.close();
  });

  test('a corrected rule moves open limits; a step already taken keeps its basis, and the law shows who said so', async () => {
    const world = await open();
    const { netra, regency } = world;
    const ref = await caseIn(world, regency, ['neutrality']);
    const correction = { table: 'deadlines', id: 'pilkada.penanganan', ...SOURCE };
    const change = { counting: { limit: 5, unit: 'calendar-day' } };
    const weigh = { command: 'law.correct', input: { ...correction, change } };
    expect(must(await netra.ask('law.weigh', weigh, NATIONAL))).toEqual({ limits: 1 });
    expect(code(await netra.ask('law.weigh', { ...weigh, input: { ...correction, change: {} } }, NATIONAL))).toBe(
      'law-nothing-changed change',
    );
    must(await netra.act('law.correct', { ...correction, change }, { actor: NATIONAL }));
    must(await netra.act('law.confirm', { ...correction, id: 'pilkada.kajianawal' }, { actor: NATIONAL }));
    expect(await settle(world)).toBe(1);
    const [due] = await dueOf(world, regency, ref);
    expect(due?.deadline?.last.localDay).toBe('2024-10-19');
    expect(due?.moved?.from.localDay).toBe('2024-10-17');
    expect(due?.moved?.why[0]?.id).toContain('Peraturan Contoh 1/2024 Pasal 2');
    expect(due?.rule?.confidence).toBe('confirmed');
    const step = { case: formatRef(ref), track: 'neutrality', on: '2024-10-14' };
    const sitting = await decided(world, regency, { finding: 'violation' });
    must(await netra.act('case.study', study(step.case), { actor: regency.officer }));
    must(await netra.act('case.decide', { ...step, ...sitting }, { actor: regency.officer }));
    const shown = must(await netra.ask('case.show', { case: formatRef(ref) }, regency.officer)) as {
      timeline: readonly { type: string; basis: { known: number } }[];
    };
    const bases = new Map(shown.timeline.map(({ type, basis }) => [type, basis.known]));
    expect(bases.get('registered')).toBe(-1);
    expect(bases.get('decided')).toBe(netra.engine.moment('', NATIONAL).known.basis.known);
    await expectSound(world);
    await netra.close();
  });

  test('nobody speaks about the law beyond the own scope, nor says what the tables can’t take', async () => {
    const world = await open();
    const { netra, regency } = world;
    const act = async (name: string, input: object, actor: Actor) => code(await netra.act(name, input, { actor }));
    const row = { table: 'deadlines', id: 'pilkada.kajianawal', ...SOURCE };
    expect(await act('law.confirm', row, regency.officer)).toBe('scope-beyond-yours region');
    expect(await act('law.confirm', row, { ...regency.officer, roles: ['commissioner'] })).toBe('role-missing');
    expect(await act('law.confirm', row, { kind: 'public' })).toBe('role-missing');
    expect(await act('law.confirm', { ...row, id: 'pilkada.karangan' }, NATIONAL)).toBe('law-unknown-row id');
    expect(await act('law.confirm', { ...row, cite: ' ' }, NATIONAL)).toBe('invalid-input cite');
    expect(await act('law.correct', { ...row, change: {} }, NATIONAL)).toBe('law-nothing-changed change');
    const day = { region: '17.02', kind: 'local', name: { id: 'Libur', en: 'Holiday' }, source: 'SK 1' };
    expect(await act('calendar.add-holiday', { ...day, day: '2024-02-30' }, regency.officer)).toBe('invalid-input day');
    expect(await act('calendar.add-holiday', { ...day, day: '2210-01-01' }, regency.officer)).toBe(
      'calendar-out-of-range day',
    );
    expect(await act('calendar.add-holiday', { ...day, region: '', day: '2024-10-21' }, regency.officer)).toBe(
      'scope-beyond-yours region',
    );
    const stage = {
      region: '17.02',
      id: 'ulang.1',
      election: 'ulang',
      regime: 'pilkada',
      kind: 'voting',
      name: { id: 'Ulang', en: 'Repeat' },
      source: 'SK 2',
    };
    expect(await act('calendar.set-stage', { ...stage, from: '2025-06-14', to: '2025-06-13' }, regency.officer)).toBe(
      'calendar-end-before-start to',
    );
    // Two who say the same within one round: the first holds, the second has no effect and is named.
    expect(await act('calendar.add-holiday', { ...day, day: '2024-10-22' }, regency.officer)).toBe('');
    expect(await act('calendar.add-holiday', { ...day, day: '2024-10-22' }, regency.officer)).toBe('');
    await settle(world);
    const { known } = netra.engine.moment('', NATIONAL);
    expect([known.statements.length, known.passedOver.length]).toEqual([2, 1]);
    const said = must(await netra.ask('law.said', {}, { kind: 'public' })) as {
      rows: readonly { entry: number; office: string; source: string; at: string; effect: boolean }[];
    };
    expect(said.rows.map(({ effect, source, at }) => [effect, source, at])).toEqual([
      [false, 'SK 1', world.now],
      [true, 'SK 1', world.now],
    ]);
    expect(said.rows[0]?.office).toMatch(/^Bawaslu /);
    expect(JSON.stringify(said)).not.toContain(regency.officer.name);
    expect(await act('calendar.add-holiday', { ...day, day: '2024-10-22' }, regency.officer)).toBe(
      'calendar-already-there id',
    );
    await netra.close();
  });

  test('a stage that is set says under which rules a waiting report falls', async () => {
    const world = await open();
    const { netra, regency } = world;
    world.now = '2025-12-01T03:00:00.000Z';
    must(await netra.submit(formal(netra, { happenedOn: null, learnedOn: null })));
    expect((await queueOf(world, regency)).rows.map(({ rule, when }) => [rule, when])).toEqual([[null, 'none']]);
    const stage = { region: '17.02', id: 'ulang.1', election: 'ulang', regime: 'pilkada', kind: 'campaign' };
    const words = { name: { id: 'Kampanye ulang', en: 'Repeat campaign' }, source: 'SK KPU 2' };
    const days = { from: '2025-11-20', to: '2025-12-10' };
    must(await netra.act('calendar.set-stage', { ...stage, ...words, ...days }, { actor: regency.officer }));
    await settle(world);
    expect((await queueOf(world, regency)).rows.map(({ rule, due_on }) => [rule, due_on])).toEqual([
      ['pilkada.kajianawal', '2025-12-03'],
    ]);
    await expectSound(world);
    await netra.close();
  });
});
