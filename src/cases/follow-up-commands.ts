/** What is recorded after a referral that a personnel authority answers. */
import { z } from 'zod';
import { plainDay } from '../intake/report-acts.ts';
import { MEASURES, sanctionsBy, supervisorOn } from '../law/authority.ts';
import { isAuthorityPost } from '../offices/authorities.ts';
import { holderOn } from '../offices/holders.ts';
import { type PostState, postKind } from '../offices/post.ts';
import { scopeOfOffice, scopeWithin } from '../offices/roles.ts';
import { type RecordRef, refSchema, sameRef } from '../record/ids.ts';
import { type Context, type Loaded, newAct, orNull, type Refusal, type Touch } from '../record/kind.ts';
import { maybe, text } from '../record/typed.ts';
import { ok, type Result, refuse } from '../result.ts';
import { caseKind } from './case.ts';
import type { OpenedCase, Receiver, Track } from './case-state.ts';
import {
  AUTHORITY_TRACKS,
  CONFLICTS,
  conflictOf,
  type FollowUpCommand,
  type FollowUpRefusal,
  followUpRules,
  type Held,
  OUTCOMES,
  type Outcome,
  READINGS,
  RECOMMENDED_LEVELS,
  REMINDERS_BY,
  type Recommended,
  type RecommendedLevel,
  recommendationOf,
  resultOf,
  SIGNERS,
  stepsOn,
} from './follow-up.ts';
import { onTrack } from './on-track.ts';

const no = (refusal: FollowUpRefusal): Result<never, Refusal> => refuse(refusal as Refusal);
const onTrackInput = { case: refSchema, track: z.enum(AUTHORITY_TRACKS), on: plainDay };
const letter = text(200);

/** The same rule that draws the button, asked of this track alone. */
const may =
  (command: FollowUpCommand) =>
  (track: Track, { followUp }: OpenedCase): Result<true, Refusal> =>
    followUpRules[command]({ tracks: [track], followUp });

/** Recorded in any order of days after the referral: letters arrive late, and a late one is recorded all the same. */
const sinceReferral = (track: Track): string => ('referredOn' in track && track.referredOn) || track.openedOn;

const bodyOf = ({ id, name, cite }: { id: string; name: { id: string }; cite: string }): Receiver => ({
  ...{ id, name: name.id, cite },
});
const supervisorAt = (on: string, { known }: Context): Result<Receiver, Refusal> => {
  const found = supervisorOn(on, known.law.receivers);
  return found ? ok(bodyOf(found)) : no({ code: 'no-supervisor', field: 'on' });
};

/** An office may learn who held a post that its referral went to, also one above its own region (`heldOn` says which). */
const postRead = ({ post }: { readonly post: RecordRef }): readonly Touch[] => [
  { kind: postKind.name, ref: post, reads: 'beyond-scope' },
];

/** A post of the office's own region or below it, or of a region above: others are as if they were not there. */
const isNear = (post: RecordRef, office: RecordRef): boolean =>
  scopeWithin(scopeOfOffice(post.region), scopeOfOffice(office.region)) ||
  scopeWithin(scopeOfOffice(office.region), scopeOfOffice(post.region));

/** Who held the post that day. Refuses `not-an-authority`, `post-vacant`, `no-stand-in`. */
function heldOn(
  office: RecordRef,
  beside: readonly Loaded[],
  post: RecordRef,
  day: string,
  signed: (typeof SIGNERS)[number] = 'holder',
): Result<Held, Refusal> {
  const state = beside.find(one => one.kind === postKind.name && sameRef(one.ref, post))?.state as
    | PostState
    | undefined;
  if (!state || state.phase === 'none' || !isNear(post, office)) return refuse({ code: 'not-found', field: 'post' });
  if (!isAuthorityPost(state.kind)) return no({ code: 'not-an-authority', field: 'post' });
  const found = holderOn(state, day);
  if (found.state !== 'held') return no({ code: 'post-vacant', field: 'post', detail: day });
  const term = signed === 'holder' ? found.holder : found.standIn;
  if (!term) return no({ code: 'no-stand-in', field: 'signed' });
  const { holding, holder, capacity, basis } = term;
  return ok({ post, title: state.title, holding, holder: orNull(holder), capacity, mandate: basis });
}

/** A kind of sanction that can reach this official on the day, and its level. */
function sanctionOf(state: OpenedCase, sanction: string, on: string): Result<RecommendedLevel, Refusal> {
  const row = sanctionsBy(state.actorKind, on).find(({ id }) => id === sanction);
  return row ? ok(row.category as RecommendedLevel) : no({ code: 'sanction-unknown', field: 'sanction' });
}

/** The receiver says that the referral has arrived. Refuses `already-acknowledged`, `not-the-receiver`. */
export const acknowledge = onTrack({
  name: 'case.acknowledge',
  summary: { id: 'Catat tanda terima penerusan', en: 'Record that the referral was acknowledged' },
  input: z.object({ ...onTrackInput, by: z.string().max(40).optional(), letter }),
  ready: may('case.acknowledge'),
  earliest: sinceReferral,
  step(_state, track, { track: kind, on, by, letter }, _beside, context) {
    const to = 'to' in track ? track.to : [];
    const now = supervisorAt(on, context);
    // What KASN left unfinished is acknowledged by the body that has its task.
    const may = [...to, ...(now.ok ? [now.value] : [])];
    const body = by === undefined || by === '' ? to[0] : may.find(({ id }) => id === by);
    if (!body) return no({ code: 'not-the-receiver', field: 'by' });
    return ok(newAct(caseKind, 'acknowledged', { track: kind, on, body, letter }));
  },
  tells: () => undefined,
});

/**
 * The body that watches over civil servants on that day recommends; nobody types which it is. The track waits for the
 * authority from then on. Refuses `no-supervisor`, `sanction-unknown`, `sanction-level`, `sanction-beside-none`.
 */
export const recommend = onTrack({
  name: 'case.recommend',
  summary: { id: 'Catat rekomendasi', en: 'Record what was recommended' },
  input: z.object({ ...onTrackInput, level: z.enum(RECOMMENDED_LEVELS), sanction: maybe(40), letter }),
  ready: may('case.recommend'),
  step(state, _track, { track, on, level, sanction, letter }, _beside, context) {
    const by = supervisorAt(on, context);
    if (!by.ok) return by;
    if (sanction !== null) {
      if (level === 'none') return no({ code: 'sanction-beside-none', field: 'sanction' });
      const of = sanctionOf(state, sanction, on);
      if (!of.ok) return of;
      if (of.value !== level) return no({ code: 'sanction-level', field: 'sanction', detail: of.value });
    }
    return ok([
      newAct(caseKind, 'recommended', { track, on, body: by.value, level, sanction, letter }),
      newAct(caseKind, 'followed-up', { track, result: 'passed-on', on, note: '' }),
    ]);
  },
  tells: () => 'followed-up',
});

/** Why whoever holds the post that day can't decide. Refuses `conflict-known` beside what `heldOn` does. */
export const noteConflict = onTrack({
  name: 'case.note-conflict',
  summary: { id: 'Catat benturan kepentingan pejabat', en: 'Note that the authority is involved' },
  input: z.object({ ...onTrackInput, post: refSchema, why: z.enum(CONFLICTS), because: text(2_000) }),
  ready: may('case.note-conflict'),
  earliest: sinceReferral,
  beside: postRead,
  step({ followUp, office }, _track, { track, on, post, why, because }, beside) {
    const held = heldOn(office, beside, post, on);
    if (!held.ok) return held;
    if (conflictOf(stepsOn(followUp, track), held.value, null) !== null)
      return no({ code: 'conflict-known', field: 'post' });
    return ok(newAct(caseKind, 'conflict-noted', { track, on, ...held.value, why, because }));
  },
  tells: () => undefined,
});

/** Whether the outcome is what it says, beside what was recommended; gives the kind of sanction that was imposed. */
function imposed(
  recommended: Recommended | undefined,
  outcome: Outcome,
  given: string | null,
  level: RecommendedLevel | null,
): Result<string | null, Refusal> {
  if (outcome === 'none') return given === null ? ok(null) : no({ code: 'sanction-beside-none', field: 'sanction' });
  if (outcome === 'another') {
    if (given === null) return no({ code: 'sanction-missing', field: 'sanction' });
    const same = recommended?.sanction ? recommended.sanction === given : recommended?.level === level;
    return same ? no({ code: 'same-as-recommended', field: 'sanction' }) : ok(given);
  }
  if (!recommended) return no({ code: 'no-recommendation', field: 'outcome' });
  if (recommended.level === 'none')
    return given === null ? ok(null) : no({ code: 'not-as-recommended', field: 'sanction' });
  const kind = given ?? recommended.sanction;
  if (kind === null) return no({ code: 'sanction-missing', field: 'sanction' });
  const fits = recommended.sanction ? recommended.sanction === kind : recommended.level === level;
  return fits ? ok(kind) : no({ code: 'not-as-recommended', field: 'sanction' });
}

/**
 * What the authority decided: whoever held the post on the day of the decision. A conflict of interest is written down and
 * stops nothing: what happened is recorded. Refuses what `heldOn`, `sanctionOf` and `imposed` do.
 */
export const decideSanction = onTrack({
  name: 'case.decide-sanction',
  summary: { id: 'Catat keputusan atas sanksi', en: 'Record the decision on the sanction' },
  input: z.object({
    ...{ ...onTrackInput, post: refSchema, signed: z.enum(SIGNERS).default('holder') },
    ...{ outcome: z.enum(OUTCOMES), sanction: maybe(40), letter: maybe(200) },
  }),
  ready: may('case.decide-sanction'),
  beside: postRead,
  step(state, _track, { track, on, post, signed, outcome, sanction: given, letter }, beside) {
    const held = heldOn(state.office, beside, post, on, signed);
    if (!held.ok) return held;
    const steps = stepsOn(state.followUp, track);
    const recommended = recommendationOf(steps);
    const of = given === null ? ok(null) : sanctionOf(state, given, on);
    if (!of.ok) return of;
    const sanction = imposed(recommended, outcome, given, of.value);
    if (!sanction.ok) return sanction;
    const decided = { outcome, sanction: sanction.value };
    const conflict = conflictOf(steps, held.value, state.reported);
    return ok([
      newAct(caseKind, 'sanction-decided', { track, on, ...held.value, ...decided, letter, conflict }),
      newAct(caseKind, 'followed-up', { track, result: resultOf(decided, recommended !== undefined), on, note: '' }),
    ]);
  },
  tells: () => 'followed-up',
});

export const remind = onTrack({
  name: 'case.remind',
  summary: { id: 'Catat pengingat', en: 'Record a reminder' },
  input: z.object({ ...onTrackInput, by: z.enum(REMINDERS_BY), letter }),
  ready: may('case.remind'),
  earliest: sinceReferral,
  step: (_state, _track, { track, on, by, letter }) =>
    ok(newAct(caseKind, 'reminded', { track, on, sender: by, letter })),
  tells: () => undefined,
});

/** What the supervisor of that day did to an agency that does not act (Perpres 116/2022). Refuses `no-supervisor`. */
export const reprimand = onTrack({
  name: 'case.reprimand',
  summary: { id: 'Catat teguran atau tindakan', en: 'Record a reprimand or measure' },
  input: z.object({ ...onTrackInput, measure: z.enum(MEASURES), letter }),
  ready: may('case.reprimand'),
  earliest: sinceReferral,
  step(_state, _track, { track, on, measure, letter }, _beside, context) {
    const by = supervisorAt(on, context);
    return by.ok ? ok(newAct(caseKind, 'reprimanded', { track, on, body: by.value, measure, letter })) : by;
  },
  tells: () => undefined,
});

/** What the discipline record (I'DIS, SIASN) shows of it, as somebody read it that day. */
export const readRecord = onTrack({
  name: 'case.read-record',
  summary: { id: 'Catat pembacaan catatan sanksi', en: 'Record what the discipline record shows' },
  input: z.object({
    ...onTrackInput,
    shows: z.enum(READINGS),
    sanction: maybe(40),
    note: z.string().trim().max(2_000, 'too-long').default(''),
  }),
  ready: may('case.read-record'),
  earliest: sinceReferral,
  step(state, _track, { track, on, shows, sanction, note }) {
    if (sanction !== null) {
      if (shows === 'nothing') return no({ code: 'sanction-beside-none', field: 'sanction' });
      const of = sanctionOf(state, sanction, on);
      if (!of.ok) return of;
    }
    return ok(newAct(caseKind, 'record-read-back', { track, on, shows, sanction, note }));
  },
  tells: () => undefined,
});

export const followUpCommands = [
  acknowledge,
  recommend,
  noteConflict,
  decideSanction,
  remind,
  reprimand,
  readRecord,
] as const;
