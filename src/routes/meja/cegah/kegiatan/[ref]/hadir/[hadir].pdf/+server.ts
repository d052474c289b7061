import { error } from '@sveltejs/kit';
import type { certificatePaper } from '../../../../../../../prevention/certificate/certificate-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { printCertificate } from '../../../../../../(public)/verifikasi/print.ts';
import { askDesk, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { RequestHandler } from './$types';

/** The certificate of somebody who came, for whoever has no code. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const attendance = formatRef(refIn(params.hadir));
  const paper = await askDesk<typeof certificatePaper>(netra, 'certificate.paper', { attendance }, preventerOf(locals));
  if (!paper.ok) error(paper.refusal.code === 'proof-not-ready' ? 503 : 404, paper.refusal.code);
  return printCertificate(netra, paper.value, url.origin, locals.lang);
};
