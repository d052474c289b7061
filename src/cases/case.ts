/**
 * A case: one to many sources, and tracks that run beside each other, each with its own phases, deadlines and receivers.
 * It is closed when every track is; nobody types a status.
 *
 *   track:  study --decided--> decided --referred--> referred --followed-up--> followed-up
 *             any phase but closed --closed--> closed, with the reason; any but study --track-reopened--> study
 *   case:   running --suspended--> suspended (every clock stands, nothing but resuming is allowed) --resumed--> running
 *
 * case.ts         the kind                 case-acts.ts, case-state.ts, case-rules.ts   what is said, what it is, who may do what
 * commands.ts     what may be asked of it
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
import type { TrackKind } from '../law/receivers.ts';
import { archiveAfter } from '../offices/archiving.ts';
import { asideAfter, asideVeil, NOTHING_ASIDE } from '../offices/aside.ts';
import { apartAfter, OPEN, sees, standsIn } from '../offices/recusal.ts';
import { defineKind, orNull } from '../record/kind.ts';
import { unreachable } from '../result.ts';
import { caseActs } from './case-acts.ts';
import { caseRules } from './case-rules.ts';
import type { CaseState, OpenedCase, Track } from './case-state.ts';
import { clarificationAfter, NOBODY_HEARD } from './clarification.ts';
import { exhibitsAfter, NO_EXHIBITS } from './exhibits.ts';
import { followUpAfter, NO_FOLLOW_UP } from './follow-up.ts';
import { gakkumduAfter, NO_GAKKUMDU } from './gakkumdu.ts';
import { plenariesAfter } from './plenary.ts';
import { NO_STUDIES, studiesAfter } from './study.ts';
import { decidedNow, NO_TIMES, stampedNow } from './timestamps/decision-times.ts';

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

export const caseKind = defineKind<CaseState, typeof caseActs>({
  name: 'case',
  acts: caseActs,
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
          gakkumdu: track === 'crime' ? { ...NO_GAKKUMDU, voteEffect: again.gakkumdu.voteEffect } : again.gakkumdu,
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
      case 'vote-effect-noted':
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
  allowed: caseRules,
});
