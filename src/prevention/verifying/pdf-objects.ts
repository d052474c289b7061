/**
 * As much of a PDF's syntax (ISO 32000-1 §7.3) as is needed to read one dictionary out of a file that nobody vouches for. Nothing
 * is looked up, decrypted or followed; what is odd is not read. Pure.
 */

export type PdfValue =
  | { readonly kind: 'name'; readonly text: string; readonly from: number; readonly to: number }
  | { readonly kind: 'number'; readonly value: number; readonly from: number; readonly to: number }
  | {
      readonly kind: 'string';
      readonly bytes: Uint8Array;
      readonly hex: boolean;
      readonly from: number;
      readonly to: number;
    }
  | { readonly kind: 'array'; readonly items: readonly PdfValue[]; readonly from: number; readonly to: number }
  | {
      readonly kind: 'dictionary';
      readonly entries: ReadonlyMap<string, PdfValue>;
      readonly from: number;
      readonly to: number;
    }
  /** true, false, null, and the R of a reference. */
  | { readonly kind: 'word'; readonly text: string; readonly from: number; readonly to: number };
export type PdfDictionary = Extract<PdfValue, { kind: 'dictionary' }>;

const DEEPEST = 20;
const SPACE = new Set([0, 9, 10, 12, 13, 32]);
const DELIMITER = new Set([...'()<>[]{}/%'].map(sign => sign.charCodeAt(0)));
const code = (sign: string) => sign.charCodeAt(0);

/** The value that stands from `at` on; undefined where it is none. */
export function readValue(bytes: Uint8Array, at: number, depth = 0): PdfValue | undefined {
  const from = skipSpace(bytes, at);
  const first = bytes[from];
  if (first === undefined || depth > DEEPEST) return undefined;
  if (first === code('<'))
    return bytes[from + 1] === code('<') ? dictionary(bytes, from, depth) : hexString(bytes, from);
  if (first === code('(')) return literalString(bytes, from);
  if (first === code('[')) return array(bytes, from, depth);
  if (first === code('/')) {
    const to = endOfWord(bytes, from + 1);
    const text = latin(bytes, from + 1, to).replaceAll(/#([0-9a-f]{2})/gi, (_, hex) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    return { kind: 'name', text, from, to };
  }
  const to = endOfWord(bytes, from);
  const text = latin(bytes, from, to);
  if (to === from) return undefined;
  return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text)
    ? { kind: 'number', value: Number(text), from, to }
    : { kind: 'word', text, from, to };
}

/** What lies outside the file is left out. */
export const latin = (bytes: Uint8Array, from: number, to: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1', from, to);

export function skipSpace(bytes: Uint8Array, at: number): number {
  let next = at;
  for (;;) {
    while (next < bytes.length && SPACE.has(bytes[next] as number)) next += 1;
    if (bytes[next] !== code('%')) return next;
    while (next < bytes.length && bytes[next] !== 10 && bytes[next] !== 13) next += 1;
  }
}

function endOfWord(bytes: Uint8Array, at: number): number {
  let to = at;
  while (to < bytes.length && !SPACE.has(bytes[to] as number) && !DELIMITER.has(bytes[to] as number)) to += 1;
  return to;
}

function hexString(bytes: Uint8Array, from: number): PdfValue | undefined {
  const end = bytes.indexOf(code('>'), from);
  if (end < 0) return undefined;
  const text = latin(bytes, from + 1, end).replaceAll(/[\0\t\n\f\r ]/g, '');
  if (!/^[0-9a-f]*$/i.test(text)) return undefined;
  const even = text.length % 2 === 1 ? `${text}0` : text;
  return { kind: 'string', bytes: new Uint8Array(Buffer.from(even, 'hex')), hex: true, from, to: end + 1 };
}

/** Escapes stay as they are but for what decides where the string ends: only times are read out of these. */
function literalString(bytes: Uint8Array, from: number): PdfValue | undefined {
  let open = 0;
  for (let at = from; at < bytes.length; at += 1) {
    if (bytes[at] === code('\\')) at += 1;
    else if (bytes[at] === code('(')) open += 1;
    else if (bytes[at] === code(')')) {
      open -= 1;
      if (open === 0) return { kind: 'string', bytes: bytes.slice(from + 1, at), hex: false, from, to: at + 1 };
    }
  }
  return undefined;
}

function array(bytes: Uint8Array, from: number, depth: number): PdfValue | undefined {
  const items: PdfValue[] = [];
  let at = from + 1;
  for (;;) {
    at = skipSpace(bytes, at);
    if (bytes[at] === code(']')) return { kind: 'array', items, from, to: at + 1 };
    const item = readValue(bytes, at, depth + 1);
    if (!item) return undefined;
    items.push(item);
    at = item.to;
  }
}

/** A name that stands twice makes it unreadable: readers differ in which they believe. */
function dictionary(bytes: Uint8Array, from: number, depth: number): PdfValue | undefined {
  const entries = new Map<string, PdfValue>();
  let name: string | undefined;
  let at = from + 2;
  for (;;) {
    at = skipSpace(bytes, at);
    if (bytes[at] === code('>') && bytes[at + 1] === code('>'))
      return { kind: 'dictionary', entries, from, to: at + 2 };
    const value = readValue(bytes, at, depth + 1);
    if (!value) return undefined;
    at = value.to;
    const last = name === undefined ? undefined : entries.get(name);
    if (name !== undefined && last === undefined) {
      entries.set(name, value);
    } else if (value.kind === 'name') {
      if (entries.has(value.text)) return undefined;
      name = value.text;
    } else if (last?.kind !== 'number') {
      // Only a reference goes on behind its first number: `12 0 R`.
      return undefined;
    }
  }
}
