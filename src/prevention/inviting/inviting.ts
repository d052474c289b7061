/**
 * Inviting: who of a roster is asked by link or slip, the mails and reminders that go out by themselves, and what people do upon
 * an invitation.
 *
 * code.ts              the personal code             answering.ts   a code is opened, acknowledged, disowned
 * invitation.store.ts  who is invited                mails.ts       sending, outside any transaction
 * delivery.store.ts    progress, mails, superiors    words.ts       what a mail says
 */
import type { Mailer } from '../../cases/reminders/mailer.ts';
import type { Actor, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import type { Result } from '../../result.ts';
import { INVITATION, type Way } from '../circular/acknowledgement.ts';
import { openCircularRounds } from '../circular/rounds.ts';
import {
  acknowledge,
  type Confirmed,
  disown,
  type InvitationRefusal,
  type Opened,
  openInvitation,
} from './answering.ts';
import { sendInvitations } from './mails.ts';

export interface Inviting {
  /** Whether this installation sends mail at all. */
  readonly sends: boolean;
  /** Invites whoever is to be invited; resolves when nobody is left. */
  wake(): Promise<void>;
  /** Begins what is due today; gives how many people were reminded. */
  remind(): Promise<number>;
  /** Sends what waits; gives how many mails the server took over. */
  send(): Promise<number>;
  open(code: string): Promise<Result<Opened, InvitationRefusal>>;
  acknowledge(code: string, edition: number, way: Way): Promise<Result<Confirmed, Refusal>>;
  disown(code: string): Promise<Result<true, InvitationRefusal>>;
  stop(): Promise<void>;
}

export interface InvitingConfig {
  asker(actor: Actor, name: string): Asked;
  readonly mailer: Mailer | null;
  readonly address: string;
  readonly clock: () => string;
}

export function openInviting({ asker, mailer, address, clock }: InvitingConfig): Inviting {
  let working: Promise<void> | undefined;
  let again = false;
  let stopped = false;
  const rounds = openCircularRounds({
    asker: () => asker(INVITATION, 'circular round'),
    mails: mailer !== null,
    stopped: () => stopped,
  });
  const answering = () => asker(INVITATION, 'invitation');

  async function work(): Promise<void> {
    while (again && !stopped) {
      again = false;
      await rounds.invite();
    }
  }

  return {
    sends: mailer !== null,
    wake() {
      again = true;
      working ??= work().finally(() => {
        working = undefined;
      });
      return working;
    },
    remind: () => rounds.remind(),
    send: () => sendInvitations({ asker: () => asker(INVITATION, 'invitation mail'), mailer, address, clock }),
    open: code => openInvitation(answering(), code),
    acknowledge: (code, edition, way) => acknowledge(answering(), code, edition, way),
    disown: code => disown(answering(), code),
    async stop() {
      stopped = true;
      await working;
    },
  };
}
