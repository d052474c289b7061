import { error } from '@sveltejs/kit';
import { isCounted } from '../../../../../law/deadline-rule.ts';
import { described } from '../../../../../law/described.ts';
import type { Known } from '../../../../../law/known.ts';
import { type Law, standingOf, sureness, type TableName } from '../../../../../law/law.ts';
import { inForceOn, type Row } from '../../../../../law/row.ts';
import type { Netra } from '../../../../../netra.ts';
import type { listSaid } from '../../../../../offices/law-said.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askAsPublic } from '../../../ask.ts';
import { dayAsked, rowLink, tableLink, tableOf } from '../../tables.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params, url }) => {
  const table = tableOf(params.tabel);
  if (table === undefined) error(404, 'Not Found');
  const netra = netraOf(locals);
  const known = await netra.law();
  const { law } = known;
  const rows = (law[table] as readonly Law[TableName][number][]).filter(row => row.id === params.id);
  const newest = rows.at(-1);
  if (newest === undefined) error(404, 'Not Found');
  const asked = dayAsked(url);
  const said = law.standings.size === 0 ? [] : await saidOf(netra, table, params.id);
  const counted = table === 'deadlines' && law.deadlines.some(row => row.id === params.id && isCounted(row));
  return {
    table,
    id: params.id,
    list: tableLink(table),
    here: rowLink(table, params.id),
    asked,
    title: described(table, newest).title,
    calculator: counted ? `/hukum/batas-waktu?aturan=${encodeURIComponent(params.id)}` : null,
    versions: rows.map((row, nth) => ({
      ...described(table, row),
      inForce: row.inForce,
      current: asked.day !== null && inForceOn(row, asked.day),
      cite: row.cite,
      source: row.source,
      note: row.note ?? null,
      sure: sureness(law, table, row),
      confirmed: standing(known, table, row, nth, said),
      under: (row.under ?? []).map(id => ({ id, href: rowLink('instruments', id) })),
    })),
  };
};

type Said = Awaited<ReturnType<typeof saidOf>>;
async function saidOf(netra: Netra, table: TableName, id: string) {
  const answer = await askAsPublic<typeof listSaid>(netra, 'law.said', { row: { table, id } });
  return answer.ok ? answer.value.rows : [];
}

/** What an administrator said of a version, which office and when, and what the tables said before where that is different. */
function standing(known: Known, table: TableName, row: Law[TableName][number], nth: number, said: Said) {
  const stands = standingOf(known.law, table, row);
  if (stands === undefined) return null;
  const { index, kind, cite, source } = stands;
  const by = said.find(({ entry }) => entry === index);
  const { law } = known.at({ ...known.basis, known: index - 1 });
  const before = (law[table] as readonly Law[TableName][number][]).filter(one => one.id === row.id)[nth];
  const changed = kind === 'corrected' && before !== undefined;
  const now = described(table, row).facts;
  const gone = (fact: (typeof now)[number]) =>
    !now.some(one => one.term.id === fact.term.id && one.text.id === fact.text.id);
  return {
    index,
    kind,
    cite,
    source,
    office: by?.office ?? null,
    on: by?.at.slice(0, 10) ?? null,
    before: changed
      ? {
          facts: described(table, before).facts.filter(gone),
          inForce: samePeriod(before, row) ? null : before.inForce,
        }
      : null,
  };
}

const samePeriod = (a: Row, b: Row): boolean =>
  a.inForce.from === b.inForce.from && a.inForce.until === b.inForce.until;
