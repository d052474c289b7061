import type { listRefusedScans } from '../../../../../../prevention/event/scan-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, refIn, timeIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, params }) => {
  const input = { event: formatRef(refIn(params.ref)) };
  const answer = await askDesk<typeof listRefusedScans>(
    netraOf(locals),
    'event.refused-scans',
    input,
    preventerOf(locals),
  );
  const { title, zone, rows } = orNotFound(answer);
  const time = (at: string) => timeIn(at, zone, locals.lang);
  return { ref: params.ref, title, rows: rows.map(row => ({ ...row, at: time(row.at), shown: time(row.shown) })) };
};
