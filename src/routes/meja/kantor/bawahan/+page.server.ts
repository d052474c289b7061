import type { listOffices } from '../../../../offices/operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound } from '../../desk.ts';
import { isAdministrator, regionName } from '../kantor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const all = orNotFound(await askDesk<typeof listOffices>(netra, 'office.list', {}, actor));
  return {
    mayChange: isAdministrator(actor),
    offices: all
      .filter(({ region }) => region !== actor.office?.region)
      .map(({ ref, region, name, level, code, hasRecovery, members, dissolvedOn }) => ({
        ...{ ref, name, level, code },
        region: regionName(region, locals.lang),
        ready: hasRecovery && members > 0,
        dissolved: dissolvedOn !== null,
      })),
  };
};
