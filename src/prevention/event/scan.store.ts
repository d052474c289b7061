/** Scans that nobody was counted by, and who is found by what a telephone read. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef } from '../../record/ids.ts';

export interface Found {
  readonly person: string;
  readonly unit: string;
  readonly attendance: RecordId | null;
}
/** Whoever was invited to this event under a mark. */
export async function invitedBy(tx: Tx, { region, id }: RecordRef, mark: Uint8Array): Promise<Found | undefined> {
  const { rows } = await sql<Found>`
    select i.person, i.unit, a.record as attendance from invitation i
    left join attendance_list a on a.region = i.region and a.asks = i.asks and a.person = i.person
    where i.code_mark = ${Buffer.from(mark)} and i.region = ${region} and i.asks = ${id}`.execute(tx);
  return rows[0];
}

export interface RefusedScan {
  readonly device: string;
  readonly n: number;
  readonly person: string | null;
  readonly shown: string;
  readonly at: string;
  readonly reason: string;
}
/** Puts one down; sent a second time it stands as it did. */
export async function refuseScan(tx: Tx, { region, id }: RecordRef, row: RefusedScan, on: string): Promise<void> {
  const { device, n, person, shown, at, reason } = row;
  await sql`insert into scan_refused (region, asks, device, n, person, shown, at, reason, received_on)
    values (${region}, ${id}, ${device}, ${n}, ${person}, ${shown}, ${at}, ${reason}, ${on})
    on conflict do nothing`.execute(tx);
}

/** The last first. */
export async function refusedScans(tx: Tx, { region, id }: RecordRef, most: number): Promise<readonly RefusedScan[]> {
  const { rows } = await sql<RefusedScan>`
    select device, n, person, shown, at, reason from scan_refused
    where region = ${region} and asks = ${id} order by at desc, device, n limit ${most}`.execute(tx);
  return rows;
}
