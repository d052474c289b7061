/** Passing a case on, and who is in charge of it: rows of the table of `case.ts`. Pure. */
import { needsRole } from '../intake/report-state.ts';
import { mayAssign } from '../offices/assignment.ts';
import { answerRules, type PassingRefusal } from '../offices/passing.ts';
import { mayHandOn } from '../offices/recusal.ts';
import type { Actor, Rule, Verdict } from '../record/kind.ts';
import { refuse } from '../result.ts';
import type { CaseState, OpenedCase } from './case-state.ts';

interface Open {
  /** Of a case that was opened and is not closed. */
  whileOpen(state: CaseState, rule: (opened: OpenedCase) => Verdict): Verdict;
  isRunning(opened: OpenedCase): Verdict;
  isUndecided(opened: OpenedCase): boolean;
}

/** A case is passed on while it is studied: what a plenary has decided stays with the office whose plenary it was. */
export function handOnRules({ whileOpen, isRunning, isUndecided }: Open): {
  readonly [command: string]: Rule<CaseState>;
} {
  const on =
    (rule: (opened: OpenedCase, actor: Actor) => Verdict): Rule<CaseState> =>
    (state, actor) =>
      whileOpen(state, opened => rule(opened, actor));
  return {
    'case.pass-on': on((opened, actor) => {
      const role = needsRole(actor, 'commissioner');
      if (!role.ok) return role;
      const running = isRunning(opened);
      if (!running.ok) return running;
      const decided = refuse({ code: 'already-decided' } satisfies PassingRefusal);
      return isUndecided(opened) ? mayHandOn(opened, actor) : decided;
    }),
    'case.assign': on((_, actor) => mayAssign(actor)),
    ...answerRules('case', rule => on(({ apart }, actor) => rule(apart, actor))),
  };
}
