import type { proveDisposal } from '../../../../../../cases/archive/disposal-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, refIn } from '../../../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const asked = { disposal: formatRef(refIn(params.ref)) };
  const proof = await askDesk<typeof proveDisposal>(netraOf(locals), 'disposal.proof', asked, officerOf(locals));
  return orNotFound(proof);
};
