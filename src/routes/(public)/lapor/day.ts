import { Temporal } from 'temporal-polyfill';
import { ok, type Result, refuse } from '../../../result.ts';
import { dayPlain } from '../../../ui/format.ts';
import { type DateParts, isoOf } from '../../../ui/forms.ts';
import type { Lang } from '../../../ui/lang.ts';
import type { Messages } from '../../../ui/messages.ts';

/** Nobody reports what lies further back; a year before it is a slip of the keyboard. */
const FIRST_YEAR = 1990;

export interface DayQuestion {
  /** The question as the form asks it: an error names it. */
  readonly label: string;
  readonly required: boolean;
  /** Today, as a legal day where it happened. */
  readonly today: string;
}

/** The day in three boxes as ISO, null where it may be left empty and was; else an error that names the field. */
export function readDay(
  parts: DateParts,
  { label, required, today }: DayQuestion,
  t: Messages,
  lang: Lang,
): Result<string | null, string> {
  const words = t.report.day;
  if (parts.day === '' && parts.month === '' && parts.year === '')
    return required ? refuse(words.missing(label)) : ok(null);
  const iso = isoOf(parts);
  if (iso === undefined) return refuse(words.partial(label));
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  if (month < 1 || month > 12) return refuse(words.month(label));
  if (!exists({ year, month, day })) return refuse(words.none(label, monthName(iso, lang), day));
  if (year < FIRST_YEAR) return refuse(words.old(label, parts.year));
  if (iso > today) return refuse(words.future(label, dayPlain(today, lang)));
  return ok(iso);
}

function exists(day: { year: number; month: number; day: number }): boolean {
  try {
    Temporal.PlainDate.from(day, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

/** "Februari 2024": the year too, since a leap day depends on it. */
const monthName = (iso: string, lang: Lang): string => dayPlain(`${iso.slice(0, 7)}-01`, lang).replace(/^1 /, '');
