/** What came back from a form, as it was typed. Nothing is judged here: that is for the operation's schema. */
export type DateParts = { day: string; month: string; year: string };
/** A form as it was posted, or as it stands in an address. */
type Sent = Pick<FormData, 'get'> | Pick<URLSearchParams, 'get'>;

const text = (form: Sent, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** The three boxes of DateFields, trimmed. Empty strings where nothing was typed. */
export function dateParts(form: Sent, name: string): DateParts {
  const part = (suffix: string) => text(form, `${name}-${suffix}`).trim();
  return { day: part('day'), month: part('month'), year: part('year') };
}

/** `2024-10-05` for what was typed as 5, 10, 2024. Undefined when a box holds no number; whether the day exists is not asked. */
export function isoOf({ day, month, year }: DateParts): string | undefined {
  if (!/^\d{1,2}$/.test(day) || !/^\d{1,2}$/.test(month) || !/^\d{4}$/.test(year)) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** The typed values of these fields, to hand back with `fail` so that nothing has to be typed twice. Files are left out. */
export function typed<Name extends string>(form: FormData, names: readonly Name[]): Record<Name, string> {
  return Object.fromEntries(names.map(name => [name, text(form, name)])) as Record<Name, string>;
}
