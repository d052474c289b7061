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
import { checkOf, lettersOf, valuesIn } from '../sealing/typed-code.ts';

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

const RANDOM_CHARACTERS = 23;
const LENGTH = RANDOM_CHARACTERS + 1;

/** OWASP's first choice for argon2id (19 MiB, two passes); the secret has 115 bits, so this is a second wall. */
const ARGON = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function newReceipt(random: (n: number) => Uint8Array = randomBytes): ReceiptCode {
  const data = Array.from(random(RANDOM_CHARACTERS), byte => byte & 31);
  return lettersOf([...data, checkOf(data)]) as ReceiptCode;
}

/** In groups of four, as it is shown and printed. */
export function formatReceipt(code: ReceiptCode): string {
  return code.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Takes a code as people type it. */
export function parseReceipt(text: string): Result<ReceiptCode, ReceiptRefusal> {
  const typed = valuesIn(text);
  if (!typed.ok) return refuse({ code: 'receipt-character', character: typed.refusal.character });
  const values = typed.value;
  if (values.length === 0) return refuse({ code: 'receipt-empty' });
  if (values.length !== LENGTH) return refuse({ code: 'receipt-length', typed: values.length, wanted: LENGTH });
  const mistyped = checkOf(values.slice(0, RANDOM_CHARACTERS)) !== values[RANDOM_CHARACTERS];
  return mistyped ? refuse({ code: 'receipt-mistyped' }) : ok(lettersOf(values) as ReceiptCode);
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
