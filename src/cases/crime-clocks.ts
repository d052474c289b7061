/**
 * Which limits run on a crime track in Sentra Gakkumdu, and whose they are: each institution's part in its own unit, several
 * at once. Pure. The rules are rows of `law/`; what they begin with is an act, so a rule whose beginning nobody records has no
 * clock here: the 24 hours from an investigator's first indication.
 */
import { momentOf } from '../law/due.ts';
import type { Step } from '../law/due-row.ts';
import { unreachable } from '../result.ts';
import type { OpenedCase, Track } from './case-state.ts';
import { type CrimeStep, isFinal, MOST_DISCUSSIONS, placeOf } from './gakkumdu.ts';
import { newestOf } from './study.ts';

export interface Clock {
  readonly step: Step;
  /** The centre is attached to the supervisor, who calls its discussions; the rest is for police, prosecutor and courts. */
  readonly waits: 'office' | 'other';
  readonly rule: string;
  /** A local day, or an instant where the limit is one of hours. */
  readonly start: string;
  readonly since: string;
  /** Counted back from an event that no suspension moves. */
  readonly fixed?: true;
}

export const DISCUSSED = ['discuss-first', 'discuss-second', 'discuss-third', 'discuss-fourth'] as const;

/** The limit of one of the four discussions, whether or not it still waits; null before what it begins with. */
export function discussionClock(state: OpenedCase, track: Track, n: number): Clock | null {
  const { handOver, steps } = state.gakkumdu;
  const step = DISCUSSED[n - 1];
  if (!step) return null;
  const clock = (start: string, since: string): Clock => ({
    ...{ step, waits: 'office', rule: `pembahasan${n}`, start, since },
  });
  const { region } = state.office;
  if (n === 1) {
    // An order to take it up again gives its own time; of a running register the paper says what was discussed.
    if (track.reopenedOn || state.imported) return null;
    return clock(momentOf(track.openedOn, track.openedAt, region), track.openedOn);
  }
  if (n === 2) {
    const studied = newestOf(state.studies, track.kind)?.on;
    return studied === undefined ? null : clock(studied, studied);
  }
  if (n === 3) return handOver && clock(handOver.on, handOver.on);
  const verdict = steps.find(one => one.step === 'judged');
  return verdict ? clock(momentOf(verdict.on, verdict.at, region), verdict.on) : null;
}

/** Of a track in study, what the first two discussions wait for. */
export function clocksBefore(state: OpenedCase, track: Track): readonly Clock[] {
  const next = state.gakkumdu.discussions.length + 1;
  return next <= 2 ? present(discussionClock(state, track, next)) : [];
}

/** Once the file was handed over, every limit that runs. */
export function crimeClocks(state: OpenedCase, track: Track): readonly Clock[] {
  const { gakkumdu, regime } = state;
  const { handOver, discussions } = gakkumdu;
  const place = placeOf(gakkumdu);
  if (place === null || handOver === null) return [];
  const last = gakkumdu.steps.at(-1)?.on ?? handOver.on;
  const runs = (step: Step, rule: string, start = last): Clock => ({
    ...{ step, waits: 'other', rule: `gakkumdu.${regime}.${rule}`, start, since: start },
  });
  const on = (step: CrimeStep): string => gakkumdu.steps.findLast(one => one.step === step)?.on ?? last;
  const discussion = (n: number) => (discussions.length < n ? present(discussionClock(state, track, n)) : []);
  switch (place) {
    case 'handed-over':
    case 'investigation-begun':
      // From the day on which the police received the file, not from that of beginning.
      return [runs('investigate', 'penyidikan', handOver.on), ...discussion(3)];
    case 'file-sent':
    case 'file-completed':
      return [runs('submit-file', 'pelimpahan')];
    case 'found-incomplete':
      return [runs('return-file', 'pengembalian')];
    case 'file-returned':
      return [runs('complete-file', 'perbaikanberkas')];
    case 'filed':
      return [runs('judge', 'pn')];
    case 'judged':
      return [runs('appeal', 'banding'), runs('deliver-verdict', 'putusanpu'), ...discussion(MOST_DISCUSSIONS)];
    case 'appealed':
      return [runs('send-appeal', 'kirimbanding'), runs('judge-appeal', 'pt')];
    case 'appeal-sent':
      return [runs('judge-appeal', 'pt', on('appealed'))];
    case 'appeal-judged':
      return [runs('deliver-verdict', 'putusanpu')];
    case 'verdict-received':
      return [runs('execute', 'eksekusi')];
    case 'executed':
    case 'stopped':
      return [];
    default:
      return unreachable(place);
  }
}

/**
 * Of a case that can affect the vote: it is to be finished so many days before the result (UU 1/2015 Pasal 150, UU 7/2017 Pasal
 * 484). The office follows it to the end, whoever has the next step.
 */
export function resultClock(state: OpenedCase, track: Track): readonly Clock[] {
  const { voteEffect } = state.gakkumdu;
  const over = track.phase === 'closed' || ('finding' in track && track.finding === 'no-violation');
  if (track.kind !== 'crime' || over || voteEffect?.resultOn == null || isFinal(state.gakkumdu)) return [];
  const { resultOn: start, on: since } = voteEffect;
  const rule = `gakkumdu.${state.regime}.batashasil`;
  return [{ step: 'finish-before-result', waits: 'office', rule, start, since, fixed: true }];
}

const present = (clock: Clock | null): readonly Clock[] => (clock ? [clock] : []);
