import { Temporal } from 'temporal-polyfill';
import type { Asked } from '../record/operation.ts';
import { MEASURED } from './measured.ts';
import { eventsIn, medianDays, metIn, type Scope, stoodAt } from './measures.store.ts';
import { type Figure, figuresOf, type Line, type Tally } from './measures.ts';

/** Days that one statement counts: an election of the whole country would hold a transaction for longer than it may. */
const SLICE = 31;

/** The figures of a scope, in short transactions: they are of one moment because all of them are as of one entry. */
export async function countFigures(asked: Pick<Asked, 'read'>, scope: Scope): Promise<readonly Figure[]> {
  const events: Line[] = [];
  const stood: Tally['stood'][number][] = [];
  const met: Tally['met'][number][] = [];
  for (const { table } of MEASURED) {
    for (const slice of slicesOf(scope)) {
      events.push(...(await asked.read(tx => eventsIn(tx, table, slice))));
      met.push(...(await asked.read(tx => metIn(tx, table, slice))));
    }
    stood.push(...(await asked.read(tx => stoodAt(tx, table, scope))));
  }
  return figuresOf({ events, stood, met, median: await asked.read(tx => medianDays(tx, scope)) });
}

function slicesOf(scope: Scope): readonly Scope[] {
  const slices: Scope[] = [];
  const last = Temporal.PlainDate.from(scope.to);
  for (let from = Temporal.PlainDate.from(scope.from); Temporal.PlainDate.compare(from, last) <= 0; ) {
    const end = from.add({ days: SLICE - 1 });
    const to = Temporal.PlainDate.compare(end, last) < 0 ? end : last;
    slices.push({ ...scope, from: from.toString(), to: to.toString() });
    from = to.add({ days: 1 });
  }
  return slices;
}
