/** Addresses of the tables of law, and the day that a list was asked for. */
import { parseDay } from '../../../calendar/days.ts';
import type { TableName } from '../../../law/law.ts';
import type { Row } from '../../../law/row.ts';

const SLUGS: Readonly<Record<TableName, string>> = {
  violations: 'bentuk',
  deadlines: 'batas',
  crimes: 'pidana',
  sanctions: 'sanksi',
  actors: 'pelaku',
  receivers: 'penerima',
  counting: 'hitungan',
  content: 'konten',
  procedure: 'prosedur',
  forms: 'formulir',
  officeRules: 'kantor',
  instruments: 'peraturan',
};

/** In the order in which people look for them. */
export const ORDER = Object.keys(SLUGS) as readonly TableName[];

export const tableOf = (slug: string): TableName | undefined => ORDER.find(name => SLUGS[name] === slug);
export const tableLink = (table: TableName): string => `/hukum/${SLUGS[table]}`;

/** One row, one address: an id such as `UU 1/2015` keeps its slash as a part of the path. */
export const rowLink = (table: TableName, id: string): string =>
  `${tableLink(table)}/${id.split('/').map(encodeURIComponent).join('/')}`;

export type DayAsked =
  | { readonly typed: string; readonly day: string | null; readonly wrong: false }
  | { readonly typed: string; readonly day: null; readonly wrong: true };

const MOST = 40;

/** `?hari=2024-10-14`. No day asks for every row; one that does not exist is named, and every row is shown. */
export function dayAsked(url: URL): DayAsked {
  const typed = (url.searchParams.get('hari') ?? '').trim().slice(0, MOST);
  if (typed === '') return { typed, day: null, wrong: false };
  return parseDay(typed).ok ? { typed, day: typed, wrong: false } : { typed, day: null, wrong: true };
}

/** The newest version first known, so that a list shows each row once: the last one in the table's order. */
export const newestOf = <R extends Row>(rows: readonly R[]): readonly R[] => [
  ...new Map(rows.map(row => [row.id, row])).values(),
];
