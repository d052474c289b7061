/** The words and the urgency of a limit, the same in the queue and on a case. */
import { dayNear } from '../../ui/format.ts';
import type { Lang } from '../../ui/lang.ts';
import type { Messages } from '../../ui/messages.ts';

export interface Waits {
  readonly since: string;
  readonly waits: 'office' | 'other';
  /** The instant and local day it is due, and the clock time as people read it ('24:00 WIB'). */
  readonly due: { readonly at: string; readonly on: string; readonly time: string } | null;
  readonly today: string;
  readonly now: string;
}
export interface Chip {
  readonly state: 'late' | 'today' | 'soon' | 'open' | 'wait';
  readonly text: string;
  readonly detail: string;
}

/** So many days before its limit a step is shown as soon. */
const SOON = 3;

export function chipOf(t: Messages['queue'], lang: Lang, { since, waits, due, today, now }: Waits): Chip {
  if (!due) return { state: 'wait', text: t.day(daysBetween(since, today) + 1), detail: t.noLimit };
  const left = daysBetween(today, due.on);
  const detail = t.limit(dayNear(due.on, today, lang));
  if (Date.parse(due.at) <= Date.parse(now)) return { state: 'late', text: t.lateBy(-left), detail };
  if (left <= 0) return { state: 'today', text: due.time.startsWith('24:00') ? t.today : t.todayAt(due.time), detail };
  return { state: waits === 'other' ? 'wait' : left <= SOON ? 'soon' : 'open', text: t.inDays(left), detail };
}

/** Whole days from one legal day to another, negative where the second lies before the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / 86_400_000);
