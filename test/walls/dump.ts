/** Everything that a thief of a whole database reads, as text: every row of every table of every schema, values that were compressed included. */
import { sql } from 'kysely';
import type { Database } from '../../src/db/database.ts';

export interface Table {
  /** `schema.table` as SQL takes it. */
  readonly name: string;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

/** Rows as JSON would hold them: bytes as `\x…`, moments and days as text. */
export async function everyTable(database: Database): Promise<readonly Table[]> {
  const { rows } = await database.statement(
    'tables',
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind in ('r', 'm') and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1`,
  );
  const tables: Table[] = [];
  for (const { name } of rows) {
    const page = await database.asOwner('dump', tx =>
      sql<{ row: Record<string, unknown> }>`select to_jsonb(t) as row from ${sql.raw(String(name))} t`.execute(tx),
    );
    tables.push({ name: String(name).replace(/^public\./, ''), rows: page.rows.map(({ row }) => row) });
  }
  return tables;
}

/** The same as lines of text, with every slot opened beside its encoded form. */
export function asText(tables: readonly Table[]): Buffer {
  const lines = tables.flatMap(({ name, rows }) => rows.map(row => `${name} ${JSON.stringify(row)}`));
  for (const row of tables.find(({ name }) => name === 'slot')?.rows ?? []) lines.push(...openSlots(row));
  return Buffer.from(lines.join('\n'));
}

/** The disclosures of a row of slots, readable. */
export const openSlots = (row: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.values(row.slots as Record<string, string>).map(slot => Buffer.from(slot, 'base64url').toString());
