import { error } from '@sveltejs/kit';
import { certificateOf } from '../../../../../prevention/certificate/certificate-operations.ts';
import { inviteeOf } from '../../../../../prevention/event/answering.ts';
import { INVITED } from '../../../../../prevention/event/reply.ts';
import { parseRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { printCertificate } from '../../../verifikasi/print.ts';
import type { RequestHandler } from './$types';

/** One's own certificate, by the code in the body. Made for this call; the paper is kept nowhere, and its name says nothing of anybody. */
export const POST: RequestHandler = async ({ locals, params, request, url }) => {
  const netra = netraOf(locals);
  const ref = parseRef(params.ref) ?? error(404, 'Not Found');
  const asked = netra.asker(INVITED, 'certificate');
  const { code } = typed(await request.formData(), ['code']);
  const invitee = await inviteeOf(asked, ref, code);
  if (!invitee.ok || !invitee.value.attendance) error(404, 'Not Found');
  const paper = await certificateOf(asked, invitee.value.attendance);
  // Its proof is in the ledger about a second after it was made.
  if (!paper.ok) error(paper.refusal.code === 'proof-not-ready' ? 503 : 404, paper.refusal.code);
  return printCertificate(netra, paper.value, url.origin, locals.lang);
};
