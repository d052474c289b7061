/**
 * C2SP signed-note, "Ed25519 signatures", with `node:crypto`: signing and verifying on the server. A seed is a secret:
 * nothing here prints one, no refusal carries one, and where it comes from is the caller's business.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { ok, type Result, refuse } from '../result.ts';
import { concatBytes, encodeUtf8, sameBytes } from './bytes.ts';
import {
  formatKey,
  formatNote,
  type KeyRefusal,
  type NoteSignature,
  PUBLIC_KEY_SIZE,
  parseKey,
  type VerifierKey,
  verifierKey,
} from './note.ts';

export const SEED_SIZE = 32;
const SIGNATURE_SIZE = 64;
const SECRET_PREFIX = 'PRIVATE+KEY+';

// RFC 8410 §7 and §4: what DER puts before a bare Ed25519 seed and before a bare public key.
const PKCS8_HEAD = Uint8Array.from([0x30, 0x2e, 2, 1, 0, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 4, 0x22, 4, 0x20]);
const SPKI_HEAD = Uint8Array.from([0x30, 0x2a, 0x30, 5, 6, 3, 0x2b, 0x65, 0x70, 3, 0x21, 0]);

export type NoteSigner = { readonly key: VerifierKey; readonly sign: (message: Uint8Array) => Uint8Array };

const privateKeyOf = (seed: Uint8Array): KeyObject =>
  createPrivateKey({ key: Buffer.from(concatBytes(PKCS8_HEAD, seed)), format: 'der', type: 'pkcs8' });

/** The signer of a 32-byte secret seed (RFC 8032 §5.1.5). Throws on another length or an impossible name. */
export function signerFromSeed(name: string, seed: Uint8Array): NoteSigner {
  if (seed.length !== SEED_SIZE) throw new Error(`an Ed25519 seed is ${SEED_SIZE} bytes, not ${seed.length}`);
  const secret = privateKeyOf(seed);
  const spki = createPublicKey(secret).export({ format: 'der', type: 'spki' });
  const key = verifierKey(name, new Uint8Array(spki.subarray(spki.length - PUBLIC_KEY_SIZE)));
  return { key, sign: message => new Uint8Array(sign(null, message, secret)) };
}

/** `PRIVATE+KEY+name+id+seed`, as the Go tools write it. A secret: to a file of mode 600 and nowhere else. */
export const formatSignerKey = (name: string, seed: Uint8Array): string =>
  `${SECRET_PREFIX}${formatKey(name, signerFromSeed(name, seed).key.id, seed)}`;

/** Reads what `formatSignerKey` wrote. The id is of the public key, so a damaged seed is found out. */
export function parseSignerKey(text: string): Result<NoteSigner, KeyRefusal> {
  if (!text.startsWith(SECRET_PREFIX)) return refuse({ code: 'key-shape' });
  const parts = parseKey(text.slice(SECRET_PREFIX.length));
  if (!parts.ok) return parts;
  const { name, key: seed } = parts.value;
  return formatSignerKey(name, seed) === text ? ok(signerFromSeed(name, seed)) : refuse({ code: 'key-id' });
}

/**
 * The text (ending in a newline) with a signature by each signer. Signatures that stand there already stay in front; one
 * by the same key is replaced.
 */
export function signNote(
  text: string,
  signers: readonly NoteSigner[],
  existing: readonly NoteSignature[] = [],
): Uint8Array {
  const message = encodeUtf8(text);
  const fresh = signers.map(({ key, sign: signWith }) => ({
    name: key.name,
    keyId: key.id,
    signature: signWith(message),
  }));
  const kept = existing.filter(old => !fresh.some(s => s.name === old.name && sameBytes(s.keyId, old.keyId)));
  return formatNote({ text, signatures: [...kept, ...fresh] });
}

/** For `openNote` on the server. Lengths are looked at first, since `node:crypto` throws on a malformed key. */
export function verifyEd25519(publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array): boolean {
  if (publicKey.length !== PUBLIC_KEY_SIZE || signature.length !== SIGNATURE_SIZE) return false;
  const spki = Buffer.from(concatBytes(SPKI_HEAD, publicKey));
  return verify(null, message, createPublicKey({ key: spki, format: 'der', type: 'spki' }), signature);
}
