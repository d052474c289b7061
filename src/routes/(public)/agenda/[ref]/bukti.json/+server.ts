import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { proofFile, provenEvent } from '../proof.ts';
import type { RequestHandler } from './$types';

/** Everything that checks one public event off line: envelopes, open slots, inclusion proofs, the signed checkpoint, the key. */
export const GET: RequestHandler = async ({ locals, params }) =>
  new Response(`${JSON.stringify(proofFile(await provenEvent(netraOf(locals), params.ref)), null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  });
