import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';

/** The signature whose id lies in a span that a code is of. Asked by whoever has the code, who knows of no region. */
export async function signatureWithin(tx: Tx, from: string, to: string): Promise<RecordRef | undefined> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from signature_list
    where record >= ${from}::uuid and record <= ${to}::uuid order by record limit 1`.execute(tx);
  return rows[0];
}

/** The signature that a file gave or backed, by the hash of the file. */
export async function signatureOfFile(tx: Tx, file: string): Promise<RecordRef | undefined> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from signature_list where file = ${file} order by record limit 1`.execute(tx);
  return rows[0];
}
