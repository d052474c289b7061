import { z } from 'zod';
import { officeKind } from '../../offices/office.ts';
import { awaited } from '../../offices/passing.ts';
import { personKind } from '../../offices/person.ts';
import { apartIn, KINDS_OF_MATTER } from '../../offices/recusal.ts';
import { formatRef, refSchema, sameRef } from '../../record/ids.ts';
import {
  type Append,
  defineCommand,
  type Loaded,
  newAct,
  type Refusal,
  stateOf,
  type Touch,
} from '../../record/kind.ts';
import { ok, type Result, refuse } from '../../result.ts';
import { assigned, handlerTouch, takesCharge } from '../assigning-commands.ts';
import { isOpenMatter } from '../hand-on-lists.ts';
import { MATTERS_MOST, type ReassignmentRefusal, reassignmentKind, type STAYS } from './reassignment.ts';

const no = (refusal: ReassignmentRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

/** Begins a reassignment of matters that were shown. Whether each can be reassigned, its own turn says. */
export const beginReassignment = defineCommand({
  name: 'reassignment.begin',
  summary: { id: 'Alihkan yang ditinggalkan seorang petugas', en: 'Reassign what somebody left behind' },
  input: z.object({
    office: refSchema,
    person: refSchema,
    items: z
      .array(z.object({ kind: z.enum(KINDS_OF_MATTER), ref: refSchema, number: z.string().max(120), to: refSchema }))
      .max(MATTERS_MOST),
  }),
  touches: ({ office, person }) => [
    { kind: 'reassignment', region: office.region },
    { kind: 'office', ref: office, reads: true },
    { kind: 'person', ref: person, reads: true },
  ],
  decide(loaded, { office, person, items }, { actor, today: on }) {
    const { ref } = stateOf(loaded, 0, reassignmentKind);
    const own = actor.kind !== 'officer' || (actor.office !== null && sameRef(actor.office, office));
    if (!own || stateOf(loaded, 1, officeKind).state.phase !== 'standing')
      return no({ code: 'other-office', field: 'office' });
    if (items.length === 0) return no({ code: 'nothing-to-reassign' });
    return ok({ appends: [{ ref, acts: [newAct(reassignmentKind, 'begun', { office, person, items, on })] }] });
  },
});

const turn = z.object({ reassignment: refSchema, nth: z.number().int().min(1) });
const itemOf = (loaded: readonly Loaded[], nth: number) => {
  const { state } = stateOf(loaded, 0, reassignmentKind);
  return state.phase === 'none' ? undefined : state.items[nth - 1];
};

/** One matter's turn: somebody else is in charge of it, or it is said why not. */
export const settleOne = defineCommand({
  name: 'reassignment.settle',
  summary: { id: 'Alihkan satu perkara', en: 'Reassign one matter' },
  input: turn,
  touches: input => [{ kind: 'reassignment', ref: input.reassignment }],
  also(loaded, { nth }) {
    const one = itemOf(loaded, nth);
    if (!one) return [];
    const first: readonly Touch[] = [
      { kind: one.kind, ref: one.ref },
      { kind: 'person', ref: one.to, reads: true },
    ];
    return [...first, ...handlerTouch(loaded, 1)];
  },
  decide(loaded, { nth }, { today: on }) {
    const { ref, state } = stateOf(loaded, 0, reassignmentKind);
    const one = itemOf(loaded, nth);
    if (state.phase === 'none' || !one || one.refused !== undefined) return no({ code: 'already-settled' });
    const matter = loaded[1] as Loaded;
    const refused = reasonAgainst(loaded, formatRef(state.person));
    const settled: Append = { ref, acts: [newAct(reassignmentKind, 'settled', { nth, refused, on })] };
    return ok({ appends: refused === null ? [assigned(matter, one.to, on), settled] : [settled] });
  },
});

function reasonAgainst(loaded: readonly Loaded[], from: string): string | null {
  const [, matter] = loaded;
  const apart = apartIn(matter?.state);
  const stays = (why: (typeof STAYS)[number]) => why;
  if (!matter || !apart) return stays('not-found');
  if (awaited(apart)) return stays('passing-awaited');
  if (!isOpenMatter(matter)) return stays('matter-closed');
  // Put into other hands since the list was shown.
  if (!apart.assigned || formatRef(apart.assigned) !== from) return stays('assigned-meanwhile');
  const may = takesCharge(loaded.slice(1), stateOf(loaded, 2, personKind));
  return may.ok ? null : may.refusal.code;
}

/** A matter or a successor that is not there any more: its turn is over, and the list says so. */
export const skipOne = defineCommand({
  name: 'reassignment.skip',
  summary: { id: 'Lewati satu perkara', en: 'Skip one matter' },
  input: turn,
  touches: input => [{ kind: 'reassignment', ref: input.reassignment }],
  decide(loaded, { nth }, { today: on }) {
    const { ref } = stateOf(loaded, 0, reassignmentKind);
    const one = itemOf(loaded, nth);
    if (!one || one.refused !== undefined) return no({ code: 'already-settled' });
    return ok({ appends: [{ ref, acts: [newAct(reassignmentKind, 'settled', { nth, refused: 'not-found', on })] }] });
  },
});

export const reassignmentCommands = [beginReassignment, settleOne, skipOne] as const;
