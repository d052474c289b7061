import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, Region } from '../record/ids.ts';
import type { Institution } from './institution.ts';

export interface InstitutionRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly institution: Institution;
  readonly name: string;
}

/** The institutions of the scope: five to a region at most, so no pages. */
export async function institutions(tx: Tx): Promise<readonly InstitutionRow[]> {
  const { rows } = await sql<InstitutionRow>`
    select region, record, institution, name from institution order by region, institution`.execute(tx);
  return rows;
}
