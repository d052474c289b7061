/**
 * The job that carries a disposal out: one record after the other, each a transaction of its own. What was erased already is
 * asked of the disposal, so that it goes on where it was cut short. A record that may no longer be erased is passed over and
 * named; the files that nobody names any more leave the vault at the end.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { formatRef } from '../../record/ids.ts';
import type { Loaded } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { openRounds } from '../../record/rounds.ts';
import { erasingDisposals } from './archive.store.ts';
import { type DisposalState, ERASER } from './disposal.ts';

export interface ErasuresConfig {
  readonly asked: Asked;
  /** Lets the vault go of files that no act names. */
  readonly sweep: () => Promise<unknown>;
}

/** `round` gives how many records were erased; what was refused waits until the erasure is begun again. */
export function openErasures({ asked, sweep }: ErasuresConfig) {
  return openRounds('disposal', async (): Promise<number> => {
    let erased = 0;
    for (const { region, record } of await asked.read(erasingDisposals)) {
      const ref = { region, id: record };
      const found = (await asked.read(tx => asked.engine.load(tx, ref))) as Loaded<DisposalState> | undefined;
      if (found?.state.phase !== 'erasing') continue;
      for (const { n } of found.state.items.filter(({ state }) => state === 'listed'))
        if (await eraseOne(asked, formatRef(ref), n)) erased += 1;
    }
    if (erased > 0) await sweep();
    return erased;
  });
}

/** False where it was refused, struck or erased meanwhile. */
async function eraseOne(asked: Asked, disposal: string, n: number): Promise<boolean> {
  for (;;) {
    const answer = await asked.engine.act('disposal.erase', { disposal, n }, { actor: ERASER });
    if (answer.ok) {
      const { state } = answer.value.records[0] as Loaded<DisposalState>;
      return state.phase !== 'none' && state.items[n - 1]?.state === 'erased';
    }
    if (answer.refusal.code !== 'busy') {
      if (['unchanged', 'item-gone', 'disposal-phase'].includes(answer.refusal.code)) return false;
      throw new Error(`disposal.erase was refused: ${answer.refusal.code}`);
    }
    await wait(500);
  }
}
