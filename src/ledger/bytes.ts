/** Bytes as text and back, with what a server and a browser both have: no Buffer. Nothing here throws on foreign input. */

/** Public bytes only: the comparison stops at the first difference. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, i) => byte === b[i]);
}

export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export const encodeUtf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Undefined unless every byte is valid UTF-8. A byte order mark stays in the text, so that it can't hide from a signature. */
export function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** RFC 4648 §4, with padding. */
export function encodeBase64(bytes: Uint8Array): string {
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** RFC 4648 §4, canonical only: no white space, full padding, zero trailing bits (§3.5). One value has one spelling. */
export function decodeBase64(text: string): Uint8Array | undefined {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return undefined;
  const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
  return encodeBase64(bytes) === text ? bytes : undefined;
}

/** A decimal count as the specifications write it: no sign, no leading zero. Undefined above 2^53 - 1. */
export function parseDecimal(text: string): number | undefined {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isSafeInteger(value) ? value : undefined;
}

/** Is it a whole number from 0 to 2^53 - 1? */
export const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
