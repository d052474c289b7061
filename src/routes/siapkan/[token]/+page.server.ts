import { fail } from '@sveltejs/kit';
import { typed } from '../../../ui/forms.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { ANSWERS, explainHere, FIRST_ROLES, officeOf } from '../founding.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals, setHeaders }) => {
  // The address holds the token: not even our own pages are told it.
  setHeaders({ 'x-robots-tag': 'noindex' });
  const netra = netraOf(locals);
  const link = await netra.door.link(params.token);
  return { link: link ? { purpose: link.purpose, name: link.name ?? link.signIn ?? '' } : null };
};

const KEYS = ['recipient', 'wrapped', 'recovery'] as const;

const secretOf = (form: FormData): string => {
  const value = form.get('password');
  return typeof value === 'string' ? value : '';
};

export const actions: Actions = {
  kantor: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const form = await request.formData();
    const values = typed(form, ANSWERS);
    const keys = typed(form, KEYS);
    const { office, problems } = officeOf(values, locals.lang);
    if (!office) return fail(400, { values, keys, problems });
    const { recipient, wrapped, recovery } = keys;
    const person = { name: values.personName, signIn: values.signIn, roles: FIRST_ROLES, recipient, wrapped };
    const given = { token: params.token, office: { ...office, recovery, person }, password: secretOf(form) };
    const answer = await netra.door.setUpFirst(given);
    if (answer.ok) return { done: messages(locals.lang).setup.doneText };
    return fail(409, { values, keys, problems: explainHere(locals.lang, answer.refusal) });
  },
  sandi: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const password = secretOf(await request.formData());
    const answer = await netra.door.setPassword({ token: params.token, password });
    if (answer.ok) return { done: messages(locals.lang).setup.passwordDone(answer.value.signIn) };
    return fail(409, { problems: explainHere(locals.lang, answer.refusal) });
  },
};
