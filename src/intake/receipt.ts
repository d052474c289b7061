/**
 * The receipt: a code that the reporter writes down before sending, and the only thing that ties them to the report. It
 * is 23 characters of 5 random bits (115 bits) and a check character. From it the server derives, for the length of one
 * request, an id to look the report up, a secret whose argon2id hash is kept, and an age identity to which answers are
 * sealed. The code itself is never stored, logged or put into an address.
 */
import { hkdfSync, randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { ok, type Result, refuse } from '../result.ts';
import { type Identity, identityFromSeed } from '../sealing/age.ts';

declare const brand: unique symbol;
/** 24 characters, upper case, without separators. Branded by `parseReceipt` and `newReceipt`. */
export type ReceiptCode = string & { readonly [brand]: 'ReceiptCode' };
/** 16 bytes in hex. It finds the report and is the idempotency key of sending; it opens nothing. */
export type ReceiptLookup = string & { readonly [brand]: 'ReceiptLookup' };

/** 32 bytes in base64url; its argon2id hash is kept. */
export type ReceiptSecret = string & { readonly [brand]: 'ReceiptSecret' };

export type ReceiptKeys = {
  readonly lookup: ReceiptLookup;
  readonly secret: ReceiptSecret;
  /** Opens answers to the reporter; the server keeps only its recipient. */
  readonly identity: Identity;
};

export type ReceiptRefusal =
  | { readonly code: 'receipt-empty' }
  | { readonly code: 'receipt-length'; readonly typed: number; readonly wanted: number }
  | { readonly code: 'receipt-character'; readonly character: string }
  /** Well formed, but a character is wrong or two have changed places: not the same as a code nobody knows. */
  | { readonly code: 'receipt-mistyped' };

/** Crockford's base 32: no I, L, O or U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const LOOKALIKES: Readonly<Record<string, string>> = { O: '0', I: '1', L: '1' };
const RANDOM_CHARACTERS = 23;
const LENGTH = RANDOM_CHARACTERS + 1;

/** OWASP's first choice for argon2id (19 MiB, two passes); the secret has 115 bits, so this is a second wall. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function newReceipt(random: (n: number) => Uint8Array = randomBytes): ReceiptCode {
  const data = Array.from(random(RANDOM_CHARACTERS), byte => byte & 31);
  return [...data, checkOf(data)].map(value => ALPHABET[value]).join('') as ReceiptCode;
}

/** In groups of four, as it is shown and printed. */
export function formatReceipt(code: ReceiptCode): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Takes a code as people type it: any case, spaces, hyphens and dots anywhere, O for 0, I and L for 1. */
export function parseReceipt(text: string): Result<ReceiptCode, ReceiptRefusal> {
  const typed = [...text.toUpperCase().replaceAll(/[\s\p{Pd}._]/gu, '')].map(char => LOOKALIKES[char] ?? char);
  if (typed.length === 0) return refuse({ code: 'receipt-empty' });
  const strange = typed.find(char => !ALPHABET.includes(char));
  if (strange !== undefined) return refuse({ code: 'receipt-character', character: strange });
  if (typed.length !== LENGTH) return refuse({ code: 'receipt-length', typed: typed.length, wanted: LENGTH });
  const values = typed.map(char => ALPHABET.indexOf(char));
  const mistyped = checkOf(values.slice(0, RANDOM_CHARACTERS)) !== values[RANDOM_CHARACTERS];
  return mistyped ? refuse({ code: 'receipt-mistyped' }) : ok(typed.join('') as ReceiptCode);
}

/** HKDF-SHA-256 (RFC 5869) with one label for each use, so that none of the three gives away another. */
export function receiptKeys(code: ReceiptCode): ReceiptKeys {
  const derive = (use: string, length: number) =>
    Buffer.from(hkdfSync('sha256', code, 'netra/receipt/1', `netra/receipt/1/${use}`, length));
  return {
    lookup: derive('lookup', 16).toString('hex') as ReceiptLookup,
    secret: derive('secret', 32).toString('base64url') as ReceiptSecret,
    identity: identityFromSeed(derive('identity', 32)),
  };
}

/** What is stored beside the report. Takes about 30 ms: outside any transaction. */
export function receiptVerifier(secret: ReceiptSecret): Promise<string> {
  return hash(secret, ARGON);
}

/** @throws when the stored verifier isn't one. */
export function verifyReceipt(verifier: string, secret: ReceiptSecret): Promise<boolean> {
  return verify(verifier, secret);
}

/**
 * Σ αⁱ·cᵢ over GF(32), with x⁵ + x² + 1 and α = x. Each place has a weight of its own (α has order 31, more than the 24
 * places), so one wrong character, or any two exchanged, always changes the sum.
 */
function checkOf(values: readonly number[]): number {
  // Horner's rule; the last place has weight α, the check character itself weight 1.
  return values.reduce((sum, value) => timesAlpha(sum ^ value), 0);
}

const timesAlpha = (value: number) => ((value << 1) ^ (value & 16 ? 0b100101 : 0)) & 31;
