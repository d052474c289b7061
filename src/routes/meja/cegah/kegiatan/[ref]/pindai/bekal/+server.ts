import { json } from '@sveltejs/kit';
import type { eventScanner } from '../../../../../../../prevention/event/scan-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { RequestHandler } from './$types';

/** What a telephone is prepared with, page by page. In the address: `sesudah`. Kept by no cache, that of the scanner included. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const after = url.searchParams.get('sesudah') || undefined;
  const input = { event: formatRef(refIn(params.ref)), ...(after && { after }) };
  return json(
    orNotFound(await askDesk<typeof eventScanner>(netraOf(locals), 'event.scanner', input, preventerOf(locals))),
  );
};
