/**
 * What somebody does upon an invitation, without an account: say whether they come, and check in at the venue. The code proves
 * which invitation it is; only then is the command asked, as the system's `invitation`. A code comes in the body of a form and
 * goes into no log, no address and no act.
 */

import type { Tx } from '../../db/database.ts';
import { isTaken } from '../../db/errors.ts';
import { formatRef, type RecordId, type RecordRef, sameRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { invitationByCode } from '../inviting/invitation.store.ts';
import { invitedBy, type LookupRefusal } from '../inviting/lookup.ts';
import type { AttendanceState, Score } from './attendance.ts';
import type { EventState, StandingEvent } from './event.ts';
import { invitedPage } from './invited.store.ts';
import { postsOf } from './post.ts';
import { type AnswerKind, INVITED, type ReplyState } from './reply.ts';
import { venueRefusal } from './venue-code.ts';

export type AnsweringRefusal = LookupRefusal | { readonly code: 'test-after-coming' };
const no = (refusal: AnsweringRefusal): Result<never, Refusal> => refuse({ ...refusal, field: 'code' } as Refusal);

/** Everything that the one who holds the code may see: the event, and what was said and done upon this invitation. */
export interface Invitee {
  readonly ref: RecordRef;
  readonly event: StandingEvent;
  readonly person: string;
  readonly unit: string;
  /** The unit's name, or the post that was invited. */
  readonly of: string | null;
  readonly answer: AnswerKind | null;
  readonly deputy: { readonly name: string | null; readonly post: string } | null;
  /** Whether there is a seat; the place in the waiting line where there isn't. Null of who asked for none. */
  readonly seat: 'seat' | number | null;
  readonly here: { readonly on: string; readonly behalf: boolean } | null;
  /** The record of having come, and the score of the test where it was taken. */
  readonly attendance: RecordRef | null;
  readonly score: Score | null;
  readonly reply: RecordId | null;
}

/** Refuses what is wrong with a code, and `code-unknown` also where it is one for another event; null takes any event's. */
export async function inviteeOf(
  asked: Asked,
  event: RecordRef | null,
  typed: string,
): Promise<Result<Invitee, Refusal>> {
  return asked.read(async tx => {
    const found = await invitedBy(asked, tx, typed, invitationByCode);
    if (!found.ok) return no(found.refusal);
    const { record, asks, invitation } = found.value;
    const invitee = event && !sameRef(asks, event) ? undefined : await standing(asked, tx, record, invitation.person);
    return invitee ? ok(invitee) : no({ code: 'code-unknown' });
  });
}

async function standing(asked: Asked, tx: Tx, found: Loaded | undefined, person: string): Promise<Invitee | undefined> {
  if (found?.kind !== 'event') return undefined;
  const { ref, state: event } = found as Loaded<EventState>;
  const [row] = await invitedPage(tx, ref, { person, most: 1 });
  if (event.phase === 'none' || !row) return undefined;
  const at = (id: RecordId | null) => id && asked.engine.load(tx, { region: ref.region, id });
  const reply = (await at(row.reply)) as Loaded<ReplyState> | null | undefined;
  const here = (await at(row.attendance)) as Loaded<AttendanceState> | null | undefined;
  const { capacity } = event;
  return {
    ...{ ref, event, person, unit: row.unit, reply: row.reply, answer: row.answer },
    of: postsOf(ref, event.orders).get(person) ?? row.unit_name,
    deputy: reply && reply.state.phase !== 'none' ? reply.state.deputy : null,
    seat: row.place === null ? null : seatOf(row.place, capacity),
    ...(here && here.state.phase === 'here'
      ? {
          here: { on: here.state.on, behalf: here.state.behalf },
          ...{ attendance: here.ref, score: here.state.score },
        }
      : { here: null, attendance: null, score: null }),
  };
}

/** A seat for the first as many as there are; the others wait in their order. */
export const seatOf = (place: number, capacity: number | null): 'seat' | number =>
  capacity === null || place <= capacity ? 'seat' : place - capacity;

export interface Answering {
  readonly answer: string;
  readonly deputyName: string;
  readonly deputyPost: string;
}

/** Takes an answer, or another one than before. The same said twice is no refusal. */
export async function answerInvitation(
  asked: Asked,
  event: RecordRef,
  code: string,
  given: Answering,
): Promise<Result<Invitee, Refusal>> {
  const invitee = await inviteeOf(asked, event, code);
  if (!invitee.ok) return invitee;
  const said = await say(asked, invitee.value, given);
  return said.ok || said.refusal.code === 'unchanged' ? inviteeOf(asked, event, code) : said;
}

async function say(asked: Asked, invitee: Invitee, given: Answering): Promise<Result<unknown, Refusal>> {
  const { ref, person, unit, reply } = invitee;
  const event = formatRef(ref);
  const asking = { actor: INVITED };
  if (reply) {
    const input = { event, reply: formatRef({ region: ref.region, id: reply }), ...given };
    return asked.engine.act('event-reply.change', input, asking);
  }
  try {
    return await asked.engine.act('event-reply.give', { event, person, unit, ...given }, asking);
  } catch (error) {
    if (!isTaken(error, 'event_reply')) throw error;
    // The same code answered in the same moment: what was said last is a change of it.
    const meanwhile = await asked.read(async tx => standing(asked, tx, await asked.engine.load(tx, ref), person));
    return meanwhile?.reply ? say(asked, meanwhile, given) : refuse({ code: 'busy' });
  }
}

/** Checks somebody in by the two codes. Whoever is here already is answered as such, and counted no second time. */
export async function checkInByCodes(
  asked: Asked,
  event: RecordRef | null,
  typed: {
    readonly code: string;
    readonly venue: string;
    readonly behalf: boolean;
    readonly name: string;
    readonly post: string;
  },
): Promise<Result<Invitee & { readonly again: boolean }, Refusal>> {
  const invitee = await inviteeOf(asked, event, typed.code);
  if (!invitee.ok) return invitee;
  const { ref } = invitee.value;
  const { now } = asked.engine.moment(ref.region, INVITED);
  const wrong = venueRefusal(asked.engine.keyring, ref, typed.venue, now);
  if (wrong) return refuse(wrong);
  if (invitee.value.here) return ok({ ...invitee.value, again: true });
  const { behalf, name, post } = typed;
  const { person, unit } = invitee.value;
  const input = { event: formatRef(ref), person, unit, behalf, name, post };
  const done = await checkIn(asked, 'attendance.enter', input, INVITED);
  if (!done.ok && done.refusal.code !== 'attendance-known') return done;
  const after = await inviteeOf(asked, event, typed.code);
  return after.ok ? ok({ ...after.value, again: !done.ok }) : after;
}

/** Sends the answers of the short test. By whom the code proves it is; once. */
export async function takeTest(
  asked: Asked,
  event: RecordRef,
  code: string,
  answers: readonly (number | null)[],
): Promise<Result<Invitee, Refusal>> {
  const invitee = await inviteeOf(asked, event, code);
  if (!invitee.ok) return invitee;
  const { ref, attendance } = invitee.value;
  if (!attendance) return refuse({ code: 'test-after-coming' });
  const input = { event: formatRef(ref), attendance: formatRef(attendance), answers };
  const done = await asked.engine.act('attendance.take-test', input, { actor: INVITED });
  return done.ok ? inviteeOf(asked, event, code) : done;
}

/** One check-in: refuses `attendance-known` where the index of the list says that this person, or a guest of this name, is here. */
export async function checkIn(
  asked: Asked,
  name: 'attendance.tick' | 'attendance.enter' | 'attendance.scan',
  input: object,
  actor: Asked['actor'],
  key?: string,
) {
  try {
    return await asked.engine.act(name, input, { actor, ...(key !== undefined && { key }) });
  } catch (error) {
    if (isTaken(error, 'attendance_list')) return refuse<Refusal>({ code: 'attendance-known' });
    throw error;
  }
}
