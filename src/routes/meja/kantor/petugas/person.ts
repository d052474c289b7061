/** The steps on a person as pages: the address, the command behind it, and why it is not open. */
import type { Netra } from '../../../../netra.ts';
import type { showPerson } from '../../../../offices/operations.ts';
import type { Officer } from '../../../../offices/signin.ts';
import { formatRef } from '../../../../record/ids.ts';
import type { Refusal } from '../../../../record/kind.ts';
import type { Result } from '../../../../result.ts';
import type { Lang } from '../../../../ui/lang.ts';
import { messages } from '../../../../ui/messages.ts';
import { askDesk, explain, orNotFound, refIn } from '../../desk.ts';
import { isAdministrator, refusedWords } from '../kantor.ts';

export const STEPS = {
  peran: 'person.change-roles',
  tautan: 'link',
  kunci: 'circle.leave',
  berhenti: 'person.leave',
} as const;
export type Step = keyof typeof STEPS;
export const isStep = (text: string): text is Step => Object.hasOwn(STEPS, text);

export async function personAt(netra: Netra, ref: string, actor: Officer) {
  return orNotFound(await askDesk<typeof showPerson>(netra, 'person.show', { person: formatRef(refIn(ref)) }, actor));
}
export type ShownPerson = Awaited<ReturnType<typeof personAt>>;

/** Why this officer can't take the step; null where nothing is in the way. */
export function refusedOn({ door }: Netra, shown: ShownPerson, step: Step, actor: Officer, lang: Lang): string | null {
  const { refusals } = messages(lang).desk;
  switch (step) {
    case 'peran':
    case 'berhenti':
      return refusedWords(shown.offers, STEPS[step], lang);
    case 'tautan': {
      const scope = shown.person.phase === 'serving' ? shown.person.scope : undefined;
      if (scope === undefined) return refusals['person-left']();
      const whose = { scope, office: shown.servesAt.region };
      const may = door.mayMakeLink(actor, { purpose: 'set-password', person: shown.ref }, whose) as Result<
        true,
        Refusal
      >;
      return may.ok ? null : (explain(lang, may.refusal)[0]?.text ?? '');
    }
    case 'kunci':
      return isAdministrator(actor) || actor.id === formatRef(shown.ref) ? null : refusals['role-missing']();
  }
}
