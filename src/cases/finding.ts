/**
 * A finding (temuan): what the office itself says it found, set by its plenary from initial information or from a supervision
 * report (Form A). Where it came from stays behind: of a lead it names the record, never who told it.
 *
 *   (nothing) --set--> set --registered--> registered as a case
 *                         \--set-aside--> not registered, with the reason and its citation
 *
 * What must never happen here: a finding that no plenary set; the identity of whoever told it. Pure.
 */
import { z } from 'zod';
import { needsRole } from '../intake/report-state.ts';
import { type Archive, archiveActs, archiveAfter, withArchive } from '../offices/archiving.ts';
import { type Aside, asideActs, asideAfter, asideRules, asideVeil, NOTHING_ASIDE } from '../offices/aside.ts';
import { mayAssign } from '../offices/assignment.ts';
import { answerRules, whileHandled } from '../offices/passing.ts';
import {
  type Apart,
  apartActs,
  apartAfter,
  apartIn,
  mayDecide,
  mayHandOn,
  mayLift,
  mayRecuse,
  mayTakeOver,
  OPEN,
  sees,
  standsIn,
} from '../offices/recusal.ts';
import { keptRef, type RecordRef, type Region, regionSchema } from '../record/ids.ts';
import { type Actor, defineKind, field, open, orNull, personal, type Verdict } from '../record/kind.ts';
import { ok, refuse, unreachable } from '../result.ts';
import { SITTINGS, VOTES } from './plenary.ts';

const day = z.iso.date();
const words = z.string().min(1);

/** Form A, numbered in the office's own way. */
export const supervisionReport = z.object({
  number: z.string().trim().min(1, 'required').max(120, 'too-long'),
  on: day,
});

const acts = {
  set: {
    version: 1,
    summary: { id: 'Temuan ditetapkan pleno', en: 'Finding set by the plenary' },
    fields: {
      number: open(z.string()),
      on: field(day),
      /** When the supervisor found it: its days are counted from there. */
      foundOn: field(day),
      office: field(keptRef),
      officeName: field(z.string()),
      place: field(regionSchema),
      regime: field(z.enum(['pilkada', 'pemilu'])),
      lead: field(keptRef.nullable()),
      supervision: personal(supervisionReport.nullable()),
      reported: personal(words),
      account: personal(words),
      happenedOn: field(day.nullable()),
      plenary: field(
        z.object({
          sitting: z.enum(SITTINGS),
          chair: keptRef,
          present: z.array(keptRef).min(1),
          members: z.number().int().min(1),
          quorum: z.object({ needed: z.number().int().min(1), rule: z.string().nullable() }),
          votes: z.array(z.object({ person: keptRef, vote: z.enum(VOTES) })),
        }),
      ),
      dissents: personal(z.array(z.object({ person: keptRef, reason: z.string() }))),
    },
  },
  registered: {
    version: 1,
    summary: { id: 'Temuan diregistrasi menjadi perkara', en: 'Finding registered as a case' },
    fields: { case: field(keptRef), number: open(z.string()), on: field(day) },
  },
  'set-aside': {
    version: 1,
    summary: { id: 'Temuan tidak diregistrasi', en: 'Finding not registered' },
    fields: { on: field(day), reason: personal(words), cite: field(words) },
  },
  ...apartActs,
  ...asideActs,
  ...archiveActs,
} as const;

interface SetFinding extends Aside {
  readonly number: string;
  readonly on: string;
  readonly foundOn: string;
  readonly office: RecordRef;
  readonly officeName: string;
  readonly place: Region;
  readonly regime: 'pilkada' | 'pemilu';
  readonly lead: RecordRef | null;
  /** Null where there was none, and once erased. */
  readonly supervision: z.infer<typeof supervisionReport> | null;
  readonly reported: string | null;
  readonly account: string | null;
  readonly happenedOn: string | null;
  readonly plenary: {
    readonly present: readonly RecordRef[];
    readonly chair: RecordRef;
    readonly members: number;
    readonly quorum: { readonly needed: number; readonly rule: string | null };
    readonly votes: readonly { readonly person: RecordRef; readonly vote: (typeof VOTES)[number] }[];
  };
  readonly apart: Apart;
  readonly archive: Archive;
}
export type FindingState =
  | { readonly phase: 'none' }
  | (SetFinding & { readonly phase: 'set' })
  | (SetFinding & { readonly phase: 'registered'; readonly case: RecordRef; readonly caseNumber: string })
  | (SetFinding & {
      readonly phase: 'set-aside';
      readonly reason: string | null;
      readonly cite: string;
      readonly endedOn: string;
    });

export type FindingRefusal =
  | { readonly code: 'finding-not-open' }
  | { readonly code: 'role-missing'; readonly detail: string }
  /** Neither a lead nor a supervision report. */
  | { readonly code: 'finding-without-source'; readonly field: 'supervision' };

const no = (refusal: FindingRefusal): Verdict => refuse(refusal);

const whileSet =
  (...roles: readonly string[]) =>
  (state: FindingState, actor: Actor): Verdict => {
    const role = needsRole(actor, ...roles);
    if (!role.ok) return role;
    return state.phase === 'set' ? mayDecide(state.apart) : no({ code: 'finding-not-open' });
  };
const apartFrom =
  (rule: (state: SetFinding, actor: Actor) => Verdict) =>
  (state: FindingState, actor: Actor): Verdict =>
    state.phase === 'set' ? rule(state, actor) : no({ code: 'finding-not-open' });

const ENDING = {
  isOver: ({ phase }: FindingState) => phase === 'registered' || phase === 'set-aside',
  missing: { code: 'finding-not-open' },
} as const;

export const findingKind = defineKind<FindingState, typeof acts>({
  name: 'finding',
  acts,
  initial: { phase: 'none' },
  apply(state, act) {
    if (act.type === 'set') {
      const { reported, account, supervision, dissents: _, ...given } = act.fields;
      const said = { reported: orNull(reported), account: orNull(account), supervision: orNull(supervision) };
      return { ...given, ...said, phase: 'set', apart: OPEN, ...NOTHING_ASIDE, archive: null };
    }
    if (state.phase === 'none') throw new Error(`${act.type} before it was set`);
    switch (act.type) {
      case 'registered':
        return { ...state, phase: 'registered', case: act.fields.case, caseNumber: act.fields.number };
      case 'set-aside': {
        const { reason, cite, on: endedOn } = act.fields;
        return { ...state, phase: 'set-aside', reason: orNull(reason), cite, endedOn };
      }
      case 'note-written':
      case 'note-withdrawn':
      case 'redacted':
      case 'redaction-lifted':
        return { ...state, ...asideAfter(state, act) };
      case 'recused':
      case 'recusal-lifted':
      case 'taken-over':
      case 'passed-on':
      case 'passing-acknowledged':
      case 'passing-sent-back':
      case 'passing-recalled':
      case 'assigned':
        return { ...state, apart: apartAfter(state.apart, act) };
      case 'archived':
      case 'archive-noted':
      case 'archive-left':
      case 'disposed':
        return { ...state, archive: archiveAfter(state.archive, act) };
      default:
        return unreachable(act);
    }
  },
  sees: (state, actor) => state.phase === 'none' || sees(state.apart, actor),
  veil: asideVeil,
  stands: standsIn,
  allowed: withArchive<FindingState>(
    'finding',
    ENDING,
    whileHandled<FindingState>(apartIn, {
      'finding.set': (state, actor) => {
        const role = needsRole(actor, 'commissioner');
        if (!role.ok) return role;
        return state.phase === 'none' ? ok(true) : no({ code: 'finding-not-open' });
      },
      'case.register-finding': whileSet('reviewer', 'commissioner'),
      'case.join-finding': whileSet('reviewer', 'commissioner'),
      'finding.set-aside': whileSet('commissioner'),
      ...asideRules('finding'),
      'finding.recuse': apartFrom((_, actor) => mayRecuse(actor)),
      'finding.lift-recusal': apartFrom((finding, actor) => mayLift(finding, actor)),
      'finding.take-over': apartFrom((finding, actor) => mayTakeOver(finding, actor)),
      'finding.pass-on': apartFrom((finding, actor) => mayHandOn(finding, actor)),
      'finding.assign': apartFrom((_, actor) => mayAssign(actor)),
      ...answerRules('finding', rule => apartFrom(({ apart }, actor) => rule(apart, actor))),
    }),
  ),
});
