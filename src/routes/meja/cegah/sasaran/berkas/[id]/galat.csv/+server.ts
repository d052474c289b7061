import { error } from '@sveltejs/kit';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../../ui/messages.ts';
import { csvLine } from '../../../../../../ekspor/csv.ts';
import { preventerOf } from '../../../../who.ts';
import { inWords } from '../../../said.ts';
import type { RequestHandler } from './$types';

/** Everything that is wrong with a file, as a table. What came from its cells can't become a formula (routes/ekspor/csv.ts). */
export const GET: RequestHandler = async ({ params, locals }) => {
  const made = await netraOf(locals).rosterImports.preview(preventerOf(locals), params.id);
  if (!made.ok) error(404, 'Not Found');
  const t = messages(locals.lang).roster;
  const lines = made.value.problems.map(problem => {
    const { row, column, text, warning } = inWords(locals.lang, problem);
    return csvLine([row ?? '', column, warning ? t.warning : t.error, text]);
  });
  return new Response(`\ufeff${[csvLine([t.row, t.column, t.kind, t.problem]), ...lines].join('')}`, {
    headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="periksa.csv"' },
  });
};
