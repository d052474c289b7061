/** What only the database knows: that another circular of the region and year has this number. */
import { isTaken } from '../../db/errors.ts';
import type { Answer } from '../../record/engine.ts';
import type { Refusal } from '../../record/kind.ts';
import type { Result } from '../../result.ts';
import { no } from './circular.ts';

export async function unlessNumbered(act: () => Promise<Result<Answer, Refusal>>): Promise<Result<Answer, Refusal>> {
  try {
    return await act();
  } catch (error) {
    if (isTaken(error, 'circular_list')) return no({ code: 'circular-number-taken', field: 'number' });
    throw error;
  }
}
