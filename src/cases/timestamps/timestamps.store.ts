import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, Region } from '../../record/ids.ts';

export interface Unstamped {
  readonly region: Region;
  readonly record: RecordId;
  readonly seq: number;
  /** The canonical bytes of the act: what is stamped. */
  readonly envelope: Uint8Array;
}

/** The next decisions without a token, of the whole country: read by the job, as the keeper. */
export async function unstamped(tx: Tx, most: number): Promise<readonly Unstamped[]> {
  const { rows } = await sql<Unstamped>`
    select u.region, u.record, u.seq, a.envelope from case_unstamped u
    join act a on a.region = u.region and a.record = u.record and a.seq = u.seq
    order by u.region, u.record, u.seq limit ${most}`.execute(tx);
  return rows;
}
