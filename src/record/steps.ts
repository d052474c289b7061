import { DatabaseError } from '../db/errors.ts';

/**
 * Takes steps of at most so many, each a transaction of its own, until one says that there is no more. A slow database gets
 * smaller steps, down to one: long work may be late, never stuck. What a step rolled back has read stays in the server's
 * memory, so that the smaller one is quicker twice over.
 */
export async function inSteps(most: number, take: (most: number) => Promise<boolean>): Promise<void> {
  let step = most;
  for (let more = true; more; ) {
    try {
      more = await take(step);
    } catch (error) {
      if (!isTooLong(error) || step === 1) throw error;
      step = Math.ceil(step / 4);
    }
  }
}

const isTooLong = (error: unknown): boolean => error instanceof DatabaseError && error.code === 'transaction-too-long';
