/** Events of the agenda as a calendar's file. */
import { etagOf } from '../../../cases/reminders/calendar.ts';
import type { Netra } from '../../../netra.ts';
import type { AgendaEntry } from '../../../prevention/event/agenda.ts';
import { type CalendarEvent, eventsCalendar } from '../../../prevention/event/event-calendar.ts';
import type { Region } from '../../../record/ids.ts';
import { PUBLIC } from '../ask.ts';

export const entryOf = ({ ref, title, place, on_day, from_time, until_time, zone, phase, entry }: AgendaEntry) =>
  ({
    ...{ ref, title, place, day: on_day, from: from_time, until: until_time, zone },
    ...{ cancelled: phase === 'cancelled', sequence: entry },
  }) satisfies CalendarEvent;

export function calendarResponse(
  netra: Netra,
  events: readonly CalendarEvent[],
  { lang, origin, request }: { readonly lang: string; readonly origin: string; readonly request: Request },
  more: Readonly<Record<string, string>> = {},
): Response {
  const { today } = netra.engine.moment('' as Region, PUBLIC);
  const text = eventsCalendar(events, lang, origin, today);
  const headers = { 'cache-control': 'no-cache', etag: etagOf(text), ...more };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, 'content-type': 'text/calendar; charset=utf-8' } });
}
