/** What the desk is shown of a crime track in Sentra Gakkumdu. A look at the case, and recorded as one. */
import { z } from 'zod';
import { refSchema } from '../record/ids.ts';
import { defineOperation } from '../record/operation.ts';
import { ok } from '../result.ts';
import { gakkumduRules, nextSteps } from './gakkumdu.ts';
import { lookAt } from './look.ts';

export const showGakkumdu = defineOperation({
  name: 'case.gakkumdu',
  summary: { id: 'Jalur pidana di Sentra Gakkumdu', en: 'The crime track in Sentra Gakkumdu' },
  for: 'officer',
  input: z.object({ case: refSchema }),
  async run(asked, { case: ref }) {
    const looked = await lookAt(asked, ref, Object.keys(gakkumduRules));
    if (!looked.ok) return looked;
    const { state, offers, version } = looked.value;
    const { today } = asked.engine.moment(ref.region, asked.actor);
    return ok({
      ...{ ref, version, number: state.number, offers, today },
      phase: state.tracks.find(({ kind }) => kind === 'crime')?.phase ?? null,
      ...state.gakkumdu,
      next: nextSteps(state.gakkumdu),
    });
  },
});

export const gakkumduOperations = [showGakkumdu] as const;
