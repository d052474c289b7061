/**
 * The periodic report of an office to the level above: the figures of one period, frozen as of one entry of the ledger, with what
 * the office says of obstacles and plans. One record for an office and a period; a correction is a later version in it.
 *
 *   (nothing) --sent--> sent --acknowledged--> acknowledged
 *                            \--returned--> returned, with remarks
 *   sent, acknowledged, returned --sent again--> sent, as the next version, with the reason
 *
 * Refused: a period that is not over (`period-running`) or that there is none of (`period-unknown`), one that was sent already
 * (`period-already-sent`), an office that was dissolved, a receiver that is not above it, figures as of an entry that the ledger
 * has not reached (`entry-in-future`) or older than those of the version before (`entry-older`).
 *
 * What must never happen here: a figure typed by hand; a version changed after it was sent; a name among the figures. Pure.
 */
import { z } from 'zod';
import { needsRole } from '../intake/report-state.ts';
import { keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type Actor, defineKind, field, orNull, personal, type Verdict } from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse, unreachable } from '../result.ts';
import type { Figure } from './measures.ts';
import { type Period, periodSchema } from './period.ts';

const day = z.iso.date();
/** Words of an officer, which may name people: encrypted under the record's key. */
export const reportWords = z.string().trim().max(4_000, 'too-long');
export const figureSchema = z.object({
  measure: z.string().max(60),
  part: z.string().max(60),
  own: z.number().min(0).nullable(),
  area: z.number().min(0).nullable(),
}) satisfies z.ZodType<Figure>;

const acts = {
  sent: {
    version: 1,
    summary: { id: 'Laporan berkala dikirim', en: 'Periodic report sent' },
    fields: {
      /** 1 of the first, one more of each correction. */
      edition: field(z.number().int().min(1)),
      period: field(periodSchema),
      office: field(keptRef),
      officeName: field(z.string()),
      to: field(keptRef),
      toName: field(z.string()),
      on: field(day),
      /** The figures count the ledger's first so many entries. */
      asOf: field(z.number().int().min(0)),
      figures: field(z.array(figureSchema).max(600)),
      obstacles: personal(z.string()),
      plans: personal(z.string()),
      /** Why it was sent again; null of the first. */
      because: personal(z.string().nullable()),
    },
  },
  acknowledged: {
    version: 1,
    summary: { id: 'Laporan berkala diterima kantor di atas', en: 'Periodic report acknowledged by the level above' },
    fields: { edition: field(z.number().int().min(1)), on: field(day), note: personal(z.string()) },
  },
  returned: {
    version: 1,
    summary: { id: 'Laporan berkala dikembalikan dengan catatan', en: 'Periodic report returned with remarks' },
    fields: { edition: field(z.number().int().min(1)), on: field(day), remarks: personal(z.string().min(1)) },
  },
} as const;

export interface Edition {
  readonly edition: number;
  readonly on: string;
  readonly asOf: number;
  readonly figures: readonly Figure[];
  /** Null once erased, as the other words. */
  readonly obstacles: string | null;
  readonly plans: string | null;
  readonly because: string | null;
  /** What the level above said to it; null as long as it said nothing. */
  readonly answer: {
    readonly kind: 'acknowledged' | 'returned';
    readonly on: string;
    readonly words: string | null;
  } | null;
}
export interface SentPeriodic {
  readonly phase: 'sent' | 'acknowledged' | 'returned';
  readonly period: Period;
  readonly office: RecordRef;
  readonly officeName: string;
  readonly to: RecordRef;
  readonly toName: string;
  /** In their order; the last one counts. */
  readonly editions: readonly [Edition, ...Edition[]];
}
export type PeriodicState = { readonly phase: 'none' } | SentPeriodic;

export type PeriodicRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'periodic-missing' }
  /** `detail`: the last day of the period. */
  | { readonly code: 'period-running'; readonly field: 'period'; readonly detail: string }
  | { readonly code: 'period-unknown'; readonly field: 'period' }
  | { readonly code: 'period-already-sent'; readonly field: 'period' }
  | { readonly code: 'periodic-not-above'; readonly field: 'to' }
  | { readonly code: 'no-office-above' }
  | { readonly code: 'office-dissolved'; readonly detail: string }
  | { readonly code: 'other-office' }
  /** The level above answered this version, or the office sent another one meanwhile. */
  | { readonly code: 'periodic-answered' }
  | { readonly code: 'entry-in-future'; readonly field: 'asOf'; readonly detail: string }
  | { readonly code: 'entry-older'; readonly field: 'asOf'; readonly detail: string }
  /** What is counted now is not what was shown. */
  | { readonly code: 'figures-moved' }
  | { readonly code: 'correction-without-reason'; readonly field: 'because' }
  | { readonly code: 'scope-too-narrow' };

const SENDERS = ['reviewer', 'commissioner'] as const;
const no = (refusal: PeriodicRefusal): Verdict => refuse(refusal);

/** Somebody who speaks for an office; the system, which imports nothing here, for none. */
const speaksFor = (actor: Actor, office: RecordRef): boolean =>
  actor.kind === 'officer' && actor.office !== null && sameRef(actor.office, office);

function onSent(state: PeriodicState, actor: Actor, rule: (state: SentPeriodic) => Verdict): Verdict {
  const role = needsRole(actor, ...SENDERS);
  if (!role.ok) return role;
  return state.phase === 'none' ? no({ code: 'periodic-missing' }) : rule(state);
}
const answer = (state: PeriodicState, actor: Actor): Verdict =>
  onSent(state, actor, sent => {
    if (!speaksFor(actor, sent.to)) return no({ code: 'other-office' });
    return sent.phase === 'sent' ? ok(true) : no({ code: 'periodic-answered' });
  });

export const lastEdition = ({ editions }: SentPeriodic): Edition => editions.at(-1) ?? editions[0];

export const periodicKind = defineKind<PeriodicState, typeof acts>({
  name: 'periodic',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'sent') {
      const { period, office, officeName, to, toName, obstacles, plans, because, ...given } = act.fields;
      const words = { obstacles: orNull(obstacles), plans: orNull(plans), because: orNull(because) };
      const edition: Edition = { ...given, ...words, answer: null };
      const editions = state.phase === 'none' ? ([edition] as const) : ([...state.editions, edition] as const);
      return { phase: 'sent', period, office, officeName, to, toName, editions: editions as SentPeriodic['editions'] };
    }
    if (state.phase === 'none') throw new Error(`${act.type} before it was sent`);
    const answered = (kind: 'acknowledged' | 'returned', words: string | null): PeriodicState => {
      const last = lastEdition(state);
      const editions = [...state.editions.slice(0, -1), { ...last, answer: { kind, on: act.fields.on, words } }];
      return { ...state, phase: kind, editions: editions as unknown as SentPeriodic['editions'] };
    };
    switch (act.type) {
      case 'acknowledged':
        return answered('acknowledged', orNull(act.fields.note));
      case 'returned':
        return answered('returned', orNull(act.fields.remarks));
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'periodic.send': (state, actor) => {
      const role = needsRole(actor, ...SENDERS);
      if (!role.ok) return role;
      return state.phase === 'none' ? ok(true) : no({ code: 'period-already-sent', field: 'period' });
    },
    'periodic.correct': (state, actor) =>
      onSent(state, actor, sent => (speaksFor(actor, sent.office) ? ok(true) : no({ code: 'other-office' }))),
    'periodic.acknowledge': answer,
    'periodic.return': answer,
  },
});

/** Who sent what for which period, and when first: what the level above sees who is late by. */
export const periodicList = defineProjection<PeriodicState>({
  name: 'periodic-list',
  version: 1,
  kind: 'periodic',
  follows: 'command',
  table: 'periodic_list',
  columns: {
    ...{ office: 'uuid', office_name: 'text', to_region: 'text', to_office: 'uuid', kind: 'text' },
    ...{ from_day: 'date', to_day: 'date', stage: 'text', phase: 'text', version: 'int' },
    ...{ sent_on: 'date', first_sent_on: 'date' },
  },
  rows({ state }) {
    if (state.phase === 'none') return [];
    const { period, office, officeName, to, phase, editions } = state;
    return [
      {
        ...{ office: office.id, office_name: officeName, to_region: to.region, to_office: to.id, kind: period.kind },
        ...{ from_day: period.from, to_day: period.to, stage: period.of ?? '', phase, version: editions.length },
        ...{ sent_on: lastEdition(state).on, first_sent_on: editions[0].on },
      },
    ];
  },
});
