import { qrOf } from '../../../../../../press/qr.ts';
import type { eventVenue } from '../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url, setHeaders }) => {
  const input = { event: formatRef(refIn(params.ref)) };
  const venue = await askDesk<typeof eventVenue>(netraOf(locals), 'event.venue', input, preventerOf(locals));
  const shown = orNotFound(venue);
  // The code changes by itself: whoever reads it on a screen has no hand on it.
  if (shown.code) setHeaders({ refresh: String(shown.seconds + 1) });
  const address = `${url.origin}/agenda/${params.ref}/hadir?tempat=${shown.code}`;
  return { ...shown, host: url.host, qr: shown.code && qrOf(address) };
};
