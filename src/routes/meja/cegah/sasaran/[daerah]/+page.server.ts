import { UNIT_KINDS } from '../../../../../prevention/roster/roster.ts';
import type { listRosterUnits, showRoster } from '../../../../../prevention/roster/roster-operations.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { askDesk, idsOf, namesOf, orNotFound } from '../../../desk.ts';
import { preventerOf } from '../../who.ts';
import type { PageServerLoad } from './$types';

/** One roster. In the address: `q`, part of a unit's name; `jenis`; `sesudah`, where the page of units goes on. */
export const load: PageServerLoad = async ({ params, locals, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const region = params.daerah;
  const { history, ...shown } = orNotFound(await askDesk<typeof showRoster>(netra, 'roster.show', { region }, actor));
  const given = (name: string) => url.searchParams.get(name) ?? '';
  const text = given('q').slice(0, 80);
  const kind = UNIT_KINDS.find(one => one === given('jenis')) ?? null;
  const after = given('sesudah');
  const input = { region, text, kind, ...(after && { after }) };
  const units = orNotFound(await askDesk<typeof listRosterUnits>(netra, 'roster.units', input, actor));
  const names = await namesOf(netra, actor, idsOf(history.map(({ by }) => by)));
  return {
    ...{ roster: shown, units: units.rows, next: units.next, kinds: UNIT_KINDS },
    asked: { text, kind: kind ?? '', later: after !== '' },
    history: history.map(({ by, ...one }) => ({
      ...one,
      by: by.kind === 'officer' ? (names.get(by.id) ?? null) : null,
    })),
  };
};
