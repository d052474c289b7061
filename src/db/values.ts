// One table of values for both engines. Both are asked for text on the wire and hand it here, so that a value read on the
// embedded engine and on a server is the same value by construction:
//
//   int2, int4, int8, oid  -> number (int8 beyond 2^53 throws: a rounded sequence number would be a lie)
//   float4, float8         -> number         numeric -> string (exact)        bool -> boolean
//   bytea                  -> Uint8Array     json, jsonb -> parsed            arrays -> arrays of the above
//   date                   -> 'YYYY-MM-DD'   timestamptz -> '2026-02-23T06:30:00.123Z' (UTC, milliseconds)
//   everything else        -> the text PostgreSQL prints (uuid, text, time, timestamp, ...)
//
// What must never happen here: a `Date`, which has no day of its own, or a value that depends on the process's zone.
import { type RawBuilder, sql } from 'kysely';

type Decode = (text: string) => unknown;

const integer: Decode = text => {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`integer ${text} does not fit in a JavaScript number`);
  return value;
};

const bytes: Decode = text => {
  if (!text.startsWith('\\x')) throw new TypeError('bytea did not come in hex format');
  return Uint8Array.from(Buffer.from(text.slice(2), 'hex'));
};

const instant: Decode = text => {
  if (text === 'infinity' || text === '-infinity') return text;
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
};

const same: Decode = text => text;
const json: Decode = text => JSON.parse(text);

/** Type OIDs are fixed for built-in types: PostgreSQL, src/include/catalog/pg_type.dat. */
const SCALARS: ReadonlyMap<number, Decode> = new Map<number, Decode>([
  [16, text => text === 't'],
  [17, bytes],
  [20, integer],
  [21, integer],
  [23, integer],
  [26, integer],
  [114, json],
  [700, Number],
  [701, Number],
  [1184, instant],
  [3802, json],
]);

/** OID of the array type -> how one of its elements is read. */
const ARRAYS: ReadonlyMap<number, Decode> = new Map<number, Decode>([
  [1000, text => text === 't'],
  [1001, bytes],
  [1003, same],
  [1005, integer],
  [1007, integer],
  [1009, same],
  [1015, same],
  [1016, integer],
  [1021, Number],
  [1022, Number],
  [1028, integer],
  [1182, same],
  [1185, instant],
  [1231, same],
  [199, json],
  [2951, same],
  [3807, json],
]);

/** Reads one value as PostgreSQL printed it. `oid` is the type of the column; null stays null. */
export function decodeValue(text: string | null, oid: number): unknown {
  if (text === null) return null;
  const element = ARRAYS.get(oid);
  if (element !== undefined) return parseArray(text, element);
  return (SCALARS.get(oid) ?? same)(text);
}

/** PostgreSQL documentation, 8.15.6 "Array Input and Output Syntax". Bounds (`[0:1]={..}`) are not used by our SQL. */
function parseArray(text: string, element: Decode): unknown[] {
  let at = 0;
  const list = (): unknown[] => {
    const items: unknown[] = [];
    at += 1; // {
    while (text[at] !== '}') {
      if (text[at] === undefined) throw new SyntaxError('array ends too early');
      if (text[at] === ',') at += 1;
      items.push(text[at] === '{' ? list() : text[at] === '"' ? element(quoted()) : bare());
    }
    at += 1; // }
    return items;
  };
  const quoted = (): string => {
    let value = '';
    for (at += 1; text[at] !== '"'; at += 1) {
      if (text[at] === '\\') at += 1;
      if (text[at] === undefined) throw new SyntaxError('array ends too early');
      value += text[at];
    }
    at += 1;
    return value;
  };
  const bare = (): unknown => {
    const start = at;
    while (text[at] !== ',' && text[at] !== '}' && text[at] !== undefined) at += 1;
    const word = text.slice(start, at);
    return word === 'NULL' ? null : element(word);
  };
  return text === '{}' ? [] : list();
}

const TEMPORAL_TAGS = new Set([
  'Temporal.PlainDate',
  'Temporal.PlainTime',
  'Temporal.PlainDateTime',
  'Temporal.Instant',
]);

/**
 * Writes one parameter as text. Objects become JSON, arrays become PostgreSQL arrays (a JSON array goes through `json`),
 * bytes become hex. A `Date` is refused: a day is text or a `PlainDate`, a moment is text with `Z` or an `Instant`.
 */
export function encodeParameter(value: unknown): string | null {
  switch (typeof value) {
    case 'undefined':
      return null;
    case 'string':
      return value;
    case 'number':
    case 'bigint':
    case 'boolean':
      return String(value);
    case 'object':
      return value === null ? null : encodeObject(value);
    default:
      throw new TypeError(`a ${typeof value} is no SQL parameter`);
  }
}

function encodeObject(value: object): string {
  if (value instanceof Uint8Array)
    return `\\x${Buffer.from(value.buffer, value.byteOffset, value.length).toString('hex')}`;
  if (Array.isArray(value)) return `{${value.map(encodeElement).join(',')}}`;
  if (value instanceof Date) throw new TypeError('a Date is no SQL parameter: give the day or the instant as text');
  if (TEMPORAL_TAGS.has(Object.prototype.toString.call(value).slice(8, -1))) return String(value);
  return JSON.stringify(value);
}

function encodeElement(value: unknown): string {
  if (Array.isArray(value)) return `{${value.map(encodeElement).join(',')}}`;
  const text = encodeParameter(value);
  return text === null ? 'NULL' : `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
}

/** A jsonb parameter from any JSON value: the way for arrays, strings, numbers and null, which are SQL values of their own. */
export const jsonb = (value: unknown): RawBuilder<unknown> => sql`${JSON.stringify(value)}::text::jsonb`;

/** A pattern of `like` that finds a text as it was typed, wherever it stands. */
export const containing = (text: string): string => `%${text.replace(/[\\%_]/g, char => `\\${char}`)}%`;

/**
 * The rows of a scope by their `region`, as one stretch of an index: a slash comes right after the dot that parts follow. With
 * `only`, those of one region and of none below it.
 */
export const inScope = (scope: string | { readonly only: string }): RawBuilder<boolean> =>
  typeof scope === 'object'
    ? sql`region = ${scope.only}`
    : scope === '*'
      ? sql`true`
      : sql`(region >= ${scope} and region < ${`${scope}/`})`;
