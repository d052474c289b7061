import { type deskSearch, SEARCH_PHASES } from '../../../cases/search/search.ts';
import type { listOffices } from '../../../offices/operations.ts';
import { formatRef, parseRef } from '../../../record/ids.ts';
import { dateParts } from '../../../ui/forms.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { askDesk, dayOf, explain, officerOf, orNotFound, withRef } from '../desk.ts';
import type { PageServerLoad } from './$types';

const KINDS = { laporan: 'report', informasi: 'lead', temuan: 'finding', perkara: 'case' } as const;

/**
 * The search of the desk. In the address: `q`, what is looked for; `apa` (laporan, informasi, temuan, perkara), `tahap`, `kantor`, `dari` and
 * `sampai`, the days between which it came; `sesudah`, where a page goes on.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const text = given('q') ?? '';
  const asked = {
    what: given('apa'),
    phase: SEARCH_PHASES.find(known => known === given('tahap')),
    office: parseRef(given('kantor') ?? '') && given('kantor'),
    from: dateParts(url.searchParams, 'dari'),
    until: dateParts(url.searchParams, 'sampai'),
  };
  const offices = orNotFound(await askDesk<typeof listOffices>(netra, 'office.list', {}, actor));
  const input = {
    text,
    kind: KINDS[asked.what as keyof typeof KINDS],
    phase: asked.phase,
    office: asked.office,
    from: dayOf(asked.from) ?? undefined,
    until: dayOf(asked.until) ?? undefined,
    after: given('sesudah'),
  };
  const answer = await askDesk<typeof deskSearch>(netra, 'desk.search', input, actor);
  // A day that is none is said beside its field; another address than ours leads nowhere.
  const wrong = answer.ok || answer.refusal.code !== 'invalid-input' ? [] : explain(locals.lang, answer.refusal);
  const problems = wrong.filter(({ field }) => field === 'from' || field === 'until');
  const found = problems.length > 0 ? { rows: [], understood: true, next: null } : orNotFound(answer);
  const names = new Map(offices.map(({ ref, name }) => [ref, name]));
  return {
    asked: { ...asked, text, later: given('sesudah') !== undefined },
    problems,
    understood: found.understood,
    next: found.next,
    rows: withRef(found.rows).map(row => ({ ...row, officeName: names.get(formatRef(row.office)) ?? null })),
    offices: offices.map(({ ref, name }) => ({ value: ref, text: name })),
  };
};
