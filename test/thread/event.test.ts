/** Events on both engines: invitations made by the job, seats under a race, attendance that counts once, and the cascade. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { listAgenda, showAgenda } from '../../src/prevention/event/agenda.ts';
import { answerInvitation, checkIn, checkInByCodes, inviteeOf } from '../../src/prevention/event/answering.ts';
import type {
  eventPeople,
  eventSlips,
  eventVenue,
  listCommitments,
  listEvents,
  showEvent,
} from '../../src/prevention/event/event-operations.ts';
import { INVITED } from '../../src/prevention/event/reply.ts';
import { type FilledRoster, fillRoster } from '../../src/prevention/roster/roster.fixture.ts';
import { formatRef, parseRef, type RecordRef } from '../../src/record/ids.ts';
import type { Actor, Refusal } from '../../src/record/kind.ts';
import { checkProjection } from '../../src/record/rebuild.ts';
import type { Result } from '../../src/result.ts';
import { projections } from '../../src/rooms.ts';
import { forEachEngine, freshPlace } from '../engines.ts';
import type { Answer, Askable } from '../support/answer.ts';
import { scanningTests } from './scanning.ts';
import { must, openThread, type ThreadWorld } from './world.ts';

const code = (result: Result<unknown, Refusal>): string => (result.ok ? '' : result.refusal.code);
const TODAY = '2024-10-14';
const PLAN = {
  ...{
    kind: 'sosialisasi',
    title: 'Sosialisasi netralitas',
    organiser: 'Bawaslu Contoh',
    speakers: null,
    place: 'Aula',
  },
  ...{ address: null, day: TODAY, from: '09:00', until: '12:00', capacity: null, access: 'public', materials: [] },
  rule: null,
};
const SITS = { answer: 'comes', deputyName: '', deputyPost: '' };

forEachEngine(engine => {
  let world: ThreadWorld;
  let outreach: Actor;
  let above: Actor;
  let roster: FilledRoster;

  beforeAll(async () => {
    world = await openThread(await freshPlace(engine));
    outreach = { ...world.regency.officer, roles: ['outreach'] };
    above = { ...world.province.officer, roles: ['outreach'] };
    roster = await fillRoster(world.netra, '17.02', [
      { kind: 'opd', name: 'Dinas Contoh', people: 6 },
      { kind: 'puskesmas', name: 'Puskesmas Contoh', people: 3 },
    ]);
  });
  afterAll(() => world?.netra.close());

  const act = async (name: string, input: object, actor = outreach) =>
    must(await world.netra.act(name, input, { actor })).records[0]?.ref as RecordRef;
  const ask = async <O extends Askable>(name: string, input: object, actor = outreach) =>
    must(await world.netra.ask(name, input, actor)) as Answer<O>;
  const show = (event: RecordRef) => ask<typeof showEvent>('event.show', { event: formatRef(event) });
  const invited = () => world.netra.asker(INVITED, 'answer');
  const whole = { units: null, belongs: null, heads: false, posts: [] as string[] };

  async function event(change: object = {}, whom: object = {}) {
    const ref = await act('event.plan', { region: '17.02', ...PLAN, ...change });
    await act('event.invite', { event: formatRef(ref), roster: formatRef(roster.ref), ...whole, ...whom });
    await world.netra.inviting.wake();
    const { slips } = await ask<typeof eventSlips>('event.slips', { event: formatRef(ref) });
    return { ref, slips, codes: slips.map(one => one.code) };
  }

  test('the job asks everybody of an order once, goes on after a cut, and asks more when told to', async () => {
    const ref = await act('event.plan', { region: '17.02', ...PLAN });
    const order = { event: formatRef(ref), roster: formatRef(roster.ref), ...whole, heads: true };
    await act('event.invite', { ...order, posts: ['Bupati Contoh', 'Bupati Contoh'] });
    expect((await show(ref)).inviting).toEqual({ asks: 3 });
    expect(code(await world.netra.act('event.invite', order, { actor: outreach }))).toBe('invitations-running');
    // Another process does the same at once.
    await Promise.all([world.netra.inviting.wake(), world.netra.inviting.wake()]);
    await world.netra.inviting.wake();
    expect((await show(ref)).counts.invited).toBe(3);
    await act('event.invite', { ...order, heads: false, units: [roster.units[1]?.id] });
    await world.netra.inviting.wake();
    expect((await show(ref)).counts.invited).toBe(5);
    const { slips } = await ask<typeof eventSlips>('event.slips', { event: formatRef(ref) });
    expect(slips.map(one => one.post)).toContain('Bupati Contoh');
  });

  test('seats go to the first who ask, whoever asks at once; who gives one back lets the next in', async () => {
    const { ref, codes } = await event({ capacity: 3 });
    expect(codes).toHaveLength(9);
    // One of them presses twice.
    const asked = [...codes.slice(0, 7), codes[0] ?? ''];
    for (const answer of await Promise.all(asked.map(one => answerInvitation(invited(), ref, one, SITS)))) must(answer);
    const seats = async () =>
      (await Promise.all(codes.slice(0, 7).map(async one => must(await inviteeOf(invited(), ref, one)).seat))).sort();
    expect(await seats()).toEqual([1, 2, 3, 4, 'seat', 'seat', 'seat']);
    const standing = await Promise.all(
      codes.map(async one => [one, must(await inviteeOf(invited(), ref, one)).seat] as const),
    );
    const first = (wanted: unknown) => standing.find(([, seat]) => seat === wanted)?.[0] ?? '';
    must(await answerInvitation(invited(), ref, first('seat'), { ...SITS, answer: 'declines' }));
    expect(must(await inviteeOf(invited(), ref, first(1))).seat).toBe('seat');
    const deputy = { answer: 'deputy', deputyName: 'Wakil Contoh', deputyPost: 'Sekretaris' };
    expect(must(await answerInvitation(invited(), ref, first('seat'), deputy)).seat).toBe(4);
    expect((await show(ref)).counts).toMatchObject({ coming: 6, deputies: 1, declined: 0 });
    const people = await ask<typeof eventPeople>('event.people', { event: formatRef(ref), only: 'coming' });
    expect(people.people.find(one => one.answer === 'deputy')?.deputy?.name).toBe('Wakil Contoh');
  });

  test('a code opens its own event alone, and a wrong one says nothing', async () => {
    const [one, other] = [await event(), await event()];
    expect(code(await inviteeOf(invited(), one.ref, other.codes[0] ?? ''))).toBe('code-unknown');
    const typo = `${(one.codes[0] ?? '').slice(0, -1)}${one.codes[0]?.endsWith('0') ? '1' : '0'}`;
    expect(code(await inviteeOf(invited(), one.ref, typo))).toBe('code-mistyped');
    const input = { event: formatRef(one.ref), person: roster.ref.id, unit: roster.ref.id, behalf: false };
    for (const actor of [outreach, { kind: 'public' } as const])
      expect(code(await world.netra.act('attendance.enter', input, { actor }))).toBe('attendance-by-code-only');
  });

  test('nobody counts twice, by list, by code or by name; a slip of the pen is taken back', async () => {
    const { ref, codes, slips } = await event();
    const at = formatRef(ref);
    const venue = () => ask<typeof eventVenue>('event.venue', { event: at });
    const typed = { code: codes[0] ?? '', venue: (await venue()).code ?? '', behalf: false, name: '', post: '' };
    const unit = (await ask<typeof eventPeople>('event.people', { event: at })).people[0]?.unit ?? '';
    const ticked = { event: at, person: slips[0]?.person, unit, how: 'desk-list', behalf: false };
    const both = await Promise.all([
      checkInByCodes(invited(), ref, typed),
      checkInByCodes(invited(), ref, typed),
      checkIn(world.netra.asker(outreach, 'tick'), 'attendance.tick', ticked, outreach),
    ]);
    expect(both.filter(one => one.ok && !('again' in one.value && one.value.again)).length).toBe(1);
    expect((await show(ref)).counts).toMatchObject({ present: 1, guests: 0 });
    world.now = '2024-10-14T03:03:00.000Z';
    const late = { ...typed, code: codes[1] ?? '' };
    expect(code(await checkInByCodes(invited(), ref, late))).toBe('venue-code-old');
    const guest = {
      event: at,
      person: null,
      unit: null,
      how: 'paper-list',
      behalf: false,
      name: 'Tamu  Contoh',
      post: 'Warga',
    };
    await act('attendance.tick', guest);
    const again = { ...guest, name: 'tamu contoh' };
    expect(code(await checkIn(world.netra.asker(outreach, 'tick'), 'attendance.tick', again, outreach))).toBe(
      'attendance-known',
    );
    const { people } = await ask<typeof eventPeople>('event.people', { event: at, only: 'present' });
    await act('attendance.withdraw', { attendance: people[0]?.here?.ref, event: at, because: 'Salah centang.' });
    await act('attendance.tick', ticked);
    await act('event.hold', { event: at });
    expect((await show(ref)).counts).toMatchObject({ present: 1, guests: 1 });
    expect(
      code(await world.netra.act('attendance.tick', { ...ticked, person: slips[1]?.person }, { actor: outreach })),
    ).toBe('event-held');
    const { units } = await show(ref);
    expect(units.map(({ invited: asked }) => asked).sort()).toEqual([3, 6]);
    // Whom nobody came for stands first.
    expect(units.map(({ present }) => present)).toEqual([0, 1]);
    world.now = '2024-10-14T03:00:00.000Z';
  });

  test('a commitment to pass it on counts each unit that held its own event once, up to the one that promised it', async () => {
    const top = await act(
      'event.plan',
      { region: '17', ...PLAN, kind: 'rakor', access: 'invited', title: 'Rakor provinsi' },
      above,
    );
    const promise = { event: formatRef(top), who: 'Bupati dan wali kota', what: 'Teruskan', due: TODAY, spread: 2 };
    await act('event.commit', promise, above);
    world.now = '2024-10-16T03:00:00.000Z';
    const parent = { event: formatRef(top), n: 1 };
    const plan = { region: '17.02', ...PLAN, day: '2024-10-16', organiser: 'Kabupaten Contoh', parent };
    const late = () => ask<typeof listCommitments>('commitment.list', {}, above);
    expect((await late()).rows).toMatchObject([{ late: 2, passed: 0, spread: 2 }]);
    for (const organiser of ['Kabupaten Contoh', 'kabupaten contoh', 'Kota Contoh']) {
      const child = await act('event.plan', { ...plan, organiser });
      await act('event.hold', { event: formatRef(child) });
    }
    await act('event.plan', { ...plan, organiser: 'Belum Contoh' });
    expect((await late()).rows).toMatchObject([{ late: 0, passed: 2 }]);
    const shown = await ask<typeof showEvent>('event.show', { event: formatRef(top) }, above);
    expect(shown.children).toHaveLength(4);
    expect(shown.commitments[0]).toMatchObject({ passed: 2, late: 0 });
    // The regency knows what it carries on, and nothing else of the meeting above.
    const seen = await show(
      parseRef(
        `${(await ask<typeof listEvents>('event.list', { when: 'over' })).rows[0]?.region}:${(await ask<typeof listEvents>('event.list', { when: 'over' })).rows[0]?.record}`,
      ) as RecordRef,
    );
    expect(seen.parent).toMatchObject({ what: 'Teruskan' });
    expect(code(await world.netra.ask('event.show', { event: formatRef(top) }, outreach))).toBe('not-found');
    world.now = '2024-10-14T03:00:00.000Z';
  });

  test('the public sees public events, from five on how many came, and never who', async () => {
    const few = await event({ title: 'Sedikit' });
    const many = await event({ title: 'Banyak' });
    const closed = await event({ title: 'Tertutup', access: 'invited' });
    for (const [{ ref, slips }, count] of [
      [few, 4],
      [many, 6],
      [closed, 6],
    ] as const) {
      for (const { person } of slips.slice(0, count)) {
        const unit = roster.units[0]?.id;
        await act('attendance.tick', { event: formatRef(ref), person, unit, how: 'paper-list', behalf: false });
      }
      await act('event.hold', { event: formatRef(ref) });
    }
    await world.netra.integrator.round();
    const { rows } = await ask<typeof listAgenda>('agenda.list', {}, { kind: 'public' });
    const seen = Object.fromEntries(rows.map(({ title, attended }) => [title, attended]));
    expect(seen).toMatchObject({ Sedikit: null, Banyak: 6 });
    expect(Object.keys(seen)).not.toContain('Tertutup');
    const shown = await ask<typeof showAgenda>('agenda.show', { ref: formatRef(many.ref) }, { kind: 'public' });
    expect(shown.acts.map(({ type }) => type)).toEqual(['planned', 'invited', 'invitations-made', 'held']);
    expect(JSON.stringify([rows, shown])).not.toContain('Pegawai Contoh');
    expect(code(await world.netra.ask('agenda.show', { ref: formatRef(closed.ref) }, { kind: 'public' }))).toBe(
      'not-found',
    );
    for (const name of [
      'event-list',
      'commitment-list',
      'event-reply',
      'attendance-list',
      'public-event',
      'event-attended',
    ]) {
      const projection = projections.find(one => one.name === name);
      if (!projection) throw new Error(name);
      expect(await checkProjection(world.netra.database, world.netra.engine, projection), name).toEqual([]);
    }
  });

  scanningTests(() => ({ world, outreach, roster }));
});
