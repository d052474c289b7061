import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordRef } from '../../record/ids.ts';

/** The attendance whose id lies in a span that a code is of. Asked by whoever has the code, who knows of no region. */
export async function certificateWithin(tx: Tx, from: string, to: string): Promise<RecordRef | undefined> {
  const { rows } = await sql<RecordRef>`
    select region, record as id from certificate_list
    where record >= ${from}::uuid and record <= ${to}::uuid order by record limit 1`.execute(tx);
  return rows[0];
}
