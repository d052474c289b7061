import { error, fail, redirect } from '@sveltejs/kit';
import { COLUMN_KEYS, COLUMNS, NEEDED } from '../../../cases/import/columns.ts';
import type { listImports } from '../../../cases/import/import-operations.ts';
import { formatRef } from '../../../record/ids.ts';
import { netraOf } from '../../../ui/http/netra-of.ts';
import { messages } from '../../../ui/messages.ts';
import { deskForm } from '../../masuk/lost-session.ts';
import { askDesk, explain, officerOf, orNotFound, withRef } from '../desk.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const actor = officerOf(locals);
  if (!actor.office) error(404, 'Not Found');
  const input = { office: formatRef(actor.office) };
  const { rows, may } = orNotFound(await askDesk<typeof listImports>(netraOf(locals), 'import.list', input, actor));
  const needed: readonly string[] = NEEDED;
  return {
    may: may.ok,
    imports: withRef(rows),
    columns: COLUMN_KEYS.map(key => ({ key, heading: COLUMNS[key].heading, needed: needed.includes(key) })),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    if (!actor.office) error(404, 'Not Found');
    const { form } = await deskForm(netra, request);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0)
      return fail(400, { problem: messages(locals.lang).running.import.choose });
    const uploaded = await netra.imports.upload(actor, actor.office, new Uint8Array(await file.arrayBuffer()));
    if (!uploaded.ok) return fail(409, { problem: explain(locals.lang, uploaded.refusal)[0]?.text ?? '' });
    const { value } = uploaded;
    redirect(303, value.kind === 'kept' ? `/meja/impor/periksa/${value.id}` : `/meja/impor/${formatRef(value.import)}`);
  },
};
