import { templateCsv } from '../../../../cases/import/template.ts';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () =>
  new Response(templateCsv(), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="templat-register.csv"',
    },
  });
