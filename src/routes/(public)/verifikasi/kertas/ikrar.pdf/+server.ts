import { error } from '@sveltejs/kit';
import { SIGNER } from '../../../../../prevention/pledge/signature.ts';
import type { PaperOfSignature } from '../../../../../prevention/verifying/verify-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import type { Refusal } from '../../../../../record/kind.ts';
import type { Result } from '../../../../../result.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { printSignature } from '../../print.ts';
import { ownOf, typedIn } from '../own.ts';
import type { RequestHandler } from './$types';

/** Made for this call and kept nowhere. Its name says nothing of anybody: downloads lie about. */
export const POST: RequestHandler = async ({ locals, request, url }) => {
  const netra = netraOf(locals);
  const own = await ownOf(netra, typedIn(await request.formData()));
  if (!own) error(404, 'Not Found');
  const asked = { signature: formatRef(own.ref) };
  const paper = (await netra.ask('signature.paper', asked, SIGNER)) as Result<PaperOfSignature, Refusal>;
  // Its proof is in the ledger about a second later; an erased one is not there any more.
  if (!paper.ok) error(paper.refusal.code === 'proof-not-ready' ? 503 : 404, paper.refusal.code);
  return printSignature(netra, paper.value, url.origin, locals.lang);
};
