import { fail, redirect } from '@sveltejs/kit';
import type { eventChoices, showEvent } from '../../../../../../prevention/event/event-operations.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, askingBy, explain, orNotFound, refIn, whatChanged } from '../../../../desk.ts';
import { preventerOf } from '../../../who.ts';
import { suggestedIn } from '../../suggestion.ts';
import type { Actions, PageServerLoad } from './$types';

/** A small order is carried out while its page waits; a large one goes on behind it. */
const PATIENCE = 1_500;

/** In the address: what the coverage suggests. */
export const load: PageServerLoad = async ({ locals, params, url }) => {
  const netra = netraOf(locals);
  const actor = preventerOf(locals);
  const ref = refIn(params.ref);
  const input = { event: formatRef(ref) };
  const { event, version, offers } = orNotFound(await askDesk<typeof showEvent>(netra, 'event.show', input, actor));
  const choices = await askDesk<typeof eventChoices>(netra, 'event.choices', { region: ref.region }, actor);
  const { roster, units, groups } = orNotFound(choices);
  const verdict = offers.find(({ name }) => name === 'event.invite')?.verdict;
  return {
    ...{ ref: params.ref, title: event.title, version, roster, units, groups, intent: intent() },
    suggested: roster ? await suggestedIn(netra, actor, url, locals.lang, ref.region) : undefined,
    refused: !verdict || verdict.ok ? '' : (explain(locals.lang, verdict.refusal)[0]?.text ?? ''),
  };
};

export const actions: Actions = {
  default: async ({ locals, request, params }) => {
    const netra = netraOf(locals);
    const actor = preventerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const many = (name: string) => form.getAll(name).filter(one => typeof one === 'string');
    const values = typed(form, ['whom', 'posts', 'heads']);
    const chosen = { kinds: many('kinds'), units: many('units'), belongs: many('belongs') };
    const back = { values, chosen, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    const ref = refIn(params.ref);
    const asked = await askDesk<typeof eventChoices>(netra, 'event.choices', { region: ref.region }, actor);
    const { roster, units } = orNotFound(asked);
    const picked = units.filter(({ unit, kind }) => chosen.kinds.includes(kind) || chosen.units.includes(unit));
    const some = values.whom === 'chosen';
    const posts = values.posts.split('\n').map(line => line.trim());
    const nobody = some && picked.length === 0 && chosen.belongs.length === 0;
    const input = {
      event: params.ref,
      roster: values.whom === 'none' || values.whom === '' || nobody ? null : (roster?.ref ?? null),
      units: some && picked.length > 0 ? picked.map(({ unit }) => unit) : null,
      belongs: some && chosen.belongs.length > 0 ? chosen.belongs : null,
      heads: values.whom === 'heads' || (some && values.heads === 'yes'),
      posts: posts.filter(Boolean),
    };
    const answer = await netra.act('event.invite', input, askingBy(actor, form));
    if (answer.ok) {
      await Promise.race([netra.inviting.wake(), new Promise(resolve => setTimeout(resolve, PATIENCE))]);
      redirect(303, `/meja/cegah/kegiatan/${params.ref}`);
    }
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'event', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
  },
};
