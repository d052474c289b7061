/**
 * Carries reassignments out, one matter in each transaction. What is done already stands in the record itself, so whichever process
 * is awake goes on where the last one stopped; a turn is asked under one key, so that two of them never take it twice.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { formatRef, type RecordRef } from '../../record/ids.ts';
import type { Actor } from '../../record/kind.ts';
import type { Asked } from '../../record/operation.ts';
import { eachOf, openWaking } from '../../record/waking.ts';
import { runningReassignments } from './reassignment.store.ts';
import { REASSIGNER, type ReassignmentState } from './reassignment.ts';

export interface Reassignments {
  /** Carries on what is running; resolves when nothing can be done any more. */
  wake(): Promise<void>;
  stop(): Promise<void>;
}

export function openReassignments(asker: (actor: Actor, name: string) => Asked): Reassignments {
  const asked = asker(REASSIGNER, 'reassignment');
  const running = () => asked.read(runningReassignments);
  const { wake, stop, isStopped } = openWaking('reassignment', eachOf('reassignment', running, carryOut));

  async function carryOut(ref: RecordRef): Promise<void> {
    const found = await asked.read(tx => asked.engine.load(tx, ref));
    const state = found?.state as ReassignmentState | undefined;
    if (state?.phase !== 'running') return;
    for (const [at, { refused }] of state.items.entries()) {
      if (isStopped()) return;
      if (refused === undefined) await settle(formatRef(ref), at + 1);
    }
  }

  async function settle(reassignment: string, nth: number): Promise<void> {
    for (let name = 'reassignment.settle'; ; ) {
      const key = `${name}:${reassignment}/${nth}`;
      const answer = await asked.engine.act(name, { reassignment, nth }, { actor: REASSIGNER, key });
      // Another process may have taken this turn.
      if (answer.ok || answer.refusal.code === 'already-settled') return;
      if (answer.refusal.code === 'not-found' && name !== 'reassignment.skip') name = 'reassignment.skip';
      else if (!['busy', 'changed'].includes(answer.refusal.code) || isStopped())
        throw new Error(`${name} was refused: ${answer.refusal.code}`);
      else await wait(500);
    }
  }

  return { wake, stop };
}
