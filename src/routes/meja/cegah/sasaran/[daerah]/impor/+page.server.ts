import { error, fail, redirect } from '@sveltejs/kit';
import { COLUMNS, COLUMNS_OF, NEEDED, PARTS } from '../../../../../../prevention/roster/columns.ts';
import type { showRoster } from '../../../../../../prevention/roster/roster-operations.ts';
import { regionSchema } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../../ui/messages.ts';
import { deskForm } from '../../../../../masuk/lost-session.ts';
import { askDesk, orNotFound } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import { whyNot } from '../../said.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const input = { region: params.daerah };
  const { name, running } = orNotFound(
    await askDesk<typeof showRoster>(netraOf(locals), 'roster.show', input, preventerOf(locals)),
  );
  const columns = PARTS.map(part => ({
    part,
    columns: COLUMNS_OF[part].map(key => ({ key, heading: COLUMNS[key].heading, needed: NEEDED[part].includes(key) })),
  }));
  return { region: params.daerah, name, running, columns };
};

export const actions: Actions = {
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const { form } = await deskForm(netra, request);
    const file = form.get('file');
    if (!(file instanceof File) || file.size === 0) return fail(400, { problem: messages(locals.lang).roster.choose });
    const region = regionSchema.safeParse(params.daerah);
    if (!region.success) error(404, 'Not Found');
    const bytes = new Uint8Array(await file.arrayBuffer());
    const uploaded = await netra.rosterImports.upload(preventerOf(locals), region.data, bytes);
    if (!uploaded.ok) return fail(409, { problem: whyNot(locals.lang, uploaded.refusal) });
    redirect(303, `/meja/cegah/sasaran/berkas/${uploaded.value}`);
  },
};
