/** What may be done with an event and when; what changed is told; a commitment's days; a venue's code by its minute. */
import { expect, test } from 'vitest';
import { SHIPPED_KNOWN } from '../../law/known.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import { openKeyring } from '../../record/keyring.ts';
import type { Actor, Command, Context, Kind, Loaded } from '../../record/kind.ts';
import { certificateCommands } from '../certificate/certify.ts';
import { attendanceKind } from './attendance.ts';
import { attendanceCommands } from './attendance-commands.ts';
import { daysLate } from './commitment.ts';
import { commitmentCommands } from './commitment-commands.ts';
import { type EventState, eventKind, type StandingEvent } from './event.ts';
import { instantOf } from './event-calendar.ts';
import { eventCommands } from './event-commands.ts';
import { postId } from './post.ts';
import { INVITED, replyCommands, replyKind } from './reply.ts';
import { scoreCommands } from './score-commands.ts';
import { minuteOf, secondsLeft, venueCode, venueRefusal } from './venue-code.ts';

const REF: RecordRef = { region: '17.02' as Region, id: '00000000-0000-4000-8000-000000000001' as RecordId };
const EVENT = `${REF.region}:${REF.id}`;
const officer: Actor = {
  ...{ kind: 'officer', id: '17.02:x', name: 'Petugas Contoh', scope: '17.02', roles: ['outreach'], office: null },
};
const TODAY = '2024-10-14';
const plan = {
  ...{ kind: 'rakor', title: 'Rakor netralitas', organiser: 'Bawaslu Contoh', speakers: 'Ani Contoh', place: 'Aula' },
  ...{ address: null, day: TODAY, from: '09:00', until: '12:00', capacity: 2, access: 'public', materials: [] },
  rule: null,
};

const commands = [
  ...eventCommands,
  ...commitmentCommands,
  ...replyCommands,
  ...attendanceCommands,
  ...scoreCommands,
  ...certificateCommands,
] as unknown as Command[];
const kinds = [eventKind, replyKind, attendanceKind] as unknown as Kind[];
/** Carries a command out on states in memory; gives the refusal's code, or the state of the subject afterwards. */
function run(name: string, given: object, loaded: readonly Loaded[], more: Partial<Context> = {}): Loaded | string {
  const command = commands.find(one => one.name === name);
  const kind = kinds.find(one => one.name === loaded[0]?.kind);
  const parsed = command?.input.safeParse(given);
  if (!command || !kind || !parsed) throw new Error(name);
  if (!parsed.success) return `invalid: ${parsed.error.issues[0]?.path.join('.')}`;
  const actor = more.actor ?? officer;
  const context = {
    ...{ now: `${TODAY}T03:00:00.000Z`, today: TODAY, zone: 'Asia/Jakarta', actor, known: SHIPPED_KNOWN },
    ...{ numbers: [1], people: [] },
    ...more,
  } as Context;
  const subject = loaded[0] as Loaded;
  const may = kind.allowed[name]?.(subject.state, actor, context);
  if (!may?.ok) return may?.refusal.code ?? 'no rule';
  const decided = command.decide(loaded, parsed.data, context);
  if (!decided.ok) return decided.refusal.code;
  const acts = decided.value.appends[0]?.acts ?? [];
  const state = acts.reduce(
    (now, act, at) => kind.apply(now, { ...act, seq: at + 1, at: TODAY, by: { kind: 'public' }, basis: {} } as never),
    subject.state,
  );
  return { ...subject, state, version: subject.version + acts.length };
}
const at = (kind: Kind, state: unknown = kind.initial, ref = REF): Loaded => ({
  ref,
  kind: kind.name,
  version: 1,
  state,
});
const event = (state: EventState): Loaded => at(eventKind as unknown as Kind, state);
const fresh = () => event({ phase: 'none' });
const planned = (change: object = {}): Loaded => {
  const done = run('event.plan', { region: '17.02', ...plan, ...change }, [fresh()]);
  if (typeof done === 'string') throw new Error(done);
  return done;
};
const stateOf = (loaded: Loaded | string): StandingEvent => {
  if (typeof loaded === 'string') throw new Error(loaded);
  return loaded.state as StandingEvent;
};

test('an event goes from its plan to its minutes, and each refusal has its code', () => {
  const open = planned();
  const held = run('event.hold', { event: EVENT }, [open]) as Loaded;
  const gone = run('event.cancel', { event: EVENT, because: 'Banjir.' }, [open]) as Loaded;
  const because = 'Salah tutup.';
  const reader: Actor = { ...officer, roles: ['intake'] };
  const tries: readonly (readonly [string, unknown])[] = [
    ['event-planned', run('event.plan', { region: '17.02', ...plan }, [open])],
    ['role-missing', run('event.plan', { region: '17.02', ...plan }, [fresh()], { actor: reader })],
    [
      'region-beyond-yours',
      run('event.plan', { region: '17.02', ...plan }, [{ ...fresh(), ref: { ...REF, region: '17.03' as Region } }]),
    ],
    ['event-ends-before', run('event.plan', { region: '17.02', ...plan, until: '09:00' }, [fresh()])],
    ['rule-missing', run('event.plan', { region: '17.02', ...plan, rule: 'R-NONE' }, [fresh()])],
    ['invalid: capacity', run('event.plan', { region: '17.02', ...plan, capacity: 0 }, [fresh()])],
    ['unchanged', run('event.change', { event: EVENT, ...plan, because }, [open])],
    ['event-not-yet', run('event.hold', { event: EVENT }, [planned({ day: '2024-10-15' })])],
    [
      'event-not-yet',
      run('event.commit', { event: EVENT, who: 'X', what: 'Y', due: TODAY, spread: null }, [
        planned({ day: '2024-10-15' }),
      ]),
    ],
    ['event-held', run('event.change', { event: EVENT, ...plan, because }, [held])],
    ['event-cancelled', run('event.hold', { event: EVENT }, [gone])],
    ['event-not-held', run('event.write-minutes', { event: EVENT, minutes: 'Isi', writer: 'Ani' }, [open])],
    ['minutes-missing', run('event.confirm-minutes', { event: EVENT, confirmer: 'Ani' }, [held])],
    [
      'nobody-chosen',
      run('event.invite', { event: EVENT, roster: null, units: null, belongs: null, heads: false, posts: [] }, [open]),
    ],
    ['invitations-job-only', run('event.finish-inviting', { event: EVENT, n: 1, people: 1 }, [open])],
    ['commitment-missing', run('event.fulfil-commitment', { event: EVENT, n: 1, proof: 'Foto' }, [held])],
  ];
  for (const [code, found] of tries) expect(found, code).toBe(code);
  expect(stateOf(run('event.reopen', { event: EVENT, because }, [held])).phase).toBe('planned');
  const written = run('event.write-minutes', { event: EVENT, minutes: 'Isi', writer: 'Ani' }, [held]) as Loaded;
  const confirmed = run('event.confirm-minutes', { event: EVENT, confirmer: 'Budi' }, [written]) as Loaded;
  expect(run('event.confirm-minutes', { event: EVENT, confirmer: 'Budi' }, [confirmed])).toBe('minutes-confirmed');
  const again = run('event.write-minutes', { event: EVENT, minutes: 'Isi baru', writer: 'Ani' }, [confirmed]);
  expect(stateOf(again).minutes).toMatchObject({ version: 2, confirmed: null });
});

test('what a change replaced stays readable, field by field', () => {
  const change = { ...plan, place: 'Balai', capacity: 5, because: 'Aula dipakai.' };
  const { changes, place } = stateOf(run('event.change', { event: EVENT, ...change }, [planned()]));
  expect(place).toBe('Balai');
  expect(changes).toEqual([
    {
      ...{ on: TODAY, because: 'Aula dipakai.' },
      differs: [
        { field: 'place', before: 'Aula', after: 'Balai' },
        { field: 'capacity', before: '2', after: '5' },
      ],
    },
  ]);
});

test('a commitment is moved with why, met with what shows it, and then over; one that spreads can be carried on', () => {
  const due = '2024-10-20';
  let now = run('event.commit', { event: EVENT, who: 'Dinas Contoh', what: 'Teruskan', due, spread: 2 }, [
    planned(),
  ]) as Loaded;
  const child = (region: string, parent: object) =>
    run(
      'event.plan',
      { region, ...plan, parent: { event: EVENT, n: 1, ...parent } },
      [{ ...fresh(), ref: { ...REF, region: region as Region } }, now],
      { actor: { ...officer, scope: '*' } as Actor },
    );
  expect(stateOf(child('17.02.05', {})).parent).toEqual({ event: REF, n: 1 });
  expect(child('17.03', {})).toBe('parent-elsewhere');
  expect(child('17.02', { n: 2 })).toBe('parent-missing');
  expect(run('event.move-commitment', { event: EVENT, n: 1, due: '2024-10-01', because: 'x' }, [now])).toBe(
    'due-before-event',
  );
  expect(run('event.move-commitment', { event: EVENT, n: 1, due, because: 'x' }, [now])).toBe('due-same');
  now = run('event.move-commitment', { event: EVENT, n: 1, due: '2024-11-01', because: 'Libur.' }, [now]) as Loaded;
  now = run('event.fulfil-commitment', { event: EVENT, n: 1, proof: 'Berita acara', link: '' }, [now]) as Loaded;
  expect(stateOf(now).commitments[0]).toMatchObject({
    due: '2024-11-01',
    moved: [{ from: due }],
    end: { kind: 'done', link: null },
  });
  expect(child('17.02', {})).toBe('parent-over');
  expect(run('event.withdraw-commitment', { event: EVENT, n: 1, because: 'x' }, [now])).toBe('commitment-missing');
  expect(daysLate('2024-10-12', TODAY, null, 0)).toBe(2);
  expect(daysLate('2024-10-12', TODAY, 2, 2)).toBe(0);
});

test('an answer takes a number where a seat is asked for, and gives it back', () => {
  const reply = at(replyKind as unknown as Kind);
  const whom = { event: EVENT, person: REF.id, unit: REF.id };
  const asInvited = { actor: INVITED };
  const comes = run('event-reply.give', { ...whom, answer: 'comes' }, [reply, planned()], asInvited) as Loaded;
  expect(comes.state).toMatchObject({ answer: 'comes', n: 1, deputy: null });
  const change = { event: EVENT, reply: EVENT };
  const declined = run(
    'event-reply.change',
    { ...change, answer: 'declines' },
    [comes, planned()],
    asInvited,
  ) as Loaded;
  expect(declined.state).toMatchObject({ answer: 'declines', n: null });
  expect(run('event-reply.change', { ...change, answer: 'declines' }, [declined, planned()], asInvited)).toBe(
    'unchanged',
  );
  expect(run('event-reply.change', { ...change, answer: 'deputy' }, [declined, planned()], asInvited)).toBe(
    'deputy-required',
  );
  const over = planned({ day: '2024-10-13' });
  expect(run('event-reply.give', { ...whom, answer: 'comes' }, [reply, over], asInvited)).toBe('event-over');
  expect(run('event-reply.give', { ...whom, answer: 'comes' }, [reply, planned()], { actor: { kind: 'public' } })).toBe(
    'role-missing',
  );
});

test('attendance is taken from the day of the event until it is closed, by code on the day alone', () => {
  const none = at(attendanceKind as unknown as Kind);
  const whom = { event: EVENT, person: REF.id, unit: REF.id, behalf: false };
  const list = { ...whom, how: 'paper-list' };
  expect((run('attendance.tick', list, [none, planned()]) as Loaded).state).toMatchObject({ phase: 'here', on: TODAY });
  expect(run('attendance.tick', list, [none, planned({ day: '2024-10-15' })])).toBe('event-not-yet');
  expect(run('attendance.tick', { ...list, person: null, unit: null }, [none, planned()])).toBe('guest-name-required');
  expect(run('attendance.tick', { ...list, behalf: true }, [none, planned()])).toBe('deputy-name-required');
  expect(run('attendance.enter', whom, [none, planned()])).toBe('attendance-by-code-only');
  expect(run('attendance.enter', whom, [none, planned({ day: '2024-10-13' })], { actor: INVITED })).toBe(
    'attendance-not-today',
  );
  const here = run('attendance.enter', whom, [none, planned()], { actor: INVITED }) as Loaded;
  const back = { attendance: EVENT, event: EVENT, because: 'Salah centang.' };
  expect((run('attendance.withdraw', back, [here, planned()]) as Loaded).state).toMatchObject({ phase: 'withdrawn' });
});

test('the venue’s code is that of this minute or the last, whatever another clock says', () => {
  const keyring = openKeyring({ id: 'k', key: new Uint8Array(32) } as never);
  const now = '2024-10-14T03:00:30.000Z';
  const at = (minutes: number) => venueCode(keyring, REF, minuteOf(now) + minutes);
  const refusal = (code: string) => venueRefusal(keyring, REF, code, now)?.code;
  expect([refusal(at(0)), refusal(at(-1).toLowerCase())]).toEqual([undefined, undefined]);
  // A photograph of two minutes ago, and a screen whose clock runs ahead.
  expect([refusal(at(-2)), refusal(at(1))]).toEqual(['venue-code-old', 'venue-code-old']);
  expect([refusal('ABC'), refusal(`${at(0).slice(0, 5)}${at(0)[5] === '0' ? '1' : '0'}`)]).toEqual([
    'venue-code-mistyped',
    'venue-code-mistyped',
  ]);
  const other = { ...REF, id: REF.id.replace(/1$/, '2') as RecordId };
  expect(venueRefusal(keyring, other, at(0), now)?.code).toBe('venue-code-old');
  expect(secondsLeft(now)).toBe(30);
});

test('a post has one id in one event, and times are those of the region’s clocks', () => {
  expect(postId(REF, 'Bupati Contoh')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(postId(REF, 'Bupati Contoh')).not.toBe(postId(REF, 'Sekda Contoh'));
  expect(instantOf(TODAY, '09:00', 'Asia/Jayapura')).toBe('2024-10-14T00:00:00Z');
});

const QUESTION = { text: 'Bolehkah berfoto dengan calon?', choices: ['Boleh', 'Tidak'], right: 1, rule: 'D-05' };
const tested = (change: object = {}): Loaded =>
  run('event.set-test', { event: EVENT, questions: [QUESTION, { ...QUESTION, rule: null }] }, [planned(change)], {
    now: '2024-10-13T01:00:00.000Z',
  }) as Loaded;
const arrived = (): Loaded =>
  run('attendance.tick', { event: EVENT, person: REF.id, unit: REF.id, how: 'desk-list', behalf: false }, [
    at(attendanceKind as unknown as Kind),
    planned(),
  ]) as Loaded;

test('a short test is set before the event begins, of two questions or more, each citing a row that is there', () => {
  expect(stateOf(tested()).test?.questions[0]?.cite).toBeTruthy();
  const set = (questions: readonly object[], now = '2024-10-14T01:59:00.000Z') =>
    run('event.set-test', { event: EVENT, questions }, [planned()], { now });
  expect(set([QUESTION])).toBe('questions-incomplete');
  expect(set([QUESTION, { ...QUESTION, right: 5 }])).toBe('questions-incomplete');
  expect(set([QUESTION, { ...QUESTION, rule: 'D-99' }])).toBe('question-law-unknown');
  expect(set([QUESTION, QUESTION], '2024-10-14T02:00:00.000Z')).toBe('test-too-late');
  expect(stateOf(set([])).test).toBeNull();
});

test('it is taken once by whoever is here, within a week, or typed in from paper and corrected with a reason', () => {
  const both = { attendance: EVENT, event: EVENT };
  const take = (loaded: readonly Loaded[], more: Partial<Context> = {}) =>
    run('attendance.take-test', { ...both, answers: [1, 0] }, loaded, { actor: INVITED, ...more });
  const done = take([arrived(), tested()]) as Loaded;
  expect(done.state).toMatchObject({ score: { right: 1, of: 2, way: 'own' } });
  expect(take([done, tested()])).toBe('test-taken');
  expect(take([at(attendanceKind as unknown as Kind), tested()])).toBe('attendance-missing');
  expect(take([arrived(), planned()])).toBe('test-missing');
  expect(take([arrived(), tested()], { actor: officer })).toBe('attendance-by-code-only');
  expect(take([arrived(), tested()], { today: '2024-10-22' })).toBe('test-over');
  const enter = (right: number) => run('attendance.enter-score', { ...both, right }, [arrived(), tested()]);
  expect(enter(3)).toBe('score-too-high');
  const correct = { ...both, right: 1, because: 'Salah ketik.' };
  expect((run('attendance.correct-score', correct, [enter(2) as Loaded, tested()]) as Loaded).state).toMatchObject({
    score: { right: 1, way: 'paper' },
  });
  expect(run('attendance.correct-score', correct, [done, tested()])).toBe('test-by-code');
  expect(run('attendance.correct-score', correct, [arrived(), tested()])).toBe('test-not-taken');
});

test('a scan counts at a time of the event, whenever it is sent before the list is closed', () => {
  const scan = { event: EVENT, person: REF.id, unit: REF.id, how: 'scanned-qr', behalf: false, timing: 'corrected' };
  const none = at(attendanceKind as unknown as Kind);
  const sent = (time: string, more: Partial<Context> = {}) =>
    run('attendance.scan', { ...scan, at: time }, [none, planned()], more);
  const later = { today: '2024-10-15', now: '2024-10-15T01:00:00.000Z' };
  const inTime = '2024-10-14T02:10:00.000Z';
  expect((sent(inTime, later) as Loaded).state).toMatchObject({
    on: TODAY,
    scanned: { at: inTime, clock: 'corrected' },
  });
  expect(sent('2024-10-14T08:10:00.000Z', later)).toBe('scan-outside');
  expect(sent(inTime, { actor: { ...officer, roles: ['intake'] } as Actor })).toBe('role-missing');
  const held = run('event.hold', { event: EVENT }, [planned()]) as Loaded;
  expect(run('attendance.scan', { ...scan, at: inTime }, [none, held])).toBe('event-held');
});

test('a certificate is made once, after the event, of somebody who has a name or a post', () => {
  const held = run('event.hold', { event: EVENT }, [planned()]) as Loaded;
  const made = (loaded: readonly Loaded[], more: object = {}, actor: Actor = INVITED) =>
    run(
      'attendance.certify',
      { attendance: EVENT, event: EVENT, name: 'Siti Contoh', post: null, unitName: 'Dinas', ...more },
      loaded,
      { actor },
    );
  const done = made([arrived(), held]) as Loaded;
  expect(done.state).toMatchObject({ certified: { title: plan.title, name: 'Siti Contoh', behalf: false } });
  expect(made([done, held])).toBe('certificate-made');
  expect(made([arrived(), planned()])).toBe('certificate-not-yet');
  expect(made([arrived(), held], { name: null })).toBe('certificate-nameless');
  expect(made([arrived(), held], {}, officer)).toBe('attendance-by-code-only');
});
