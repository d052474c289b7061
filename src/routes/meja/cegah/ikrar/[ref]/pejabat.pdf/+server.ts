import { error } from '@sveltejs/kit';
import type { officialPaper } from '../../../../../../prevention/pledge/official-paper.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { printToSign } from '../../../../../(public)/verifikasi/print.ts';
import { askDesk, orNotFound, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { RequestHandler } from './$types';

/** The sheet that an official signs with a certificate; in the address: `jabatan`, `siapa`. Made for this call and kept nowhere. */
export const GET: RequestHandler = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  if (netra.pdfRoots.length === 0) error(404, 'Not Found');
  const asked = {
    campaign: formatRef(refIn(params.ref)),
    post: url.searchParams.get('jabatan') ?? '',
    who: url.searchParams.get('siapa') ?? '',
  };
  const found = await askDesk<typeof officialPaper>(netra, 'campaign.official-paper', asked, preventerOf(locals));
  const { paper, pledge, title } = orNotFound(found);
  return printToSign(netra, paper, { pledge, title }, `${url.origin}/meja/cegah/ikrar/${params.ref}`, locals.lang);
};
