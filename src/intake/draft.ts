/**
 * Answers of earlier steps travel in a hidden field of the form, closed with the day's draft key: the server remembers
 * nothing of a person who hasn't sent yet, and a restart loses nothing, because the key lies on disk.
 *
 * Field = base64url of `version (1) ‖ day of the key (4) ‖ expiry in seconds since 1970 (6) ‖ nonce (12) ‖ ciphertext ‖
 * tag (16)`, AES-256-GCM over deflated JSON padded to whole blocks. Header and purpose are authenticated: a draft of one form
 * doesn't open in another. Pure given keys, clock and randomness.
 */
import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { ok, type Result, refuse } from '../result.ts';
import type { DraftKey, DraftKeys, ServerKeys } from '../sealing/server-keys.ts';

export type DraftRefusal =
  /** Older than a day: the answers have to be given again. */
  | { readonly code: 'expired' }
  /** Made by somebody else, changed on the way, or taken from another form. */
  | { readonly code: 'forged' }
  | { readonly code: 'malformed' };

export type DraftTooLarge = { readonly code: 'too-large'; readonly bytes: number; readonly limit: number };

/** A draft lives one day, which the previous day's key outlives. */
export const DRAFT_SECONDS = 86_400;

/** Of the JSON before it is deflated; the longest account a form takes is far below. */
export const DRAFT_LIMIT = 256 * 1024;

const VERSION = 1;
const HEADER = 11;
const NONCE = 12;
const TAG = 16;
/** The length of the field, seen on the way, tells the length of the answers only to this many bytes. */
const BLOCK = 256;

export interface Drafts {
  /** Answers of earlier steps of a form, closed under the installation's short-lived key. */
  sealDraft(purpose: string, answers: unknown): Promise<Result<string, DraftTooLarge>>;
  openDraft(purpose: string, field: string): Promise<Result<unknown, DraftRefusal>>;
}

/** Drafts of one installation. `clock` gives milliseconds since 1970. */
export function draftsUnder(keys: Pick<ServerKeys, 'draftKeys'>, clock: () => number): Drafts {
  return {
    async sealDraft(purpose, answers) {
      const now = clock();
      return sealDraft(purpose, answers, await keys.draftKeys(now), now);
    },
    async openDraft(purpose, field) {
      const now = clock();
      return openDraft(purpose, field, await keys.draftKeys(now), now);
    },
  };
}

/**
 * @param purpose names the form, for instance `report`; opening needs the same one.
 * @param answers anything JSON can hold.
 * @param now milliseconds since 1970.
 */
export function sealDraft(
  purpose: string,
  answers: unknown,
  keys: DraftKeys,
  now: number,
  random: (n: number) => Uint8Array = randomBytes,
): Result<string, DraftTooLarge> {
  const json = Buffer.from(JSON.stringify(answers) ?? 'null');
  if (json.length > DRAFT_LIMIT) return refuse({ code: 'too-large', bytes: json.length, limit: DRAFT_LIMIT });
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(VERSION, 0);
  header.writeUInt32BE(keys.current.day, 1);
  header.writeUIntBE(Math.floor(now / 1000) + DRAFT_SECONDS, 5, 6);
  const nonce = random(NONCE);
  const cipher = createCipheriv('aes-256-gcm', keys.current.key, nonce).setAAD(context(purpose, header));
  const closed = [cipher.update(pad(deflateRawSync(json))), cipher.final(), cipher.getAuthTag()];
  return ok(Buffer.concat([header, nonce, ...closed]).toString('base64url'));
}

/** Gives what was sealed, as parsed JSON: the caller parses it with the schema of its form, which may have changed. */
export function openDraft(purpose: string, field: string, keys: DraftKeys, now: number): Result<unknown, DraftRefusal> {
  const bytes = Buffer.from(field, 'base64url');
  if (bytes.toString('base64url') !== field) return refuse({ code: 'malformed' });
  if (bytes.length < HEADER + NONCE + TAG || bytes[0] !== VERSION) return refuse({ code: 'malformed' });
  const day = bytes.readUInt32BE(1);
  const key = keyOf(day, keys);
  if (key === undefined) return refuse({ code: day < keys.current.day ? 'expired' : 'forged' });
  const plain = decrypt(purpose, bytes, key);
  if (plain === undefined) return refuse({ code: 'forged' });
  if (bytes.readUIntBE(5, 6) * 1000 <= now) return refuse({ code: 'expired' });
  // From here on the bytes are our own: what fails now is a bug and throws.
  return ok(JSON.parse(inflateRawSync(unpad(plain), { maxOutputLength: DRAFT_LIMIT }).toString('utf8')));
}

function keyOf(day: number, keys: DraftKeys): DraftKey | undefined {
  return [keys.current, keys.previous].find(key => key?.day === day);
}

function decrypt(purpose: string, bytes: Buffer, key: DraftKey): Buffer | undefined {
  const nonce = bytes.subarray(HEADER, HEADER + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: TAG });
  decipher.setAAD(context(purpose, bytes.subarray(0, HEADER))).setAuthTag(bytes.subarray(-TAG));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(HEADER + NONCE, -TAG)), decipher.final()]);
  } catch {
    return undefined;
  }
}

const context = (purpose: string, header: Uint8Array) =>
  Buffer.concat([header, Buffer.from(JSON.stringify(['netra/draft/1', purpose]))]);

function pad(bytes: Buffer): Buffer {
  const padded = Buffer.alloc(Math.ceil((bytes.length + 4) / BLOCK) * BLOCK);
  padded.writeUInt32BE(bytes.length, 0);
  bytes.copy(padded, 4);
  return padded;
}

const unpad = (padded: Buffer) => padded.subarray(4, 4 + padded.readUInt32BE(0));
