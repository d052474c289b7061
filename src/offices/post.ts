/**
 * Posts (jabatan): regent, secretary, head of a unit, lurah, commissioner. A post stands in a region and is held by people,
 * one after another, each from a day on in a capacity; whoever held it **that day** counts, not whoever holds it today.
 * An erratum is a later act (`corrected`, `withdrawn`); what was written stays.
 *
 * What capacities exist and who stands in for whom is practice that the shipped law does not hold: each appointment names its
 * legal basis, which the office sets. Pure; holders.ts answers who held a post on a day.
 */
import { z } from 'zod';
import {
  type ActOf,
  type Actor,
  defineKind,
  type Erased,
  field,
  orNull,
  personal,
  type Verdict,
} from '../record/kind.ts';
import { defineProjection } from '../record/projection.ts';
import { ok, refuse, unreachable } from '../result.ts';
import { CAPACITIES, type Capacity, legalDay, type Mandate, mandate } from './acting.ts';
import type { OfficeRefusal } from './refusal.ts';
import { asAdministrator } from './roles.ts';

/** What a post is, as far as lists need it; the title says the rest. */
export const POST_KINDS = [
  'head-of-region',
  'deputy-head',
  'secretary',
  'head-of-unit',
  'camat',
  'lurah',
  'village-head',
  'school-head',
  'commissioner',
  'other',
] as const;
export type PostKind = (typeof POST_KINDS)[number];

const line = (most: number) => z.string().trim().min(2, 'too-short').max(most, 'too-long');
export const postTitle = line(120);
/** The institution or unit that the post belongs to. */
export const postUnit = line(160);
export const holderName = z.string().trim().min(1, 'required').max(120, 'too-long');
export const note = z.string().trim().min(3, 'too-short').max(400, 'too-long');
/** A holding is named by the sequence number of the act that began it. */
export const holdingId = z.number().int().min(1);

const holding = {
  holder: personal(holderName),
  capacity: field(z.enum(CAPACITIES)),
  from: field(legalDay),
  /** The last day, itself included; null while nobody knows it. */
  until: field(legalDay.nullable()),
  basis: field(mandate),
};

const acts = {
  founded: {
    version: 1,
    summary: { id: 'Jabatan dicatat', en: 'Post recorded' },
    fields: { kind: field(z.enum(POST_KINDS)), title: field(postTitle), unit: field(postUnit) },
  },
  'held-from': { version: 1, summary: { id: 'Jabatan diisi', en: 'Post filled' }, fields: holding },
  'held-until': {
    version: 1,
    summary: { id: 'Masa jabatan berakhir', en: 'Holding ended' },
    fields: { holding: field(holdingId), until: field(legalDay), note: field(note.nullable()) },
  },
  corrected: {
    version: 1,
    summary: { id: 'Catatan jabatan dikoreksi', en: 'Holding corrected' },
    fields: { holding: field(holdingId), ...holding, because: field(note) },
  },
  withdrawn: {
    version: 1,
    summary: { id: 'Catatan jabatan ditarik', en: 'Holding withdrawn' },
    fields: { holding: field(holdingId), because: field(note) },
  },
  abolished: {
    version: 1,
    summary: { id: 'Jabatan dihapus', en: 'Post abolished' },
    fields: { on: field(legalDay), basis: field(mandate) },
  },
} as const;

export interface Holding {
  readonly holding: number;
  readonly holder: string | Erased;
  readonly capacity: Capacity;
  readonly from: string;
  readonly until: string | null;
  readonly basis: Mandate;
}
export interface RecordedPost {
  readonly phase: 'standing' | 'abolished';
  readonly kind: PostKind;
  readonly title: string;
  readonly unit: string;
  /** By their first day. */
  readonly holdings: readonly Holding[];
  /** The post's last day; null while it stands. */
  readonly abolishedOn: string | null;
}
export type PostState = { readonly phase: 'none' } | RecordedPost;
type PostAct = ActOf<typeof acts>;

const byDay = (holdings: readonly Holding[]): readonly Holding[] =>
  [...holdings].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.holding - b.holding));

function apply(state: PostState, act: PostAct): PostState {
  if (act.type === 'founded') {
    if (state.phase !== 'none') throw new Error(`founded twice, at act ${act.seq}`);
    return { phase: 'standing', ...act.fields, holdings: [], abolishedOn: null };
  }
  if (state.phase === 'none') throw new Error(`act ${act.seq}, ${act.type}, of a post that was never recorded`);
  switch (act.type) {
    case 'held-from':
      return { ...state, holdings: byDay([...state.holdings, { holding: act.seq, ...act.fields }]) };
    case 'held-until': {
      const { holding: which, until } = act.fields;
      return { ...state, holdings: state.holdings.map(one => (one.holding === which ? { ...one, until } : one)) };
    }
    case 'corrected': {
      const { because: _, ...corrected } = act.fields;
      return { ...state, holdings: withHolding(state.holdings, corrected) };
    }
    case 'withdrawn':
      return { ...state, holdings: state.holdings.filter(one => one.holding !== act.fields.holding) };
    case 'abolished':
      return { ...state, phase: 'abolished', abolishedOn: act.fields.on };
    default:
      return unreachable(act);
  }
}

/** The holdings with this one in place of the earlier one of its id. */
export const withHolding = (holdings: readonly Holding[], changed: Holding): readonly Holding[] =>
  byDay([...holdings.filter(one => one.holding !== changed.holding), changed]);

const no = (refusal: OfficeRefusal): Verdict => refuse(refusal);
const administrator = (actor: Actor): Verdict => {
  const found = asAdministrator(actor);
  return found.ok ? ok(true) : no(found.refusal);
};
const recorded = (state: PostState, actor: Actor): Verdict =>
  state.phase === 'none' ? no({ code: 'not-found' }) : administrator(actor);
const standing = (state: PostState, actor: Actor): Verdict =>
  state.phase === 'abolished' ? no({ code: 'post-abolished' }) : recorded(state, actor);
const withHolder = (state: PostState, actor: Actor): Verdict => {
  const may = recorded(state, actor);
  if (!may.ok || state.phase === 'none') return may;
  return state.holdings.length > 0 ? may : no({ code: 'no-holding' });
};

export const postKind = defineKind<PostState, typeof acts>({
  name: 'post',
  acts,
  initial: { phase: 'none' },
  apply,
  allowed: {
    'post.found': (state, actor) => (state.phase === 'none' ? administrator(actor) : no({ code: 'not-found' })),
    'post.appoint': standing,
    'post.end': withHolder,
    'post.correct': withHolder,
    'post.withdraw': withHolder,
    'post.abolish': standing,
  },
});

/** The posts of a region as lists show them. Names are what `holderOn` needs for a day; an erased one is null. */
export const postList = defineProjection<PostState>({
  name: 'post-list',
  version: 1,
  kind: 'post',
  follows: 'command',
  table: 'post_list',
  columns: { kind: 'text', title: 'text', unit: 'text', abolished_on: 'date', holdings: 'jsonb' },
  rows: ({ state }) =>
    state.phase === 'none'
      ? []
      : [
          {
            kind: state.kind,
            title: state.title,
            unit: state.unit,
            abolished_on: state.abolishedOn,
            holdings: state.holdings.map(one => ({ ...one, holder: orNull(one.holder) })),
          },
        ],
});
