/**
 * A look of an institution at its part of a case, recorded like an officer's look at a page. It is the one command that an
 * institution's people carry out: of themselves alone, since who and whose they are comes from their session.
 */
import { z } from 'zod';
import { hourOf, viewKind } from '../intake/view.ts';
import type { Institution } from '../offices/institution.ts';
import { standsIn } from '../offices/recusal.ts';
import { scopeOfOffice, scopeWithin } from '../offices/roles.ts';
import { formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import { defineCommand, newAct, stateOf, type Verdict } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { ok, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import { partOf } from './part.ts';

export const lookAtPart = defineCommand({
  name: 'part.look',
  summary: { id: 'Lihat bagian instansi', en: 'Look at a part' },
  input: z.object({ case: refSchema }),
  byInstitutions: true,
  touches: ({ case: of }) => [
    { kind: 'view', region: of.region },
    { kind: 'case', ref: of, reads: true },
  ],
  decide(loaded, { case: of }, { now, actor }) {
    const { ref } = stateOf(loaded, 0, viewKind);
    const { state } = stateOf(loaded, 1, caseKind);
    const institution = actor.kind === 'liaison' ? (actor.institution as Institution) : undefined;
    // A part is where the case is handled: what was passed on is looked at by those who work with the receiver.
    const { region } = standsIn(state) ?? of;
    const isTheirs = actor.kind === 'liaison' && scopeWithin(scopeOfOffice(region), actor.scope);
    if (!institution || !isTheirs || state.phase !== 'opened' || partOf(state, institution).length === 0)
      return refuse({ code: 'not-found', detail: 'case' });
    const looked = newAct(viewKind, 'looked', { of, kind: 'case', hour: hourOf(now), institution });
    return ok({ appends: [{ ref, acts: [looked] }] });
  },
});

/** On record before the part is answered, once an hour. `busy` where it couldn't be. */
export async function recordPartLook({ engine, actor }: Asked, of: RecordRef): Promise<Verdict> {
  if (actor.kind !== 'liaison') return ok(true);
  const key = `look:${formatRef(of)}:${hourOf(engine.moment(of.region, actor).now)}`;
  const looked = await engine.act('part.look', { case: formatRef(of) }, { actor, key });
  return looked.ok ? ok(true) : looked;
}
