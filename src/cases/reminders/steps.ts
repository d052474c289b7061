/**
 * Who takes the next step of a matter: the commands behind each step of the queue, and the roles that their rows of `allowed`
 * ask for. reminders.test.ts asks the tables themselves, so that the two can't differ.
 */
import type { Step } from '../../law/due-row.ts';
import type { KindOfMatter } from '../../offices/recusal.ts';
import type { Role } from '../../offices/roles.ts';

export interface Taken {
  readonly by: string;
  readonly roles: readonly Role[];
}
const TEAM: readonly Role[] = ['reviewer', 'commissioner'];
const PLENARY: readonly Role[] = ['commissioner'];

/** Steps that wait for the office; those that wait for others are nobody's here. */
export const TAKEN: { readonly [K in KindOfMatter]: { readonly [S in Step]?: Taken } } = {
  report: {
    'initial-review': { by: 'report.review', roles: TEAM },
    'ask-completion': { by: 'report.ask-completion', roles: TEAM },
    register: { by: 'case.register', roles: TEAM },
    trace: { by: 'lead.trace-report', roles: TEAM },
  },
  lead: { trace: { by: 'lead.trace', roles: TEAM } },
  finding: { register: { by: 'case.register-finding', roles: TEAM } },
  case: {
    study: { by: 'case.decide', roles: PLENARY },
    forward: { by: 'case.refer', roles: TEAM },
    refer: { by: 'case.refer', roles: TEAM },
    close: { by: 'case.close-track', roles: PLENARY },
    'discuss-first': { by: 'case.discuss', roles: TEAM },
    'discuss-second': { by: 'case.discuss', roles: TEAM },
    'discuss-third': { by: 'case.discuss', roles: TEAM },
    'discuss-fourth': { by: 'case.discuss', roles: TEAM },
    'finish-before-result': { by: 'case.record-crime-step', roles: TEAM },
  },
};

/** Who sends a periodic report: the roles that `periodic.send` asks for. */
export const REPORTS = { by: 'periodic.send', roles: TEAM } as const satisfies Taken;

export const mayTake = (kind: KindOfMatter, step: string, roles: readonly string[]): boolean => {
  const taken: { readonly [step: string]: Taken | undefined } = TAKEN[kind];
  return taken[step]?.roles.some(role => roles.includes(role)) ?? false;
};
