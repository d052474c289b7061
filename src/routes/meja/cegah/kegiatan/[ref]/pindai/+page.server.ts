import type { eventVenue } from '../../../../../../prevention/event/event-operations.ts';
import type { listRefusedScans } from '../../../../../../prevention/event/scan-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

/**
 * The page is kept by the telephone, so it shows nothing of the event and nobody's name: its script asks for what it needs. In the
 * address: `keluar`, how many scans a sign-out would have deleted.
 */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const ref = formatRef(refIn(params.ref));
  orNotFound(await askDesk<typeof eventVenue>(netra, 'event.venue', { event: ref }, preventerOf(locals)));
  const refused = await askDesk<typeof listRefusedScans>(
    netra,
    'event.refused-scans',
    { event: ref },
    preventerOf(locals),
  );
  return {
    ref: params.ref,
    refused: refused.ok ? refused.value.rows.length : 0,
    leaving: Number(/^\d{1,6}$/.exec(url.searchParams.get('keluar') ?? '')?.[0] ?? 0),
  };
};
