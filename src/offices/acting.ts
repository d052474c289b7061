/**
 * In which right somebody acts: in person, by the own post, or on behalf of a post by a mandate. A shape for acts of every
 * room (a decision, a letter), so that "who signed, and by what right" is asked and written in one way. Pure.
 *
 * What makes a mandate valid is no rule of this file: it is set by the office, which names the legal basis.
 */
import { z } from 'zod';
import { keptRef } from '../record/ids.ts';

/**
 * `definitive`: appointed to the post. `pj`: penjabat, holds a post that is vacant. `plt`: pelaksana tugas, does the work of
 * a vacant post. `plh`: pelaksana harian, does the daily work while the holder is away for a time.
 */
export const CAPACITIES = ['definitive', 'pj', 'plt', 'plh'] as const;
export type Capacity = (typeof CAPACITIES)[number];

/** A legal day, `2024-10-18`. */
export const legalDay = z.iso.date('day');
const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');

/** The decree or letter that gives the right: its number, its day and who gave it, as far as they are known. */
export const mandate = z.object({ number: line(120), on: legalDay.nullable(), by: line(160).nullable() });
export type Mandate = z.infer<typeof mandate>;

export const acting = z.discriminatedUnion('way', [
  z.object({ way: z.literal('in-person') }),
  z.object({ way: z.literal('on-behalf'), post: keptRef, capacity: z.enum(CAPACITIES), mandate }),
]);
export type Acting = z.infer<typeof acting>;

/** Whoever is appointed to a post, or is its penjabat, acts by it in person; whoever stands in acts on its behalf. */
export const isInPerson = (capacity: Capacity): boolean => capacity === 'definitive' || capacity === 'pj';
