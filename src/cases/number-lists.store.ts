import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';

export interface NumberRow {
  readonly record: RecordId;
  readonly number: string;
  readonly series: string;
  readonly imported: boolean;
}

/** Numbers of one office's region and year, a page by key; reports and cases are read apart. */
export async function numberPage(
  tx: Tx,
  options: {
    readonly list: 'report' | 'case';
    readonly region: Region;
    readonly year: number;
    readonly series: string;
    readonly after?: string | undefined;
    readonly most: number;
  },
): Promise<readonly NumberRow[]> {
  const { list, region, year, series, after, most } = options;
  const from = list === 'report' ? sql`report_number` : sql`case_number`;
  const imported = list === 'report' ? sql`false` : sql`imported`;
  const { rows } = await sql<NumberRow>`
    select record, number, series, ${imported} as imported from ${from}
    where region = ${region} and year = ${year} and series = ${series} ${after ? sql`and record > ${after}::uuid` : sql``}
    order by record limit ${most}`.execute(tx);
  return rows;
}

/** Which of these numbers somebody of this region bears already. */
export async function takenNumbers(tx: Tx, region: Region, numbers: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ number: string }>`
    select number from report_number where region = ${region} and number = any(${[...numbers]}::text[])
    union select number from case_number where region = ${region} and number = any(${[...numbers]}::text[])`.execute(
    tx,
  );
  return new Set(rows.map(({ number }) => number));
}

/** The next number of a series; 1 where it never gave any. */
export async function nextNumber(tx: Tx, office: RecordRef, series: string, year: number): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select next from series
    where region = ${office.region} and office = ${office.id} and series = ${series} and year = ${year}`.execute(tx);
  return rows[0]?.next ?? 1;
}

/** Whether these cases came with a register. */
export async function importedAmong(tx: Tx, records: readonly RecordId[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ record: string }>`
    select record from case_number where imported and record = any(${[...records]}::uuid[])`.execute(tx);
  return new Set(rows.map(({ record }) => record));
}
