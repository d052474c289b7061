/**
 * A view: an officer looked at the page of a report, a lead, a finding or a case, somebody of an institution at its part of
 * one, or either at people's names in the work of prevention. One record for each person, page and hour: the first look in an hour begins it, and the later ones write nothing. It is
 * no act of what was looked at, and nobody can change it.
 */
import { z } from 'zod';
import { INSTITUTIONS, type Institution } from '../offices/institution.ts';
import { keptRef, type RecordRef } from '../record/ids.ts';
import { type By, defineKind, field } from '../record/kind.ts';
import { ok, refuse } from '../result.ts';

/** The kinds of record that have a page with somebody's matter on it. */
export const VIEWED = ['report', 'lead', 'finding', 'case'] as const;
export type Viewed = (typeof VIEWED)[number];
/** And those that show people by name to whoever does the work of prevention. */
export const NAMED = ['roster', 'circular', 'campaign', 'event', 'signature'] as const;
export type Named = (typeof NAMED)[number];

/** In UTC; every zone of Indonesia is whole hours away. */
const hour = field(z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}Z$/));

/** Of version 1 were officers' looks at reports and cases alone. */
const byOfficer = (fields: { readonly [name: string]: unknown }) => ({ ...fields, institution: null });
/** Of version 2 were looks at pages of matters alone. */
const asItWas = (fields: { readonly [name: string]: unknown }) => fields;
/** Whose part was looked at, as the session said; null of an officer. */
const institution = field(z.enum(INSTITUTIONS).nullable());

const acts = {
  looked: {
    version: 3,
    summary: { id: 'Halaman dilihat', en: 'Page looked at' },
    fields: {
      of: field(keptRef),
      kind: field(z.enum([...VIEWED, ...NAMED])),
      hour,
      institution,
    },
    past: {
      1: { fields: { of: field(keptRef), kind: field(z.enum(['report', 'case'])), hour }, upcast: byOfficer },
      2: { fields: { of: field(keptRef), kind: field(z.enum(VIEWED)), hour, institution }, upcast: asItWas },
    },
  },
} as const;

export type ViewState =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'looked';
      readonly of: RecordRef;
      readonly kind: Viewed | Named;
      readonly hour: string;
      readonly institution: Institution | null;
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
    'part.look': (_state, actor) =>
      actor.kind === 'liaison' ? ok(true) : refuse({ code: 'role-missing', detail: 'liaison' }),
    'names.look': (_state, actor) =>
      (actor.kind === 'officer' && actor.roles.includes('outreach')) ||
      (actor.kind === 'liaison' && actor.institution === 'personnel-authority')
        ? ok(true)
        : refuse({ code: 'role-missing', detail: 'outreach' }),
  },
});

/** `2024-10-14T03Z` of an instant. */
export const hourOf = (instant: string): string => `${instant.slice(0, 13)}Z`;
