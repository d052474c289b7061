import { fail, redirect } from '@sveltejs/kit';
import type { previewReassignment } from '../../../../../../cases/reassign/reassignment-operations.ts';
import type { Netra } from '../../../../../../netra.ts';
import type { Officer } from '../../../../../../offices/signin.ts';
import { formatRef } from '../../../../../../record/ids.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askDesk, explain, namesOf, officerOf, orNotFound, refIn } from '../../../../desk.ts';
import { personAt } from '../../person.ts';
import type { Actions, PageServerLoad } from './$types';

const leftBy = async (netra: Netra, ref: string, actor: Officer) =>
  orNotFound(
    await askDesk<typeof previewReassignment>(netra, 'reassignment.preview', { person: formatRef(refIn(ref)) }, actor),
  );

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { person } = await personAt(netra, params.ref, actor);
  const { matters, successors, running } = await leftBy(netra, params.ref, actor);
  const names = await namesOf(netra, actor, successors);
  return {
    ref: params.ref,
    name: typeof person.name === 'string' ? person.name : null,
    intent: intent(),
    matters,
    successors: successors.map(ref => ({ ref, name: names.get(ref) ?? null })),
    running,
  };
};

export const actions: Actions = {
  /** `semua` names one successor for all; `untuk-<ref>` another for one of them, or `tetap` to leave it as it is. */
  default: async ({ params, request, locals }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { form, resumed } = await deskForm(netra, request);
    const value = (name: string) => String(form.get(name) ?? '');
    const { matters, office } = await leftBy(netra, params.ref, actor);
    const chosen = Object.fromEntries(matters.map(({ ref }) => [ref, value(`untuk-${ref}`)]));
    const back = { all: value('semua'), chosen, resumed };
    if (resumed) return { ...back, problem: '' };
    const items = matters.flatMap(one => {
      const to = chosen[one.ref] || back.all;
      return to === '' || to === 'tetap' ? [] : [{ ...one, to }];
    });
    const key = value('key');
    const input = { office, person: formatRef(refIn(params.ref)), items };
    const answer = await netra.act('reassignment.begin', input, { actor, ...(key && { key }) });
    if (!answer.ok) return fail(409, { ...back, problem: explain(locals.lang, answer.refusal)[0]?.text ?? '' });
    const [begun] = answer.value.records;
    if (!begun) throw new Error('reassignment.begin leaves a reassignment');
    void netra.reassignments.wake();
    redirect(303, `/meja/kantor/alihkan/${formatRef(begun.ref)}`);
  },
};
