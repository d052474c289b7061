import { error } from '@sveltejs/kit';
import { formatCode, type InvitationCode } from '../../../../../../../prevention/inviting/code.ts';
import type { printSlips } from '../../../../../../../prevention/pledge/pledge-operations.ts';
import { formatRef } from '../../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../../ui/http/netra-of.ts';
import { askDesk, refIn } from '../../../../../desk.ts';
import { preventerOf } from '../../../../who.ts';
import type { PageServerLoad } from './$types';

/** Codes are made for this one page and kept nowhere, by no cache either. */
export const load: PageServerLoad = async ({ params, locals, url, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const asked = { campaign: formatRef(refIn(params.ref)), unit: params.unit };
  const found = await askDesk<typeof printSlips>(netraOf(locals), 'campaign.slips', asked, preventerOf(locals));
  if (!found.ok) error(404, 'Not Found');
  const { campaign, unit, people } = found.value;
  const written = (code: InvitationCode) => formatCode(code);
  return {
    ...{ ref: params.ref, title: campaign.title, unit, address: `${url.host}/ikrar/${params.ref}/tanda-tangan` },
    slips: people.map(({ id, name, code, revoking }) => ({
      ...{ id, name, code: written(code), revoking: written(revoking) },
    })),
  };
};
