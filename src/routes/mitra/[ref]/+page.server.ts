import type { showPart } from '../../../cases/parts.ts';
import { handOver } from '../../../law/hand-over.ts';
import { formatRef } from '../../../record/ids.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../meja/desk.ts';
import { liaisonOf } from '../partner.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const netra = netraOf(locals);
  const actor = liaisonOf(locals);
  const ref = refIn(params.ref);
  const answer = await askDesk<typeof showPart>(netra, 'part.show', { case: formatRef(ref) }, actor);
  const { now, today } = netra.engine.moment(ref.region, actor);
  const labels = Object.entries(handOver.labels).map(([item, label]) => [item, label[locals.lang]] as const);
  return { part: orNotFound(answer), labels: Object.fromEntries(labels), now, today };
};
