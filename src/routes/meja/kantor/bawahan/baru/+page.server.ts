import { fail } from '@sveltejs/kit';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { ANSWERS, explainHere, FIRST_ROLES, officeOf } from '../../../../siapkan/founding.ts';
import { officerOf } from '../../../desk.ts';
import { isAdministrator, linkFor } from '../../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => ({
  intent: intent(),
  refused: isAdministrator(officerOf(locals)) ? null : messages(locals.lang).desk.refusals['role-missing'](),
});

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ANSWERS);
    if (resumed) return { values, resumed, problems: [] };
    const { office, problems } = officeOf(values, locals.lang);
    if (!office) return fail(400, { values, resumed, problems });
    const person = { name: values.personName, signIn: values.signIn, roles: FIRST_ROLES };
    const key = form.get('key');
    const asking = typeof key === 'string' && key !== '' ? { actor, key } : { actor };
    const answer = await netra.door.actOrConflict('office.found', { ...office, person }, asking);
    if (!answer.ok) return fail(409, { values, resumed, problems: explainHere(locals.lang, answer.refusal) });
    const enrolled = answer.value.records.find(({ kind }) => kind === 'person');
    if (!enrolled) throw new Error('an office founded with a person leaves the person');
    const link = await linkFor(netra, actor, enrolled.ref, url.origin);
    if (!link.ok) return fail(409, { values, resumed, problems: explainHere(locals.lang, link.refusal) });
    return { done: { office: values.officeName.trim(), name: values.personName.trim(), link: link.value } };
  },
};
