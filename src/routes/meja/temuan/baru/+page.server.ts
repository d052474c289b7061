import { fail, redirect } from '@sveltejs/kit';
import { OPEN } from '../../../../offices/recusal.ts';
import { formatRef } from '../../../../record/ids.ts';
import { netraOf } from '../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../masuk/lost-session.ts';
import { dayIn, explain, officerOf, placesIn } from '../../desk.ts';
import { findingField, findingInput, typedFinding } from '../../findings.ts';
import { seatsOf } from '../../plenary.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { office } = actor;
  const { now, zone } = netra.engine.moment(office?.region ?? '', actor);
  return {
    intent: intent(),
    today: dayIn(now, zone),
    may: actor.roles.includes('commissioner'),
    office: office?.region ?? '',
    places: await placesIn(netra, office),
    seats: office ? await seatsOf(netra, actor, office, OPEN) : [],
  };
};

export const actions: Actions = {
  default: async ({ request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const finding = typedFinding(form);
    if (resumed) return { finding, resumed, problems: [] };
    const key = String(form.get('key') ?? '');
    const input = { ...findingInput(finding), office: actor.office ? formatRef(actor.office) : '' };
    const answer = await netra.act('finding.set', input, key === '' ? { actor } : { actor, key });
    if (!answer.ok) {
      const problems = explain(locals.lang, answer.refusal);
      return fail(409, {
        finding,
        resumed,
        problems: problems.map(one => ({ ...one, field: findingField(one.field) })),
      });
    }
    const made = answer.value.records.find(({ kind }) => kind === 'finding');
    if (!made) throw new Error('a finding that was set leaves a record');
    redirect(303, `/meja/temuan/${formatRef(made.ref)}`);
  },
};
