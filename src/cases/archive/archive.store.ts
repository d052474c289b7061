/** The archive's lists, the terms, and what of the one has passed under the other. */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { containing, inScope } from '../../db/values.ts';
import type { KindOfMatter } from '../../offices/recusal.ts';
import type { RecordId, RecordRef, Region } from '../../record/ids.ts';
import type { Term } from './retention.ts';

export interface ArchiveRow {
  readonly kind: KindOfMatter;
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly file_region: Region;
  readonly file_record: RecordId;
  readonly file_number: string;
  readonly pieces: number | null;
  readonly place: string;
  readonly class: string | null;
  readonly held: boolean;
  readonly ended_on: string;
  readonly archived_on: string;
  readonly phase: 'archived' | 'disposed';
  readonly disposed_on: string | null;
  readonly minutes: string | null;
  readonly disposal_region: Region | null;
  readonly disposal: RecordId | null;
}
export interface FileKey {
  readonly day: string;
  readonly record: string;
}

const SHOWN = sql`region, record, number, file_region, file_record, file_number, pieces, place, class, held, ended_on,
  archived_on, phase, disposed_on, minutes, disposal_region, disposal`;
/** The four lists of a scope as one, each narrowed by itself. */
const everyKind = (scope: string, more: RawBuilder<unknown>) => {
  const where = sql`${inScope(scope)} ${more}`;
  return sql`(
  select 'case' as kind, ${SHOWN} from case_archive where ${where}
  union all select 'report', ${SHOWN} from report_archive where ${where}
  union all select 'finding', ${SHOWN} from finding_archive where ${where}
  union all select 'lead', ${SHOWN} from lead_archive where ${where})`;
};

/** The files of the scope, those archived last first; with a text, those of which a record's number, file, place or class holds it. */
export async function filePage(
  tx: Tx,
  asked: {
    readonly scope: string;
    readonly text?: string | undefined;
    readonly phase?: ArchiveRow['phase'] | undefined;
    readonly after?: FileKey | undefined;
    readonly most: number;
  },
): Promise<readonly FileKey[]> {
  const { scope, text, phase, after, most } = asked;
  const more = sql`${phase ? sql`and phase = ${phase}` : sql``}
    and ${text ? sql`sought ilike ${containing(text)}` : sql`record = file_record`}
    ${after ? sql`and (archived_on, file_record) < (${after.day}::date, ${after.record}::uuid)` : sql``}`;
  const { rows } = await sql<FileKey>`
    select file_record as record, max(archived_on) as day from ${everyKind(scope, more)} as found
    group by file_record order by 2 desc, 1 desc limit ${most}`.execute(tx);
  return rows;
}

/** All records that lie in these files, as far as they may be known of. */
export async function recordsOfFiles(tx: Tx, scope: string, files: readonly string[]): Promise<readonly ArchiveRow[]> {
  const more = sql`and file_record = any(${[...files]}::uuid[])`;
  const { rows } = await sql<ArchiveRow>`
    select * from ${everyKind(scope, more)} as found order by archived_on desc, file_record desc, kind, number`.execute(
    tx,
  );
  return rows;
}

/** The rows of these records, wherever they lie in the scope. */
export async function archiveRowsOf(tx: Tx, scope: string, records: readonly string[]): Promise<readonly ArchiveRow[]> {
  const more = sql`and record = any(${[...records]}::uuid[])`;
  const { rows } = await sql<ArchiveRow>`select * from ${everyKind(scope, more)} as found`.execute(tx);
  return rows;
}

export type TermRow = Omit<Term, 'countedFrom'> & {
  readonly region: Region;
  readonly record: RecordId;
  readonly counted_from: Term['countedFrom'];
  readonly version: number;
};

/** Every term that stands, by its code. A schedule has hundreds of classes, not thousands. */
export async function standingTerms(tx: Tx): Promise<readonly TermRow[]> {
  const { rows } = await sql<TermRow>`
    select region, record, code, name, counted_from, active, inactive, fate, cite, source, confidence, version
    from retention_term order by code collate "C", region, record limit 2000`.execute(tx);
  return rows;
}

export interface PassedRow extends ArchiveRow {
  readonly term_region: Region;
  readonly term_record: RecordId;
  /** How many terms speak of this class here: nothing is proposed where it is more than one. */
  readonly terms: number;
  readonly listed: boolean;
}

/**
 * The files of the scope whose term is over on a day, those that were archived first first. What is held, permanent or without a
 * term is never among them.
 */
export async function passedPage(
  tx: Tx,
  asked: {
    readonly scope: string;
    /** Whose records they are: those it handled, and those of bodies that it carries on. */
    readonly office: RecordRef;
    readonly today: string;
    readonly after?: FileKey | undefined;
    readonly most: number;
  },
): Promise<readonly PassedRow[]> {
  const { scope, office, today, after, most } = asked;
  const own = sql`and (handler = ${office.id} or handler in (
    select record from office where heir_region = ${office.region} and heir = ${office.id}))`;
  const reaches = (term: RawBuilder<unknown>) =>
    sql`(${term}.region = '' or a.region = ${term}.region or starts_with(a.region, ${term}.region || '.'))`;
  const passed = sql`
    select a.*, t.region as term_region, t.record as term_record,
      (select count(*)::int from retention_term o where o.code = a.class and ${reaches(sql`o`)}) as terms,
      exists (select from disposal_item i where i.item_record = a.record and i.item_region = a.region) as listed
    from ${everyKind(scope, sql`and phase = 'archived' and not held and class is not null ${own}`)} as a
    join retention_term t on t.code = a.class and ${reaches(sql`t`)}
    where t.fate <> 'permanent'
      and (case t.counted_from when 'ended' then a.ended_on else a.archived_on end
        + make_interval(years => t.active + t.inactive))::date < ${today}::date`;
  const { rows } = await sql<PassedRow>`
    with passed as (${passed}), files as (
      select file_record, min(archived_on) as day from passed group by file_record
      ${after ? sql`having (min(archived_on), file_record) > (${after.day}::date, ${after.record}::uuid)` : sql``}
      order by 2, 1 limit ${most})
    select p.* from passed p join files f on f.file_record = p.file_record
    order by f.day, p.file_record, p.kind, p.number, p.term_region`.execute(tx);
  return rows;
}

export interface DisposalRow {
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly phase: string;
  readonly listed_on: string;
  readonly last_on: string;
  readonly items: number;
  readonly left_over: number;
  readonly erased: number;
  readonly minutes: string | null;
}
/** Disposals of the scope, the newest first. */
export async function disposalPage(
  tx: Tx,
  asked: { readonly scope: string; readonly after?: FileKey | undefined; readonly most: number },
): Promise<readonly DisposalRow[]> {
  const { scope, after, most } = asked;
  const { rows } = await sql<DisposalRow>`
    select region, record, number, phase, listed_on, last_on, items, left_over, erased, minutes from disposal_list
    where ${inScope(scope)}
    ${after ? sql`and (listed_on, record) < (${after.day}::date, ${after.record}::uuid)` : sql``}
    order by listed_on desc, record desc limit ${most}`.execute(tx);
  return rows;
}

/** Disposals that the job has something to do for, whatever their region: it runs with the whole country's scope. */
export async function erasingDisposals(tx: Tx): Promise<readonly Pick<DisposalRow, 'region' | 'record'>[]> {
  const { rows } = await sql<Pick<DisposalRow, 'region' | 'record'>>`
    select region, record from disposal_list where phase = 'erasing' and left_over > 0
    order by last_on, record limit 100`.execute(tx);
  return rows;
}
