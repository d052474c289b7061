/** How an act is frozen in a file: the rows as the database keeps them, the record's key (test data), and what was written. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { definitionOf, encodeAct, type FieldCipher, type StoredAct } from '../../../src/record/codec.ts';
import type { RecordId, RecordRef, Region } from '../../../src/record/ids.ts';
import type { Kind } from '../../../src/record/kind.ts';
import { decryptField, encryptField, type RecordKey } from '../../../src/sealing/field.ts';

export interface Frozen extends Omit<StoredAct, 'envelope' | 'entry'> {
  /** Base64 of the canonical bytes, and hex of their hash. */
  readonly envelope: string;
  readonly entry: string;
  /** Hex; of a record that exists nowhere else. */
  readonly key: string;
  readonly at: string;
  readonly by: unknown;
  /** The fields as they were written, in the form of this version. */
  readonly fields: Readonly<Record<string, unknown>>;
}

export const folder = new URL('./', import.meta.url);
export const fileOf = (kind: string, act: string, version: number): URL =>
  new URL(`${kind}-${act}-v${version}.json`, folder);
export const readFrozen = (file: URL): Frozen | undefined =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Frozen) : undefined;

export const thaw = ({ key: _, at: __, by: ___, fields: ____, ...frozen }: Frozen): StoredAct => ({
  ...frozen,
  envelope: new Uint8Array(Buffer.from(frozen.envelope, 'base64')),
  entry: new Uint8Array(Buffer.from(frozen.entry, 'hex')),
});

/** Nonces are drawn from a counter: a vector made twice is the same bytes, which no real record may be. */
export function cipherOf(hex: string): FieldCipher {
  const key = new Uint8Array(Buffer.from(hex, 'hex')) as RecordKey;
  let drawn = 0;
  const nonce = (n: number) => {
    drawn += 1;
    return new Uint8Array(createHash('sha256').update(`${hex}/${drawn}`).digest().subarray(0, n));
  };
  return {
    seal: (plain, context) => encryptField(key, context, plain, nonce),
    open: (sealed, context) => decryptField(key, context, sealed),
  };
}

export function freeze(kind: Kind, type: string, fields: Readonly<Record<string, unknown>>): Frozen {
  const name = `${kind.name}.${type}`;
  const key = createHash('sha256').update(`netra/vector/${name}`).digest('hex');
  const ref: RecordRef = { region: '17.02' as Region, id: '5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7aff' as RecordId };
  const at = '2024-10-14T03:00:00.000Z';
  const by = { kind: 'officer', id: '17.02:5d1c9a52-7d4e-4c3f-9a0e-2f6f1c0b7a02' } as const;
  let salts = 0;
  const salt = () => {
    salts += 1;
    return createHash('sha256').update(`${name}/${salts}`).digest('base64url').slice(0, 22);
  };
  const basis = { release: '2026-11-22', known: -1 };
  const stored = encodeAct({ type, fields }, { kind, ref, seq: 1, at, by, basis, cipher: cipherOf(key), salt });
  if (stored.version !== definitionOf(kind, type).version) throw new Error(`${name} was written in another version`);
  return {
    ...stored,
    envelope: Buffer.from(stored.envelope).toString('base64'),
    entry: Buffer.from(stored.entry).toString('hex'),
    key,
    at,
    by,
    fields,
  };
}
