import { handOver } from '../../../../../law/hand-over.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { officerOf } from '../../../desk.ts';
import { GAKKUMDU_STEPS, type GakkumduStep, gakkumduAt } from '../../gakkumdu.ts';
import { refusedBy } from '../../hearing.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const shown = await gakkumduAt(netraOf(locals), params.ref, officerOf(locals));
  const { number, phase, discussions, handOver: file, steps, next, offers, due, voteEffect } = shown;
  const { now, today } = netraOf(locals).engine.moment(shown.ref.region, officerOf(locals));
  return {
    ...{ ref: params.ref, number, phase, discussions, steps, next, file, due, now, today, voteEffect },
    labels: Object.fromEntries(Object.entries(handOver.labels).map(([item, label]) => [item, label[locals.lang]])),
    basis: { id: handOver.id, cite: handOver.cite, confidence: handOver.confidence },
    open: (Object.keys(GAKKUMDU_STEPS) as GakkumduStep[]).map(step => ({
      step,
      refused: refusedBy(offers, GAKKUMDU_STEPS[step], locals.lang),
    })),
  };
};
