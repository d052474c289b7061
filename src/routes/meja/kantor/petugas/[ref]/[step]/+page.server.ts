import { error, fail, redirect } from '@sveltejs/kit';
import { formatRef } from '../../../../../../record/ids.ts';
import { typed } from '../../../../../../ui/forms.ts';
import { netraOf } from '../../../../../../ui/http/netra-of.ts';
import { deskForm, intent } from '../../../../../masuk/lost-session.ts';
import { askingBy, explain, officerOf, whatChanged } from '../../../../desk.ts';
import { linkFor } from '../../../kantor.ts';
import { isStep, personAt, refusedOn, type ShownPerson, STEPS, type Step } from '../../person.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { step } = params;
  if (!isStep(step)) error(404, 'Not Found');
  const shown = await personAt(netra, params.ref, actor);
  const { person } = shown;
  return {
    ...{ ref: params.ref, step, version: shown.version, intent: intent(), name: person.name },
    roles: person.phase === 'serving' ? person.roles : [],
    scope: person.phase === 'serving' ? person.scope : '',
    refused: refusedOn(netra, shown, step, actor, locals.lang),
  };
};

const inputOf = (step: Exclude<Step, 'tautan'>, shown: ShownPerson, form: FormData) => {
  const person = formatRef(shown.ref);
  const values = typed(form, ['scope', 'because']);
  switch (step) {
    case 'peran':
      return { person, scope: values.scope, roles: form.getAll('roles') };
    case 'berhenti':
      return { person, because: values.because };
    case 'kunci':
      return { person, office: formatRef(shown.person.office) };
  }
};

export const actions: Actions = {
  default: async ({ params, request, locals, url }) => {
    const netra = netraOf(locals);
    const actor = officerOf(locals);
    const { step } = params;
    if (!isStep(step)) error(404, 'Not Found');
    const { form, resumed } = await deskForm(netra, request);
    const shown = await personAt(netra, params.ref, actor);
    const roles = form.getAll('roles').filter(value => typeof value === 'string');
    const back = { values: typed(form, ['scope', 'because']), roles, resumed };
    if (resumed) return { ...back, problems: [], changed: '' };
    if (step === 'tautan') {
      const link = await linkFor(netra, actor, shown.ref, url.origin);
      if (link.ok) return { link: link.value };
      return fail(409, { ...back, problems: explain(locals.lang, link.refusal), changed: '' });
    }
    const asking = askingBy(actor, form);
    // The circle is the office's record: the version that the page saw is the person's.
    const { expected: _, ...anyVersion } = asking;
    const answer = await netra.act(STEPS[step], inputOf(step, shown, form), step === 'kunci' ? anyVersion : asking);
    if (answer.ok) redirect(303, `/meja/kantor/petugas/${params.ref}`);
    const { refusal } = answer;
    const changed = refusal.code === 'changed' ? whatChanged(netra, 'person', locals.lang, refusal) : '';
    return fail(409, { ...back, problems: explain(locals.lang, refusal), changed });
  },
};
