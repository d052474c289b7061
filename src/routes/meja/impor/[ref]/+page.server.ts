import { fail, redirect } from '@sveltejs/kit';
import type { showImport } from '../../../../cases/import/import-operations.ts';
import { formatRef } from '../../../../record/ids.ts';
import { typed } from '../../../../ui/forms.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm } from '../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, idsOf, namesOf, officerOf, orNotFound, refIn } from '../../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const input = { import: formatRef(refIn(params.ref)) };
  const {
    by,
    hash: _hash,
    ...shown
  } = orNotFound(await askDesk<typeof showImport>(netra, 'import.show', input, actor));
  const names = await namesOf(netra, actor, by ? idsOf([by]) : []);
  return { ...shown, by: by?.kind === 'officer' ? (names.get(by.id) ?? null) : null };
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form } = await deskForm(netra, request);
    const { reason } = typed(form, ['reason']);
    const input = { import: formatRef(refIn(params.ref)), reason };
    const answer = await netra.act('import.abandon', input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/impor/${params.ref}`);
    return fail(409, { reason, problem: explain(locals.lang, answer.refusal)[0]?.text ?? '' });
  },
};
