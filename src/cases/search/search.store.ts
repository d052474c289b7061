import { sql } from 'kysely';
import type { Tx } from '../../db/database.ts';
import { inScope } from '../../db/values.ts';
import { KINDS_OF_MATTER, type KindOfMatter } from '../../offices/recusal.ts';
import type { RecordId, Region } from '../../record/ids.ts';

export const SEARCHED = KINDS_OF_MATTER;
export type SearchedKind = KindOfMatter;

export interface FoundRow {
  readonly kind: SearchedKind;
  readonly region: Region;
  readonly record: RecordId;
  readonly number: string;
  readonly office: RecordId;
  readonly day: string;
  readonly phase: string;
  readonly score: number;
}

/** Where a page goes on: after the row with these values. */
export interface FoundCursor {
  readonly score: number;
  readonly day: string;
  readonly record: string;
}

/** One word as marks; `exact` and `alike` weigh more than what is only near. */
export interface MarkedWord {
  readonly exact: readonly number[];
  readonly alike: readonly number[];
  readonly near: readonly number[];
}

export interface FoundFilter {
  readonly kind?: SearchedKind | undefined;
  readonly phase?: string | undefined;
  readonly office?: RecordId | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** As many words as `search_found` has conditions for. */
const WORDS = 6;

/** An array of arrays has lines of one length: a shorter one says its first mark again. */
function linesOf(words: readonly MarkedWord[], marks: (word: MarkedWord) => readonly number[]): number[][] {
  const lines = words.map(word => {
    const all = marks(word);
    return all.length > 0 ? all : word.exact;
  });
  const width = Math.max(...lines.map(line => line.length));
  const even = lines.map(line => Array.from({ length: width }, (_, at) => line[at] ?? (line[0] as number)));
  return Array.from({ length: WORDS }, (_, at) => even[Math.min(at, even.length - 1)] as number[]);
}

/** Records of the scope in which every word is found, best first, then the newest. One to six words, each with an exact mark. */
export async function foundPage(
  tx: Tx,
  scope: string,
  words: readonly MarkedWord[],
  filter: FoundFilter,
  after: FoundCursor | undefined,
  most: number,
): Promise<readonly FoundRow[]> {
  const all = linesOf(words, ({ exact, alike, near }) => [...exact, ...alike, ...near]);
  const exactly = linesOf(words, ({ exact }) => exact);
  const alike = linesOf(words, word => word.alike);
  const { rows } = await sql<FoundRow>`
    select f.kind, s.region, s.record, s.number, s.office, s.day, s.phase, f.score
    from search_found(${all}::int[], ${exactly}::int[], ${alike}::int[], ${words.length}::int,
      ${filter.kind ?? null}::text, ${filter.phase ?? null}::text, ${filter.office ?? null}::uuid,
      ${filter.from ?? null}::date, ${filter.until ?? null}::date,
      ${after?.score ?? null}::int, ${after?.day ?? null}::date, ${after?.record ?? null}::uuid, ${most}::int) f
    cross join lateral (
      select coalesce(home, region) as region, record, number, office, day, phase from report_search
      where f.kind = 'report' and report_search.region = f.region and report_search.record = f.record and ${inScope(scope)}
      union all
      select coalesce(home, region) as region, record, number, office, day, phase from lead_search
      where f.kind = 'lead' and lead_search.region = f.region and lead_search.record = f.record and ${inScope(scope)}
      union all
      select coalesce(home, region) as region, record, number, office, day, phase from finding_search
      where f.kind = 'finding' and finding_search.region = f.region and finding_search.record = f.record and ${inScope(scope)}
      union all
      select coalesce(home, region) as region, record, number, office, day, phase from case_search
      where f.kind = 'case' and case_search.region = f.region and case_search.record = f.record and ${inScope(scope)}
    ) s
    order by f.score desc, s.day desc, s.record desc`.execute(tx);
  return rows;
}
