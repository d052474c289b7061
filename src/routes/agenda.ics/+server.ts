import { error } from '@sveltejs/kit';
import type { listAgenda } from '../../prevention/event/agenda.ts';
import { netraOf } from '../../ui/http/netra-of.ts';
import { calendarResponse, entryOf } from '../(public)/agenda/calendar.ts';
import { askAsPublic } from '../(public)/ask.ts';
import type { RequestHandler } from './$types';

/** As many pages of the agenda as a calendar is given. */
const PAGES = 8;

/** The public events that are ahead, for any calendar. */
export const GET: RequestHandler = async ({ locals, request, url }) => {
  const netra = netraOf(locals);
  const rows = [];
  let after: string | null | undefined;
  for (let page = 0; page < PAGES && after !== null; page += 1) {
    const input = { when: 'ahead', ...(after && { after }) };
    const list = await askAsPublic<typeof listAgenda>(netra, 'agenda.list', input);
    if (!list.ok) error(400, 'Bad Request');
    rows.push(...list.value.rows);
    after = list.value.next;
  }
  return calendarResponse(netra, rows.map(entryOf), { lang: locals.lang, origin: url.origin, request });
};
