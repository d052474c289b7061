/**
 * A view: an officer looked at the page of a report or a case. One record for each person, page and hour: the first look in
 * an hour begins it, and the later ones write nothing. It is no act of what was looked at, and nobody can change it.
 */
import { z } from 'zod';
import { keptRef, type RecordRef } from '../record/ids.ts';
import { type By, defineKind, field } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';

/** The kinds of record that have a page of the desk with somebody's matter on it. */
export const VIEWED = ['report', 'case'] as const;
export type Viewed = (typeof VIEWED)[number];

const acts = {
  looked: {
    version: 1,
    summary: { id: 'Halaman dilihat', en: 'Page looked at' },
    fields: {
      of: field(keptRef),
      kind: field(z.enum(VIEWED)),
      /** In UTC; every zone of Indonesia is whole hours away. */
      hour: field(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}Z$/)),
    },
  },
} as const;

export type ViewState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'looked';
      readonly of: RecordRef;
      readonly kind: Viewed;
      readonly hour: string;
      /** The first look of that hour. */
      readonly at: string;
      readonly by: By;
    };

export const viewKind = defineKind<ViewState, typeof acts>({
  name: 'view',
  acts,
  initial: { phase: 'none' },
  apply: (_state, act) => ({ phase: 'looked', ...act.fields, at: act.at, by: act.by }),
  allowed: {
    'record.look': (_state, actor) =>
      actor.kind === 'officer' ? ok(true) : refuse({ code: 'role-missing', detail: 'officer' }),
  },
});

/** `2024-10-14T03Z` of an instant. */
export const hourOf = (instant: string): string => `${instant.slice(0, 13)}Z`;
