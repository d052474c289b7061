import { pdf } from '../../../../../../../press/pdf.ts';
import type { eventPeople, showEvent } from '../../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { attendanceSheet } from '../../../../../../../ui/attendance-paper.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { RequestHandler } from './$types';

/** The list to be signed, as a file. In the address: `sesudah`, where the next sheets begin. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const event = formatRef(refIn(params.ref));
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { event, print: true, ...(after && { after }) };
  const { people } = orNotFound(await askDesk<typeof eventPeople>(netra, 'event.people', input, actor));
  const shown = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', { event }, actor));
  const bytes = pdf(attendanceSheet(shown.event, shown.zone, people, after === undefined, locals.lang));
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="daftar-hadir.pdf"',
      'cache-control': 'no-store',
    },
  });
};
