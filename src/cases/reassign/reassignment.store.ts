import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';

/** Reassignments that are not carried out to the end, of all regions that the transaction sees. */
export async function runningReassignments(tx: Tx): Promise<readonly RecordRef[]> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from reassignment_list where not finished order by begun_on, record limit 1000`.execute(
    tx,
  );
  return rows;
}

/** Those of one office that run. */
export async function runningOf(tx: Tx, office: RecordRef): Promise<readonly RecordRef[]> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from reassignment_list
    where region = ${office.region} and office = ${office.id} and not finished order by begun_on, record`.execute(tx);
  return rows;
}
