import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';
import { plainDay, reportKind } from '../intake/report.ts';
import { receiverOn } from '../law/receivers.ts';
import { formatNumber } from '../offices/numbers.ts';
import { officeKind } from '../offices/office.ts';
import { type RecordRef, refSchema } from '../record/ids.ts';
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
} from '../record/kind.ts';
import { ok, type Result, refuse } from '../result.ts';
import {
  actorKinds,
  type CaseRefusal,
  CLOSINGS,
  caseKind,
  FINDINGS,
  FOLLOW_UPS,
  lastStepOn,
  type OpenedCase,
  REGIMES,
  TRACKS,
  type Track,
  type TrackKind,
} from './case.ts';

type Decided = Result<Plan, Refusal>;
const no = (refusal: CaseRefusal): Decided => refuse(refusal as Refusal);

const tracks = z
  .array(z.enum(TRACKS))
  .min(1, 'tracks-required')
  .refine(list => new Set(list).size === list.length, 'tracks-twice');
const text = (most: number) => z.string().trim().min(1, 'required').max(most, 'too-long');

/** Makes a new case with the report as its source, under a number of the office's own series. */
export const registerCase = defineCommand({
  name: 'case.register',
  summary: { id: 'Registrasi laporan menjadi perkara', en: 'Register a report as a case' },
  input: z.object({
    report: refSchema,
    office: refSchema,
    regime: z.enum(REGIMES),
    tracks,
    actorKind: actorKinds,
    reported: text(400),
    /** The officer's own account of the matter; where the report's account is sealed it is the only one there is. */
    summary: text(8_000),
    conductOn: plainDay.nullable(),
  }),
  touches: input => [
    { kind: 'report', ref: input.report },
    { kind: 'case', region: input.report.region },
    { kind: 'office', ref: input.office, reads: true },
  ],
  series: (_loaded, input, moment) => [
    { region: input.report.region, office: input.office.id, series: 'case', year: yearOf(moment.today) },
  ],
  decide(loaded, input, context) {
    const report = stateOf(loaded, 0, reportKind);
    const office = stateOf(loaded, 2, officeKind);
    const begun = stateOf(loaded, 1, caseKind);
    if (report.state.phase !== 'received') return no({ code: 'case-missing' });
    if (input.conductOn && input.conductOn > context.today) return no({ code: 'day-in-future', field: 'conductOn' });
    if (office.state.phase === 'none') return no({ code: 'case-missing' });
    const on = context.today;
    const number = formatNumber(office.state, 'case', context.numbers[0] ?? 1, on, input.regime);
    const registered = newAct(caseKind, 'registered', {
      number,
      office: input.office,
      officeName: office.state.name,
      regime: input.regime,
      sources: [{ report: report.ref, number: report.state.number }],
      receivedOn: report.state.receivedOn,
      registeredOn: on,
      actorKind: input.actorKind,
      reported: input.reported,
      summary: input.summary,
      conductOn: input.conductOn,
      place: report.state.place as never,
    });
    const opened = input.tracks.map(track => newAct(caseKind, 'track-opened', { track, on }));
    return ok({
      appends: [
        { ref: begun.ref, acts: [registered, ...opened] },
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

/** A step on one track of one case, told to the reporters of its sources in the same transaction. */
const onTrack = <I extends { case: RecordRef; track: TrackKind }>(command: {
  readonly name: string;
  readonly summary: { readonly id: string; readonly en: string };
  readonly input: z.ZodType<I>;
  readonly tells: 'decided' | 'referred' | 'followed-up' | 'closed' | null;
  readonly step: (state: OpenedCase, track: Track, input: I, context: Context) => Result<NewAct, CaseRefusal>;
}) =>
  defineCommand<I>({
    name: command.name,
    summary: command.summary,
    input: command.input,
    touches: input => [{ kind: 'case', ref: input.case }],
    also: loaded => {
      const { state } = stateOf(loaded, 0, caseKind);
      return state.phase === 'none' || !command.tells
        ? []
        : state.sources.map(source => ({ kind: 'report', ref: source.report }));
    },
    decide(loaded, input, context) {
      const { ref, state } = stateOf(loaded, 0, caseKind);
      if (state.phase === 'none') return no({ code: 'case-missing' });
      const track = state.tracks.find(open => open.kind === input.track);
      if (!track) return no({ code: 'track-missing', field: 'track' });
      const step = command.step(state, track, input, context);
      if (!step.ok) return no(step.refusal);
      return ok({ appends: [{ ref, acts: [step.value] }, ...tell(loaded, command.tells, context)] });
    },
  });

const tell = (
  loaded: readonly Loaded[],
  step: 'decided' | 'referred' | 'followed-up' | 'closed' | null,
  context: Context,
): Append[] =>
  step === null
    ? []
    : loaded
        .filter(record => record.kind === 'report')
        .map(record => ({ ref: record.ref, acts: [newAct(reportKind, 'informed', { step, on: context.today })] }));

const wrongDay = (on: string, track: Track, context: Context): CaseRefusal | undefined =>
  on > context.today
    ? { code: 'day-in-future', field: 'on' }
    : on < lastStepOn(track)
      ? { code: 'day-before-step', field: 'on', detail: lastStepOn(track) }
      : undefined;

const inPhase = (track: Track, ...phases: readonly Track['phase'][]): CaseRefusal | undefined =>
  phases.includes(track.phase) ? undefined : { code: 'track-phase', field: 'track', detail: track.phase };

const onTrackInput = { case: refSchema, track: z.enum(TRACKS) };

export const openTrack = defineCommand({
  name: 'case.open-track',
  summary: { id: 'Buka jalur lain', en: 'Open another track' },
  input: z.object(onTrackInput),
  touches: input => [{ kind: 'case', ref: input.case }],
  decide(loaded, input, context) {
    const { ref, state } = stateOf(loaded, 0, caseKind);
    if (state.phase === 'none') return no({ code: 'case-missing' });
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
  tells: 'decided',
  step(_state, track, { finding, on, provisions, reasons }, context) {
    const wrong = inPhase(track, 'study') ?? wrongDay(on, track, context);
    return wrong
      ? refuse(wrong)
      : ok(newAct(caseKind, 'decided', { track: track.kind, finding, on, provisions, reasons }));
  },
});

/** Refers a track to the receiver of *that day*: the table of receivers names it, nobody types it. */
export const referTrack = onTrack({
  name: 'case.refer',
  summary: { id: 'Teruskan ke penerima', en: 'Refer to the receiver' },
  input: z.object({ ...onTrackInput, on: plainDay, letter: text(200) }),
  tells: 'referred',
  step(state, track, { on, letter }, context) {
    const wrong = inPhase(track, 'decided') ?? wrongDay(on, track, context);
    if (wrong) return refuse(wrong);
    if (track.phase === 'decided' && track.finding === 'no-violation') {
      return refuse({ code: 'track-phase', field: 'track', detail: 'no-violation' });
    }
    const receivers = receiverOn(Temporal.PlainDate.from(on), state.actorKind, track.kind);
    if (!receivers.ok)
      return refuse({ code: 'no-receiver', field: receivers.refusal.field, detail: receivers.refusal.reason });
    const to = receivers.value.to.map(({ id, name, cite }) => ({ id, name: name.id, cite }));
    return ok(newAct(caseKind, 'referred', { track: track.kind, to, on, letter }));
  },
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
  tells: 'followed-up',
  step(_state, track, { result, on, note }, context) {
    const wrong = inPhase(track, 'referred', 'followed-up') ?? wrongDay(on, track, context);
    return wrong ? refuse(wrong) : ok(newAct(caseKind, 'followed-up', { track: track.kind, result, on, note }));
  },
});

export const closeTrack = onTrack({
  name: 'case.close-track',
  summary: { id: 'Tutup jalur', en: 'Close a track' },
  input: z.object({ ...onTrackInput, because: z.enum(CLOSINGS), on: plainDay }),
  tells: 'closed',
  step(_state, track, { because, on }, context) {
    const from =
      because === 'followed-up'
        ? inPhase(track, 'followed-up')
        : inPhase(track, 'study', 'decided', 'referred', 'followed-up');
    const wrong = from ?? wrongDay(on, track, context);
    if (wrong) return refuse(wrong);
    const violation = 'finding' in track && track.finding === 'violation';
    if (because === 'no-violation' && (track.phase === 'study' || violation)) {
      return refuse({ code: 'track-phase', field: 'track', detail: track.phase });
    }
    return ok(newAct(caseKind, 'track-closed', { track: track.kind, because, on }));
  },
});

export const caseCommands = [registerCase, openTrack, decideTrack, referTrack, recordFollowUp, closeTrack];

const yearOf = (day: string): number => Number(day.slice(0, 4));
