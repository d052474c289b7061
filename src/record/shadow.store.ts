/**
 * The shadow of a projection's table: filled beside the one that serves, then swapped in under the names it had.
 *
 * While it is filled its rows are of different moments: a record that was read early and one that was read late may both
 * show what only one of them had at any time, such as a sign-in name that changed hands. So what is unique across records
 * is asked of the whole only, at the swap; every other index is there from the beginning.
 */
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';

interface Index {
  readonly name: string;
  /** `USING btree (...)`, as PostgreSQL writes it, for an index that stands alone. */
  readonly method: string;
  readonly unique: boolean;
  /** `PRIMARY KEY (...)` or `UNIQUE (...)`, where the index is a constraint's. */
  readonly constraint: string | null;
  /** Unique, and by more than a record's own rows. */
  readonly across: boolean;
}

/** An empty twin of a table, with its row security, policies and grants, and its indexes but those across records. */
export async function makeShadow(tx: Tx, table: string, shadow: string): Promise<void> {
  await sql`create table ${sql.table(shadow)} (like ${sql.table(table)} including all excluding indexes)`.execute(tx);
  for (const index of await indexesOf(tx, table)) {
    if (!index.across) await makeIndex(tx, shadow, index, nextName(index.name));
  }
  const secured = await sql<{ secured: boolean }>`
    select relrowsecurity as secured from pg_class where oid = ${table}::regclass`.execute(tx);
  if (secured.rows[0]?.secured) await sql`alter table ${sql.table(shadow)} enable row level security`.execute(tx);
  const policies = await sql<{ policy: string; kind: string; command: string; roles: string; condition: string }>`
    select policyname as policy, permissive as kind, cmd as command, array_to_string(roles, ', ') as roles, qual as condition from pg_policies where schemaname = 'public' and tablename = ${table}`.execute(
    tx,
  );
  for (const { policy, kind, command, roles, condition } of policies.rows) {
    await sql`create policy ${sql.ref(policy)} on ${sql.table(shadow)} as ${sql.raw(kind)} for ${sql.raw(command)} to ${sql.raw(roles)} using (${sql.raw(condition)})`.execute(
      tx,
    );
  }
  const grants = await sql<{ role: string; privilege: string }>`
    select r.rolname as role, a.privilege_type as privilege
    from pg_class c, aclexplode(c.relacl) a join pg_roles r on r.oid = a.grantee
    where c.oid = ${table}::regclass and a.grantee <> c.relowner`.execute(tx);
  for (const { role, privilege } of grants.rows) {
    await sql`grant ${sql.raw(privilege)} on ${sql.table(shadow)} to ${sql.ref(role)}`.execute(tx);
  }
}

/** Whether the shadow is one that `swapShadow` can put in place: an older release made its indexes otherwise. */
export async function isShadow(tx: Tx, table: string, shadow: string): Promise<boolean> {
  const there = await sql`select 1 from pg_class where relname = ${shadow} and relkind = 'r'`.execute(tx);
  if (there.rows.length === 0) return false;
  const made = (await indexesOf(tx, shadow)).map(({ name }) => name).sort();
  const due = (await indexesOf(tx, table)).flatMap(({ name, across }) => (across ? [] : [nextName(name)])).sort();
  return made.join() === due.join();
}

/** Puts the shadow in the table's place; indexes and constraints keep their names. Fails where the whole isn't unique. */
export async function swapShadow(tx: Tx, table: string, shadow: string): Promise<void> {
  const indexes = await indexesOf(tx, table);
  await sql`drop table ${sql.table(table)}`.execute(tx);
  await sql`alter table ${sql.table(shadow)} rename to ${sql.ref(table)}`.execute(tx);
  for (const index of indexes) {
    if (index.across) await makeIndex(tx, table, index, index.name);
    else await sql`alter index ${sql.ref(nextName(index.name))} rename to ${sql.ref(index.name)}`.execute(tx);
  }
}

const nextName = (name: string): string => `${name}_next`;

async function indexesOf(tx: Tx, table: string): Promise<readonly Index[]> {
  const { rows } = await sql<Index>`
    select c.relname as name, substring(pg_get_indexdef(i.indexrelid) from 'USING .*$') as method,
      i.indisunique as unique, pg_get_constraintdef(k.oid) as constraint,
      i.indisunique and not (
        select count(*) = 2 from pg_attribute a
        where a.attrelid = i.indrelid and a.attnum = any (i.indkey) and a.attname in ('region', 'record')) as across
    from pg_index i join pg_class c on c.oid = i.indexrelid
    left join pg_constraint k on k.conindid = i.indexrelid and k.conrelid = i.indrelid and k.contype in ('p', 'u')
    where i.indrelid = ${table}::regclass order by c.relname`.execute(tx);
  return rows;
}

async function makeIndex(tx: Tx, table: string, index: Index, name: string): Promise<void> {
  if (index.constraint) {
    const constraint = sql.raw(index.constraint);
    await sql`alter table ${sql.table(table)} add constraint ${sql.ref(name)} ${constraint}`.execute(tx);
    return;
  }
  const unique = index.unique ? sql`unique` : sql``;
  await sql`create ${unique} index ${sql.ref(name)} on ${sql.table(table)} ${sql.raw(index.method)}`.execute(tx);
}
