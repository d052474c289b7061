/** The desk's lists of events and of what was promised there. */
import { type RawBuilder, sql } from 'kysely';
import { beyondScope, type Tx } from '../../db/database.ts';
import { containing, inScope } from '../../db/values.ts';
import type { RecordId, RecordRef, Region, Within } from '../../record/ids.ts';

export interface EventRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly title: string;
  readonly phase: 'planned' | 'held' | 'cancelled';
  readonly on_day: string;
  readonly kind: string;
  readonly organiser: string;
  readonly place: string;
  readonly access: string;
  readonly from_time: string;
  readonly inviting: boolean;
}
const SHOWN = sql`region, record, title, phase, on_day, kind, organiser, place, access, from_time, inviting`;

/** Of one government alone, what it sees of the events in its region. */
const andShared = (scope: Within) => (typeof scope === 'object' ? sql`and shared` : sql``);

/** Events of the scope: those that are ahead or not closed yet by their day, the others from the latest back. */
export async function eventPage(
  tx: Tx,
  asked: {
    readonly scope: Within;
    readonly when: 'ahead' | 'over';
    /** Planned by this officer alone. */
    readonly owner?: string | undefined;
    readonly text?: string | undefined;
    readonly after?: { readonly day: string; readonly record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly EventRow[]> {
  const { scope, when, owner, text, after, most } = asked;
  const ahead = when === 'ahead';
  const beyond = after
    ? ahead
      ? sql`and (on_day, record) > (${after.day}::date, ${after.record}::uuid)`
      : sql`and (on_day, record) < (${after.day}::date, ${after.record}::uuid)`
    : sql``;
  const { rows } = await sql<EventRow>`
    select ${SHOWN} from event_list
    where ${inScope(scope)} ${andShared(scope)} and ${ahead ? sql`phase = 'planned'` : sql`phase <> 'planned'`}
    ${owner === undefined ? sql`` : sql`and owner = ${owner}`}
    ${text ? sql`and sought ilike ${containing(text)}` : sql``} ${beyond}
    order by ${ahead ? sql`on_day, record` : sql`on_day desc, record desc`} limit ${most}`.execute(tx);
  return rows;
}

/** Events for which the job has somebody to invite yet: it runs with the whole country's scope. */
export async function invitingEvents(tx: Tx): Promise<readonly Pick<EventRow, 'region' | 'record'>[]> {
  const { rows } = await sql<Pick<EventRow, 'region' | 'record'>>`
    select region, record from event_list where inviting order by region, record limit 100`.execute(tx);
  return rows;
}

export interface CommitmentRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly n: number;
  readonly title: string;
  readonly who: string;
  readonly what: string;
  readonly due_on: string;
  readonly spread: number | null;
  /** How many units have passed it on by an event of their own that was held. */
  readonly passed: number;
}
/** Units that held an event which names this commitment, each once. */
const passedOn = (of: RawBuilder<unknown>) => sql`(
  select count(distinct (e.region, lower(e.organiser)))::int from event_list e
  where e.parent = ${of}.record and e.parent_region = ${of}.region and e.parent_n = ${of}.n and e.phase = 'held')`;

/** What is still to be done, by the day it is due; `after` is the last one of the page before. */
export async function openCommitments(
  tx: Tx,
  asked: {
    readonly scope: Within;
    readonly after?: { readonly day: string; readonly record: string; readonly n: number } | undefined;
    readonly most: number;
  },
): Promise<readonly CommitmentRow[]> {
  const { scope, after, most } = asked;
  const { rows } = await sql<CommitmentRow>`
    select c.region, c.record, c.n, c.title, c.who, c.what, c.due_on, c.spread, ${passedOn(sql`c`)} as passed
    from (select * from commitment_list where ${inScope(scope)} ${andShared(scope)} and state = 'open') c
    ${after ? sql`where (c.due_on, c.record, c.n) > (${after.day}::date, ${after.record}::uuid, ${after.n})` : sql``}
    order by c.due_on, c.record, c.n limit ${most}`.execute(tx);
  return rows;
}

/**
 * What may be carried on by an event in this region: open commitments to pass on, of events here and in the regions above.
 * @param alone of events here, and of none above
 */
export async function toPassOn(tx: Tx, region: Region, alone: boolean): Promise<readonly CommitmentRow[]> {
  const parts = region.split('.');
  const upwards = alone ? [region] : ['', ...parts.map((_, at) => parts.slice(0, at + 1).join('.'))];
  const read = async () => {
    const { rows } = await sql<CommitmentRow>`
      select c.region, c.record, c.n, c.title, c.who, c.what, c.due_on, c.spread, ${passedOn(sql`c`)} as passed
      from commitment_list c where c.region = any(${[...new Set(upwards)]}::text[]) and c.state = 'open' and c.spread is not null
        ${alone ? sql`and c.shared` : sql``}
      order by c.due_on, c.record, c.n limit 200`.execute(tx);
    return rows;
  };
  return alone ? read() : beyondScope(tx, read);
}

export interface ChildRow extends EventRow {
  readonly parent_n: number;
  /** Its own commitments to pass on, and how many units did. */
  readonly spread: number;
  readonly passed: number;
}
/** The events that carry on commitments of this one, in the order of their days. */
export async function childrenOf(tx: Tx, parent: RecordRef): Promise<readonly ChildRow[]> {
  const { rows } = await sql<ChildRow>`
    select ${SHOWN}, parent_n,
      coalesce((select sum(c.spread)::int from commitment_list c
        where c.region = l.region and c.record = l.record and c.spread is not null), 0) as spread,
      (select count(distinct (e.region, lower(e.organiser), e.parent_n))::int from event_list e
        where e.parent = l.record and e.parent_region = l.region and e.phase = 'held') as passed
    from event_list l where l.parent_region = ${parent.region} and l.parent = ${parent.id}
    order by on_day, record limit 500`.execute(tx);
  return rows;
}

/** For each commitment of an event, how many units have passed it on. */
export async function passedOf(tx: Tx, parent: RecordRef): Promise<ReadonlyMap<number, number>> {
  const { rows } = await sql<{ n: number; passed: number }>`
    select parent_n as n, count(distinct (region, lower(organiser)))::int as passed from event_list
    where parent_region = ${parent.region} and parent = ${parent.id} and phase = 'held' group by parent_n`.execute(tx);
  return new Map(rows.map(({ n, passed }) => [n, passed]));
}
