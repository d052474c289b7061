/**
 * What somebody does with an invitation, without an account: the code proves the invitation, and nothing else is asked. A code that
 * nobody has is told from one that was mistyped, because the check character says so by itself; which codes exist it does not say.
 *
 * What must never happen here: a code in a log or an error; an act without a code; anybody's name in an answer.
 */
import { isSqlError } from '../../db/errors.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type AcknowledgementRefusal, INVITATION, type Way } from '../circular/acknowledgement.ts';
import { acknowledgedBy, countsByUnit } from '../circular/circular.store.ts';
import { askingEdition, type CircularState, circularKind, type Edition, lastEdition } from '../circular/circular.ts';
import { isOver } from '../circular/schedule.ts';
import { rosterOf } from '../roster/roster.store.ts';
import { type CodeRefusal, codeMark, parseCode } from './code.ts';
import { markWrong, unitByCode } from './delivery.store.ts';
import { invitationByCode } from './invitation.store.ts';

export type InvitationRefusal =
  | CodeRefusal
  | { readonly code: 'code-unknown' }
  | { readonly code: 'code-too-often' }
  | AcknowledgementRefusal;
const no = (refusal: InvitationRefusal): Result<never, InvitationRefusal> => refuse(refusal);

/** A circular as whoever was invited sees it. */
export interface InvitedToRead {
  readonly kind: 'circular';
  readonly ref: string;
  readonly edition: Edition;
  /** The versions before, by their number. */
  readonly earlier: number;
  readonly read: { readonly on: string; readonly edition: number } | null;
  /** Why it can't be acknowledged any more; null where it can. */
  readonly shut: {
    readonly code: 'circular-withdrawn' | 'invitation-ended';
    readonly day: string;
    readonly reason: string;
  } | null;
}
/** What the head of a unit sees: how many, and nobody. */
export interface UnitStanding {
  readonly kind: 'unit';
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  readonly invited: number;
  readonly read: number;
}
/** What is answered on a page of its own, to which the code is handed on. */
export interface AskedElsewhere {
  readonly kind: 'elsewhere';
  readonly what: 'campaign' | 'event';
  readonly ref: string;
}
export type Opened = InvitedToRead | UnitStanding | AskedElsewhere;

interface Found {
  readonly asks: RecordRef;
  readonly person: string;
  readonly unit: string;
  readonly state: Extract<CircularState, { readonly phase: 'issued' | 'withdrawn' }>;
}

async function circularAt(asked: Asked, asks: RecordRef): Promise<Found['state'] | undefined> {
  const record = await asked.read(tx => asked.engine.load(tx, asks));
  const state = record?.kind === circularKind.name ? (record as Loaded<CircularState>).state : undefined;
  return state && state.phase !== 'none' && state.phase !== 'draft' ? state : undefined;
}

async function find(asked: Asked, typed: string): Promise<Result<Found, InvitationRefusal>> {
  const code = parseCode(typed);
  if (!code.ok) return code;
  const mark = codeMark(code.value);
  const invitation = await asked.read(tx => invitationByCode(tx, mark));
  if (!invitation) return no({ code: 'code-unknown' });
  const asks = { region: invitation.region, id: invitation.asks };
  const state = await circularAt(asked, asks);
  return state ? ok({ asks, person: invitation.person, unit: invitation.unit, state }) : no({ code: 'code-unknown' });
}

/** What a code opens. Changes nothing: scanners of mail fetch links. */
export async function openInvitation(asked: Asked, typed: string): Promise<Result<Opened, InvitationRefusal>> {
  const found = await find(asked, typed);
  if (!found.ok) return found.refusal.code === 'code-unknown' ? openOther(asked, typed) : found;
  const { asks, person, state } = found.value;
  const edition = lastEdition(state);
  const read = await asked.read(tx => acknowledgedBy(tx, asks, person, askingEdition(state).edition));
  const { today } = asked.engine.moment(asks.region, asked.actor);
  const shut = state.withdrawn
    ? { code: 'circular-withdrawn' as const, day: state.withdrawn.on, reason: state.withdrawn.reason }
    : state.schedule && isOver(state.schedule, today)
      ? { code: 'invitation-ended' as const, day: state.schedule.until ?? '', reason: '' }
      : null;
  return ok({
    ...{ kind: 'circular', ref: formatRef(asks), edition, earlier: state.editions.length - 1, shut },
    read: read ? { on: read.on_day, edition: read.edition } : null,
  });
}

/** A code of something else than a circular: a pledge, an event, or a unit's standing. */
async function openOther(
  asked: Asked,
  typed: string,
): Promise<Result<AskedElsewhere | UnitStanding, InvitationRefusal>> {
  const code = parseCode(typed);
  if (!code.ok) return code;
  const mark = codeMark(code.value);
  const kind = await asked.read(async tx => {
    const invitation = await invitationByCode(tx, mark);
    const asks = invitation && { region: invitation.region, id: invitation.asks };
    const record = asks && (await asked.engine.load(tx, asks));
    return record && { what: record.kind, ref: formatRef(record.ref) };
  });
  if (kind && (kind.what === 'campaign' || kind.what === 'event'))
    return ok({ kind: 'elsewhere', what: kind.what, ref: kind.ref });
  return openUnit(asked, typed);
}

async function openUnit(asked: Asked, typed: string): Promise<Result<UnitStanding, InvitationRefusal>> {
  const code = parseCode(typed);
  const told = code.ok ? await asked.read(tx => unitByCode(tx, codeMark(code.value))) : undefined;
  const asks = told && { region: told.region, id: told.asks };
  const state = asks && (await circularAt(asked, asks));
  if (!told || !asks || !state) return no({ code: 'code-unknown' });
  const roster = await asked.read(tx => rosterOf(tx, asks.region));
  const of = roster && {
    ...{ asks, roster: roster.record, generation: roster.generation, edition: askingEdition(state).edition },
  };
  const counted = of ? (await asked.read(tx => countsByUnit(tx, of, told.unit)))[0] : undefined;
  if (!counted) return no({ code: 'code-unknown' });
  const { name: unit, invited, read } = counted;
  return ok({ kind: 'unit', ref: formatRef(asks), title: lastEdition(state).title, unit, invited, read });
}

export interface Confirmed {
  readonly on: string;
  /** It was on record before. */
  readonly repeated: boolean;
}

/** Puts on record that whoever has this code has read it, once. `edition`: the version that was on the page. */
export async function acknowledge(
  asked: Asked,
  typed: string,
  edition: number,
  way: Way,
): Promise<Result<Confirmed, Refusal>> {
  const found = await find(asked, typed);
  if (!found.ok) return found;
  const { asks, person, unit, state } = found.value;
  const before = () => asked.read(tx => acknowledgedBy(tx, asks, person, askingEdition(state).edition));
  const known = await before();
  if (known) return ok({ on: known.on_day, repeated: true });
  const input = { circular: formatRef(asks), person, unit, edition, way };
  try {
    const done = await asked.engine.act('circular.acknowledge', input, { actor: INVITATION });
    if (!done.ok) return done;
  } catch (error) {
    // Only the database knows what was acknowledged in the same moment.
    if (!isSqlError(error) || error.code !== '23505' || error.table !== 'acknowledgement_list') throw error;
  }
  const now = await before();
  if (!now) throw new Error('an acknowledgement left no row');
  return ok({ on: now.on_day, repeated: false });
}

/** "This is not me": counted for whoever sent it; what was acknowledged stands. */
export async function disown(asked: Asked, typed: string): Promise<Result<true, InvitationRefusal>> {
  const found = await find(asked, typed);
  if (!found.ok) return found;
  const { asks, person } = found.value;
  const { today } = asked.engine.moment(asks.region, asked.actor);
  await asked.read(tx => markWrong(tx, asks, person, today));
  return ok(true);
}
