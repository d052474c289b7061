/** Public events as the ledger tells them. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Material } from './plan.ts';
import type { KindTested } from './test-shares.ts';

export interface PublicEventRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly title: string;
  readonly kind: string;
  readonly organiser: string;
  readonly place: string;
  readonly address: string | null;
  readonly phase: string;
  readonly on_day: string;
  readonly from_time: string;
  readonly until_time: string;
  readonly capacity: number | null;
  readonly materials: readonly Material[];
  readonly cite: string | null;
  readonly commitments: number;
  readonly done: number;
  readonly entry: number;
}
const SHOWN = sql`region, record, title, kind, organiser, place, address, phase, on_day, from_time, until_time, capacity,
  materials, cite, commitments, done, entry`;

/** Public events from a day on, the next first; or before it, the latest first. */
export async function publicEvents(
  tx: Tx,
  asked: {
    readonly from?: string;
    readonly before?: string;
    readonly after?: { readonly day: string; readonly record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly PublicEventRow[]> {
  const { from, before, after, most } = asked;
  const ahead = from !== undefined;
  const { rows } = await sql<PublicEventRow>`
    select ${SHOWN} from public_event
    where ${ahead ? sql`on_day >= ${from}::date` : sql`on_day < ${before ?? null}::date`}
    ${
      after
        ? ahead
          ? sql`and (on_day, record) > (${after.day}::date, ${after.record}::uuid)`
          : sql`and (on_day, record) < (${after.day}::date, ${after.record}::uuid)`
        : sql``
    }
    order by ${ahead ? sql`on_day, record` : sql`on_day desc, record desc`} limit ${most}`.execute(tx);
  return rows;
}

export async function publicEventAt(tx: Tx, { region, id }: RecordRef): Promise<PublicEventRow | undefined> {
  const { rows } = await sql<PublicEventRow>`
    select ${SHOWN} from public_event where region = ${region} and record = ${id}`.execute(tx);
  return rows[0];
}

/** How many came to each of these events, as the ledger has it. The keeper's: nobody else reads single attendances. */
export async function attendedAt(tx: Tx, events: readonly RecordRef[]): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{ asks: string; people: number }>`
    select asks, count(*)::int as people from event_attended
    where region = any(${events.map(({ region }) => region)}::text[]) and asks = any(${events.map(({ id }) => id)}::uuid[])
      and until_entry is null
    group by asks`.execute(tx);
  return new Map(rows.map(({ asks, people }) => [asks, people]));
}

/** How those who took the short test of an event did, by the kind of their unit, as the ledger has it. The keeper's. */
export async function testedAt(tx: Tx, { region, id }: RecordRef): Promise<readonly KindTested[]> {
  const { rows } = await sql<KindTested>`
    select coalesce(u.kind, 'other') as kind, count(*)::int as people, sum(a.score_right)::int as "right", sum(a.score_of)::int as "of"
    from event_attended a
    left join lateral (select k.kind from roster_unit k where k.region = a.region and k.unit = a.unit
      order by k.since desc limit 1) u on true
    where a.region = ${region} and a.asks = ${id} and a.until_entry is null and a.score_of is not null
    group by 1 order by 1`.execute(tx);
  return rows;
}
