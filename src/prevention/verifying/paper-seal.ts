/**
 * The installation's own mark under the pages that it prints: a last line by which it knows them again, whole or changed. It
 * proves nothing to others, and need not: to them the proof inside does. A comment of the file (ISO 32000-1 §7.2.4), so that
 * every reader passes over it and a certified signature can be put behind it. Pure given the keyring.
 */
import { createHash } from 'node:crypto';
import type { Keyring } from '../../record/engine.ts';

const WORD = '%netra/paper/1 ';
const LINE = /%netra\/paper\/1 ([A-Za-z0-9_-]{43})\n%%EOF\n/;
type Marks = Pick<Keyring, 'markFor'>;

const markOf = (keyring: Marks, pages: Uint8Array): string =>
  Buffer.from(keyring.markFor('paper', createHash('sha256').update(pages).digest('hex'))).toString('base64url');

export function sealPaper(keyring: Marks, pages: Uint8Array): Uint8Array {
  return new Uint8Array(Buffer.concat([pages, Buffer.from(`\n${WORD}${markOf(keyring, pages)}\n%%EOF\n`)]));
}

/** `added`: our pages as they were, and something behind them, such as a signature. */
export type PaperSeal = 'whole' | 'added' | 'changed' | 'none';

/** Where our pages end, their mark included; 0 where there is no mark. */
export function sealedTo(bytes: Uint8Array): number {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = file.indexOf(`\n${WORD}`);
  const line = at < 0 ? null : LINE.exec(file.toString('latin1', at + 1, at + 100));
  return line?.index === 0 ? at + 1 + line[0].length : 0;
}

export function sealOf(keyring: Marks, bytes: Uint8Array): PaperSeal {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const at = file.indexOf(`\n${WORD}`);
  const line = at < 0 ? null : LINE.exec(file.toString('latin1', at + 1, at + 100));
  if (line?.index !== 0) return at < 0 ? 'none' : 'changed';
  if (markOf(keyring, bytes.subarray(0, at)) !== line[1]) return 'changed';
  return at + 1 + line[0].length === bytes.length ? 'whole' : 'added';
}
