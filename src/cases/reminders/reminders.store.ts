/** The SQL of reminders: what waits, whom it may concern, the mails that go out, and the secret addresses of calendars. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { inScope } from '../../db/values.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../../offices/recusal.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Why } from './mailer.ts';
import type { Standing, Waiting } from './told.ts';
import type { Lang, Said } from './words.ts';

/** What waits for the office with a limit until an instant, counted in the transaction's scope: what is kept from its person is not there. */
export async function waitingUntil(
  tx: Tx,
  scope: string,
  moments: { readonly now: string; readonly until: string },
): Promise<readonly Waiting[]> {
  const { now, until } = moments;
  const of = (kind: KindOfMatter) => sql`
    select ${kind} as kind, d.step, d.due_on, d.due_at <= ${now}::timestamptz as late,
      coalesce(case k.above when '*' then '' else k.above end, d.region) as region
    from (select region, record, step, due_on, due_at from ${sql.table(`${kind}_due`)}
      where ${inScope(scope)} and waits = 'office' and due_at <= ${until}::timestamptz) d
    left join (select region, record, above from ${sql.table(`${kind}_kept`)} where above is not null) k
      on k.region = d.region and k.record = d.record`;
  const { rows } = await sql<Waiting>`
    select kind, step, region, due_on as "on", late, count(*)::int as count
    from (${sql.join(KINDS_OF_MATTER.map(of), sql` union all `)}) waiting group by 1, 2, 3, 4, 5`.execute(tx);
  return rows;
}

/** Offices that stand in the scope, with their names. */
export async function standingOffices(
  tx: Tx,
  scope: string,
): Promise<readonly (Standing & { readonly name: string })[]> {
  const { rows } = await sql<Standing & { readonly name: string }>`
    select region, name, escalate_after as "escalateAfter" from office
    where ${inScope(scope)} and dissolved_on is null`.execute(tx);
  return rows;
}

export interface ReaderRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly roles: readonly string[];
  readonly scope: string;
  readonly office: RecordId;
  readonly officeRegion: Region;
  readonly days: number | null;
  readonly lang: Lang | null;
}
const READER = sql`o.region, o.record, o.roles, o.scope, o.office, o.office_region as "officeRegion", o.reminder_days as days, o.reminder_lang as lang`;
/** Who serves, at an office that stands. */
const SERVING = sql`o.active and o.institution is null and not exists (
  select from office d where d.region = o.office_region and d.record = o.office and d.dissolved_on is not null)`;

/** Who asked for mail and confirmed an address, in the order of their records. */
export async function mailReaders(
  tx: Tx,
  after: { readonly region: string; readonly record: string } | undefined,
  most: number,
): Promise<readonly ReaderRow[]> {
  const beyond = after ? sql`and (o.region, o.record) > (${after.region}, ${after.record}::uuid)` : sql``;
  const { rows } = await sql<ReaderRow>`
    select ${READER} from officer o where ${SERVING} and o.reminder_mail ${beyond}
    order by o.region, o.record limit ${most}`.execute(tx);
  return rows;
}

export async function readerOf(tx: Tx, person: RecordRef): Promise<ReaderRow | undefined> {
  const { rows } = await sql<ReaderRow>`
    select ${READER} from officer o where o.region = ${person.region} and o.record = ${person.id} and ${SERVING}`.execute(
    tx,
  );
  return rows[0];
}

/** Whose calendar an address is; undefined for one that is unknown, given up, or of somebody who left: one question for all. */
export async function readerOfFeed(tx: Tx, token: Uint8Array): Promise<ReaderRow | undefined> {
  const { rows } = await sql<ReaderRow>`
    select ${READER} from reminder_feed f join officer o on o.region = f.region and o.record = f.person
    where f.token = ${token} and f.revoked is null and ${SERVING}`.execute(tx);
  return rows[0];
}

/** The day since which the person has a calendar; undefined without one. */
export async function feedOf(tx: Tx, person: RecordRef): Promise<string | undefined> {
  const { rows } = await sql<{ created: string }>`
    select created from reminder_feed
    where region = ${person.region} and person = ${person.id} and revoked is null`.execute(tx);
  return rows[0]?.created;
}

export async function revokeFeed(tx: Tx, person: RecordRef, now: string): Promise<boolean> {
  const { numAffectedRows } = await sql`update reminder_feed set revoked = ${now}
    where region = ${person.region} and person = ${person.id} and revoked is null`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export async function insertFeed(tx: Tx, token: Uint8Array, person: RecordRef, now: string): Promise<void> {
  await sql`insert into reminder_feed (token, region, person, created)
    values (${token}, ${person.region}, ${person.id}, ${now})`.execute(tx);
}

/** Links that were made before for the same person confirm nothing any more. */
export async function insertLink(
  tx: Tx,
  link: {
    readonly token: Uint8Array;
    readonly person: RecordRef;
    readonly given: number;
    readonly now: string;
    readonly expires: string;
  },
): Promise<void> {
  const { token, person, given, now, expires } = link;
  await sql`update reminder_link set spent = ${now}
    where region = ${person.region} and person = ${person.id} and spent is null`.execute(tx);
  await sql`insert into reminder_link (token, region, person, seq, created, expires)
    values (${token}, ${person.region}, ${person.id}, ${given}, ${now}, ${expires})`.execute(tx);
}

/** Links of the person in the last day. */
export async function linksSince(tx: Tx, person: RecordRef, since: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from reminder_link
    where region = ${person.region} and person = ${person.id} and created > ${since}`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** The act that gave the address which the link confirms; undefined where it is another person's, used, replaced or too old. */
export async function spendLink(
  tx: Tx,
  token: Uint8Array,
  person: RecordRef,
  now: string,
): Promise<number | undefined> {
  const { rows } = await sql<{ seq: number }>`update reminder_link set spent = ${now}
    where token = ${token} and region = ${person.region} and person = ${person.id} and spent is null and expires > ${now}
    returning seq`.execute(tx);
  return rows[0]?.seq;
}

export type MailKey = { readonly region: Region; readonly person: RecordId; readonly day: string };

/** Begins a mail; true where the person has none of that day yet. */
export async function insertMail(tx: Tx, mail: MailKey & Said & { readonly now: string }): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into reminder_mail (region, person, day, lang, within, ahead, nearest, late, oldest, below, below_offices, below_oldest,
      reports, reports_nearest, reports_late, reports_oldest, state, next_try)
    values (${mail.region}, ${mail.person}, ${mail.day}, ${mail.lang}, ${mail.within}, ${mail.ahead}, ${mail.nearest},
      ${mail.late}, ${mail.oldest}, ${mail.below}, ${mail.below_offices}, ${mail.below_oldest},
      ${mail.reports}, ${mail.reports_nearest}, ${mail.reports_late}, ${mail.reports_oldest}, 'waiting', ${mail.now})
    on conflict do nothing`.execute(tx);
  return (numAffectedRows ?? 0n) > 0n;
}

export type MailRow = MailKey & Said & { readonly tries: number };

/**
 * Takes the next mail whose time has come, and puts its next try to `again` before it is sent: a process that ends between sending
 * and `markMail` lets it go out a second time, and never not at all.
 */
export async function claimMail(tx: Tx, now: string, again: (tries: number) => string): Promise<MailRow | undefined> {
  const { rows } = await sql<MailRow>`
    select region, person, day, lang, within, ahead, nearest, late, oldest, below, below_offices, below_oldest,
      reports, reports_nearest, reports_late, reports_oldest, tries
    from reminder_mail where state = 'waiting' and next_try <= ${now} order by next_try, region, person limit 1
    for update skip locked`.execute(tx);
  const mail = rows[0];
  if (!mail) return undefined;
  await sql`update reminder_mail set tries = tries + 1, next_try = ${again(mail.tries + 1)}
    where region = ${mail.region} and person = ${mail.person} and day = ${mail.day}`.execute(tx);
  return { ...mail, tries: mail.tries + 1 };
}

/** What became of a try; `waiting` leaves the next one where `claimMail` put it. */
export async function markMail(
  tx: Tx,
  { region, person, day }: MailKey,
  state: 'sent' | 'waiting' | 'failed' | 'dropped',
  why: Why | null,
): Promise<void> {
  await sql`update reminder_mail set state = ${state}, why = ${why},
      next_try = case when ${state} = 'waiting' then next_try end
    where region = ${region} and person = ${person} and day = ${day}`.execute(tx);
}

/** The person's last mail that was tried. */
export async function lastMail(
  tx: Tx,
  person: RecordRef,
): Promise<{ readonly day: string; readonly state: string; readonly why: Why | null } | undefined> {
  const { rows } = await sql<{ day: string; state: string; why: Why | null }>`
    select day, state, why from reminder_mail
    where region = ${person.region} and person = ${person.id} and tries > 0 order by day desc limit 1`.execute(tx);
  return rows[0];
}

/** For the keeper's daily job: mails and links of a month ago, calendars given up as long. */
export async function forgetOldReminders(tx: Tx, now: string): Promise<void> {
  await sql`delete from reminder_mail where day < ${now}::timestamptz - interval '30 days'`.execute(tx);
  await sql`delete from reminder_link where expires < ${now}::timestamptz - interval '30 days'`.execute(tx);
  await sql`delete from reminder_feed where revoked < ${now}::timestamptz - interval '30 days'`.execute(tx);
}
