/** What a case is at a moment: its tracks, each with what is true in its phase alone, and what can be asked of both. Pure. */
import type { ActorKind, TrackKind } from '../law/receivers.ts';
import type { Archive } from '../offices/archiving.ts';
import type { Aside } from '../offices/aside.ts';
import type { Apart } from '../offices/recusal.ts';
import type { RecordRef, Region } from '../record/ids.ts';
import { ok, type Result, refuse, unreachable } from '../result.ts';
import type { CLOSINGS, FINDINGS, FollowUp, NumberedAs, REGIMES, Source } from './case-acts.ts';
import type { Clarification } from './clarification.ts';
import type { Exhibits } from './exhibits.ts';
import type { FollowUpSteps } from './follow-up.ts';
import type { Gakkumdu } from './gakkumdu.ts';
import type { Plenary } from './plenary.ts';
import type { Studies } from './study.ts';
import type { DecisionTimes } from './timestamps/decision-times.ts';

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

/** Where each step can be taken: the same test draws its button and guards its command. */
export const isStudied = (track: Track): boolean => track.phase === 'study';
export const isReferable = (track: Track): boolean => track.phase === 'decided' && track.finding === 'violation';
export const isReferred = (track: Track): boolean => track.phase === 'referred' || track.phase === 'followed-up';
/** Decided, or closed in whatever way: what an order can open again. */
export const isOver = (track: Track): boolean => track.phase !== 'study';
export const isOpen = (track: Track): boolean => track.phase !== 'closed';

/** While a case is suspended nobody takes a step of it. */
export function isRunning(state: OpenedCase): Result<true, CaseRefusal> {
  const suspended = suspendedNow(state);
  return suspended ? refuse({ code: 'case-suspended', detail: suspended.from }) : ok(true);
}
export const maySuspend = (state: OpenedCase): Result<true, CaseRefusal> =>
  isClosed(state) ? refuse({ code: 'case-closed' }) : isRunning(state);
export const mayResume = (state: OpenedCase): Result<true, CaseRefusal> =>
  suspendedNow(state) ? ok(true) : refuse({ code: 'case-not-suspended' });
