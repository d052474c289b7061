/**
 * What an officer does with the own reminders beside the acts: links that confirm an address, and the secret address of a
 * calendar. Both are 256 random bits of which the SHA-256 is kept.
 *
 * What must never happen here: a secret or an address in a log or an error, an answer that tells one wrong secret from another.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { WARN_DAYS } from '../../calendar/warning.ts';
import type { Tx } from '../../db/database.ts';
import { LINK_OPENED, type PersonState, personKind } from '../../offices/person.ts';
import { zoneOf } from '../../offices/regions.ts';
import { givenAddress } from '../../offices/reminders.ts';
import type { Officer } from '../../offices/signin.ts';
import { parseRef, type RecordRef } from '../../record/ids.ts';
import type { Loaded, Refusal } from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { calendarText, etagOf } from './calendar.ts';
import { NO_MAIL, type NoMail, type Why } from './mailer.ts';
import {
  feedOf,
  insertFeed,
  insertLink,
  lastMail,
  linksSince,
  readerOfFeed,
  revokeFeed,
  spendLink,
  waitingUntil,
} from './reminders.store.ts';
import { asReader, composeMails, endAfter, officeOf, type Parts, refOf, sendMails } from './rounds.ts';
import { daysOf } from './told.ts';
import { confirmText } from './words.ts';

/** Hours that a link to confirm an address holds. */
export const CONFIRM_HOURS = 24;
/** Links that somebody may have sent in a day: nobody's mailbox is filled by this way. */
const MOST_LINKS = 5;
/** How far ahead a calendar looks, in days. */
const CALENDAR_DAYS = 120;
const DAY = 86_400_000;

/** What the text is kept as, whatever text it is: a wrong one takes the way of a right one. */
const kept = (secret: string) => new Uint8Array(createHash('sha256').update(secret).digest());
const newSecret = () => randomBytes(32).toString('base64url');
const later = (now: string, ms: number) => new Date(Date.parse(now) + ms).toISOString();

/** The own record is the own, wherever the scope lies. */
const asSelf = (actor: Officer, ref: RecordRef): Officer => ({ ...actor, scope: ref.region === '' ? '*' : ref.region });

function refIn(actor: Officer): RecordRef {
  const ref = parseRef(actor.id);
  if (!ref) throw new Error('an officer is a record');
  return ref;
}

export type AddressRefusal = NoMail | { readonly code: 'too-many-links' };

export function openReminders(parts: Parts) {
  const { database, engine, clock, mailer, owed } = parts;
  const own = <T>(actor: Officer, name: string, fn: (tx: Tx, ref: RecordRef) => Promise<T>): Promise<T> => {
    const ref = refIn(actor);
    const { scope, id } = asSelf(actor, ref);
    return database.transaction({ role: 'netra_app', scope, person: id, name }, tx => fn(tx, ref));
  };
  const act = (actor: Officer, name: string, input: object, key?: string) => {
    const ref = refIn(actor);
    return engine.act(name, { person: actor.id, ...input }, { actor: asSelf(actor, ref), ...(key ? { key } : {}) });
  };

  /** Sends a link to the address that this act gave; null once the server took it over. */
  async function sendLink(actor: Officer, origin: string): Promise<Result<Why | null, Refusal>> {
    if (!mailer) return refuse(NO_MAIL);
    const now = clock();
    const token = newSecret();
    const made = await own(actor, 'confirm link', async (tx, person) => {
      const record = (await engine.load(tx, person)) as Loaded<PersonState> | undefined;
      const set = record?.state.phase === 'serving' ? record.state.reminders : undefined;
      const address = set && givenAddress(set);
      if (!set || !address) return undefined;
      if ((await linksSince(tx, person, later(now, -DAY))) >= MOST_LINKS) return 'too-many';
      const expires = later(now, CONFIRM_HOURS * 3_600_000);
      await insertLink(tx, { token: kept(token), person, given: address.given, now, expires });
      return { to: address.text, lang: set.lang };
    });
    if (made === undefined) return refuse({ code: 'address-replaced' });
    if (made === 'too-many') return refuse({ code: 'too-many-links' } satisfies AddressRefusal);
    const link = `${origin}/meja/saya/alamat/${token}`;
    return ok(await mailer.send(made.to, confirmText(made.lang, link, CONFIRM_HOURS), now));
  }

  return {
    /** Whether this installation can send mail at all. */
    sends: mailer !== null,
    compose: (anyHour = false) => composeMails(parts, anyHour),
    send: () => sendMails(parts),
    sendLink,

    /** What the own page shows: nobody else is ever shown the address. */
    show: (actor: Officer) =>
      own(actor, 'own reminders', async (tx, ref) => {
        const record = (await engine.load(tx, ref)) as Loaded<PersonState> | undefined;
        if (record?.kind !== personKind.name || record.state.phase !== 'serving') return undefined;
        const { reminders } = record.state;
        const address = givenAddress(reminders);
        return {
          ...{ mail: reminders.mail, days: reminders.days, lang: reminders.lang, defaultDays: WARN_DAYS },
          address: address && { text: address.text, confirmed: address.confirmed },
          feedSince: (await feedOf(tx, ref)) ?? null,
          last: (await lastMail(tx, ref)) ?? null,
        };
      }),

    /** Carries out one of the commands on the own record. */
    act,

    /** Confirms the address that the link was sent to, for the one it was sent for. */
    async confirm(actor: Officer, token: string): Promise<Result<true, Refusal>> {
      const now = clock();
      const given = await own(actor, 'open confirm link', (tx, ref) => spendLink(tx, kept(token), ref, now));
      if (given === undefined) return refuse({ code: 'link-not-valid' });
      const answer = await engine.act('person.confirm-address', { person: actor.id, given }, { actor: LINK_OPENED });
      return answer.ok ? ok(true) : answer;
    },

    /** A new secret for the calendar, given once; the one before opens nothing from here on. */
    async newFeed(actor: Officer): Promise<string> {
      const secret = newSecret();
      const now = clock();
      await own(actor, 'new calendar', async (tx, ref) => {
        await revokeFeed(tx, ref, now);
        await insertFeed(tx, kept(secret), ref, now);
      });
      return secret;
    },
    endFeed: (actor: Officer): Promise<boolean> => {
      const now = clock();
      return own(actor, 'end calendar', (tx, ref) => revokeFeed(tx, ref, now));
    },

    /** The calendar behind a secret; undefined for every other text, in one time. Counted as its officer, now. */
    async feed(secret: string, address: string): Promise<{ readonly text: string; readonly etag: string } | undefined> {
      const token = kept(secret);
      const reader = await database.transaction({ role: 'netra_app', scope: '*', name: 'calendar' }, tx =>
        readerOfFeed(tx, token),
      );
      if (!reader) return undefined;
      const now = clock();
      const waiting = await database.transaction(asReader(reader, 'calendar'), tx =>
        waitingUntil(tx, reader.scope, { now, until: endAfter(now, CALENDAR_DAYS) }),
      );
      const zone = zoneOf(reader.officeRegion);
      const today = Temporal.Instant.from(now).toZonedDateTimeISO(zone).toPlainDate().toString();
      const days = daysOf(reader.roles, waiting, today, await owed(officeOf(reader), today));
      const text = calendarText({
        days,
        lang: reader.lang ?? 'id',
        address,
        today,
        of: kept(`${secret}/${refOf(reader).id}`),
      });
      return { text, etag: etagOf(text) };
    },
  };
}
export type OwnReminders = ReturnType<typeof openReminders>;
