/**
 * What somebody does with an invitation, without an account: the code proves the invitation, and nothing else is asked. A code that
 * nobody has is told from one that was mistyped, because the check character says so by itself; which codes exist it does not say.
 *
 * What must never happen here: a code in a log or an error; an act without a code; anybody's name in an answer.
 */
import type { Tx } from '../../db/database.ts';
import { isTaken } from '../../db/errors.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { type AcknowledgementRefusal, INVITATION, type Way } from '../circular/acknowledgement.ts';
import { acknowledgedBy, countsByUnit } from '../circular/circular.store.ts';
import { askingEdition, type CircularState, circularKind, type Edition, lastEdition } from '../circular/circular.ts';
import type { CampaignState } from '../pledge/campaign.ts';
import { unitFigure } from '../pledge/pledge.store.ts';
import { rosterOf } from '../roster/roster.store.ts';
import { codeMark, parseCode } from './code.ts';
import { markWrong, unitByCode } from './delivery.store.ts';
import { invitationByCode } from './invitation.store.ts';
import { type InvitedTo, invitedBy, type LookupRefusal } from './lookup.ts';
import { isOver } from './schedule.ts';

export type InvitationRefusal = LookupRefusal | { readonly code: 'code-too-often' } | AcknowledgementRefusal;
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
  readonly what: 'circular' | 'campaign';
  readonly ref: string;
  readonly title: string;
  readonly unit: string;
  readonly invited: number;
  /** Of them, who has read or signed. */
  readonly done: number;
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

/** The circular in a record that asks; undefined where it is something else, or a draft still. */
function circularIn(record: Loaded | undefined): Found['state'] | undefined {
  const state = record?.kind === circularKind.name ? (record as Loaded<CircularState>).state : undefined;
  return state && state.phase !== 'none' && state.phase !== 'draft' ? state : undefined;
}

async function find(asked: Asked, typed: string): Promise<Result<Found, InvitationRefusal>> {
  const found = await asked.read(tx => invitedBy(asked, tx, typed, invitationByCode));
  return found.ok ? asCircular(found.value) : found;
}

function asCircular({ asks, invitation, record }: InvitedTo): Result<Found, InvitationRefusal> {
  const state = circularIn(record);
  return state ? ok({ asks, person: invitation.person, unit: invitation.unit, state }) : no({ code: 'code-unknown' });
}

/** What a code opens. Changes nothing: scanners of mail fetch links. */
export async function openInvitation(asked: Asked, typed: string): Promise<Result<Opened, InvitationRefusal>> {
  const found = await asked.read(tx => invitedBy(asked, tx, typed, invitationByCode));
  if (!found.ok) return found.refusal.code === 'code-unknown' ? openUnit(asked, typed) : found;
  const { record } = found.value;
  if (record.kind === 'campaign' || record.kind === 'event')
    return ok({ kind: 'elsewhere', what: record.kind, ref: formatRef(record.ref) });
  const circular = asCircular(found.value);
  return circular.ok ? openCircular(asked, circular.value) : circular;
}

async function openCircular(asked: Asked, { asks, person, state }: Found): Promise<Result<InvitedToRead, never>> {
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

/** The link of a unit's head is no invitation: it shows how the unit stands, and lets nobody act. */
async function openUnit(asked: Asked, typed: string): Promise<Result<UnitStanding, InvitationRefusal>> {
  const code = parseCode(typed);
  if (!code.ok) return code;
  const found = await asked.read(async tx => {
    const told = await unitByCode(tx, codeMark(code.value));
    const asks = told && { region: told.region, id: told.asks };
    const record = asks && (await asked.engine.load(tx, asks));
    if (!record) return undefined;
    return record.kind === 'campaign' ? pledgeUnit(tx, record, told.unit) : circularUnit(tx, record, told.unit);
  });
  return found ? ok(found) : no({ code: 'code-unknown' });
}

async function circularUnit(tx: Tx, record: Loaded, unit: string): Promise<UnitStanding | undefined> {
  const { ref: asks } = record;
  const state = circularIn(record);
  const roster = state && (await rosterOf(tx, asks.region));
  if (!roster) return undefined;
  const of = { asks, roster: roster.record, generation: roster.generation, edition: askingEdition(state).edition };
  const [counted] = await countsByUnit(tx, of, unit);
  if (!counted) return undefined;
  const { name, invited, read: done } = counted;
  return {
    kind: 'unit',
    what: 'circular',
    ref: formatRef(asks),
    title: lastEdition(state).title,
    unit: name,
    invited,
    done,
  };
}

async function pledgeUnit(tx: Tx, record: Loaded, unit: string): Promise<UnitStanding | undefined> {
  const { ref, state } = record as Loaded<CampaignState>;
  const figure = await unitFigure(tx, ref, unit);
  if (!figure || state.phase === 'none') return undefined;
  const { name, invited, signed: done } = figure;
  return { kind: 'unit', what: 'campaign', ref: formatRef(ref), title: state.title, unit: name, invited, done };
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
    if (!isTaken(error, 'acknowledgement_list')) throw error;
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
