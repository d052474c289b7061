/**
 * The file that a printed page brings along (ISO 32000-1 §7.11.4), found by its type in the bytes. Streams stand in no other
 * stream, so that none is missed; one that is encrypted, or packed in another way than ours, is not ours. Pure.
 */
import { inflateSync } from 'node:zlib';
import { type PdfValue, readValue, skipSpace } from './pdf-objects.ts';

/** Beyond what a proof can be, and little for a bomb. */
const MOST = 2_000_000;
const MARK = '/EmbeddedFile';
const ENOUGH = 8;

/** Each attachment whose bytes can be read, in the file's order. */
export function attachmentsIn(bytes: Uint8Array): readonly Uint8Array[] {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const found: Uint8Array[] = [];
  let seen = 0;
  for (let at = file.indexOf(MARK); at >= 0 && seen < ENOUGH; at = file.indexOf(MARK, at + 1)) {
    if (/[A-Za-z0-9]/.test(String.fromCharCode(file[at + MARK.length] ?? 0))) continue;
    seen += 1;
    const content = streamAround(file, at);
    if (content) found.push(content);
  }
  return found;
}

function streamAround(file: Buffer, mark: number): Uint8Array | undefined {
  const object = file.lastIndexOf(' obj', mark);
  if (object < 0) return undefined;
  const value = readValue(file, object + 4);
  if (value?.kind !== 'dictionary' || value.to <= mark) return undefined;
  const at = skipSpace(file, value.to);
  if (file.toString('latin1', at, at + 6) !== 'stream') return undefined;
  const from = at + (file[at + 6] === 13 ? 8 : 7);
  const length = value.entries.get('Length');
  if (length?.kind !== 'number' || !Number.isInteger(length.value)) return undefined;
  const to = from + length.value;
  if (length.value < 0 || to > file.length) return undefined;
  return unpacked(file.subarray(from, to), value.entries.get('Filter'));
}

function unpacked(packed: Uint8Array, filter: PdfValue | undefined): Uint8Array | undefined {
  if (filter === undefined) return packed.length > MOST ? undefined : packed;
  if (filter.kind !== 'name' || filter.text !== 'FlateDecode') return undefined;
  try {
    return inflateSync(packed, { maxOutputLength: MOST });
  } catch {
    return undefined;
  }
}
