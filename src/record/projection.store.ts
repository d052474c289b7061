/** Writing, comparing and swapping the tables of projections. Table and column names come from code, values are bound. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordRef } from './ids.ts';
import type { Standing } from './kind.ts';
import type { Cell, Projection, Row } from './projection.ts';

const bound = (projection: Projection, column: string, value: Cell | undefined) => {
  const type = projection.columns[column];
  if (type === undefined) throw new Error(`${projection.name} has no column ${column}`);
  if (value === undefined) throw new Error(`${projection.name} gives no ${column}`);
  return type === 'jsonb' && value !== null ? sql`${JSON.stringify(value)}::jsonb` : sql`${value}::${sql.raw(type)}`;
};

/** PostgreSQL takes 65,535 values in a statement. */
const VALUES = 30_000;
/** With its place, the record and the record's home. */
const valuesOfRow = (columns: Projection['columns']): number => Object.keys(columns).length + 3;

/** The rows of one record in one list. */
export type Listed = readonly [projection: Projection, ref: RecordRef, rows: readonly Row[]];

/** Puts the rows of one record in place of the ones that stood there; those of a list that moves where the record is handled. */
export async function replaceRows(
  tx: Tx,
  projection: Projection,
  ref: RecordRef,
  rows: readonly Row[],
  table = projection.table,
  stands?: Standing,
): Promise<void> {
  await deletion(projection, ref, table, stands).execute(tx);
  for (const statement of insertions(projection, ref, rows, table, stands)) await statement.execute(tx);
}

/** The same in several lists, in two statements for all of them: each one by itself would cost a way to the server and back. */
export async function replaceInLists(tx: Tx, lists: readonly Listed[], stands?: Standing): Promise<void> {
  if (lists.length === 0) return;
  await asOne(lists.map(([projection, ref]) => deletion(projection, ref, projection.table, stands))).execute(tx);
  const statements = lists.flatMap(([projection, ref, rows]) =>
    insertions(projection, ref, rows, projection.table, stands),
  );
  const values = lists.reduce((sum, [{ columns }, , { length }]) => sum + length * valuesOfRow(columns), 0);
  const whole = values <= VALUES && statements.length > 0 ? [asOne(statements)] : statements;
  for (const statement of whole) await statement.execute(tx);
}

/** Statements that change different tables, as one, which answers what the last of them does. */
export const asOne = (statements: readonly RawBuilder<unknown>[]): RawBuilder<unknown> => {
  const parts = statements.slice(0, -1).map((statement, nth) => sql`${sql.ref(`list_${nth}`)} as (${statement})`);
  return sql`${parts.length > 0 ? sql`with ${sql.join(parts)}` : sql``} ${statements.at(-1)}`;
};

const deletion = (projection: Projection, ref: RecordRef, table: string, stands?: Standing): RawBuilder<unknown> => {
  const regions = projection.moves && stands ? [ref.region, stands.region, ...stands.before] : [ref.region];
  return sql`delete from ${sql.table(table)} where region = any(${regions}::text[]) and record = ${ref.id}::uuid`;
};

/** The statements that insert them; one, unless they are very many. */
export const insertions = (
  projection: Projection,
  ref: RecordRef,
  rows: readonly Row[],
  table = projection.table,
  stands?: Standing,
): readonly RawBuilder<unknown>[] => {
  const at = projection.moves ? (stands?.region ?? ref.region) : ref.region;
  const home = projection.moves ? [sql`home`] : [];
  const homeOf = projection.moves ? [sql`${at === ref.region ? null : ref.region}::text`] : [];
  const columns = Object.keys(projection.columns);
  const valuesOf = (row: Row) => {
    const extra = Object.keys(row).filter(column => !(column in projection.columns));
    if (extra.length > 0) throw new Error(`${projection.name} has no column ${extra.join(', ')}`);
    return sql`(${at}, ${ref.id}::uuid, ${sql.join([...homeOf, ...columns.map(column => bound(projection, column, row[column]))])})`;
  };
  const most = Math.floor(VALUES / valuesOfRow(projection.columns));
  const statements: RawBuilder<unknown>[] = [];
  for (let from = 0; from < rows.length; from += most) {
    const some = rows.slice(from, from + most).map(valuesOf);
    statements.push(sql`
      insert into ${sql.table(table)} (region, record, ${sql.join([...home, ...columns.map(column => sql.ref(column))])})
      values ${sql.join(some)}`);
  }
  return statements;
};

/** What a record gives a list: its rows, and where it stands if it was passed on. */
export interface Given {
  readonly ref: RecordRef;
  readonly rows: readonly Row[];
  readonly stands?: Standing | undefined;
}

/** For each of the records the rows that stand, in a form that can be compared with what the state gives. */
export async function standingRows(
  tx: Tx,
  projection: Projection,
  records: readonly Given[],
): Promise<readonly (readonly string[])[]> {
  if (records.length === 0) return [];
  const places = records.map(({ ref, stands }, nth) => {
    const at = projection.moves ? (stands?.region ?? ref.region) : ref.region;
    return sql`(${nth}::integer, ${at}::text collate "C", ${ref.id}::uuid)`;
  });
  const { rows } = await sql<RowOf>`
    select asked.nth, to_jsonb(stood) as row
    from (values ${sql.join(places)}) as asked (nth, region, record) cross join lateral (
      select ${sql.join(columnsOf(projection))} from ${sql.table(projection.table)} list
      where list.region = asked.region and list.record = asked.record) stood`.execute(tx);
  return byRecord(records, rows);
}

/** For each of the records the rows that it gives: the database itself casts them, so that both sides have its types. */
export async function castRows(
  tx: Tx,
  projection: Projection,
  records: readonly Given[],
): Promise<readonly (readonly string[])[]> {
  const cast: RowOf[] = [];
  const nth = sql.ref('#');
  const given = records.flatMap((record, at) =>
    record.rows.map(row => {
      const values = Object.keys(projection.columns).map(column => bound(projection, column, row[column]));
      return sql`(${at}::integer, ${sql.join(values)})`;
    }),
  );
  const most = Math.floor(VALUES / valuesOfRow(projection.columns));
  for (let from = 0; from < given.length; from += most) {
    const { rows } = await sql<RowOf>`
      select ${nth} as nth, to_jsonb(given) - '#' as row
      from (values ${sql.join(given.slice(from, from + most))}) as given (${nth}, ${sql.join(columnsOf(projection))})`.execute(
      tx,
    );
    cast.push(...rows);
  }
  return byRecord(records, cast);
}

/** A row of the record that was asked for as the nth. */
interface RowOf {
  readonly nth: number;
  readonly row: unknown;
}

function byRecord(records: readonly Given[], rows: readonly RowOf[]): readonly (readonly string[])[] {
  const found: string[][] = records.map(() => []);
  for (const { nth, row } of rows) found[nth]?.push(stable(row));
  return found.map(all => all.sort());
}

const columnsOf = (projection: Projection) => Object.keys(projection.columns).map(column => sql.ref(column));

function stable(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
