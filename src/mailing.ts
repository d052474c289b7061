/** What goes out by mail, over one SMTP server: officers' reminders, and messages to those who asked for them. */
import { openMailer } from './cases/reminders/mailer.ts';
import { type OwnReminders, openReminders } from './cases/reminders/own.ts';
import type { Parts } from './cases/reminders/rounds.ts';
import type { NetraConfig } from './config.ts';
import { type Messaging, openMessages } from './prevention/message/subscribing.ts';

export interface Mailing {
  readonly reminders: OwnReminders;
  readonly messages: Messaging;
}

export function openMailing({ mail, address = '' }: NetraConfig, given: Omit<Parts, 'mailer' | 'address'>): Mailing {
  const parts = { ...given, address, mailer: mail ? openMailer(mail) : null };
  return { reminders: openReminders(parts), messages: openMessages(parts) };
}
