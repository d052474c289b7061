import type { eventPeople, showEvent } from '../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

/** The list to be signed on paper. In the address: `sesudah`, where the next sheet begins. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const event = formatRef(refIn(params.ref));
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { event, print: true, ...(after && { after }) };
  const { people, next } = orNotFound(await askDesk<typeof eventPeople>(netra, 'event.people', input, actor));
  const shown = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', { event }, actor));
  const { title, day, from, until, place } = shown.event;
  return {
    ref: params.ref,
    title,
    day,
    from,
    until,
    place,
    zone: shown.zone,
    people,
    next,
    later: after !== undefined,
    here: after ? `?sesudah=${after}` : '',
  };
};
