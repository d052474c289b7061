/**
 * Whether somebody who was invited comes: one record for each, so that nobody waits for another's answer.
 *
 *   (nothing) --answered--> answered --answer-changed*--> answered
 *
 * Seats are asked for in an order that the series of the event gives (`n`). Who has a seat is never written down: of those who
 * come, the first as many as there are seats have one, and the others wait. Whoever declines gives the number back, and the next
 * one has the seat by that alone.
 */
import { z } from 'zod';
import { keptRef, refSchema } from '../../record/ids.ts';
import {
  type Actor,
  defineCommand,
  defineKind,
  field,
  type Loaded,
  newAct,
  open,
  orNull,
  type Plan,
  personal,
  type Refusal,
  type SeriesKey,
  stateOf,
  type Verdict,
} from '../../record/kind.ts';
import { defineProjection } from '../../record/projection.ts';
import { ok, type Result, refuse, unreachable } from '../../result.ts';
import { mayPrevent } from '../prevention.ts';
import { type EventRefusal, eventKind } from './event.ts';
import { whyOver } from './event-rules.ts';

export const ANSWERS = ['comes', 'declines', 'deputy'] as const;
export type AnswerKind = (typeof ANSWERS)[number];

const day = z.iso.date();
const said = {
  answer: open(z.enum(ANSWERS)),
  /** The order in which a seat was asked for; null of who doesn't come. */
  n: field(z.number().int().min(1).nullable()),
  /** Who comes on behalf of the one invited, and as what. */
  deputyName: personal(z.string().max(200).nullable()),
  deputyPost: field(z.string().max(200).nullable()),
  on: open(day),
} as const;
const acts = {
  answered: {
    version: 1,
    summary: { id: 'Undangan dijawab', en: 'Invitation answered' },
    fields: { event: field(keptRef), person: field(z.uuid()), unit: field(z.uuid()), ...said },
  },
  'answer-changed': {
    version: 1,
    summary: { id: 'Jawaban diubah', en: 'Answer changed' },
    fields: said,
  },
} as const;

export interface Reply {
  readonly phase: 'answered';
  readonly event: z.infer<typeof keptRef>;
  readonly person: string;
  readonly unit: string;
  readonly answer: AnswerKind;
  readonly n: number | null;
  /** The name is null where it was erased. */
  readonly deputy: { readonly name: string | null; readonly post: string } | null;
  readonly on: string;
}
export type ReplyState = { readonly phase: 'none' } | Reply;

export type ReplyRefusal =
  | { readonly code: 'deputy-required'; readonly field: 'deputyName' }
  | { readonly code: 'event-over'; readonly detail: string }
  | { readonly code: 'answer-known' };

const no = (refusal: ReplyRefusal | EventRefusal): Result<never, Refusal> => refuse(refusal);
/** Somebody whose invitation was proven by its code (answering.ts), or an officer who writes down what was said. */
const mayAnswer = (actor: Actor): Verdict =>
  actor.kind === 'system' && actor.name === INVITED.name ? ok(true) : mayPrevent(actor);
export const INVITED = { kind: 'system', name: 'invitation' } as const satisfies Actor;

const deputyOf = (fields: { deputyName: unknown; deputyPost: string | null }) =>
  fields.deputyPost === null ? null : { name: orNull(fields.deputyName) as string | null, post: fields.deputyPost };

export const replyKind = defineKind<ReplyState, typeof acts>({
  name: 'event-reply',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'answered': {
        const { event, person, unit, answer, n, on } = act.fields;
        return { phase: 'answered', event, person, unit, answer, n, deputy: deputyOf(act.fields), on };
      }
      case 'answer-changed': {
        if (state.phase === 'none') throw new Error('an answer was changed that nobody gave');
        const { answer, n, on } = act.fields;
        return { ...state, answer, n, deputy: deputyOf(act.fields), on };
      }
      default:
        return unreachable(act);
    }
  },
  allowed: {
    'event-reply.give': (state, actor) => (state.phase === 'none' ? mayAnswer(actor) : no({ code: 'answer-known' })),
    'event-reply.change': (_, actor) => mayAnswer(actor),
  },
});

const answerInput = {
  event: refSchema,
  answer: z.enum(ANSWERS),
  deputyName: z.string().trim().max(200, 'too-long').nullish(),
  deputyPost: z.string().trim().max(200, 'too-long').nullish(),
};
interface Given {
  readonly event: z.infer<typeof refSchema>;
  readonly answer: AnswerKind;
  readonly deputyName?: string | null | undefined;
  readonly deputyPost?: string | null | undefined;
}

/** The series that seats are numbered by: one for each event, whatever the year. */
const seats = ({ region, id }: z.infer<typeof refSchema>): readonly SeriesKey[] => [
  { region, office: id, series: 'event-seat', year: 1 },
];
const asksSeat = (loaded: readonly Loaded[], { answer }: Given): boolean => {
  const { state } = stateOf(loaded, 0, replyKind);
  return answer !== 'declines' && (state.phase === 'none' || state.n === null);
};

function decided(
  loaded: readonly Loaded[],
  { answer, deputyName, deputyPost }: Given,
  today: string,
  numbers: readonly number[],
) {
  const { state } = stateOf(loaded, 1, eventKind);
  if (state.phase === 'none') return no({ code: 'event-missing' });
  const over = whyOver(state);
  if (over) return no(over);
  if (today > state.day) return no({ code: 'event-over', detail: state.day });
  const deputy = answer === 'deputy';
  if (deputy && (!deputyName || !deputyPost)) return no({ code: 'deputy-required', field: 'deputyName' });
  const { state: before } = stateOf(loaded, 0, replyKind);
  const kept = before.phase === 'none' ? null : before.n;
  return ok({
    ...{ answer, n: answer === 'declines' ? null : (kept ?? numbers[0] ?? null) },
    ...{ deputyName: deputy ? (deputyName ?? null) : null, deputyPost: deputy ? (deputyPost ?? null) : null },
    on: today,
  });
}

const giveReply = defineCommand({
  name: 'event-reply.give',
  summary: { id: 'Jawab undangan', en: 'Answer an invitation' },
  input: z.object({ ...answerInput, person: z.uuid(), unit: z.uuid() }),
  touches: ({ event }) => [
    { kind: 'event-reply', region: event.region },
    { kind: 'event', ref: event, reads: true },
  ],
  series: (loaded, input) => (asksSeat(loaded, input) ? seats(input.event) : []),
  decide(loaded, input, { today, numbers }): Result<Plan, Refusal> {
    const { ref } = stateOf(loaded, 0, replyKind);
    const given = decided(loaded, input, today, numbers);
    if (!given.ok) return given;
    const { event, person, unit } = input;
    return ok({ appends: [{ ref, acts: [newAct(replyKind, 'answered', { event, person, unit, ...given.value })] }] });
  },
});

const changeReply = defineCommand({
  name: 'event-reply.change',
  summary: { id: 'Ubah jawaban undangan', en: 'Change the answer to an invitation' },
  input: z.object({ ...answerInput, reply: refSchema }),
  touches: ({ event, reply }) => [
    { kind: 'event-reply', ref: reply },
    { kind: 'event', ref: event, reads: true },
  ],
  series: (loaded, input) => (asksSeat(loaded, input) ? seats(input.event) : []),
  decide(loaded, input, { today, numbers }): Result<Plan, Refusal> {
    const { ref, state } = stateOf(loaded, 0, replyKind);
    if (state.phase === 'none' || state.event.id !== input.event.id) return no({ code: 'event-missing' });
    const given = decided(loaded, input, today, numbers);
    if (!given.ok) return given;
    const { answer, deputyName, deputyPost } = given.value;
    const same = answer === state.answer && deputyPost === (state.deputy?.post ?? null);
    if (same && deputyName === (state.deputy?.name ?? null)) return refuse({ code: 'unchanged' });
    return ok({ appends: [{ ref, acts: [newAct(replyKind, 'answer-changed', given.value)] }] });
  },
});

export const replyCommands = [giveReply, changeReply] as const;

export const replyList = defineProjection<ReplyState>({
  name: 'event-reply',
  version: 1,
  kind: 'event-reply',
  follows: 'command',
  table: 'event_reply',
  columns: { asks: 'uuid', person: 'uuid', unit: 'uuid', answer: 'text', n: 'int', on_day: 'date' },
  rows: ({ state }) => {
    if (state.phase === 'none') return [];
    const { event, person, unit, answer, n, on } = state;
    return [{ asks: event.id, person, unit, answer, n, on_day: on }];
  },
});
