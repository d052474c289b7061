import { fail } from '@sveltejs/kit';
import { formatRef } from '../../../../../record/ids.ts';
import { dayPlain } from '../../../../../ui/format.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { explain, officerOf } from '../../../desk.ts';
import { isAdministrator, linkFor, officeIn } from '../../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { ref, name, dissolved } = await officeIn(netra, actor, url.searchParams.get('kantor'));
  const { refusals } = messages(locals.lang).desk;
  const ended = dissolved && refusals['office-dissolved'](dayPlain(dissolved.on, locals.lang));
  const own = actor.office && formatRef(actor.office);
  return {
    here: { ref: formatRef(ref), name, own: formatRef(ref) === own, scope: ref.region === '' ? '*' : ref.region },
    intent: intent(),
    refused: isAdministrator(actor) ? ended : refusals['role-missing'](),
  };
};

export const actions: Actions = {
  default: async ({ request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['name', 'signIn', 'scope']);
    const roles = form.getAll('roles').filter(value => typeof value === 'string');
    if (resumed) return { values, roles, resumed, problems: [] };
    const { ref } = await officeIn(netra, actor, url.searchParams.get('kantor'));
    const input = { office: formatRef(ref), ...values, roles };
    const key = form.get('key');
    const asking = typeof key === 'string' && key !== '' ? { actor, key } : { actor };
    const answer = await netra.door.actOrConflict('person.enrol', input, asking);
    if (!answer.ok) return fail(409, { values, roles, resumed, problems: explain(locals.lang, answer.refusal) });
    const person = answer.value.records[0];
    if (!person) throw new Error('enrolling leaves a person');
    const link = await linkFor(netra, actor, person.ref, url.origin);
    if (!link.ok) return fail(409, { values, roles, resumed, problems: explain(locals.lang, link.refusal) });
    return { done: { name: values.name.trim(), link: link.value } };
  },
};
