/** What people type into a command: without white space around it, refused by the codes that every form has words for. */
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
