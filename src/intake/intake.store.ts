import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { containing, inScope } from '../db/values.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { VaultName } from './vault.ts';

export interface ReportRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly received_on: string;
  readonly place: string;
  readonly topic: string;
  readonly mode: string;
  readonly phase: string;
}

/** Reports of the scope, the latest first. */
export async function reportPage(
  tx: Tx,
  options: {
    readonly scope: string;
    readonly phase?: string | undefined;
    /** Part of a number, as it was typed. */
    readonly number?: string | undefined;
    readonly after?: { day: string; record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly ReportRow[]> {
  const { scope, phase, number, after, most } = options;
  const { rows } = await sql<ReportRow>`
    select coalesce(home, region) as region, record, number, received_on, place, topic, mode, phase from report_list
    where ${inScope(scope)} ${phase ? sql`and phase = ${phase}` : sql``}
    ${number ? sql`and number ilike ${containing(number)}` : sql``}
    ${after ? sql`and (received_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by received_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** Where a receipt's lookup id leads, with what its secret is verified against. */
export async function findLookup(
  tx: Tx,
  lookup: string,
): Promise<{ readonly ref: RecordRef; readonly verifier: string } | undefined> {
  const { rows } = await sql<{ region: Region; record: RecordId; verifier: string }>`
    select region, record, verifier from report_lookup where lookup = ${lookup}`.execute(tx);
  const row = rows[0];
  return row && { ref: { region: row.region, id: row.record }, verifier: row.verifier };
}

/** Which of these files of the vault a report names, of all regions that the transaction sees. */
export async function namedBlobs(tx: Tx, names: readonly VaultName[]): Promise<ReadonlySet<VaultName>> {
  const { rows } = await sql<{ blob: VaultName }>`
    select blob from evidence_blob where blob = any(${[...names]}::text[])`.execute(tx);
  return new Set(rows.map(({ blob }) => blob));
}
