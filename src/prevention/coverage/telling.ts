/** What only the database knows: that somebody else has just begun this government's record. */
import { isTaken } from '../../db/errors.ts';
import type { Answer } from '../../record/engine.ts';
import type { Refusal } from '../../record/kind.ts';
import type { Result } from '../../result.ts';
import { no } from './reported.ts';

export async function unlessTold(act: () => Promise<Result<Answer, Refusal>>): Promise<Result<Answer, Refusal>> {
  try {
    return await act();
  } catch (error) {
    if (isTaken(error, 'government_list')) return no({ code: 'government-told' });
    throw error;
  }
}
