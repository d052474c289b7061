import { BELONGS } from '../../../../../../prevention/roster/roster.ts';
import type { listRosterPeople, showRoster } from '../../../../../../prevention/roster/roster-operations.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { askDesk, orNotFound } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { PageServerLoad } from './$types';

/** People. In the address: `unit`, or `kelompok`; `sesudah`, where the page goes on. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const region = params.daerah;
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const belongs = BELONGS.find(one => one === given('kelompok')) ?? null;
  const after = given('sesudah');
  const input = { region, unit: given('unit') ?? null, belongs, after };
  const people = orNotFound(await askDesk<typeof listRosterPeople>(netra, 'roster.people', input, actor));
  const { name } = orNotFound(await askDesk<typeof showRoster>(netra, 'roster.show', { region }, actor));
  return { ...people, region, belongs, roster: name, later: after !== undefined };
};
