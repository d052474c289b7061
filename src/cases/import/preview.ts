/** What an uploaded register would become, before anything is stored: rows, problems, and the series it would raise. */
import { createHash } from 'node:crypto';
import { type Numbering, numberingIn } from '../../offices/numbers.ts';
import type { RecordRef } from '../../record/ids.ts';
import type { Asked } from '../../record/operation.ts';
import { ok, type Result, refuse } from '../../result.ts';
import type { NumberedAs } from '../case-acts.ts';
import { nextNumber, takenNumbers } from '../number-lists.store.ts';
import type { ImportRow } from './import.ts';
import { type RowProblem, understand } from './rows.ts';
import { type FileRefusal, readTable } from './table.ts';

/** A series that the rows have numbers of: where it stands now, and where it goes on after the import. */
export interface RaisedSeries {
  readonly series: NumberedAs;
  readonly year: number;
  readonly count: number;
  readonly next: number;
  readonly highest: number;
}
export interface Preview {
  readonly hash: string;
  readonly found: number;
  readonly rows: readonly ImportRow[];
  readonly problems: readonly RowProblem[];
  readonly errors: number;
  readonly series: readonly RaisedSeries[];
}

export const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

export async function previewOf(
  asked: Asked,
  office: { readonly ref: RecordRef; readonly numbering: Numbering },
  bytes: Uint8Array,
): Promise<Result<Preview, FileRefusal>> {
  const table = await readTable(bytes);
  if (!table.ok) return table;
  const { today } = asked.engine.moment(office.ref.region, asked.actor);
  const numbering = numberingIn(office.numbering, Number(today.slice(0, 4)));
  const understood = understand(table.value, { numbering: { ...office.numbering, code: numbering.code }, today });
  if (!understood.ok) return understood;
  const { rows, found } = understood.value;
  if (found === 0) return refuse({ code: 'file-empty' });
  const series = await seriesOf(asked, office.ref, rows);
  const problems = [...understood.value.problems, ...(await meeting(asked, office.ref, rows, series))];
  problems.sort((a, b) => Number(a.warning) - Number(b.warning) || (a.row ?? 0) - (b.row ?? 0));
  const errors = problems.filter(({ warning }) => !warning).length;
  return ok({ hash: hashOf(bytes), found, rows, problems, errors, series });
}

async function seriesOf(asked: Asked, office: RecordRef, rows: readonly ImportRow[]): Promise<readonly RaisedSeries[]> {
  const grouped = Map.groupBy(rows, ({ series, year }) => `${series} ${year}`);
  const raised: RaisedSeries[] = [];
  for (const [, group] of [...grouped].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [{ series, year } = { series: 'report' as const, year: 0 }] = group;
    const highest = group.reduce((most, { seq }) => Math.max(most, seq ?? 0), 0);
    const next = await asked.read(tx => nextNumber(tx, office, series, year));
    raised.push({ series, year, count: group.length, next, highest });
  }
  return raised;
}

const AT_ONCE = 1_000;

/** Where the rows meet what the office has already: a number that stands here is an error, its place in the series a warning. */
async function meeting(
  asked: Asked,
  office: RecordRef,
  rows: readonly ImportRow[],
  series: readonly RaisedSeries[],
): Promise<readonly RowProblem[]> {
  const problems: RowProblem[] = [];
  for (let at = 0; at < rows.length; at += AT_ONCE) {
    const some = rows.slice(at, at + AT_ONCE);
    const numbers = some.map(({ number }) => number);
    const taken = await asked.read(tx => takenNumbers(tx, office.region, numbers));
    for (const { row, number, seq, ...of } of some) {
      const standing = series.find(known => known.series === of.series && known.year === of.year)?.next ?? 1;
      const about = { row, column: 'number' as const };
      if (taken.has(number)) problems.push({ ...about, code: 'number-taken', detail: number, warning: false });
      else if (seq !== null && seq < standing)
        problems.push({ ...about, code: 'seq-taken', detail: String(seq), warning: true });
    }
  }
  return problems;
}
