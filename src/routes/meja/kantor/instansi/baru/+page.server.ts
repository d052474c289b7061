import { error, fail } from '@sveltejs/kit';
import type { Netra } from '../../../../../netra.ts';
import type { listInstitutions } from '../../../../../offices/institution-operations.ts';
import type { Officer } from '../../../../../offices/signin.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, explain, officerOf, orNotFound } from '../../../desk.ts';
import { isAdministrator, linkFor } from '../../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

/** The institution of `?instansi=`, which gets a further liaison; null where a new one is entered. */
async function standing(netra: Netra, actor: Officer, asked: string | null) {
  if (asked === null) return null;
  const { institutions } = orNotFound(await askDesk<typeof listInstitutions>(netra, 'institution.list', {}, actor));
  const found = institutions.find(({ ref }) => ref === asked) ?? error(404, 'Not Found');
  return { ref: found.ref, name: found.name };
}

export const load: PageServerLoad = async ({ locals, url }) => {
  const actor = officerOf(locals);
  return {
    here: await standing(netraOf(locals), actor, url.searchParams.get('instansi')),
    region: actor.office?.region ?? '',
    intent: intent(),
    refused: isAdministrator(actor) ? null : messages(locals.lang).desk.refusals['role-missing'](),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['region', 'institution', 'institutionName', 'name', 'signIn']);
    if (resumed) return { values, resumed, problems: [] };
    const here = await standing(netra, actor, url.searchParams.get('instansi'));
    const person = { name: values.name, signIn: values.signIn };
    const { region, institution, institutionName } = values;
    const key = form.get('key');
    const asking = typeof key === 'string' && key !== '' ? { actor, key } : { actor };
    const answer = here
      ? await netra.door.actOrConflict('institution.enrol', { institution: here.ref, ...person }, asking)
      : await netra.door.actOrConflict(
          'institution.found',
          { region: region.trim(), institution, name: institutionName, person },
          asking,
        );
    if (!answer.ok) return fail(409, { values, resumed, problems: explainHere(locals.lang, answer.refusal, !here) });
    const enrolled = answer.value.records.find(({ kind }) => kind === 'person');
    if (!enrolled) throw new Error('enrolling leaves a person');
    const link = await linkFor(netra, actor, enrolled.ref, url.origin);
    if (!link.ok) return fail(409, { values, resumed, problems: explain(locals.lang, link.refusal) });
    return { done: { name: person.name.trim(), link: link.value } };
  },
};

/** A new institution has two names; in the command its own is `name`, and the liaison's lies within `person`. */
function explainHere(...[lang, refusal, isNew]: [...Parameters<typeof explain>, boolean]) {
  if (!isNew || refusal.code !== 'invalid-input') return explain(lang, refusal);
  const found = (refusal.detail ?? []) as readonly { readonly field: string; readonly problem: string }[];
  const detail = found.map(({ field, problem }) => ({
    field: field === 'name' ? 'institutionName' : field.replace(/^person\./, ''),
    problem,
  }));
  return explain(lang, { ...refusal, detail });
}
