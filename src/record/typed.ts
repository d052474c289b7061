/** What commands are given, refused by the codes that every form has words for; what people type is without white space around it. */
import { z } from 'zod';

/** Words that are needed: `required`, `too-long`. */
export const text = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');

/** Words that may be left out; blank is none: `too-long`. */
export const maybe = (most: number) =>
  z
    .string()
    .trim()
    .max(most, 'too-long')
    .nullish()
    .transform(written => written || null);

/** A SHA-256 as it is written everywhere, in lower-case hex: `hash`. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/, 'hash');
