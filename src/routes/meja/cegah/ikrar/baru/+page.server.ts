import { fail, redirect } from '@sveltejs/kit';
import { isOfGovernments, PLEDGE_KINDS, type PledgeKind } from '../../../../../prevention/pledge/campaign.ts';
import { mayPrevent } from '../../../../../prevention/prevention.ts';
import { formatRef, type Region } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askingBy, explain } from '../../../desk.ts';
import { placesOf, preventerOf } from '../../who.ts';
import { choicesFor, inputOf, isPledgeKind, typedDraft, valuesOf } from '../draft.ts';
import type { Actions, PageServerLoad } from './$types';

/** In the address: `jenis` and `wilayah`, by which the clauses and the roster are found. */
export const load: PageServerLoad = async ({ locals, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const may = mayPrevent(actor);
  const places = await placesOf(netra, actor);
  const kind = url.searchParams.get('jenis') ?? '';
  const region = url.searchParams.get('wilayah') ?? actor.office?.region ?? '';
  const known = places.some(({ value }) => value === region);
  const refused = may.ok ? null : (explain(locals.lang, may.refusal)[0]?.text ?? '');
  const kinds: readonly PledgeKind[] = actor.kind === 'officer' ? PLEDGE_KINDS : PLEDGE_KINDS.filter(isOfGovernments);
  const asked = { places, kinds, kind, region, refused, key: intent() };
  if (!may.ok || !isPledgeKind(kind) || !known || !kinds.includes(kind))
    return { ...asked, choices: null, values: null };
  const { today } = netra.engine.moment(region, actor);
  const choices = await choicesFor(netra, actor, region as Region, today);
  return { ...asked, choices, values: valuesOf(choices, kind, locals.lang) };
};

export const actions: Actions = {
  async default({ request, locals }) {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const region = String(form.get('region') ?? '') as Region;
    const kind = String(form.get('kind') ?? '');
    if (!isPledgeKind(kind)) return fail(400, { values: null, problems: [], resumed, kind, region });
    const { today } = netra.engine.moment(region, actor);
    const choices = await choicesFor(netra, actor, region, today);
    const values = typedDraft(choices, kind, locals.lang, form);
    const back = { values, choices, resumed, kind, region };
    if (resumed) return { ...back, problems: [] };
    const { expected: _, ...asking } = askingBy(actor, form);
    const answer = await netra.act('campaign.draft', { region, ...inputOf(choices, kind, values) }, asking);
    if (!answer.ok) return fail(409, { ...back, problems: explain(locals.lang, answer.refusal) });
    const [made] = answer.value.records;
    redirect(303, made ? `/meja/cegah/ikrar/${formatRef(made.ref)}` : '/meja/cegah/ikrar');
  },
};
