import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDay } from '../intake/report-acts.ts';
import { receiverOn } from '../law/receivers.ts';
import { asideCommands } from '../offices/aside-commands.ts';
import { apartCommands } from '../offices/recusal-commands.ts';
import { type RecordRef, refSchema } from '../record/ids.ts';
import { defineCommand, type NewAct, newAct, type Refusal, stateOf } from '../record/kind.ts';
import { text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { announcingCommands } from './announcing.ts';
import { caseKind } from './case.ts';
import { CLOSINGS, FOLLOW_UPS, REOPENED_BY } from './case-acts.ts';
import {
  type CaseRefusal,
  isOpen,
  isOver,
  isReferable,
  isReferred,
  isRunning,
  mayResume,
  maySuspend,
  type OpenedCase,
  suspendedNow,
} from './case-state.ts';
import { clarificationCommands } from './clarification-commands.ts';
import { exhibitCommands } from './exhibit-commands.ts';
import { followUpCommands } from './follow-up-commands.ts';
import { gakkumduCommands } from './gakkumdu-commands.ts';
import { inPhase, onTrack, onTrackInput } from './on-track.ts';
import { lookAtPart } from './part-look.ts';
import { plenaryCommands } from './plenary-commands.ts';
import { registeringCommands } from './registering.ts';
import { studyCommands } from './study-commands.ts';
import { sourcesOf, type Told, tell, wrongPhase } from './telling.ts';
import { timestampDecision } from './timestamps/timestamp-commands.ts';

const no = (refusal: CaseRefusal): Result<never, Refusal> => refuse(refusal as Refusal);

export const openTrack = defineCommand({
  name: 'case.open-track',
  summary: { id: 'Buka jalur lain', en: 'Open another track' },
  input: z.object(onTrackInput),
  touches: input => [{ kind: 'case', ref: input.case }],
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, caseKind);
    if (state.phase === 'none') return no({ code: 'case-missing' });
    const running = isRunning(state);
    if (!running.ok) return running;
    if (state.tracks.some(track => track.kind === input.track))
      return no({ code: 'track-already-open', field: 'track' });
    const act = newAct(caseKind, 'track-opened', { track: input.track, on: context.today });
    return ok({ appends: [{ ref, acts: [act] }] });
  },
});

/** Refers a track to the receiver of *that day*: the table of receivers names it, nobody types it. */
export const referTrack = onTrack({
  name: 'case.refer',
  summary: { id: 'Teruskan ke penerima', en: 'Refer to the receiver' },
  input: z.object({ ...onTrackInput, on: plainDay, letter: text(200) }),
  ready: inPhase(isReferable),
  step(state, _track, { track, on, letter }) {
    const receivers = receiverOn(Temporal.PlainDate.from(on), state.actorKind, track);
    if (!receivers.ok)
      return no({ code: 'no-receiver', field: receivers.refusal.field, detail: receivers.refusal.reason });
    const to = receivers.value.to.map(({ id, name, cite }) => ({ id, name: name.id, cite }));
    return ok(newAct(caseKind, 'referred', { track, to, on, letter }));
  },
  tells: () => 'referred',
});

export const recordFollowUp = onTrack({
  name: 'case.follow-up',
  summary: { id: 'Catat tindak lanjut penerima', en: 'Record what the receiver did' },
  input: z.object({
    ...onTrackInput,
    result: z.enum(FOLLOW_UPS),
    on: plainDay,
    note: z.string().trim().max(4_000, 'too-long'),
  }),
  ready: inPhase(isReferred),
  step: (_state, _track, { track, result, on, note }) =>
    ok(newAct(caseKind, 'followed-up', { track, result, on, note })),
  tells: () => 'followed-up',
});

/**
 * Closes one track. `followed-up` needs a follow-up, `no-violation` that decision; `not-proceeded` is for what ends early.
 * Reporters hear of it when the last open track closes, because only then is their matter closed.
 */
export const closeTrack = onTrack({
  name: 'case.close-track',
  summary: { id: 'Tutup jalur', en: 'Close a track' },
  input: z.object({ ...onTrackInput, because: z.enum(CLOSINGS), on: plainDay }),
  ready: inPhase(isOpen),
  step(_state, from, { track, because, on }) {
    const cleared = from.phase === 'decided' && from.finding === 'no-violation';
    const fits = because === 'not-proceeded' || (because === 'no-violation' ? cleared : from.phase === 'followed-up');
    return fits ? ok(newAct(caseKind, 'track-closed', { track, because, on })) : no(wrongPhase(from));
  },
  tells: (state, track) => (state.tracks.filter(isOpen).every(open => open.kind === track.kind) ? 'closed' : undefined),
});

/** Takes a track up again by order. What was decided stays readable, and no longer stands. */
export const reopenTrack = onTrack({
  name: 'case.reopen-track',
  summary: { id: 'Buka kembali jalur atas perintah', en: 'Reopen a track by order' },
  input: z.object({
    ...onTrackInput,
    on: plainDay,
    order: z.enum(REOPENED_BY),
    cite: text(300),
    reason: text(8_000),
  }),
  ready: inPhase(isOver),
  step: (_state, _track, { track, on, order, cite, reason }) =>
    ok(newAct(caseKind, 'track-reopened', { track, on, order, cite, reason })),
  tells: () => 'reopened',
});

/** Says what an earlier act should have said. Nothing is edited. Refuses `act-missing`. */
export const correctCase = defineCommand({
  name: 'case.correct',
  summary: { id: 'Ralat satu catatan', en: 'Correct a record' },
  input: z.object({ case: refSchema, seq: z.coerce.number().int().min(1), words: text(8_000), reason: text(2_000) }),
  touches: input => [{ kind: 'case', ref: input.case }],
  decide(loaded, { seq, words, reason }, { today: on }) {
    const { ref, version } = stateOf(loaded, 0, caseKind);
    if (seq > version) return no({ code: 'act-missing', field: 'seq' });
    return ok({ appends: [{ ref, acts: [newAct(caseKind, 'corrected', { seq, words, reason, on })] }] });
  },
});

/** A moment of the whole case, told to the reporters of all its sources like a step of a track. */
const onWhole = <I extends { case: RecordRef; on: string }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly may: (state: OpenedCase) => Result<true, CaseRefusal>;
  readonly earliest: (state: OpenedCase) => string;
  readonly act: (input: I) => NewAct;
  readonly tells: Told;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    input: command.input,
    touches: input => [{ kind: 'case', ref: input.case }],
    also: sourcesOf,
    decide(loaded, input, context) {
      const { ref, state } = stateOf(loaded, 0, caseKind);
      if (state.phase === 'none') return no({ code: 'case-missing' });
      const verdict = command.may(state);
      if (!verdict.ok) return verdict;
      if (input.on > context.today) return no({ code: 'day-in-future', field: 'on' });
      const earliest = command.earliest(state);
      if (input.on < earliest) return no({ code: 'day-before-step', field: 'on', detail: earliest });
      return ok({ appends: [{ ref, acts: [command.act(input)] }, ...tell(loaded, command.tells, context)] });
    },
  });

/**
 * Stops every clock of a case from the whole of a day on. No rule of Netra's table gives that power: the one who suspends
 * names what does, an order or a provision. Refuses `case-suspended`, `case-closed`, `day-before-step`, `day-in-future`.
 */
export const suspendCase = onWhole({
  name: 'case.suspend',
  summary: { id: 'Tangguhkan perkara', en: 'Suspend a case' },
  input: z.object({ case: refSchema, on: plainDay, cite: text(300), reason: text(8_000) }),
  may: maySuspend,
  // A day within an earlier suspension would be told twice.
  earliest: state => state.suspensions.at(-1)?.until ?? state.registeredOn,
  act: ({ on, cite, reason }) => newAct(caseKind, 'suspended', { on, cite, reason }),
  tells: 'suspended',
});

/** Lets the clocks run again from the whole of a day on. Refuses `case-not-suspended`, `day-before-step`, `day-in-future`. */
export const resumeCase = onWhole({
  name: 'case.resume',
  summary: { id: 'Lanjutkan perkara', en: 'Resume a case' },
  input: z.object({ case: refSchema, on: plainDay, cite: text(300) }),
  may: mayResume,
  earliest: state => suspendedNow(state)?.from ?? '',
  act: ({ on, cite }) => newAct(caseKind, 'resumed', { on, cite }),
  tells: 'resumed',
});

const CASE = { kind: 'case', words: { id: 'perkara', en: 'case' } } as const;

export const caseCommands = [
  ...apartCommands(CASE),
  ...asideCommands(CASE, caseKind.acts),
  ...registeringCommands,
  openTrack,
  ...plenaryCommands,
  referTrack,
  recordFollowUp,
  ...followUpCommands,
  ...gakkumduCommands,
  closeTrack,
  ...announcingCommands,
  reopenTrack,
  correctCase,
  suspendCase,
  resumeCase,
  ...clarificationCommands,
  ...exhibitCommands,
  ...studyCommands,
  lookAtPart,
  timestampDecision,
];
