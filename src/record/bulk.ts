/**
 * Writing many records at once: the rows of their heads, acts, slots, keys, leaves and projections, as COPY takes them. What
 * is written is made by the same `decide`, `apply` and codec as everywhere; only the way into the tables is another one, for
 * worlds of a size that no command could make. Never for the work of an office.
 */

import type { StoredAct } from './codec.ts';
import type { RecordRef } from './ids.ts';
import type { Cell, ColumnType, Projection, Row } from './projection.ts';

export type CopyType = ColumnType | 'bytea';
export interface CopyTable {
  readonly table: string;
  readonly columns: readonly string[];
  /** COPY's text format. Valid until the bulk takes another record. */
  readonly text: Uint8Array;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const copyEscape = (text: string): string => text.replace(/[\\\t\n\r]/g, char => ESCAPES[char] ?? char);

/** One value in COPY's text format (PostgreSQL documentation, COPY, "Text Format"). */
export function copyCell(value: Cell | Uint8Array | undefined, type: CopyType): string {
  if (value === null || value === undefined) return '\\N';
  if (value instanceof Uint8Array)
    return `\\\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  if (type === 'jsonb') return copyEscape(JSON.stringify(value));
  if (Array.isArray(value))
    return copyEscape(`{${value.map(item => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return copyEscape(String(value));
}

const FIXED = {
  record: ['region', 'id', 'kind', 'version'],
  act: ['region', 'record', 'seq', 'kind', 'type', 'version', 'envelope', 'entry'],
  slot: ['region', 'record', 'seq', 'slots'],
  record_key: ['region', 'record', 'wrapped'],
  leaf: ['index', 'entry', 'region', 'record', 'seq'],
} as const;

export interface BulkRecord {
  readonly ref: RecordRef;
  readonly kind: string;
  readonly acts: readonly StoredAct[];
  /** Ledger index of each act. */
  readonly places: readonly number[];
  readonly wrapped: string | undefined;
  readonly rows: readonly { readonly projection: Projection; readonly rows: readonly Row[] }[];
}

export interface Bulk {
  add(record: BulkRecord): void;
  /** In the order in which the tables must be filled. */
  tables(): readonly CopyTable[];
}

/** Lines as bytes from the start: ten thousand strings that wait for their COPY would be moved by each collection. */
class Lines {
  #bytes = Buffer.allocUnsafe(1 << 16);
  #length = 0;
  readonly columns: readonly string[];

  constructor(columns: readonly string[]) {
    this.columns = columns;
  }

  add(cells: readonly string[]): void {
    const line = `${cells.join('\t')}\n`;
    const most = this.#length + 3 * line.length;
    if (most > this.#bytes.length) {
      const larger = Buffer.allocUnsafe(2 * most);
      larger.set(this.#bytes.subarray(0, this.#length));
      this.#bytes = larger;
    }
    this.#length += this.#bytes.write(line, this.#length);
  }

  get text(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }
}

export function openBulk(): Bulk {
  const tables = new Map(Object.entries(FIXED).map(([table, columns]) => [table, new Lines(columns)]));
  const put = (table: string, cells: readonly string[]) => tables.get(table)?.add(cells);
  const projected = ({ table, columns }: Projection): Lines => {
    const lines = tables.get(table) ?? new Lines(['region', 'record', ...Object.keys(columns)]);
    tables.set(table, lines);
    return lines;
  };
  return {
    add({ ref, kind, acts, places, wrapped, rows }) {
      put('record', [ref.region, ref.id, kind, String(acts.length)]);
      if (wrapped !== undefined) put('record_key', [ref.region, ref.id, copyEscape(wrapped)]);
      for (const [nth, act] of acts.entries()) {
        const head = [ref.region, ref.id, String(act.seq)];
        const bytes = copyCell(act.entry, 'bytea');
        put('act', [...head, kind, act.type, String(act.version), copyCell(act.envelope, 'bytea'), bytes]);
        put('slot', [...head, copyCell(act.slots, 'jsonb')]);
        put('leaf', [String(places[nth]), bytes, ...head]);
      }
      for (const { projection, rows: list } of rows) {
        const lines = projected(projection);
        const columns = Object.entries(projection.columns);
        for (const row of list) {
          const cells = columns.map(([column, type]) => copyCell(row[column], type));
          lines.add([ref.region, ref.id, ...cells]);
        }
      }
    },
    tables: () => [...tables].map(([table, { columns, text }]) => ({ table, columns, text })),
  };
}
