import type { Asked } from '../record/operation.ts';
import { MEASURED } from './measured.ts';
import { eventsIn, medianDays, metIn, type Scope, stoodAt } from './measures.store.ts';
import { type Figure, figuresOf, type Line, type Tally } from './measures.ts';

/** The figures of a scope, in short transactions: they are of one moment because all of them are as of one entry. */
export async function countFigures(asked: Pick<Asked, 'read'>, scope: Scope): Promise<readonly Figure[]> {
  const events: Line[] = [];
  const stood: Tally['stood'][number][] = [];
  const met: Tally['met'][number][] = [];
  for (const { table } of MEASURED) {
    events.push(...(await asked.read(tx => eventsIn(tx, table, scope))));
    stood.push(...(await asked.read(tx => stoodAt(tx, table, scope))));
    met.push(...(await asked.read(tx => metIn(tx, table, scope))));
  }
  return figuresOf({ events, stood, met, median: await asked.read(tx => medianDays(tx, scope)) });
}
