/** An officer's calendar by RFC 5545: one event for each day on which limits end, with their count and a link. Pure. */
import { createHash } from 'node:crypto';
import ical from 'ical-generator';
import { eventText, type Lang } from './words.ts';

export interface CalendarOf {
  readonly days: readonly { readonly day: string; readonly count: number }[];
  readonly lang: Lang;
  /** What people type for the installation. */
  readonly address: string;
  /** The day it is made on: what an event's stamp says, so that a calendar that did not change is the same bytes all day. */
  readonly today: string;
  /** What tells this calendar from another one, and says nothing itself. */
  readonly of: Uint8Array;
}

export function calendarText({ days, lang, address, today, of }: CalendarOf): string {
  const calendar = ical({
    name: 'Netra',
    prodId: { company: 'Netra', product: 'Netra', language: lang.toUpperCase() },
  });
  // An all-day event is read by its UTC date.
  const at = (day: string) => new Date(`${day}T00:00:00Z`);
  for (const { day, count } of days) {
    const id = createHash('sha256').update(of).update(day).digest('hex').slice(0, 32);
    calendar.createEvent({
      id: `${id}@netra`,
      start: at(day),
      allDay: true,
      stamp: at(today),
      summary: eventText(count, lang),
      url: `${address}/meja`,
      timezone: 'UTC',
    });
  }
  return calendar.toString();
}

/** Strong: of the bytes themselves. */
export const etagOf = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url').slice(0, 32)}"`;
