/**
 * A case: one to many sources, and tracks that run beside each other, each with its own phases, deadlines and receivers.
 * It is closed when every track is; nobody types a status.
 *
 *   track:  study --decided--> decided --referred--> referred --followed-up--> followed-up
 *             any phase but closed --closed--> closed, with the reason; any but study --track-reopened--> study
 *   case:   running --suspended--> suspended (every clock stands, nothing but resuming is allowed) --resumed--> running
 *
 * case.ts         the kind                 commands.ts     what may be asked of it
 * plenary.ts      who decides, and how     telling.ts      what reporters are told of a step
 * study.ts        what is decided upon     exhibits.ts, clarification.ts   what it rests on
 * follow-up.ts    what a personnel authority made of a referral
 * offices/aside.ts officers' notes and redactions, the same of all matters
 * gakkumdu.ts     a crime track among supervisor, police and prosecutor
 * timestamps/     an authority's tokens over the decisions of plenaries
 * projections.ts  the desk's queue         operations.ts   what the desk may see, over case.store.ts
 *
 * What must never happen here: a rule of law (`law/` has them), a reporter's identity, a status that is not derived.
 */
import { z } from 'zod';
import { needsRole, plainDay } from '../intake/report.ts';
import { CASE_REASONS } from '../law/announcing.ts';
import type { ActorKind, TrackKind } from '../law/receivers.ts';
import { type Archive, archiveActs, archiveAfter, withArchive } from '../offices/archiving.ts';
import { type Aside, asideActs, asideAfter, asideRules, asideVeil, NOTHING_ASIDE } from '../offices/aside.ts';
import { whileHandled } from '../offices/passing.ts';
import {
  type Apart,
  apartActs,
  apartAfter,
  apartIn,
  mayDecide,
  mayLift,
  mayRecuse,
  mayTakeOver,
  OPEN,
  sees,
  standsIn,
} from '../offices/recusal.ts';
import { keptRef, type RecordRef, type Region, regionSchema } from '../record/ids.ts';
import {
  type Actor,
  defineKind,
  ERASED,
  field,
  isErased,
  open,
  orNull,
  personal,
  type Verdict,
} from '../record/kind.ts';
import { ok, type Result, refuse, unreachable } from '../result.ts';
import {
  type Clarification,
  clarificationActs,
  clarificationAfter,
  clarificationRules,
  NOBODY_HEARD,
} from './clarification.ts';
import { custodyRules, type Exhibits, exhibitActs, exhibitRules, exhibitsAfter, NO_EXHIBITS } from './exhibits.ts';
import { type FollowUpSteps, followUpActs, followUpAfter, followUpRules, NO_FOLLOW_UP } from './follow-up.ts';
import { type Gakkumdu, gakkumduActs, gakkumduAfter, gakkumduRules, NO_GAKKUMDU, nextSteps } from './gakkumdu.ts';
import { handOnRules } from './hand-on.ts';
import { owesConfirmation, type Plenary, type PlenaryRefusal, plenariesAfter, plenaryActs, VOTES } from './plenary.ts';
import { isReadyForPlenary, NO_STUDIES, type Studies, type StudyRefusal, studiesAfter, studyActs } from './study.ts';
import {
  type DecisionTimes,
  decidedNow,
  mayTimestamp,
  NO_TIMES,
  stampedNow,
  timestampActs,
} from './timestamps/decision-times.ts';
import { TRACKS } from './tracks.ts';

export type { TrackKind };
export { TRACKS };
export const REGIMES = ['pilkada', 'pemilu'] as const;
export const FINDINGS = ['violation', 'no-violation'] as const;
/** What the receiver did with the recommendation. */
export const FOLLOW_UPS = ['sanction-imposed', 'sanction-differs', 'no-sanction', 'passed-on'] as const;
export type FollowUp = (typeof FOLLOW_UPS)[number];
export const PUBLIC_PHASES = ['study', 'decided', 'referred', 'followed-up', 'closed'] as const;
/** Who orders a track to be taken up again. */
export const REOPENED_BY = ['court', 'higher-office'] as const;
export const CLOSINGS = ['no-violation', 'followed-up', 'not-proceeded'] as const;

/** Whom a case is about, as the table of receivers tells them apart. */
export const ACTOR_KINDS = [
  'pns',
  'cpns',
  'pppk',
  'ppnpn',
  'pj',
  'lurah',
  'tni',
  'polri',
  'kades',
  'perangkat-desa',
  'bpd',
  'bumn',
  'pejabat-negara',
  'pejabat-daerah',
  'kepala-daerah',
  'calon',
  'tim-kampanye',
  'penyelenggara',
  'warga',
] as const satisfies readonly ActorKind[];
export const actorKinds = z.enum(ACTOR_KINDS);
/** What a case came from: somebody's report, or a finding of the office's own. */
export const SOURCES = ['report', 'finding'] as const;
export const source = z.object({ kind: z.enum(SOURCES), ref: keptRef, number: z.string() });
export type Source = z.infer<typeof source>;
/** Versions 1 and 2 knew reports alone. */
const reportSource = z.object({ report: keptRef, number: z.string() });

/** What a number from a running register was given to: a report, a finding, or a case as its second number. */
export const NUMBERED_AS = ['report', 'finding', 'case'] as const;
export type NumberedAs = (typeof NUMBERED_AS)[number];

const importedV1 = {
  number: open(z.string()),
  series: field(z.enum(NUMBERED_AS)),
  year: field(z.number().int()),
  office: field(keptRef),
  officeName: open(z.string()),
  regime: open(z.enum(REGIMES)),
  receivedOn: field(plainDay),
  registeredOn: open(plainDay),
  actorKind: field(actorKinds),
  reported: personal(z.string().min(1)),
  summary: personal(z.string().min(1)),
  conductOn: field(plainDay.nullable()),
  place: field(regionSchema),
  import: field(keptRef),
  /** As the spreadsheet counted it. */
  row: field(z.number().int().min(1)),
};
const registeredV1 = {
  number: open(z.string()),
  office: field(keptRef),
  officeName: open(z.string()),
  regime: open(z.enum(REGIMES)),
  sources: field(z.array(reportSource).min(1)),
  // Not open: of initial information even the day is for the office alone.
  receivedOn: field(plainDay),
  registeredOn: open(plainDay),
  actorKind: field(actorKinds),
  reported: personal(z.string().min(1)),
  summary: personal(z.string().min(1)),
  conductOn: field(plainDay.nullable()),
  place: field(regionSchema),
};
/** Where the reported person works, as written. Not open: alone it may tell who it is (publish/release.ts). */
const unit = field(z.string().min(1).max(200).nullable());
/** Version 1 never asked for the unit. */
const withoutUnit = (fields: { readonly [name: string]: unknown }) => ({ ...fields, unit: null });
const registeredV2 = { ...registeredV1, unit };
const fromReports = (fields: { readonly [name: string]: unknown }) => ({
  ...fields,
  sources: (fields.sources as readonly z.infer<typeof reportSource>[]).map(({ report: ref, number }) => ({
    kind: 'report',
    ref,
    number,
  })),
});
const decidedV1 = {
  track: open(z.enum(TRACKS)),
  finding: open(z.enum(FINDINGS)),
  on: open(plainDay),
  provisions: field(z.array(z.string())),
  reasons: personal(z.string().min(1)),
};
/** Version 1 knew no plenary: who sat and how they voted was not asked. */
const withoutPlenary = (fields: { readonly [name: string]: unknown }) => ({
  ...fields,
  plenary: null,
  votes: null,
  dissents: isErased(fields.reasons) ? ERASED : null,
});

const acts = {
  /** Instead of `registered`: a case from before, as the register that the office brought along has it. */
  imported: {
    version: 2,
    summary: { id: 'Perkara diimpor dari register berjalan', en: 'Case imported from a running register' },
    fields: { ...importedV1, unit },
    past: { 1: { fields: importedV1, upcast: withoutUnit } },
  },
  registered: {
    version: 3,
    summary: { id: 'Perkara diregistrasi', en: 'Case registered' },
    fields: { ...registeredV2, sources: field(z.array(source).min(1)) },
    past: {
      1: { fields: registeredV1, upcast: withoutUnit },
      2: { fields: registeredV2, upcast: fromReports },
    },
  },
  /** Another report or finding of the same matter. */
  joined: {
    version: 1,
    summary: { id: 'Sumber digabungkan', en: 'Source joined' },
    fields: { source: field(source), on: open(plainDay), why: personal(z.string().min(1)) },
  },
  'track-opened': {
    version: 1,
    summary: { id: 'Jalur dibuka', en: 'Track opened' },
    fields: { track: open(z.enum(TRACKS)), on: open(plainDay) },
  },
  /** By a plenary of the case, whose number it names; null where it was decided before Netra kept them. */
  decided: {
    version: 2,
    summary: { id: 'Jalur diputuskan', en: 'Track decided' },
    fields: {
      ...decidedV1,
      plenary: field(z.number().int().min(1).nullable()),
      votes: field(z.array(z.object({ person: keptRef, vote: z.enum(VOTES) })).nullable()),
      dissents: personal(z.array(z.object({ person: keptRef, reason: z.string() })).nullable()),
    },
    past: { 1: { fields: decidedV1, upcast: withoutPlenary } },
  },
  referred: {
    version: 1,
    summary: { id: 'Jalur diteruskan', en: 'Track referred' },
    fields: {
      track: open(z.enum(TRACKS)),
      // Not open: who receives a referral tells what kind of official the case is about (publish/register.ts).
      to: field(z.array(z.object({ id: z.string(), name: z.string(), cite: z.string() })).min(1)),
      on: open(plainDay),
      letter: personal(z.string()),
    },
  },
  'followed-up': {
    version: 1,
    summary: { id: 'Tindak lanjut penerima dicatat', en: 'Follow-up by the receiver recorded' },
    fields: {
      track: open(z.enum(TRACKS)),
      result: open(z.enum(FOLLOW_UPS)),
      on: open(plainDay),
      note: personal(z.string()),
    },
  },
  'track-closed': {
    version: 1,
    summary: { id: 'Jalur ditutup', en: 'Track closed' },
    fields: { track: open(z.enum(TRACKS)), because: open(z.enum(CLOSINGS)), on: open(plainDay) },
  },
  /** What was decided no longer stands: the track is studied again, by order of a court or a higher office. */
  'track-reopened': {
    version: 1,
    summary: { id: 'Jalur dibuka kembali', en: 'Track reopened' },
    fields: {
      track: open(z.enum(TRACKS)),
      on: open(plainDay),
      order: open(z.enum(REOPENED_BY)),
      cite: field(z.string().min(1)),
      reason: personal(z.string().min(1)),
    },
  },
  /** What an earlier act should have said: that act stays as it was written. */
  corrected: {
    version: 1,
    summary: { id: 'Catatan diralat', en: 'Record corrected' },
    fields: {
      seq: field(z.number().int().min(1)),
      words: personal(z.string().min(1)),
      reason: personal(z.string().min(1)),
      on: field(plainDay),
    },
  },
  /** On the office's public board: a status and a reason of a fixed list. */
  announced: {
    version: 1,
    summary: { id: 'Status diumumkan', en: 'Status announced' },
    fields: { on: open(plainDay), status: open(z.enum(PUBLIC_PHASES)), reason: open(z.enum(CASE_REASONS)) },
  },
  /** From the whole of day `on`, by whom the law or an order gives the power: Netra knows no such rule of its own. */
  suspended: {
    version: 1,
    summary: { id: 'Perkara ditangguhkan', en: 'Case suspended' },
    fields: { on: open(plainDay), cite: field(z.string().min(1)), reason: personal(z.string().min(1)) },
  },
  /** Day `on` counts again. */
  resumed: {
    version: 1,
    summary: { id: 'Perkara dilanjutkan', en: 'Case resumed' },
    fields: { on: open(plainDay), cite: field(z.string().min(1)) },
  },
  ...plenaryActs,
  ...apartActs,
  ...asideActs,
  ...clarificationActs,
  ...exhibitActs,
  ...timestampActs,
  ...studyActs,
  ...followUpActs,
  ...gakkumduActs,
  ...archiveActs,
} as const;

export interface Receiver {
  readonly id: string;
  readonly name: string;
  readonly cite: string;
}
export type Finding = (typeof FINDINGS)[number];
/** `decidedAt`: when the decision was recorded; limits of hours begin there. */
type Decision = {
  readonly finding: Finding;
  readonly decidedOn: string;
  readonly decidedAt: string;
  /** Null where it was decided before plenaries were kept. */
  readonly plenary: number | null;
};
type Referral = Decision & { readonly to: readonly Receiver[]; readonly referredOn: string };
export type TrackPhase =
  | { readonly phase: 'study' }
  | ({ readonly phase: 'decided' } & Decision)
  | ({ readonly phase: 'referred' } & Referral)
  | ({ readonly phase: 'followed-up' } & Referral & { readonly result: FollowUp; readonly followedUpOn: string })
  | {
      readonly phase: 'closed';
      readonly because: (typeof CLOSINGS)[number];
      readonly closedOn: string;
      /** What the track had come to: null or empty where it never got so far. */
      readonly finding: Finding | null;
      readonly to: readonly Receiver[];
      readonly referredOn: string | null;
      readonly result: FollowUp | null;
    };
export type Track = {
  readonly kind: TrackKind;
  readonly openedOn: string;
  /** When that was recorded: the hours to the first discussion of a crime begin there. */
  readonly openedAt: string;
  /** Since when it is studied again; null where it never was reopened. */
  readonly reopenedOn: string | null;
} & TrackPhase;

/** `until` is the day on which the clocks ran again; null while they stand. */
export interface Suspended {
  readonly from: string;
  readonly until: string | null;
  readonly cite: string;
}

export interface Announced {
  readonly on: string;
  readonly status: string;
  readonly reason: string;
  /** The act that says it. */
  readonly seq: number;
}

export interface Correction {
  readonly seq: number;
  readonly on: string;
  /** Null once erased, as `reason`. */
  readonly words: string | null;
  readonly reason: string | null;
}

export interface OpenedCase extends Aside {
  readonly phase: 'opened';
  readonly number: string;
  readonly office: RecordRef;
  readonly officeName: string;
  readonly regime: (typeof REGIMES)[number];
  readonly sources: readonly Source[];
  readonly receivedOn: string;
  readonly registeredOn: string;
  readonly actorKind: ActorKind;
  /** As written; null where none was. */
  readonly unit: string | null;
  /** Null once erased, as `summary`. */
  readonly reported: string | null;
  readonly summary: string | null;
  readonly conductOn: string | null;
  readonly place: Region;
  /** Came with a running register: its sources are not here, and its steps were typed from it. */
  readonly imported: boolean;
  readonly importedFrom: {
    readonly import: RecordRef;
    readonly row: number;
    readonly series: NumberedAs;
    readonly year: number;
  } | null;
  readonly tracks: readonly Track[];
  /** The latest announcement; null where there is none. */
  readonly announced: Announced | null;
  /** By the sequence number of the act that each corrects. */
  readonly corrections: readonly Correction[];
  readonly suspensions: readonly Suspended[];
  readonly plenaries: readonly Plenary[];
  /** What the plenaries decided, and which of it a time-stamping authority has stamped. */
  readonly times: DecisionTimes;
  readonly apart: Apart;
  readonly clarification: Clarification;
  readonly exhibits: Exhibits;
  readonly studies: Studies;
  /** What became of referrals that a personnel authority answers. */
  readonly followUp: FollowUpSteps;
  /** The crime track in Sentra Gakkumdu. */
  readonly gakkumdu: Gakkumdu;
  readonly archive: Archive;
  /** What was found to be violated, by the sequence number of the act that says so: the register may show it one day. */
  readonly violations: readonly {
    readonly track: TrackKind;
    readonly seq: number;
    readonly provisions: readonly string[];
  }[];
}
export type CaseState = { readonly phase: 'none' } | OpenedCase;

export type CaseRefusal =
  | { readonly code: 'case-missing' }
  | { readonly code: 'role-missing'; readonly detail: string }
  /** Only the office that received a report registers it. */
  | { readonly code: 'other-office'; readonly field: 'office' | 'case' }
  /** `detail`: the day it was suspended. */
  | { readonly code: 'case-suspended'; readonly detail: string }
  | { readonly code: 'case-not-suspended' }
  | { readonly code: 'case-closed' }
  /** No act of the case has that sequence number. */
  | { readonly code: 'act-missing'; readonly field: 'seq' }
  | { readonly code: 'track-missing'; readonly field: 'track' }
  | { readonly code: 'track-already-open'; readonly field: 'track' }
  | { readonly code: 'track-phase'; readonly field: 'track'; readonly detail: string }
  | {
      readonly code: 'no-receiver';
      readonly field: string;
      readonly detail: { readonly id: string; readonly en: string };
    }
  | { readonly code: 'day-in-future'; readonly field: string }
  | { readonly code: 'day-before-step'; readonly field: string; readonly detail: string }
  | { readonly code: 'summary-required'; readonly field: 'summary' };

export const isClosed = (state: OpenedCase): boolean =>
  state.tracks.length > 0 && state.tracks.every(track => track.phase === 'closed');

/** The suspension that still lasts. */
export const suspendedNow = ({ suspensions }: OpenedCase): Suspended | undefined =>
  suspensions.find(({ until }) => until === null);

/** The day of the track's last step: no later step may lie before it. */
export function lastStepOn(track: Track): string {
  switch (track.phase) {
    case 'study':
      return track.reopenedOn ?? track.openedOn;
    case 'decided':
      return track.decidedOn;
    case 'referred':
      return track.referredOn;
    case 'followed-up':
      return track.followedUpOn;
    case 'closed':
      return track.closedOn;
    default:
      return unreachable(track);
  }
}

/** What the public register calls the state of the whole case. */
export function publicPhase(state: OpenedCase): 'study' | 'decided' | 'referred' | 'followed-up' | 'closed' {
  const order = ['study', 'decided', 'referred', 'followed-up', 'closed'] as const;
  const phases = state.tracks.map(track => track.phase);
  return order.find(phase => phases.includes(phase)) ?? 'study';
}

const change = (state: CaseState, kind: TrackKind, step: (track: Track) => Track): OpenedCase => {
  if (state.phase === 'none') throw new Error('a step of a case that was never registered');
  return { ...state, tracks: state.tracks.map(track => (track.kind === kind ? step(track) : track)) };
};

/** A case before its first track. */
const BEGUN = {
  phase: 'opened',
  tracks: [],
  announced: null,
  corrections: [],
  suspensions: [],
  plenaries: [],
  times: NO_TIMES,
  violations: [],
  apart: OPEN,
  ...NOTHING_ASIDE,
  clarification: NOBODY_HEARD,
  exhibits: NO_EXHIBITS,
  studies: NO_STUDIES,
  followUp: NO_FOLLOW_UP,
  gakkumdu: NO_GAKKUMDU,
  archive: null,
} as const;

const ENDING = {
  /** A track can be closed at the desk while police, prosecutor or a court still has the matter. */
  isOver: (state: CaseState) => state.phase !== 'none' && isClosed(state) && nextSteps(state.gakkumdu).length === 0,
  missing: { code: 'case-missing' },
} as const;

export const caseKind = defineKind<CaseState, typeof acts>({
  name: 'case',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    switch (act.type) {
      case 'registered': {
        const { reported, summary, ...rest } = act.fields;
        const words = { reported: orNull(reported), summary: orNull(summary) };
        return { ...rest, ...words, ...BEGUN, imported: false, importedFrom: null };
      }
      case 'imported': {
        const { reported, summary, import: from, row, series, year, ...rest } = act.fields;
        const words = { reported: orNull(reported), summary: orNull(summary) };
        const importedFrom = { import: from, row, series, year };
        return { ...rest, ...words, ...BEGUN, sources: [], imported: true, importedFrom };
      }
      case 'track-opened': {
        if (state.phase === 'none') throw new Error('a track of a case that was never registered');
        const { track: kind, on: openedOn } = act.fields;
        const track: Track = { kind, openedOn, openedAt: act.at, reopenedOn: null, phase: 'study' };
        return { ...state, tracks: [...state.tracks, track] };
      }
      case 'decided': {
        const { track, finding, on, provisions, plenary } = act.fields;
        const made = change(state, track, ({ kind, openedOn, openedAt, reopenedOn }) => ({
          ...{ kind, openedOn, openedAt, reopenedOn },
          phase: 'decided',
          finding,
          decidedOn: on,
          decidedAt: act.at,
          plenary,
        }));
        const decided = { ...made, times: decidedNow(made.times, act.seq, act.fields) };
        if (finding === 'no-violation') return decided;
        return { ...decided, violations: [...decided.violations, { track, seq: act.seq, provisions }] };
      }
      case 'referred':
        return change(state, act.fields.track, track => {
          if (track.phase !== 'decided') throw new Error('referred before it was decided');
          return { ...track, phase: 'referred', to: act.fields.to, referredOn: act.fields.on };
        });
      case 'followed-up':
        return change(state, act.fields.track, track => {
          if (track.phase !== 'referred' && track.phase !== 'followed-up')
            throw new Error('followed up before it was referred');
          return { ...track, phase: 'followed-up', result: act.fields.result, followedUpOn: act.fields.on };
        });
      case 'track-closed':
        return change(state, act.fields.track, track => ({
          kind: track.kind,
          ...{ openedOn: track.openedOn, openedAt: track.openedAt, reopenedOn: track.reopenedOn },
          phase: 'closed',
          because: act.fields.because,
          closedOn: act.fields.on,
          finding: 'finding' in track ? track.finding : null,
          to: 'to' in track ? track.to : [],
          referredOn: 'referredOn' in track ? track.referredOn : null,
          result: 'result' in track ? track.result : null,
        }));
      case 'track-reopened': {
        const { track, on } = act.fields;
        const again = change(state, track, ({ kind, openedOn, openedAt }) => ({
          kind,
          openedOn,
          openedAt,
          reopenedOn: on,
          phase: 'study',
        }));
        return {
          ...again,
          violations: again.violations.filter(one => one.track !== track),
          // What followed the referral that no longer stands begins anew; its acts stay in the timeline.
          followUp: again.followUp.filter(step => step.track !== track),
          gakkumdu: track === 'crime' ? NO_GAKKUMDU : again.gakkumdu,
        };
      }
      case 'announced':
        if (state.phase === 'none') throw new Error('announced before it was registered');
        return { ...state, announced: { ...act.fields, seq: act.seq } };
      case 'corrected': {
        if (state.phase === 'none') throw new Error('a correction of a case that was never registered');
        const { seq, on, words, reason } = act.fields;
        const correction = { seq, on, words: orNull(words), reason: orNull(reason) };
        return { ...state, corrections: [...state.corrections, correction] };
      }
      case 'suspended': {
        if (state.phase === 'none') throw new Error('a suspension of a case that was never registered');
        const { on: from, cite } = act.fields;
        return { ...state, suspensions: [...state.suspensions, { from, until: null, cite }] };
      }
      case 'resumed': {
        if (state.phase === 'none') throw new Error('a case resumed that was never registered');
        const { on } = act.fields;
        const suspensions = state.suspensions.map(one => (one.until === null ? { ...one, until: on } : one));
        return { ...state, suspensions };
      }
      case 'joined':
        if (state.phase === 'none') throw new Error('a source joined to a case that was never registered');
        return { ...state, sources: [...state.sources, act.fields.source] };
      case 'plenary-held':
      case 'minutes-confirmed':
        if (state.phase === 'none') throw new Error('a plenary over a case that was never registered');
        return { ...state, plenaries: plenariesAfter(state.plenaries, act) };
      case 'recused':
      case 'recusal-lifted':
      case 'taken-over':
      case 'passed-on':
      case 'passing-acknowledged':
      case 'passing-sent-back':
      case 'passing-recalled':
      case 'assigned':
        if (state.phase === 'none') throw new Error('somebody kept apart from a case that was never registered');
        return { ...state, apart: apartAfter(state.apart, act) };
      case 'note-written':
      case 'note-withdrawn':
      case 'redacted':
      case 'redaction-lifted':
        if (state.phase === 'none') throw new Error('something said beside a case that was never registered');
        return { ...state, ...asideAfter(state, act) };
      case 'summoned':
      case 'served':
      case 'attended':
      case 'clarified':
      case 'clarification-corrected':
        if (state.phase === 'none') throw new Error('somebody heard in a case that was never registered');
        return { ...state, clarification: clarificationAfter(state.clarification, act) };
      case 'timestamped':
        if (state.phase === 'none') throw new Error('a timestamp of a case that was never registered');
        return { ...state, times: stampedNow(state.times, act.fields) };
      case 'exhibit-listed':
      case 'exhibit-handed':
      case 'exhibit-returned':
        if (state.phase === 'none') throw new Error('an exhibit of a case that was never registered');
        return { ...state, exhibits: exhibitsAfter(state.exhibits, act) };
      case 'studied':
        if (state.phase === 'none') throw new Error('a study of a case that was never registered');
        return { ...state, studies: studiesAfter(state.studies, act) };
      case 'acknowledged':
      case 'recommended':
      case 'conflict-noted':
      case 'sanction-decided':
      case 'reminded':
      case 'reprimanded':
      case 'record-read-back':
        if (state.phase === 'none') throw new Error('a follow-up of a case that was never registered');
        return { ...state, followUp: followUpAfter(state.followUp, act) };
      case 'discussed':
      case 'file-handed-over':
      case 'crime-stepped':
        if (state.phase === 'none') throw new Error('a crime track of a case that was never registered');
        return { ...state, gakkumdu: gakkumduAfter(state.gakkumdu, act) };
      case 'archived':
      case 'archive-noted':
      case 'archive-left':
      case 'disposed':
        if (state.phase === 'none') throw new Error('archived before it was registered');
        return { ...state, archive: archiveAfter(state.archive, act) };
      default:
        return unreachable(act);
    }
  },
  sees: (state, actor) => state.phase === 'none' || sees(state.apart, actor),
  veil: asideVeil,
  stands: standsIn,
  allowed: withArchive<CaseState>(
    'case',
    ENDING,
    whileHandled<CaseState>(apartIn, {
      'case.open-track': (state, actor) =>
        onRunning(state, actor, TEAM, ({ tracks }) =>
          tracks.length < TRACKS.length ? ok(true) : no({ code: 'track-already-open', field: 'track' }),
        ),
      'case.decide': (state, actor) => onRunning(state, actor, PLENARY, someTrackDecidable),
      'case.confirm-minutes': mayConfirm,
      'case.timestamp': (state, actor) =>
        state.phase === 'none' ? no({ code: 'case-missing' }) : mayTimestamp(state.times, actor),
      'case.refer': (state, actor) => onRunning(state, actor, TEAM, someTrack(isReferable)),
      'case.follow-up': (state, actor) => onRunning(state, actor, TEAM, someTrack(isReferred)),
      'case.close-track': (state, actor) => onRunning(state, actor, PLENARY, someTrack(isOpen)),
      'case.reopen-track': (state, actor) => onRunning(state, actor, PLENARY, someTrack(isOver)),
      'case.announce': (state, actor) => onCase(state, actor, PLENARY, () => ok(true)),
      'case.correct': (state, actor) => onCase(state, actor, TEAM, () => ok(true)),
      'case.suspend': (state, actor) => onCase(state, actor, PLENARY, maySuspend),
      'case.resume': (state, actor) => onCase(state, actor, PLENARY, mayResume),
      'case.recuse': (state, actor) => apartFrom(state, () => mayRecuse(actor)),
      'case.lift-recusal': (state, actor) => apartFrom(state, opened => mayLift(opened, actor)),
      'case.take-over': (state, actor) => apartFrom(state, opened => mayTakeOver(opened, actor)),
      ...asideRules('case'),
      ...ofTeam(clarificationRules, ({ clarification }) => clarification),
      ...ofTeam({ 'case.study': (opened: OpenedCase) => someTrack(isStudied)(opened) }, opened => opened),
      ...ofTeam(exhibitRules, ({ exhibits }) => exhibits),
      ...ofTeam(custodyRules, ({ exhibits }) => exhibits, true),
      ...ofTeam(followUpRules, state => state),
      ...ofTeam(gakkumduRules, state => state),
      ...handOnRules({
        whileOpen: (state, rule) => apartFrom(state, rule),
        isRunning,
        isUndecided: ({ tracks }) => tracks.every(track => isStudied(track)),
      }),
    }),
  ),
});

/** Deciding and closing are for the commissioners in their plenary; the handling team does the rest. */
const PLENARY = ['commissioner'];
const TEAM = ['reviewer', 'commissioner'];

const no = (refusal: CaseRefusal): Verdict => refuse(refusal);

/** Where each step can be taken: the same test draws its button and guards its command. */
export const isStudied = (track: Track): boolean => track.phase === 'study';
export const isReferable = (track: Track): boolean => track.phase === 'decided' && track.finding === 'violation';
export const isReferred = (track: Track): boolean => track.phase === 'referred' || track.phase === 'followed-up';
/** Decided, or closed in whatever way: what an order can open again. */
export const isOver = (track: Track): boolean => track.phase !== 'study';
export const isOpen = (track: Track): boolean => track.phase !== 'closed';

function onCase(
  state: CaseState,
  actor: Actor,
  roles: readonly string[],
  rule: (state: OpenedCase) => Verdict,
): Verdict {
  if (state.phase === 'none') return no({ code: 'case-missing' });
  const role = needsRole(actor, ...roles);
  if (!role.ok) return role;
  const decides = mayDecide(state.apart);
  return decides.ok ? rule(state) : decides;
}

/** Who is kept apart can change as long as the case is open, also where nothing else is allowed. */
const apartFrom = (state: CaseState, rule: (state: OpenedCase) => Verdict): Verdict => {
  if (state.phase === 'none') return no({ code: 'case-missing' });
  return isClosed(state) ? no({ code: 'case-closed' }) : rule(state);
};

/** While a case is suspended nobody takes a step of it. */
export function isRunning(state: OpenedCase): Result<true, CaseRefusal> {
  const suspended = suspendedNow(state);
  return suspended ? refuse({ code: 'case-suspended', detail: suspended.from }) : ok(true);
}
export const maySuspend = (state: OpenedCase): Result<true, CaseRefusal> =>
  isClosed(state) ? refuse({ code: 'case-closed' }) : isRunning(state);
export const mayResume = (state: OpenedCase): Result<true, CaseRefusal> =>
  suspendedNow(state) ? ok(true) : refuse({ code: 'case-not-suspended' });

/** Whoever was at a plenary confirms its minutes, also once the case is suspended or closed. */
function mayConfirm(state: CaseState, actor: Actor): Verdict {
  return onCase(state, actor, PLENARY, ({ plenaries }) => {
    const own = actor.kind === 'officer' ? actor.id : '';
    return plenaries.some(held => owesConfirmation(held, own))
      ? ok(true)
      : refuse({ code: 'nothing-to-confirm' } satisfies PlenaryRefusal);
  });
}

const onRunning: typeof onCase = (state, actor, roles, rule) =>
  onCase(state, actor, roles, opened => {
    const running = isRunning(opened);
    return running.ok ? rule(opened) : running;
  });

/** The rules of one part of a case as rows of the table: for the handling team, while the case runs. */
function ofTeam<P>(
  rules: { readonly [command: string]: (part: P) => Verdict },
  part: (state: OpenedCase) => P,
  evenClosed = false,
): { readonly [command: string]: (state: CaseState, actor: Actor) => Verdict } {
  const row = (rule: (part: P) => Verdict) => (state: CaseState, actor: Actor) =>
    onRunning(state, actor, TEAM, opened =>
      isClosed(opened) && !evenClosed ? no({ code: 'case-closed' }) : rule(part(opened)),
    );
  return Object.fromEntries(Object.entries(rules).map(([command, rule]) => [command, row(rule)]));
}

/** A track in study that somebody studied. */
const someTrackDecidable = (state: OpenedCase): Verdict => {
  const open = state.tracks.filter(isStudied);
  if (open.length === 0 || open.some(({ kind }) => isReadyForPlenary(state, kind))) return someTrack(isStudied)(state);
  const refusal: StudyRefusal = {
    code: 'study-missing',
    field: 'track',
    detail: open.map(({ kind }) => kind).join(', '),
  };
  return refuse(refusal);
};

const someTrack =
  (ready: (track: Track) => boolean) =>
  ({ tracks }: OpenedCase): Verdict =>
    tracks.some(ready)
      ? ok(true)
      : no({ code: 'track-phase', field: 'track', detail: tracks.map(track => track.phase).join(', ') });
