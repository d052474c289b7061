/** The kept papers of circulars, by region and hash. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import type { Region } from '../../record/ids.ts';

export async function putFile(
  tx: Tx,
  region: Region,
  file: { readonly sha256: string; readonly bytes: Uint8Array; readonly on: string },
): Promise<void> {
  await sql`
    insert into circular_file (region, sha256, bytes, kept_on)
    values (${region}, ${file.sha256}, ${Buffer.from(file.bytes)}::bytea, ${file.on}::date)
    on conflict do nothing`.execute(tx);
}

export async function sizeOfFile(tx: Tx, region: Region, sha256: string): Promise<number | undefined> {
  const { rows } = await sql<{ size: number }>`
    select octet_length(bytes) as size from circular_file where region = ${region} and sha256 = ${sha256}`.execute(tx);
  return rows[0]?.size;
}

export async function bytesOfFile(tx: Tx, region: Region, sha256: string): Promise<Uint8Array | undefined> {
  const { rows } = await sql<{ bytes: Uint8Array }>`
    select bytes from circular_file where region = ${region} and sha256 = ${sha256}`.execute(tx);
  return rows[0]?.bytes;
}

/** What was kept before a day and named by no circular: its form was never sent. As the keeper. */
export async function dropUnnamedFiles(tx: Tx, before: string): Promise<void> {
  await sql`
    delete from circular_file f where kept_on < ${before}::date
      and not exists (select from circular_list l where l.region = f.region and f.sha256 = any(l.files))`.execute(tx);
}

export interface BrokenFile {
  readonly region: Region;
  readonly record: string;
  readonly sha256: string;
  /** Null where it is as its hash says. */
  readonly what: 'missing' | 'differs' | null;
}
/** The files that circulars name, each computed again; some at a time, as the keeper. */
export async function checkedFiles(
  tx: Tx,
  after: Pick<BrokenFile, 'region' | 'record' | 'sha256'> | null,
  most: number,
): Promise<readonly BrokenFile[]> {
  const { rows } = await sql<BrokenFile>`
    select n.region, n.record, n.file as sha256,
      case when f.sha256 is null then 'missing' when encode(sha256(f.bytes), 'hex') <> f.sha256 then 'differs' end as what
    from (
      select region, record, unnest(files) as file from circular_list) n
    left join circular_file f on f.region = n.region and f.sha256 = n.file
    ${after ? sql`where (n.region, n.record, n.file) > (${after.region}, ${after.record}::uuid, ${after.sha256})` : sql``}
    order by n.region, n.record, n.file limit ${most}`.execute(tx);
  return rows;
}
