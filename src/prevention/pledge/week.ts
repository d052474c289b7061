import { Temporal } from 'temporal-polyfill';

/** The day so many days after a day; both are ISO days. */
export const dayAfter = (day: string, days: number): string => Temporal.PlainDate.from(day).add({ days }).toString();
