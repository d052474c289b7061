/**
 * What was promised at an event: who (a unit or a post), what, by when. Pure.
 *
 *   open --moved*--> open --done--> done | --withdrawn--> withdrawn
 *
 * A commitment to pass something on to a number of units is met by their own events, which name it as their parent; how many
 * did is counted, never typed.
 */
import { z } from 'zod';
import { type ActOf, field, open } from '../../record/kind.ts';
import { text } from '../../record/typed.ts';

const day = z.iso.date();
const n = open(z.number().int().min(1));
const link = z
  .string()
  .max(500, 'too-long')
  .regex(/^https?:\/\/\S+$/, 'link')
  .nullable();

/** To how many units something can be passed on: more than there are villages asks for a slip of the finger. */
export const SPREAD_MOST = 100_000;
export const COMMITMENTS_MOST = 200;

export const commitmentActs = {
  committed: {
    version: 1,
    summary: { id: 'Komitmen dicatat', en: 'Commitment recorded' },
    fields: {
      n,
      who: field(text(200)),
      what: field(text(1_000)),
      due: open(day),
      spread: open(z.number().int().min(1).max(SPREAD_MOST).nullable()),
      on: open(day),
    },
  },
  'commitment-moved': {
    version: 1,
    summary: { id: 'Tenggat komitmen diubah', en: 'Day of a commitment changed' },
    fields: { n, due: open(day), because: field(text(1_000)), on: open(day) },
  },
  'commitment-done': {
    version: 1,
    summary: { id: 'Komitmen dipenuhi', en: 'Commitment met' },
    fields: { n, proof: field(text(1_000)), link: field(link), on: open(day) },
  },
  'commitment-withdrawn': {
    version: 1,
    summary: { id: 'Komitmen ditarik', en: 'Commitment withdrawn' },
    fields: { n, because: field(text(1_000)), on: open(day) },
  },
} as const;

export interface Commitment {
  readonly n: number;
  readonly who: string;
  readonly what: string;
  readonly due: string;
  readonly spread: number | null;
  readonly on: string;
  /** Earlier days by which it was due, with why each was changed. */
  readonly moved: readonly { readonly from: string; readonly on: string; readonly because: string }[];
  readonly end:
    | null
    | { readonly kind: 'done'; readonly on: string; readonly proof: string; readonly link: string | null }
    | { readonly kind: 'withdrawn'; readonly on: string; readonly because: string };
}

export type CommitmentRefusal =
  | { readonly code: 'commitment-missing'; readonly field: 'n' }
  | { readonly code: 'commitment-over'; readonly field: 'n' }
  | { readonly code: 'commitments-full' }
  | { readonly code: 'due-before-event'; readonly field: 'due'; readonly detail: string }
  | { readonly code: 'due-same'; readonly field: 'due' };

type CommitmentAct = ActOf<typeof commitmentActs>;
export const isOfCommitment = (act: { readonly type: string }): act is CommitmentAct => act.type in commitmentActs;

export function withCommitment(all: readonly Commitment[], act: CommitmentAct): readonly Commitment[] {
  if (act.type === 'committed') return [...all, { ...act.fields, moved: [], end: null }];
  return all.map(one => (one.n === act.fields.n ? changed(one, act) : one));
}

function changed(one: Commitment, act: Exclude<CommitmentAct, { type: 'committed' }>): Commitment {
  switch (act.type) {
    case 'commitment-moved': {
      const { due, on, because } = act.fields;
      return { ...one, due, moved: [...one.moved, { from: one.due, on, because }] };
    }
    case 'commitment-done': {
      const { on, proof, link: at } = act.fields;
      return { ...one, end: { kind: 'done', on, proof, link: at } };
    }
    case 'commitment-withdrawn':
      return { ...one, end: { kind: 'withdrawn', on: act.fields.on, because: act.fields.because } };
  }
}

export const isOpen = ({ end }: Commitment): boolean => end === null;

/** Days that an open commitment is late on a day; 0 where it isn't, or where enough units have passed it on. */
export function daysLate(due: string, today: string, spread: number | null, passed: number): number {
  if (spread !== null && passed >= spread) return 0;
  const days = Math.round((Date.parse(today) - Date.parse(due)) / 86_400_000);
  return Math.max(0, days);
}
