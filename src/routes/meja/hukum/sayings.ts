/** The forms of the law: which command each is, what it asks, and its answers as the command takes them. Pure. */
import type { CountingRule } from '../../../calendar/rule.ts';
import type { DeadlineRule } from '../../../law/deadline-rule.ts';
import { isCounted } from '../../../law/deadline-rule.ts';
import type { Law, TableName } from '../../../law/law.ts';
import type { Row } from '../../../law/row.ts';
import type { Place } from '../../../offices/places.ts';
import { type DateParts, dateParts, typed } from '../../../ui/forms.ts';
import type { Messages } from '../../../ui/messages.ts';
import { readRegion } from '../../(public)/hukum/region.ts';
import { dayOf, type Problem } from '../desk.ts';

export const SAYING_FORMS = {
  konfirmasi: { command: 'law.confirm', national: true },
  koreksi: { command: 'law.correct', national: true },
  badan: { command: 'law.body-in-force', national: true },
  libur: { command: 'calendar.add-holiday', national: false },
  'cabut-libur': { command: 'calendar.remove-holiday', national: false },
  tahapan: { command: 'calendar.set-stage', national: false },
  'tahun-lengkap': { command: 'calendar.complete-year', national: true },
} as const;
export type SayingForm = keyof typeof SAYING_FORMS;
export const isSayingForm = (text: string): text is SayingForm => Object.hasOwn(SAYING_FORMS, text);

const TEXTS = [
  'table',
  'id',
  'version',
  'cite',
  'source',
  'limit',
  'unit',
  'direction',
  'startDayCounts',
  'ifLastDayClosed',
  'readings',
  'region',
  'kind',
  'nameId',
  'nameEn',
  'holiday',
  'election',
  'regime',
  'year',
] as const;
const DAYS = ['day', 'from', 'until', 'to'] as const;
export type Typed = Record<(typeof TEXTS)[number], string> & {
  readonly days: Record<(typeof DAYS)[number], DateParts>;
};

export const typedIn = (form: FormData): Typed => ({
  ...typed(form, TEXTS),
  days: Object.fromEntries(DAYS.map(name => [name, dateParts(form, name)])) as Typed['days'],
});

export type ReadSaying =
  | { readonly ok: true; readonly input: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Whether a form asks about one row of the tables. */
export const asksRow = (form: SayingForm): boolean => form === 'konfirmasi' || form === 'koreksi';

/** The versions of the row that an address or a form names. */
export function rowsOf(law: Law, table: string, id: string): readonly Row[] {
  if (!Object.hasOwn(law, table) || table === 'basis' || table === 'standings') return [];
  return (law[table as TableName] as readonly Row[]).filter(row => row.id === id);
}

/** The answers as the command takes them. Only what no schema can tell is judged here: a region by its name. */
export function readSaying(
  form: SayingForm,
  typed: Typed,
  law: Law,
  places: readonly Place[],
  t: Messages['lawDesk'],
): ReadSaying {
  const { table, id, cite, source } = typed;
  const day = (name: (typeof DAYS)[number]) => dayOf(typed.days[name]);
  const row = { table, id, cite, source, ...(typed.version === '' ? {} : { version: typed.version }) };
  const good = (input: Readonly<Record<string, unknown>>): ReadSaying => ({ ok: true, input });
  switch (form) {
    case 'konfirmasi':
      return good(row);
    case 'koreksi':
      return good({ ...row, change: changeOf(typed, rowsOf(law, table, id)) });
    case 'badan':
      return good({ id, from: day('from'), cite, source });
    case 'cabut-libur': {
      // The region and the id of a holiday, as the choice carries them.
      const [region = '', ...rest] = typed.holiday.split('|');
      return good({ region, id: rest.join('|'), source });
    }
    case 'tahun-lengkap':
      return good({ year: wholeOf(typed.year), source });
    default:
  }
  const region = readRegion(typed.region.trim(), places);
  if (!region.ok) {
    const near = region.near.slice(0, 6).join('; ');
    const text = near === '' ? t.badRegion(typed.region) : t.manyRegions(near);
    return { ok: false, problems: [{ field: 'region', text }] };
  }
  const named = { region: region.code, kind: typed.kind, name: { id: typed.nameId, en: typed.nameEn }, source };
  if (form === 'libur') return good({ ...named, day: day('day') });
  const { election, regime } = typed;
  return good({ ...named, id, election, regime, from: day('from'), to: day('to') });
}

const wholeOf = (text: string): number | string => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : text);

/** What differs from the row as it stands. A counted limit is taken over whole, so the form carries all of it. */
function changeOf(typed: Typed, rows: readonly Row[]): Readonly<Record<string, unknown>> {
  const one = rows.find(row => row.inForce.from === typed.version) ?? (rows.length === 1 ? rows[0] : undefined);
  const from = dayOf(typed.days.from);
  const until = dayOf(typed.days.until);
  const period =
    from === null || (one?.inForce.from === from && one.inForce.until === until) ? {} : { inForce: { from, until } };
  if (typed.limit === '' && typed.unit === '') return period;
  const row = one as DeadlineRule | undefined;
  const old = row !== undefined && 'limit' in row && isCounted(row) ? row : undefined;
  const counting = {
    limit: wholeOf(typed.limit),
    unit: typed.unit,
    ...(typed.direction === 'before' && { direction: 'before' }),
    ...(typed.startDayCounts === 'yes' && { startDayCounts: true }),
    ...(typed.ifLastDayClosed === 'next-working-day' && { ifLastDayClosed: 'next-working-day' }),
    ...(old?.closesAt !== undefined && { closesAt: old.closesAt }),
    ...(typed.readings !== 'drop' && old?.readings && { readings: old.readings }),
    ...(typed.readings !== 'drop' && old?.practice && typed.unit === 'day-plain' && { practice: old.practice }),
  };
  return old && sameCounting(counting, old) && typed.readings !== 'drop' ? period : { ...period, counting };
}

const sameCounting = (a: Readonly<Record<string, unknown>>, b: CountingRule): boolean =>
  a.limit === b.limit &&
  a.unit === b.unit &&
  (a.direction ?? 'after') === (b.direction ?? 'after') &&
  (a.startDayCounts ?? false) === (b.startDayCounts ?? false) &&
  (a.ifLastDayClosed ?? 'ends-there') === (b.ifLastDayClosed ?? 'ends-there');
