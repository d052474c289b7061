import { error } from '@sveltejs/kit';
import { parseRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { openInvitation } from '../../answering.ts';
import { calendarResponse } from '../../calendar.ts';
import type { RequestHandler } from './$types';

/** One's own invitation for a calendar, also where the event is not public: the code comes in the body, and nothing is kept. */
export const POST: RequestHandler = async ({ locals, params, request, url }) => {
  const netra = netraOf(locals);
  const ref = parseRef(params.ref) ?? error(404, 'Not Found');
  const { code } = typed(await request.formData(), ['code']);
  const found = await openInvitation(netra, ref, code);
  if (!found.ok) error(404, 'Not Found');
  const { title, place, day, from, until, zone, cancelled, changes } = found.invitation;
  const event = { ref: params.ref, title, place, day, from, until, zone, cancelled: cancelled !== null };
  const more = { 'cache-control': 'no-store', 'content-disposition': 'attachment; filename="acara.ics"' };
  const as = { lang: locals.lang, origin: url.origin, request };
  return calendarResponse(netra, [{ ...event, sequence: changes.length }], as, more);
};
