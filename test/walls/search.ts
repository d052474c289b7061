/**
 * Looks for known secrets in any bytes, whatever they were encoded as: plain, JSON-escaped, URL-encoded, UTF-16, each of these
 * also in base64 (three alignments, both alphabets) and hex, and all of it inside compressed streams. What it can't see is
 * said by a control in the test that uses it: planted in every form, a canary must be found.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { constants, inflateRawSync } from 'node:zlib';

export interface Finding {
  readonly secret: string;
  readonly how: string;
  readonly where: string;
}

type Form = readonly [how: string, bytes: Buffer];

/** As a program would write the text down somewhere. */
const written = (text: string): readonly Form[] => [
  ['plain', Buffer.from(text)],
  ['json', Buffer.from(JSON.stringify(text).slice(1, -1))],
  ['json-ascii', Buffer.from(ascii(text))],
  ['url', Buffer.from(encodeURIComponent(text))],
  ['form', Buffer.from(new URLSearchParams([['', text]]).toString().slice(1))],
  ['utf-16le', Buffer.from(text, 'utf16le')],
  ['utf-16be', Buffer.from(text, 'utf16le').swap16()],
];

const ascii = (text: string) =>
  JSON.stringify(text)
    .slice(1, -1)
    .replaceAll(/[^ -~]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** And as it stands inside something that was encoded once more. What depends on its neighbours is cut off. */
function encoded([how, bytes]: Form): readonly Form[] {
  const hex = bytes.toString('hex');
  const base64 = [0, 1, 2].flatMap((shift): Form[] => {
    const text = Buffer.concat([Buffer.alloc(shift), bytes]).toString('base64');
    const inner = text.slice(shift === 0 ? 0 : 4, (bytes.length + shift) % 3 === 0 ? undefined : -4);
    return [
      [`${how}, base64 at ${shift}`, Buffer.from(inner)],
      [`${how}, base64url at ${shift}`, Buffer.from(inner.replaceAll('+', '-').replaceAll('/', '_'))],
    ];
  });
  return [[how, bytes], [`${how}, hex`, Buffer.from(hex)], [`${how}, HEX`, Buffer.from(hex.toUpperCase())], ...base64];
}

export const formsOf = (secret: string | Buffer): readonly Form[] =>
  (typeof secret === 'string' ? written(secret) : [['bytes', secret] as const]).flatMap(encoded);

export interface Search {
  /** What of the secrets stands in these bytes, each form once. */
  in(bytes: Buffer, where: string): readonly Finding[];
  /** In every file below a folder. */
  under(dir: string): readonly Finding[];
}

/** One pass over the bytes for all forms of all secrets: what begins with the same three bytes is compared. */
export function openSearch(secrets: Readonly<Record<string, string | Buffer>>): Search {
  const starts = new Uint8Array(1 << 24);
  const byStart = new Map<number, { readonly secret: string; readonly how: string; readonly bytes: Buffer }[]>();
  for (const [secret, value] of Object.entries(secrets)) {
    if (value.length < 8) throw new Error(`${secret} is too short to be told from chance`);
    for (const [how, bytes] of formsOf(value)) {
      const start = bytes.readUIntBE(0, 3);
      starts[start] = 1;
      byStart.set(start, [...(byStart.get(start) ?? []), { secret, how, bytes }]);
    }
  }
  function plainIn(bytes: Buffer, where: string): Finding[] {
    const found = new Map<string, Finding>();
    let start = 0;
    for (let at = 0; at < bytes.length; at += 1) {
      start = ((start << 8) | bytes[at]!) & 0xffffff;
      if (starts[start] === 0 || at < 2) continue;
      for (const { secret, how, bytes: form } of byStart.get(start) ?? []) {
        if (bytes.subarray(at - 2, at - 2 + form.length).equals(form))
          found.set(`${secret} ${how}`, { secret, how, where });
      }
    }
    return [...found.values()];
  }
  function search(bytes: Buffer, where: string, depth = 0): Finding[] {
    const found = plainIn(bytes, where);
    if (depth < 2)
      for (const { at, kind, inner } of streamsIn(bytes))
        found.push(...search(inner, `${where} > ${kind} at ${at}`, depth + 1));
    return found;
  }
  return {
    in: (bytes, where) => search(bytes, where),
    under: dir => filesUnder(dir).flatMap(path => search(readFileSync(path), relative(dir, path))),
  };
}

export const filesUnder = (dir: string): readonly string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort();

const MOST = 64 * 1024 * 1024;
/** A stream that is cut off gives what it holds; what only looks like one gives nothing. */
const LOOSE = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: MOST };

/** gzip and zlib streams wherever they begin, and the members of zip archives. */
function* streamsIn(bytes: Buffer): Generator<{ readonly at: number; readonly kind: string; readonly inner: Buffer }> {
  for (let at = 0; at + 4 < bytes.length; at += 1) {
    const kind = streamAt(bytes, at);
    if (!kind) continue;
    const head = { gzip: gzipHead, zlib: () => 2, zip: memberHead }[kind](bytes, at);
    try {
      const inner = inflateRawSync(bytes.subarray(at + head), LOOSE);
      if (inner.length > 0) yield { at, kind, inner };
    } catch {
      // It only looked like a stream.
    }
  }
}

function streamAt(bytes: Buffer, at: number): 'gzip' | 'zlib' | 'zip' | undefined {
  const first = bytes[at];
  if (first === 0x1f) return bytes[at + 1] === 0x8b && bytes[at + 2] === 8 ? 'gzip' : undefined;
  // RFC 1950: the two bytes are a multiple of 31.
  if (first === 0x78) return (0x7800 + bytes[at + 1]!) % 31 === 0 && (bytes[at + 1]! & 0x20) === 0 ? 'zlib' : undefined;
  return first === 0x50 && bytes.readUInt32BE(at) === 0x504b0304 ? 'zip' : undefined;
}

/** RFC 1952: ten bytes, then what the flags announce: more, a name, a comment, a checksum. */
function gzipHead(bytes: Buffer, at: number): number {
  const flags = bytes[at + 3] ?? 0;
  let end = at + 10;
  if (flags & 4 && end + 2 <= bytes.length) end += 2 + bytes.readUInt16LE(end);
  for (const flag of [8, 16]) if (flags & flag) end = bytes.indexOf(0, end) + 1 || bytes.length;
  return end + (flags & 2 ? 2 : 0) - at;
}

/** A local file header: 30 bytes, the name and what is extra (APPNOTE 4.3.7). */
const memberHead = (bytes: Buffer, at: number): number =>
  at + 30 > bytes.length ? 30 : 30 + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
