/** Rows of law that a circular cites: found by id in every table, as they stand on its day. Pure. */
import { type Law, type TableName, tableNames } from '../../law/law.ts';
import { inForceOn, type Row } from '../../law/row.ts';
import { ok, type Result } from '../../result.ts';
import { type CircularRefusal, type Cited, no } from './circular.ts';

/** What the pages show of how circulars are made: who issues them, to whom, and about what. */
export const CIRCULAR_RULE = 'R-SE-DAERAH';

export function citedOn(law: Law, ids: readonly string[], day: string): Result<readonly Cited[], CircularRefusal> {
  const cited: Cited[] = [];
  for (const id of new Set(ids)) {
    const versions = tableNames.flatMap(table => rowsOf(law, table).map(row => ({ table, row })));
    const known = versions.filter(({ row }) => row.id === id);
    if (known.length === 0) return no({ code: 'circular-law-unknown', field: 'cites', detail: id });
    const found = known.find(({ row }) => inForceOn(row, day));
    if (!found) return no({ code: 'circular-law-not-in-force', field: 'cites', detail: id });
    const { table, row } = found;
    cited.push({ table, id, cite: row.cite.slice(0, 600), confidence: row.confidence });
  }
  return ok(cited);
}

const rowsOf = (law: Law, table: TableName): readonly Row[] => law[table];
