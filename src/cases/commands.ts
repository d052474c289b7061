import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDay, reportKind, type STEPS } from '../intake/report.ts';
import { receiverOn } from '../law/receivers.ts';
import { formatNumber, numberingIn } from '../offices/numbers.ts';
import { type OfficeState, officeKind } from '../offices/office.ts';
import { handlerOf } from '../offices/recusal.ts';
import { apartCommands } from '../offices/recusal-commands.ts';
import { type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import {
  type Append,
  type Context,
  defineCommand,
  type Loaded,
  type NewAct,
  newAct,
  type Plan,
  type Refusal,
  stateOf,
  type Touch,
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import {
  actorKinds,
  type CaseRefusal,
  type CaseState,
  CLOSINGS,
  caseKind,
  FINDINGS,
  FOLLOW_UPS,
  isOpen,
  isReferable,
  isReferred,
  isRunning,
  isStudied,
  lastStepOn,
  mayResume,
  maySuspend,
  type OpenedCase,
  REGIMES,
  suspendedNow,
  TRACKS,
  type Track,
  type TrackKind,
} from './case.ts';
import { clarificationCommands } from './clarification-commands.ts';
import { exhibitCommands } from './exhibit-commands.ts';

type Decided = Result<Plan, Refusal>;
const no = (refusal: CaseRefusal): Decided => refuse(refusal as Refusal);

const tracks = z
  .array(z.enum(TRACKS))
  .min(1, 'tracks-required')
  .refine(list => new Set(list).size === list.length, 'tracks-twice');
const text = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');

/**
 * Makes a new case with the report as its source, under a number of the office's own series where it gives one.
 * Refuses `report-not-open`, `other-office`, `summary-required`, `day-in-future`.
 */
export const registerCase = defineCommand({
  name: 'case.register',
  summary: { id: 'Registrasi laporan menjadi perkara', en: 'Register a report as a case' },
  input: z.object({
    report: refSchema,
    office: refSchema,
    regime: z.enum(REGIMES),
    tracks,
    actorKind: actorKinds,
    unit: z
      .string()
      .trim()
      .max(200, 'too-long')
      .nullish()
      .transform(written => written || null),
    reported: text(400),
    /** The officer's own account of the matter; where the report's account is sealed it is the only one there is. */
    summary: z.string().trim().max(8_000, 'too-long'),
    conductOn: plainDay.nullable(),
  }),
  touches: input => [
    { kind: 'report', ref: input.report },
    // In the region of the office that registers: where one above took the report over, no office below sees the case.
    { kind: 'case', region: input.office.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  // None where the office gives no second number: a case then bears the number of its first report.
  series: (loaded, input, moment) =>
    numbersCases(stateOf(loaded, 2, officeKind).state, yearOf(moment.today))
      ? [{ region: input.office.region, office: input.office.id, series: 'case', year: yearOf(moment.today) }]
      : [],
  decide(loaded, input, context) {
    const report = stateOf(loaded, 0, reportKind);
    const begun = stateOf(loaded, 1, caseKind);
    const office = stateOf(loaded, 2, officeKind);
    if (report.state.phase !== 'received') return refuse({ code: 'report-not-open' });
    if (office.state.phase === 'none' || !sameRef(office.ref, handlerOf(report.state)))
      return no({ code: 'other-office', field: 'office' });
    if (input.summary === '') return no({ code: 'summary-required', field: 'summary' });
    if (input.conductOn && input.conductOn > context.today) return no({ code: 'day-in-future', field: 'conductOn' });
    const on = context.today;
    const number = numbersCases(office.state, yearOf(on))
      ? formatNumber(office.state, 'case', nextOf(context), on, input.regime)
      : report.state.number;
    const registered = newAct(caseKind, 'registered', {
      number,
      office: input.office,
      officeName: office.state.name,
      regime: input.regime,
      sources: [{ report: report.ref, number: report.state.number }],
      // Registered before the office's next opening, the report was received by that deed.
      receivedOn: report.state.receivedOn < on ? report.state.receivedOn : on,
      registeredOn: on,
      actorKind: input.actorKind,
      unit: input.unit,
      reported: input.reported,
      summary: input.summary,
      conductOn: input.conductOn,
      place: report.state.place,
    });
    const opened = input.tracks.map(track => newAct(caseKind, 'track-opened', { track, on }));
    // Whoever stepped back from the report stays away from what became of it.
    const { recused, quorum } = report.state.apart;
    const apart = recused.map(one =>
      newAct(caseKind, 'recused', { person: one.person, on: one.on, because: one.because ?? '-', quorum }),
    );
    return ok({
      appends: [
        { ref: begun.ref, acts: [registered, ...opened, ...apart] },
        {
          ref: report.ref,
          acts: [
            newAct(reportKind, 'registered', { case: begun.ref, number }),
            newAct(reportKind, 'informed', { step: 'registered', on }),
          ],
        },
      ],
    });
  },
});

type Told = (typeof STEPS)[number];

const sourcesIn = (state: CaseState): Touch[] =>
  state.phase === 'none' ? [] : state.sources.map(source => ({ kind: 'report', ref: source.report }));
const sourcesOf = (loaded: readonly Loaded[]): Touch[] => sourcesIn(stateOf(loaded, 0, caseKind).state);

/**
 * A step on one track of one case, told to the reporters of all its sources in the same plan: it never happens without
 * their hearing of it. `ready` says on which tracks it can be taken, `tells` what the reporters hear.
 */
const onTrack = <I extends { case: RecordRef; track: TrackKind; on: string }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly ready: (track: Track) => boolean;
  readonly step: (state: OpenedCase, track: Track, input: I) => Result<NewAct, CaseRefusal>;
  readonly tells: (state: OpenedCase, track: Track) => Told | undefined;
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
      const running = isRunning(state);
      if (!running.ok) return running;
      const track = state.tracks.find(open => open.kind === input.track);
      if (!track) return no({ code: 'track-missing', field: 'track' });
      if (!command.ready(track)) return no(wrongPhase(track));
      if (input.on > context.today) return no({ code: 'day-in-future', field: 'on' });
      const last = lastStepOn(track);
      if (input.on < last) return no({ code: 'day-before-step', field: 'on', detail: last });
      const step = command.step(state, track, input);
      if (!step.ok) return no(step.refusal);
      const told = command.tells(state, track);
      return ok({ appends: [{ ref, acts: [step.value] }, ...(told ? tell(loaded, told, context) : [])] });
    },
  });

const tell = (loaded: readonly Loaded[], step: Told, { today }: Context): Append[] =>
  loaded
    .filter(record => record.kind === reportKind.name)
    .map(({ ref }) => ({ ref, acts: [newAct(reportKind, 'informed', { step, on: today })] }));

/** Names the finding where the phase alone would not explain: a track without a violation is decided, yet not referred. */
const wrongPhase = (track: Track): CaseRefusal => ({
  code: 'track-phase',
  field: 'track',
  detail: track.phase === 'decided' && track.finding === 'no-violation' ? 'no-violation' : track.phase,
});

const onTrackInput = { case: refSchema, track: z.enum(TRACKS) };

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

export const decideTrack = onTrack({
  name: 'case.decide',
  summary: { id: 'Putuskan jalur', en: 'Decide a track' },
  input: z.object({
    ...onTrackInput,
    finding: z.enum(FINDINGS),
    on: plainDay,
    provisions: z.array(z.string()),
    reasons: text(20_000),
  }),
  ready: isStudied,
  step: (_state, _track, { track, finding, on, provisions, reasons }) =>
    ok(newAct(caseKind, 'decided', { track, finding, on, provisions, reasons })),
  tells: () => 'decided',
});

/** Refers a track to the receiver of *that day*: the table of receivers names it, nobody types it. */
export const referTrack = onTrack({
  name: 'case.refer',
  summary: { id: 'Teruskan ke penerima', en: 'Refer to the receiver' },
  input: z.object({ ...onTrackInput, on: plainDay, letter: text(200) }),
  ready: isReferable,
  step(state, _track, { track, on, letter }) {
    const receivers = receiverOn(Temporal.PlainDate.from(on), state.actorKind, track);
    if (!receivers.ok)
      return refuse({ code: 'no-receiver', field: receivers.refusal.field, detail: receivers.refusal.reason });
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
  ready: isReferred,
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
  ready: isOpen,
  step(_state, from, { track, because, on }) {
    const cleared = from.phase === 'decided' && from.finding === 'no-violation';
    const fits = because === 'not-proceeded' || (because === 'no-violation' ? cleared : from.phase === 'followed-up');
    return fits ? ok(newAct(caseKind, 'track-closed', { track, because, on })) : refuse(wrongPhase(from));
  },
  tells: (state, track) => (state.tracks.filter(isOpen).every(open => open.kind === track.kind) ? 'closed' : undefined),
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

const apartFromCase = apartCommands({
  kind: 'case',
  words: { id: 'perkara', en: 'case' },
  beside: state => sourcesIn(state as CaseState),
});

export const caseCommands = [
  ...apartFromCase,
  registerCase,
  openTrack,
  decideTrack,
  referTrack,
  recordFollowUp,
  closeTrack,
  suspendCase,
  resumeCase,
  ...clarificationCommands,
  ...exhibitCommands,
];

const numbersCases = (office: OfficeState, year: number): boolean =>
  office.phase === 'standing' && numberingIn(office.numbering, year).patterns.case !== null;

function nextOf({ numbers: [seq] }: Context): number {
  if (seq === undefined) throw new Error('a case is registered under the next number of its series');
  return seq;
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
