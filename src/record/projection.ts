/**
 * Tables for lists, search and the public are projections: rows derived from one record's state, which can be thrown away
 * and rebuilt. `follows: 'command'` is written in the command's own transaction; `follows: 'ledger'` sees only acts that have
 * their place in the ledger, in the ledger's order, so that every public figure can say "as of entry N".
 */
import type { ActOf, Acts, Known, Loaded } from './kind.ts';

export type ColumnType =
  | 'text'
  | 'uuid'
  | 'int'
  | 'bigint'
  | 'date'
  | 'timestamptz'
  | 'boolean'
  | 'jsonb'
  | 'text[]'
  | 'int[]';
export type Cell =
  | string
  | number
  | boolean
  | null
  | readonly string[]
  | { readonly [key: string]: unknown }
  | readonly unknown[];
export type Row = { readonly [column: string]: Cell };

/** What a projection may know beside the state: the acts and their places in the ledger (for followers of it). */
export interface Places {
  /** Ledger index of the act with this sequence number. */
  at(seq: number): number;
  /** The acts that have their place, at their newest versions: for rows that count what happened, not what stands. */
  acts(): readonly ActOf<Acts>[];
}

/**
 * The installation's keyed hash of a term, 32 bits: equal terms have equal marks, and without the key a mark says nothing.
 * How a list can be searched for what is encrypted in the acts.
 */
export type Mark = (term: string) => number;

export interface Projection<S = unknown> {
  readonly name: string;
  /** Raised when `rows` changes its meaning: the next start rebuilds the table behind the old one. */
  readonly version: number;
  readonly kind: string;
  readonly follows: 'command' | 'ledger';
  /** Counts what is veiled too, in a table that nobody is shown; for followers of the ledger alone. */
  readonly asWritten?: true;
  readonly table: string;
  /**
   * Its rows go with a record that was passed on (`stands` of its kind): their `region` is where it is handled, and `home` where
   * the record itself stands, null where that is the same. Lists that a desk reads by region move; what is asked by the record's
   * own name stays.
   */
  readonly moves?: true;
  /** Columns beside `region` and `record`, which every projection has. Order is the table's. */
  readonly columns: { readonly [column: string]: ColumnType };
  /**
   * The rows of one record; none where it isn't to be listed. Pure. Rows that depend on what is known of the law and the
   * calendar are moved when that changes (cases/due-moves.ts).
   */
  rows: { rows(record: Loaded<S>, places: Places, known: Known, mark: Mark): readonly Row[] }['rows'];
}

export function defineProjection<S>(projection: Projection<S>): Projection<S> {
  return projection;
}
