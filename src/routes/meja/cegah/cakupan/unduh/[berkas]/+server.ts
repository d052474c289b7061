import type { listCoverage } from '../../../../../../prevention/coverage/coverage-operations.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../ui/messages.ts';
import { askDesk, officerOf, orNotFound } from '../../../../desk.ts';
import { fileCells, fileHead } from '../../counts.ts';
import { tableFile } from '../../table-file.ts';
import type { RequestHandler } from './$types';

/** Every government of the own scope as a table, those without a roster too. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const [netra, actor] = [netraOf(locals), officerOf(locals)];
  const t = messages(locals.lang).coverage;
  const lines: (string | number)[][] = [[t.government, '', ...fileHead(t)]];
  for (let from = 0, more = true; more; ) {
    const page = orNotFound(await askDesk<typeof listCoverage>(netra, 'coverage.list', { from }, actor));
    for (const { region, name, counted } of page.rows)
      lines.push([region, name, ...(counted ? fileCells(counted) : [t.noRoster])]);
    from += page.page;
    more = from < page.all;
  }
  return tableFile(params.berkas, 'pemerintah', t.sheet, lines);
};
