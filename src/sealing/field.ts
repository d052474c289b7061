/**
 * One personal value under its record's data key, and that data key under the installation's key (KEK). Erasing a record
 * destroys its wrapped data key; its values are noise from then on wherever no copy of that wrapped key is left.
 *
 * AES-256-GCM (NIST SP 800-38D) with random 96-bit nonces. The context is authenticated, so that a value moved to another
 * record, act or field doesn't open. A box is `version ‖ nonce ‖ ciphertext ‖ tag` in base64url; its length tells the
 * length of the value. Pure: keys and randomness are arguments. Opening throws: what fails here is our own data.
 */
import { createCipheriv, createDecipheriv, createHash, createSecretKey, type KeyObject } from 'node:crypto';

declare const brand: unique symbol;
/** 32 bytes; one for each record. */
export type RecordKey = Uint8Array & { readonly [brand]: 'RecordKey' };
/** Key-encryption key of the installation, with the name that each wrapped key bears. */
export type Kek = { readonly id: string; readonly key: Uint8Array };
/** n random bytes: `randomBytes` of node:crypto in the house, a fixed sequence in a test of vectors. */
export type RandomSource = (n: number) => Uint8Array;
/** Where a value stands: the record's id, the act's sequence number within it, and the field's name. */
export type FieldContext = { readonly record: string; readonly seq: number; readonly field: string };

const VERSION = 1;
const NONCE = 12;
const TAG = 16;

export function newRecordKey(random: RandomSource): RecordKey {
  return random(32) as RecordKey;
}

export function encryptField(key: RecordKey, context: FieldContext, value: string, random: RandomSource): string {
  return close(key, fieldContext(context), Buffer.from(value, 'utf8'), random);
}

/** @throws when key, context or a single bit differs. */
export function decryptField(key: RecordKey, context: FieldContext, box: string): string {
  const what = `field ${context.field} of act ${context.seq} of record ${context.record}`;
  return open(key, fieldContext(context), box, what).toString('utf8');
}

/** The KEK's name stands before the box, so that a restored backup with other keys says which key it wants. */
export function wrapRecordKey(kek: Kek, record: string, key: RecordKey, random: RandomSource): string {
  return `${kek.id}.${close(kek.key, keyContext(record, kek.id), key, random)}`;
}

/** @throws when the key was wrapped under another KEK, for another record, or a single bit differs. */
export function unwrapRecordKey(kek: Kek, record: string, wrapped: string): RecordKey {
  const dot = wrapped.indexOf('.');
  const id = wrapped.slice(0, Math.max(dot, 0));
  if (id !== kek.id) {
    throw new Error(
      `the key of record ${record} is wrapped under ${id || 'no key'}, the keys directory holds ${kek.id}`,
    );
  }
  return open(
    kek.key,
    keyContext(record, id),
    wrapped.slice(dot + 1),
    `the key of record ${record}`,
  ) as Uint8Array as RecordKey;
}

/** Names a KEK by 8 bytes of a hash of it (64 bits to tell keys apart; of a random 256-bit key it gives nothing away). */
export function kekOf(key: Uint8Array): Kek {
  if (key.length !== 32) throw new Error(`a KEK has 32 bytes, not ${key.length}`);
  return { id: createHash('sha256').update('netra/kek-id/1\0').update(key).digest('hex').slice(0, 16), key };
}

// JSON of an array: no two contexts share one encoding, whatever characters an id or a field's name holds.
const fieldContext = ({ record, seq, field }: FieldContext) => JSON.stringify(['netra/field/1', record, seq, field]);
const keyContext = (record: string, kek: string) => JSON.stringify(['netra/record-key/1', record, kek]);

/** A key object is four times as quick as raw bytes, and one record's key closes several values. */
const keyObjects = new WeakMap<Uint8Array, KeyObject>();
function asKeyObject(key: Uint8Array): KeyObject {
  const known = keyObjects.get(key);
  if (known) return known;
  const made = createSecretKey(key);
  keyObjects.set(key, made);
  return made;
}

function close(key: Uint8Array, context: string, plain: Uint8Array, random: RandomSource): string {
  const nonce = random(NONCE);
  const cipher = createCipheriv('aes-256-gcm', asKeyObject(key), nonce).setAAD(Buffer.from(context));
  const sealed = cipher.update(plain);
  // GCM is a stream: nothing is left to give at the end.
  cipher.final();
  const box = Buffer.allocUnsafe(1 + NONCE + sealed.length + TAG);
  box[0] = VERSION;
  box.set(nonce, 1);
  box.set(sealed, 1 + NONCE);
  box.set(cipher.getAuthTag(), 1 + NONCE + sealed.length);
  return box.toString('base64url');
}

function open(key: Uint8Array, context: string, box: string, what: string): Buffer {
  const bytes = Buffer.from(box, 'base64url');
  // Buffer passes over foreign characters; a box that doesn't print as it was read has been touched.
  if (bytes.toString('base64url') !== box || bytes.length < 1 + NONCE + TAG || bytes[0] !== VERSION) {
    throw new Error(`${what} isn't a box of version ${VERSION}`);
  }
  const nonce = bytes.subarray(1, 1 + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', asKeyObject(key), nonce, { authTagLength: TAG }).setAAD(
    Buffer.from(context),
  );
  decipher.setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + NONCE, -TAG)), decipher.final()]);
  } catch (cause) {
    throw new Error(`${what} doesn't open: another key, another place, or changed bytes`, { cause });
  }
}
