/** When those who have not read are reminded, and when their superior is told. Pure. */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

const whole = (least: number, most: number) => z.number('whole').int('whole').min(least, 'whole').max(most, 'whole');

export const scheduleSchema = z.object({
  /** Days from the invitation to the first reminder, and from each to the next. */
  first: whole(1, 90),
  every: whole(1, 90),
  /** How many at most; 0 for none. */
  most: whole(0, 20),
  /** The last day on which anybody is reminded, and may still acknowledge; null for no end. */
  until: z.iso.date('day').nullable(),
  /** After how many reminders the superior is told; null for never. */
  superiorAfter: whole(1, 20).nullable(),
});
export type Schedule = z.infer<typeof scheduleSchema>;

export const isOver = ({ until }: Pick<Schedule, 'until'>, today: string): boolean => until !== null && today > until;

/**
 * Which reminder is due on a day to somebody who was asked on `asked`: the nth, 0 for none. A day on which nothing ran is not
 * made up for: whoever missed two gets the latest alone.
 */
export function reminderDue(schedule: Schedule, asked: string, today: string): number {
  if (schedule.most === 0 || isOver(schedule, today)) return 0;
  const days = Temporal.PlainDate.from(asked).until(Temporal.PlainDate.from(today)).days;
  if (days < schedule.first) return 0;
  return Math.min(schedule.most, 1 + Math.floor((days - schedule.first) / schedule.every));
}

/** The days on which the reminders of somebody asked on this day fall. */
export function reminderDays({ first, every, most, until }: Schedule, asked: string): readonly string[] {
  const begin = Temporal.PlainDate.from(asked).add({ days: first });
  return Array.from({ length: most }, (_, nth) => begin.add({ days: nth * every }).toString()).filter(
    day => until === null || day <= until,
  );
}

/** Whether the superior of somebody's unit is to be told. */
export const isEscalated = ({ superiorAfter }: Pick<Schedule, 'superiorAfter'>, reminders: number): boolean =>
  superiorAfter !== null && reminders >= superiorAfter;
