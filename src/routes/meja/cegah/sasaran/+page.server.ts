import { fail, redirect } from '@sveltejs/kit';
import { regionTable } from '../../../../offices/places.ts';
import type { listRosters } from '../../../../prevention/roster/roster-operations.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm } from '../../../masuk/lost-session.ts';
import { askDesk, explain, orNotFound } from '../../desk.ts';
import { placesOf, preventerOf } from '../who.ts';
import type { Actions, PageServerLoad } from './$types';

/** Rosters within the own scope, and the governments there that have none yet. */
export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const { rows, may } = orNotFound(await askDesk<typeof listRosters>(netra, 'roster.list', {}, actor));
  const opened = new Set<string>(rows.map(({ region }) => region));
  const table = regionTable();
  const places = may.ok ? await placesOf(netra, actor) : [];
  const others = places
    .filter(({ value }) => !opened.has(value))
    .map(({ value, text }) => ({ value, text: text === value ? (table.find(value)?.name ?? text) : text }));
  return { rosters: rows, may: may.ok, others };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const given = typed(form, ['region', 'name', 'keeper']);
    if (resumed) return { ...given, problems: [] };
    const input = { ...given, keeper: given.keeper || null };
    const opened = await netra.act('roster.open', input, { actor });
    if (opened.ok) redirect(303, `/meja/cegah/sasaran/${given.region}`);
    return fail(409, { ...given, problems: explain(locals.lang, opened.refusal) });
  },
};
