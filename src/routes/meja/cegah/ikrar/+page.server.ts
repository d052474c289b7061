import type { listCampaigns } from '../../../../prevention/pledge/pledge-operations.ts';
import { mayPrevent } from '../../../../prevention/prevention.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound, withRef } from '../../desk.ts';
import { preventerOf } from '../who.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = preventerOf(locals);
  const after = url.searchParams.get('sesudah');
  const asked = { ...(after && { after }) };
  const { rows, next } = orNotFound(
    await askDesk<typeof listCampaigns>(netraOf(locals), 'campaign.list', asked, actor),
  );
  return { pledges: withRef(rows), next, later: after !== null, makes: mayPrevent(actor).ok };
};
