/** Recording posts, and who held them from when to when. What was recorded wrongly is corrected by a later act. */
import { z } from 'zod';
import { refSchema, regionSchema } from '../record/ids.ts';
import { defineCommand, type Loaded, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import { CAPACITIES, legalDay } from './acting.ts';
import { dayBeyond, END_AHEAD_YEARS, holdingsWrong } from './holders.ts';
import { regionBeyond } from './office-commands.ts';
import {
  type Holding,
  holderName,
  holdingId,
  note,
  POST_KINDS,
  postKind,
  postTitle,
  postUnit,
  type RecordedPost,
  withHolding,
} from './post.ts';
import type { OfficeRefusal } from './refusal.ts';

const no = (refusal: OfficeRefusal): Result<never, Refusal> => refuse(refusal);

export const foundPost = defineCommand({
  name: 'post.found',
  summary: { id: 'Catat jabatan', en: 'Record a post' },
  input: z.object({ region: regionSchema, kind: z.enum(POST_KINDS), title: postTitle, unit: postUnit }),
  touches: ({ region }) => [{ kind: 'post', region }],
  decide(loaded, { region, ...fields }, { actor }) {
    const beyond = regionBeyond(actor, region);
    if (beyond) return no(beyond);
    return ok({ appends: [{ ref: stateOf(loaded, 0, postKind).ref, acts: [newAct(postKind, 'founded', fields)] }] });
  },
});

/** The decree stands flat in the input, so that a form names each of its fields. */
const decree = {
  decree: z.string().trim().min(1, 'required').max(120, 'too-long'),
  decreedOn: legalDay.nullable().default(null),
  decreedBy: z.string().trim().max(160, 'too-long').default(''),
};
const held = {
  holder: holderName,
  capacity: z.enum(CAPACITIES),
  from: legalDay,
  until: legalDay.nullable().default(null),
  ...decree,
};
const basisOf = (given: { decree: string; decreedOn: string | null; decreedBy: string }) => ({
  number: given.decree,
  on: given.decreedOn,
  by: given.decreedBy === '' ? null : given.decreedBy,
});

/** Refuses overlapping holders, a stand-in without a holder, an end before the start, a day far off. */
export const appoint = defineCommand({
  name: 'post.appoint',
  summary: { id: 'Isi jabatan', en: 'Fill a post' },
  input: z.object({ post: refSchema, ...held }),
  touches: ({ post }) => [{ kind: 'post', ref: post }],
  decide(loaded, { holder, capacity, from, until, ...given }, { today }) {
    const { ref, version, post } = recorded(loaded);
    const begun: Holding = { holding: version + 1, holder, capacity, from, until, basis: basisOf(given) };
    const wrong = holdingWrong(post, begun, today, given.decreedOn);
    if (wrong) return no(wrong);
    const fields = { holder, capacity, from, until, basis: begun.basis };
    return ok({ appends: [{ ref, acts: [newAct(postKind, 'held-from', fields)] }] });
  },
});

/** The last day of a holding, itself included. */
export const endHolding = defineCommand({
  name: 'post.end',
  summary: { id: 'Akhiri masa jabatan', en: 'End a holding' },
  input: z.object({
    post: refSchema,
    holding: holdingId,
    until: legalDay,
    note: z.union([z.literal(''), note]).default(''),
  }),
  touches: ({ post }) => [{ kind: 'post', ref: post }],
  decide(loaded, { holding, until, note: said }, { today }) {
    const { ref, post } = recorded(loaded);
    const known = post.holdings.find(one => one.holding === holding);
    if (!known) return no({ code: 'no-holding' });
    if (known.until === until) return no({ code: 'unchanged' });
    const wrong = holdingWrong(post, { ...known, until }, today, null);
    if (wrong) return no(wrong);
    const fields = { holding, until, note: said === '' ? null : said };
    return ok({ appends: [{ ref, acts: [newAct(postKind, 'held-until', fields)] }] });
  },
});

/** All of a holding again, as it should have been recorded, and why. */
export const correctHolding = defineCommand({
  name: 'post.correct',
  summary: { id: 'Koreksi catatan jabatan', en: 'Correct a holding' },
  input: z.object({ post: refSchema, holding: holdingId, ...held, because: note }),
  touches: ({ post }) => [{ kind: 'post', ref: post }],
  decide(loaded, { holding, holder, capacity, from, until, because, ...given }, { today }) {
    const { ref, post } = recorded(loaded);
    const known = post.holdings.find(one => one.holding === holding);
    if (!known) return no({ code: 'no-holding' });
    const fields = { holder, capacity, from, until, basis: basisOf(given) };
    const { holding: _, ...before } = known;
    if (isSame(before, fields)) return no({ code: 'unchanged' });
    const wrong = holdingWrong(post, { holding, ...fields }, today, given.decreedOn);
    if (wrong) return no(wrong);
    return ok({ appends: [{ ref, acts: [newAct(postKind, 'corrected', { holding, ...fields, because })] }] });
  },
});

/** For a holding that never was: recorded at the wrong post, or twice. */
export const withdrawHolding = defineCommand({
  name: 'post.withdraw',
  summary: { id: 'Tarik catatan jabatan', en: 'Withdraw a holding' },
  input: z.object({ post: refSchema, holding: holdingId, because: note }),
  touches: ({ post }) => [{ kind: 'post', ref: post }],
  decide(loaded, { holding, because }) {
    const { ref, post } = recorded(loaded);
    const known = post.holdings.find(one => one.holding === holding);
    if (!known) return no({ code: 'no-holding' });
    const left = post.holdings.filter(one => one.holding !== holding);
    // Asked of those that stay: a stand-in must not be left without a holder.
    const wrong = left.map(one => holdingsWrong(left, one, post.abolishedOn)).find(found => found !== undefined);
    if (wrong) return no(wrong.code === 'nobody-absent' ? { code: 'stand-in-left-alone', detail: known.from } : wrong);
    return ok({ appends: [{ ref, acts: [newAct(postKind, 'withdrawn', { holding, because })] }] });
  },
});

/** The post's last day. Nobody may hold it beyond. */
export const abolishPost = defineCommand({
  name: 'post.abolish',
  summary: { id: 'Hapus jabatan', en: 'Abolish a post' },
  input: z.object({ post: refSchema, on: legalDay, ...decree }),
  touches: ({ post }) => [{ kind: 'post', ref: post }],
  decide(loaded, { on, ...given }, { today }) {
    const { ref, post } = recorded(loaded);
    if (dayBeyond(on, today)) return no({ code: 'day-far-off', field: 'on' });
    const still = post.holdings.find(one => one.until === null || one.until > on);
    if (still) return no({ code: 'post-still-held', detail: still.from });
    return ok({ appends: [{ ref, acts: [newAct(postKind, 'abolished', { on, basis: basisOf(given) })] }] });
  },
});

export const postCommands = [foundPost, appoint, endHolding, correctHolding, withdrawHolding, abolishPost] as const;

function holdingWrong(
  post: RecordedPost,
  changed: Holding,
  today: string,
  decreedOn: string | null,
): OfficeRefusal | undefined {
  if (dayBeyond(changed.from, today)) return { code: 'day-far-off', field: 'from' };
  if (changed.until !== null && dayBeyond(changed.until, today, END_AHEAD_YEARS))
    return { code: 'day-far-off', field: 'until' };
  if (decreedOn !== null && dayBeyond(decreedOn, today)) return { code: 'day-far-off', field: 'decreedOn' };
  return holdingsWrong(withHolding(post.holdings, changed), changed, post.abolishedOn);
}

const isSame = (a: Omit<Holding, 'holding'>, b: Omit<Holding, 'holding'>): boolean =>
  a.holder === b.holder &&
  a.capacity === b.capacity &&
  a.from === b.from &&
  a.until === b.until &&
  a.basis.number === b.basis.number &&
  a.basis.on === b.basis.on &&
  a.basis.by === b.basis.by;

function recorded(loaded: readonly Loaded[]): {
  readonly ref: Loaded['ref'];
  readonly version: number;
  readonly post: RecordedPost;
} {
  const { ref, version, state } = stateOf(loaded, 0, postKind);
  if (state.phase === 'none') throw new Error('allowed has let a post pass that was never recorded');
  return { ref, version, post: state };
}
