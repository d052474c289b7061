/**
 * The disposal of archived records (pemusnahan), as a record of its own: which records, who assessed them, who decided, who
 * approved, who stood witness, the minutes; and what was erased then. Order and parts are those of the law's rows
 * `records.musnah.syarat` and `records.musnah.tata`; what they don't say (who sits on the panel, whether somebody may be two
 * things) is not asked.
 *
 *   (nothing) --listed--> listed --panel-appointed--> appointed --panel-assessed--> assessed --leader-decided--> decided
 *     --head-approved--> approved --witnesses-named--> witnessed --minutes-written--> minuted --erasing-begun--> erasing
 *     --item-erased*--> … --finished--> finished;   item-struck* at any of them;   --stopped--> stopped, before erasing
 *
 * Nothing is erased by itself, and nothing before all of it stands. A record's number is not kept here: whoever is kept apart
 * from a matter must not meet it in a list. Pure.
 */
import { z } from 'zod';
import { KINDS_OF_MATTER } from '../../offices/recusal.ts';
import { keptRef, type RecordRef, sameRef } from '../../record/ids.ts';
import { type Actor, defineKind, field, orNull, personal, type Verdict } from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { ok, refuse, unreachable } from '../../result.ts';
import { CONFIDENCES, COUNTED_FROM, FATES } from './retention.ts';

/** Of which unit a witness is: PP 28/2012 names the legal and the supervision unit. */
export const WITNESS_UNITS = ['legal', 'supervision'] as const;
export const WITNESSES_LEAST = 2;
export const STOPPED_BECAUSE = ['decision-refused', 'approval-refused', 'withdrawn'] as const;
/** Records of one list: each step reads them all in one transaction. */
export const ITEMS_MOST = 50;

const day = z.iso.date();
const words = z.string().min(1);
const nth = z.number().int().min(1);
const termAsListed = z.object({
  ref: keptRef,
  version: nth,
  code: words,
  countedFrom: z.enum(COUNTED_FROM),
  active: z.number().int(),
  inactive: z.number().int(),
  fate: z.enum(FATES),
  cite: words,
  confidence: z.enum(CONFIDENCES),
});
const listedItem = z.object({
  kind: z.enum(KINDS_OF_MATTER),
  ref: keptRef,
  /** The record that names its file. */
  of: keptRef,
  archivedOn: day,
  endedOn: day,
  until: day,
  term: termAsListed,
});
export type ListedItem = z.infer<typeof listedItem>;
export const member = z.object({ name: words, post: words });
export const witness = member.extend({ unit: z.enum(WITNESS_UNITS) });
/** The row of the law that a step stands on, as sure as it was. */
const basis = z.object({ rule: words, cite: words, confidence: z.enum(CONFIDENCES) });
export type StepBasis = z.infer<typeof basis>;

const acts = {
  listed: {
    version: 1,
    summary: { id: 'Daftar arsip usul musnah ditetapkan', en: 'List of records proposed for disposal frozen' },
    fields: {
      office: field(keptRef),
      officeName: field(words),
      number: field(words),
      on: field(day),
      items: field(z.array(listedItem).min(1)),
      basis: field(basis),
    },
  },
  'item-struck': {
    version: 1,
    summary: { id: 'Arsip dicoret dari daftar', en: 'Record struck from the list' },
    fields: { n: field(nth), on: field(day), reason: personal(words) },
  },
  'panel-appointed': {
    version: 1,
    summary: { id: 'Panitia penilai ditunjuk', en: 'Assessment panel appointed' },
    fields: {
      on: field(day),
      letter: field(words),
      chair: personal(member),
      members: personal(z.array(member).min(1)),
    },
  },
  /** The panel says of all that is left on the list: no use value, no law forbids it, no running case needs it. */
  'panel-assessed': {
    version: 1,
    summary: { id: 'Panitia menilai daftar', en: 'Panel assessed the list' },
    fields: { on: field(day), letter: field(words) },
  },
  'leader-decided': {
    version: 1,
    summary: { id: 'Pimpinan memutuskan pemusnahan', en: 'Leader decided on the disposal' },
    fields: { on: field(day), letter: field(words), decider: personal(member), recorder: field(keptRef.nullable()) },
  },
  'head-approved': {
    version: 1,
    summary: {
      id: 'Kepala lembaga kearsipan menyetujui tertulis',
      en: 'Head of the archive institution approved in writing',
    },
    fields: { on: field(day), letter: field(words), approver: field(words), basis: field(basis) },
  },
  'witnesses-named': {
    version: 1,
    summary: { id: 'Saksi pemusnahan dicatat', en: 'Witnesses of the disposal recorded' },
    fields: { on: field(day), witnesses: personal(z.array(witness).min(WITNESSES_LEAST)) },
  },
  'minutes-written': {
    version: 1,
    summary: { id: 'Berita acara pemusnahan dibuat', en: 'Minutes of the disposal written' },
    fields: { on: field(day), number: field(words), papers: field(z.string()) },
  },
  'erasing-begun': {
    version: 1,
    summary: { id: 'Penghapusan dimulai', en: 'Erasure begun' },
    fields: { on: field(day) },
  },
  /** `seq`: the act of the record by which it was erased. */
  'item-erased': {
    version: 1,
    summary: { id: 'Arsip dihapus', en: 'Record erased' },
    fields: { n: field(nth), seq: field(nth), on: field(day) },
  },
  /** Could not be erased; tried again until it can, or is struck. */
  'item-refused': {
    version: 1,
    summary: { id: 'Arsip belum dapat dihapus', en: 'Record could not be erased' },
    fields: { n: field(nth), code: field(words), on: field(day) },
  },
  finished: {
    version: 1,
    summary: { id: 'Pemusnahan selesai', en: 'Disposal finished' },
    fields: { on: field(day) },
  },
  stopped: {
    version: 1,
    summary: { id: 'Pemusnahan dihentikan', en: 'Disposal stopped' },
    fields: { on: field(day), why: field(z.enum(STOPPED_BECAUSE)), reason: personal(words) },
  },
} as const;

/** In their order: each step needs the one before it. */
export const PHASES = [
  'listed',
  'appointed',
  'assessed',
  'decided',
  'approved',
  'witnessed',
  'minuted',
  'erasing',
  'finished',
  'stopped',
] as const;
export type Phase = (typeof PHASES)[number];

export type Item = ListedItem & {
  readonly n: number;
  readonly state: 'listed' | 'struck' | 'refused' | 'erased';
  /** Why it was struck (null once erased), the code of why it could not be erased. */
  readonly because: string | null;
  readonly on: string | null;
  /** The act of the record itself by which it was erased. */
  readonly seq: number | null;
};
type Person = z.infer<typeof member>;
type Witness = z.infer<typeof witness>;
export interface Disposal {
  readonly phase: Phase;
  readonly office: RecordRef;
  readonly officeName: string;
  readonly number: string;
  readonly basis: StepBasis;
  /** The day of the last step: none may lie before it. */
  readonly lastOn: string;
  readonly items: readonly Item[];
  readonly listedOn: string;
  readonly panel: {
    readonly on: string;
    readonly letter: string;
    readonly chair: Person | null;
    readonly members: readonly Person[] | null;
  } | null;
  readonly assessed: { readonly on: string; readonly letter: string } | null;
  readonly decided: {
    readonly on: string;
    readonly letter: string;
    readonly by: Person | null;
    readonly recorder: RecordRef | null;
  } | null;
  readonly approved: {
    readonly on: string;
    readonly letter: string;
    readonly by: string;
    readonly basis: StepBasis;
  } | null;
  readonly witnesses: { readonly on: string; readonly people: readonly Witness[] | null } | null;
  readonly minutes: { readonly on: string; readonly number: string; readonly papers: string } | null;
  readonly erasingOn: string | null;
  readonly stopped: {
    readonly on: string;
    readonly why: (typeof STOPPED_BECAUSE)[number];
    readonly reason: string | null;
  } | null;
}
export type DisposalState = { readonly phase: 'none' } | Disposal;

export const isLeft = ({ state }: Item): boolean => state === 'listed' || state === 'refused';
export const itemsLeft = ({ items }: Pick<Disposal, 'items'>): readonly Item[] => items.filter(isLeft);

export type DisposalRefusal =
  | { readonly code: 'role-missing'; readonly detail: string }
  | { readonly code: 'other-office'; readonly field: 'office' }
  /** `detail`: where it stands. */
  | { readonly code: 'disposal-phase'; readonly detail: string }
  | { readonly code: 'disposal-missing' }
  | { readonly code: 'list-empty' }
  | { readonly code: 'item-missing'; readonly field: 'n' }
  | { readonly code: 'item-gone'; readonly field: 'n' }
  | { readonly code: 'listed-twice'; readonly field: 'items' }
  | { readonly code: 'witness-twice'; readonly field: 'witnesses' }
  /** Whoever recorded the decision does not also begin the erasure. */
  | { readonly code: 'decider-erases' }
  | ItemRefusal;
/** Why one record can't be disposed of. `detail`: its number. */
export type ItemRefusal = { readonly code: ItemCode; readonly field?: 'items'; readonly detail?: string };
export const ITEM_CODES = [
  'item-not-archived',
  'item-disposed',
  'item-elsewhere',
  'item-held',
  'item-refiled',
  'item-runs',
  'item-suspended',
  'item-in-court',
  'item-without-class',
  'term-withdrawn',
  'term-of-other-class',
  'term-elsewhere',
  'term-permanent',
  'term-reassess',
  'term-not-over',
] as const;
export type ItemCode = (typeof ITEM_CODES)[number];

const no = (refusal: DisposalRefusal): Verdict => refuse(refusal);

/** Who keeps the papers of an office in order, and who decides in it. Recording is no more than that: the names are data. */
const RECORDERS = ['administrator', 'commissioner'];
const DECIDERS = ['commissioner'];
/** The job that erases, record by record. */
export const ERASER = { kind: 'system', name: 'disposal' } as const satisfies Actor;

function ofOffice(state: DisposalState, actor: Actor, roles: readonly string[]): Verdict {
  if (state.phase === 'none') return no({ code: 'disposal-missing' });
  if (actor.kind !== 'officer' || !roles.some(role => actor.roles.includes(role)))
    return no({ code: 'role-missing', detail: roles.join(', ') });
  return actor.office && sameRef(actor.office, state.office) ? ok(true) : no({ code: 'other-office', field: 'office' });
}

/** A step that follows one phase, while something is left on the list. */
const after =
  (phase: Phase, roles: readonly string[] = RECORDERS) =>
  (state: DisposalState, actor: Actor): Verdict => {
    const may = ofOffice(state, actor, roles);
    if (!may.ok || state.phase === 'none') return may;
    if (state.phase !== phase) return no({ code: 'disposal-phase', detail: state.phase });
    return itemsLeft(state).length > 0 ? ok(true) : no({ code: 'list-empty' });
  };

const isOver = (phase: Phase): boolean => phase === 'finished' || phase === 'stopped';

export const disposalKind = defineKind<DisposalState, typeof acts>({
  name: 'disposal',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'listed') {
      const { items, on, ...given } = act.fields;
      const fresh = { state: 'listed', because: null, on: null, seq: null } as const;
      return {
        ...given,
        phase: 'listed',
        listedOn: on,
        lastOn: on,
        items: items.map((item, at) => ({ ...item, ...fresh, n: at + 1 })),
        ...{ panel: null, assessed: null, decided: null, approved: null, witnesses: null, minutes: null },
        ...{ erasingOn: null, stopped: null },
      };
    }
    if (state.phase === 'none') throw new Error(`${act.type} before anything was listed`);
    const { on } = act.fields;
    const step = (phase: Phase, change: Partial<Disposal>): Disposal => ({ ...state, ...change, phase, lastOn: on });
    const item = (n: number, change: Partial<Item>): Disposal => ({
      ...state,
      items: state.items.map(one => (one.n === n ? { ...one, on, ...change } : one)),
    });
    switch (act.type) {
      case 'item-struck':
        return item(act.fields.n, { state: 'struck', because: orNull(act.fields.reason) });
      case 'panel-appointed': {
        const { letter, chair, members } = act.fields;
        return step('appointed', { panel: { on, letter, chair: orNull(chair), members: orNull(members) } });
      }
      case 'panel-assessed':
        return step('assessed', { assessed: { on, letter: act.fields.letter } });
      case 'leader-decided': {
        const { letter, decider, recorder } = act.fields;
        return step('decided', { decided: { on, letter, by: orNull(decider), recorder } });
      }
      case 'head-approved': {
        const { letter, approver, basis: rule } = act.fields;
        return step('approved', { approved: { on, letter, by: approver, basis: rule } });
      }
      case 'witnesses-named':
        return step('witnessed', { witnesses: { on, people: orNull(act.fields.witnesses) } });
      case 'minutes-written':
        return step('minuted', { minutes: act.fields });
      case 'erasing-begun':
        // Begun again, what was refused is tried again.
        return step('erasing', {
          erasingOn: state.erasingOn ?? on,
          items: state.items.map(one => (one.state === 'refused' ? { ...one, state: 'listed', because: null } : one)),
        });
      case 'item-erased':
        return item(act.fields.n, { state: 'erased', because: null, seq: act.fields.seq });
      case 'item-refused':
        return item(act.fields.n, { state: 'refused', because: act.fields.code });
      case 'finished':
        return step('finished', {});
      case 'stopped': {
        const { why, reason } = act.fields;
        return step('stopped', { stopped: { on, why, reason: orNull(reason) } });
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'disposal.list': (state, actor) => {
      if (state.phase !== 'none') return no({ code: 'disposal-phase', detail: state.phase });
      const may = actor.kind === 'officer' && RECORDERS.some(role => actor.roles.includes(role));
      return may ? ok(true) : no({ code: 'role-missing', detail: RECORDERS.join(', ') });
    },
    'disposal.appoint-panel': after('listed'),
    'disposal.assess': after('appointed'),
    'disposal.decide': after('assessed', DECIDERS),
    'disposal.approve': after('decided'),
    'disposal.name-witnesses': after('approved'),
    'disposal.write-minutes': after('witnessed'),
    'disposal.begin-erasing': (state, actor) => {
      const again = state.phase === 'erasing' && state.items.some(one => one.state === 'refused');
      const may = after(again ? 'erasing' : 'minuted')(state, actor);
      if (!may.ok || state.phase === 'none') return may;
      const recorder = state.decided?.recorder;
      const own = actor.kind === 'officer' && recorder && `${recorder.region}:${recorder.id}` === actor.id;
      return own ? no({ code: 'decider-erases' }) : ok(true);
    },
    'disposal.strike': (state, actor) => {
      const may = ofOffice(state, actor, RECORDERS);
      if (!may.ok || state.phase === 'none') return may;
      if (isOver(state.phase)) return no({ code: 'disposal-phase', detail: state.phase });
      return itemsLeft(state).length > 0 ? ok(true) : no({ code: 'list-empty' });
    },
    'disposal.stop': (state, actor) => {
      const may = ofOffice(state, actor, RECORDERS);
      if (!may.ok || state.phase === 'none') return may;
      const late = state.phase === 'erasing' || isOver(state.phase);
      return late ? no({ code: 'disposal-phase', detail: state.phase }) : ok(true);
    },
    'disposal.erase': (state, actor) => {
      if (actor.kind !== 'system' || actor.name !== ERASER.name)
        return no({ code: 'role-missing', detail: ERASER.name });
      if (state.phase === 'none') return no({ code: 'disposal-missing' });
      return state.phase === 'erasing' ? ok(true) : no({ code: 'disposal-phase', detail: state.phase });
    },
  },
});

/** What lies on a list that is not over: proposed no second time. */
export const disposalItems = defineProjection<DisposalState>({
  name: 'disposal-items',
  version: 1,
  kind: 'disposal',
  follows: 'command',
  table: 'disposal_item',
  columns: { n: 'int', item_region: 'text', item_record: 'uuid' },
  rows: ({ state }) =>
    state.phase === 'none' || isOver(state.phase)
      ? []
      : itemsLeft(state).map(({ n, ref }) => ({ n, item_region: ref.region, item_record: ref.id })),
});

/** The disposals of an office and how far each has come. */
export const disposalList = defineProjection<DisposalState>({
  name: 'disposal-list',
  version: 1,
  kind: 'disposal',
  follows: 'command',
  table: 'disposal_list',
  columns: {
    ...{ office: 'uuid', number: 'text', phase: 'text', listed_on: 'date', last_on: 'date', items: 'int' },
    ...{ left_over: 'int', erased: 'int', minutes: 'text' },
  },
  rows({ state }) {
    if (state.phase === 'none') return [];
    const { office, number, phase, listedOn: listed_on, lastOn: last_on, items } = state;
    const erased = items.filter(one => one.state === 'erased').length;
    const left_over = itemsLeft(state).length;
    const minutes = state.minutes?.number ?? null;
    return [{ office: office.id, number, phase, listed_on, last_on, items: items.length, left_over, erased, minutes }];
  },
});
