import { error } from '@sveltejs/kit';
import type { showForm } from '../../../../../cases/forms/form-operations.ts';
import type { Reporter } from '../../../../../cases/forms/paper.ts';
import { docx } from '../../../../../press/docx.ts';
import { pdf } from '../../../../../press/pdf.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, refIn } from '../../../desk.ts';
import type { RequestHandler } from './$types';

const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

/** One form as a file. It is printed here, after the reading transaction has ended; its name says a number and what it is. */
export const GET: RequestHandler = ({ params, locals }) => printed(params, locals, null);

/** The same with who reported, as an officer who opened the seal hands it in: in memory for this answer, and kept nowhere. */
export const POST: RequestHandler = async ({ params, locals, request }) => {
  const { name, contact, address } = typed(await request.formData(), ['name', 'contact', 'address']);
  return printed(params, locals, { name, contact, address });
};

async function printed(
  { ref, berkas }: { readonly ref: string; readonly berkas: string },
  locals: App.Locals,
  reporter: Reporter | null,
): Promise<Response> {
  const record = formatRef(refIn(ref));
  const [, form = '', format = ''] = /^(.+)\.(pdf|docx)$/.exec(berkas) ?? [];
  const wanted = { record, form, reporter };
  const asked = await askDesk<typeof showForm>(netraOf(locals), 'form.show', wanted, officerOf(locals));
  const { sheet, letter, number } = orNotFound(asked);
  if (format === 'docx' && !letter) error(404, 'Not Found');
  const bytes = format === 'docx' ? await docx(sheet) : pdf(sheet);
  const called = `${number.replaceAll(/[^\w.-]+/g, '-')}_${form}.${format}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': TYPES[format === 'docx' ? 'docx' : 'pdf'],
      'content-disposition': `attachment; filename="${called}"`,
      'cache-control': 'no-store',
    },
  });
}
