/** Stepping back from a report or a case, lifting that, and the take-over by the level above: the same of both kinds. */
import { z } from 'zod';
import { formatRef, type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import {
  type Command,
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
  type Serving,
  stateOf,
  type Touch,
} from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { heirAmong, heirTouch } from './dissolution.ts';
import { levelOf } from './levels.ts';
import { officeKind } from './office.ts';
import { personKind } from './person.ts';
import {
  type Apart,
  type ApartRefusal,
  apartActs,
  handlerOf,
  isRecused,
  KINDS_OF_MATTER,
  type KindOfMatter,
  kinOf,
  matterIn,
  mayDecide,
  quorumLeft,
  TAKE_OVERS,
} from './recusal.ts';
import { isAbove } from './routing.ts';

const no = (refusal: ApartRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

/** One kind of matter that people can be kept apart from. */
export interface MatterKind {
  readonly kind: KindOfMatter;
  readonly words: { readonly id: string; readonly en: string };
}

const acts = { acts: apartActs };

export function apartCommands({ kind, words }: MatterKind): readonly Command[] {
  const matterOf = (loaded: readonly Loaded[]) => {
    const found = matterIn(loaded[0]?.state);
    if (!found) throw new Error(`allowed has let a ${kind} pass that never began`);
    const last = handlerOf(found);
    // Who handled it last, and who carries on for that office where it was dissolved.
    return { apart: found.apart, last, office: heirAmong(loaded, last) };
  };
  const also = (loaded: readonly Loaded[]): readonly Touch[] => {
    const found = matterIn(loaded[0]?.state);
    return found ? [...heirTouch(handlerOf(found)), ...kinOf(loaded)] : [];
  };
  const deciders = (loaded: readonly Loaded[]) => [matterOf(loaded).office];
  /** The act on the matter and on all that shares its fate, as far as it says something new there. */
  const onAll = (loaded: readonly Loaded[], act: NewAct, isNew: (apart: Apart) => boolean = () => true): Plan => ({
    appends: loaded.flatMap(({ kind: of, ref, state }) => {
      const matter = KINDS_OF_MATTER.some(one => one === of) ? matterIn(state) : undefined;
      return matter && isNew(matter.apart) ? [{ ref, acts: [act] }] : [];
    }),
  });
  const about = { [kind]: refSchema } as { readonly [name: string]: typeof refSchema };
  const refOf = (input: object): RecordRef => (input as { readonly [name: string]: RecordRef })[kind] as RecordRef;

  const recuse = defineCommand({
    name: `${kind}.recuse`,
    summary: { id: `Mundur dari ${words.id}`, en: `Recuse from a ${words.en}` },
    input: z.object({ ...about, person: refSchema, because: text(2_000) }),
    touches: input => [
      { kind, ref: refOf(input) },
      { kind: 'person', ref: input.person, reads: true },
    ],
    also,
    people: deciders,
    decide(loaded, { person, because }, { actor, today, people: [serving = []] }) {
      const { apart, office } = matterOf(loaded);
      const own = actor.kind === 'officer' && actor.id === formatRef(person);
      if (!own && !(actor.kind === 'officer' && actor.roles.includes('commissioner')))
        return no({ code: 'recuses-another' });
      if (stateOf(loaded, 1, personKind).state.phase !== 'serving') return refuse({ code: 'person-left' });
      if (isRecused(apart, formatRef(person))) return no({ code: 'already-recused' });
      const gone = [...apart.recused.map(one => one.person), person];
      const quorum = lost(serving, gone, office);
      const act = newAct(acts, 'recused', { person, on: today, because, quorum });
      return ok(onAll(loaded, act, one => !isRecused(one, formatRef(person))));
    },
  });

  const lift = defineCommand({
    name: `${kind}.lift-recusal`,
    summary: { id: `Cabut pengunduran dari ${words.id}`, en: `Lift a recusal from a ${words.en}` },
    input: z.object({ ...about, person: refSchema, because: text(2_000) }),
    touches: input => [{ kind, ref: refOf(input) }],
    also,
    people: deciders,
    decide(loaded, { person, because }, { today, people: [serving = []] }) {
      const { apart, office } = matterOf(loaded);
      if (!isRecused(apart, formatRef(person))) return no({ code: 'not-recused' });
      const left = apart.recused.map(one => one.person).filter(one => !sameRef(one, person));
      const quorum = lost(serving, left, office);
      const act = newAct(acts, 'recusal-lifted', { person, on: today, because, quorum });
      return ok(onAll(loaded, act, one => isRecused(one, formatRef(person))));
    },
  });

  const takeOver = defineCommand({
    name: `${kind}.take-over`,
    summary: { id: `Ambil alih ${words.id}`, en: `Take over a ${words.en}` },
    input: z.object({ ...about, office: refSchema, why: z.enum(TAKE_OVERS), cite: text(300) }),
    touches: input => [
      { kind, ref: refOf(input) },
      { kind: 'office', ref: input.office, reads: true },
    ],
    also,
    upwards: loaded => matterOf(loaded).last.region,
    decide(loaded, { office, why, cite }, { actor, today, upwards = [] }: Context) {
      const { apart, last } = matterOf(loaded);
      const { state } = stateOf(loaded, 1, officeKind);
      if (state.phase !== 'standing' || actor.kind !== 'officer' || !actor.office || !sameRef(actor.office, office))
        return no({ code: 'office-not-above', field: 'office' });
      if (why === 'no-quorum' && mayDecide(apart).ok) return no({ code: 'quorum-stands', field: 'why' });
      // A higher one that goes past the nearest says by which order.
      const nearest = upwards.find(({ ref }) => isAbove(ref, last));
      if (why === 'no-quorum' && nearest && !sameRef(nearest.ref, office))
        return no({ code: 'office-not-nearest', field: 'office', detail: nearest.name });
      const given = { office, officeName: state.name, why, cite, on: today };
      return ok(onAll(loaded, newAct(acts, 'taken-over', given)));
    },
  });
  return [recuse, lift, takeOver] as readonly unknown[] as readonly Command[];
}

/** What is left of the office's plenary; null where nobody of it is kept apart. */
function lost(serving: readonly Serving[], recused: readonly RecordRef[], office: RecordRef) {
  const members = serving.filter(({ roles }) => roles.includes('commissioner'));
  const gone = members.filter(({ ref }) => recused.some(one => sameRef(one, ref))).length;
  return gone === 0 ? null : quorumLeft(levelOf(office.region), members.length, members.length - gone);
}
