/**
 * That one person has read a circular: the whole record is this one act. It keeps the person's place in the roster, never a name,
 * and of the time the day alone. Once for each person and version: the index of its list says so.
 *
 * Only whoever proved the invitation acknowledges (inviting/answering.ts): nobody does it by the API, and no officer for another.
 */
import { z } from 'zod';
import { keptRef } from '../../record/ids.ts';
import { type Actor, defineKind, field } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { ok, type Result, refuse } from '../../result.ts';

/** By the link of a mail, or with the code of a slip typed in. */
export const WAYS = ['link', 'slip'] as const;
export type Way = (typeof WAYS)[number];

/** Carries out what somebody does upon an invitation that was proven. */
export const INVITATION: Actor = { kind: 'system', name: 'invitation' };

const acts = {
  acknowledged: {
    version: 1,
    summary: { id: 'Edaran dinyatakan sudah dibaca', en: 'Circular acknowledged as read' },
    fields: {
      asks: field(keptRef),
      person: field(z.uuid()),
      unit: field(z.uuid()),
      edition: field(z.number().int().min(1)),
      way: field(z.enum(WAYS)),
      on: field(z.iso.date()),
    },
  },
} as const;

interface Acknowledged {
  readonly phase: 'acknowledged';
  readonly asks: string;
  readonly person: string;
  readonly unit: string;
  readonly edition: number;
  readonly way: Way;
  readonly on: string;
}
export type AcknowledgementState = { readonly phase: 'none' } | Acknowledged;

export type AcknowledgementRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'acknowledged-already' }
  /** `detail`: the last day on which it was possible. */
  | { readonly code: 'invitation-ended'; readonly detail: string }
  | { readonly code: 'circular-not-issued' }
  | { readonly code: 'circular-withdrawn'; readonly detail: string }
  /** Another version came while this one was read. */
  | { readonly code: 'circular-newer' };

const no = (refusal: AcknowledgementRefusal): Result<never, AcknowledgementRefusal> => refuse(refusal);

export const acknowledgementKind = defineKind<AcknowledgementState, typeof acts>({
  name: 'acknowledgement',
  acts,
  initial: { phase: 'none' },
  apply: (_, { fields: { asks, ...rest } }) => ({ phase: 'acknowledged', asks: asks.id, ...rest }),
  allowed: {
    'circular.acknowledge': (state, actor) => {
      const proven = actor.kind === 'system' && INVITATION.kind === 'system' && actor.name === INVITATION.name;
      if (!proven) return no({ code: 'role-missing', detail: 'invitation' });
      return state.phase === 'none' ? ok(true) : no({ code: 'acknowledged-already' });
    },
  },
});

export const acknowledgementList = defineProjection<AcknowledgementState>({
  name: 'acknowledgement-list',
  version: 1,
  kind: 'acknowledgement',
  follows: 'command',
  table: 'acknowledgement_list',
  columns: { asks: 'uuid', person: 'uuid', unit: 'uuid', edition: 'int', way: 'text', on_day: 'date' },
  rows({ state }) {
    if (state.phase === 'none') return [];
    const { asks, person, unit, edition, way, on } = state;
    return [{ asks, person, unit, edition, way, on_day: on }];
  },
});

/** The same as the ledger has it, for figures "as of entry N". */
export const acknowledgementMeasure = defineProjection<AcknowledgementState>({
  name: 'acknowledgement-measure',
  version: 1,
  kind: 'acknowledgement',
  follows: 'ledger',
  table: 'acknowledgement_measure',
  columns: { asks: 'uuid', person: 'uuid', entry: 'bigint' },
  rows: ({ state }, places) =>
    state.phase === 'none' ? [] : [{ asks: state.asks, person: state.person, entry: places.at(1) }],
});
