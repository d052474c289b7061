import { isSqlError } from '../db/errors.ts';
import { standingOffices } from '../offices/places.ts';
import type { Answer, Asking } from '../record/engine.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import type { Refusal } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { type Result, refuse } from '../result.ts';
import { formatPeriod, type Period } from './period.ts';
import type { PeriodicRefusal } from './periodic.ts';
import { asRef, countMeasures, officeAbove } from './periodic-operations.ts';

interface Words {
  readonly obstacles: string;
  readonly plans: string;
}
const no = (refusal: PeriodicRefusal): Result<never, Refusal> => refuse(refusal);

/** Counts as of the entry that the officer saw, and sends to the nearest office above: nobody hands in a figure. */
export async function filePeriodic(
  asked: Asked,
  given: Words & { readonly office: RecordRef; readonly period: Period; readonly asOf: number },
  asking: Asking,
): Promise<Result<Answer, Refusal>> {
  const { office, period, asOf, obstacles, plans } = given;
  const above = officeAbove(await standingOffices(asked.database), office);
  if (!above) return no({ code: 'no-office-above' });
  const counted = await countMeasures.run(asked, { office, period, asOf });
  if (!counted.ok) return counted;
  const input = {
    ...{ office: formatRef(office), to: formatRef(asRef(above)), period },
    ...{ asOf, figures: counted.value.figures, obstacles, plans },
  };
  return onceForPeriod(() => asked.engine.act('periodic.send', input, asking));
}

/** Counts anew, as of the newest entry or the one that the officer saw, and sends the next version. */
export async function correctFiled(
  asked: Asked,
  given: Words & {
    readonly periodic: string;
    readonly office: RecordRef;
    readonly period: Period;
    readonly asOf: number;
    readonly because: string;
  },
  asking: Asking,
): Promise<Result<Answer, Refusal>> {
  const { periodic, office, period, asOf, obstacles, plans, because } = given;
  const counted = await countMeasures.run(asked, { office, period, asOf });
  if (!counted.ok) return counted;
  const input = { periodic, asOf, figures: counted.value.figures, obstacles, plans, because };
  return asked.engine.act('periodic.correct', input, asking);
}

/** Two officers who send the same period at once: the index of the list lets one of them. */
async function onceForPeriod(act: () => Promise<Result<Answer, Refusal>>): Promise<Result<Answer, Refusal>> {
  try {
    return await act();
  } catch (error) {
    if (isSqlError(error) && error.code === '23505' && error.table === 'periodic_list')
      return no({ code: 'period-already-sent', field: 'period' });
    throw error;
  }
}

export const addressOf = (period: Period): string => encodeURIComponent(formatPeriod(period));
