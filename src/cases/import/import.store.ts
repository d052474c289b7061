import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';

export interface ImportFile {
  readonly region: Region;
  readonly id: string;
  readonly office: RecordId;
  readonly hash: string;
  readonly sealed: Uint8Array;
}

/** Keeps an uploaded file; the same file again takes the place of the first. */
export async function keepFile(tx: Tx, file: ImportFile & { readonly until: string }): Promise<void> {
  const { region, id, office, hash, sealed, until } = file;
  await sql`delete from import_file where region = ${region} and office = ${office} and hash = ${hash}`.execute(tx);
  await sql`insert into import_file (region, id, office, hash, sealed, until)
    values (${region}, ${id}, ${office}, ${hash}, ${sealed}, ${until}::timestamptz)`.execute(tx);
}

export async function findFile(tx: Tx, id: string): Promise<ImportFile | undefined> {
  const { rows } = await sql<ImportFile>`
    select region, id, office, hash, sealed from import_file where id = ${id}::uuid`.execute(tx);
  return rows[0];
}

export async function findFileByHash(tx: Tx, office: RecordRef, hash: string): Promise<ImportFile | undefined> {
  const { rows } = await sql<ImportFile>`
    select region, id, office, hash, sealed from import_file
    where region = ${office.region} and office = ${office.id} and hash = ${hash}`.execute(tx);
  return rows[0];
}

export async function dropFile(tx: Tx, office: RecordRef, hash: string): Promise<void> {
  await sql`delete from import_file
    where region = ${office.region} and office = ${office.id} and hash = ${hash}`.execute(tx);
}

export async function dropOldFiles(tx: Tx, now: string): Promise<void> {
  await sql`delete from import_file where until < ${now}::timestamptz`.execute(tx);
}

export interface ImportListRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly office: RecordId;
  readonly hash: string;
  readonly rows: number;
  readonly begun_on: string;
  readonly finished: boolean;
}

/** Imports of one office, the newest first: an office makes a few in its life. */
export async function importsOf(tx: Tx, office: RecordRef): Promise<readonly ImportListRow[]> {
  const { rows } = await sql<ImportListRow>`
    select region, record, office, hash, rows, begun_on, finished from import_list
    where region = ${office.region} and office = ${office.id} order by begun_on desc, record limit 100`.execute(tx);
  return rows;
}

/** Imports that are not carried out to the end, of the whole country. */
export async function runningImports(tx: Tx): Promise<readonly ImportListRow[]> {
  const { rows } = await sql<ImportListRow>`
    select region, record, office, hash, rows, begun_on, finished from import_list
    where not finished order by region, record limit 1000`.execute(tx);
  return rows;
}

/** How many rows have become cases; they do so in the order of the file. */
export async function rowsDone(tx: Tx, ref: RecordRef): Promise<number> {
  const { rows } = await sql<{ done: number }>`
    select count(*)::int as done from case_number
    where region = ${ref.region} and import_record = ${ref.id} and imported`.execute(tx);
  return rows[0]?.done ?? 0;
}
