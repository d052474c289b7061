/**
 * A circular (surat edaran): what a regional head or secretary tells all staff of one government, in versions, and who is asked
 * to read it. That somebody has read it is the first act of a record of its own (acknowledgement.ts).
 *
 *   (nothing) --drafted--> draft, again and again
 *   draft --issued--> issued, version 1 --issued--> version 2 ..., with what changed and whether everybody is asked again
 *   issued --addressed*, scheduled*--> issued: who is asked, and when they are reminded
 *   issued --withdrawn--> withdrawn, for ever; every version stays readable
 *
 * Refused: a number that the region has in that year (`circular-number-taken`), a day that is not over yet
 * (`circular-day-ahead`), a row of law that nobody knows or that is not in force on that day (`circular-law-*`), an issuer who
 * stands in for another and names no mandate (`circular-mandate-missing`), people of another government's roster.
 *
 * What must never happen here: a version changed after it was issued; somebody's name but the issuer's own. Pure.
 */
import { z } from 'zod';
import { CAPACITIES, isInPerson, legalDay, mandate } from '../../offices/acting.ts';
import { keptRef, type RecordRef } from '../../record/ids.ts';
import { type Actor, defineKind, type Fields, field, open, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { sha256Hex, text } from '../../record/typed.ts';
import { ok, type Result, refuse, unreachable } from '../../result.ts';
import { type Schedule, scheduleSchema } from '../inviting/schedule.ts';
import { mayPrevent, type PreventionRefusal } from '../prevention.ts';
import { BELONGS } from '../roster/roster.ts';

/** Who issues it: a post, its holder or who stands in, and by what right. A public act of a public office. */
export const issuerSchema = z.object({
  post: text(160),
  name: text(160),
  capacity: z.enum(CAPACITIES),
  mandate: mandate.nullable(),
});
export type Issuer = z.infer<typeof issuerSchema>;

/** A row of law as it stood on the day of issue. */
export const citedSchema = z.object({
  table: z.string().max(40),
  id: z.string().max(120),
  cite: z.string().max(600),
  confidence: z.enum(['high', 'medium', 'low']),
});
export type Cited = z.infer<typeof citedSchema>;

export const titleSchema = text(200);
const textSchema = text(20_000);
/** Nothing, where the signed paper was uploaded instead. */
export const bodySchema = z.string().trim().max(20_000, 'too-long');
/** The paper as it was signed, kept byte for byte (circular-file.ts). */
export const fileSchema = z.object({
  sha256: sha256Hex,
  /** In bytes. */
  size: z.number().int().min(1),
});
export type CircularFile = z.infer<typeof fileSchema>;
export const audienceSchema = z.object({
  /** Null for all of them. */
  units: z.array(z.uuid()).min(1).max(2_000).nullable(),
  belongs: z.array(z.enum(BELONGS)).min(1).nullable(),
});
export type ChosenAudience = z.infer<typeof audienceSchema>;

const draftedV1 = {
  title: field(titleSchema),
  text: field(textSchema),
  office: field(keptRef.nullable()),
  on: field(legalDay),
} as const satisfies Fields;
const issuedV1 = {
  /** 1 of the first, one more of each that follows. */
  edition: open(z.number().int().min(1)),
  number: open(text(80)),
  /** The day that stands on it. */
  on: open(legalDay),
  title: open(titleSchema),
  text: open(textSchema),
  issuer: open(issuerSchema),
  cites: open(z.array(citedSchema).max(40)),
  /** What is different from the version before; null of the first. */
  changes: open(text(2_000).nullable()),
  /** Whether those who have read an earlier version are asked again. */
  again: open(z.boolean()),
  entered: open(legalDay),
} as const satisfies Fields;

/** The first versions are of before a paper could be uploaded. */
const acts = {
  drafted: {
    version: 2,
    summary: { id: 'Edaran dirancang', en: 'Circular drafted' },
    fields: { ...draftedV1, text: field(bodySchema) },
    past: { 1: { fields: draftedV1, upcast: (fields: object) => ({ ...fields }) } },
  },
  issued: {
    version: 2,
    summary: { id: 'Edaran diterbitkan', en: 'Circular issued' },
    fields: { ...issuedV1, text: open(bodySchema), file: open(fileSchema.nullable()) },
    past: { 1: { fields: issuedV1, upcast: (fields: object) => ({ ...fields, file: null }) } },
  },
  addressed: {
    version: 1,
    summary: { id: 'Sasaran edaran diminta membaca', en: 'Audience of the circular asked to read it' },
    fields: {
      roster: field(keptRef),
      /** Everybody who is in the roster as of this generation is asked. */
      generation: field(z.number().int().min(1)),
      units: field(z.array(z.uuid()).nullable()),
      belongs: field(z.array(z.enum(BELONGS)).nullable()),
      on: field(legalDay),
    },
  },
  scheduled: {
    version: 1,
    summary: { id: 'Jadwal pengingat edaran diatur', en: 'Reminders of the circular scheduled' },
    fields: { schedule: field(scheduleSchema), on: field(legalDay) },
  },
  withdrawn: {
    version: 1,
    summary: { id: 'Edaran dicabut', en: 'Circular withdrawn' },
    fields: { on: open(legalDay), reason: open(text(1_000)) },
  },
} as const;

export interface Edition {
  readonly edition: number;
  readonly number: string;
  readonly on: string;
  readonly title: string;
  /** Empty where there is nothing but the file. */
  readonly text: string;
  readonly file: CircularFile | null;
  readonly issuer: Issuer;
  readonly cites: readonly Cited[];
  readonly changes: string | null;
  readonly again: boolean;
  /** The day on which it was entered here: from then on people are asked. */
  readonly entered: string;
}
export interface Addressed extends ChosenAudience {
  /** Which asking this is: each is gone through from the first person to the last. */
  readonly nth: number;
  readonly roster: RecordRef;
  readonly generation: number;
  readonly on: string;
}
export interface IssuedCircular {
  readonly phase: 'issued' | 'withdrawn';
  /** In their order; the last one holds. */
  readonly editions: readonly [Edition, ...Edition[]];
  readonly addressed: Addressed | null;
  readonly schedule: Schedule | null;
  readonly withdrawn: { readonly on: string; readonly reason: string } | null;
}
export interface DraftCircular {
  readonly phase: 'draft';
  readonly title: string;
  readonly text: string;
  readonly on: string;
}
export type CircularState = { readonly phase: 'none' } | DraftCircular | IssuedCircular;

export const lastEdition = ({ editions }: IssuedCircular): Edition => editions.at(-1) ?? editions[0];
/** The latest version that asked everybody: who has read this one or a later one has read the circular. */
export const askingEdition = ({ editions }: IssuedCircular): Edition =>
  editions.findLast(({ again }) => again) ?? editions[0];

export type CircularRefusal =
  | PreventionRefusal
  | { readonly code: 'circular-exists' }
  | { readonly code: 'circular-not-draft' }
  | { readonly code: 'circular-not-issued' }
  | { readonly code: 'circular-withdrawn'; readonly detail: string }
  | { readonly code: 'circular-number-taken'; readonly field: 'number' }
  | { readonly code: 'circular-day-ahead'; readonly field: 'on' }
  | { readonly code: 'circular-day-before'; readonly field: 'on'; readonly detail: string }
  | { readonly code: 'circular-law-unknown'; readonly field: 'cites'; readonly detail: string }
  | { readonly code: 'circular-law-not-in-force'; readonly field: 'cites'; readonly detail: string }
  /** Neither words nor a file. */
  | { readonly code: 'circular-text-or-file'; readonly field: 'text' }
  | { readonly code: 'circular-mandate-missing'; readonly field: 'mandateNumber' }
  | { readonly code: 'circular-roster-elsewhere'; readonly field: 'roster' }
  | { readonly code: 'circular-roster-empty'; readonly field: 'roster' }
  | { readonly code: 'circular-roster-other'; readonly field: 'roster' }
  | { readonly code: 'circular-nobody-new' }
  | { readonly code: 'circular-end-past'; readonly field: 'until' }
  | { readonly code: 'circular-superior-never'; readonly field: 'superiorAfter' };

export const no = (refusal: CircularRefusal): Result<never, CircularRefusal> => refuse(refusal);

export const mandateMissing = ({ capacity, mandate: given }: Issuer): boolean =>
  !isInPerson(capacity) && given === null;

function onIssued(state: CircularState, actor: Actor): Verdict {
  const may = mayPrevent(actor);
  if (!may.ok) return may;
  if (state.phase === 'withdrawn') return no({ code: 'circular-withdrawn', detail: state.withdrawn?.on ?? '' });
  return state.phase === 'issued' ? ok(true) : no({ code: 'circular-not-issued' });
}
function onDraft(state: CircularState, actor: Actor): Verdict {
  const may = mayPrevent(actor);
  return may.ok && state.phase !== 'draft' ? no({ code: 'circular-not-draft' }) : may;
}

export const circularKind = defineKind<CircularState, typeof acts>({
  name: 'circular',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'drafted') {
      const { title, text: body, on } = act.fields;
      return { phase: 'draft', title, text: body, on };
    }
    if (act.type === 'issued') {
      const edition: Edition = act.fields;
      if (state.phase === 'issued') return { ...state, editions: [...state.editions, edition] as never };
      return { phase: 'issued', editions: [edition], addressed: null, schedule: null, withdrawn: null };
    }
    if (state.phase !== 'issued') throw new Error(`${act.type} of a circular that is not in force`);
    switch (act.type) {
      case 'addressed':
        return { ...state, addressed: { ...act.fields, nth: (state.addressed?.nth ?? 0) + 1 } };
      case 'scheduled':
        return { ...state, schedule: act.fields.schedule };
      case 'withdrawn':
        return { ...state, phase: 'withdrawn', withdrawn: { on: act.fields.on, reason: act.fields.reason } };
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'circular.draft': (state, actor) => (state.phase === 'none' ? mayPrevent(actor) : no({ code: 'circular-exists' })),
    'circular.redraft': onDraft,
    'circular.issue': onDraft,
    'circular.revise': onIssued,
    'circular.address': onIssued,
    'circular.schedule': onIssued,
    'circular.withdraw': onIssued,
  },
});

export const circularList = defineProjection<CircularState>({
  name: 'circular-list',
  version: 2,
  kind: 'circular',
  follows: 'command',
  table: 'circular_list',
  columns: {
    ...{ title: 'text', phase: 'text', on_day: 'date', roster: 'uuid', number: 'text', year: 'int', edition: 'int' },
    ...{ generation: 'int', reminds: 'boolean', files: 'text[]' },
  },
  rows({ state }) {
    if (state.phase === 'none') return [];
    if (state.phase === 'draft') {
      const { title, phase, on } = state;
      const none = { roster: null, number: null, year: null, edition: 0, generation: null, reminds: false, files: [] };
      return [{ title, phase, on_day: on, ...none }];
    }
    const { phase, addressed, schedule } = state;
    const { title, number, on, edition } = lastEdition(state);
    return [
      {
        ...{ title, phase, on_day: on, roster: addressed?.roster.id ?? null },
        ...{ number, year: Number(on.slice(0, 4)), edition, generation: addressed?.generation ?? null },
        reminds: phase === 'issued' && schedule !== null && schedule.most > 0,
        files: state.editions.flatMap(({ file }) => file?.sha256 ?? []),
      },
    ];
  },
});

/** What everybody may read, once it has its place in the ledger. */
export const circularPage = defineProjection<CircularState>({
  name: 'circular-page',
  version: 2,
  kind: 'circular',
  follows: 'ledger',
  table: 'circular_page',
  columns: {
    ...{ title: 'text', number: 'text', issuer: 'text', on_day: 'date', phase: 'text' },
    ...{ editions: 'jsonb', withdrawn: 'jsonb', entry: 'bigint' },
  },
  rows({ state, version }, places) {
    if (state.phase === 'none' || state.phase === 'draft') return [];
    const { title, number, on, issuer } = lastEdition(state);
    const { phase, editions, withdrawn } = state;
    const row = { title, number, issuer: issuer.post, on_day: on, phase, editions, withdrawn };
    return [{ ...row, entry: places.at(version) }];
  },
});
