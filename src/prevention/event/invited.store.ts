/** Who was invited to one event, what they answered and who came. Names stand in none of these rows. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef } from '../../record/ids.ts';
import type { Audience } from '../roster/roster.store.ts';
import type { AnswerKind } from './reply.ts';

/** How many people of a generation an order asks. */
export async function audienceSize(
  tx: Tx,
  roster: RecordRef,
  generation: number,
  { units, belongs, heads }: Audience & { readonly heads: boolean },
): Promise<number> {
  const { rows } = await sql<{ people: number }>`
    select count(*)::int as people from roster_person
    where region = ${roster.region} and roster = ${roster.id}
      and since <= ${generation} and (until is null or until > ${generation})
      and (${units}::uuid[] is null or unit = any(${units}::uuid[]))
      and (${belongs}::text[] is null or belongs = any(${belongs}::text[])) and (not ${heads}::boolean or heads)`.execute(
    tx,
  );
  return rows[0]?.people ?? 0;
}

export interface EventCounts {
  readonly invited: number;
  readonly coming: number;
  readonly deputies: number;
  readonly declined: number;
  /** Of those invited who came, of them by a deputy, and who came without an invitation. */
  readonly present: number;
  readonly behalf: number;
  readonly guests: number;
}
export async function eventCounts(tx: Tx, { region, id }: RecordRef): Promise<EventCounts> {
  const { rows } = await sql<EventCounts>`
    select (select count(*)::int from invitation where region = ${region} and asks = ${id}) as invited,
      r.coming, r.deputies, r.declined, a.present, a.behalf, a.guests
    from (select count(*) filter (where answer = 'comes')::int as coming,
        count(*) filter (where answer = 'deputy')::int as deputies,
        count(*) filter (where answer = 'declines')::int as declined
      from event_reply where region = ${region} and asks = ${id}) r,
      (select count(*) filter (where person is not null)::int as present,
        count(*) filter (where behalf)::int as behalf, count(*) filter (where person is null)::int as guests
      from attendance_list where region = ${region} and asks = ${id}) a`.execute(tx);
  const [counts] = rows;
  if (!counts) throw new Error('sums have one row');
  return counts;
}

/** Whether somebody has answered already. */
export async function replyOf(tx: Tx, event: RecordRef, person: string): Promise<boolean> {
  const { rows } = await sql`select from event_reply
    where region = ${event.region} and asks = ${event.id} and person = ${person}::uuid`.execute(tx);
  return rows.length > 0;
}

export interface UnitCount {
  readonly unit: string;
  /** Null of posts that were invited by their name. */
  readonly name: string | null;
  readonly invited: number;
  readonly answered: number;
  readonly present: number;
  /** How many took the short test, and how many of all their answers were right, in percent; null where nobody did. */
  readonly tested: number;
  readonly score: number | null;
}
/** Each unit that was invited: those of which nobody came first. */
export async function unitCounts(tx: Tx, { region, id }: RecordRef): Promise<readonly UnitCount[]> {
  const { rows } = await sql<UnitCount>`
    select i.unit, (select u.name from roster_unit u where u.region = ${region} and u.roster = i.roster and u.unit = i.unit
        order by u.since desc limit 1) as name,
      i.invited, i.answered, i.present, i.tested, i.score
    from (select i.roster, i.unit, count(*)::int as invited, count(r.record)::int as answered, count(a.record)::int as present,
        count(a.score_of)::int as tested, floor(100.0 * sum(a.score_right) / sum(a.score_of))::int as score
      from invitation i
      left join event_reply r on r.region = i.region and r.asks = i.asks and r.person = i.person
      left join attendance_list a on a.region = i.region and a.asks = i.asks and a.person = i.person
      where i.region = ${region} and i.asks = ${id} group by i.roster, i.unit) i
    order by i.present > 0, 2 nulls last, i.unit limit 5000`.execute(tx);
  return rows;
}

export interface InvitedRow {
  readonly person: string;
  readonly unit: string;
  readonly roster: RecordId;
  readonly unit_name: string | null;
  readonly answer: AnswerKind | null;
  readonly reply: RecordId | null;
  /** The place among those who asked for a seat; null of who doesn't come. */
  readonly place: number | null;
  readonly attendance: RecordId | null;
  readonly how: string | null;
  readonly behalf: boolean | null;
}
export const ONLY = ['absent', 'present', 'coming', 'silent'] as const;

/** People who were invited, unit by unit: `after` is the unit and the person that a page ended with. */
export async function invitedPage(
  tx: Tx,
  { region, id }: RecordRef,
  asked: {
    readonly unit?: string | undefined;
    readonly person?: string | undefined;
    readonly only?: (typeof ONLY)[number] | undefined;
    readonly after?: { readonly unit: string; readonly person: string } | undefined;
    readonly most: number;
  },
): Promise<readonly InvitedRow[]> {
  const { unit, person, only, after, most } = asked;
  const narrowed = {
    absent: sql`and a.record is null`,
    present: sql`and a.record is not null`,
    coming: sql`and r.n is not null`,
    silent: sql`and r.record is null`,
  };
  const { rows } = await sql<InvitedRow>`
    select i.person, i.unit, i.roster,
      (select u.name from roster_unit u where u.region = ${region} and u.roster = i.roster and u.unit = i.unit
        order by u.since desc limit 1) as unit_name,
      r.answer, r.record as reply,
      case when r.n is null then null else (select count(*)::int from event_reply e
        where e.region = ${region} and e.asks = ${id} and e.n <= r.n) end as place,
      a.record as attendance, a.how, a.behalf
    from invitation i
    left join event_reply r on r.region = i.region and r.asks = i.asks and r.person = i.person
    left join attendance_list a on a.region = i.region and a.asks = i.asks and a.person = i.person
    where i.region = ${region} and i.asks = ${id}
    ${unit === undefined ? sql`` : sql`and i.unit = ${unit}::uuid`}
    ${person === undefined ? sql`` : sql`and i.person = ${person}::uuid`}
    ${only ? narrowed[only] : sql``}
    ${after ? sql`and (i.unit, i.person) > (${after.unit}::uuid, ${after.person}::uuid)` : sql``}
    order by i.unit, i.person limit ${most}`.execute(tx);
  return rows;
}

/** Who came without an invitation, the last first. */
export async function guestsOf(tx: Tx, { region, id }: RecordRef, most: number): Promise<readonly RecordId[]> {
  const { rows } = await sql<{ record: RecordId }>`
    select record from attendance_list where region = ${region} and asks = ${id} and person is null
    order by record limit ${most}`.execute(tx);
  return rows.map(({ record }) => record);
}
