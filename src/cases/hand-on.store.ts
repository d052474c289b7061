/** The SQL of what is handed on between offices, and of who is in charge. */
import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import { inScope } from '../db/values.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../offices/recusal.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';

export interface PassingRow {
  readonly kind: KindOfMatter;
  readonly region: Region;
  readonly record: RecordId;
  readonly nth: number;
  readonly number: string;
  readonly day: string;
  readonly phase: string;
  readonly answered: string | null;
  readonly from_name: string;
  readonly to_name: string;
}

/** What one office was asked to take on (`to`) or passed on (`from`), the latest first; nothing that is kept from this person. */
export async function passingPage(
  tx: Tx,
  asked: {
    readonly office: RecordRef;
    readonly person: string;
    readonly way: 'to' | 'from';
    readonly phase?: string | undefined;
    readonly after?: { readonly day: string; readonly record: string } | undefined;
    readonly most: number;
  },
): Promise<readonly PassingRow[]> {
  const { office, person, way, phase, after, most } = asked;
  const [region, record] = way === 'to' ? [sql`to_region`, sql`to_office`] : [sql`from_region`, sql`from_office`];
  const one = (kind: KindOfMatter) => sql`(
    select ${kind} as kind, region, record, nth, number, day, phase, answered, from_name, to_name
    from ${sql.table(`${kind}_passing`)}
    where ${region} = ${office.region} and ${record} = ${office.id} and not ${person} = any(recused)
    ${phase ? sql`and phase = ${phase}` : sql``}
    ${after ? sql`and (day, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by day desc, record desc limit ${most})`;
  const { rows } = await sql<PassingRow>`
    select * from (${sql.join(KINDS_OF_MATTER.map(one), sql` union all `)}) passed
    order by day desc, record desc, nth desc limit ${most}`.execute(tx);
  return rows;
}

/** How many matters wait for one office to take them on. */
export async function countAwaited(tx: Tx, office: RecordRef, person: string): Promise<number> {
  const one = (kind: KindOfMatter) => sql`
    select record from ${sql.table(`${kind}_passing`)}
    where to_region = ${office.region} and to_office = ${office.id} and phase = 'awaiting' and not ${person} = any(recused)`;
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (${sql.join(KINDS_OF_MATTER.map(one), sql` union all `)}) waiting`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface AssignedRow {
  readonly kind: KindOfMatter;
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
}

/** What somebody is in charge of, in the scope, in the order of numbers. */
export async function assignedTo(tx: Tx, scope: string, person: string, most: number): Promise<readonly AssignedRow[]> {
  const one = (kind: KindOfMatter) => sql`
    select ${kind} as kind, coalesce(home, region) as region, record, number from ${sql.table(`${kind}_assigned`)}
    where ${inScope(scope)} and person = ${person}`;
  const { rows } = await sql<AssignedRow>`
    select * from (${sql.join(KINDS_OF_MATTER.map(one), sql` union all `)}) mine
    order by number, record limit ${most}`.execute(tx);
  return rows;
}
