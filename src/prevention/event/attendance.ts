/**
 * That somebody came: one record for each, whose first act says it. Nobody counts twice, by the unique index of its list.
 *
 *   (nothing) --checked-in--> here --check-in-withdrawn--> withdrawn, and counted no more
 *
 * A test after the session and a certificate will be later acts of the same record.
 */
import { z } from 'zod';
import { keptRef, refSchema } from '../../record/ids.ts';
import {
  defineCommand,
  defineKind,
  field,
  newAct,
  open,
  orNull,
  type Plan,
  personal,
  type Refusal,
  stateOf,
} from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { type EventRefusal, type EventState, eventKind } from './event.ts';
import { whyOver } from './event-rules.ts';
import { INVITED } from './reply.ts';

/** Ticked at the desk, typed in from the paper list, or by the code that the venue's own screen shows. */
export const HOW = ['desk-list', 'paper-list', 'venue-code'] as const;

const acts = {
  'checked-in': {
    version: 1,
    summary: { id: 'Hadir dicatat', en: 'Attendance recorded' },
    fields: {
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
      on: open(z.iso.date()),
    },
  },
  'check-in-withdrawn': {
    version: 1,
    summary: { id: 'Catatan hadir ditarik', en: 'Attendance withdrawn' },
    fields: { because: field(text(1_000)), on: open(z.iso.date()) },
  },
} as const;

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
}
export type AttendanceState = { readonly phase: 'none' } | Attendance;

export type AttendanceRefusal =
  | { readonly code: 'attendance-known' }
  | { readonly code: 'attendance-withdrawn' }
  | { readonly code: 'attendance-by-code-only' }
  | { readonly code: 'attendance-not-today'; readonly detail: string }
  | { readonly code: 'guest-name-required'; readonly field: 'name' }
  | { readonly code: 'deputy-name-required'; readonly field: 'name' };

const no = (refusal: AttendanceRefusal | EventRefusal): Result<never, Refusal> => refuse(refusal);

export const attendanceKind = defineKind<AttendanceState, typeof acts>({
  name: 'attendance',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'checked-in':
        return { phase: 'here', ...act.fields, name: orNull(act.fields.name) };
      case 'check-in-withdrawn':
        if (state.phase === 'none') throw new Error('an attendance was withdrawn that nobody recorded');
        return { ...state, phase: 'withdrawn' };
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'attendance.tick': (state, actor) =>
      state.phase === 'none' ? mayPrevent(actor) : no({ code: 'attendance-known' }),
    'attendance.enter': (_, actor) =>
      actor.kind === 'system' && actor.name === INVITED.name ? ok(true) : no({ code: 'attendance-by-code-only' }),
    'attendance.withdraw': (state, actor) =>
      state.phase === 'here' ? mayPrevent(actor) : no({ code: 'attendance-withdrawn' }),
  },
});

const NAMED = z.string().trim().max(200, 'too-long').nullish();
const came = { event: refSchema, behalf: z.boolean(), name: NAMED, post: NAMED };
const touching = (event: z.infer<typeof refSchema>) =>
  [
    { kind: 'attendance', region: event.region },
    { kind: 'event', ref: event, reads: true },
  ] as const;

function onItsDay(state: EventState, today: string) {
  if (state.phase === 'none') return no({ code: 'event-missing' });
  const over = whyOver(state);
  if (over) return no(over);
  return today < state.day ? no({ code: 'event-not-yet', detail: state.day }) : ok(state);
}

const tick = defineCommand({
  name: 'attendance.tick',
  summary: { id: 'Catat hadir dari daftar', en: 'Record attendance from a list' },
  input: z.object({
    ...came,
    person: z.uuid().nullable(),
    unit: z.uuid().nullable(),
    how: z.enum(['desk-list', 'paper-list']),
  }),
  touches: ({ event }) => touching(event),
  decide(loaded, { event, person, unit, how, behalf, name, post }, { today }): Result<Plan, Refusal> {
    const { ref } = stateOf(loaded, 0, attendanceKind);
    const fits = onItsDay(stateOf(loaded, 1, eventKind).state, today);
    if (!fits.ok) return fits;
    if (person === null && !name) return no({ code: 'guest-name-required', field: 'name' });
    if (behalf && !name) return no({ code: 'deputy-name-required', field: 'name' });
    const kept = person === null || behalf;
    const given = { name: kept ? name || null : null, post: kept ? post || null : null, on: fits.value.day };
    const act = newAct(attendanceKind, 'checked-in', {
      ...{ event, person, unit: person === null ? null : unit, how, behalf: person !== null && behalf },
      ...given,
    });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

/** By the personal code and the venue's, both of which answering.ts has checked: on the day itself alone. */
const enter = defineCommand({
  name: 'attendance.enter',
  summary: { id: 'Catat hadir dengan kode tempat acara', en: "Record attendance by the venue's code" },
  input: z.object({ ...came, person: z.uuid(), unit: z.uuid() }),
  touches: ({ event }) => touching(event),
  decide(loaded, { event, person, unit, behalf, name, post }, { today }): Result<Plan, Refusal> {
    const { ref } = stateOf(loaded, 0, attendanceKind);
    const fits = onItsDay(stateOf(loaded, 1, eventKind).state, today);
    if (!fits.ok) return fits;
    if (today !== fits.value.day) return no({ code: 'attendance-not-today', detail: fits.value.day });
    if (behalf && !name) return no({ code: 'deputy-name-required', field: 'name' });
    const act = newAct(attendanceKind, 'checked-in', {
      ...{ event, person, unit, how: 'venue-code' as const, behalf, on: today },
      ...{ name: behalf ? name || null : null, post: behalf ? post || null : null },
    });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

const withdraw = defineCommand({
  name: 'attendance.withdraw',
  summary: { id: 'Tarik catatan hadir', en: 'Withdraw an attendance' },
  input: z.object({ attendance: refSchema, event: refSchema, because: text(1_000) }),
  touches: ({ attendance, event }) => [
    { kind: 'attendance', ref: attendance },
    { kind: 'event', ref: event, reads: true },
  ],
  decide(loaded, { event, because }, { today: on }): Result<Plan, Refusal> {
    const { ref, state } = stateOf(loaded, 0, attendanceKind);
    if (state.phase === 'none' || state.event.id !== event.id) return no({ code: 'event-missing' });
    const fits = onItsDay(stateOf(loaded, 1, eventKind).state, on);
    if (!fits.ok) return fits;
    return ok({ appends: [{ ref, acts: [newAct(attendanceKind, 'check-in-withdrawn', { because, on })] }] });
  },
});

export const attendanceCommands = [tick, enter, withdraw] as const;

/** Two guests of one name and unit are one, whatever the blanks and the case. */
const spelt = (words: string) => words.toLowerCase().replaceAll(/\s+/g, ' ').trim();

export const attendanceList = defineProjection<AttendanceState>({
  name: 'attendance-list',
  version: 1,
  kind: 'attendance',
  follows: 'command',
  table: 'attendance_list',
  columns: {
    ...{ asks: 'uuid', person: 'uuid', unit: 'uuid', on_day: 'date', how: 'text', behalf: 'boolean', guest: 'int' },
  },
  rows: ({ state }, _, __, mark) => {
    if (state.phase !== 'here') return [];
    const { event, person, unit, on, how, behalf, name, post } = state;
    const guest =
      person === null && name !== null ? mark(`guest ${event.id} ${spelt(name)} / ${spelt(post ?? '')}`) : null;
    return [{ asks: event.id, person, unit, on_day: on, how, behalf, guest }];
  },
});

/** Each who came, by the ledger's order and without who it was: what the public's counts are made of. */
export const eventAttended = defineProjection<AttendanceState>({
  name: 'event-attended',
  version: 1,
  kind: 'attendance',
  follows: 'ledger',
  table: 'event_attended',
  columns: { asks: 'uuid', entry: 'bigint' },
  rows: ({ state, version }, places) =>
    state.phase === 'here' ? [{ asks: state.event.id, entry: places.at(version) }] : [],
});
