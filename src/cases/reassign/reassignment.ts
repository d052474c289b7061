/**
 * Reassigning what somebody left behind: one record for each time, with every matter that was shown beforehand and who is to be in
 * charge of it. A job carries it out one matter at a time, each in a transaction of its own that also says here how it went; what was
 * refused stays in the list with its reason. The same list carried out twice changes nothing twice.
 *
 *   (nothing) --begun--> running --settled*--> … --> finished, once every matter is
 */
import { z } from 'zod';
import { mayAssign } from '../../offices/assignment.ts';
import { KINDS_OF_MATTER } from '../../offices/recusal.ts';
import { keptRef, type RecordRef } from '../../record/ids.ts';
import { type Actor, defineKind, field, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { ok, refuse, unreachable } from '../../result.ts';

/** Far below what one record may hold; who left more behind is reassigned in two goes. */
export const MATTERS_MOST = 500;

const item = z.object({ kind: z.enum(KINDS_OF_MATTER), ref: keptRef, number: z.string(), to: keptRef });

const acts = {
  begun: {
    version: 1,
    summary: { id: 'Pengalihan tugas dimulai', en: 'Reassignment begun' },
    fields: {
      office: field(keptRef),
      /** Who was in charge. */
      person: field(keptRef),
      items: field(z.array(item).min(1).max(MATTERS_MOST)),
      on: field(z.iso.date()),
    },
  },
  settled: {
    version: 1,
    summary: { id: 'Satu perkara dialihkan atau ditolak', en: 'One matter reassigned, or refused' },
    fields: {
      nth: field(z.number().int().min(1)),
      /** Why it was refused; null where it was done. */
      refused: field(z.string().nullable()),
      on: field(z.iso.date()),
    },
  },
} as const;

export interface ReassignedItem extends z.infer<typeof item> {
  /** Undefined until its turn came; null where it was done, else why it was refused. */
  readonly refused?: string | null;
}
export interface BegunReassignment {
  readonly phase: 'running' | 'finished';
  readonly office: RecordRef;
  readonly person: RecordRef;
  readonly items: readonly ReassignedItem[];
  readonly begunOn: string;
}
export type ReassignmentState = { readonly phase: 'none' } | BegunReassignment;

export type ReassignmentRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'other-office'; readonly field: 'office' }
  | { readonly code: 'nothing-to-reassign' }
  /** Its turn came already, or there is no such one. */
  | { readonly code: 'already-settled' };
/** Why one matter stays with whom it was, beside what is refused of putting somebody in charge. */
export const STAYS = ['passing-awaited', 'matter-closed', 'assigned-meanwhile', 'not-found'] as const;

/** The job that carries it out. */
export const REASSIGNER = { kind: 'system', name: 'reassignment' } as const satisfies Actor;

const whileRunning = (state: ReassignmentState, actor: Actor): Verdict => {
  const role = { code: 'role-missing', detail: REASSIGNER.name } satisfies ReassignmentRefusal;
  if (actor.kind !== 'system' || actor.name !== REASSIGNER.name) return refuse(role);
  return state.phase === 'running' ? ok(true) : refuse({ code: 'already-settled' } satisfies ReassignmentRefusal);
};

export const reassignmentKind = defineKind<ReassignmentState, typeof acts>({
  name: 'reassignment',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'begun': {
        const { on, ...given } = act.fields;
        return { phase: 'running', ...given, begunOn: on };
      }
      case 'settled': {
        if (state.phase === 'none') throw new Error('settled before it was begun');
        const { nth, refused } = act.fields;
        const items = state.items.map((one, at) => (at === nth - 1 ? { ...one, refused } : one));
        return { ...state, items, phase: items.every(one => one.refused !== undefined) ? 'finished' : 'running' };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'reassignment.begin': (state, actor) =>
      state.phase === 'none' ? mayAssign(actor) : refuse({ code: 'already-settled' } satisfies ReassignmentRefusal),
    'reassignment.settle': whileRunning,
    'reassignment.skip': whileRunning,
  },
});

export const reassignmentList = defineProjection<ReassignmentState>({
  name: 'reassignment-list',
  version: 1,
  kind: 'reassignment',
  follows: 'command',
  table: 'reassignment_list',
  columns: { office: 'uuid', begun_on: 'date', finished: 'boolean' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [{ office: state.office.id, begun_on: state.begunOn, finished: state.phase === 'finished' }],
});
