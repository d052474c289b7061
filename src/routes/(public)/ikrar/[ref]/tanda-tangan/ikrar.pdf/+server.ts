import { error } from '@sveltejs/kit';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { typedIn } from '../../../../verifikasi/kertas/own.ts';
import { printToSign } from '../../../../verifikasi/print.ts';
import type { RequestHandler } from './$types';

/** The sheet that is signed elsewhere with a certificate: for whoever has the code and the number, made for this call and kept nowhere. */
export const POST: RequestHandler = async ({ locals, params, request, url }) => {
  const netra = netraOf(locals);
  const found = await netra.signing.prove(typedIn(await request.formData()));
  const proven = found.ok && formatRef(found.value.campaign) === params.ref ? found.value : undefined;
  const paper = proven && netra.signing.paper(proven);
  // Whoever can't sign now is told so by the steps: there is nothing to take away.
  if (!proven || !paper || !proven.certifies || netra.signing.whyNot(proven, proven.state.clauses.length))
    error(404, 'Not Found');
  const { kind, title } = proven.state;
  const address = `${url.origin}/ikrar/${params.ref}/tanda-tangan`;
  return printToSign(netra, paper, { pledge: kind, title }, address, locals.lang);
};
