/** Coverage as the desk reads it: in the officer's scope, sums by unit, and who of a unit was not reached. */
import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { containing, inScope } from '../../db/values.ts';
import type { RecordId, Region } from '../../record/ids.ts';
import type { PersonRow } from '../roster/roster.store.ts';
import type { Belongs, UnitKind } from '../roster/roster.ts';
import { type RosterCount, reachedBy, sumsOfUnits } from './counting.store.ts';
import type { Means, Reach } from './coverage-shares.ts';
import type { UnitReach } from './next-event.ts';
import type { UnitOrder } from './orders.ts';

/** What was counted of rosters in a scope: some forty in the largest province, some five hundred in the country. */
export async function countsIn(tx: Tx, scope: string): Promise<readonly RosterCount[]> {
  const { rows } = await sql<RosterCount>`
    select region, roster, generation, name, units, people, read, signed, came, reached, as_of from coverage_roster
    where ${inScope(scope)} order by region limit 1000`.execute(tx);
  return rows;
}

export interface UnitRow extends Reach {
  readonly unit: string;
  readonly name: string;
  readonly kind: UnitKind;
}

/** Units of one roster: those with most people whom nothing reached first, or by another order; the least reached first. */
export async function unitPage(
  tx: Tx,
  region: Region,
  asked: { readonly text: string; readonly kind: UnitKind | null; readonly order: UnitOrder },
  from: number,
  most: number,
): Promise<readonly UnitRow[]> {
  const share = (done: 'read' | 'signed' | 'came') => sql`sum(${sql.ref(done)})::float8 / sum(people)`;
  const orders = {
    never: sql`sum(people - reached) desc, 2`,
    name: sql`2`,
    people: sql`sum(people) desc, 2`,
    read: sql`${share('read')}, 2`,
    signed: sql`${share('signed')}, 2`,
    came: sql`${share('came')}, 2`,
  };
  const { rows } = await sql<UnitRow>`
    select unit, name collate "C" as name, kind, ${sumsOfUnits}
    from coverage_unit where region = ${region}
      ${asked.text ? sql`and name ilike ${containing(asked.text)}` : sql``}
      ${asked.kind === null ? sql`` : sql`and kind = ${asked.kind}`}
    group by unit, name, kind order by ${orders[asked.order]}, unit offset ${from} limit ${most}`.execute(tx);
  return rows;
}

/** One unit's sums; undefined where none stand. */
export async function unitSums(tx: Tx, region: Region, unit: string): Promise<UnitRow | undefined> {
  const { rows } = await sql<UnitRow>`
    select unit, name, kind, ${sumsOfUnits}
    from coverage_unit where region = ${region} and unit = ${unit}::uuid group by unit, name, kind`.execute(tx);
  return rows[0];
}

/** Units of which people were not reached, those with most of them first; by anything at all, or else at no event. */
export async function unreachedUnits(
  tx: Tx,
  region: Region,
  by: 'anything' | 'event',
  most: number,
): Promise<readonly UnitReach[]> {
  const missing = by === 'anything' ? sql`people - reached` : sql`people - came`;
  const { rows } = await sql<UnitReach>`
    select unit, belongs, kind, name, people, read, signed, came, reached from coverage_unit
    where region = ${region} and ${missing} > 0 order by ${missing} desc, unit limit ${most}`.execute(tx);
  return rows;
}

export type Missing = Means | 'anything';
export interface UnreachedRow extends PersonRow {
  readonly belongs: Belongs;
  readonly read: boolean;
  readonly signed: boolean;
  readonly came: boolean;
}
/** People of one unit, as a roster has them at a generation, whom something has not reached by an entry; from behind `after` on. */
export async function unreachedPeople(
  tx: Tx,
  of: {
    readonly region: Region;
    readonly roster: RecordId;
    readonly generation: number;
    readonly unit: string;
    readonly asOf: number;
    readonly missing: Missing;
  },
  after: string | null,
  most: number,
): Promise<readonly UnreachedRow[]> {
  const { region, roster, generation, unit, asOf } = of;
  const missing = {
    anything: sql`not (r.read or r.signed or r.came)`,
    read: sql`not r.read`,
    signed: sql`not r.signed`,
    came: sql`not r.came`,
  };
  const { rows } = await sql<UnreachedRow>`
    select p.person, p.unit, p.belongs, p.heads, p.has_mail, p.sealed, p.since, r.read, r.signed, r.came
    from roster_person p, ${reachedBy(region, asOf)}
    where p.region = ${region} and p.roster = ${roster} and p.unit = ${unit}::uuid
      and p.since <= ${generation} and (p.until is null or p.until > ${generation})
      and ${missing[of.missing]} and (${after}::uuid is null or p.person > ${after}::uuid)
    order by p.person limit ${most}`.execute(tx);
  return rows;
}

/** The record of what was told of a government. */
export async function toldOf(tx: Tx, region: Region): Promise<RecordId | undefined> {
  const { rows } = await sql<{ record: RecordId }>`
    select record from government_list where region = ${region}`.execute(tx);
  return rows[0]?.record;
}
