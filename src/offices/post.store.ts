import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { inScope } from '../db/values.ts';
import type { RecordId, RecordRef, Region, Within } from '../record/ids.ts';
import type { Mandate } from './acting.ts';
import type { Term } from './holders.ts';
import type { PostKind } from './post.ts';

export interface PostRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly kind: PostKind;
  readonly title: string;
  readonly unit: string;
  readonly abolishedOn: string | null;
  readonly holdings: readonly (Term<string | null> & { readonly basis: Mandate })[];
}

/** The units of the scope's standing posts, each once, in order of their names. */
export async function unitsIn(tx: Tx, scope: string, most: number): Promise<readonly string[]> {
  const { rows } = await sql<{ unit: string }>`
    select distinct unit collate "C" as unit from post_list where ${inScope(scope)} and abolished_on is null
    order by 1 limit ${most}`.execute(tx);
  return rows.map(({ unit }) => unit);
}

/** Posts of the scope whose unit or title holds these words, by unit and title. */
export async function postPage(
  tx: Tx,
  options: {
    readonly scope: Within;
    readonly words: string;
    readonly after: RecordRef | undefined;
    readonly most: number;
  },
): Promise<readonly PostRow[]> {
  const { scope, words, after, most } = options;
  const where = inScope(scope);
  const pattern = `%${words.replaceAll(/[\\%_]/g, found => `\\${found}`)}%`;
  const { rows } = await sql<PostRow>`
    select region, record, kind, title, unit, abolished_on as "abolishedOn", holdings from post_list
    where ${where} ${words === '' ? sql`` : sql`and (unit ilike ${pattern} or title ilike ${pattern})`}
    ${
      after
        ? sql`and (unit collate "C", title collate "C", record) > (
            select unit collate "C", title collate "C", record from post_list
            where region = ${after.region} and record = ${after.id})`
        : sql``
    }
    order by unit collate "C", title collate "C", record limit ${most}`.execute(tx);
  return rows;
}

/** Standing posts of exactly these regions, without their holders, by region, unit and title. */
export async function postsOf(
  tx: Tx,
  regions: readonly string[],
  most: number,
): Promise<readonly Pick<PostRow, 'region' | 'record' | 'kind' | 'title' | 'unit'>[]> {
  const { rows } = await sql<PostRow>`
    select region, record, kind, title, unit from post_list
    where region = any(${[...regions]}::text[]) and abolished_on is null
    order by length(region) desc, unit collate "C", title collate "C", record limit ${most}`.execute(tx);
  return rows;
}
