/**
 * Inviting: who of a roster is asked by link or slip, the mails and reminders that go out by themselves, and what people do upon
 * an invitation. One job for circulars, pledges and events: each says in a file of its own whom it asks and what a mail says.
 *
 * code.ts              the personal code             lookup.ts      from a code to what it is about
 * invitation.store.ts  who is invited                answering.ts   a code is opened, acknowledged, disowned
 * going.ts             inviting, some at a time      mails.ts       sending, outside any transaction
 * reminding.ts         on the days of a schedule.ts  letters.ts     what becomes of a mail, by what asks
 * delivery.store.ts    progress, mails, superiors    words.ts       what a mail says
 */
import type { Mailer } from '../../cases/reminders/mailer.ts';
import type { Actor, Refusal } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { openWaking, sayBroken } from '../../record/waking.ts';
import type { Result } from '../../result.ts';
import { INVITATION, type Way } from '../circular/acknowledgement.ts';
import { circularGoings, circularRemindings } from '../circular/rounds.ts';
import { eventGoings } from '../event/inviting.ts';
import { pledgeGoings, pledgeRemindings } from '../pledge/inviting.ts';
import {
  acknowledge,
  type Confirmed,
  disown,
  type InvitationRefusal,
  type Opened,
  openInvitation,
} from './answering.ts';
import { goThrough } from './going.ts';
import { sendInvitations } from './mails.ts';
import { remindAll } from './reminding.ts';

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
  const mails = mailer !== null;
  const answering = () => asker(INVITATION, 'invitation');
  const job = asker(INVITATION, 'inviting');
  const { wake, stop, isStopped } = openWaking('inviting', async () => {
    const all = [circularGoings, pledgeGoings, eventGoings];
    const goings = await Promise.all(all.map(of => of(job, mails)));
    await goThrough('inviting', goings.flat(), isStopped);
  });

  async function remind(): Promise<number> {
    let reminded = 0;
    for (const reminding of [...(await circularRemindings(job)), ...(await pledgeRemindings(job))]) {
      try {
        reminded += await remindAll(job, reminding, { mails, isStopped });
      } catch (error) {
        sayBroken('reminding', error);
      }
    }
    return reminded;
  }

  return {
    sends: mails,
    wake,
    remind,
    send: () => sendInvitations({ asker: () => asker(INVITATION, 'invitation mail'), mailer, address, clock }),
    open: code => openInvitation(answering(), code),
    acknowledge: (code, edition, way) => acknowledge(answering(), code, edition, way),
    disown: code => disown(answering(), code),
    stop,
  };
}
