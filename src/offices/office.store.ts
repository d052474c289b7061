import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, Region } from '../record/ids.ts';
import type { CircleRecipient } from '../sealing/item.ts';
import type { Level } from './levels.ts';

export interface OfficeRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly name: string;
  readonly level: Level;
  readonly code: string;
  readonly hasRecovery: boolean;
  readonly members: number;
  readonly recipients: readonly CircleRecipient[];
}

/** All offices: a few hundred in the whole country, so no pages. */
export async function offices(tx: Tx): Promise<readonly OfficeRow[]> {
  const { rows } = await sql<OfficeRow>`
    select region, record, name, level, code, has_recovery as "hasRecovery", members, recipients from office order by region`.execute(
    tx,
  );
  return rows;
}
