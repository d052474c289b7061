import type { eventSlips } from '../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

/** Slips with codes. In the address: `sesudah`, where the next sheet begins. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { event: formatRef(refIn(params.ref)), ...(after && { after }) };
  const slips = await askDesk<typeof eventSlips>(netraOf(locals), 'event.slips', input, preventerOf(locals));
  return { ...orNotFound(slips), host: url.host, later: after !== undefined, here: after ? `?sesudah=${after}` : '' };
};
