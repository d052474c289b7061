import { type Law, sureness, type TableName } from '../../../law/law.ts';
import { inForceOn, type Row } from '../../../law/row.ts';
import { searchLaw } from '../../../law/search.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import type { PageServerLoad } from './$types';
import { dayAsked, newestOf, ORDER, rowLink, tableLink } from './tables.ts';

const SEARCH_MOST = 100;
const SHOWN_MOST = 40;

export const load: PageServerLoad = async ({ locals, url }) => {
  const { law, calendar } = await netraOf(locals).law();
  const search = (url.searchParams.get('q') ?? '').trim().slice(0, SEARCH_MOST);
  const hits = search === '' ? [] : searchLaw(law, search);
  return {
    search,
    found: hits.length,
    hits: hits.slice(0, SHOWN_MOST).map(({ table, row, title }) => ({
      table,
      id: row.id,
      title,
      cite: row.cite,
      sure: sureness(law, table, row),
      href: rowLink(table, row.id),
    })),
    asked: dayAsked(url),
    tables: ORDER.map(table => summary(law, table, dayAsked(url).day)),
    holidays: calendar.holidays.length,
    stages: calendar.stages.length,
    release: law.basis.release,
  };
};

function summary(law: Law, table: TableName, day: string | null) {
  const rows = (law[table] as readonly Row[]).filter(row => day === null || inForceOn(row, day));
  const once = newestOf(rows);
  const low = once.filter(row => sureness(law, table, row) === 'low').length;
  return { table, href: `${tableLink(table)}${day === null ? '' : `?hari=${day}`}`, rows: once.length, low };
}
