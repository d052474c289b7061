/**
 * The mornings: who is told what is counted in each officer's own scope, kept as a row for the day, and sent outside any
 * transaction. A row is taken before it is sent and marked after: a process that ends in between sends it twice, never not at all.
 */
import { Temporal } from 'temporal-polyfill';
import { WARN_DAYS } from '../../calendar/warning.ts';
import type { Database, Tx } from '../../db/database.ts';
import { personKind, type ServingPerson } from '../../offices/person.ts';
import { zoneOf } from '../../offices/regions.ts';
import { givenAddress } from '../../offices/reminders.ts';
import type { Engine } from '../../record/engine.ts';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Mailer, Why } from './mailer.ts';
import {
  claimMail,
  insertMail,
  type MailRow,
  mailReaders,
  markMail,
  type ReaderRow,
  standingOffices,
  waitingUntil,
} from './reminders.store.ts';
import { type Told, type ToldOfReports, toldOfReports, toldTo } from './told.ts';
import { reminderText, type Said } from './words.ts';

/** What mails are made and sent with. */
export interface Mailing {
  readonly database: Database;
  readonly engine: Engine;
  readonly clock: () => string;
  /** Null where no SMTP server was named: then nothing is composed. */
  readonly mailer: Mailer | null;
  /** What links in mails begin with. */
  readonly address: string;
}
export interface Parts extends Mailing {
  /** The last days of periodic reports that an office owes and has not sent; another room counts them. */
  readonly owed: (office: RecordRef, today: string) => Promise<readonly string[]>;
}

/** The hour of the office from which its people are told. */
const MORNING = 7;
const PAGE = 200;
/** Minutes from one try to the next; after the last the mail has failed, and the next morning's takes its place. */
const AGAIN = [5, 15, 60, 180, 360] as const;
const keeper = (name: string) => ({ role: 'netra_keeper', scope: '*', name }) as const;

/** Reads as one officer: the own scope, without what is kept from the person. */
export const asReader = (reader: Pick<ReaderRow, 'region' | 'record' | 'scope'>, name: string) =>
  ({ role: 'netra_app', scope: reader.scope, person: formatRef(refOf(reader)), name }) as const;
export const refOf = ({ region, record }: Pick<ReaderRow, 'region' | 'record'>): RecordRef => ({ region, id: record });

export const officeOf = ({ officeRegion, office }: Pick<ReaderRow, 'officeRegion' | 'office'>): RecordRef => ({
  region: officeRegion,
  id: office,
});

/** The end of a day some days from an instant, with a day to spare: which day it is, the pure rule says. */
export const endAfter = (now: string, days: number): string =>
  new Date(Date.parse(now) + (days + 2) * 86_400_000).toISOString();

export async function countFor(tx: Tx, reader: ReaderRow, now: string, today: string): Promise<Told> {
  const days = reader.days ?? WARN_DAYS;
  const waiting = await waitingUntil(tx, reader.scope, { now, until: endAfter(now, days) });
  const inScope = await standingOffices(tx, reader.scope);
  // A scope narrower than the own office doesn't hold its row.
  const own = { region: reader.officeRegion, escalateAfter: null };
  const offices = inScope.some(({ region }) => region === own.region) ? inScope : [...inScope, own];
  return toldTo({ roles: reader.roles, office: reader.officeRegion, days }, waiting, offices, today);
}

/** Begins the mails of this morning; gives how many. `anyHour` doesn't wait for the morning. */
export async function composeMails({ database, clock, mailer, owed }: Parts, anyHour = false): Promise<number> {
  if (!mailer) return 0;
  const now = clock();
  let begun = 0;
  let after: ReaderRow | undefined;
  // Of an office once, however many serve there; all of a morning are of its one day.
  const ofOffices = new Map<string, Promise<readonly string[]>>();
  const owedAt = (office: RecordRef, day: string) => {
    const key = formatRef(office);
    const counted = ofOffices.get(key) ?? owed(office, day);
    ofOffices.set(key, counted);
    return counted;
  };
  for (;;) {
    const readers = await database.transaction(keeper('who is reminded'), tx => mailReaders(tx, after, PAGE));
    for (const reader of readers) {
      const local = Temporal.Instant.from(now).toZonedDateTimeISO(zoneOf(reader.officeRegion));
      if (!anyHour && local.hour < MORNING) continue;
      const day = local.toPlainDate().toString();
      const told = await database.transaction(asReader(reader, 'reminder'), tx => countFor(tx, reader, now, day));
      const reports = toldOfReports(
        { roles: reader.roles, days: reader.days ?? WARN_DAYS },
        await owedAt(officeOf(reader), day),
        day,
      );
      const said = saidOf(told, reports, reader);
      if (!said) continue;
      const { region, record: person } = reader;
      const fresh = await database.transaction(keeper('begin reminder'), tx =>
        insertMail(tx, { region, person, day, ...said, now }),
      );
      if (fresh) begun += 1;
    }
    after = readers.at(-1);
    if (readers.length < PAGE) return begun;
  }
}

function saidOf({ ahead, late, below }: Told, reports: ToldOfReports, { lang, days }: ReaderRow): Said | undefined {
  if (!ahead && !late && below.length === 0 && !reports.ahead && !reports.late) return undefined;
  return {
    lang: lang ?? 'id',
    within: days ?? WARN_DAYS,
    ahead: ahead?.count ?? 0,
    nearest: ahead?.nearest ?? null,
    late: late?.count ?? 0,
    oldest: late?.oldest ?? null,
    below: below.reduce((all, { count }) => all + count, 0),
    below_offices: below.length,
    below_oldest: below[0]?.oldest ?? null,
    reports: reports.ahead?.count ?? 0,
    reports_nearest: reports.ahead?.nearest ?? null,
    reports_late: reports.late?.count ?? 0,
    reports_oldest: reports.late?.oldest ?? null,
  };
}

/** Sends what waits; gives how many the server took over. Stops at the first sign that the server can't be used. */
export async function sendMails(parts: Parts): Promise<number> {
  const { database, clock, mailer, address } = parts;
  if (!mailer) return 0;
  let sent = 0;
  for (;;) {
    const now = clock();
    const again = (tries: number) =>
      new Date(Date.parse(now) + (AGAIN[tries - 1] ?? AGAIN[AGAIN.length - 1] ?? 0) * 60_000).toISOString();
    const mail = await database.transaction(keeper('take reminder'), tx => claimMail(tx, now, again));
    if (!mail) return sent;
    const to = await addressFor(parts, mail, now);
    const why = to === null ? null : await mailer.send(to, reminderText(mail, address), now);
    const state = to === null ? 'dropped' : after(why, mail.tries);
    await database.transaction(keeper('mark reminder'), tx => markMail(tx, mail, state, why));
    if (state === 'sent') sent += 1;
    if (why === 'unreachable' || why === 'not-encrypted' || why === 'sign-in') return sent;
  }
}

const after = (why: Why | null, tries: number) =>
  why === null ? 'sent' : why === 'refused' || tries > AGAIN.length ? 'failed' : 'waiting';

/** Where the mail goes now; null for yesterday's, and for whoever left or wants none any more. */
async function addressFor({ database, engine }: Parts, mail: MailRow, now: string): Promise<string | null> {
  const person = { region: mail.region, id: mail.person };
  const record = await database.transaction(keeper('address'), tx => engine.load(tx, person));
  if (record?.kind !== personKind.name) return null;
  const state = record.state as ServingPerson | { readonly phase: 'left' };
  if (state.phase !== 'serving' || !state.reminders.mail) return null;
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(zoneOf(state.office.region)).toPlainDate().toString();
  const address = givenAddress(state.reminders);
  return mail.day < today || !address?.confirmed ? null : address.text;
}
