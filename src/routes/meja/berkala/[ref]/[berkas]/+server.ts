import { error } from '@sveltejs/kit';
import { writeSheets } from '../../../../../cases/import/workbook.ts';
import { pdf } from '../../../../../press/pdf.ts';
import type { showPeriodic } from '../../../../../publish/periodic-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { type PaperOf, periodicPaper, periodicSheets } from '../../../../../ui/periodic-paper.ts';
import { askDesk, officerOf, orNotFound, refIn } from '../../../desk.ts';
import type { RequestHandler } from './$types';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The newest version as a file. Its name says nothing of the office: downloads lie about. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { lang } = locals;
  if (params.berkas !== 'laporan-berkala.pdf' && params.berkas !== 'laporan-berkala.xlsx') error(404, 'Not Found');
  const input = { periodic: formatRef(refIn(params.ref)) };
  const shown = orNotFound(
    await askDesk<typeof showPeriodic>(netraOf(locals), 'periodic.show', input, officerOf(locals)),
  );
  const { officeName, toName, period, editions } = shown;
  const paper: PaperOf = { officeName, toName, period, edition: editions.at(-1) ?? editions[0] };
  const isPdf = params.berkas.endsWith('.pdf');
  const bytes = isPdf ? pdf(periodicPaper(paper, lang)) : writeSheets(periodicSheets(paper, lang));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': isPdf ? 'application/pdf' : XLSX,
      'content-disposition': `attachment; filename="${params.berkas}"`,
      'cache-control': 'private, no-store',
    },
  });
};
