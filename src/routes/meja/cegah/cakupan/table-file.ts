/** A table as a file to be taken along: CSV or a workbook, by the name that the address asks for. */
import { error } from '@sveltejs/kit';
import { type Cell, writeWorkbook } from '../../../../cases/import/workbook.ts';
import { csvLine } from '../../../ekspor/csv.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** @param name what the file may be called, without its ending */
export function tableFile(asked: string, name: string, sheet: string, lines: readonly (readonly Cell[])[]): Response {
  const isCsv = asked === `${name}.csv`;
  if (!isCsv && asked !== `${name}.xlsx`) error(404, 'Not Found');
  const body = isCsv ? `\ufeff${lines.map(csvLine).join('')}` : new Uint8Array(writeWorkbook(sheet, lines));
  return new Response(body, {
    headers: {
      'content-type': isCsv ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="${asked}"`,
      'cache-control': 'no-store',
    },
  });
}
