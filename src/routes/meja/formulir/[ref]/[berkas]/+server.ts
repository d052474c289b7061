import { error } from '@sveltejs/kit';
import type { showForm } from '../../../../../cases/forms/form-operations.ts';
import { docx } from '../../../../../press/docx.ts';
import { pdf } from '../../../../../press/pdf.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, refIn } from '../../../desk.ts';
import type { RequestHandler } from './$types';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** One form as a file. It is printed here, after the reading transaction has ended; its name says a number and what it is. */
export const GET: RequestHandler = async ({ params, locals }) => {
  const record = formatRef(refIn(params.ref));
  const [, form = '', format = ''] = /^(.+)\.(pdf|docx)$/.exec(params.berkas) ?? [];
  const asked = await askDesk<typeof showForm>(netraOf(locals), 'form.show', { record, form }, officerOf(locals));
  const { sheet, letter, number } = orNotFound(asked);
  if (format === 'docx' && !letter) error(404, 'Not Found');
  const bytes = format === 'docx' ? await docx(sheet) : pdf(sheet);
  const called = `${number.replaceAll(/[^\w.-]+/g, '-')}_${form}.${format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[format === 'docx' ? 'docx' : 'pdf'],
      'content-disposition': `attachment; filename="${called}"`,
    },
  });
};
