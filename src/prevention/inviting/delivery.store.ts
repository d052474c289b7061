/** Deliveries: how far inviting has come, mails that wait, superiors that were told. What people did is in records. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';

/**
 * For joins of everybody who was asked with the roster: by hashing, in a time that grows with their number. Right after an import
 * the database has counted nothing yet, takes the tables for small, and would compare each row with each: for minutes.
 */
export async function joinWhole(tx: Tx): Promise<void> {
  await sql`select set_config('enable_nestloop', 'off', true)`.execute(tx);
}

export interface Run {
  /** Which asking of the record it goes through. */
  readonly asked: number;
  readonly after_person: string | null;
  readonly finished: boolean;
}
export async function runOf(tx: Tx, asks: RecordRef): Promise<Run | undefined> {
  const { rows } = await sql<Run>`
    select asked, after_person, finished from inviting_run
    where region = ${asks.region} and asks = ${asks.id}`.execute(tx);
  return rows[0];
}
export async function keepRun(tx: Tx, asks: RecordRef, run: Run): Promise<void> {
  await sql`
    insert into inviting_run (region, asks, asked, after_person, finished)
    values (${asks.region}, ${asks.id}, ${run.asked}, ${run.after_person}::uuid, ${run.finished})
    on conflict (region, asks) do update set asked = excluded.asked, after_person = excluded.after_person, finished = excluded.finished`.execute(
    tx,
  );
}
export async function markInvited(
  tx: Tx,
  asks: RecordRef,
  people: readonly string[],
  on: string,
  edition: number,
): Promise<void> {
  await sql`update invitation set invited_on = ${on}::date, edition = ${edition}, reminders = 0
    where region = ${asks.region} and asks = ${asks.id} and person = any(${[...people]}::uuid[])`.execute(tx);
}

export interface Asked {
  readonly person: string;
  readonly unit: string;
  /** An address is known, and nobody said that it is somebody else's. */
  readonly has_mail: boolean;
  readonly reminders: number;
  readonly invited_on: string | null;
}
/** Whoever was asked to read an earlier version, and is in the roster still. */
export async function askedEarlier(
  tx: Tx,
  asks: RecordRef,
  roster: { readonly id: string; readonly generation: number },
  edition: number,
  most: number,
): Promise<readonly Asked[]> {
  await joinWhole(tx);
  const { rows } = await sql<Asked>`
    select i.person, p.unit, p.has_mail and i.wrong_on is null as has_mail, i.reminders, i.invited_on from invitation i
    join roster_person p on p.region = i.region and p.roster = i.roster and p.person = i.person
      and p.since <= ${roster.generation} and (p.until is null or p.until > ${roster.generation})
    where i.region = ${asks.region} and i.asks = ${asks.id} and i.edition < ${edition}
    order by i.person limit ${most}`.execute(tx);
  return rows;
}
/** By which rows somebody has done what they were asked, so that nobody reminds them any more. */
export type Answered = 'acknowledgement' | 'signature';
/** @param edition of a circular: whoever has read this version or a later one has. A pledge has one. */
const answered = (by: Answered, edition: number) =>
  by === 'acknowledgement'
    ? sql`select from acknowledgement_list a where a.region = i.region and a.asks = i.asks and a.person = i.person
        and a.edition >= ${edition}`
    : sql`select from signature_list a where a.region = i.region and a.asks = i.asks and a.person = i.person`;

export interface Roster {
  readonly id: string;
  readonly generation: number;
}
export interface Which {
  readonly by: Answered;
  readonly edition: number;
}

/**
 * Of the next invitations, in the order of their people: whoever has not answered, is in the roster still and was reminded fewer
 * than `below` times. A page is taken by its key before anything is joined to it, so that a million cost as much for each as ten.
 */
export async function unansweredPeople(
  tx: Tx,
  asks: RecordRef,
  roster: Roster,
  {
    by,
    edition,
    below,
    after,
    most,
  }: Which & {
    readonly below: number;
    readonly after: string | null;
    readonly most: number;
  },
): Promise<{ readonly people: readonly Asked[]; readonly last: string | null }> {
  const { rows } = await sql<Asked & { readonly is_due: boolean }>`
    select i.person, coalesce(p.unit, i.unit) as unit, coalesce(p.has_mail, false) and i.wrong_on is null as has_mail,
      i.reminders, i.invited_on,
      p.person is not null and i.roster = ${roster.id}::uuid and i.reminders < ${below}
        and not exists (${answered(by, edition)}) as is_due
    from (select * from invitation where region = ${asks.region} and asks = ${asks.id}
      and (${after}::uuid is null or person > ${after}::uuid) order by person limit ${most}) i
    left join roster_person p on p.region = i.region and p.roster = i.roster and p.person = i.person
      and p.since <= ${roster.generation} and (p.until is null or p.until > ${roster.generation})
    order by i.person`.execute(tx);
  const people = rows.filter(({ is_due }) => is_due).map(({ is_due: _, ...person }) => person);
  return { people, last: rows.length < most ? null : (rows.at(-1)?.person ?? null) };
}

export async function markReminded(
  tx: Tx,
  asks: RecordRef,
  people: readonly string[],
  nth: number,
  now: string,
): Promise<void> {
  await sql`update invitation set reminders = ${nth}, reminded_at = ${now}::timestamptz
    where region = ${asks.region} and asks = ${asks.id} and person = any(${[...people]}::uuid[])`.execute(tx);
}

/** Whoever got the link says: this is not me. Once is enough, and no mail goes that way any more. */
export async function markWrong(tx: Tx, asks: RecordRef, person: string, on: string): Promise<void> {
  await sql`update invitation set wrong_on = coalesce(wrong_on, ${on}::date)
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid`.execute(tx);
  await sql`update invitation_mail set state = 'dropped', next_try = null
    where region = ${asks.region} and asks = ${asks.id} and person = ${person}::uuid and state = 'waiting'
      and about <> 'superior'`.execute(tx);
}

export type About = 'invitation' | 'reminder' | 'superior';
export interface NewMail {
  readonly person: string;
  readonly unit: string;
}
export async function queueMails(
  tx: Tx,
  asks: RecordRef,
  mail: {
    readonly edition: number;
    readonly about: About;
    readonly nth: number;
    readonly on: string;
    readonly now: string;
  },
  to: readonly NewMail[],
): Promise<void> {
  await sql`
    insert into invitation_mail (region, asks, edition, about, nth, person, unit, state, next_try, on_day)
    select ${asks.region}, ${asks.id}, ${mail.edition}, ${mail.about}, ${mail.nth}, person, unit, 'waiting',
      ${mail.now}::timestamptz, ${mail.on}::date
    from jsonb_to_recordset(${JSON.stringify(to)}::jsonb) as wanted(person uuid, unit uuid) on conflict do nothing`.execute(
    tx,
  );
}

export interface Mail {
  readonly region: Region;
  readonly asks: RecordId;
  readonly edition: number;
  readonly about: About;
  readonly nth: number;
  readonly person: string;
  readonly unit: string;
  readonly tries: number;
}
const restOf = ({ asks, edition, about, nth, person, unit }: Mail) => sql`
  asks = ${asks} and edition = ${edition} and about = ${about} and nth = ${nth}
  and person = ${person}::uuid and unit = ${unit}::uuid`;

/** Takes the mail that waits longest, and says when to try it again if nobody marks it before. */
export async function claimMail(tx: Tx, now: string, again: (tries: number) => string): Promise<Mail | undefined> {
  const { rows } = await sql<Mail>`
    select region, asks, edition, about, nth, person, unit, tries from invitation_mail
    where state = 'waiting' and next_try <= ${now}::timestamptz order by next_try limit 1 for update skip locked`.execute(
    tx,
  );
  const mail = rows[0];
  if (!mail) return undefined;
  await sql`update invitation_mail set tries = tries + 1, next_try = ${again(mail.tries + 1)}::timestamptz
    where region = ${mail.region} and ${restOf(mail)}`.execute(tx);
  return { ...mail, tries: mail.tries + 1 };
}
/** Before it goes: from now on whoever types this code may have it from a mailbox. */
export async function markMailed(tx: Tx, { region, asks, person }: Mail): Promise<void> {
  await sql`update invitation set mailed = true
    where region = ${region} and asks = ${asks} and person = ${person}::uuid and not mailed`.execute(tx);
}
export async function markMail(
  tx: Tx,
  mail: Mail,
  state: 'sent' | 'waiting' | 'failed' | 'dropped',
  why: string | null,
): Promise<void> {
  await sql`update invitation_mail set state = ${state}, why = ${why},
      next_try = case when ${state} = 'waiting' then next_try end where region = ${mail.region} and ${restOf(mail)}`.execute(
    tx,
  );
}

export interface MailCount {
  readonly about: About;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly why: string | null;
  readonly n: number;
}
export async function mailCounts(tx: Tx, asks: RecordRef, edition: number): Promise<readonly MailCount[]> {
  const { rows } = await sql<MailCount>`
    select about, state, why, count(*)::int as n from invitation_mail
    where region = ${asks.region} and asks = ${asks.id} and edition = ${edition}
    group by about, state, why order by about, state, why`.execute(tx);
  return rows;
}

/**
 * Of these units: those with somebody who was reminded so often in vain, and of whom no superior was told yet. Each by its own
 * stretch of the index, as the units were when their people were asked.
 */
export async function unitsToTell(
  tx: Tx,
  asks: RecordRef,
  roster: Roster,
  units: readonly string[],
  { by, edition, reminders }: Which & { readonly reminders: number },
): Promise<readonly { readonly unit: string; readonly unread: number }[]> {
  const { rows } = await sql<{ unit: string; unread: number }>`
    select u.unit, c.unread from unnest(${[...units]}::uuid[]) as u(unit),
      lateral (select count(*)::int as unread, max(i.reminders) as reminders from invitation i
        where i.region = ${asks.region} and i.asks = ${asks.id} and i.unit = u.unit and i.roster = ${roster.id}::uuid
          and exists (select from roster_person p where p.region = i.region and p.roster = i.roster and p.person = i.person
            and p.since <= ${roster.generation} and (p.until is null or p.until > ${roster.generation}))
          and not exists (${answered(by, edition)})) c
    where c.unread > 0 and c.reminders >= ${reminders} and not exists (select from invitation_superior s
      where s.region = ${asks.region} and s.asks = ${asks.id} and s.edition = ${edition} and s.unit = u.unit)
    order by u.unit`.execute(tx);
  return rows;
}

/** The head of a unit, or of the nearest unit above it that has one. */
export async function superiorOf(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  unit: string,
): Promise<{ readonly person: string; readonly has_mail: boolean } | undefined> {
  const { rows } = await sql<{ person: string; has_mail: boolean }>`
    with recursive above(unit, parent, height) as (
      select unit, parent, 0 from roster_unit where region = ${roster.region} and roster = ${roster.id} and unit = ${unit}::uuid
        and since <= ${generation} and (until is null or until > ${generation})
      union all
      select u.unit, u.parent, height + 1 from above join roster_unit u on u.region = ${roster.region}
        and u.roster = ${roster.id} and u.unit = above.parent and u.since <= ${generation}
        and (u.until is null or u.until > ${generation}) where height < 6)
    select p.person, p.has_mail from above join roster_person p on p.region = ${roster.region} and p.roster = ${roster.id}
      and p.unit = above.unit and p.heads and p.since <= ${generation} and (p.until is null or p.until > ${generation})
    order by height, p.has_mail desc, p.person limit 1`.execute(tx);
  return rows[0];
}

export async function noteSuperior(
  tx: Tx,
  asks: RecordRef,
  told: {
    readonly edition: number;
    readonly unit: string;
    readonly person: string | null;
    readonly unread: number;
    readonly on: string;
    readonly mark: Uint8Array;
  },
): Promise<boolean> {
  const { rows } = await sql`
    insert into invitation_superior (region, asks, edition, unit, person, unread, told_on, code_mark)
    values (${asks.region}, ${asks.id}, ${told.edition}, ${told.unit}::uuid, ${told.person}::uuid, ${told.unread},
      ${told.on}::date, ${Buffer.from(told.mark)})
    on conflict do nothing returning 1`.execute(tx);
  return rows.length > 0;
}

export interface Superior {
  readonly unit: string;
  readonly name: string | null;
  readonly person: string | null;
  readonly unread: number;
  readonly told_on: string;
  readonly state: string | null;
}
export async function superiorsTold(tx: Tx, asks: RecordRef, edition: number): Promise<readonly Superior[]> {
  const { rows } = await sql<Superior>`
    select s.unit, (select u.name from roster_unit u where u.region = s.region and u.unit = s.unit
        order by u.since desc limit 1) as name, s.person, s.unread, s.told_on, (select m.state from invitation_mail m where m.region = s.region
      and m.asks = s.asks and m.edition = s.edition and m.about = 'superior' and m.unit = s.unit limit 1) as state
    from invitation_superior s where s.region = ${asks.region} and s.asks = ${asks.id} and s.edition = ${edition}
    order by s.told_on, s.unit limit 1000`.execute(tx);
  return rows;
}

/** What a superior was told of the unit that a mail is about. */
export async function toldOf(
  tx: Tx,
  { region, asks, edition, unit }: Pick<Mail, 'region' | 'asks' | 'edition' | 'unit'>,
): Promise<{ readonly unread: number } | undefined> {
  const { rows } = await sql<{ unread: number }>`select unread from invitation_superior
    where region = ${region} and asks = ${asks} and edition = ${edition} and unit = ${unit}::uuid`.execute(tx);
  return rows[0];
}

/** The unit that a superior's code is about; the code names the region itself. */
export async function unitByCode(
  tx: Tx,
  mark: Uint8Array,
): Promise<
  { readonly region: Region; readonly asks: RecordId; readonly unit: string; readonly edition: number } | undefined
> {
  const { rows } = await sql<{ region: Region; asks: RecordId; unit: string; edition: number }>`
    select region, asks, unit, edition from invitation_superior where code_mark = ${Buffer.from(mark)}
    order by edition desc limit 1`.execute(tx);
  return rows[0];
}

/** For the keeper's daily job: what became of mails of half a year ago is of no use any more. */
export async function forgetOldMails(tx: Tx, now: string): Promise<void> {
  await sql`delete from invitation_mail where state <> 'waiting'
    and on_day < ${now}::timestamptz - interval '180 days'`.execute(tx);
}
