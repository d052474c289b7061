import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { Period, PeriodKind } from './period.ts';

export interface PeriodicRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly office: RecordId;
  readonly officeName: string;
  readonly kind: PeriodKind;
  readonly from: string;
  readonly to: string;
  readonly of: string | null;
  readonly phase: 'sent' | 'acknowledged' | 'returned';
  readonly version: number;
  readonly sentOn: string;
  readonly firstSentOn: string;
}

const ROW = sql`region, record, office, office_name as "officeName", kind, from_day as "from", to_day as "to", nullif(stage, '') as "of",
  phase, version, sent_on as "sentOn", first_sent_on as "firstSentOn"`;

/** What an office sent, the latest period first. */
export async function sentBy(tx: Tx, office: RecordRef, most: number): Promise<readonly PeriodicRow[]> {
  const { rows } = await sql<PeriodicRow>`
    select ${ROW} from periodic_list where region = ${office.region} and office = ${office.id}
    order by to_day desc, from_day desc, record limit ${most}`.execute(tx);
  return rows;
}

/** What was sent to an office, of periods that ended since a day, the latest first. */
export async function sentTo(tx: Tx, office: RecordRef, since: string, most: number): Promise<readonly PeriodicRow[]> {
  const { rows } = await sql<PeriodicRow>`
    select ${ROW} from periodic_list
    where to_region = ${office.region} and to_office = ${office.id} and to_day >= ${since}::date
    order by to_day desc, region, record limit ${most}`.execute(tx);
  return rows;
}

/** The report of one office for one period. */
export async function sentFor(tx: Tx, office: RecordRef, period: Period): Promise<PeriodicRow | undefined> {
  const { kind, from, to, of } = period;
  const { rows } = await sql<PeriodicRow>`
    select ${ROW} from periodic_list where region = ${office.region} and office = ${office.id}
      and kind = ${kind} and from_day = ${from}::date and to_day = ${to}::date and stage = ${of ?? ''} limit 1`.execute(
    tx,
  );
  return rows[0];
}
