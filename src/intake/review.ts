/**
 * The initial review of a formal report: the formal and material requirements one by one, what is still missing, the asking and
 * the completing, and a withdrawal before registration. Pure.
 *
 *   received --reviewed--> complete | incomplete --completion-asked--> asked --completed--> completed --reviewed--> ...
 *   received --withdrawn--> withdrawn; after its registration a report can't be withdrawn, the handling goes on
 *
 * What must never happen here: a requirement that the table of the law doesn't know, or one that nobody looked at.
 */
import { z } from 'zod';
import { REQUIREMENTS, type RequirementRegime, requirementsOf } from '../law/requirements.ts';
import { type ActOf, field, orNull, personal } from '../record/kind.ts';

const day = z.iso.date();
export const REVIEW_REGIMES = ['pilkada', 'pemilu'] as const satisfies readonly RequirementRegime[];

export const checkedItem = z.object({ item: z.enum(REQUIREMENTS), met: z.boolean() });

export const reviewActs = {
  reviewed: {
    version: 1,
    summary: { id: 'Kajian awal dilakukan', en: 'Initially reviewed' },
    fields: {
      on: field(day),
      regime: field(z.enum(REVIEW_REGIMES)),
      checked: field(z.array(checkedItem).min(1)),
      /** What the reviewer says to the whole of it: type of violation, place of handling, what is missing. */
      note: personal(z.string()),
    },
  },
  'completion-asked': {
    version: 1,
    summary: { id: 'Pelapor diminta melengkapi', en: 'Reporter asked to complete' },
    fields: { on: field(day), missing: field(z.array(z.enum(REQUIREMENTS)).min(1)), letter: personal(z.string()) },
  },
  completed: {
    version: 1,
    summary: { id: 'Pelapor melengkapi', en: 'Completed by the reporter' },
    fields: { on: field(day), what: personal(z.string().min(1)) },
  },
  withdrawn: {
    version: 1,
    summary: { id: 'Laporan dicabut pelapor', en: 'Withdrawn by the reporter' },
    fields: { on: field(day), letter: personal(z.string().min(1)) },
  },
} as const;
export type ReviewAct = ActOf<Omit<typeof reviewActs, 'withdrawn'>>;

export interface Review {
  readonly on: string;
  readonly regime: RequirementRegime;
  readonly checked: readonly z.infer<typeof checkedItem>[];
  readonly missing: readonly (typeof REQUIREMENTS)[number][];
  /** Null once erased. */
  readonly note: string | null;
  /** Since when the reporter is asked for what is missing; null where nobody asked after this review. */
  readonly askedOn: string | null;
  readonly completedOn: string | null;
}

export function reviewAfter(review: Review | null, act: ReviewAct): Review | null {
  if (act.type === 'reviewed') {
    const { note, checked, ...given } = act.fields;
    const missing = checked.filter(({ met }) => !met).map(({ item }) => item);
    return { ...given, checked, missing, note: orNull(note), askedOn: null, completedOn: null };
  }
  if (review === null) throw new Error('completion before any review');
  return act.type === 'completion-asked'
    ? { ...review, askedOn: act.fields.on, completedOn: null }
    : { ...review, completedOn: act.fields.on };
}

export const isComplete = (review: Review | null): boolean => review !== null && review.missing.length === 0;

/** Whether exactly what the law asks of such a report was looked at, each once. */
export function coversAll(regime: RequirementRegime, checked: Review['checked']): boolean {
  const asked = requirementsOf(regime).map(({ id }) => id);
  const seen = checked.map(({ item }) => item);
  return seen.length === asked.length && asked.every(id => seen.includes(id));
}

export type ReviewRefusal =
  | { readonly code: 'not-formal' }
  /** `field`: the requirement that was not looked at. */
  | { readonly code: 'requirements-not-covered'; readonly field: 'checked' }
  | { readonly code: 'nothing-missing' }
  | { readonly code: 'completion-not-asked' }
  | { readonly code: 'already-asked' }
  /** Registered before it was reviewed, or although something is missing. */
  | { readonly code: 'review-missing' }
  | { readonly code: 'requirements-missing'; readonly detail: string };
