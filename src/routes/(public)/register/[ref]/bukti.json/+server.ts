import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { provenCase, tlogProof } from '../proof.ts';
import type { RequestHandler } from './$types';

/** Everything that checks one case off line: envelopes, open slots, inclusion proofs, the signed checkpoint, the key. */
export const GET: RequestHandler = async ({ locals, params }) => {
  const { row, origin, size, key, checkpoint, acts } = await provenCase(netraOf(locals), params.ref);
  const body = {
    ref: row.ref,
    number: row.number,
    origin,
    size,
    key,
    checkpoint,
    acts: acts.map(({ index, type, envelope, disclosures, values, proof }) => ({
      index,
      type,
      envelope,
      disclosures,
      values,
      proof,
      tlogProof: tlogProof({ index, type, envelope, disclosures, values, proof }, checkpoint),
    })),
  };
  return new Response(`${JSON.stringify(body, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-cache' },
  });
};
