/**
 * Getting messages by mail: an address is asked for, confirmed by a button behind a link in a mail, and given up by a button behind
 * the link in each. Links are made anew from the installation's key and kept nowhere; an address is closed under its own key.
 *
 * What must never happen here: an answer that tells whether an address is known; an address in a log, an error or a row in clear;
 * a mail inside a transaction.
 */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { NO_MAIL, type NoMail, type Why } from '../../cases/reminders/mailer.ts';
import type { Mailing } from '../../cases/reminders/rounds.ts';
import type { Tx } from '../../db/database.ts';
import { regionTable } from '../../offices/places.ts';
import { mailAddress } from '../../offices/reminders.ts';
import { invalidInput } from '../../record/engine.ts';
import { formatRef, parseRef, type RecordId, type RecordRef, regionSchema } from '../../record/ids.ts';
import type { Refusal } from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { issuedOf } from './issued.ts';
import { confirmMail, messageMail } from './mail-words.ts';
import {
  type Address,
  askedSince,
  askFor,
  beginSendings,
  claimConfirming,
  claimMail,
  confirmSubscription,
  endSubscription,
  forgetOldMail,
  handOutPage,
  markConfirming,
  markMail,
} from './subscription.store.ts';

/** Days that the link in the first mail holds. */
export const CONFIRM_DAYS = 3;
/** Confirmations that one address is sent in a day, whoever asks: nobody's mailbox is filled by this way. */
const MOST_ASKED = 3;
/** Subscriptions handed a message in one transaction. */
const PAGE = 500;
/** Minutes from one try to the next; after the last the mail has failed. */
const AGAIN = [5, 15, 60, 180, 360] as const;
const DAY = 86_400_000;

export const subscribeInput = z.object({
  address: mailAddress,
  region: regionSchema,
  lang: z.enum(['id', 'en']).default('id'),
  forUnit: z.boolean().default(false),
});
export type SubscribeRefusal = NoMail;
type Purpose = 'confirm' | 'stop';

export function openMessages({ database, engine, clock, mailer, address }: Mailing) {
  const { keyring } = engine;
  const keeper = <T>(name: string, fn: (tx: Tx) => Promise<T>): Promise<T> =>
    database.transaction({ role: 'netra_keeper', scope: '*', name }, fn);
  const ago = (days: number) => new Date(Date.parse(clock()) - days * DAY).toISOString();

  const macOf = (purpose: Purpose, ref: RecordRef): Buffer =>
    Buffer.from(keyring.markFor('subscription', `${purpose} ${formatRef(ref)}`).subarray(0, 16));
  const keyFor = (purpose: Purpose, ref: RecordRef): string =>
    `${formatRef(ref)}.${macOf(purpose, ref).toString('base64url')}`;

  /** Whose subscription a link is about; undefined for every text that was not made here for this purpose. */
  function refIn(purpose: Purpose, key: string): RecordRef | undefined {
    const cut = key.lastIndexOf('.');
    const ref = parseRef(key.slice(0, Math.max(cut, 0)));
    if (!ref) return undefined;
    // As texts: the last sign of one that was changed could decode to the same bytes.
    const [given, made] = [Buffer.from(key), Buffer.from(keyFor(purpose, ref))];
    return given.length === made.length && timingSafeEqual(given, made) ? ref : undefined;
  }

  const place = (ref: RecordRef) => ({ record: formatRef(ref), seq: 0, field: 'address' });
  const opened = ({ region, id, wrapped, sealed }: Address): string => {
    const ref = { region, id };
    return keyring.open(ref, wrapped).open(sealed, place(ref));
  };
  const again = (tries: number) =>
    new Date(Date.parse(clock()) + (AGAIN[tries - 1] ?? AGAIN[AGAIN.length - 1] ?? 0) * 60_000).toISOString();
  /** No other mail would go either. */
  const isServers = (why: Why | null) => why === 'unreachable' || why === 'not-encrypted' || why === 'sign-in';

  async function sendConfirming(): Promise<void> {
    for (;;) {
      const one = mailer && (await keeper('take confirmation', tx => claimConfirming(tx, clock(), again)));
      if (!one) return;
      const link = `${address}/pesan/langganan/pastikan/${keyFor('confirm', one)}`;
      const region = one.region === '' ? WHOLE[one.lang] : (regionTable().find(one.region)?.name ?? one.region);
      const why = await mailer.send(opened(one), confirmMail(one.lang, region, link, CONFIRM_DAYS), clock());
      const over = why === null || why === 'refused' || one.tries > AGAIN.length;
      await keeper('mark confirmation', tx => markConfirming(tx, one, over, why));
      if (isServers(why)) return;
    }
  }

  async function sendMails(): Promise<number> {
    for (let sent = 0; ; ) {
      const mail = mailer && (await keeper('take message mail', tx => claimMail(tx, clock(), again)));
      if (!mail) return sent;
      const { to, now: message, tries } = mail;
      if (!to || !message) {
        await keeper('mark message mail', tx => markMail(tx, mail, 'dropped', null));
        continue;
      }
      const stop = `${address}/pesan/langganan/berhenti/${keyFor('stop', to)}`;
      const headers = { 'List-Unsubscribe': `<${stop}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
      const why = await mailer.send(
        opened(to),
        messageMail(issuedOf(message, address), to.lang, stop),
        clock(),
        headers,
      );
      const state = why === null ? 'sent' : why === 'refused' || tries > AGAIN.length ? 'failed' : 'waiting';
      await keeper('mark message mail', tx => markMail(tx, mail, state, why));
      if (why === null) sent += 1;
      if (isServers(why)) return sent;
    }
  }

  return {
    /** Whether this installation sends mail at all. */
    sends: mailer !== null,

    /** Says the same whether the address is known or not; what happens next, happens by mail. */
    async subscribe(given: unknown): Promise<Result<true, Refusal>> {
      const parsed = subscribeInput.safeParse(given);
      if (!parsed.success) return refuse(invalidInput(parsed.error));
      if (!mailer) return refuse(NO_MAIL);
      const { address: to, region, lang, forUnit } = parsed.data;
      const ref: RecordRef = { region, id: randomUUID() as RecordId };
      const mark = keyring.markFor('subscription', `address ${to.toLowerCase()}`).subarray(0, 16);
      const { wrapped, cipher } = keyring.create(ref);
      const asked = { ref, mark, wrapped, sealed: cipher.seal(to, place(ref)), lang, forUnit, now: clock() };
      await keeper('subscribe', async tx => {
        if ((await askedSince(tx, mark, ago(1))) < MOST_ASKED) await askFor(tx, asked);
      });
      return ok(true);
    },

    /** Whether a link may be shown its button. */
    isLink: (purpose: Purpose, key: string): boolean => refIn(purpose, key) !== undefined,

    /** False for a link that is too old, or whose subscription was given up. */
    async confirm(key: string): Promise<boolean> {
      const ref = refIn('confirm', key);
      return (
        ref !== undefined &&
        keeper('confirm subscription', tx => confirmSubscription(tx, ref, ago(CONFIRM_DAYS), clock().slice(0, 10)))
      );
    },

    /** True also where it was given up before: whoever asks wants no more mail, and gets none. */
    async stop(key: string): Promise<boolean> {
      const ref = refIn('stop', key);
      if (ref) await keeper('end subscription', tx => endSubscription(tx, ref));
      return ref !== undefined;
    },

    /** Hands out what was published since, and sends what waits; gives how many mails the server took over. */
    async round(): Promise<number> {
      if (!mailer) return 0;
      await sendConfirming();
      await keeper('begin to hand out messages', tx => beginSendings(tx, clock()));
      while (await keeper('hand out a message', tx => handOutPage(tx, clock(), PAGE)));
      return sendMails();
    },

    forgetOld: () => keeper('forget message mail', tx => forgetOldMail(tx, clock())),
  };
}
const WHOLE = { id: 'seluruh Indonesia', en: 'all of Indonesia' } as const;
export type Messaging = ReturnType<typeof openMessages>;
