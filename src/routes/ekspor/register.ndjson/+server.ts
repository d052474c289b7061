import { netraOf } from '../../../ui/http/netra-of.ts';
import { streamRegister } from '../stream.ts';
import type { RequestHandler } from './$types';

/** One JSON object a line; the first says as of how many entries of the ledger the rest is. */
export const GET: RequestHandler = ({ locals }) => {
  const netra = netraOf(locals);
  return streamRegister(netra, {
    name: 'register.ndjson',
    mediaType: 'application/x-ndjson; charset=utf-8',
    head: asOf => `${JSON.stringify({ origin: netra.files.origin, asOf })}\n`,
    row: row => `${JSON.stringify(row)}\n`,
  });
};
