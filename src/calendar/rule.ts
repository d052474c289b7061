/**
 * The contract between the tables of law and the calendar: how a limit is counted, as data.
 *
 * The law writes rules of this shape and the calendar counts them; nothing here knows an article. Every field that is
 * left out takes the common reading of section 9 of the facts of procedure (`docs/adr/0005-calendar.md`):
 * day 1 is the day after the start event, the last moment is 24:00 local time of the last day, a limit that ends on a
 * closed day ends there. A correction of any of these is a new value in a row of law, never a change of code.
 */

/** What a limit is counted in. `day-plain`: the text says only "hari", so every reading of the word is worked out. */
export type Unit = 'calendar-day' | 'working-day' | 'hour' | 'month' | 'day-plain';

/** The two things the bare word "hari" has been read as. */
export type DayUnit = 'calendar-day' | 'working-day';

/** `before`: the limit lies before an event (days or months before the vote), and is counted backwards from it. */
export type Direction = 'after' | 'before';

/** Words for people, Indonesian first. */
export type Text = { readonly id: string; readonly en: string };

/**
 * Another way in which the same limit has been read. It stands beside the deadline and never replaces it.
 * What is left out is as in the rule. `startsOn` names another start event (the law's "received" beside the "registered"
 * of practice); its moment comes with the call, in `starts`.
 */
export type OtherReading = {
  readonly id: string;
  readonly basis: Text;
  readonly startsOn?: string;
  readonly unit?: DayUnit;
  readonly startDayCounts?: boolean;
};

export type CountingRule = {
  /** A whole number, 0 or more. 0 means the day (or the moment) of the start event itself. */
  readonly limit: number;
  readonly unit: Unit;
  /** Default `after`. */
  readonly direction?: Direction;
  /** Only for `day-plain`: what practice counts, where that is known. Without it the plain wording: calendar days. */
  readonly practice?: { readonly unit: DayUnit; readonly basis: Text };
  /** Default false: day 1 is the day after the start event (counting.dayone). */
  readonly startDayCounts?: boolean;
  /** Default `ends-there`: no rule was found for a limit that ends on a closed day (counting.tutup). It warns. */
  readonly ifLastDayClosed?: 'ends-there' | 'next-working-day';
  /**
   * Minutes after local midnight at which the last day closes, 0 to 1440. Default 1440, the end of the day at 24:00
   * (counting.lastmoment). 0 where something opens or takes effect on that day: a ban, a decision on "hari ke-15".
   */
  readonly closesAt?: number;
  /** Readings beside that of the rule itself. The two readings of `day-plain` need not be listed: they are always given. */
  readonly readings?: readonly OtherReading[];
};
