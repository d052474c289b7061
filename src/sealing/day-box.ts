/**
 * Bytes that are kept for a day at most, closed with the day's draft key of the installation: AES-256-GCM, the place they
 * belong to authenticated. `version (1) ‖ day of the key (4) ‖ nonce (12) ‖ ciphertext ‖ tag (16)`. When the key is deleted,
 * the day after the next, they open for nobody. Pure given keys and randomness.
 */
import { createCipheriv, createDecipheriv } from 'node:crypto';
import type { RandomSource } from './field.ts';
import type { DraftKeys } from './server-keys.ts';

const VERSION = 1;
const HEADER = 5;
const NONCE = 12;
const TAG = 16;

export function closeDayBox(
  place: string,
  bytes: Uint8Array,
  { current }: DraftKeys,
  random: RandomSource,
): Uint8Array {
  const header = Buffer.alloc(HEADER);
  header.writeUInt8(VERSION, 0);
  header.writeUInt32BE(current.day, 1);
  const nonce = random(NONCE);
  const cipher = createCipheriv('aes-256-gcm', current.key, nonce).setAAD(context(place, header));
  return new Uint8Array(Buffer.concat([header, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]));
}

/** Undefined where its key is gone, or place or a single bit differs. */
export function openDayBox(place: string, box: Uint8Array, keys: DraftKeys): Uint8Array | undefined {
  const sealed = Buffer.from(box.buffer, box.byteOffset, box.byteLength);
  if (sealed.length < HEADER + NONCE + TAG || sealed[0] !== VERSION) return undefined;
  const day = sealed.readUInt32BE(1);
  const key = [keys.current, keys.previous].find(known => known?.day === day);
  if (!key) return undefined;
  const nonce = sealed.subarray(HEADER, HEADER + NONCE);
  const decipher = createDecipheriv('aes-256-gcm', key.key, nonce, { authTagLength: TAG });
  decipher.setAAD(context(place, sealed.subarray(0, HEADER))).setAuthTag(sealed.subarray(-TAG));
  try {
    const plain = [decipher.update(sealed.subarray(HEADER + NONCE, -TAG)), decipher.final()];
    return new Uint8Array(Buffer.concat(plain));
  } catch {
    return undefined;
  }
}

const context = (place: string, header: Uint8Array) =>
  Buffer.concat([header, Buffer.from(JSON.stringify(['netra/day-box/1', place]))]);
