import { error } from '@sveltejs/kit';
import { isCounted } from '../../../../../law/deadline-rule.ts';
import { described } from '../../../../../law/described.ts';
import { type Law, standingOf, sureness, type TableName } from '../../../../../law/law.ts';
import { inForceOn } from '../../../../../law/row.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { dayAsked, rowLink, tableLink, tableOf } from '../../tables.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const table = tableOf(params.tabel);
  if (table === undefined) error(404, 'Not Found');
  const { law } = await netraOf(locals).law();
  const rows = (law[table] as readonly Law[TableName][number][]).filter(row => row.id === params.id);
  const newest = rows.at(-1);
  if (newest === undefined) error(404, 'Not Found');
  const asked = dayAsked(url);
  const counted = table === 'deadlines' && law.deadlines.some(row => row.id === params.id && isCounted(row));
  return {
    table,
    id: params.id,
    list: tableLink(table),
    here: rowLink(table, params.id),
    asked,
    title: described(table, newest).title,
    calculator: counted ? `/hukum/batas-waktu?aturan=${encodeURIComponent(params.id)}` : null,
    versions: rows.map(row => ({
      ...described(table, row),
      inForce: row.inForce,
      current: asked.day !== null && inForceOn(row, asked.day),
      cite: row.cite,
      source: row.source,
      note: row.note ?? null,
      sure: sureness(law, table, row),
      confirmed: standingOf(law, table, row) ?? null,
      under: (row.under ?? []).map(id => ({ id, href: rowLink('instruments', id) })),
    })),
  };
};
