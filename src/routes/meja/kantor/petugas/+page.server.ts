import type { listPeople } from '../../../../offices/operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { dayPlain } from '../../../../ui/format.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { askDesk, officerOf, orNotFound } from '../../desk.ts';
import { isAdministrator, officeIn, roleWords, scopeWords, stepsOf } from '../kantor.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { lang } = locals;
  const found = await officeIn(netra, actor, url.searchParams.get('kantor'));
  const ref = formatRef(found.ref);
  const list = orNotFound(await askDesk<typeof listPeople>(netra, 'person.list', { office: ref }, actor));
  const rows = list.people.map(person => ({
    ...person,
    roles: roleWords(person.roles, lang),
    scope: scopeWords(person.scope, lang),
  }));
  const names = new Map(list.people.map(person => [person.ref, person.name ?? '']));
  const whose = new Map(list.changes.map(change => [change as object, names.get(change.person) ?? '']));
  return {
    here: { ref, name: found.name, own: ref === (actor.office && formatRef(actor.office)) },
    mayChange: isAdministrator(actor) && !found.dissolved,
    dissolved: found.dissolved,
    serving: rows.filter(({ active, passedOn }) => active && !passedOn),
    passedOn: rows.flatMap(row =>
      row.passedOn ? [{ ...row, from: `${row.passedOn.from}, ${dayPlain(row.passedOn.on, lang)}` }] : [],
    ),
    left: rows.filter(({ active }) => !active),
    changes: await stepsOf(netra, actor, lang, 'person', list.changes, change => whose.get(change) ?? ''),
  };
};
