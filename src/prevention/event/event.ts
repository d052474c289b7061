/**
 * Outreach and meetings: what is planned, who is asked to come, and what was promised there.
 *
 *   (nothing) --planned--> planned --changed*--> planned --cancelled--> cancelled
 *       planned --invited, invitations-made*--> planned      whom to ask is an act; the job makes the invitations
 *       planned --held--> held --reopened--> planned         attendance is taken until the event is held
 *       held --minutes-written*--> held --minutes-confirmed--> held; written anew, they are unconfirmed again
 *       planned from its day on, and held: --committed*--> the same; commitment.ts has what becomes of each
 *       planned, before it begins: --test-set*--> the same, with a short test or none (short-test.ts)
 *
 * Who comes (reply.ts) and who came (attendance.ts) are records of their own, so that a hall full of people never waits for one
 * record. What comes after an event for each who came (a test, a certificate) has its place there too.
 */
import { z } from 'zod';
import { keptRef } from '../../record/ids.ts';
import { defineKind, field, open, orNull, personal } from '../../record/kind.ts';
import { text } from '../../record/typed.ts';
import { ok, type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { BELONGS } from '../roster/roster.ts';
import {
  type Commitment,
  type CommitmentRefusal,
  commitmentActs,
  isOfCommitment,
  withCommitment,
} from './commitment.ts';
import { going, held, orNotYet, planned, withOpen } from './event-rules.ts';
import { type Difference, differences, type Parent, type Plan, parentOf, planFields } from './plan.ts';
import { questions, type ShortTest } from './short-test.ts';

const day = z.iso.date();

/** At whose desk an event was planned: an office's, or a government's for its own staff. */
export const DESKS = ['office', 'government'] as const;
const planned1 = { ...planFields, parent: open(parentOf.nullable()), on: open(day) };

const acts = {
  planned: {
    version: 2,
    summary: { id: 'Acara direncanakan', en: 'Event planned' },
    fields: { ...planned1, desk: field(z.enum(DESKS)) },
    past: { 1: { fields: planned1, upcast: (fields: object) => ({ ...fields, desk: 'office' }) } },
  },
  changed: {
    version: 1,
    summary: { id: 'Rencana acara diubah', en: 'Plan of the event changed' },
    fields: { ...planFields, because: field(text(1_000)), on: open(day) },
  },
  cancelled: {
    version: 1,
    summary: { id: 'Acara dibatalkan', en: 'Event cancelled' },
    fields: { because: field(text(1_000)), on: open(day) },
  },
  invited: {
    version: 1,
    summary: { id: 'Undangan diperintahkan', en: 'Invitations ordered' },
    fields: {
      n: field(z.number().int().min(1)),
      /** Whose people, as they stood at which generation; null where posts alone are asked. */
      roster: field(keptRef.nullable()),
      generation: field(z.number().int().min(0)),
      units: field(z.array(z.uuid()).min(1).max(5_000).nullable()),
      belongs: field(z.array(z.enum(BELONGS)).min(1).nullable()),
      /** The heads of units alone. */
      heads: field(z.boolean()),
      /** Posts that are asked by their name, whoever holds them. */
      posts: field(z.array(text(200)).max(500, 'too-many')),
      on: open(day),
    },
  },
  'invitations-made': {
    version: 1,
    summary: { id: 'Undangan selesai dibuat', en: 'Invitations made' },
    fields: { n: field(z.number().int().min(1)), people: field(z.number().int().min(0)), on: open(day) },
  },
  'test-set': {
    version: 1,
    summary: { id: 'Tes singkat disusun', en: 'Short test set' },
    fields: { questions: field(questions), on: open(day) },
  },
  held: {
    version: 1,
    summary: { id: 'Acara selesai, daftar hadir ditutup', en: 'Event held, attendance closed' },
    fields: { on: open(day) },
  },
  reopened: {
    version: 1,
    summary: { id: 'Daftar hadir dibuka lagi', en: 'Attendance opened again' },
    fields: { because: field(text(1_000)), on: open(day) },
  },
  'minutes-written': {
    version: 1,
    summary: { id: 'Notula ditulis', en: 'Minutes written' },
    fields: { minutes: personal(text(50_000)), writer: personal(text(200)), on: open(day) },
  },
  'minutes-confirmed': {
    version: 1,
    summary: { id: 'Notula disahkan', en: 'Minutes confirmed' },
    fields: { confirmer: personal(text(200)), on: open(day) },
  },
  ...commitmentActs,
} as const;

export const PHASES = ['planned', 'held', 'cancelled'] as const;
/** Whom one order of invitations asks; `people` once the job has asked them all. */
export interface InvitationOrder {
  readonly n: number;
  readonly roster: z.infer<typeof keptRef> | null;
  readonly generation: number;
  readonly units: readonly string[] | null;
  readonly belongs: readonly (typeof BELONGS)[number][] | null;
  readonly heads: boolean;
  readonly posts: readonly string[];
  readonly people: number | null;
}
export interface Minutes {
  /** Null where it was erased. */
  readonly minutes: string | null;
  readonly writer: string | null;
  readonly on: string;
  readonly version: number;
  readonly confirmed: { readonly confirmer: string | null; readonly on: string } | null;
}
export interface StandingEvent extends Plan {
  readonly phase: (typeof PHASES)[number];
  readonly parent: Parent | null;
  readonly desk: (typeof DESKS)[number];
  /** The officer who planned it; '' where the system did. */
  readonly owner: string;
  readonly plannedOn: string;
  readonly changes: readonly {
    readonly on: string;
    readonly because: string;
    readonly differs: readonly Difference[];
  }[];
  readonly orders: readonly InvitationOrder[];
  readonly cancelled: { readonly on: string; readonly because: string } | null;
  readonly heldOn: string | null;
  readonly minutes: Minutes | null;
  readonly test: ShortTest | null;
  readonly commitments: readonly Commitment[];
}
/** Whether a government sees it: its own, what is open to everybody, and what asks its staff to come. Else it is an office's alone. */
export const isShared = ({ desk, access, orders }: StandingEvent): boolean =>
  desk === 'government' || access === 'public' || orders.some(({ roster }) => roster !== null);

export type EventState = { readonly phase: 'none' } | StandingEvent;

export type EventRefusal =
  | CommitmentRefusal
  | { readonly code: 'event-missing' }
  | { readonly code: 'event-planned' }
  | { readonly code: 'event-cancelled'; readonly detail: string }
  | { readonly code: 'event-held'; readonly detail: string }
  | { readonly code: 'event-not-held' }
  | { readonly code: 'event-not-yet'; readonly detail: string }
  | { readonly code: 'event-ends-before'; readonly field: 'until' }
  | { readonly code: 'rule-missing'; readonly field: 'rule' }
  | { readonly code: 'parent-missing'; readonly field: 'parent' }
  | { readonly code: 'parent-over'; readonly field: 'parent' }
  | { readonly code: 'parent-elsewhere'; readonly field: 'parent' }
  | { readonly code: 'roster-elsewhere' }
  | { readonly code: 'roster-empty' }
  | { readonly code: 'nobody-chosen'; readonly field: 'units' }
  | { readonly code: 'invitations-running' }
  | { readonly code: 'minutes-missing' }
  | { readonly code: 'minutes-confirmed'; readonly detail: string }
  | { readonly code: 'invitations-job-only' }
  | { readonly code: 'test-too-late'; readonly detail: string }
  | { readonly code: 'questions-incomplete'; readonly field: 'questions' }
  | { readonly code: 'question-law-unknown'; readonly field: 'questions'; readonly detail: string };

const no = (refusal: EventRefusal): Result<never, EventRefusal> => refuse(refusal);

function standing(state: EventState, type: string): StandingEvent {
  if (state.phase === 'none') throw new Error(`${type} of an event that was never planned`);
  return state;
}

function planOf({ on: _, parent: __, because: ___, desk: ____, ...plan }: Record<string, unknown>): Plan {
  return { ...plan, speakers: orNull(plan.speakers) } as Plan;
}

export const eventKind = defineKind<EventState, typeof acts>({
  name: 'event',
  acts,
  initial: { phase: 'none' },
  sees: (state, actor) => actor.kind !== 'liaison' || state.phase === 'none' || isShared(state),
  apply(state, act) {
    if (act.type === 'planned') {
      const { parent, desk, on } = act.fields;
      return {
        ...planOf(act.fields),
        ...{
          phase: 'planned',
          parent,
          desk,
          owner: act.by.kind === 'officer' ? act.by.id : '',
          plannedOn: on,
          changes: [],
        },
        ...{ orders: [], cancelled: null, heldOn: null, minutes: null, test: null, commitments: [] },
      };
    }
    const now = standing(state, act.type);
    if (isOfCommitment(act)) return { ...now, commitments: withCommitment(now.commitments, act) };
    switch (act.type) {
      case 'changed': {
        const { on, because } = act.fields;
        const plan = planOf(act.fields);
        return { ...now, ...plan, changes: [...now.changes, { on, because, differs: differences(now, plan) }] };
      }
      case 'cancelled':
        return { ...now, phase: 'cancelled', cancelled: { on: act.fields.on, because: act.fields.because } };
      case 'invited': {
        const { on: _, ...order } = act.fields;
        return { ...now, orders: [...now.orders, { ...order, people: null }] };
      }
      case 'invitations-made': {
        const { n, people } = act.fields;
        return { ...now, orders: now.orders.map(order => (order.n === n ? { ...order, people } : order)) };
      }
      case 'test-set': {
        const { questions: asked, on } = act.fields;
        return { ...now, test: asked.length === 0 ? null : { questions: asked, on } };
      }
      case 'held':
        return { ...now, phase: 'held', heldOn: act.fields.on };
      case 'reopened':
        return { ...now, phase: 'planned', heldOn: null };
      case 'minutes-written': {
        const { minutes, writer, on } = act.fields;
        const version = (now.minutes?.version ?? 0) + 1;
        return {
          ...now,
          minutes: { minutes: orNull(minutes), writer: orNull(writer), on, version, confirmed: null },
        };
      }
      case 'minutes-confirmed': {
        if (!now.minutes) throw new Error('minutes were confirmed that nobody wrote');
        const { confirmer, on } = act.fields;
        return { ...now, minutes: { ...now.minutes, confirmed: { confirmer: orNull(confirmer), on } } };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'event.plan': (state, actor) => (state.phase === 'none' ? mayPrevent(actor) : no({ code: 'event-planned' })),
    'event.change': planned(),
    'event.cancel': planned(),
    'event.invite': planned(),
    'event.finish-inviting': (_, actor) => (actor.kind === 'system' ? ok(true) : no({ code: 'invitations-job-only' })),
    'event.set-test': planned(),
    'event.hold': planned(orNotYet),
    'event.reopen': held(),
    'event.write-minutes': held(),
    'event.confirm-minutes': held(state =>
      !state.minutes
        ? no({ code: 'minutes-missing' })
        : state.minutes.confirmed
          ? no({ code: 'minutes-confirmed', detail: state.minutes.confirmed.on })
          : ok(true),
    ),
    'event.commit': going(),
    'event.move-commitment': withOpen(),
    'event.fulfil-commitment': withOpen(),
    'event.withdraw-commitment': withOpen(),
  },
});
