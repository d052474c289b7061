import type { Plan } from '../../../../prevention/event/plan.ts';
import { dayPlain } from '../../../../ui/format.ts';
import type { Lang } from '../../../../ui/lang.ts';
import type { Messages } from '../../../../ui/messages.ts';

/** A value of a plan as people read it, in the account of a change. */
export function shownValue(t: Messages['event'], lang: Lang, field: keyof Plan, value: string): string {
  if (value === '') return t.blank;
  const known: Readonly<Record<string, string>> = field === 'kind' ? t.kinds : field === 'access' ? t.access : {};
  return known[value] ?? (field === 'day' ? dayPlain(value, lang) : value);
}
