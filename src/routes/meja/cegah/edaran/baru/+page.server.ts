import { fail, redirect } from '@sveltejs/kit';
import type { listCirculars } from '../../../../../prevention/circular/circular-operations.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { typed } from '../../../../../ui/forms.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, orNotFound, placeName } from '../../../desk.ts';
import { preventerOf } from '../../who.ts';
import type { Actions, PageServerLoad } from './$types';

/** The governments to write for: those whose roster lies in the scope, and that of the own region. */
export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const { rosters, rule, may } = orNotFound(await askDesk<typeof listCirculars>(netra, 'circular.list', {}, actor));
  const own = actor.office?.region;
  const named = rosters.map(({ region, name }) => ({ value: region as string, text: name }));
  const first =
    own && !named.some(({ value }) => value === own)
      ? [{ value: own as string, text: await placeName(netra, own) }]
      : [];
  return {
    regions: [...named, ...first],
    rule: rule.map(one => ({
      ...{ id: one.id, text: one.rule[locals.lang], cite: one.cite, confidence: one.confidence },
    })),
    refused: may.ok ? null : (explain(locals.lang, may.refusal)[0]?.text ?? ''),
    intent: intent(),
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const values = typed(form, ['region', 'title', 'text']);
    if (resumed) return { values, resumed, problems: [] };
    const { expected: _, ...asking } = askingBy(actor, form);
    const answer = await netra.act('circular.draft', values, asking);
    if (!answer.ok) return fail(409, { values, resumed, problems: explain(locals.lang, answer.refusal) });
    const [record] = answer.value.records;
    return redirect(303, `/meja/cegah/edaran/${record ? formatRef(record.ref) : ''}`);
  },
};
