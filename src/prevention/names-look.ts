/**
 * A look at people's names: who is in a roster, who has not read or signed, who was invited and came, whose paper this is. It is
 * recorded as a look at the page of a matter is, once for each person, record and hour, and before the names are answered.
 */
import { z } from 'zod';
import { hourOf, NAMED, type Named, viewKind } from '../intake/view.ts';
import type { Institution } from '../offices/institution.ts';
import { formatRef, type RecordRef, refSchema } from '../record/ids.ts';
import { defineCommand, newAct, stateOf, type Verdict } from '../record/kind.ts';
import type { Asked } from '../record/operation.ts';
import { ok } from '../result.ts';

const lookAtNames = defineCommand({
  name: 'names.look',
  summary: { id: 'Lihat nama orang', en: 'Look at names' },
  input: z.object({ of: refSchema, kind: z.enum(NAMED) }),
  byInstitutions: 'own-region',
  touches: ({ of, kind }) => [
    { kind: 'view', region: of.region },
    { kind, ref: of, reads: true },
  ],
  decide(loaded, { of, kind }, { now, actor }) {
    const { ref } = stateOf(loaded, 0, viewKind);
    const institution = actor.kind === 'liaison' ? (actor.institution as Institution) : null;
    return ok({ appends: [{ ref, acts: [newAct(viewKind, 'looked', { of, kind, hour: hourOf(now), institution })] }] });
  },
});

/** On record before the names are answered. `busy` where it couldn't be: then nothing is. */
export async function recordNamesLook({ engine, actor }: Asked, kind: Named, of: RecordRef): Promise<Verdict> {
  if (actor.kind !== 'officer' && actor.kind !== 'liaison') return ok(true);
  const key = `names:${formatRef(of)}:${hourOf(engine.moment(of.region, actor).now)}`;
  const looked = await engine.act('names.look', { of: formatRef(of), kind }, { actor, key });
  return looked.ok ? ok(true) : looked;
}

export const namesLookCommands = [lookAtNames] as const;
