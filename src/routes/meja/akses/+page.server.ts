import { error } from '@sveltejs/kit';
import { ITEMS } from '../../../intake/access.ts';
import type { searchAccesses } from '../../../intake/trail.ts';
import type { Named } from '../../../intake/view.ts';
import type { Netra } from '../../../netra.ts';
import { INSTITUTIONS } from '../../../offices/institution.ts';
import type { listPeople } from '../../../offices/operations.ts';
import type { Officer } from '../../../offices/signin.ts';
import { formatRef, parseRef, type RecordRef } from '../../../record/ids.ts';
import { dateParts } from '../../../ui/forms.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { HOMES } from '../choices.ts';
import { askDesk, dayOf, explain, namesOf, officerOf, timeIn } from '../desk.ts';
import { readerName } from '../readers.ts';
import type { PageServerLoad } from './$types';

const WHAT = [...ITEMS, 'redaction', 'view'] as const;

/**
 * The access trail, for auditors. In the address: `petugas`, a person's record; `nomor`, part of a number; `apa`, what was
 * accessed; `instansi`, whose part; `dari` and `sampai`, days; `sesudah`, where a page goes on.
 */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const given = (name: string) => url.searchParams.get(name) || undefined;
  const asked = {
    person: parseRef(given('petugas') ?? '') && given('petugas'),
    number: given('nomor')?.slice(0, 80),
    what: WHAT.find(one => one === given('apa')),
    institution: INSTITUTIONS.find(one => one === given('instansi')),
    from: dateParts(url.searchParams, 'dari'),
    until: dateParts(url.searchParams, 'sampai'),
  };
  const days = { from: dayOf(asked.from) ?? undefined, until: dayOf(asked.until) ?? undefined };
  const input = { ...asked, ...days, after: given('sesudah') };
  const answer = await askDesk<typeof searchAccesses>(netra, 'access.search', input, actor);
  const { code } = answer.ok ? { code: '' } : answer.refusal;
  if (!answer.ok && code !== 'invalid-input') error(code === 'role-missing' ? 403 : 404, 'Not for you');
  const { rows, next, zone } = answer.ok ? answer.value : { rows: [], next: null, zone: '' };
  const people = await peopleOf(netra, actor);
  const names = await namesOf(netra, actor, [...rows.map(row => row.person), ...(asked.person ? [asked.person] : [])]);
  const chosen = people.some(({ value }) => value === asked.person) ? undefined : asked.person;
  return {
    asked: { ...asked, later: given('sesudah') !== undefined },
    problems: answer.ok ? [] : explain(locals.lang, answer.refusal),
    people: chosen ? [...people, { value: chosen, text: names.get(chosen) ?? chosen }] : people,
    next,
    rows: rows.map(({ of_region, of_record, ...row }) => ({
      ...{ key: row.record, what: row.what, kind: row.of_kind, file: row.file, reason: row.reason, person: row.person },
      ...{ number: row.number, fetches: row.fetches, institution: row.institution },
      home: homeOf(row.of_kind, row.number, { region: of_region, id: of_record }),
      name: readerName(row, names, locals.lang),
      when: timeIn(row.at, zone, locals.lang),
      fetchedWhen: row.fetched_at === null ? '' : timeIn(row.fetched_at, zone, locals.lang),
    })),
  };
};

/** The page of what was looked at; null where it has none, and of a matter that is not this office's any more. */
function homeOf(kind: keyof typeof HOMES | Named, number: string | null, of: RecordRef): string | null {
  if (kind === 'roster') return `/meja/cegah/sasaran/${of.region}`;
  if (kind === 'signature' || (kind in HOMES && number === null)) return null;
  const home = { ...HOMES, circular: 'cegah/edaran', campaign: 'cegah/ikrar', event: 'cegah/kegiatan' }[kind];
  return `/meja/${home}/${formatRef(of)}`;
}

/** Everybody of the own office; whoever else left a trace is chosen from their row. */
async function peopleOf(netra: Netra, actor: Officer): Promise<{ value: string; text: string }[]> {
  if (!actor.office) return [];
  const office = formatRef(actor.office);
  const listed = await askDesk<typeof listPeople>(netra, 'person.list', { office }, actor);
  return listed.ok ? listed.value.people.map(({ ref, name }) => ({ value: ref, text: name ?? ref })) : [];
}
