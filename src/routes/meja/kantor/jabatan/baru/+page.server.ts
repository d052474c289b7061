import { fail, redirect } from '@sveltejs/kit';
import { formatRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { messages } from '../../../../../ui/messages.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { regionOf } from '../../../../siapkan/founding.ts';
import { explain, officerOf } from '../../../desk.ts';
import { isAdministrator } from '../../kantor.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => {
  const actor = officerOf(locals);
  const refused = isAdministrator(actor) ? null : messages(locals.lang).desk.refusals['role-missing']();
  return { intent: intent(), refused, region: actor.office?.region ?? '' };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['title', 'unit', 'kind', 'region', 'key']);
    if (resumed) return { values, resumed, problems: [] };
    // The office's own code passes as it stands: no list has the code of a new regency, or of a demonstration.
    const own = actor.office?.region;
    const region =
      own !== undefined && values.region.trim() === own
        ? { code: own, problems: [] }
        : regionOf(values.region, locals.lang);
    const { title, unit, kind, key } = values;
    if (region.code === undefined) return fail(400, { values, resumed, problems: region.problems });
    const asking = key === '' ? { actor } : { actor, key };
    const answer = await netra.act('post.found', { region: region.code, kind, title, unit }, asking);
    if (!answer.ok) return fail(409, { values, resumed, problems: explain(locals.lang, answer.refusal) });
    const post = answer.value.records[0];
    if (!post) throw new Error('recording a post leaves a post');
    redirect(303, `/meja/kantor/jabatan/${formatRef(post.ref)}`);
  },
};
