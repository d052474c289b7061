/**
 * Terms of retention (JRA): for one class of records how long it is active, how long inactive, and what becomes of it then. Each
 * is a record of its own, entered with its citation by the nation for all, or by a province for its own region.
 *
 *   (nothing) --term-set--> standing --term-set*--> standing --term-withdrawn--> withdrawn --term-set--> standing
 *
 * The text of the schedule (Perbawaslu 14/2020) was read by nobody who wrote this: the table is empty until an office fills it.
 * Where two terms stand for one class nothing is proposed: no source says which goes before the other.
 *
 * What must never happen here: a term that Netra made up; a term without a citation. Pure.
 */
import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import type { Archived } from '../../offices/archiving.ts';
import { scopeOfOffice, scopeWithin } from '../../offices/roles.ts';
import { inScope, type RecordRef, type Region } from '../../record/ids.ts';
import { type Actor, defineKind, open, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { ok, refuse, unreachable } from '../../result.ts';

/** Destroyed (musnah), kept for ever (permanen), or looked at again (dinilai kembali). */
export const FATES = ['destroy', 'permanent', 'reassess'] as const;
export type Fate = (typeof FATES)[number];
/** From which day the years are counted: the day on which the matter was over, or on which it was archived. */
export const COUNTED_FROM = ['ended', 'archived'] as const;
export const CONFIDENCES = ['high', 'medium', 'low'] as const;

const line = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');
const years = z.number().int().min(0).max(100);
/** The fields of a term, as its form gives them and its act keeps them. All are open: a schedule is everybody's. */
export const TERM = {
  code: line(60),
  name: line(200),
  countedFrom: z.enum(COUNTED_FROM),
  active: years,
  inactive: years,
  fate: z.enum(FATES),
  cite: line(400),
  source: line(400),
  confidence: z.enum(CONFIDENCES),
} as const;

const acts = {
  'term-set': {
    version: 1,
    summary: { id: 'Masa simpan ditetapkan', en: 'Retention term set' },
    fields: {
      code: open(TERM.code),
      name: open(TERM.name),
      countedFrom: open(TERM.countedFrom),
      active: open(TERM.active),
      inactive: open(TERM.inactive),
      fate: open(TERM.fate),
      cite: open(TERM.cite),
      source: open(TERM.source),
      confidence: open(TERM.confidence),
    },
  },
  'term-withdrawn': {
    version: 1,
    summary: { id: 'Masa simpan dicabut', en: 'Retention term withdrawn' },
    fields: { cite: open(TERM.cite) },
  },
} as const;

export interface Term {
  readonly code: string;
  readonly name: string;
  readonly countedFrom: (typeof COUNTED_FROM)[number];
  readonly active: number;
  readonly inactive: number;
  readonly fate: Fate;
  readonly cite: string;
  readonly source: string;
  readonly confidence: (typeof CONFIDENCES)[number];
}
export type RetentionState =
  | { readonly phase: 'none' }
  /** `version`: the act that set it as it stands. */
  | (Term & { readonly phase: 'standing' | 'withdrawn'; readonly version: number });

export type RetentionRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'scope-beyond-yours'; readonly field: 'region'; readonly detail: string }
  /** Only the nation and provinces enter terms. */
  | { readonly code: 'term-from-above'; readonly field: 'region' }
  | { readonly code: 'term-missing' }
  /** Another class is another term, so that what was filed under this one keeps it. */
  | { readonly code: 'term-of-another-class'; readonly field: 'code' };

const KEEPERS = ['administrator', 'custodian'];
const isKeeper = (actor: Actor): Verdict =>
  actor.kind === 'system' || (actor.kind === 'officer' && KEEPERS.some(role => actor.roles.includes(role)))
    ? ok(true)
    : refuse({ code: 'role-missing', detail: KEEPERS.join(', ') } satisfies RetentionRefusal);

/** An administrator or custodian, for the nation ('') or a province ('17'), whose scope covers it. */
export function mayEnterTerms(actor: Actor, region: Region): Verdict {
  const may = isKeeper(actor);
  if (!may.ok) return may;
  if (region.length > 2) return refuse({ code: 'term-from-above', field: 'region' } satisfies RetentionRefusal);
  if (actor.kind !== 'officer' || scopeWithin(scopeOfOffice(region), actor.scope)) return ok(true);
  return refuse({ code: 'scope-beyond-yours', field: 'region', detail: actor.scope } satisfies RetentionRefusal);
}

export const retentionKind = defineKind<RetentionState, typeof acts>({
  name: 'retention-term',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'term-set':
        return { phase: 'standing', ...act.fields, version: act.seq };
      case 'term-withdrawn':
        if (state.phase !== 'standing') throw new Error('a term withdrawn that did not stand');
        return { ...state, phase: 'withdrawn' };
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'retention.enter': (state, actor) =>
      state.phase === 'none' ? isKeeper(actor) : refuse({ code: 'term-missing' } satisfies RetentionRefusal),
    'retention.change': (state, actor) => (state.phase === 'none' ? refuse({ code: 'term-missing' }) : isKeeper(actor)),
    'retention.withdraw': (state, actor) =>
      state.phase === 'standing' ? isKeeper(actor) : refuse({ code: 'term-missing' } satisfies RetentionRefusal),
  },
});

/** What stands, for every office; as the ledger has it, so that all see the same. */
export const retentionList = defineProjection<RetentionState>({
  name: 'retention-list',
  version: 1,
  kind: 'retention-term',
  follows: 'ledger',
  table: 'retention_term',
  columns: {
    ...{ code: 'text', name: 'text', counted_from: 'text', active: 'int', inactive: 'int', fate: 'text' },
    ...{ cite: 'text', source: 'text', confidence: 'text', version: 'int' },
  },
  rows({ state }) {
    if (state.phase !== 'standing') return [];
    const { phase: _, countedFrom: counted_from, ...term } = state;
    return [{ ...term, counted_from }];
  },
});

export interface Span {
  readonly from: string;
  readonly activeUntil: string;
  readonly until: string;
}
/** The days on which the active and the whole term end. The same day so many years later; 29 February falls on the 28th. */
export function spanOf(term: Pick<Term, 'countedFrom' | 'active' | 'inactive'>, filed: Archived): Span {
  const from = term.countedFrom === 'ended' ? filed.endedOn : filed.on;
  const later = (add: number) => Temporal.PlainDate.from(from).add({ years: add }).toString();
  return { from, activeUntil: later(term.active), until: later(term.active + term.inactive) };
}
/** Over from the day after its last one. */
export const hasPassed = ({ until }: Span, today: string): boolean => today > until;

/** A term speaks of the records of its own region and below. */
export const reaches = (term: RecordRef, record: RecordRef): boolean =>
  inScope(record.region, scopeOfOffice(term.region));
