/** A second way to count, for the vectors alone: no code of `src/calendar`, and `Date.UTC` instead of its own days. */
export type Job = {
  parts: readonly { limit: number; unit: string }[];
  /** Milliseconds of the local clock, read as if it were UTC; so are `stands`, whose ends are excluded. */
  start: number;
  back: boolean;
  startCounts: boolean;
  carry: boolean;
  closesAt: number;
  off: (day: string) => boolean;
  stands: readonly (readonly [number, number])[];
};

const DAY = 86_400_000;
const MINUTE = 60_000;
const iso = (time: number) => new Date(time).toISOString().slice(0, 10);

export function secondCount({ parts, start, back, startCounts, carry, closesAt, off, stands }: Job) {
  const way = back ? -1 : 1;
  const stood = (from: number, to: number) => stands.some(([a, b]) => a < to && from < b);
  const closed = (time: number) => [0, 6].includes(new Date(time).getUTCDay()) || off(iso(time));
  const counted: string[] = [];
  let day = start - (start % DAY);
  let clock: number | null = start;
  for (const [i, { limit, unit }] of parts.entries()) {
    if (unit === 'hour') {
      let time: number = clock ?? day + closesAt * MINUTE;
      for (let left = limit * 60; left > 0; time += way * MINUTE) if (!stood(time, time + 1)) left -= 1;
      clock = time;
      day = time - (time % DAY);
      continue;
    }
    let left = limit;
    if (unit === 'month') {
      const [year, month, date] = [
        new Date(day).getUTCFullYear(),
        new Date(day).getUTCMonth(),
        new Date(day).getUTCDate(),
      ];
      const monthsEnd = Date.UTC(year, month + way * limit + 1, 0);
      left = Math.abs(Math.min(Date.UTC(year, month + way * limit, 1) + (date - 1) * DAY, monthsEnd) - day) / DAY;
    }
    if (i === 0 && startCounts && left > 0) day -= way * DAY;
    while (left > 0) {
      day += way * DAY;
      if (stood(day, day + DAY) || (unit === 'working-day' && closed(day))) continue;
      left -= 1;
      counted.push(iso(day));
    }
    clock = null;
  }
  const moves = carry && clock === null && closed(day);
  while (moves && (closed(day) || stood(day, day + DAY))) day += DAY;
  return { last: iso(day), end: clock ?? day + closesAt * MINUTE, counted };
}
