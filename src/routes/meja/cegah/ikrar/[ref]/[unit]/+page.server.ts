import { error, fail, redirect } from '@sveltejs/kit';
import type { showUnsigned } from '../../../../../../prevention/pledge/pledge-operations.ts';
import { recordInPerson } from '../../../../../../prevention/pledge/recording.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import type { Refusal } from '../../../../../../record/kind.ts';
import type { Result } from '../../../../../../result.ts';
import { typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm } from '../../../../../masuk/lost-session.ts';
import { askDesk, explain, refIn } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const asked = { campaign: formatRef(refIn(params.ref)), unit: params.unit };
  const found = await askDesk<typeof showUnsigned>(netraOf(locals), 'campaign.unsigned', asked, preventerOf(locals));
  if (!found.ok) error(404, 'Not Found');
  const { campaign, unit, people } = found.value;
  return {
    ...{ ref: params.ref, title: campaign.title, unit, people },
    records: campaign.phase === 'open',
  };
};

export const actions: Actions = {
  async default({ params, request, locals }) {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['person', 'witnessName', 'witnessPost'] as const);
    if (resumed) return { values, resumed, problems: [] };
    const asked = netra.asker(actor, 'record signature');
    const answer: Result<unknown, Refusal> = await recordInPerson(asked, refIn(params.ref), values);
    if (answer.ok) redirect(303, `/meja/cegah/ikrar/${params.ref}/${params.unit}`);
    return fail(409, { values, resumed, problems: explain(locals.lang, answer.refusal) });
  },
};
