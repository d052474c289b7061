/** Saying who is in charge of a matter: the same of reports, leads, findings and cases. */
import { z } from 'zod';
import { type AssignmentRefusal, canTakeCharge } from '../offices/assignment.ts';
import { heirTouch } from '../offices/dissolution.ts';
import { personKind } from '../offices/person.ts';
import { apartActs, handlerOf, type KindOfMatter, matterIn } from '../offices/recusal.ts';
import { type RecordRef, refSchema } from '../record/ids.ts';
import {
  type Command,
  defineCommand,
  type Loaded,
  newAct,
  type Refusal,
  stateOf,
  type Verdict,
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { handlerAmong, type KindToHandOn, timeOf } from './passing-on-commands.ts';

const no = (refusal: AssignmentRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const acts = { acts: apartActs };

/** Whether this person can be put in charge of the first of the loaded records, which is a matter. */
export function takesCharge(loaded: readonly Loaded[], person: Loaded<ReturnType<typeof personKind.apply>>): Verdict {
  const apart = matterIn(loaded[0]?.state)?.apart;
  if (!apart) return refuse({ code: 'not-found' });
  const recused = apart.recused.map(one => one.person);
  return canTakeCharge(person.state, person.ref, { handler: handlerAmong(loaded), recused, now: apart.assigned });
}

export const assigned = (matter: Loaded, person: RecordRef | null, on: string) => ({
  ref: matter.ref,
  acts: [newAct(acts, 'assigned', { person, on }, timeOf(matter))],
});

/** What must be read to know who has a matter now. */
export const handlerTouch = (loaded: readonly Loaded[], at: number) => {
  const matter = loaded[at] && matterIn(loaded[at].state);
  return matter ? heirTouch(handlerOf(matter)) : [];
};

export function assigningCommand({ kind, words }: KindToHandOn): Command {
  const about = { [kind]: refSchema } as { readonly [name: string]: typeof refSchema };
  const refOf = (input: object): RecordRef => (input as { readonly [name: string]: RecordRef })[kind] as RecordRef;
  const assign = defineCommand({
    name: `${kind}.assign`,
    summary: { id: `Tetapkan penanggung jawab ${words.id}`, en: `Say who is in charge of a ${words.en}` },
    /** Null leaves nobody in charge. */
    input: z.object({ ...about, person: refSchema.nullable() }),
    touches: input => [
      { kind: kind as KindOfMatter, ref: refOf(input) },
      ...(input.person ? [{ kind: 'person', ref: input.person, reads: true } as const] : []),
    ],
    also: loaded => handlerTouch(loaded, 0),
    decide(loaded, { person }, { today }) {
      const [matter] = loaded;
      if (!matter) throw new Error(`${kind}.assign touches nothing`);
      if (person === null) {
        const { assigned: now = null } = matterIn(matter.state)?.apart ?? {};
        return now === null ? no({ code: 'unchanged' }) : ok({ appends: [assigned(matter, null, today)] });
      }
      const may = takesCharge(loaded, stateOf(loaded, 1, personKind));
      return may.ok ? ok({ appends: [assigned(matter, person, today)] }) : may;
    },
  });
  return assign as unknown as Command;
}
