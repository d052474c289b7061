import type { coverageUnits } from '../../../../../../../prevention/coverage/coverage-operations.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../../ui/messages.ts';
import { askDesk, orNotFound } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import { fileCells, fileHead } from '../../../counts.ts';
import { tableFile } from '../../../table-file.ts';
import type { RequestHandler } from './$types';

/** Every unit of one government as a table; no name of a person. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const [netra, actor] = [netraOf(locals), preventerOf(locals)];
  const { coverage: t, unitKinds } = messages(locals.lang);
  const lines: (string | number)[][] = [[t.unit, t.kind, ...fileHead(t)]];
  const pageFrom = async (from: number) => {
    const asked = { region: params.daerah, from };
    return orNotFound(await askDesk<typeof coverageUnits>(netra, 'coverage.units', asked, actor));
  };
  for (let from: number | null = 0; from !== null; ) {
    const { rows, next } = await pageFrom(from);
    for (const row of rows) lines.push([row.name, unitKinds[row.kind], ...fileCells(row)]);
    from = next;
  }
  return tableFile(params.berkas, 'unit', t.sheet, lines);
};
