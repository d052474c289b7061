import type { listInstitutions } from '../../../../offices/institution-operations.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { messages } from '../../../../ui/messages.ts';
import { askDesk, officerOf, orNotFound } from '../../desk.ts';
import { isAdministrator, regionName } from '../kantor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const actor = officerOf(locals);
  const found = orNotFound(await askDesk<typeof listInstitutions>(netraOf(locals), 'institution.list', {}, actor));
  const { kinds } = messages(locals.lang).partner;
  return {
    mayChange: isAdministrator(actor),
    institutions: found.institutions.map(({ ref, region, institution, name, people }) => ({
      ...{ ref, name, kind: kinds[institution], region: regionName(region, locals.lang) },
      people: people.flatMap(one => (one.active ? [{ ref: one.ref, name: one.name ?? one.signIn ?? '' }] : [])),
    })),
  };
};
