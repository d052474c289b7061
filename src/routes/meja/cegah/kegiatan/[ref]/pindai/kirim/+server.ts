import { error, json } from '@sveltejs/kit';
import type { sendScans } from '../../../../../../../prevention/event/scan-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { askDesk, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { RequestHandler } from './$types';

/** A hundred scans with their marks and deputies are a tenth of it. */
const MOST = 300_000;

/** A batch of scans. JSON alone: no form of another site can send that. */
export const POST: RequestHandler = async ({ locals, params, request }) => {
  const event = formatRef(refIn(params.ref));
  const type = request.headers.get('content-type') ?? '';
  const body = type.startsWith('application/json') ? await request.text() : '';
  const sent = body.length > MOST ? undefined : parsed(body);
  if (sent === undefined) error(400, 'Bad Request');
  const answer = await askDesk<typeof sendScans>(
    netraOf(locals),
    'event.send-scans',
    { ...sent, event },
    preventerOf(locals),
  );
  if (answer.ok) return json(answer.value);
  const { code } = answer.refusal;
  return error(code === 'busy' ? 503 : code === 'not-found' ? 404 : code === 'role-missing' ? 403 : 400, code);
};

function parsed(body: string): object | undefined {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? read : undefined;
  } catch {
    return undefined;
  }
}
