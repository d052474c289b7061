/**
 * The personal QR of an invitation: which event, which invitation, until when, and a signature by which a telephone without a
 * network knows it. It says no name, no number and not the personal code: whoever photographs it can be taken for the person at
 * the door once, and can answer nothing. Pure, for the server and for browsers.
 *
 *   NETRA.HADIR.1. and in base 32: event (16 bytes), mark of the code (12), until (4, seconds since 1970), Ed25519 (64)
 */
import { ok, type Result, refuse } from '../../result.ts';
import { lettersOf, valuesIn } from '../../sealing/typed-code.ts';

const HEAD = 'NETRA.HADIR.1.';
const EVENT = 16;
const MARK = 12;
const SAID = EVENT + MARK + 4;
const SIGNATURE = 64;
const LETTERS = Math.ceil(((SAID + SIGNATURE) * 8) / 5);

export interface Pass {
  /** The event's own id, without its region. */
  readonly event: string;
  /** What is kept of the personal code: it finds the invitation and is no way back. */
  readonly mark: Uint8Array;
  /** Seconds since 1970. */
  readonly until: number;
}
export type PassRefusal =
  /** Some other QR code. */
  | { readonly code: 'pass-foreign' }
  /** Begins as one of ours and is cut off or changed. */
  | { readonly code: 'pass-damaged' };

export function passBytes({ event, mark, until }: Pass): Uint8Array {
  const digits = event.replaceAll('-', '');
  const bytes = new Uint8Array(SAID);
  for (let at = 0; at < EVENT; at += 1) bytes[at] = Number.parseInt(digits.slice(2 * at, 2 * at + 2), 16);
  bytes.set(mark.subarray(0, MARK), EVENT);
  new DataView(bytes.buffer).setUint32(EVENT + MARK, until);
  return bytes;
}

/** What is signed: a label of its own goes before it, so that no other signature of ours can pose as one. */
export function passMessage(pass: Pass): Uint8Array {
  const label = new TextEncoder().encode('netra/attend/1\0');
  const message = new Uint8Array(label.length + SAID);
  message.set(label);
  message.set(passBytes(pass), label.length);
  return message;
}

export function writePass(pass: Pass, signature: Uint8Array): string {
  const bytes = new Uint8Array(SAID + SIGNATURE);
  bytes.set(passBytes(pass));
  bytes.set(signature, SAID);
  return HEAD + base32(bytes);
}

export function readPass(text: string): Result<{ readonly pass: Pass; readonly signature: Uint8Array }, PassRefusal> {
  const given = text.trim().toUpperCase();
  if (!given.startsWith(HEAD)) return refuse({ code: 'pass-foreign' });
  const values = valuesIn(given.slice(HEAD.length));
  if (!values.ok || values.value.length !== LETTERS) return refuse({ code: 'pass-damaged' });
  const bytes = bytesOf(values.value);
  const hex = Array.from(bytes.subarray(0, EVENT), byte => byte.toString(16).padStart(2, '0')).join('');
  return ok({
    pass: {
      event: [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-'),
      mark: bytes.slice(EVENT, EVENT + MARK),
      until: new DataView(bytes.buffer).getUint32(EVENT + MARK),
    },
    signature: bytes.slice(SAID, SAID + SIGNATURE),
  });
}

function base32(bytes: Uint8Array): string {
  const values: number[] = [];
  let [bits, held] = [0, 0];
  for (const byte of bytes) {
    bits = (bits << 8) | byte;
    for (held += 8; held >= 5; held -= 5) values.push((bits >> (held - 5)) & 31);
    bits &= (1 << held) - 1;
  }
  if (held > 0) values.push((bits << (5 - held)) & 31);
  return lettersOf(values);
}

function bytesOf(values: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(SAID + SIGNATURE);
  let [bits, held, at] = [0, 0, 0];
  for (const value of values) {
    bits = (bits << 5) | value;
    held += 5;
    if (held < 8) continue;
    held -= 8;
    if (at < bytes.length) bytes[at] = (bits >> held) & 255;
    at += 1;
    bits &= (1 << held) - 1;
  }
  return bytes;
}
