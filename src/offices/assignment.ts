/**
 * Who handles a matter (penanggung jawab): one person of the office that has it, or nobody. It gives no right and takes none: the
 * queue can be read by it, and what somebody leaves behind is found by it. All kinds of matter have this act. Pure.
 */
import { z } from 'zod';
import { formatRef, keptRef, type RecordRef } from '../record/ids.ts';
import { type Actor, field, type Verdict } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';

export const assignmentActs = {
  assigned: {
    version: 1,
    summary: { id: 'Penanggung jawab ditetapkan', en: 'Person in charge assigned' },
    fields: { person: field(keptRef.nullable()), on: field(z.iso.date()) },
  },
} as const;

/** Who handles matters, and so can be put in charge of one. */
export const IN_CHARGE = ['reviewer', 'commissioner'];
/** Who says who is in charge: whoever handles matters, and administrators, who know who left. */
export const ASSIGNERS = ['administrator', 'reviewer', 'commissioner'];

export type AssignmentRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'person-left' }
  /** Somebody of another office, or who handles no matters. */
  | { readonly code: 'not-of-the-handlers'; readonly field: 'person' }
  | { readonly code: 'successor-recused'; readonly field: 'person' }
  | { readonly code: 'unchanged' };

export const mayAssign = (actor: Actor): Verdict =>
  actor.kind === 'officer' && ASSIGNERS.some(role => actor.roles.includes(role))
    ? ok(true)
    : refuse({ code: 'role-missing', detail: ASSIGNERS.join(', ') } satisfies AssignmentRefusal);

/** Whoever may be put in charge: somebody who serves at the office that has the matter, handles matters, and did not step back. */
export function canTakeCharge(
  person: { readonly phase: string; readonly office?: RecordRef; readonly roles?: readonly string[] },
  ref: RecordRef,
  {
    handler,
    recused,
    now,
  }: { readonly handler: RecordRef; readonly recused: readonly RecordRef[]; readonly now: RecordRef | null },
): Verdict {
  const no = (refusal: AssignmentRefusal): Verdict => refuse(refusal);
  const name = formatRef(ref);
  if (person.phase !== 'serving' || !person.office) return no({ code: 'person-left' });
  const handles = IN_CHARGE.some(role => person.roles?.includes(role));
  if (!handles || formatRef(person.office) !== formatRef(handler))
    return no({ code: 'not-of-the-handlers', field: 'person' });
  if (recused.some(one => formatRef(one) === name)) return no({ code: 'successor-recused', field: 'person' });
  return now && formatRef(now) === name ? no({ code: 'unchanged' }) : ok(true);
}
