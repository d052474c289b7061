import { error } from '@sveltejs/kit';
import type { Part } from '../../../../../../prevention/roster/columns.ts';
import { templateCsv, templateWorkbook } from '../../../../../../prevention/roster/template.ts';
import type { RequestHandler } from './$types';

const PARTS: Readonly<Record<string, Part>> = { pegawai: 'staff', kelompok: 'groups' };
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const GET: RequestHandler = ({ params }) => {
  const [, name = '', ending] = /^([a-z]+)\.(csv|xlsx)$/.exec(params.berkas) ?? [];
  const part = PARTS[name];
  if (!part) error(404, 'Not Found');
  const isCsv = ending === 'csv';
  return new Response(isCsv ? templateCsv(part) : new Uint8Array(templateWorkbook(part)), {
    headers: {
      'content-type': isCsv ? 'text/csv; charset=utf-8' : XLSX,
      'content-disposition': `attachment; filename="templat-${name}.${ending}"`,
    },
  });
};
