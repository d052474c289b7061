/**
 * Mails to people of a roster. A row is taken before it is sent and marked after: a process that ends in between sends it twice,
 * never not at all. The address is opened for the moment of sending and stands nowhere else.
 */
import type { Mailer, Message, Why } from '../../cases/reminders/mailer.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Asked } from '../../record/operation.ts';
import { openPerson } from '../roster/person.ts';
import { personAt, rosterOf } from '../roster/roster.store.ts';
import { rosterKind } from '../roster/roster.ts';
import { formatCode, invitationCode } from './code.ts';
import { claimMail, type Mail, markMail, markMailed } from './delivery.store.ts';
import { letterOf } from './letters.ts';
import { unitCode } from './reminding.ts';

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
    const isLetter = typeof letter === 'object';
    const why = isLetter ? await mailer.send(letter.to, letter.message, clock()) : null;
    // Taken with the moment of its next try: what is too early waits for that.
    const state = isLetter ? after(why, mail.tries) : letter === 'later' ? 'waiting' : 'dropped';
    await asked.read(tx => markMail(tx, mail, state, why));
    if (state === 'sent') sent += 1;
    if (why === 'unreachable' || why === 'not-encrypted' || why === 'sign-in') return sent;
  }
}

const after = (why: Why | null, tries: number) =>
  why === null ? 'sent' : why === 'refused' || tries > AGAIN.length ? 'failed' : 'waiting';

interface Letter {
  readonly to: string;
  readonly message: Message;
}

/** `dropped` where nobody is to be told any more: it was done, withdrawn or is over, or the person or the address is gone. */
async function letterFor(asked: Asked, mail: Mail, address: string): Promise<Letter | 'later' | 'dropped'> {
  const asks: RecordRef = { region: mail.region, id: mail.asks };
  return asked.read(async tx => {
    const { engine } = asked;
    const record = await engine.load(tx, asks);
    const own =
      mail.about === 'superior'
        ? unitCode(engine.keyring, asks, mail.unit)
        : invitationCode(engine.keyring, asks, mail.person);
    const at = {
      address,
      link: `${address}/undangan/${formatCode(own)}`,
      moment: engine.moment(asks.region, asked.actor),
    };
    const message = record && (await letterOf(tx, record, mail, at));
    if (!message || message === 'dropped') return 'dropped';
    if (message === 'later') return message;
    const row = await rosterOf(tx, asks.region);
    if (!row) return 'dropped';
    const roster = { region: asks.region, id: row.record };
    const person = await personAt(tx, roster, row.generation, mail.person);
    const cipher = await engine.cipher(tx, roster, rosterKind.name);
    const to = person && cipher ? openPerson(cipher, roster, person).mail : null;
    if (!to) return 'dropped';
    if (mail.about !== 'superior') await markMailed(tx, mail);
    return { to, message };
  });
}
