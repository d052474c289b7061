import type { showPart } from '../../../cases/parts.ts';
import { formatRef } from '../../../record/ids.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../meja/desk.ts';
import { liaisonOf } from '../partner.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const input = { case: formatRef(refIn(params.ref)) };
  const answer = await askDesk<typeof showPart>(netraOf(locals), 'part.show', input, liaisonOf(locals));
  return { part: orNotFound(answer) };
};
