/** Events by RFC 5545, for any calendar: what, when, where and a link. No person. Pure. */
import { createHash } from 'node:crypto';
import ical, { ICalEventStatus } from 'ical-generator';
import { Temporal } from 'temporal-polyfill';

export interface CalendarEvent {
  /** `17.90:uuid` */
  readonly ref: string;
  readonly title: string;
  readonly place: string;
  readonly day: string;
  readonly from: string;
  readonly until: string;
  readonly zone: string;
  readonly cancelled: boolean;
  /** How often it was changed: a calendar takes the highest. */
  readonly sequence: number;
  /** Where more is said; its page in the agenda unless another is named. */
  readonly url?: string | undefined;
}

/** The instant of a local day and time. */
export const instantOf = (day: string, time: string, zone: string): string =>
  Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(zone).toInstant().toString();

/** @param today what an event's stamp says, so that a calendar that did not change is the same bytes all day. */
export function eventsCalendar(events: readonly CalendarEvent[], lang: string, address: string, today: string): string {
  const calendar = ical({
    name: 'Netra',
    prodId: { company: 'Netra', product: 'Netra', language: lang.toUpperCase() },
  });
  for (const { ref, title, place, day, from, until, zone, cancelled, sequence, url } of events)
    calendar.createEvent({
      id: `${createHash('sha256').update(`netra/event/${ref}`).digest('hex').slice(0, 32)}@netra`,
      ...{ sequence, summary: title, location: place, url: url ?? `${address}/agenda/${ref}` },
      start: new Date(instantOf(day, from, zone)),
      end: new Date(instantOf(day, until, zone)),
      stamp: new Date(`${today}T00:00:00Z`),
      ...(cancelled && { status: ICalEventStatus.CANCELLED }),
    });
  return calendar.toString();
}
