/**
 * C2SP tlog-tiles, "Log entries": up to 256 entries, each behind its length as a big-endian uint16. In this log every
 * entry is 32 bytes, so that a bundle tells nothing of an act, not even how long its envelope is.
 */
import { ok, type Result, refuse } from '../result.ts';

/** The SHA-256 of an act's envelope, or 32 random bytes. */
export const ENTRY_SIZE = 32;
const LENGTH_SIZE = 2;
/** What one entry takes in a bundle. */
export const RECORD_SIZE = LENGTH_SIZE + ENTRY_SIZE;

export type BundleRefusal =
  /** The bytes end inside an entry, or inside a length. */
  | { readonly code: 'bundle-truncated'; readonly at: number }
  | { readonly code: 'entry-size'; readonly position: number; readonly length: number }
  | { readonly code: 'bundle-count'; readonly expected: number; readonly got: number };

/** Throws on an entry that isn't 32 bytes: entries are our own. */
export function formatBundle(entries: readonly Uint8Array[]): Uint8Array {
  const bundle = new Uint8Array(entries.length * RECORD_SIZE);
  entries.forEach((entry, position) => {
    writeRecord(bundle, position, entry);
  });
  return bundle;
}

export function writeRecord(bundle: Uint8Array, position: number, entry: Uint8Array): void {
  if (entry.length !== ENTRY_SIZE) throw new Error(`a ledger entry is ${ENTRY_SIZE} bytes, not ${entry.length}`);
  bundle[position * RECORD_SIZE] = 0;
  bundle[position * RECORD_SIZE + 1] = ENTRY_SIZE;
  bundle.set(entry, position * RECORD_SIZE + LENGTH_SIZE);
}

/** The entries of a bundle that should hold `expected` of them. Each is a copy. Stops at the first thing that is wrong. */
export function parseBundle(bundle: Uint8Array, expected: number): Result<readonly Uint8Array[], BundleRefusal> {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at < bundle.length && entries.length <= expected) {
    const start = at + LENGTH_SIZE;
    if (start > bundle.length) return refuse({ code: 'bundle-truncated', at });
    const length = bundle[at]! * 256 + bundle[at + 1]!;
    if (length !== ENTRY_SIZE) return refuse({ code: 'entry-size', position: entries.length, length });
    if (start + length > bundle.length) return refuse({ code: 'bundle-truncated', at });
    entries.push(bundle.slice(start, start + length));
    at = start + length;
  }
  if (entries.length !== expected) return refuse({ code: 'bundle-count', expected, got: entries.length });
  return ok(entries);
}
