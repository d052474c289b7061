/**
 * What a government is said to have done, with the source that says so: a circular, a pact, outreach. An officer writes it down
 * by hand; what the reading of news finds will come here as well, by acts of its own. It is reported, never proven: what is proven
 * are the records themselves.
 *
 *   (nothing) --reported--> one report, and more of them --report-withdrawn*--> the others stand
 *
 * One record for each government, whether or not it has a roster. What must never happen here: a person's name.
 */
import { z } from 'zod';
import { type Actor, defineKind, field, open, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { text } from '../../record/typed.ts';
import { type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent, type PreventionRefusal } from '../prevention.ts';

/** What the public's table has a column for. */
export const ACTIVITIES = ['circular', 'pact', 'outreach'] as const;
export type Activity = (typeof ACTIVITIES)[number];
/** Who told of it. */
export const TOLD_BY = ['officer', 'news'] as const;
export type ToldBy = (typeof TOLD_BY)[number];

export const reportFields = {
  what: z.enum(ACTIVITIES),
  on: z.iso.date(),
  /** The medium or the office that says so: no person. */
  source: text(160),
  link: z
    .string()
    .trim()
    .max(500, 'too-long')
    .regex(/^https?:\/\/[^\s/]+\.[^\s]+$/, 'link'),
} as const;

const acts = {
  reported: {
    version: 1,
    summary: { id: 'Kegiatan dilaporkan dengan sumbernya', en: 'Activity reported with its source' },
    fields: {
      n: open(z.number().int().min(1)),
      what: open(reportFields.what),
      on: open(reportFields.on),
      source: open(reportFields.source),
      link: open(reportFields.link),
      entered: open(z.iso.date()),
    },
  },
  'report-withdrawn': {
    version: 1,
    summary: { id: 'Laporan kegiatan ditarik', en: 'Report of an activity withdrawn' },
    fields: { n: open(z.number().int().min(1)), because: field(text(1_000)), on: open(z.iso.date()) },
  },
} as const;

export interface Reported {
  readonly n: number;
  readonly seq: number;
  readonly what: Activity;
  readonly on: string;
  readonly source: string;
  readonly link: string;
  readonly entered: string;
  readonly toldBy: ToldBy;
  readonly withdrawn: { readonly on: string; readonly because: string } | null;
}
export interface ToldGovernment {
  readonly phase: 'told';
  readonly reports: readonly Reported[];
}
export type GovernmentState = { readonly phase: 'none' } | ToldGovernment;

export type GovernmentRefusal =
  | PreventionRefusal
  | { readonly code: 'government-none'; readonly field: 'region' }
  | { readonly code: 'government-told' }
  | { readonly code: 'government-report-ahead'; readonly field: 'on' }
  | { readonly code: 'government-report-known'; readonly field: 'link'; readonly detail: string }
  | { readonly code: 'government-report-missing' }
  | { readonly code: 'government-reports-full' };

export const no = (refusal: GovernmentRefusal): Result<never, GovernmentRefusal> => refuse(refusal);
/** A record of more acts would be a design error. */
export const MOST_REPORTS = 400;

/** A government does not tell of itself here: an office of supervision does, and it has read the source. */
function mayTell(actor: Actor): Verdict {
  return actor.kind === 'liaison' ? no({ code: 'role-missing', detail: 'officer' }) : mayPrevent(actor);
}

export const governmentKind = defineKind<GovernmentState, typeof acts>({
  name: 'government',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    const reports = state.phase === 'none' ? [] : state.reports;
    switch (act.type) {
      case 'reported': {
        const { seq, fields } = act;
        return { phase: 'told', reports: [...reports, { ...fields, seq, toldBy: 'officer', withdrawn: null }] };
      }
      case 'report-withdrawn': {
        const { n, because, on } = act.fields;
        return {
          phase: 'told',
          reports: reports.map(one => (one.n === n ? { ...one, withdrawn: { on, because } } : one)),
        };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'government.report': (_, actor) => mayTell(actor),
    'government.withdraw-report': (state, actor) => {
      const standing = state.phase === 'told' && state.reports.some(({ withdrawn }) => withdrawn === null);
      return standing ? mayTell(actor) : no({ code: 'government-report-missing' });
    },
  },
});

/** Finds a government's record: there is one. */
export const governmentList = defineProjection<GovernmentState>({
  name: 'government-list',
  version: 1,
  kind: 'government',
  follows: 'command',
  table: 'government_list',
  columns: { reports: 'int' },
  rows: ({ state }) =>
    state.phase === 'none' ? [] : [{ reports: state.reports.filter(({ withdrawn }) => !withdrawn).length }],
});

/** What everybody may read of it: the reports that stand. */
export const governmentReported = defineProjection<GovernmentState>({
  name: 'government-reported',
  version: 1,
  kind: 'government',
  follows: 'ledger',
  table: 'government_reported',
  columns: {
    ...{ n: 'int', what: 'text', on_day: 'date', source: 'text', link: 'text' },
    ...{ told_by: 'text', entry: 'bigint' },
  },
  rows: ({ state }, places) =>
    state.phase === 'none'
      ? []
      : state.reports
          .filter(({ withdrawn }) => withdrawn === null)
          .map(({ n, seq, what, on, source, link, toldBy }) => ({
            ...{ n, what, on_day: on, source, link, told_by: toldBy, entry: places.at(seq) },
          })),
});
