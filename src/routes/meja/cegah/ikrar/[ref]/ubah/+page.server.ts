import { fail, redirect } from '@sveltejs/kit';
import type { showCampaign } from '../../../../../../prevention/pledge/pledge-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, orNotFound, refIn, whatChanged } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import { choicesFor, inputOf, typedDraft, valuesOf } from '../../draft.ts';
import type { Actions, PageServerLoad } from './$types';

async function found(locals: App.Locals, address: string) {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const ref = refIn(address);
  const asked = { campaign: formatRef(ref) };
  const shown = orNotFound(await askDesk<typeof showCampaign>(netra, 'campaign.show', asked, actor));
  const choices = await choicesFor(netra, actor, ref.region, shown.today);
  return { netra, actor, shown, choices };
}

export const load: PageServerLoad = async ({ params, locals }) => {
  const { shown, choices } = await found(locals, params.ref);
  const verdict = shown.offers.find(({ name }) => name === 'campaign.redraft')?.verdict;
  return {
    ...{ ref: params.ref, version: shown.version, title: shown.campaign.title, key: intent(), choices },
    values: valuesOf(choices, shown.campaign.kind, locals.lang, shown.campaign),
    refused: !verdict || verdict.ok ? null : (explain(locals.lang, verdict.refusal)[0]?.text ?? ''),
  };
};

export const actions: Actions = {
  async default({ params, request, locals }) {
    const { netra, actor, shown, choices } = await found(locals, params.ref);
    const { form, resumed } = await deskForm(netra, request);
    const { kind } = shown.campaign;
    const values = typedDraft(choices, kind, locals.lang, form);
    const back = { values, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const input = { campaign: shown.ref, ...inputOf(choices, kind, values) };
    const answer = await netra.act('campaign.redraft', input, askingBy(actor, form));
    if (answer.ok) redirect(303, `/meja/cegah/ikrar/${shown.ref}`);
    const changed =
      answer.refusal.code === 'changed' ? whatChanged(netra, 'campaign', locals.lang, answer.refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, answer.refusal), changed });
  },
};
