/**
 * The SQL of mails to those who asked: subscriptions, how far a message has been handed out, and the mails. Each function is one
 * step of a short transaction; what was done stands in the rows, so that a round that was cut off goes on where it was.
 */
import { sql } from 'kysely';
import type { Why } from '../../cases/reminders/mailer.ts';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { PublicMessage } from './message.store.ts';

export interface Asked {
  readonly ref: RecordRef;
  /** Keyed hash of the address, 16 bytes. */
  readonly mark: Uint8Array;
  readonly wrapped: string;
  readonly sealed: string;
  readonly lang: 'id' | 'en';
  readonly forUnit: boolean;
  readonly now: string;
}

/** How often an address, for whatever region, was written in since a moment. */
export async function askedSince(tx: Tx, mark: Uint8Array, since: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select coalesce(sum(asked_times), 0)::int as n from message_subscription
    where mark = ${mark} and asked_at > ${since} and state <> 'confirmed'`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Begins a subscription, or asks again for the confirmation of one; a confirmed one is left as it is. */
export async function askFor(tx: Tx, { ref, mark, wrapped, sealed, lang, forUnit, now }: Asked): Promise<void> {
  await sql`insert into message_subscription (region, id, mark, wrapped, sealed, lang, for_unit, state, asked_at, next_try)
    values (${ref.region}, ${ref.id}, ${mark}, ${wrapped}, ${sealed}, ${lang}, ${forUnit}, 'asked', ${now}, ${now})
    on conflict (region, mark) do update set state = 'asked', lang = excluded.lang, for_unit = excluded.for_unit,
      asked_at = excluded.asked_at, asked_times = message_subscription.asked_times + 1, next_try = excluded.next_try, tries = 0
    where message_subscription.state <> 'confirmed'`.execute(tx);
}

/** True where it waited for this and was asked for since; an old link confirms nothing. */
export async function confirmSubscription(tx: Tx, ref: RecordRef, since: string, today: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update message_subscription set state = 'confirmed', confirmed_on = coalesce(confirmed_on, ${today}::date), next_try = null, refused = 0
    where region = ${ref.region} and id = ${ref.id} and (state = 'confirmed' or (state = 'asked' and asked_at > ${since}))`.execute(
    tx,
  );
  return (numAffectedRows ?? 0n) > 0n;
}

/** Nothing is kept of whoever wants no more mail. */
export async function endSubscription(tx: Tx, ref: RecordRef): Promise<void> {
  await sql`delete from message_subscription where region = ${ref.region} and id = ${ref.id}`.execute(tx);
}

export interface Address {
  readonly region: Region;
  readonly id: RecordId;
  readonly wrapped: string;
  readonly sealed: string;
  readonly lang: 'id' | 'en';
}
export interface Confirming extends Address {
  readonly tries: number;
}

/** Takes the next mail that asks for confirmation, its next try set before it is sent. */
export async function claimConfirming(
  tx: Tx,
  now: string,
  again: (tries: number) => string,
): Promise<Confirming | undefined> {
  const { rows } = await sql<Confirming>`
    select region, id, wrapped, sealed, lang, tries from message_subscription
    where next_try <= ${now} order by next_try, region, id limit 1 for update skip locked`.execute(tx);
  const [found] = rows;
  if (!found) return undefined;
  const tries = found.tries + 1;
  await sql`update message_subscription set tries = ${tries}, next_try = ${again(tries)}
    where region = ${found.region} and id = ${found.id}`.execute(tx);
  return { ...found, tries };
}

export async function markConfirming(tx: Tx, { region, id }: Address, over: boolean, why: Why | null): Promise<void> {
  await sql`update message_subscription set why = ${why}, next_try = case when ${over} then null else next_try end
    where region = ${region} and id = ${id}`.execute(tx);
}

/**
 * Begins to hand out what was published, corrected or withdrawn since: the newest issue of each. That something was withdrawn is
 * told to nobody who was never told of it.
 */
export async function beginSendings(tx: Tx, now: string): Promise<void> {
  await sql`insert into message_sending (region, message, issue, begun, done)
    select p.region, p.record, p.issue, ${now}::timestamptz,
      p.phase = 'withdrawn' and not exists (
        select from message_sending e where e.region = p.region and e.message = p.record)
    from message_public p
    where not exists (
      select from message_sending s where s.region = p.region and s.message = p.record and s.issue >= p.issue)
    limit 100
    on conflict do nothing`.execute(tx);
}

/** Hands the next page of one sending to those in the message's region; false where nothing is left to hand out. */
export async function handOutPage(tx: Tx, now: string, most: number): Promise<boolean> {
  const { rows } = await sql<{
    region: Region;
    message: RecordId;
    issue: number;
    after_region: string | null;
    after_id: string | null;
  }>`
    select region, message, issue, after_region, after_id from message_sending
    where not done order by begun, region, message, issue limit 1 for update skip locked`.execute(tx);
  const [sending] = rows;
  if (!sending) return false;
  const { region, message, issue, after_region: afterRegion, after_id: afterId } = sending;
  const beyond = afterRegion === null ? sql`` : sql`and (region, id) > (${afterRegion}, ${afterId}::uuid)`;
  const within =
    region === '' ? sql`` : sql`and (region = ${region} or (region >= ${`${region}.`} and region < ${`${region}/`}))`;
  const page = await sql<{ region: Region; id: RecordId }>`
    with page as (
      select region, id from message_subscription where state = 'confirmed' ${within} ${beyond} order by region, id limit ${most}
    ), handed as (
      insert into message_mail (region, message, issue, to_region, to_id, state, next_try)
      select ${region}, ${message}::uuid, ${issue}, page.region, page.id, 'waiting', ${now}::timestamptz from page
      on conflict do nothing
    )
    select region, id from page order by region desc, id desc`.execute(tx);
  const [last] = page.rows;
  const done = page.rows.length < most;
  await sql`update message_sending set done = ${done}, after_region = coalesce(${last?.region ?? null}, after_region),
      after_id = coalesce(${last?.id ?? null}::uuid, after_id)
    where region = ${region} and message = ${message} and issue = ${issue}`.execute(tx);
  return true;
}

export interface MailKey {
  readonly region: Region;
  readonly message: RecordId;
  readonly issue: number;
  readonly to_region: Region;
  readonly to_id: RecordId;
}
export interface Mail extends MailKey {
  readonly tries: number;
  /** Null for whoever wants no more mail. */
  readonly to: Address | null;
  /** Null where another issue took this one's place. */
  readonly now: PublicMessage | null;
}

/** Takes the next mail whose time has come, its next try set before it is sent. */
export async function claimMail(tx: Tx, now: string, again: (tries: number) => string): Promise<Mail | undefined> {
  const { rows } = await sql<MailKey & { readonly tries: number }>`
    select region, message, issue, to_region, to_id, tries from message_mail
    where state = 'waiting' and next_try <= ${now}
    order by next_try, region, message, to_region, to_id limit 1 for update skip locked`.execute(tx);
  const [mail] = rows;
  if (!mail) return undefined;
  const tries = mail.tries + 1;
  await sql`update message_mail set tries = ${tries}, next_try = ${again(tries)}
    where region = ${mail.region} and message = ${mail.message} and issue = ${mail.issue}
      and to_region = ${mail.to_region} and to_id = ${mail.to_id}`.execute(tx);
  const to = await sql<Address>`
    select region, id, wrapped, sealed, lang from message_subscription
    where region = ${mail.to_region} and id = ${mail.to_id} and state = 'confirmed'`.execute(tx);
  const message = await sql<PublicMessage>`
    select region, record, what, phase, from_name, from_address, on_day, published_at, changed_at, editions, because, withdrawn_on, issue, entry
    from message_public where region = ${mail.region} and record = ${mail.message} and issue = ${mail.issue}`.execute(
    tx,
  );
  return { ...mail, tries, to: to.rows[0] ?? null, now: message.rows[0] ?? null };
}

/** Mails in a row that were refused for an address, after which it gets none until somebody asks again. */
const MOST_REFUSED = 3;

export async function markMail(
  tx: Tx,
  { region, message, issue, to_region, to_id }: MailKey,
  state: 'sent' | 'waiting' | 'failed' | 'dropped',
  why: Why | null,
): Promise<void> {
  await sql`update message_mail set state = ${state}, why = ${why}, next_try = case when ${state} = 'waiting' then next_try end
    where region = ${region} and message = ${message} and issue = ${issue}
      and to_region = ${to_region} and to_id = ${to_id}`.execute(tx);
  if (state === 'sent')
    await sql`update message_subscription set refused = 0
      where region = ${to_region} and id = ${to_id} and refused > 0`.execute(tx);
  if (why === 'refused')
    await sql`update message_subscription set refused = refused + 1,
        state = case when refused + 1 >= ${MOST_REFUSED} then 'stopped' else state end
      where region = ${to_region} and id = ${to_id}`.execute(tx);
}

/** For the keeper's daily job: what nobody confirmed within a week, and the mails of half a year ago. */
export async function forgetOldMail(tx: Tx, now: string): Promise<void> {
  await sql`delete from message_subscription
    where state = 'asked' and asked_at < ${now}::timestamptz - interval '7 days'`.execute(tx);
  await sql`delete from message_mail m using message_sending s
    where s.region = m.region and s.message = m.message and s.issue = m.issue
      and s.begun < ${now}::timestamptz - interval '180 days'`.execute(tx);
}
