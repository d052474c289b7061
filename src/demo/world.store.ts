import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordRef } from '../record/ids.ts';

/** The year that all cases of a generated world lie in. */
const YEAR = 2024;

export async function putSeries(tx: Tx, { region, id }: RecordRef, series: string, next: number): Promise<void> {
  await sql`insert into series (region, office, series, year, next)
    values (${region}, ${id}, ${series}, ${YEAR}, ${next})`.execute(tx);
}

export async function putFollower(tx: Tx, name: string, version: number, next: number): Promise<void> {
  await sql`insert into follower (name, version, next) values (${name}, ${version}, ${next})
    on conflict (name) do update set next = excluded.next`.execute(tx);
}

/** Statements that put back what `layBare` took, in steps: within a step their order is free. */
export type Dress = readonly (readonly string[])[];

/**
 * Takes indexes, references and the server's own vacuum off the tables a world fills, and gives what puts them back. Keeping
 * ten million random keys sorted row by row costs more than sorting them once at the end, and no row of a load is ever dead.
 * References hold by construction: they are put back for what comes later, without looking up all that was loaded (`not valid`;
 * world.test.ts looks it up). What takes longest comes first, so that nothing long is left alone at the end. A world that is
 * broken off in between lacks them and is to be thrown away.
 *
 * @param tables the largest first
 */
export async function layBare(tx: Tx, tables: readonly string[]): Promise<Dress> {
  const largestFirst = [...tables];
  const list = sql`(select name::regclass from unnest(${largestFirst}::text[]) as name)`;
  const constraints = await sql<{ drop: string; add: string; reference: boolean }>`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as add,
      contype = 'f' as reference
    from pg_constraint
    where (conrelid in ${list} or confrelid in ${list}) and contype in ('p', 'u', 'f')
    order by contype = 'f' desc, array_position(${largestFirst}::text[], conrelid::regclass::text), conname`.execute(
    tx,
  );
  const indexes = await sql<{ drop: string; add: string }>`
    select format('drop index %s', indexrelid::regclass) as drop, pg_get_indexdef(indexrelid) as add
    from pg_index join pg_class on pg_class.oid = indexrelid join pg_am on pg_am.oid = relam
    where indrelid in ${list} and not exists (select from pg_constraint where conindid = indexrelid)
    order by amname = 'gin' desc, array_position(${largestFirst}::text[], indrelid::regclass::text), indexrelid`.execute(
    tx,
  );
  const care = await sql<{ drop: string; add: string }>`
    select format('alter table %s set (autovacuum_enabled = false)', name) as drop,
      format('alter table %s reset (autovacuum_enabled)', name) as add
    from ${list} as filled(name)`.execute(tx);
  for (const { drop } of [...constraints.rows, ...indexes.rows, ...care.rows]) await sql.raw(drop).execute(tx);
  const keys = constraints.rows.filter(({ reference }) => !reference);
  const references = constraints.rows.filter(({ reference }) => reference);
  return [
    keys.map(({ add }) => add),
    indexes.rows.map(({ add }) => add),
    references.map(({ add }) => `${add} not valid`),
    care.rows.map(({ add }) => add),
  ];
}

/** Carries out one statement that `layBare` gave, with memory to sort in. */
export async function dress(tx: Tx, statement: string): Promise<void> {
  await sql`set local maintenance_work_mem = '1GB'`.execute(tx);
  await sql`set local work_mem = '1GB'`.execute(tx);
  await sql.raw(statement).execute(tx);
}
