import type { showTimestamp } from '../../../../../../cases/timestamps/timestamp-operation.ts';
import { asResponse } from '../../../../../../cases/timestamps/token.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, refIn } from '../../../../desk.ts';
import type { RequestHandler } from './$types';

/** The timestamp over one decision, as `openssl ts -verify -in` takes it. Its name says the act and no more. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const input = { case: formatRef(refIn(params.ref)), seq: params.seq };
  const answer = await askDesk<typeof showTimestamp>(netraOf(locals), 'case.timestamp-token', input, officerOf(locals));
  const { token } = orNotFound(answer);
  return new Response(new Uint8Array(asResponse(Buffer.from(token, 'base64'))), {
    headers: {
      'content-type': 'application/timestamp-reply',
      'content-disposition': `attachment; filename="putusan-${Number(params.seq)}.tsr"`,
      'cache-control': 'private, no-store',
    },
  });
};
