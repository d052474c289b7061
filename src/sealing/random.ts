/** Random bytes of the operating system, drawn some hundred uses at a time: to ask it costs more than what is done with them. */
import { randomBytes } from 'node:crypto';
import type { RandomSource } from './field.ts';

const DRAWN = 4096;

/** For the salts and nonces of acts, some twenty each, and the keys of records. Each byte is given once. */
export function openRandom(): RandomSource {
  let left = Buffer.alloc(0);
  return n => {
    if (left.length < n) left = randomBytes(Math.max(DRAWN, n));
    const given = left.subarray(0, n);
    left = left.subarray(n);
    return given;
  };
}
