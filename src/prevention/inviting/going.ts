/**
 * Inviting everybody of an audience, some hundreds in a transaction that also says how far it came: whichever process is awake
 * goes on where the last one stopped, and nobody is invited twice. A circular, a pledge and an event differ in whom they ask and in
 * what comes after (their own `goings`); they are gone through side by side, so that a million of one hold up nobody of another.
 */
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Asked } from '../../record/operation.ts';
import { sayBroken } from '../../record/waking.ts';
import { type Audience, peopleAt } from '../roster/roster.store.ts';
import { codeMark, invitationCode } from './code.ts';
import { keepRun, queueMails, runOf } from './delivery.store.ts';
import { type Invited, inviteAll } from './invitation.store.ts';

export const AT_ONCE = 250;

/** Whom a record asks. */
export interface Asking {
  readonly asks: RecordRef;
  /** Which going through the roster this is; another number begins anew. */
  readonly nth: number;
  readonly roster: RecordRef;
  readonly generation: number;
  readonly audience: Audience;
  /** The heads of units alone. */
  readonly heads?: boolean;
  /** The version that is asked of them. */
  readonly edition: number;
  /** Once somebody new was asked, in the same transaction. */
  readonly then?: (tx: Tx) => Promise<void>;
}

export interface Going {
  /** Takes the next few hundred; true while there may be more. */
  step(): Promise<boolean>;
}

/** The invitation of one person, under the code that is made for it. */
export const invited = (asked: Asked, asks: RecordRef, person: string, unit: string): Invited => ({
  ...{ person, unit },
  code_mark: codeMark(invitationCode(asked.engine.keyring, asks, person)),
});

/** Invites the next of an audience. @param mails whether this installation sends any */
export const inviteSome = (asked: Asked, asking: Asking, mails: boolean): Promise<boolean> =>
  asked.read(async tx => {
    const { asks, nth, roster, generation, audience, edition } = asking;
    const before = await runOf(tx, asks);
    const going = before?.asked === nth ? before : undefined;
    if (going?.finished) return false;
    const after = going?.after_person ?? null;
    const page = await peopleAt(tx, roster, generation, audience, after, AT_ONCE);
    const whom = asking.heads ? page.filter(({ heads }) => heads) : page;
    const { now, today } = asked.engine.moment(asks.region, asked.actor);
    const rows = whom.map(({ person, unit }) => invited(asked, asks, person, unit));
    const fresh = await inviteAll(tx, asks, roster, rows, { on: today, edition });
    if (fresh.size > 0) {
      const to = mails ? whom.filter(one => one.has_mail && fresh.has(one.person)) : [];
      const mail = { edition, about: 'invitation', nth: 0, on: today, now } as const;
      await queueMails(
        tx,
        asks,
        mail,
        to.map(({ person, unit }) => ({ person, unit })),
      );
      await asking.then?.(tx);
    }
    const finished = page.length < AT_ONCE;
    await keepRun(tx, asks, { asked: nth, after_person: page.at(-1)?.person ?? after, finished });
    return !finished;
  });

/** Takes a step of each in turn, until none has more. One that breaks is left where it stands. */
export async function goThrough(what: string, goings: readonly Going[], isStopped: () => boolean): Promise<void> {
  for (let going = goings; going.length > 0; ) {
    const left: Going[] = [];
    for (const one of going) {
      if (isStopped()) return;
      try {
        if (await one.step()) left.push(one);
      } catch (error) {
        sayBroken(what, error);
      }
    }
    going = left;
  }
}
