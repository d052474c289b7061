import { templateWorkbook } from '../../../../cases/import/template.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  new Response(new Uint8Array(templateWorkbook()), {
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'content-disposition': 'attachment; filename="templat-register.xlsx"',
    },
  });
