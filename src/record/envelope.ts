/**
 * Envelope and slots. The envelope (never erased, one ledger entry) holds a salted digest for each field; the values stand
 * in slots, one SD-JWT disclosure each (RFC 9901 §4.2). Whoever is shown a slot can check it against the envelope, and the
 * envelope against the ledger; whoever is shown none learns nothing, not even from a field with two possible values.
 */
import { hash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Basis, Json } from './kind.ts';

export type Disclosure = string;
export type Slots = { readonly [field: string]: Disclosure };

export interface EnvelopeHead {
  readonly kind: string;
  readonly type: string;
  readonly version: number;
  readonly region: string;
  readonly record: string;
  readonly seq: number;
  readonly basis: Basis;
}
export interface Envelope extends EnvelopeHead {
  readonly v: 1;
  readonly _sd: readonly string[];
  readonly _sd_alg: 'sha-256';
}

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** RFC 8785 bytes: other people's verifiers need one encoding, and a standard one. */
export const canonicalBytes = (value: Json): Uint8Array => encoder.encode(canonicalText(value));

function canonicalText(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('a value without canonical form');
  return text;
}

export const sha256 = (bytes: Uint8Array): Uint8Array => new Uint8Array(hash('sha256', bytes, 'buffer'));

/**
 * Whether plain JSON is the canonical form already, as of most values: RFC 8785 takes strings, numbers and literals as
 * JSON.stringify writes them (§3.2.2) and wants names in the order of their UTF-16 code units (§3.2.3).
 */
function isCanonicalAsWritten(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value !== 'object') return Number.isFinite(value);
  if (Array.isArray(value)) return value.every(isCanonicalAsWritten);
  let before = '';
  for (const [name, one] of Object.entries(value)) {
    if (name < before || !name.isWellFormed() || !isCanonicalAsWritten(one)) return false;
    before = name;
  }
  return true;
}

/** RFC 9901 §4.2.1: base64url of the JSON array salt, name, value. */
export function disclose(salt: string, name: string, value: Json): Disclosure {
  const parts: Json = [salt, name, value];
  const text = isCanonicalAsWritten(value) ? JSON.stringify(parts) : canonicalText(parts);
  return Buffer.from(text).toString('base64url');
}

/** RFC 9901 §4.2.3: the digest is taken over the disclosure's own ASCII characters. */
export const digestOf = (disclosure: Disclosure): string => hash('sha256', disclosure, 'base64url');

export function readDisclosure(disclosure: Disclosure): { salt: string; name: string; value: Json } {
  const parsed: unknown = JSON.parse(decoder.decode(Buffer.from(disclosure, 'base64url')));
  if (!Array.isArray(parsed) || parsed.length !== 3) throw new Error('not a disclosure of salt, name and value');
  const [salt, name, value] = parsed as [unknown, unknown, Json];
  if (typeof salt !== 'string' || typeof name !== 'string') throw new Error('not a disclosure of salt, name and value');
  return { salt, name, value };
}

/**
 * Digests are sorted, so that their order says nothing about the fields'. Written in the order of RFC 8785 §3.2.3 and of
 * texts and whole numbers only, so that plain JSON is the canonical form (codec.test.ts compares the two).
 */
export function envelopeBytes(head: EnvelopeHead, slots: Slots): Uint8Array {
  const { basis, kind, record, region, seq, type, version } = head;
  const envelope = {
    _sd: Object.values(slots).map(digestOf).sort(),
    _sd_alg: 'sha-256',
    basis: { known: basis.known, release: basis.release },
    kind,
    record,
    region,
    seq,
    type,
    v: 1,
    version,
  };
  return encoder.encode(JSON.stringify(envelope));
}

export function readEnvelope(bytes: Uint8Array): Envelope {
  return JSON.parse(decoder.decode(bytes)) as Envelope;
}

/** The ledger entry of an act. */
export const entryOf = (envelope: Uint8Array): Uint8Array => sha256(envelope);

/** Opens slots against their envelope; a slot that the envelope doesn't know is a forgery and stops the reading. */
export function openSlots(envelope: Envelope, slots: Slots): { readonly [field: string]: Json } {
  const known = new Set(envelope._sd);
  const values: Record<string, Json> = {};
  for (const [field, disclosure] of Object.entries(slots)) {
    if (!known.has(digestOf(disclosure))) throw new Error(`slot ${field} is not in its envelope`);
    const { name, value } = readDisclosure(disclosure);
    if (name !== field) throw new Error(`slot ${field} discloses ${name}`);
    values[field] = value;
  }
  return values;
}
