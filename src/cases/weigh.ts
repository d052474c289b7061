/** What a saying about the law or the calendar would move, before it is said. */
import { z } from 'zod';
import { SAYINGS } from '../offices/law-entry.ts';
import { SAID_BY, type SayingCommand, weighSaying } from '../offices/law-entry-commands.ts';
import { invalidInput } from '../record/engine.ts';
import type { Refusal } from '../record/kind.ts';
import { defineOperation } from '../record/operation.ts';
import { ok, type Result, refuse } from '../result.ts';
import { countMovable, countWaiting, DUE_TABLES } from './due.store.ts';
import { movableBy } from './due-moves.ts';

const commands = Object.keys(SAID_BY) as [SayingCommand, ...SayingCommand[]];

/**
 * The same check that the command makes, and about how many open limits, as far as the one who asks may see them, would be
 * derived again: those under the rule, and those whose days include the day. Nothing is written.
 */
export const weighLaw = defineOperation({
  name: 'law.weigh',
  summary: { id: 'Timbang pernyataan sebelum dicatat', en: 'Weigh a saying before it is said' },
  for: 'officer',
  input: z.object({ command: z.enum(commands), input: z.record(z.string(), z.unknown()) }),
  async run(asked, { command, input }): Promise<Result<{ readonly limits: number }, Refusal>> {
    const saying = SAID_BY[command];
    const parsed = z.object(SAYINGS[saying]).safeParse(input);
    if (!parsed.success) return refuse(invalidInput(parsed.error));
    return asked.read(async tx => {
      const known = await asked.engine.known(tx);
      const weighed = weighSaying(saying, parsed.data, { actor: asked.actor, known });
      if (!weighed.ok) return weighed;
      const movable = movableBy([{ index: known.basis.known + 1, said: weighed.value }], known);
      let limits = movable.stages.length > 0 ? await countWaiting(tx, movable.stages) : 0;
      if (movable.rules.length + movable.days.length > 0) {
        for (const table of DUE_TABLES) limits += await countMovable(tx, table, movable);
      }
      return ok({ limits });
    });
  },
});
