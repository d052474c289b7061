/**
 * That somebody came: one record for each, whose first act says it. Nobody counts twice, by the unique index of its list.
 *
 *   (nothing) --checked-in--> here --check-in-withdrawn--> withdrawn, and counted no more
 *       here: --tested, once--> the same; a score that was typed from paper is --score-corrected*--> the same
 *       here, after the event: --attendance-certified, once--> the same, with a certificate that falls with the attendance
 */
import { z } from 'zod';
import { keptRef } from '../../record/ids.ts';
import { type Actor, defineKind, type Fields, field, open, orNull, personal, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { sha256Hex, text } from '../../record/typed.ts';
import { ok, type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { CLOCKS } from './clock.ts';
import { INVITED } from './reply.ts';

/**
 * Ticked at the desk, typed in from the paper list, by the code that the venue's own screen shows, or by the organiser's
 * telephone, which read the personal QR or was given the code of the slip.
 */
export const HOW = ['desk-list', 'paper-list', 'venue-code', 'scanned-qr', 'scanned-code'] as const;
export const TEST_WAYS = ['own', 'paper'] as const;

const day = z.iso.date();
const words = z.string().min(1);
const score = z.number().int().min(0);

/** When a telephone scanned it, by the server's clock, and how the telephone's own stood to that. */
const scanned = z.object({ at: z.iso.datetime(), clock: z.enum(CLOCKS) });
export type Scanned = z.infer<typeof scanned>;

const checkedIn = {
  event: field(keptRef),
  /** Of the roster, or a post that was invited; null of somebody who came without an invitation. */
  person: field(z.uuid().nullable()),
  unit: field(z.uuid().nullable()),
  how: open(z.enum(HOW)),
  /** Somebody else came for the person who was invited. */
  behalf: open(z.boolean()),
  /** Of a deputy, and of who came without an invitation. */
  name: personal(z.string().max(200).nullable()),
  post: field(z.string().max(200).nullable()),
  on: open(day),
} as const satisfies Fields;
/** Before telephones could scan. */
const checkedInV1 = { ...checkedIn, how: open(z.enum(['desk-list', 'paper-list', 'venue-code'])) } as const;

const acts = {
  'checked-in': {
    version: 2,
    summary: { id: 'Hadir dicatat', en: 'Attendance recorded' },
    fields: { ...checkedIn, scanned: field(scanned.nullable()) },
    past: { 1: { fields: checkedInV1, upcast: (fields: object) => ({ ...fields, scanned: null }) } },
  },
  'check-in-withdrawn': {
    version: 1,
    summary: { id: 'Catatan hadir ditarik', en: 'Attendance withdrawn' },
    fields: { because: field(text(1_000)), on: open(day) },
  },
  tested: {
    version: 1,
    summary: { id: 'Tes singkat diambil', en: 'Short test taken' },
    fields: {
      /** By their number, from 0, null where none was chosen; null of a score from paper. */
      answers: personal(z.array(score.nullable()).nullable()),
      right: field(score),
      of: field(z.number().int().min(1)),
      way: open(z.enum(TEST_WAYS)),
      on: open(day),
    },
  },
  'score-corrected': {
    version: 1,
    summary: { id: 'Nilai tes dibetulkan', en: 'Score of the test corrected' },
    fields: { right: field(score), because: field(text(1_000)), on: open(day) },
  },
  /** Everything that the certificate says, frozen; whose it is as a hash, and the words of it where they can be erased. */
  'attendance-certified': {
    version: 1,
    summary: { id: 'Sertifikat kehadiran dibuat', en: 'Certificate of attendance made' },
    fields: {
      ...{ title: open(words), organiser: open(words), place: open(words), day: open(day) },
      unitName: open(words.nullable()),
      behalf: open(z.boolean()),
      name: personal(z.string().nullable()),
      post: personal(z.string().nullable()),
      salt: personal(words),
      attendee: field(sha256Hex),
      on: open(day),
    },
  },
} as const;

export interface Score {
  readonly right: number;
  readonly of: number;
  readonly way: (typeof TEST_WAYS)[number];
  readonly on: string;
}
export interface Certified {
  readonly title: string;
  readonly organiser: string;
  readonly place: string;
  readonly day: string;
  readonly unitName: string | null;
  readonly behalf: boolean;
  /** Null where they were erased, or where a post has no name. */
  readonly name: string | null;
  readonly post: string | null;
  readonly salt: string | null;
  readonly attendee: string;
  readonly on: string;
  readonly seq: number;
}
export interface Attendance {
  readonly phase: 'here' | 'withdrawn';
  readonly event: z.infer<typeof keptRef>;
  readonly person: string | null;
  readonly unit: string | null;
  readonly how: (typeof HOW)[number];
  readonly behalf: boolean;
  readonly name: string | null;
  readonly post: string | null;
  readonly on: string;
  readonly scanned: Scanned | null;
  readonly score: Score | null;
  readonly certified: Certified | null;
  readonly withdrawnOn: string | null;
}
export type AttendanceState = { readonly phase: 'none' } | Attendance;

export type AttendanceRefusal =
  | { readonly code: 'attendance-known' }
  | { readonly code: 'attendance-missing' }
  | { readonly code: 'attendance-withdrawn' }
  | { readonly code: 'attendance-by-code-only' }
  | { readonly code: 'attendance-not-today'; readonly detail: string }
  | { readonly code: 'guest-name-required'; readonly field: 'name' }
  | { readonly code: 'deputy-name-required'; readonly field: 'name' }
  | { readonly code: 'scan-outside'; readonly detail: string }
  | { readonly code: 'test-missing' }
  | { readonly code: 'test-not-yet'; readonly detail: string }
  | { readonly code: 'test-over'; readonly detail: string }
  | { readonly code: 'test-taken' }
  | { readonly code: 'test-not-taken' }
  | { readonly code: 'test-by-code' }
  | { readonly code: 'score-too-high'; readonly field: 'right'; readonly detail: string }
  | { readonly code: 'certificate-not-yet' }
  | { readonly code: 'certificate-made' }
  | { readonly code: 'certificate-nameless' };

const no = (refusal: AttendanceRefusal): Result<never, AttendanceRefusal> => refuse(refusal);

const byCode = (actor: Actor): Verdict =>
  actor.kind === 'system' && actor.name === INVITED.name ? ok(true) : no({ code: 'attendance-by-code-only' });

/** A step of somebody who is here. */
const here =
  (may: (actor: Actor) => Verdict, more: (state: Attendance) => Verdict = () => ok(true)) =>
  (state: AttendanceState, actor: Actor): Verdict => {
    if (state.phase === 'none') return no({ code: 'attendance-missing' });
    if (state.phase === 'withdrawn') return no({ code: 'attendance-withdrawn' });
    const mayDo = may(actor);
    return mayDo.ok ? more(state) : mayDo;
  };
const notTested = ({ score }: Attendance): Verdict => (score ? no({ code: 'test-taken' }) : ok(true));
const fromPaper = ({ score }: Attendance): Verdict =>
  !score ? no({ code: 'test-not-taken' }) : score.way === 'paper' ? ok(true) : no({ code: 'test-by-code' });
const fresh =
  (may: (actor: Actor) => Verdict) =>
  (state: AttendanceState, actor: Actor): Verdict =>
    state.phase === 'none' ? may(actor) : no({ code: 'attendance-known' });

export const attendanceKind = defineKind<AttendanceState, typeof acts>({
  name: 'attendance',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'checked-in') {
      const came = { ...act.fields, name: orNull(act.fields.name) };
      return { phase: 'here', ...came, score: null, certified: null, withdrawnOn: null };
    }
    if (state.phase === 'none') throw new Error(`${act.type} of an attendance that nobody recorded`);
    switch (act.type) {
      case 'check-in-withdrawn':
        return { ...state, phase: 'withdrawn', withdrawnOn: act.fields.on };
      case 'tested': {
        const { right, of, way, on } = act.fields;
        return { ...state, score: { right, of, way, on } };
      }
      case 'score-corrected': {
        if (!state.score) throw new Error('a score was corrected that nobody has');
        return { ...state, score: { ...state.score, right: act.fields.right } };
      }
      case 'attendance-certified': {
        const { name, post, salt, ...said } = act.fields;
        const own = { name: orNull(name), post: orNull(post), salt: orNull(salt), seq: act.seq };
        return { ...state, certified: { ...said, ...own } };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'attendance.tick': fresh(mayPrevent),
    'attendance.scan': fresh(mayPrevent),
    'attendance.enter': (_, actor) => byCode(actor),
    'attendance.withdraw': (state, actor) =>
      state.phase === 'here' ? mayPrevent(actor) : no({ code: 'attendance-withdrawn' }),
    'attendance.take-test': here(byCode, notTested),
    'attendance.enter-score': here(mayPrevent, notTested),
    'attendance.correct-score': here(mayPrevent, fromPaper),
    'attendance.certify': here(byCode, ({ certified }) => (certified ? no({ code: 'certificate-made' }) : ok(true))),
  },
});

/** Two guests of one name and unit are one, whatever the blanks and the case. */
const spelt = (given: string) => given.toLowerCase().replaceAll(/\s+/g, ' ').trim();

export const attendanceList = defineProjection<AttendanceState>({
  name: 'attendance-list',
  version: 2,
  kind: 'attendance',
  follows: 'command',
  table: 'attendance_list',
  columns: {
    ...{ asks: 'uuid', person: 'uuid', unit: 'uuid', on_day: 'date', how: 'text', behalf: 'boolean', guest: 'int' },
    ...{ score_right: 'int', score_of: 'int' },
  },
  rows: ({ state }, _, __, mark) => {
    if (state.phase !== 'here') return [];
    const { event, person, unit, on, how, behalf, name, post, score } = state;
    const guest =
      person === null && name !== null ? mark(`guest ${event.id} ${spelt(name)} / ${spelt(post ?? '')}`) : null;
    const tested = { score_right: score?.right ?? null, score_of: score?.of ?? null };
    return [{ asks: event.id, person, unit, on_day: on, how, behalf, guest, ...tested }];
  },
});

/** By which a certificate is found from the code on it, whatever became of the attendance. */
export const certificateList = defineProjection<AttendanceState>({
  name: 'certificate-list',
  version: 1,
  kind: 'attendance',
  follows: 'command',
  table: 'certificate_list',
  columns: { asks: 'uuid' },
  rows: ({ state }) => (state.phase === 'none' || !state.certified ? [] : [{ asks: state.event.id }]),
});

/** Each who came, by the ledger's order and without a name: what the public's counts are made of. */
export const eventAttended = defineProjection<AttendanceState>({
  name: 'event-attended',
  version: 3,
  kind: 'attendance',
  follows: 'ledger',
  table: 'event_attended',
  columns: {
    ...{ asks: 'uuid', person: 'uuid', entry: 'bigint', until_entry: 'bigint' },
    ...{ unit: 'uuid', score_right: 'int', score_of: 'int' },
  },
  rows: ({ state }, places) => {
    if (state.phase === 'none') return [];
    const placeOf = (type: string) => {
      const act = places.acts().find(one => one.type === type);
      return act ? places.at(act.seq) : null;
    };
    return [
      {
        ...{ asks: state.event.id, person: state.person, unit: state.unit },
        ...{ entry: placeOf('checked-in'), until_entry: placeOf('check-in-withdrawn') },
        ...{ score_right: state.score?.right ?? null, score_of: state.score?.of ?? null },
      },
    ];
  },
});
