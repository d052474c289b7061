/** How somebody's coming is recorded and taken back; what comes after it is in score-commands.ts and certificate.ts. */
import { z } from 'zod';
import { refSchema } from '../../record/ids.ts';
import { defineCommand, newAct, type Plan, type Refusal, stateOf } from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type AttendanceRefusal, attendanceKind } from './attendance.ts';
import { CLOCKS } from './clock.ts';
import { type EventRefusal, type EventState, eventKind } from './event.ts';
import { whyOver } from './event-rules.ts';
import { windowOf } from './window.ts';

const no = (refusal: AttendanceRefusal | EventRefusal): Result<never, Refusal> => refuse(refusal);

const NAMED = z.string().trim().max(200, 'too-long').nullish();
const came = { event: refSchema, behalf: z.boolean(), name: NAMED, post: NAMED };
const touching = (event: z.infer<typeof refSchema>) =>
  [
    { kind: 'attendance', region: event.region },
    { kind: 'event', ref: event, reads: true },
  ] as const;

/** While an event is neither closed nor called off. */
function running(state: EventState) {
  if (state.phase === 'none') return no({ code: 'event-missing' });
  const over = whyOver(state);
  return over ? no(over) : ok(state);
}

function onItsDay(state: EventState, today: string) {
  const fits = running(state);
  if (!fits.ok) return fits;
  return today < fits.value.day ? no({ code: 'event-not-yet', detail: fits.value.day }) : fits;
}

const tick = defineCommand({
  name: 'attendance.tick',
  summary: { id: 'Catat hadir dari daftar', en: 'Record attendance from a list' },
  byInstitutions: 'own-region',
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
      ...{ ...given, scanned: null },
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
      ...{ event, person, unit, how: 'venue-code' as const, behalf, on: today, scanned: null },
      ...{ name: behalf ? name || null : null, post: behalf ? post || null : null },
    });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

/** By the organiser's telephone, which may have been without a network: at any time while the list is open, of a time that fits. */
const scan = defineCommand({
  name: 'attendance.scan',
  summary: { id: 'Catat hadir dari pemindai', en: 'Record attendance from a scanner' },
  byInstitutions: 'own-region',
  input: z.object({
    ...came,
    person: z.uuid(),
    unit: z.uuid(),
    how: z.enum(['scanned-qr', 'scanned-code']),
    at: z.iso.datetime(),
    timing: z.enum(CLOCKS),
  }),
  touches: ({ event }) => touching(event),
  decide(loaded, { event, person, unit, how, behalf, name, post, at, timing }, { zone }): Result<Plan, Refusal> {
    const { ref } = stateOf(loaded, 0, attendanceKind);
    const fits = running(stateOf(loaded, 1, eventKind).state);
    if (!fits.ok) return fits;
    const { from, until } = windowOf(fits.value, zone);
    if (Date.parse(at) < Date.parse(from) || Date.parse(at) > Date.parse(until))
      return no({ code: 'scan-outside', detail: fits.value.day });
    if (behalf && !name) return no({ code: 'deputy-name-required', field: 'name' });
    const act = newAct(attendanceKind, 'checked-in', {
      ...{ event, person, unit, how, behalf, on: fits.value.day, scanned: { at, clock: timing } },
      ...{ name: behalf ? name || null : null, post: behalf ? post || null : null },
    });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

const withdraw = defineCommand({
  name: 'attendance.withdraw',
  summary: { id: 'Tarik catatan hadir', en: 'Withdraw an attendance' },
  byInstitutions: 'own-region',
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

export const attendanceCommands = [tick, enter, scan, withdraw] as const;
