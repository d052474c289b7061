import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordRef } from '../record/ids.ts';

/** The year that all cases of a generated world lie in. */
const YEAR = 2024;

export async function putSeries(tx: Tx, { region, id }: RecordRef, series: string, next: number): Promise<void> {
  await sql`insert into series (region, office, series, year, next)
    values (${region}, ${id}, ${series}, ${YEAR}, ${next})`.execute(tx);
}

export async function putFollower(tx: Tx, name: string, version: number, next: number): Promise<void> {
  await sql`insert into follower (name, version, next) values (${name}, ${version}, ${next})
    on conflict (name) do update set next = excluded.next`.execute(tx);
}
