import { error } from '@sveltejs/kit';
import type { showAgenda } from '../../../../../prevention/event/agenda.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askAsPublic } from '../../../ask.ts';
import { calendarResponse, entryOf } from '../../calendar.ts';
import type { RequestHandler } from './$types';

/** One public event, for any calendar. */
export const GET: RequestHandler = async ({ locals, params, request, url }) => {
  const netra = netraOf(locals);
  const shown = await askAsPublic<typeof showAgenda>(netra, 'agenda.show', { ref: params.ref });
  if (!shown.ok) error(404, 'Not Found');
  return calendarResponse(netra, [entryOf(shown.value.row)], { lang: locals.lang, origin: url.origin, request });
};
