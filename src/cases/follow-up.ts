/**
 * What became of a referral that a personnel authority answers: who acknowledged it, what was recommended, what the authority
 * (whoever held the post that day) decided, who reminded it, and what the discipline record shows. The acts, the part of a
 * case's state that they make, and where each step can be taken. Pure.
 *
 *   referred --acknowledged--> … --recommended, followed-up--> waits for the authority --sanction-decided, followed-up--> …
 *            --conflict-noted*, reminded*, reprimanded*, record-read-back*--> move no phase
 *
 * A track's phase has one mechanism: what changes it writes `followed-up` in the same plan, and no second status stands here.
 * The register shows that an act was done, never its fields but track and day: the acts are named so that the name alone
 * tells neither what kind of official a case is about nor who is in a conflict of interest.
 */
import { z } from 'zod';
import { isSupervisor, leadsToAuthority, MEASURES, SANCTION_LEVELS } from '../law/authority.ts';
import { CAPACITIES, legalDay, mandate } from '../offices/acting.ts';
import { keptRef, type RecordRef, sameRef } from '../record/ids.ts';
import { type ActOf, field, open, orNull, personal, type Verdict } from '../record/kind.ts';
import { ok, refuse, unreachable } from '../result.ts';
import type { FollowUp } from './case-acts.ts';
import type { Track } from './case-state.ts';

/** The tracks whose referrals can lead to a personnel authority. */
export const AUTHORITY_TRACKS = ['neutrality', 'other-law'] as const;
/** `none`: the body found that nothing was to be imposed. */
export const RECOMMENDED_LEVELS = [...SANCTION_LEVELS, 'none'] as const;
export type RecommendedLevel = (typeof RECOMMENDED_LEVELS)[number];
export const OUTCOMES = ['as-recommended', 'another', 'none'] as const;
export type Outcome = (typeof OUTCOMES)[number];
/** Who signed: whoever held the post, or the one who did its daily work that day (Plh). */
export const SIGNERS = ['holder', 'stand-in'] as const;
/** Why the authority can't decide: it is the reported party, is involved otherwise, or stepped aside by itself. */
export const CONFLICTS = ['reported-party', 'involved', 'stepped-aside'] as const;
export type Conflict = (typeof CONFLICTS)[number];
export const REMINDERS_BY = ['office', 'supervisor', 'home-affairs', 'other'] as const;
export const READINGS = ['as-decided', 'differs', 'nothing'] as const;

const words = z.string().min(1);
const track = open(z.enum(AUTHORITY_TRACKS));
const on = open(legalDay);
const letter = personal(words);
const body = field(z.object({ id: z.string(), name: z.string(), cite: z.string() }));
const sanction = field(z.string().min(1).nullable());
/** The post and whoever held it on the day of the act; `holding` finds it again, also once it was corrected. */
const held = {
  post: field(keptRef),
  title: field(words),
  holding: field(z.number().int().min(1)),
  holder: personal(words.nullable()),
  capacity: field(z.enum(CAPACITIES)),
  mandate: field(mandate),
};

export const followUpActs = {
  acknowledged: {
    version: 1,
    summary: { id: 'Penerusan diterima penerimanya', en: 'Referral acknowledged by its receiver' },
    fields: { track, on, body, letter },
  },
  recommended: {
    version: 1,
    summary: { id: 'Sanksi direkomendasikan', en: 'Sanction recommended' },
    fields: { track, on, body, level: field(z.enum(RECOMMENDED_LEVELS)), sanction, letter },
  },
  'conflict-noted': {
    version: 1,
    summary: { id: 'Benturan kepentingan dicatat', en: 'Conflict of interest noted' },
    fields: { track, on, ...held, why: field(z.enum(CONFLICTS)), because: personal(words) },
  },
  'sanction-decided': {
    version: 1,
    summary: { id: 'Keputusan atas sanksi dicatat', en: 'Decision on the sanction recorded' },
    fields: {
      ...{ track, on, ...held, outcome: field(z.enum(OUTCOMES)), sanction },
      letter: personal(words.nullable()),
      /** What was known of a conflict of interest when it was recorded. */
      conflict: field(z.enum(CONFLICTS).nullable()),
    },
  },
  reminded: {
    version: 1,
    summary: { id: 'Pengingat dikirim', en: 'Reminder sent' },
    fields: { track, on, sender: field(z.enum(REMINDERS_BY)), letter },
  },
  reprimanded: {
    version: 1,
    summary: { id: 'Teguran atau tindakan kepada instansi dicatat', en: 'Reprimand or measure recorded' },
    fields: { track, on, body, measure: field(z.enum(MEASURES)), letter },
  },
  'record-read-back': {
    version: 1,
    summary: { id: 'Catatan sanksi dibaca kembali', en: 'Record of the sanction read back' },
    fields: { track, on, shows: field(z.enum(READINGS)), sanction, note: personal(z.string()) },
  },
} as const;
type FollowUpAct = ActOf<typeof followUpActs>;

interface Step {
  readonly track: (typeof AUTHORITY_TRACKS)[number];
  readonly on: string;
}
interface Body {
  readonly id: string;
  readonly name: string;
  readonly cite: string;
}
/** Texts are null once erased. */
export interface Held {
  readonly post: RecordRef;
  readonly title: string;
  readonly holding: number;
  readonly holder: string | null;
  readonly capacity: (typeof CAPACITIES)[number];
  readonly mandate: z.infer<typeof mandate>;
}
export type Recommended = Step & {
  readonly type: 'recommended';
  readonly body: Body;
  readonly level: RecommendedLevel;
  readonly sanction: string | null;
  readonly letter: string | null;
};
export type Decision = Step &
  Held & {
    readonly type: 'sanction-decided';
    readonly outcome: Outcome;
    readonly sanction: string | null;
    readonly letter: string | null;
    readonly conflict: Conflict | null;
  };
export type ConflictNoted = Step &
  Held & { readonly type: 'conflict-noted'; readonly why: Conflict; readonly because: string | null };
export type FollowUpStep =
  | (Step & { readonly type: 'acknowledged'; readonly body: Body; readonly letter: string | null })
  | Recommended
  | ConflictNoted
  | Decision
  | (Step & {
      readonly type: 'reminded';
      readonly sender: (typeof REMINDERS_BY)[number];
      readonly letter: string | null;
    })
  | (Step & {
      readonly type: 'reprimanded';
      readonly body: Body;
      readonly measure: (typeof MEASURES)[number];
      readonly letter: string | null;
    })
  | (Step & {
      readonly type: 'record-read-back';
      readonly shows: (typeof READINGS)[number];
      readonly sanction: string | null;
      readonly note: string | null;
    });
/** In the order of the acts. */
export type FollowUpSteps = readonly FollowUpStep[];
export const NO_FOLLOW_UP: FollowUpSteps = [];

export const followUpAfter = (steps: FollowUpSteps, act: FollowUpAct): FollowUpSteps => [...steps, stepOf(act)];

function stepOf(act: FollowUpAct): FollowUpStep {
  switch (act.type) {
    case 'acknowledged':
      return { ...act.fields, type: act.type, letter: orNull(act.fields.letter) };
    case 'recommended':
      return { ...act.fields, type: act.type, letter: orNull(act.fields.letter) };
    case 'conflict-noted': {
      const { holder, because } = act.fields;
      return { ...act.fields, type: act.type, holder: orNull(holder), because: orNull(because) };
    }
    case 'sanction-decided': {
      const { holder, letter: of } = act.fields;
      return { ...act.fields, type: act.type, holder: orNull(holder), letter: orNull(of) };
    }
    case 'reminded':
      return { ...act.fields, type: act.type, letter: orNull(act.fields.letter) };
    case 'reprimanded':
      return { ...act.fields, type: act.type, letter: orNull(act.fields.letter) };
    case 'record-read-back':
      return { ...act.fields, type: act.type, note: orNull(act.fields.note) };
    default:
      return unreachable(act);
  }
}

type Part = { readonly tracks: readonly Track[]; readonly followUp: FollowUpSteps };

/** The steps of one track. */
export const stepsOn = (steps: FollowUpSteps, of: Track['kind']): FollowUpSteps =>
  steps.filter(step => step.track === of);
const isOf =
  <T extends FollowUpStep['type']>(type: T) =>
  (step: FollowUpStep): step is Extract<FollowUpStep, { type: T }> =>
    step.type === type;
export const acknowledgementOf = (steps: FollowUpSteps) => steps.find(isOf('acknowledged'));
/** The last counts: a body may recommend again. */
export const recommendationOf = (steps: FollowUpSteps) => steps.findLast(isOf('recommended'));
export const decisionsOf = (steps: FollowUpSteps) => steps.filter(isOf('sanction-decided'));
const conflictsOf = (steps: FollowUpSteps) => steps.filter(isOf('conflict-noted'));

/** Whether this track waits for, or has had, what a personnel authority decides. */
export const goesToAuthority = (one: Track): boolean =>
  AUTHORITY_TRACKS.some(kind => kind === one.kind) && 'to' in one && one.to.some(({ id }) => leadsToAuthority(id));
const isUnderWay = (one: Track): boolean => one.phase === 'referred' || one.phase === 'followed-up';

const simple = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Whether the reported party, as written, is this holder by the full name. A common short name alone says nothing. */
export const isReported = (reported: string | null, holder: string | null): boolean => {
  const name = simple(holder ?? '');
  return name.includes(' ') && ` ${simple(reported ?? '')} `.includes(` ${name} `);
};

/** What is known against this holder's deciding: noted for the post while the same person held it, or the name as written. */
export const conflictOf = (
  steps: FollowUpSteps,
  { post, holding, holder }: Pick<Held, 'post' | 'holding' | 'holder'>,
  reported: string | null,
): Conflict | null =>
  conflictsOf(steps).findLast(one => one.holding === holding && sameRef(one.post, post))?.why ??
  (isReported(reported, holder) ? 'reported-party' : null);

/** Conflicts that nobody above has answered yet: the last thing decided came before them, or from the same holder. */
export const openConflict = (steps: FollowUpSteps): ConflictNoted | null => {
  const last = conflictsOf(steps).at(-1);
  if (!last) return null;
  const answered = decisionsOf(steps).some(
    one => one.on >= last.on && !(one.holding === last.holding && sameRef(one.post, last.post)),
  );
  return answered ? null : last;
};

/** What the decision makes of the track: the word that phases, lists and the register already know. */
export function resultOf(
  { outcome, sanction }: Pick<Decision, 'outcome' | 'sanction'>,
  recommended: boolean,
): FollowUp {
  if (sanction === null) return 'no-sanction';
  return outcome === 'another' && recommended ? 'sanction-differs' : 'sanction-imposed';
}

export type FollowUpRefusal =
  /** The track was referred to a receiver with a way of its own (KPU, DKPP, TNI, Polri, a village head's regent). */
  | { readonly code: 'own-receiver'; readonly field: 'track' }
  | { readonly code: 'already-acknowledged' }
  /** Neither the referral's receiver nor the body that has its task on the day. */
  | { readonly code: 'not-the-receiver'; readonly field: 'by' }
  /** No body watches over this official on that day: the referral went straight to the authority. */
  | { readonly code: 'no-supervisor'; readonly field: 'on' }
  /** No kind of sanction that can reach this official, or none in force on the day. */
  | { readonly code: 'sanction-unknown'; readonly field: 'sanction' }
  /** `detail`: the level it stands under. */
  | { readonly code: 'sanction-level'; readonly field: 'sanction'; readonly detail: string }
  | { readonly code: 'sanction-missing'; readonly field: 'sanction' }
  /** A kind of sanction where none was imposed or recommended. */
  | { readonly code: 'sanction-beside-none'; readonly field: 'sanction' }
  | { readonly code: 'no-recommendation'; readonly field: 'outcome' }
  /** Said to be as recommended, and is not. */
  | { readonly code: 'not-as-recommended'; readonly field: 'sanction' }
  /** Said to be another, and is the one recommended. */
  | { readonly code: 'same-as-recommended'; readonly field: 'sanction' }
  | { readonly code: 'not-an-authority'; readonly field: 'post' }
  /** Nobody held the post on the day. `detail`: the day. */
  | { readonly code: 'post-vacant'; readonly field: 'post'; readonly detail: string }
  | { readonly code: 'no-stand-in'; readonly field: 'signed' }
  | { readonly code: 'conflict-known'; readonly field: 'post' };

const no = (refusal: FollowUpRefusal): Verdict => refuse(refusal);

/** Of a track that is under way to an authority; the phase is the caller's to refuse. */
const onWay = ({ tracks }: Part, rule: (one: Track) => Verdict): Verdict => {
  const ready = tracks.filter(isUnderWay);
  if (ready.length === 0)
    return refuse({ code: 'track-phase', field: 'track', detail: tracks.map(({ phase }) => phase).join(', ') });
  const verdicts = ready.map(one => (goesToAuthority(one) ? rule(one) : no({ code: 'own-receiver', field: 'track' })));
  return verdicts.find(verdict => verdict.ok) ?? verdicts[0] ?? ok(true);
};
const always = (part: Part): Verdict => onWay(part, () => ok(true));

/** Where each step can be taken at all; of one track the command asks the same again. */
export const followUpRules = {
  'case.acknowledge': part =>
    onWay(part, one =>
      acknowledgementOf(stepsOn(part.followUp, one.kind)) ? no({ code: 'already-acknowledged' }) : ok(true),
    ),
  'case.recommend': part =>
    onWay(part, one =>
      'to' in one && one.to.every(({ id }) => !isSupervisor(id))
        ? no({ code: 'no-supervisor', field: 'on' })
        : ok(true),
    ),
  'case.note-conflict': always,
  'case.decide-sanction': always,
  'case.remind': always,
  'case.reprimand': always,
  'case.read-record': always,
} as const satisfies { readonly [command: string]: (part: Part) => Verdict };
export type FollowUpCommand = keyof typeof followUpRules;
