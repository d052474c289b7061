import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { inScope } from '../db/values.ts';
import type { Circle } from '../offices/roles.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { Item } from './access.ts';

export interface Place {
  readonly region: Region;
  readonly record: RecordId;
  readonly item: Item;
  readonly file: number;
}

/** The circles of one office, each with the keys that its items should be sealed to, as one text. */
export interface Wanted {
  readonly scope: string;
  readonly office: RecordRef;
  readonly circles: readonly { readonly circle: Circle; readonly key: string }[];
}

/** Items of these circles that are sealed to another set of keys, from `after` on. */
export async function staleItems(
  tx: Tx,
  wanted: Wanted,
  { after, most }: { readonly after: Place | undefined; readonly most: number },
): Promise<readonly Place[]> {
  const from = after
    ? sql`and (coalesce(home, region), record, item, file) > (${after.region}, ${after.record}::uuid, ${after.item}, ${after.file})`
    : sql``;
  const { rows } = await sql<Place>`
    select coalesce(home, region) as region, record, item, file from sealed_item where ${isStale(wanted)} ${from}
    order by coalesce(home, region), record, item, file limit ${most}`.execute(tx);
  return rows;
}

/** How many items are sealed to which other set of keys; the sets of years are few. */
export async function staleSets(
  tx: Tx,
  wanted: Wanted,
): Promise<readonly { readonly circle: Circle; readonly recipients: string; readonly items: number }[]> {
  const { rows } = await sql<{ circle: Circle; recipients: string; items: number }>`
    select circle, recipients, count(*)::int as items from sealed_item where ${isStale(wanted)}
    group by circle, recipients order by items desc limit 200`.execute(tx);
  return rows;
}

/** How many items are sealed to this key still, in whichever set. */
export async function itemsOfKey(tx: Tx, { scope, office, key }: Omit<Wanted, 'circles'> & { readonly key: string }) {
  const { rows } = await sql<{ items: number }>`
    select count(*)::int as items from sealed_item
    where ${inScope(scope)} and holder_region = ${office.region} and holder_record = ${office.id}
      and strpos(recipients, ${key}) > 0`.execute(tx);
  return rows[0]?.items ?? 0;
}

const isStale = ({ scope, office, circles }: Wanted) => {
  const stale = circles.map(({ circle, key }) => sql`(circle = ${circle} and recipients <> ${key})`);
  return sql`${inScope(scope)} and holder_region = ${office.region} and holder_record = ${office.id}
    and (${stale.length === 0 ? sql`false` : sql.join(stale, sql` or `)})`;
};
