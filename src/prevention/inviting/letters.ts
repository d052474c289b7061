/**
 * What becomes of a mail when its turn comes, by what asks: whether it is still to be sent, and what it says. Asked again for each
 * one, since days can lie between queueing and sending.
 */
import type { Message } from '../../cases/reminders/mailer.ts';
import type { Tx } from '../../db/database.ts';
import { formatRef } from '../../record/ids.ts';
import type { Loaded, Moment } from '../../record/kind.ts';
import { acknowledgedBy } from '../circular/circular.store.ts';
import { askingEdition, type CircularState, lastEdition } from '../circular/circular.ts';
import type { EventState } from '../event/event.ts';
import { eventsCalendar } from '../event/event-calendar.ts';
import { replyOf } from '../event/invited.store.ts';
import type { CampaignState } from '../pledge/campaign.ts';
import { signatureOf } from '../pledge/pledge.store.ts';
import { whyNotNow } from '../pledge/signature-commands.ts';
import { type Mail, toldOf } from './delivery.store.ts';
import { isOver } from './schedule.ts';
import { circularMail, eventMail, type Occasion, pledgeMail } from './words.ts';

/** `later`: not yet. `dropped`: never any more. */
export type Becomes = Message | 'later' | 'dropped';
export interface At {
  /** What addresses of this installation begin with. */
  readonly address: string;
  /** The person's own, or the one of the unit. */
  readonly link: string;
  readonly moment: Pick<Moment, 'today' | 'zone'>;
}

export async function letterOf(tx: Tx, record: Loaded, mail: Mail, at: At): Promise<Becomes> {
  switch (record.kind) {
    case 'circular':
      return circularLetter(tx, record as Loaded<CircularState>, mail, at);
    case 'campaign':
      return pledgeLetter(tx, record as Loaded<CampaignState>, mail, at);
    case 'event':
      return eventLetter(tx, record as Loaded<EventState>, mail, at);
    default:
      throw new Error(`a ${record.kind} invites nobody`);
  }
}

async function circularLetter(
  tx: Tx,
  { ref, state }: Loaded<CircularState>,
  mail: Mail,
  { link, moment }: At,
): Promise<Becomes> {
  if (state.phase !== 'issued' || askingEdition(state).edition !== mail.edition) return 'dropped';
  if (state.schedule && isOver(state.schedule, moment.today)) return 'dropped';
  if (mail.about !== 'superior' && (await acknowledgedBy(tx, ref, mail.person, mail.edition))) return 'dropped';
  return circularMail(await occasionOf(tx, mail), lastEdition(state).title, link);
}

async function pledgeLetter(
  tx: Tx,
  { ref, state }: Loaded<CampaignState>,
  mail: Mail,
  { link, moment }: At,
): Promise<Becomes> {
  if (state.phase !== 'open' || moment.today > state.until) return 'dropped';
  // Its first day has not come, or officials sign first: a link that leads to a refusal helps nobody.
  if (whyNotNow(state, moment.today)) return 'later';
  if (mail.about !== 'superior' && (await signatureOf(tx, ref, mail.person))) return 'dropped';
  return pledgeMail(await occasionOf(tx, mail), { title: state.title, until: state.until }, link);
}

async function eventLetter(
  tx: Tx,
  { ref, state }: Loaded<EventState>,
  mail: Mail,
  { address, link, moment }: At,
): Promise<Becomes> {
  if (state.phase !== 'planned' || moment.today > state.day) return 'dropped';
  if (await replyOf(tx, ref, mail.person)) return 'dropped';
  const { title, place, day, from, until, access, changes } = state;
  // What is not in the agenda of everybody is told at the link alone: mail and calendars lie in other people's hands.
  const isPublic = access === 'public';
  const entry = {
    ...{ ref: formatRef(ref), title: isPublic ? title : 'Undangan', place: isPublic ? place : '' },
    ...{ day, from, until, zone: moment.zone, cancelled: false, sequence: changes.length },
    url: isPublic ? undefined : `${address}/undangan`,
  };
  const calendar = eventsCalendar([entry], 'id', address, moment.today);
  return { ...eventMail({ title: isPublic ? title : null, day }, link), calendar };
}

async function occasionOf(tx: Tx, mail: Mail): Promise<Occasion> {
  if (mail.about === 'invitation') return { about: 'invitation' };
  if (mail.about === 'reminder') return { about: 'reminder', nth: mail.nth };
  return { about: 'superior', unread: (await toldOf(tx, mail))?.unread ?? 0 };
}
