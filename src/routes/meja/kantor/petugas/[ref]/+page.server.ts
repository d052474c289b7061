import { mayAssign } from '../../../../../offices/assignment.ts';
import { formatRef } from '../../../../../record/ids.ts';
import { netraOf } from '../../../../../ui/http/netra-of.ts';
import { officerOf } from '../../../desk.ts';
import { roleWords, scopeWords, stepsOf } from '../../kantor.ts';
import { personAt, refusedOn, STEPS, type Step } from '../person.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const netra = netraOf(locals);
  const actor = officerOf(locals);
  const { lang } = locals;
  const shown = await personAt(netra, params.ref, actor);
  const { person } = shown;
  return {
    ref: params.ref,
    name: person.name,
    signIn: person.signIn,
    office: { ref: formatRef(person.office), name: shown.office, isInstitution: person.institution !== null },
    roles: person.phase === 'serving' ? roleWords(person.roles, lang) : null,
    scope: person.phase === 'serving' ? scopeWords(person.scope, lang) : null,
    passedOn: shown.passedOn,
    holdsKey: shown.holdsKey,
    own: actor.id === formatRef(shown.ref),
    // What somebody of an institution or of another office handles is not this office's to reassign.
    assigns: mayAssign(actor).ok && actor.office !== null && formatRef(actor.office) === formatRef(person.office),
    steps: (Object.keys(STEPS) as Step[])
      .filter(step => step !== 'kunci' || shown.holdsKey)
      .map(step => ({ step, refused: refusedOn(netra, shown, step, actor, lang) })),
    history: (await stepsOf(netra, actor, lang, 'person', shown.history)).reverse(),
  };
};
