import { isTaken } from '../db/errors.ts';
import { standingOffices } from '../offices/places.ts';
import type { Answer, Asking } from '../record/engine.ts';
import { formatRef, type RecordRef } from '../record/ids.ts';
import type { Refusal } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { type Figure, sameFigures } from './measures.ts';
import type { Period } from './period.ts';
import type { PeriodicRefusal } from './periodic.ts';
import { countMeasures } from './periodic-operations.ts';
import { asRef, officeAbove } from './periodic-owed.ts';

interface Words {
  readonly obstacles: string;
  readonly plans: string;
}
const no = (refusal: PeriodicRefusal): Result<never, Refusal> => refuse(refusal);

/**
 * The figures as of the newest entry, where they are what the officer saw as of `seen`. Nobody hands in a figure, and nobody sends
 * those of an entry from before something happened. Refuses `figures-moved`, `entry-in-future`.
 */
async function countedNow(
  asked: Asked,
  office: RecordRef,
  period: Period,
  seen: number,
): Promise<Result<{ readonly asOf: number; readonly figures: readonly Figure[] }, Refusal>> {
  const before = await countMeasures.run(asked, { office, period, asOf: seen });
  if (!before.ok) return before;
  const now = await countMeasures.run(asked, { office, period });
  if (!now.ok) return now;
  const { asOf, figures } = now.value;
  return sameFigures(before.value.figures, figures) ? ok({ asOf, figures }) : no({ code: 'figures-moved' });
}

/** Sends the figures of a period to the nearest office above. */
export async function filePeriodic(
  asked: Asked,
  given: Words & { readonly office: RecordRef; readonly period: Period; readonly asOf: number },
  asking: Asking,
): Promise<Result<Answer, Refusal>> {
  const { office, period, asOf, obstacles, plans } = given;
  const above = officeAbove(await standingOffices(asked.database), office);
  if (!above) return no({ code: 'no-office-above' });
  const counted = await countedNow(asked, office, period, asOf);
  if (!counted.ok) return counted;
  const input = {
    ...{ office: formatRef(office), to: formatRef(asRef(above)), period },
    ...{ ...counted.value, obstacles, plans },
  };
  return onceForPeriod(() => asked.engine.act('periodic.send', input, asking));
}

/** Counts anew and sends the next version. */
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
  const counted = await countedNow(asked, office, period, asOf);
  if (!counted.ok) return counted;
  const input = { periodic, ...counted.value, obstacles, plans, because };
  return asked.engine.act('periodic.correct', input, asking);
}

/** Two officers who send the same period at once: the index of the list lets one of them. */
async function onceForPeriod(act: () => Promise<Result<Answer, Refusal>>): Promise<Result<Answer, Refusal>> {
  try {
    return await act();
  } catch (error) {
    if (isTaken(error, 'periodic_list')) return no({ code: 'period-already-sent', field: 'period' });
    throw error;
  }
}
