import { error } from '@sveltejs/kit';
import type { paperOfSignature } from '../../../../../../prevention/verifying/verify-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { printSignature } from '../../../../../(public)/verifikasi/print.ts';
import { askDesk, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { RequestHandler } from './$types';

/** The paper of one signature, for an officer of outreach: made for this call and kept nowhere. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const asked = { signature: formatRef(refIn(params.ref)) };
  const paper = await askDesk<typeof paperOfSignature>(netra, 'signature.paper', asked, preventerOf(locals));
  // Its proof is in the ledger about a second after it was signed.
  if (!paper.ok) error(paper.refusal.code === 'proof-not-ready' ? 503 : 404, 'Not Found');
  return printSignature(netra, paper.value, url.origin, locals.lang);
};
