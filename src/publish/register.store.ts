import { sql } from 'kysely';
import type { Tx } from '../db/database.ts';
import type { RecordId, RecordRef, Region } from '../record/ids.ts';
import type { Place } from './register.ts';
import { searchWords } from './search.ts';

export interface RegisterRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly office: string;
  readonly regime: string;
  readonly phase: string;
  readonly registered_on: string;
  readonly tracks: readonly {
    readonly kind: string;
    readonly phase: string;
    readonly finding: string | null;
    readonly result: string | null;
  }[];
  readonly entry: number;
  readonly outcome: string;
  readonly imported: boolean;
  /** The unit was redacted: it is shown no more, whatever the rule of release says. */
  readonly unit_redacted: boolean;
  /** The office that handles it now, and how it came there. */
  readonly handled_in: Region;
  readonly handled_by: string;
  readonly place: Place;
}
export interface After {
  readonly day: string;
  readonly record: string;
}

/** What a list can be narrowed to: open fields only, so that no count tells what a row doesn't show. */
export interface Filters {
  readonly search?: string | undefined;
  /** The region of the office that handles it now. */
  readonly office?: string | undefined;
  readonly year?: number | undefined;
  readonly phase?: string | undefined;
  readonly outcome?: string | undefined;
}

const COLUMNS = sql`region, record, number, office, regime, phase, registered_on, tracks, entry, outcome, imported, unit_redacted,
  handled_in, handled_by, place`;

const narrowed = ({ search, office, year, phase, outcome }: Filters) => sql`true
  ${office === undefined ? sql`` : sql`and handled_in = ${office}`}
  ${year === undefined ? sql`` : sql`and registered_on >= ${`${year}-01-01`}::date and registered_on <= ${`${year}-12-31`}::date`}
  ${phase === undefined ? sql`` : sql`and phase = ${phase}`}
  ${outcome === undefined ? sql`` : sql`and outcome = ${outcome}`}
  ${sql.join(
    searchWords(search ?? '').map(
      word => sql`and (number || ' ' || office || ' ' || handled_by) ilike ${`%${word.replace(/[\\%_]/g, '\\$&')}%`}`,
    ),
    sql` `,
  )}`;

/** The register from the newest day on, by keyset. */
export async function registerPage(
  tx: Tx,
  options: Filters & { readonly after?: After | undefined; readonly most: number },
): Promise<readonly RegisterRow[]> {
  const { after, most, ...filters } = options;
  const beyond = after ? sql`and (registered_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``;
  const { rows } = await sql<RegisterRow>`
    select ${COLUMNS} from public_register
    where ${narrowed(filters)} ${beyond} order by registered_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

export async function registerRow(tx: Tx, ref: RecordRef): Promise<RegisterRow | undefined> {
  const { rows } = await sql<RegisterRow>`
    select ${COLUMNS} from public_register where region = ${ref.region} and record = ${ref.id}`.execute(tx);
  return rows[0];
}

export interface Counted {
  readonly phase: string;
  readonly outcome: string;
  readonly cases: number;
}
/** How many cases there are of each phase and outcome: every figure of the register is a sum of these. */
export async function registerCounts(tx: Tx, filters: Filters = {}): Promise<readonly Counted[]> {
  const { rows } = await sql<Counted>`
    select phase, outcome, count(*)::int as cases from public_register where ${narrowed(filters)}
    group by phase, outcome order by phase, outcome`.execute(tx);
  return rows;
}

/** The offices that handle a case of the register, each under its newest name: a step of the index for each, not a scan. */
export async function registerOffices(tx: Tx): Promise<readonly { readonly region: Region; readonly name: string }[]> {
  const { rows } = await sql<{ region: Region; name: string }>`
    with recursive standing as (
      (select handled_in, handled_by from public_register order by handled_in, registered_on desc, record desc limit 1)
      union all
      (select later.handled_in, later.handled_by from standing, lateral (
        select handled_in, handled_by from public_register where handled_in > standing.handled_in
        order by handled_in, registered_on desc, record desc limit 1) later)
    ) select handled_in as region, handled_by as name from standing order by handled_in limit 1000`.execute(tx);
  return rows;
}

/** The first and the last year of the register. */
export async function registerYears(tx: Tx): Promise<{ readonly first: number; readonly last: number } | undefined> {
  const { rows } = await sql<{ first: number | null; last: number | null }>`
    select extract(year from min(registered_on))::int as first, extract(year from max(registered_on))::int as last
    from public_register`.execute(tx);
  const [years] = rows;
  return years?.first && years.last ? { first: years.first, last: years.last } : undefined;
}
