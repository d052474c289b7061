/** What the calculator was asked, by address since it names nobody: the rule, the start, the region. Pure. */
import { parseDay } from '../../../../calendar/days.ts';
import type { DeadlineRequest } from '../../../../law/deadline-report.ts';
import { type DeadlineRule, isCounted } from '../../../../law/deadline-rule.ts';
import type { Place } from '../../../../offices/places.ts';
import type { Messages } from '../../../../ui/messages.ts';
import { readRegion } from '../region.ts';

export interface Typed {
  readonly rule: string;
  readonly day: string;
  readonly time: string;
  readonly region: string;
  /** Start days of other readings, by the name of the event. */
  readonly others: Readonly<Record<string, string>>;
}

export interface FieldError {
  readonly field: string;
  readonly text: string;
}

const MOST = 60;

/** `mulai` takes a day, or a moment as the command line does (2024-09-13T10:00): its time then fills the second box. */
export function typedIn(url: URL): Typed {
  const text = (name: string) => (url.searchParams.get(name) ?? '').trim().slice(0, MOST);
  const [day = '', inStart = ''] = text('mulai').split('T');
  const others = [...url.searchParams.keys()].filter(name => name.startsWith('mulai.'));
  return {
    rule: text('aturan'),
    day,
    time: text('jam') || inStart,
    region: text('wilayah'),
    others: Object.fromEntries(others.map(name => [name.slice('mulai.'.length), text(name)])),
  };
}

/** Events from which another reading of this rule counts. */
export function otherStarts(rows: readonly DeadlineRule[], id: string): readonly string[] {
  const found = rows.filter(row => row.id === id).flatMap(row => (isCounted(row) ? (row.readings ?? []) : []));
  return [...new Set(found.flatMap(({ startsOn }) => startsOn ?? []))];
}

export type Read =
  | { readonly ok: true; readonly request: DeadlineRequest }
  | { readonly ok: false; readonly errors: readonly FieldError[] };

/** Names every box that needs correcting; whether the rule held on that day, the law's own report says. */
export function readQuestion(typed: Typed, places: readonly Place[], t: Messages['law']): Read {
  const errors: FieldError[] = [];
  if (typed.rule === '') errors.push({ field: 'aturan', text: t.needRule });
  if (typed.day === '') errors.push({ field: 'mulai', text: t.needStart });
  else if (!parseDay(typed.day).ok) errors.push({ field: 'mulai', text: t.badDay(typed.day) });
  if (typed.time !== '' && !/^([01]\d|2[0-3]):[0-5]\d/.test(typed.time))
    errors.push({ field: 'jam', text: t.needTime });
  const region = readRegion(typed.region, places);
  if (!region.ok) {
    const text = region.near.length > 0 ? t.manyRegions(region.near.slice(0, 6).join('; ')) : t.badRegion(typed.region);
    errors.push({ field: 'wilayah', text });
  }
  if (errors.length > 0 || !region.ok) return { ok: false, errors };
  const moment = (day: string) => (typed.time === '' ? day : `${day}T${typed.time}`);
  const given = Object.entries(typed.others).filter(([, day]) => day !== '');
  return {
    ok: true,
    request: { rule: typed.rule, start: moment(typed.day), region: region.code, starts: Object.fromEntries(given) },
  };
}

/** The box on the page for a field of the law's report. */
export const boxOf = (field: string): string =>
  ({ rule: 'aturan', start: 'mulai', region: 'wilayah' })[field] ?? field.replace(/^starts\./, 'mulai.');
