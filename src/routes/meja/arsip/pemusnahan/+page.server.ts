import type { listDisposals } from '../../../../cases/archive/disposal-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound, withRef } from '../../desk.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const after = url.searchParams.get('sesudah');
  const asked = { ...(after && { after }) };
  const { rows, next } = orNotFound(
    await askDesk<typeof listDisposals>(netraOf(locals), 'disposal.all', asked, officerOf(locals)),
  );
  return { disposals: withRef(rows), next, later: after !== null };
};
