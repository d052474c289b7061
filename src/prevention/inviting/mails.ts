/**
 * Mails to people of a roster. A row is taken before it is sent and marked after: a process that ends in between sends it twice,
 * never not at all. The address is opened for the moment of sending and stands nowhere else.
 */
import type { Mailer, Why } from '../../cases/reminders/mailer.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { acknowledgedBy } from '../circular/circular.store.ts';
import { askingEdition, type CircularState, circularKind, lastEdition } from '../circular/circular.ts';
import { unitCode } from '../circular/rounds.ts';
import { isOver } from '../circular/schedule.ts';
import { openPerson } from '../roster/person.ts';
import { personAt, rosterOf } from '../roster/roster.store.ts';
import { formatCode, invitationCode } from './code.ts';
import { claimMail, type Mail, markMail, superiorsTold } from './delivery.store.ts';
import { circularMail } from './words.ts';

export interface MailsConfig {
  asker(): Asked;
  readonly mailer: Mailer | null;
  /** What links begin with. */
  readonly address: string;
  readonly clock: () => string;
}

/** Minutes from one try to the next; after the last the mail has failed, and the page of what asks says so. */
const AGAIN = [5, 15, 60, 180, 360] as const;

/** Sends what waits; gives how many the server took over. Stops at the first sign that the server can't be used. */
export async function sendInvitations({ asker, mailer, address, clock }: MailsConfig): Promise<number> {
  if (!mailer) return 0;
  const asked = asker();
  const again = (tries: number) =>
    new Date(Date.parse(clock()) + (AGAIN[tries - 1] ?? AGAIN[AGAIN.length - 1] ?? 0) * 60_000).toISOString();
  for (let sent = 0; ; ) {
    const mail = await asked.read(tx => claimMail(tx, clock(), again));
    if (!mail) return sent;
    const letter = await letterFor(asked, mail, address);
    const why = letter && (await mailer.send(letter.to, letter.text, clock()));
    const state = letter === null ? 'dropped' : after(why, mail.tries);
    await asked.read(tx => markMail(tx, mail, state, why));
    if (state === 'sent') sent += 1;
    if (why === 'unreachable' || why === 'not-encrypted' || why === 'sign-in') return sent;
  }
}

const after = (why: Why | null, tries: number) =>
  why === null ? 'sent' : why === 'refused' || tries > AGAIN.length ? 'failed' : 'waiting';

/** Null where nobody is to be told any more: it was read, withdrawn or is over, or the person or the address is gone. */
async function letterFor(asked: Asked, mail: Mail, address: string) {
  const asks: RecordRef = { region: mail.region, id: mail.asks };
  return asked.read(async tx => {
    const record = await asked.engine.load(tx, asks);
    const state = record?.kind === circularKind.name ? (record as Loaded<CircularState>).state : undefined;
    if (state?.phase !== 'issued') return null;
    const { today } = asked.engine.moment(asks.region, asked.actor);
    if (askingEdition(state).edition !== mail.edition || (state.schedule && isOver(state.schedule, today))) return null;
    if (mail.about !== 'superior' && (await acknowledgedBy(tx, asks, mail.person, mail.edition))) return null;
    const row = await rosterOf(tx, asks.region);
    if (!row) return null;
    const roster = { region: asks.region, id: row.record };
    const person = await personAt(tx, roster, row.generation, mail.person);
    const { cipher } = await asked.engine.acts(tx, roster);
    const to = person && cipher ? openPerson(cipher, roster, person).mail : null;
    if (!to) return null;
    const { keyring } = asked.engine;
    const own =
      mail.about === 'superior' ? unitCode(keyring, asks, mail.unit) : invitationCode(keyring, asks, mail.person);
    const link = `${address}/undangan/${formatCode(own)}`;
    const { title } = lastEdition(state);
    return { to, text: circularMail(await occasionOf(tx, mail), title, link) };
  });
}

async function occasionOf(tx: Parameters<Parameters<Asked['read']>[0]>[0], mail: Mail) {
  if (mail.about === 'invitation') return { about: 'invitation' } as const;
  if (mail.about === 'reminder') return { about: 'reminder', nth: mail.nth } as const;
  const told = (await superiorsTold(tx, { region: mail.region, id: mail.asks }, mail.edition)).find(
    ({ unit }) => unit === mail.unit,
  );
  return { about: 'superior', unread: told?.unread ?? 0 } as const;
}
