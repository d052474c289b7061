/**
 * Writing many records at once: the rows of their heads, acts, slots, keys, leaves and projections, as COPY takes them. What
 * is written is made by the same `decide`, `apply` and codec as everywhere; only the way into the tables is another one, for
 * worlds of a size that no command could make. Never for the work of an office.
 */

import type { StoredAct } from './codec.ts';
import type { RecordRef } from './ids.ts';
import type { Cell, ColumnType, Projection, Row } from './projection.ts';

export interface CopyTable {
  readonly table: string;
  readonly columns: readonly string[];
  readonly format: 'binary' | 'text';
  /** What COPY takes. Valid until the bulk takes another record. */
  readonly bytes: Uint8Array;
}

const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const copyEscape = (text: string): string => text.replace(/[\\\t\n\r]/g, char => ESCAPES[char] ?? char);

/** One value in COPY's text format (PostgreSQL documentation, COPY, "Text Format"). */
function copyCell(value: Cell | undefined, type: ColumnType): string {
  if (value === null || value === undefined) return '\\N';
  if (type === 'jsonb') return copyEscape(JSON.stringify(value));
  if (type === 'int[]') return `{${String(value)}}`;
  if (Array.isArray(value))
    return copyEscape(`{${value.map(item => `"${String(item).replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
  return copyEscape(String(value));
}

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

/** Bytes from the start: ten thousand strings that wait for their COPY would be moved by each collection. */
class Growing {
  readonly columns: readonly string[];
  protected bytes = Buffer.allocUnsafe(1 << 16);
  protected length = 0;

  constructor(columns: readonly string[]) {
    this.columns = columns;
  }

  protected room(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.length + more));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  get written(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }
}

class Lines extends Growing {
  readonly format = 'text';
  readonly #cells: readonly (readonly [name: string, type: ColumnType])[];

  constructor({ columns }: Projection) {
    super(['region', 'record', ...Object.keys(columns)]);
    this.#cells = Object.entries(columns);
  }

  row({ region, id }: RecordRef, row: Row): void {
    this.#add([region, id, ...this.#cells.map(([column, type]) => copyCell(row[column], type))]);
  }

  #add(cells: readonly string[]): void {
    const line = `${cells.join('\t')}\n`;
    this.room(3 * line.length);
    this.length += this.bytes.write(line, this.length);
  }
}

const HEADER = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1');

/**
 * COPY's binary format (PostgreSQL documentation, COPY, "Binary Format"): half of what a record is made of is bytes, which as
 * text would be written, sent and read in twice their length. Each field is its length and its value, big-endian.
 */
class Tuples extends Growing {
  readonly format = 'binary';

  constructor(...columns: readonly string[]) {
    super(columns);
    this.length += HEADER.copy(this.bytes);
  }

  begin(): this {
    this.room(2);
    this.length = this.bytes.writeInt16BE(this.columns.length, this.length);
    return this;
  }

  /** With the mark after the last tuple, over which the next one is written. */
  override get written(): Uint8Array {
    this.room(2);
    return this.bytes.subarray(0, this.bytes.writeInt16BE(-1, this.length));
  }

  text(value: string): this {
    this.room(4 + 3 * value.length);
    const size = this.bytes.write(value, this.length + 4);
    this.bytes.writeInt32BE(size, this.length);
    this.length += 4 + size;
    return this;
  }

  int4(value: number): this {
    this.room(8);
    this.bytes.writeInt32BE(4, this.length);
    this.length = this.bytes.writeInt32BE(value, this.length + 4);
    return this;
  }

  int8(value: number): this {
    this.room(12);
    this.bytes.writeInt32BE(8, this.length);
    this.length = this.bytes.writeBigInt64BE(BigInt(value), this.length + 4);
    return this;
  }

  raw(value: Uint8Array): this {
    this.room(4 + value.length);
    this.length = this.bytes.writeInt32BE(value.length, this.length);
    this.bytes.set(value, this.length);
    this.length += value.length;
    return this;
  }

  /** jsonb is sent as its version, 1, and its text. */
  json(value: unknown): this {
    const text = JSON.stringify(value);
    this.room(5 + 3 * text.length);
    const size = this.bytes.write(text, this.length + 5);
    this.bytes.writeInt32BE(size + 1, this.length);
    this.bytes.writeUInt8(1, this.length + 4);
    this.length += 5 + size;
    return this;
  }
}

export function openBulk(): Bulk {
  const fixed = {
    record: new Tuples('region', 'id', 'kind', 'version'),
    act: new Tuples('region', 'record', 'seq', 'kind', 'type', 'version', 'envelope', 'entry'),
    slot: new Tuples('region', 'record', 'seq', 'slots'),
    record_key: new Tuples('region', 'record', 'wrapped'),
    leaf: new Tuples('index', 'entry', 'region', 'record', 'seq'),
  };
  const lists = new Map<string, Lines>();
  const listOf = (projection: Projection): Lines => {
    const list = lists.get(projection.table) ?? new Lines(projection);
    lists.set(projection.table, list);
    return list;
  };
  return {
    add({ ref, kind, acts, places, wrapped, rows }) {
      const { region } = ref;
      const id = Buffer.from(ref.id.replaceAll('-', ''), 'hex');
      fixed.record.begin().text(region).raw(id).text(kind).int4(acts.length);
      if (wrapped !== undefined) fixed.record_key.begin().text(region).raw(id).text(wrapped);
      for (const [nth, { seq, type, version, envelope, entry, slots }] of acts.entries()) {
        const act = fixed.act.begin().text(region).raw(id).int4(seq);
        act.text(kind).text(type).int4(version).raw(envelope).raw(entry);
        fixed.slot.begin().text(region).raw(id).int4(seq).json(slots);
        const place = places[nth];
        if (place === undefined) throw new Error(`act ${seq} of ${ref.id} has no place in the ledger`);
        fixed.leaf.begin().int8(place).raw(entry).text(region).raw(id).int4(seq);
      }
      for (const { projection, rows: list } of rows) {
        const lines = listOf(projection);
        for (const row of list) lines.row(ref, row);
      }
    },
    tables: () =>
      [...Object.entries(fixed), ...lists].map(([table, { columns, format, written }]) => ({
        table,
        columns,
        format,
        bytes: written,
      })),
  };
}
