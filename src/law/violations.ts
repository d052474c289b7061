import type { Violation } from './violation.ts';
import { otherViolations } from './violations-other.ts';
import { skbViolations } from './violations-skb.ts';

/** The 34 forms of the catalogue (KE, D, P, X) and the three things people report that no catalogue names (U). */
export const violations: readonly Violation[] = [...skbViolations, ...otherViolations];
