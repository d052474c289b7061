/**
 * SHA-256 (FIPS 180-4), synchronous and without any platform's help.
 *
 * Why our own: a browser offers SHA-256 only asynchronously and only over https, and a check of the log must be the same
 * code on the server and in a doubter's browser. For the 33 and 65 bytes that a Merkle tree hashes it also takes half the
 * time of `node:crypto`. A property holds it against that library. Never feed it secrets or passwords: it takes no care
 * of timing, and whatever this room hashes is public.
 */

export type Hash = Uint8Array;

export const HASH_SIZE = 32;

const BLOCK = 64;

/** FIPS 180-4 §4.2.2, §5.3.3: the constants are the fractions of the roots of the first primes, so derive them. */
function fractionOfRoot(prime: number, degree: bigint): number {
  const target = BigInt(prime) << (32n * degree);
  let low = 0n;
  let high = 1n << 40n;
  while (high - low > 1n) {
    const middle = (low + high) / 2n;
    if (middle ** degree <= target) low = middle;
    else high = middle;
  }
  return Number(BigInt.asIntN(32, low));
}

function firstPrimes(count: number): number[] {
  const primes: number[] = [];
  for (let candidate = 2; primes.length < count; candidate++) {
    if (primes.every(prime => candidate % prime !== 0)) primes.push(candidate);
  }
  return primes;
}

const PRIMES = firstPrimes(64);
const ROUND = Int32Array.from(PRIMES, prime => fractionOfRoot(prime, 3n));
const START = Int32Array.from(PRIMES.slice(0, 8), prime => fractionOfRoot(prime, 2n));

// One call at a time is certain (nothing below awaits), so the working space is shared and a hash allocates 32 bytes only.
const schedule = new Int32Array(64);
const state = new Int32Array(8);
const pending = new Uint8Array(BLOCK);

/** FIPS 180-4 §6.2.2 on the 64 bytes of `bytes` from `at`. */
function compress(bytes: Uint8Array, at: number): void {
  const w = schedule;
  for (let i = 0; i < 16; i++, at += 4) {
    w[i] = (bytes[at]! << 24) | (bytes[at + 1]! << 16) | (bytes[at + 2]! << 8) | bytes[at + 3]!;
  }
  for (let i = 16; i < 64; i++) {
    const x = w[i - 15]!;
    const y = w[i - 2]!;
    const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
    const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
    w[i] = (s0 + w[i - 16]! + s1 + w[i - 7]!) | 0;
  }
  let a = state[0]!;
  let b = state[1]!;
  let c = state[2]!;
  let d = state[3]!;
  let e = state[4]!;
  let f = state[5]!;
  let g = state[6]!;
  let h = state[7]!;
  for (let i = 0; i < 64; i++) {
    const S1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
    const t1 = (h + S1 + ((e & f) ^ (~e & g)) + ROUND[i]! + w[i]!) | 0;
    const S0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
    const t2 = (S0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + t1) | 0;
    d = c;
    c = b;
    b = a;
    a = (t1 + t2) | 0;
  }
  state[0] = state[0]! + a;
  state[1] = state[1]! + b;
  state[2] = state[2]! + c;
  state[3] = state[3]! + d;
  state[4] = state[4]! + e;
  state[5] = state[5]! + f;
  state[6] = state[6]! + g;
  state[7] = state[7]! + h;
}

/** Takes `part` in after the `filled` bytes that wait in `pending`; gives how many wait now (0 to 63). */
function absorb(part: Uint8Array, filled: number): number {
  let at = 0;
  while (at < part.length) {
    if (filled === 0 && part.length - at >= BLOCK) {
      compress(part, at);
      at += BLOCK;
      continue;
    }
    const end = Math.min(part.length, at + BLOCK - filled);
    while (at < end) pending[filled++] = part[at++]!;
    if (filled === BLOCK) {
      compress(pending, 0);
      filled = 0;
    }
  }
  return filled;
}

/** FIPS 180-4 §5.1.1: a one bit, zeros, and the length in bits as 64 bits. */
function finish(filled: number, length: number): Hash {
  pending[filled++] = 0x80;
  if (filled > BLOCK - 8) {
    pending.fill(0, filled);
    compress(pending, 0);
    filled = 0;
  }
  pending.fill(0, filled);
  const high = Math.floor(length / 0x2000_0000);
  const low = length << 3;
  for (let i = 0; i < 4; i++) {
    pending[56 + i] = high >>> (24 - 8 * i);
    pending[60 + i] = low >>> (24 - 8 * i);
  }
  compress(pending, 0);
  const digest = new Uint8Array(HASH_SIZE);
  for (let i = 0; i < HASH_SIZE; i++) digest[i] = state[i >> 2]! >>> (24 - 8 * (i & 3));
  return digest;
}

/** The SHA-256 of the parts one after the other: 32 bytes. */
export function sha256(...parts: readonly Uint8Array[]): Hash {
  state.set(START);
  let filled = 0;
  let length = 0;
  for (const part of parts) {
    filled = absorb(part, filled);
    length += part.length;
  }
  return finish(filled, length);
}
