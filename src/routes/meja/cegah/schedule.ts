/** The boxes of a schedule (ScheduleFields.svelte), and the part of a command's input made of them. */
export const SCHEDULE_BOXES = ['first', 'every', 'most', 'superiorAfter'] as const;
export type ScheduleBox = (typeof SCHEDULE_BOXES)[number];

/** An empty box is no number, and no text that holds something else is one. */
const whole = (text: string): number => (/^\d{1,4}$/.test(text.trim()) ? Number(text) : Number.NaN);

export const scheduleOf = ({ first, every, most, superiorAfter }: Readonly<Record<ScheduleBox, string>>) => ({
  ...{ first: whole(first), every: whole(every), most: whole(most) },
  superiorAfter: superiorAfter.trim() === '' ? null : whole(superiorAfter),
});
