import { error } from '@sveltejs/kit';
import { described } from '../../../../law/described.ts';
import { type Law, sureness, type TableName } from '../../../../law/law.ts';
import { inForceOn, type Row } from '../../../../law/row.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { dayAsked, newestOf, rowLink, tableLink, tableOf } from '../tables.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const table = tableOf(params.tabel);
  if (table === undefined) error(404, 'Not Found');
  const { law } = await netraOf(locals).law();
  const asked = dayAsked(url);
  return {
    table,
    action: tableLink(table),
    asked,
    groups: groupsOf(law, table, asked.day),
    release: law.basis.release,
  };
};

/** Rows by their heading, each once: the version of the day asked for, else the newest. */
function groupsOf(law: Law, table: TableName, day: string | null) {
  const rows = (law[table] as readonly Law[TableName][number][]).filter(row => day === null || inForceOn(row, day));
  const listed = newestOf<Row & Law[TableName][number]>(rows).map(row => {
    const { title, group, facts } = described(table, row);
    const href = `${rowLink(table, row.id)}${day === null ? '' : `?hari=${day}`}`;
    return {
      group,
      row: {
        id: row.id,
        title,
        first: facts[0] ?? null,
        cite: row.cite,
        inForce: row.inForce,
        sure: sureness(law, table, row),
        href,
      },
    };
  });
  return [...Map.groupBy(listed, one => one.group.id).values()].map(members => ({
    name: members[0]?.group ?? { id: '', en: '' },
    rows: members.map(one => one.row),
  }));
}
