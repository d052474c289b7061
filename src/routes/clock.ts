/** The two times of a report as people read them: one row where the office was open, both with their reason where it wasn't. */
import { hoursOn, type Times } from '../intake/office-hours.ts';
import type { Lang } from '../ui/lang.ts';
import { messages } from '../ui/messages.ts';
import { dayIn, timeIn } from './meja/desk.ts';

export interface Clock {
  /** Undefined where only the day is known. */
  readonly clock: readonly { readonly term: string; readonly text: string }[] | undefined;
  /** Why the times differ, by which rule, and how sure that is. */
  readonly doubt: string | undefined;
}

export const NO_CLOCK: Clock = { clock: undefined, doubt: undefined };

export function clockOf(times: Times | null, zone: string, lang: Lang): Clock {
  if (times === null) return NO_CLOCK;
  const t = messages(lang).takedown.times;
  const at = (instant: string) => timeIn(instant, zone, lang);
  const holidays = times.holidaysKnown ? [] : [t.holidays];
  if (times.shut === null) {
    return { clock: [{ term: t.same, text: at(times.submitted) }], doubt: holidays[0] };
  }
  const rule = hoursOn(dayIn(times.submitted, zone));
  const why = rule ? [t.rule(rule.cite, rule.note?.[lang] ?? '')] : [];
  return {
    clock: [
      { term: t.submitted, text: at(times.submitted) },
      { term: t.counted, text: at(times.counted) },
    ],
    doubt: [t.why[times.shut], ...why, ...holidays].join(' '),
  };
}
