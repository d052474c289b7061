import { Temporal } from 'temporal-polyfill';
import type { Tx } from '../db/database.ts';
import type { Asked } from '../record/operation.ts';
import { MEASURED } from './measured.ts';
import { eventsIn, medianDays, metIn, type Scope, stoodAt } from './measures.store.ts';
import { type Figure, figuresOf, type Line, type Tally } from './measures.ts';

/** Days that one statement counts: an election of the whole country would hold a transaction for longer than it may. */
const SLICE = 31;
/** Milliseconds after which a transaction takes no further slice. */
const ENOUGH = 200;

/** The figures of a scope, in short transactions: they are of one moment because all of them are as of one entry. */
export async function countFigures(asked: Pick<Asked, 'read'>, scope: Scope): Promise<readonly Figure[]> {
  const events: Line[] = [];
  const stood: Tally['stood'][number][] = [];
  const met: Tally['met'][number][] = [];
  for (const { table } of MEASURED) {
    await inSlices(asked, scope, async (tx, slice) => events.push(...(await eventsIn(tx, table, slice))));
    await inSlices(asked, scope, async (tx, slice) => met.push(...(await metIn(tx, table, slice))));
    stood.push(...(await asked.read(tx => stoodAt(tx, table, scope))));
  }
  return figuresOf({ events, stood, met, median: await asked.read(tx => medianDays(tx, scope)) });
}

/** Slice after slice, as many in a transaction as are quick. */
async function inSlices(
  { read }: Pick<Asked, 'read'>,
  scope: Scope,
  count: (tx: Tx, slice: Scope) => Promise<unknown>,
): Promise<void> {
  const slices = slicesOf(scope);
  for (let next = 0; next < slices.length; ) {
    const from = next;
    next = await read(async tx => {
      const began = performance.now();
      let at = from;
      for (let slice = slices[at]; slice && performance.now() - began < ENOUGH; slice = slices[at]) {
        await count(tx, slice);
        at += 1;
      }
      return at;
    });
  }
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
