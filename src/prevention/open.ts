/** What prevention does beside the commands: signing by invitation, and the work that goes on by itself. Nothing is decided here. */
import { type MailSettings, openMailer } from '../cases/reminders/mailer.ts';
import type { Actor } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { openPledgeRounds, type PledgeRounds } from './pledge/rounds.ts';
import { openSigning, type Signing } from './pledge/signing.ts';

export interface Prevention {
  /** Signing of pledges by whoever holds an invitation. */
  readonly signing: Signing;
  /** Inviting to pledges, and counting them. */
  readonly pledges: PledgeRounds;
}

export function openPrevention(
  asker: (actor: Actor, name: string) => Asked,
  mail: MailSettings | undefined,
): Prevention {
  const mailer = mail ? openMailer(mail) : null;
  return { signing: openSigning(asker, mailer), pledges: openPledgeRounds(asker) };
}
